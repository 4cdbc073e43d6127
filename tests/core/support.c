/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

SxContent *
test_load_bundled (void)
{
  g_autoptr (GError) error = NULL;
  SxContent *content = sx_content_load_bundled (&error);

  g_assert_no_error (error);
  return content;
}

/* A file of the project, as text. */
char *
test_get_text (const char *first, const char *second)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, first, second, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
test_put (const char *folder, const char *name, const char *text, gssize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (parent, 0700);
  g_unlink (path); /* what is written in place is not made shorter */
  g_file_set_contents_full (path, text, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

static void
copy_files (const char *from, const char *to)
{
  g_autoptr (GDir) folder = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (folder);
  g_mkdir_with_parents (to, 0700);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *text = NULL;
      gsize length;

      if (g_str_has_suffix (name, ".json") && g_file_get_contents (source, &text, &length, NULL))
        test_put (to, name, text, (gssize) length);
    }
}

/* A folder of its own with the small bundle. The words of pages are those of the real content. */
char *
test_copy_mini (void)
{
  static const char *const folders[] = { "", "conditions", "comparisons" };
  g_autofree char *phrases = test_get_text ("../data/content", "phrases.json");
  char *copy = g_dir_make_tmp ("sx-test-XXXXXX", NULL);

  g_assert_nonnull (copy);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data/mini", folders[i], NULL);
      g_autofree char *to = g_build_filename (copy, folders[i], NULL);

      copy_files (from, to);
    }
  test_put (copy, "phrases.json", phrases, -1);
  return copy;
}

void
test_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        test_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

SxContent *
test_load_mini (void)
{
  g_autofree char *folder = test_copy_mini ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SxStore) store = sx_store_new_for_directory (folder, &error);
  SxContent *content = sx_content_load (store, &error);

  g_assert_no_error (error);
  test_remove_folder (folder);
  return content;
}

SxDocument *
test_parse_document (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SxDocument *document = sx_document_new ("test.json", bytes, &error);

  g_assert_no_error (error);
  return document;
}

/* @answers is the inside of the object, in single quotes for the sake of C. */
SxAnswers *
test_parse_answers (const SxContent *content, const char *answers)
{
  g_autofree char *text = g_strdup_printf ("{'answers': {%s}}", answers);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  SxAnswers *parsed;

  g_strdelimit (text, "'", '"');
  bytes = g_bytes_new (text, strlen (text));
  parsed = sx_answers_from_json (content, "answers.json", bytes, &error);
  g_assert_no_error (error);
  return parsed;
}

/* "NICK POINTER LINE:COLUMN", with - for what the message does not say; "none" without an error. */
char *
test_describe_error (const GError *error)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("^[^:\n]*:(\\d+:\\d+): (?:(/[^\n]*?): )?expected [^\n]*$", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *place = NULL;
  g_autofree char *pointer = NULL;

  if (error == NULL)
    return g_strdup ("none");

  g_assert_true (error->domain == SX_CONTENT_ERROR);
  if (g_regex_match (regex, error->message, 0, &match))
    {
      place = g_match_info_fetch (match, 1);
      pointer = g_match_info_fetch (match, 2);
    }
  return g_strdup_printf ("%s %s %s", sx_content_error_get_nick ((SxContentError) error->code),
                          pointer != NULL && *pointer != '\0' ? pointer : "-", place != NULL ? place : "-");
}

const SxReason *
test_find_reason (const SxTriage *triage, const char *rule)
{
  for (guint i = 0; i < triage->reasons->len; i++)
    if (strcmp (sx_triage_get_reason (triage, i)->rule->id, rule) == 0)
      return sx_triage_get_reason (triage, i);

  return NULL;
}

/* Every review is valid on that day. */
SxSession *
test_new_session (const SxContent *content, const char *territory, gboolean clinical)
{
  g_autoptr (SxSession) plain = sx_session_new (content, territory, "2026-11-22");

  return sx_session_with_clinical (plain, clinical);
}

/* Somebody in Britain. @answers is as for test_parse_answers(). */
SxSession *
test_new_answered (const SxContent *content, const char *answers, gboolean clinical)
{
  g_autoptr (SxSession) nobody = test_new_session (content, "GB", clinical);
  g_autoptr (SxAnswers) parsed = test_parse_answers (content, answers);

  return sx_session_with_answers (nobody, parsed);
}

static char *
show_place (const SxSession *session, const SxPlace *place)
{
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);

  g_assert_nonnull (doc);
  return sx_doc_to_text (doc, 1000);
}

/* The page of what has that id, as text without a line that is broken. */
char *
test_show (const SxSession *session, const char *id)
{
  g_autoptr (SxPlace) place = sx_place_find (session->content, id);

  return show_place (session, place);
}

char *
test_show_result (const SxContent *content, const char *answers, gboolean clinical)
{
  g_autoptr (SxSession) session = test_new_answered (content, answers, clinical);
  g_autoptr (SxPlace) place = sx_place_new (SX_PLACE_RESULT);

  return show_place (session, place);
}

void
test_assert_contains (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

void
test_assert_lacks (const char *text, const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in:\n%s", part, text);
}

/* Both are there, @first first. */
void
test_assert_order (const char *text, const char *first, const char *second)
{
  test_assert_contains (text, first);
  test_assert_contains (strstr (text, first), second);
}
