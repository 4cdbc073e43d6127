/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "paper.h"

#define OLD "what was there before"

typedef struct
{
  SxHandout *handout;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxSession) session = test_new_session ();
  g_autoptr (SxDoc) doc = test_make_doc (session, "calf");
  g_autoptr (GError) error = NULL;

  fixture->handout = sx_handout_new (session, doc, TEST_DATE, SX_PAPER_A4);
  fixture->folder = g_dir_make_tmp ("sx-save-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "page.pdf", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing else was left in it */
  sx_handout_free (fixture->handout);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
put_old (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path, OLD, -1, NULL));
}

static void
assert_contents (Fixture *fixture, const char *start)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &contents, &length, NULL));
  g_assert_cmpuint (length, >=, strlen (start));
  g_assert_cmpmem (contents, strlen (start), start, strlen (start));
}

/* A page says what somebody fears: nobody else on the computer can read it. */
static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (sx_handout_save (fixture->handout, fixture->path, &error));
  g_assert_no_error (error);
  assert_contents (fixture, "%PDF-");
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  put_old (fixture);
  g_assert_true (sx_handout_save (fixture->handout, fixture->path, NULL));
  assert_contents (fixture, "%PDF-");
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "page.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sx_handout_save (fixture->handout, path, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
assert_refused (Fixture *fixture, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sx_handout_save (fixture->handout, fixture->path, &error));
  g_assert_error (error, G_FILE_ERROR, code);
}

/* What is no file stays what it is: the root of a system could lose its /dev/null. */
static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  GStatBuf info;

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture, G_FILE_ERROR_NODEV);
  g_assert_cmpint (g_lstat (fixture->path, &info), ==, 0);
  g_assert_true (S_ISFIFO (info.st_mode));
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture, G_FILE_ERROR_ISDIR);
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
}

/* Who put a link there cannot make anybody write where it leads. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *target = g_build_filename (fixture->folder, "target", NULL);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_set_contents (target, OLD, -1, NULL));
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  g_assert_true (sx_handout_save (fixture->handout, fixture->path, NULL));
  assert_contents (fixture, "%PDF-");
  g_assert_true (g_file_get_contents (target, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, OLD);
  g_unlink (target);
}

static void
test_link_to_folder (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (symlink (fixture->folder, fixture->path), ==, 0);
  assert_refused (fixture, G_FILE_ERROR_ISDIR);
}

/* Root may write anywhere, so it is somebody else for once. */
static void
test_no_right (Fixture *fixture, gconstpointer data)
{
  uid_t user = geteuid ();

  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  if (user == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_refused (fixture, G_FILE_ERROR_ACCES);
  g_assert_cmpint (seteuid (user), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
}

/* A disk is full from the thousandth byte on. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct rlimit before, little;

  put_old (fixture);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  little = (struct rlimit){ 1000, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &little), ==, 0);
  g_assert_false (sx_handout_save (fixture->handout, fixture->path, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  assert_contents (fixture, OLD);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/save/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/save/replace", Fixture, NULL, set_up, test_replace, tear_down);
  g_test_add ("/save/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/save/no-file", Fixture, NULL, set_up, test_no_file, tear_down);
  g_test_add ("/save/folder", Fixture, NULL, set_up, test_folder, tear_down);
  g_test_add ("/save/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/save/link-to-folder", Fixture, NULL, set_up, test_link_to_folder, tear_down);
  g_test_add ("/save/no-right", Fixture, NULL, set_up, test_no_right, tear_down);
  g_test_add ("/save/full-disk", Fixture, NULL, set_up, test_full_disk, tear_down);
  return g_test_run ();
}
