/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "sx-tool.h"

static const struct
{
  const char *name;
  SxCommandFunc run;
} commands[] = {
  { "list", sx_tool_list },     { "show", sx_tool_show },         { "search", sx_tool_search },
  { "triage", sx_tool_triage }, { "evaluate", sx_tool_evaluate },
  { "prove", sx_tool_prove },   { "rules", sx_tool_rules },
};

static const char help[]
  = "Usage: symptom-tool [--content DIR] COMMAND\n"
    "\n"
    "  check [DIR]                      load the content, say whether it is sound\n"
    "  list KIND                        ids and names of regions, structures, findings,\n"
    "                                   conditions, comparisons, measures, rules,\n"
    "                                   terms, sources or illustrations\n"
    "  show ID                          a page as text; hypokalaemia/severe shows a stage,\n"
    "                                   pad+stenosis a table of two to four conditions\n"
    "  search WORDS...                  find by name or lay word\n"
    "  triage --answers FILE [--json]   level of care for a file of answers, and why\n"
    "  evaluate FILE... [--json] [--strict]\n"
    "                                   compare the triage with vignettes\n"
    "  prove                            show that the rules are safe in every case\n"
    "  rules [--csv] [--cases FILE...]  the rules as a table to read and sign, with the\n"
    "                                   vignettes that each is true in\n"
    "\n"
    "  --content DIR   use the content in DIR instead of the bundled one\n"
    "  --version       print versions and exit\n"
    "  --help          print this and exit\n"
    "\n"
    "Explains, does not diagnose. The content is a draft that no clinician has checked.\n";

static SxContent *
load (const char *folder, GError **error)
{
  g_autoptr (SxStore) store = NULL;

  if (folder == NULL)
    return sx_content_load_bundled (error);

  store = sx_store_new_for_directory (folder, error);
  return store != NULL ? sx_content_load (store, error) : NULL;
}

/* A folder that cannot be opened is bad input; one with a fault in it is a check that failed. */
static int
check (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = NULL;

  if (folder != NULL && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return sx_tool_complain ("%s: expected a folder", folder);

  content = load (folder, &error);
  if (content == NULL)
    {
      sx_tool_complain ("%s", error->message);
      return SX_EXIT_FAILED;
    }

  printf ("sound: version %s, %u conditions, %u findings, %u rules, %u sources\n",
          sx_content_get_bundle (content)->review.version, sx_content_get_all (content, SX_KIND_CONDITION)->len,
          sx_content_get_all (content, SX_KIND_FINDING)->len, sx_content_get_rulebook (content)->rules->len,
          sx_content_get_all (content, SX_KIND_SOURCE)->len);
  return SX_EXIT_DONE;
}

static int
run_command (const char *folder, char **args)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = NULL;
  SxCommandFunc run = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, args[0]) == 0)
      run = commands[i].run;
  if (run == NULL)
    return sx_tool_complain ("%s: expected a command; --help lists them", args[0]);

  content = load (folder, &error);
  if (content == NULL)
    return sx_tool_complain ("%s", error->message);
  return run (content, args + 1);
}

static int
print_version (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = load (folder, &error);

  if (content == NULL)
    return sx_tool_complain ("%s", error->message);

  printf ("symptom-tool %s, content %s\n", SX_VERSION, sx_content_get_bundle (content)->review.version);
  return SX_EXIT_DONE;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  gboolean version = FALSE;
  gboolean want_help = FALSE;
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "content", 0, 0, G_OPTION_ARG_FILENAME, &folder, NULL, NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, NULL, NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &want_help, NULL, NULL },
    { NULL },
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return sx_tool_complain ("%s", error->message);

  if (want_help)
    {
      sx_tool_print (help);
      return SX_EXIT_DONE;
    }
  if (version)
    return print_version (folder);
  if (argc < 2)
    return sx_tool_complain ("expected a command; --help lists them");
  if (strcmp (argv[1], "check") == 0)
    return argc <= 3 ? check (argc == 3 ? argv[2] : folder) : sx_tool_complain ("check takes at most one folder");
  return run_command (folder, argv + 1);
}
