/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long loading takes, against json-glib alone reading the same bytes: of the content in a
 * folder, of the content that is compiled in, and of a folder with many conditions.
 *
 * Usage: bench-load CONTENT-FOLDER [CONDITIONS] */
#include <json-glib/json-glib.h>

#include "bench.h"
#include "many.h"
#include "sx-content.h"

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

static void
add_text (const char *path, gpointer data)
{
  if (g_str_has_suffix (path, ".json"))
    g_ptr_array_add (data, read_file (path));
}

static void
measure (const char *title, const char *folder, const char *texts_in, guint rounds)
{
  const BenchWork load = { "loading", run_load, drop_content };
  const BenchWork parse = { "parsing alone", run_parse, NULL };
  Bundle bundle = { .folder = folder, .texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref) };
  gsize size = 0;

  bench_visit_files (texts_in, add_text, bundle.texts);
  for (guint i = 0; i < bundle.texts->len; i++)
    size += g_bytes_get_size (g_ptr_array_index (bundle.texts, i));
  g_print ("%s (%u files, %.1f MB): ", title, bundle.texts->len, (double) size / 1e6);
  bench_ratio (&load, &parse, rounds, &bundle);
  g_ptr_array_unref (bundle.texts);
}

static void
measure_many (const char *folder, guint n)
{
  g_autofree char *many = bench_make_many (folder, n);
  g_autofree char *title = g_strdup_printf ("folder with %u more conditions", n);

  measure (title, many, many, ROUNDS_MANY);
  bench_remove (many);
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
