/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "sx-rule-table.h"
#include "sx-rule-words.h"
#include "sx-tool.h"
#include "sx-vignette.h"

#define TEXT_WIDTH 96
#define INDENT 22

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The JSON files in a folder, in the order of their names. */
static GPtrArray *
list_folder (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json") || g_str_has_suffix (name, ".jsonl"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

static gboolean
add_file (GPtrArray *vignettes, const SxContent *content, const char *path, GError **error)
{
  GPtrArray *more = sx_vignettes_read (content, path, error);

  if (more != NULL)
    g_ptr_array_extend_and_steal (vignettes, more);
  return more != NULL;
}

static gboolean
add_path (GPtrArray *vignettes, const SxContent *content, const char *path, GError **error)
{
  g_autoptr (GPtrArray) files = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    return add_file (vignettes, content, path, error);

  files = list_folder (path);
  for (guint i = 0; i < files->len; i++)
    if (!add_file (vignettes, content, g_ptr_array_index (files, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
add_paths (GPtrArray *vignettes, const SxContent *content, char **paths, GError **error)
{
  for (; paths != NULL && *paths != NULL; paths++)
    if (!add_path (vignettes, content, *paths, error))
      return FALSE;

  return TRUE;
}

/* As RFC 4180 has it: in quotes, a quote twice, lines end in CRLF. */
static void
print_csv_cell (const char *cell, gboolean last)
{
  g_autoptr (GString) text = g_string_new (cell);

  g_string_replace (text, "\"", "\"\"", 0);
  printf ("\"%s\"%s", text->str, last ? "\r\n" : ",");
}

static void
print_csv (const GPtrArray *rows)
{
  for (SxColumn column = 0; column < SX_N_COLUMNS; column++)
    print_csv_cell (sx_rule_table_get_heading (column), column == SX_N_COLUMNS - 1);
  for (guint i = 0; i < rows->len; i++)
    for (SxColumn column = 0; column < SX_N_COLUMNS; column++)
      print_csv_cell (((const SxRuleRow *) g_ptr_array_index (rows, i))->cells[column], column == SX_N_COLUMNS - 1);
}

static void
add_lines (GString *text, const char *lines)
{
  g_auto (GStrv) all = g_strsplit (lines, "\n", -1);

  for (char **line = all; *line != NULL && **line != '\0'; line++)
    g_string_append_printf (text, "%*s%s\n", line == all ? 0 : INDENT, "", *line);
}

static void
add_cell (GString *text, const SxContent *content, const SxRuleRow *row, SxColumn column)
{
  const SxExpression *expression = column == SX_COLUMN_WHEN ? row->when : column == SX_COLUMN_EXCEPT ? row->except : NULL;

  g_string_append_printf (text, "  %-*s", INDENT - 2, sx_rule_table_get_heading (column));
  if (expression != NULL)
    {
      g_autofree char *lines = sx_rule_words_laid_out (content, expression, TEXT_WIDTH - INDENT);

      add_lines (text, lines);
    }
  else
    sx_rule_words_wrap (text, row->cells[column], INDENT, TEXT_WIDTH);
}

static void
print_text (const SxContent *content, const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const SxRuleRow *row = g_ptr_array_index (rows, i);
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_append_printf (text, "%s%s (%s)\n", i > 0 ? "\n" : "", row->cells[SX_COLUMN_ID], row->cells[SX_COLUMN_KIND]);
      for (SxColumn column = SX_COLUMN_LEVEL; column < SX_N_COLUMNS; column++)
        if (row->cells[column] != NULL)
          add_cell (text, content, row, column);
      sx_tool_print (text->str);
    }
}

int
sx_tool_rules (const SxContent *content, char **args)
{
  gboolean csv = FALSE;
  g_auto (GStrv) cases = NULL;
  const GOptionEntry entries[] = {
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, NULL, NULL },
    { "cases", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &cases, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) vignettes = g_ptr_array_new_with_free_func (sx_vignette_free);
  g_autoptr (GPtrArray) rows = NULL;

  if (!sx_tool_parse (args, entries, &rest))
    return SX_EXIT_BAD_INPUT;
  if (cases == NULL && rest[0] != NULL)
    return sx_tool_complain ("rules takes --csv and perhaps --cases with files or folders");
  if (!add_paths (vignettes, content, cases, &error) || !add_paths (vignettes, content, rest, &error))
    return sx_tool_complain ("%s", error->message);

  rows = sx_rule_table_new (content, vignettes);
  if (csv)
    print_csv (rows);
  else
    print_text (content, rows);
  return SX_EXIT_DONE;
}
