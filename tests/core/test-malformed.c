/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "support.h"
#include "sx-guard.h"

/* Documents that must be refused, each with the one error that it must give. tests/data/malformed
 * has them: manifest.tsv lists the files there, patches.tsv says what to change in a sound bundle. */

static char *folder; /* a sound bundle, in which one file at a time is replaced */
static SxContent *bundled;

typedef struct
{
  char *target;
  char *text;
  gsize length;
  char *expected; /* as test_describe_error() says it */
  char *prefix;   /* of the message */
} Case;

static void
free_case (gpointer data)
{
  Case *self = data;

  g_free (self->target);
  g_free (self->text);
  g_free (self->expected);
  g_free (self->prefix);
  g_free (self);
}

static SxContent *
load (GError **error)
{
  g_autoptr (SxStore) store = sx_store_new_for_directory (folder, error);

  return sx_content_load (store, error);
}

static char *
get_sound (const char *target)
{
  return strcmp (target, "phrases.json") == 0 ? test_get_text ("../data/content", target)
                                              : test_get_text ("data/mini", target);
}

static void
load_answers (const Case *self, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (self->text, self->length);

  g_assert_null (sx_answers_from_json (bundled, self->target, bytes, error));
}

static void
load_replaced (const Case *self, GError **error)
{
  g_autofree char *sound = get_sound (self->target);

  test_put (folder, self->target, self->text, (gssize) self->length);
  g_assert_null (load (error));
  test_put (folder, self->target, sound, -1);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  if (strcmp (self->target, "answers") == 0)
    load_answers (self, &error);
  else
    load_replaced (self, &error);

  g_assert_nonnull (error);
  found = test_describe_error (error);
  if (strcmp (found, self->expected) != 0 || !g_str_has_prefix (error->message, self->prefix))
    g_test_message ("%s", error->message);
  g_assert_cmpstr (found, ==, self->expected);
  g_assert_true (g_str_has_prefix (error->message, self->prefix));
}

/* @fields: nick, pointer, place; the place names the file where it is not the target. */
static void
add_case (const char *group, const char *name, const char *target, char *text, gsize length, char **fields)
{
  g_autofree char *path = g_strdup_printf ("/malformed/%s/%s", group, name);
  const char *colon = strchr (fields[2], ':');
  gboolean elsewhere = colon != NULL && strchr (colon + 1, ':') != NULL;
  Case *self = g_new0 (Case, 1);

  self->target = g_strdup (target);
  self->text = text;
  self->length = length;
  self->expected = g_strjoin (" ", fields[0], fields[1], elsewhere ? colon + 1 : fields[2], NULL);
  self->prefix = elsewhere ? g_strconcat (fields[2], ":", NULL) : g_strconcat (target, ":", NULL);
  g_test_add_data_func_full (path, self, test_case, free_case);
}

static char **
read_lines (const char *list)
{
  g_autofree char *text = test_get_text ("data/malformed", list);

  return g_strsplit (g_strchomp (text), "\n", -1);
}

static void
add_stored (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data/malformed", fields[0], NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_assert_cmpuint (g_strv_length (fields), ==, 5);
  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  add_case ("stored", fields[0], fields[1], text, length, fields + 2);
}

/* What is replaced must be there once, so that it is plain what the case is about. */
static void
add_patch (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  g_autofree char *sound = NULL;
  g_autoptr (GString) text = NULL;

  g_assert_cmpuint (g_strv_length (fields), ==, 7);
  sound = get_sound (fields[1]);
  text = g_string_new (sound);
  g_assert_cmpuint (g_string_replace (text, fields[2], fields[3], 0), ==, 1);
  add_case ("patched", fields[0], fields[1], g_strdup (text->str), text->len, fields + 4);
}

static guint
add_list (const char *list, void (*add) (const char *line))
{
  g_auto (GStrv) lines = read_lines (list);
  guint n = 0;

  for (char **line = lines; *line != NULL; line++)
    if (**line != '#')
      {
        add (*line);
        n++;
      }

  return n;
}

