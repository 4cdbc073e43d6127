/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-tool.h"

#include <stdio.h>

/**
 * sx_tool_parse:
 * @args: the arguments of a command
 * @entries: its options
 * @rest: (out) (transfer full): the arguments that are no options
 *
 * Returns: whether the options make sense; if not, it was said why
 */
gboolean
sx_tool_parse (char **args, const GOptionEntry *entries, char ***rest)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_add (builder, "symptom-tool"); /* the parser passes over the first word */
  g_strv_builder_addv (builder, (const char **) args);
  words = g_strv_builder_end (builder);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &words, &error))
    {
      sx_tool_complain ("%s", error->message);
      return FALSE;
    }

  *rest = g_strdupv (words + 1);
  return TRUE;
}

/**
 * sx_tool_complain:
 * @format: what is wrong, in one line
 *
 * Returns: the exit code for bad input
 */
int
sx_tool_complain (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "symptom-tool: %s\n", g_strdelimit (text, "\n", ' '));
  return SX_EXIT_BAD_INPUT;
}

/* Everything here is UTF-8, whatever the locale; g_print() would convert it. */
void
sx_tool_print (const char *text)
{
  fputs (text, stdout);
}

/**
 * sx_tool_read:
 * @path: a file
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
sx_tool_read (const char *path, GError **error)
{
  g_autoptr (GError) read_error = NULL;
  char *text;
  gsize length;

  if (g_file_get_contents (path, &text, &length, &read_error))
    return g_bytes_new_take (text, length);

  g_set_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_IO, "%s: %s", path, read_error->message);
  return NULL;
}
