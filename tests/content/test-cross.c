/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What two parts of the content say about the same thing is the same. What only looks like a
 * contradiction stands in a table with a reason, and nothing else stands there. */
#include "cross.h"

#include <stdio.h>
#include <string.h>

void
cross_report (Cross *self, const char *format, ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  self->n_found++;
  printf ("%s\n", text);
}

gboolean
cross_is_known (Cross *self, const char *condition, const char *what)
{
  g_autofree char *key = g_strdup_printf ("%s %s", condition, what);

  if (!g_hash_table_contains (self->known, key))
    return FALSE;
  g_hash_table_replace (self->known, g_steal_pointer (&key), NULL);
  return TRUE;
}

/* The lines are: check, condition, what, reason. Those of other checks belong to check-cross.py. */
static GHashTable *
read_known (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) columns = g_strsplit (*line, "\t", -1);

      if (g_strv_length (columns) == 4 && strcmp (columns[0], "rules") == 0)
        g_hash_table_insert (known, g_strdup_printf ("%s %s", columns[1], columns[2]), known);
    }

  return known;
}

static void
report_unmet (Cross *self)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (value != NULL)
      cross_report (self, "%s: it is known to look like a contradiction, and there is none", (const char *) key);
}

static SxContent *
load (const char *folder, GError **error)
{
  g_autoptr (SxStore) store = folder != NULL ? sx_store_new_for_directory (folder, error) : NULL;

  if (folder == NULL)
    return sx_content_load_bundled (error);
  return store != NULL ? sx_content_load (store, error) : NULL;
}

/* test-cross KNOWN [FOLDER] */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = argc > 1 ? load (argv[2], &error) : NULL;
  g_autoptr (GHashTable) known = content != NULL ? read_known (argv[1]) : NULL;
  Cross cross = { content, known, 0, 0 };

  if (content == NULL)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "usage: test-cross KNOWN [FOLDER]");
      return 2;
    }

  cross_cards (&cross);
  cross_maps (&cross);
  cross_tables (&cross);
  report_unmet (&cross);
  printf ("%u things held against each other: %u contradictions\n", cross.n_looked, cross.n_found);
  return cross.n_found > 0;
}
