/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads files of answers from standard input, one a line, and writes one line for each: the level,
 * then the ids of the rules and floors that are true, of the ordinary patterns with a plus before
 * them, of what must be asked first with a question mark, and of what no pattern explains with an
 * exclamation mark. The content is that of a folder, if one is named. */
#include "sx-answers-reader.h"
#include "sx-triage.h"

#include <string.h>

static void
print_findings (char mark, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    g_print (" %c%s", mark, ((const SxFinding *) g_ptr_array_index (findings, i))->id);
}

static void
print_triage (const SxTriage *triage)
{
  g_print ("%s", sx_level_get_id (triage->level));
  for (guint i = 0; i < triage->reasons->len; i++)
    {
      const SxRule *rule = sx_triage_get_reason (triage, i)->rule;

      if (rule->kind != SX_RULE_EXIT && rule->kind != SX_RULE_DEFAULT)
        g_print (" %s%s", rule->kind == SX_RULE_BENIGN ? "+" : "", rule->id);
    }
  print_findings ('?', triage->ask_first);
  print_findings ('!', triage->unexplained);
  g_print ("\n");
}

static gboolean
evaluate_line (const SxContent *content, const char *line, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (line, strlen (line));
  g_autoptr (SxAnswers) answers = sx_answers_from_json (content, "line", bytes, error);
  g_autoptr (SxTriage) triage = answers != NULL ? sx_triage_evaluate (content, answers) : NULL;

  if (triage == NULL)
    return FALSE;
  print_triage (triage);
  return TRUE;
}

static SxContent *
load_folder (const char *path, GError **error)
{
  g_autoptr (SxStore) store = sx_store_new_for_directory (path, error);

  return store != NULL ? sx_content_load (store, error) : NULL;
}

/* evaluate-lines [FOLDER] */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = argc > 1 ? load_folder (argv[1], &error) : sx_content_load_bundled (&error);
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  char *line;

  while (content != NULL && g_io_channel_read_line (input, &line, NULL, NULL, &error) == G_IO_STATUS_NORMAL)
    {
      g_autofree char *owned = line;

      if (!evaluate_line (content, line, &error))
        break;
    }

  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}