static void
test_sound (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = load (&error);

  g_assert_no_error (error);
  g_assert_nonnull (content);
}

/* No document lies there that nobody looks at. */
static void
test_all_listed (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data/malformed", NULL);
  g_autofree char *manifest = test_get_text ("data/malformed", "manifest.tsv");
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *start = g_strdup_printf ("\n%s\t", name);

        g_assert_nonnull (strstr (manifest, start));
        n++;
      }
  g_assert_cmpuint (n, >=, 90);
}

static void
assert_refused (const char *target, const GString *text, const char *expected)
{
  const Case self = { (char *) target, text->str, text->len, (char *) expected, (char *) target };

  test_case (&self);
}

/* Too big to keep: a nesting a hundred thousand deep, and long chains of things that lead to one another. */
#define ABYSS 100000

static void
test_depth (void)
{
  static const struct
  {
    const char *open;
    const char *expected;
  } cases[] = {
    { "[", "depth - 2:64" },
    { "{\"a\":", "depth - 2:316" },
    { "[{\"a\":", "depth - 2:188" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new ("{\"schema\":\n");

      for (guint j = 0; j < ABYSS; j++)
        g_string_append (text, cases[i].open);
      assert_refused ("bundle.json", text, cases[i].expected);
      assert_refused ("conditions/night_cramp.json", text, cases[i].expected);
    }
}

/* A sound file in which the array @member starts with @n more items: each leads to its neighbour,
 * and the last to @end. @format takes the id of an item and that of the one it leads to. */
static GString *
new_chain (const char *target, const char *member, const char *format, const char *end, guint n, gboolean forwards)
{
  g_autofree char *sound = get_sound (target);
  g_autofree char *start = g_strdup_printf ("\"%s\": [\n", member);
  const char *rest = strstr (sound, start) + strlen (start);
  GString *text = g_string_new_len (sound, rest - sound);

  for (guint i = 0; i < n; i++)
    {
      gboolean last = i == (forwards ? n - 1 : 0);
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *next = last ? g_strdup (end) : g_strdup_printf ("x%u", forwards ? i + 1 : i - 1);

      g_string_append_printf (text, format, id, next);
    }
  return g_string_append (text, rest);
}

static void
assert_chain_refused (const char *target, const char *member, const char *format, const char *end, guint n,
                      const char *forwards, const char *backwards)
{
  g_autoptr (GString) there = new_chain (target, member, format, end, n, TRUE);
  g_autoptr (GString) back = new_chain (target, member, format, end, n, FALSE);

  assert_refused (target, there, forwards);
  assert_refused (target, back, backwards);
}

static void
test_chains (void)
{
  static const char group[] = "{\"id\": \"%s\", \"name\": \"g\", \"when\": {\"group\": \"%s\"}},\n";
  static const char region[] = "{\"id\": \"%s\", \"parent\": \"%s\", \"name\": {\"plain\": \"a\", \"clinical\": \"b\"},"
                               " \"summary\": \"c\", \"synonyms\": [], \"views\": {}, \"parts\": []},\n";
  static const char part[] =
    "{\"id\": \"%s\", \"kind\": \"sign\", \"name\": {\"plain\": \"a\", \"clinical\": \"b\"},"
    " \"answer\": {\"type\": \"yes-no\"}, \"regions\": [\"body\"], \"question\": \"c\", \"help\": null,"
    " \"howToCheck\": null, \"why\": \"d\", \"redFlag\": \"no\", \"partOf\": \"%s\", \"askIf\": null,"
    " \"synonyms\": []},\n";
  static const char wait[] =
    "{\"id\": \"%s\", \"kind\": \"sign\", \"name\": {\"plain\": \"a\", \"clinical\": \"b\"},"
    " \"answer\": {\"type\": \"yes-no\"}, \"regions\": [\"body\"], \"question\": \"c\", \"help\": null,"
    " \"howToCheck\": null, \"why\": \"d\", \"redFlag\": \"no\", \"partOf\": null,"
    " \"askIf\": {\"finding\": \"%s\"}, \"synonyms\": []},\n";

  assert_chain_refused ("triage.json", "groups", group, "faints", ABYSS / 5, "value /groups/0/when 21:35",
                        "value /groups/1022/when 1043:38");
  assert_chain_refused ("regions.json", "regions", region, "body", ABYSS / 5, "cycle /regions/0/parent 5:24",
                        "cycle /regions/16/parent 21:25");
  assert_chain_refused ("findings.json", "findings", part, "cramp", ABYSS / 5, "cycle /findings/0 5:1",
                        "cycle /findings/15 20:1");
  assert_chain_refused ("findings.json", "findings", wait, "cramp", ABYSS / 5, "cycle /findings/0 5:1",
                        "cycle /findings/15 20:1");
}

/* A file that ends too soon is never taken for a shorter one: it is refused, with a place in it.
 * Only white space at its end may go. */
static void
assert_cut (GError *error, const char *target, const char *text, gsize end)
{
  g_autofree char *prefix = g_strconcat (target, ":", NULL);
  g_autofree char *found = test_describe_error (error);

  if (text[end + strspn (text + end, " \n")] == '\0')
    {
      g_assert_cmpstr (found, ==, "none");
      return;
    }

  if (error == NULL || g_str_has_suffix (found, " -"))
    g_test_message ("%s cut at %" G_GSIZE_FORMAT ": %s", target, end, found);
  g_assert_nonnull (error);
  g_assert_false (g_str_has_suffix (found, " -"));
  g_assert_true (g_str_has_prefix (error->message, prefix));
}

/* The whole way of a load, for the file that it starts with. */
static void
test_every_cut_of_bundle (void)
{
  g_autofree char *text = test_get_text ("../data/content", "bundle.json");
  g_autofree char *sound = get_sound ("bundle.json");
  g_autofree char *path = g_build_filename (folder, "bundle.json", NULL);

  test_put (folder, "bundle.json", text, -1);
  for (gsize end = strlen (text); end-- > 0;)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SxContent) content = NULL;

      g_assert_cmpint (truncate (path, (off_t) end), ==, 0);
      content = load (&error);
      g_assert_true ((content == NULL) == (error != NULL));
      assert_cut (error, "bundle.json", text, end);
    }
  test_put (folder, "bundle.json", sound, -1);
}

