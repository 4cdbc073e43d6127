/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "many.h"

#include <glib/gstdio.h>
#include <string.h>

#define CONDITIONS "conditions"

static SxStore *
open_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  SxStore *store = sx_store_new_for_directory (folder, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  return store;
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);
  return g_bytes_new_take (text, length);
}

/* Calls @visit with the path of each file of a bundle, and of its folders after what is in them. */
void
bench_visit_files (const char *folder, void (*visit) (const char *path, gpointer data), gpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      bench_visit_files (path, visit, data);
      visit (path, data);
    }
}

static void
write_file (const char *path, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error))
    g_error ("%s", error->message);
}

typedef struct
{
  const char *from;
  const char *to;
} Copy;

static void
copy_file (const char *path, gpointer data)
{
  const Copy *copy = data;
  g_autofree char *to = g_strconcat (copy->to, path + strlen (copy->from), NULL);
  g_autofree char *parent = g_path_get_dirname (to);
  g_autoptr (GBytes) text = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return;
  text = read_file (path);
  g_mkdir_with_parents (parent, 0700);
  write_file (to, g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

/* A name of syllables that nothing else has. */
static char *
dup_name (guint i)
{
  static const char *const syllables[] = { "ba", "do", "fi", "gu", "ka", "lo", "mi", "nu", "pa", "ro",
                                           "si", "tu", "va", "zo", "re", "ne", "le", "ti", "co", "da" };
  GString *name = g_string_new (NULL);

  for (guint rest = i + 8000; rest > 0; rest /= G_N_ELEMENTS (syllables))
    g_string_append (name, syllables[rest % G_N_ELEMENTS (syllables)]);
  g_string_append_printf (name, "itis of the %s", syllables[i % 7]);
  return g_string_free (name, FALSE);
}

/* What stands before the id, between it and the name, and behind the name. */
static char *
make_condition (char **parts, guint i)
{
  g_autofree char *name = dup_name (i);

  return g_strdup_printf ("%s\"id\": \"copy-%u\"%s\"plain\": \"%s\",%s", parts[0], i, parts[1], name, parts[2]);
}

static char **
split_condition (const char *text, const char *id)
{
  g_autofree char *pattern = g_strdup_printf ("\"id\": \"%s\"|\"plain\": \"[^\"]*\",", id);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);

  return g_regex_split_full (regex, text, -1, 0, 0, 3, NULL);
}

/* The conditions of the folder again and again, each with an id and a name of its own. */
static void
add_conditions (const char *folder, guint n)
{
  g_autoptr (SxStore) store = open_folder (folder);
  g_auto (GStrv) names = sx_store_list (store, CONDITIONS, NULL);
  guint n_names = g_strv_length (names);

  for (guint i = 0; i < n; i++)
    {
      const char *name = names[i % n_names];
      g_autofree char *path = g_build_filename (folder, CONDITIONS, name, NULL);
      g_autofree char *id = g_strndup (name, strlen (name) - strlen (".json"));
      g_autofree char *file = g_strdup_printf ("%s/" CONDITIONS "/copy-%u.json", folder, i);
      g_autoptr (GBytes) text = read_file (path);
      g_auto (GStrv) parts = split_condition (g_bytes_get_data (text, NULL), id);
      g_autofree char *copy = make_condition (parts, i);

      write_file (file, copy, strlen (copy));
    }
}

static void
remove_file (const char *path, gpointer data)
{
  g_remove (path);
}

/**
 * bench_make_many:
 * @folder: of content
 * @n: how many conditions more
 *
 * Returns: (transfer full): a folder for bench_remove()
 */
char *
bench_make_many (const char *folder, guint n)
{
  char *many = g_dir_make_tmp ("sx-bench-XXXXXX", NULL);
  Copy copy = { folder, many };

  bench_visit_files (folder, copy_file, &copy);
  add_conditions (many, n);
  return many;
}

void
bench_remove (const char *folder)
{
  bench_visit_files (folder, remove_file, NULL);
  g_remove (folder);
}
