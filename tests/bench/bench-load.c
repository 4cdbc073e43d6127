/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long loading takes, against json-glib alone reading the same bytes: of the content in a
 * folder, of the content that is compiled in, and of a folder with many conditions.
 *
 * Usage: bench-load CONTENT-FOLDER [CONDITIONS] */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "bench.h"
#include "sx-content.h"

#define CONDITIONS "conditions"
#define DEFAULT_N_CONDITIONS 10000
#define ROUNDS 20
#define ROUNDS_MANY 3

typedef struct
{
  const char *folder; /* or NULL for what is compiled in */
  GPtrArray *texts;   /* of GBytes */
  SxContent *content;
} Bundle;

static SxStore *
open_folder (const char *folder)
{
  g_autoptr (GError) error = NULL;
  SxStore *store = sx_store_new_for_directory (folder, &error);

  if (store == NULL)
    g_error ("%s", error->message);
  return store;
}

static void
run_load (gpointer data)
{
  Bundle *bundle = data;
  g_autoptr (SxStore) store = bundle->folder != NULL ? open_folder (bundle->folder) : NULL;
  g_autoptr (GError) error = NULL;

  bundle->content = store != NULL ? sx_content_load (store, &error) : sx_content_load_bundled (&error);
  if (bundle->content == NULL)
    g_error ("%s", error->message);
}

static void
drop_content (gpointer data)
{
  g_clear_pointer (&((Bundle *) data)->content, sx_content_unref);
}

static void
run_parse (gpointer data)
{
  Bundle *bundle = data;

  for (guint i = 0; i < bundle->texts->len; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (GError) error = NULL;
      gsize length;
      const char *text = g_bytes_get_data (g_ptr_array_index (bundle->texts, i), &length);

      if (!json_parser_load_from_data (parser, text, (gssize) length, &error))
        g_error ("%s", error->message);
    }
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
static void
visit_files (const char *folder, void (*visit) (const char *path, gpointer data), gpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      visit_files (path, visit, data);
      visit (path, data);
    }
}

static void
add_text (const char *path, gpointer data)
{
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_ptr_array_add (data, read_file (path));
}

static void
measure (const char *title, const char *folder, const char *texts_in, guint rounds)
{
  const BenchWork load = { "loading", run_load, drop_content };
  const BenchWork parse = { "parsing alone", run_parse, NULL };
  Bundle bundle = { .folder = folder, .texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref) };
  gsize size = 0;

  visit_files (texts_in, add_text, bundle.texts);
  for (guint i = 0; i < bundle.texts->len; i++)
    size += g_bytes_get_size (g_ptr_array_index (bundle.texts, i));
  g_print ("%s (%u files, %.1f MB): ", title, bundle.texts->len, (double) size / 1e6);
  bench_ratio (&load, &parse, rounds, &bundle);
  g_ptr_array_unref (bundle.texts);
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

/* The first condition of the folder again and again, each with an id of its own. */
static void
add_conditions (const char *folder, guint n)
{
  g_autoptr (SxStore) store = open_folder (folder);
  g_auto (GStrv) names = sx_store_list (store, CONDITIONS, NULL);
  g_autofree char *path = g_build_filename (folder, CONDITIONS, names[0], NULL);
  g_autoptr (GBytes) text = read_file (path);
  g_autofree char *id = g_strndup (names[0], strlen (names[0]) - strlen (".json"));
  g_autofree char *member = g_strdup_printf ("\"id\": \"%s\"", id);
  g_auto (GStrv) parts = g_strsplit (g_bytes_get_data (text, NULL), member, 2);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *file = g_strdup_printf ("%s/" CONDITIONS "/copy-%u.json", folder, i);
      g_autofree char *copy = g_strdup_printf ("%s\"id\": \"copy-%u\"%s", parts[0], i, parts[1]);

      write_file (file, copy, strlen (copy));
    }
}

static void
remove_file (const char *path, gpointer data)
{
  g_remove (path);
}

static void
measure_many (const char *folder, guint n)
{
  g_autofree char *many = g_dir_make_tmp ("sx-bench-XXXXXX", NULL);
  g_autofree char *title = g_strdup_printf ("folder with %u more conditions", n);
  Copy copy = { folder, many };

  visit_files (folder, copy_file, &copy);
  add_conditions (many, n);
  measure (title, many, many, ROUNDS_MANY);
  visit_files (many, remove_file, NULL);
  g_remove (many);
}

int
main (int argc, char **argv)
{
  if (argc < 2)
    {
      g_printerr ("Usage: bench-load CONTENT-FOLDER [CONDITIONS]\n");
      return 2;
    }

  measure ("folder", argv[1], argv[1], ROUNDS);
  measure ("compiled in", NULL, argv[1], ROUNDS);
  measure_many (argv[1], argc > 2 ? (guint) atoi (argv[2]) : DEFAULT_N_CONDITIONS);
  return 0;
}