/* And a larger one by itself: what is in front of it does not matter. Each cut is a block of
 * memory of its own, so that reading past its end is noticed. */
static void
test_every_cut_of_regions (void)
{
  g_autofree char *text = test_get_text ("../data/content", "regions.json");

  for (gsize end = 0; end < strlen (text); end++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (text, end);
      g_autoptr (GError) error = NULL;
      g_autoptr (SxDocument) document = sx_document_new ("regions.json", bytes, &error);

      g_assert_true ((document == NULL) == (error != NULL));
      assert_cut (error, "regions.json", text, end);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = test_copy_mini ();
  bundled = test_load_bundled ();

  g_test_add_func ("/malformed/sound", test_sound);
  g_test_add_func ("/malformed/all-listed", test_all_listed);
  add_list ("manifest.tsv", add_stored);
  add_list ("patches.tsv", add_patch);
  g_test_add_func ("/malformed/depth", test_depth);
  g_test_add_func ("/malformed/chains", test_chains);
  g_test_add_func ("/malformed/every-cut/bundle", test_every_cut_of_bundle);
  g_test_add_func ("/malformed/every-cut/regions", test_every_cut_of_regions);

  status = g_test_run ();
  test_remove_folder (folder);
  g_free (folder);
  sx_content_unref (bundled);
  return status;
}
