/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-store.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support.h"

typedef struct
{
  char *folder;
  SxStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("sx-store-XXXXXX", &error);
  g_assert_no_error (error);
  test_put (fixture->folder, "a.json", "{}", -1);
  test_put (fixture->folder, "empty.json", "", 0);
  test_put (fixture->folder, "deep/er/b.json", "[1]", -1);
  fixture->store = sx_store_new_for_directory (fixture->folder, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sx_store_free (fixture->store);
  test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
assert_reads (SxStore *store, const char *name, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sx_store_read (store, name, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

static void
assert_refuses (SxStore *store, const char *name, SxContentError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = g_strconcat (name, ": ", NULL);

  g_assert_null (sx_store_read (store, name, &error));
  g_assert_error (error, SX_CONTENT_ERROR, (int) code);
  g_assert_true (g_str_has_prefix (error->message, prefix));
}

static void
link_to (Fixture *fixture, const char *target, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

static void
test_read (Fixture *fixture, gconstpointer data)
{
  assert_reads (fixture->store, "a.json", "{}");
  assert_reads (fixture->store, "empty.json", "");
  assert_reads (fixture->store, "deep/er/b.json", "[1]");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  assert_refuses (fixture->store, "b.json", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "nowhere/b.json", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "a.json/b.json", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "/etc/passwd", SX_CONTENT_ERROR_IO);

  g_assert_null (sx_store_new_for_directory ("/nowhere/at/all", &error));
  g_assert_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_IO);
}

static void
test_file_as_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (sx_store_new_for_directory (path, &error));
  g_assert_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_IO);
}

/* No link is followed, not even one that stays inside. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  link_to (fixture, "a.json", "inside.json");
  link_to (fixture, "/etc/passwd", "outside.json");
  link_to (fixture, "nothing", "dangling.json");
  link_to (fixture, "self.json", "self.json");
  link_to (fixture, "deep", "folder");

  assert_refuses (fixture->store, "inside.json", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "outside.json", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "dangling.json", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "self.json", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "folder/er/b.json", SX_CONTENT_ERROR_IO);
  g_assert_null (sx_store_list (fixture->store, "folder", NULL));
}

/* Reading a named pipe would wait for ever. */
static void
test_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe.json", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refuses (fixture->store, "pipe.json", SX_CONTENT_ERROR_IO);
}

static void
test_folder_as_file (Fixture *fixture, gconstpointer data)
{
  assert_refuses (fixture->store, "deep", SX_CONTENT_ERROR_IO);
  assert_refuses (fixture->store, "deep/er", SX_CONTENT_ERROR_IO);
}

/* A sparse file: long, and yet takes no room. */
static void
put_hole (Fixture *fixture, const char *name, off_t size)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  test_put (fixture->folder, name, "", 0);
  g_assert_cmpint (truncate (path, size), ==, 0);
}

static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) largest = NULL;

  put_hole (fixture, "largest.json", SX_STORE_MAX_SIZE);
  put_hole (fixture, "larger.json", SX_STORE_MAX_SIZE + 1);
  put_hole (fixture, "huge.json", (off_t) 1 << 40);

  largest = sx_store_read (fixture->store, "largest.json", NULL);
  g_assert_nonnull (largest);
  g_assert_cmpuint (g_bytes_get_size (largest), ==, SX_STORE_MAX_SIZE);
  assert_refuses (fixture->store, "larger.json", SX_CONTENT_ERROR_TOO_LARGE);
  assert_refuses (fixture->store, "huge.json", SX_CONTENT_ERROR_TOO_LARGE);
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) empty = NULL;
  g_autofree char *hollow = g_build_filename (fixture->folder, "hollow", NULL);

  test_put (fixture->folder, "deep/z.json", "{}", -1);
  test_put (fixture->folder, "deep/Z.json", "{}", -1);
  test_put (fixture->folder, "deep/a.json", "{}", -1);
  test_put (fixture->folder, "deep/.hidden.json", "{}", -1);
  names = sx_store_list (fixture->store, "deep", &error);
  g_assert_no_error (error);
  g_assert_cmpstrv (names, ((const char *const[]){ "Z.json", "a.json", "er", "z.json", NULL }));

  g_mkdir (hollow, 0700);
  empty = sx_store_list (fixture->store, "hollow", &error);
  g_assert_no_error (error);
  g_assert_null (empty[0]);

  g_assert_null (sx_store_list (fixture->store, "nowhere", &error));
  g_assert_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, "nowhere: "));
}

/* A name may hold anything; the message stays one line. */
static void
test_odd_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sx_store_read (fixture->store, "a\nb\xff.json", &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_resource (void)
{
  g_autoptr (SxStore) store = sx_store_new_for_resource ("/org/symptomexplorer/content");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sx_store_read (store, "bundle.json", &error);
  g_auto (GStrv) names = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
  assert_refuses (store, "nothing.json", SX_CONTENT_ERROR_IO);
  names = sx_store_list (store, "conditions", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (names), >, 10);
  for (guint i = 1; names[i] != NULL; i++)
    g_assert_cmpint (strcmp (names[i - 1], names[i]), <, 0);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/store/read", test_read);
  add ("/store/missing", test_missing);
  add ("/store/file-as-folder", test_file_as_folder);
  add ("/store/links", test_links);
  add ("/store/pipe", test_pipe);
  add ("/store/folder-as-file", test_folder_as_file);
  add ("/store/too-large", test_too_large);
  add ("/store/list", test_list);
  add ("/store/odd-name", test_odd_name);
  g_test_add_func ("/store/resource", test_resource);

  return g_test_run ();
}
