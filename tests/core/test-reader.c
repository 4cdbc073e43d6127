/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-reader.h"

#include <string.h>

#include "support.h"

typedef void (*ReadMember) (SxReader *reader);

static const char *const words[] = { "first", "second", NULL };

static void
read_id (SxReader *reader)
{
  g_autofree char *id = sx_reader_dup_id (reader, "m");

  g_assert_true ((id == NULL) == sx_reader_failed (reader));
}

static void
read_text (SxReader *reader)
{
  g_autofree char *text = sx_reader_dup_text (reader, "m");

  g_assert_true ((text == NULL) == sx_reader_failed (reader));
}

static void
read_text_or_null (SxReader *reader)
{
  g_free (sx_reader_dup_text_or_null (reader, "m"));
}

static void
read_date (SxReader *reader)
{
  g_free (sx_reader_dup_date (reader, "m"));
}

static void
read_date_or_null (SxReader *reader)
{
  g_free (sx_reader_dup_date_or_null (reader, "m"));
}

static void
read_texts (SxReader *reader)
{
  g_strfreev (sx_reader_dup_texts (reader, "m"));
}

static void
read_boolean (SxReader *reader)
{
  sx_reader_get_boolean (reader, "m");
}

static void
read_number (SxReader *reader)
{
  sx_reader_get_number (reader, "m");
}

static void
read_integer (SxReader *reader)
{
  gint64 integer = sx_reader_get_integer (reader, "m", 1, 12);

  g_assert_cmpint (integer, >=, 1);
  g_assert_cmpint (integer, <=, 12);
}

static void
read_word (SxReader *reader)
{
  g_assert_cmpint (sx_reader_get_word (reader, "m", words), <, 2);
}

static void
read_name (SxReader *reader)
{
  SxName name = { 0 };

  sx_reader_read_name (reader, "m", &name);
  sx_name_clear (&name);
}

static void
read_object (SxReader *reader)
{
  g_assert_true (sx_reader_enter (reader, "m") != sx_reader_failed (reader));
  sx_reader_leave (reader);
}

static void
read_reference (SxReader *reader)
{
  g_free (sx_reader_dup_reference (reader, "m", SX_KIND_REGION));
}

static void
read_references (SxReader *reader)
{
  g_strfreev (sx_reader_dup_references (reader, "m", 1, SX_KIND_REGION, NULL));
}

static gpointer
read_nothing (SxReader *reader, gpointer data)
{
  sx_reader_get_boolean (reader, "b");
  return NULL;
}

static void
read_array (SxReader *reader)
{
  g_autoptr (GPtrArray) items = sx_reader_dup_array (reader, "m", 2, read_nothing, NULL, NULL);
}

typedef struct
{
  ReadMember read;
  const char *text;
  const char *expected;
} Case;

/* What is not there, of another type, null, or of the right type and not allowed; and what is fine. */
static const Case cases[] = {
  { read_id, "{}", "missing / 1:1" },
  { read_id, "{\"m\": 1}", "type /m 1:7" },
  { read_id, "{\"m\": null}", "type /m 1:7" },
  { read_id, "{\"m\": [\"a\"]}", "type /m 1:7" },
  { read_id, "{\"m\": \"\"}", "value /m 1:7" },
  { read_id, "{\"m\": \"a b\"}", "value /m 1:7" },
  { read_id, "{\"m\": \"1a\"}", "value /m 1:7" },
  { read_id, "{\"m\": \"_a\"}", "value /m 1:7" },
  { read_id, "{\"m\": \"../a\"}", "value /m 1:7" },
  { read_id, "{\"m\": \"caf\xc3\xa9\"}", "value /m 1:7" },
  { read_id, "{\"m\": \"a1234567890123456789012345678901234567890123456789012345678901234\"}", "value /m 1:7" },
  { read_id, "{\"m\": \"a123456789012345678901234567890123456789012345678901234567890123\"}", "none" },
  { read_id, "{\"m\": \"RF-05b_x\"}", "none" },

  { read_text, "{}", "missing / 1:1" },
  { read_text, "{\"m\": true}", "type /m 1:7" },
  { read_text, "{\"m\": null}", "type /m 1:7" },
  { read_text, "{\"m\": \"\"}", "value /m 1:7" },
  { read_text, "{\"m\": \" a\"}", "value /m 1:7" },
  { read_text, "{\"m\": \"a \"}", "value /m 1:7" },
  { read_text, "{\"m\": \"a\\n\"}", "value /m 1:7" },
  { read_text, "{\"m\": \"a b\"}", "none" },

  { read_text_or_null, "{}", "missing / 1:1" },
  { read_text_or_null, "{\"m\": 0}", "type /m 1:7" },
  { read_text_or_null, "{\"m\": \"\"}", "value /m 1:7" },
  { read_text_or_null, "{\"m\": null}", "none" },
  { read_text_or_null, "{\"m\": \"a\"}", "none" },

  { read_date, "{}", "missing / 1:1" },
  { read_date, "{\"m\": 20260101}", "type /m 1:7" },
  { read_date, "{\"m\": null}", "type /m 1:7" },
  { read_date, "{\"m\": \"2026-1-1\"}", "value /m 1:7" },
  { read_date, "{\"m\": \"2026-02-29\"}", "value /m 1:7" },
  { read_date, "{\"m\": \"2026-13-01\"}", "value /m 1:7" },
  { read_date, "{\"m\": \"0000-01-01\"}", "value /m 1:7" },
  { read_date, "{\"m\": \"2026-01-01T00:00\"}", "value /m 1:7" },
  { read_date, "{\"m\": \"01/01/2026\"}", "value /m 1:7" },
  { read_date, "{\"m\": \"2028-02-29\"}", "none" },

  { read_date_or_null, "{}", "missing / 1:1" },
  { read_date_or_null, "{\"m\": false}", "type /m 1:7" },
  { read_date_or_null, "{\"m\": \"soon\"}", "value /m 1:7" },
  { read_date_or_null, "{\"m\": null}", "none" },

  { read_texts, "{}", "missing / 1:1" },
  { read_texts, "{\"m\": \"a\"}", "type /m 1:7" },
  { read_texts, "{\"m\": null}", "type /m 1:7" },
  { read_texts, "{\"m\": [\"a\", 1]}", "type /m/1 1:13" },
  { read_texts, "{\"m\": [\"a\", \"\"]}", "value /m/1 1:13" },
  { read_texts, "{\"m\": []}", "none" },
  { read_texts, "{\"m\": [\"a\", \"b\"]}", "none" },

  { read_boolean, "{}", "missing / 1:1" },
  { read_boolean, "{\"m\": 1}", "type /m 1:7" },
  { read_boolean, "{\"m\": \"true\"}", "type /m 1:7" },
  { read_boolean, "{\"m\": null}", "type /m 1:7" },
  { read_boolean, "{\"m\": false}", "none" },

  { read_number, "{}", "missing / 1:1" },
  { read_number, "{\"m\": \"1\"}", "type /m 1:7" },
  { read_number, "{\"m\": true}", "type /m 1:7" },
  { read_number, "{\"m\": null}", "type /m 1:7" },
  { read_number, "{\"m\": {}}", "type /m 1:7" },
  { read_number, "{\"m\": -1.5}", "none" },

  { read_integer, "{}", "missing / 1:1" },
  { read_integer, "{\"m\": \"1\"}", "type /m 1:7" },
  { read_integer, "{\"m\": null}", "type /m 1:7" },
  { read_integer, "{\"m\": 1.5}", "value /m 1:7" },
  { read_integer, "{\"m\": 0}", "value /m 1:7" },
  { read_integer, "{\"m\": 13}", "value /m 1:7" },
  { read_integer, "{\"m\": 1e300}", "value /m 1:7" },
  { read_integer, "{\"m\": -1e300}", "value /m 1:7" },
  { read_integer, "{\"m\": 9223372036854775807}", "value /m 1:7" },
  { read_integer, "{\"m\": 12.0}", "none" },
  { read_integer, "{\"m\": 1}", "none" },

  { read_word, "{}", "missing / 1:1" },
  { read_word, "{\"m\": 0}", "type /m 1:7" },
  { read_word, "{\"m\": null}", "type /m 1:7" },
  { read_word, "{\"m\": \"First\"}", "value /m 1:7" },
  { read_word, "{\"m\": \"\"}", "value /m 1:7" },
  { read_word, "{\"m\": \"second\"}", "none" },

  { read_name, "{}", "missing / 1:1" },
  { read_name, "{\"m\": \"a\"}", "type /m 1:7" },
  { read_name, "{\"m\": null}", "type /m 1:7" },
  { read_name, "{\"m\": {\"plain\": \"a\"}}", "missing /m 1:7" },
  { read_name, "{\"m\": {\"plain\": \"a\", \"clinical\": 1}}", "type /m/clinical 1:34" },
  { read_name, "{\"m\": {\"plain\": \"a\", \"clinical\": \"b\", \"short\": \"c\"}}", "unknown-member /m/short 1:48" },
  { read_name, "{\"m\": {\"plain\": \"a\", \"clinical\": \"b\"}}", "none" },

  { read_object, "{}", "missing / 1:1" },
  { read_object, "{\"m\": []}", "type /m 1:7" },
  { read_object, "{\"m\": null}", "type /m 1:7" },
  { read_object, "{\"m\": {\"a\": 1}}", "unknown-member /m/a 1:13" },
  { read_object, "{\"m\": {}}", "none" },

  { read_array, "{}", "missing / 1:1" },
  { read_array, "{\"m\": {}}", "type /m 1:7" },
  { read_array, "{\"m\": null}", "type /m 1:7" },
  { read_array, "{\"m\": [{\"b\": true}]}", "value /m 1:7" },
  { read_array, "{\"m\": [{\"b\": true}, 1]}", "type /m/1 1:21" },
  { read_array, "{\"m\": [{\"b\": true}, {}]}", "missing /m/1 1:21" },
  { read_array, "{\"m\": [{\"b\": true}, {\"b\": true, \"c\": 1}]}", "unknown-member /m/1/c 1:38" },
  { read_array, "{\"m\": [{\"b\": true}, {\"b\": 1}, {}]}", "type /m/1/b 1:27" },
  { read_array, "{\"m\": [{\"b\": true}, {\"b\": false}]}", "none" },

  { read_reference, "{}", "missing / 1:1" },
  { read_reference, "{\"m\": 1}", "type /m 1:7" },
  { read_reference, "{\"m\": null}", "type /m 1:7" },
  { read_reference, "{\"m\": \"a b\"}", "value /m 1:7" },
  { read_reference, "{\"m\": \"a\"}", "none" },

  { read_references, "{}", "missing / 1:1" },
  { read_references, "{\"m\": \"a\"}", "type /m 1:7" },
  { read_references, "{\"m\": null}", "type /m 1:7" },
  { read_references, "{\"m\": []}", "value /m 1:7" },
  { read_references, "{\"m\": [\"a\", null]}", "type /m/1 1:13" },
  { read_references, "{\"m\": [\"a\", \"b c\"]}", "value /m/1 1:13" },
  { read_references, "{\"m\": [\"a\", \"b\", \"a\"]}", "duplicate /m 1:7" },
  { read_references, "{\"m\": [\"a\", \"b\"]}", "none" },

  { read_text, "[]", "type / 1:1" },
  { read_text, "null", "type / 1:1" },
  { read_text, "{\"m\": \"a\", \"n\": 1}", "unknown-member /n 1:17" },
  { read_text, "{\"n\": 1}", "missing / 1:1" },
  { read_text, "{\"m\": \"a\", \"M\": \"a\"}", "unknown-member /M 1:17" },
};

static void
test_every_reader (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxDocument) document = test_parse_document (cases[i].text);
      g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;
      gboolean finished;

      cases[i].read (reader);
      finished = sx_reader_finish (reader, &error);
      found = test_describe_error (error);
      if (strcmp (found, cases[i].expected) != 0)
        g_test_message ("case %u: %s", i, cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].expected);
      g_assert_true (finished == (error == NULL));
    }
}

static void
test_values (void)
{
  g_autoptr (SxDocument) document = test_parse_document (
    "{\"id\": \"a-1\", \"text\": \"It is.\", \"null\": null, \"date\": \"2026-11-22\", \"texts\": [\"a\", \"b\"],"
    " \"yes\": true, \"number\": 2.5, \"integer\": 7, \"word\": \"second\","
    " \"name\": {\"plain\": \"a\", \"clinical\": \"b\"}}");
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  g_autofree char *id = sx_reader_dup_id (reader, "id");
  g_autofree char *text = sx_reader_dup_text (reader, "text");
  g_autofree char *null = sx_reader_dup_text_or_null (reader, "null");
  g_autofree char *date = sx_reader_dup_date (reader, "date");
  g_auto (GStrv) texts = sx_reader_dup_texts (reader, "texts");
  SxName name = { 0 };

  g_assert_cmpstr (id, ==, "a-1");
  g_assert_cmpstr (text, ==, "It is.");
  g_assert_null (null);
  g_assert_cmpstr (date, ==, "2026-11-22");
  g_assert_cmpstr (texts[1], ==, "b");
  g_assert_null (texts[2]);
  g_assert_true (sx_reader_get_boolean (reader, "yes"));
  g_assert_true (sx_reader_get_number (reader, "number") == 2.5);
  g_assert_cmpint (sx_reader_get_integer (reader, "integer", 0, 10), ==, 7);
  g_assert_cmpint (sx_reader_get_word (reader, "word", words), ==, 1);
  sx_reader_read_name (reader, "name", &name);
  g_assert_cmpstr (name.plain, ==, "a");
  g_assert_cmpstr (name.clinical, ==, "b");
  sx_name_clear (&name);
  g_assert_true (sx_reader_finish (reader, NULL));
}

/* After the first error nothing is read any more, and that error is the one that is told. */
static void
test_first_error_stays (void)
{
  g_autoptr (SxDocument) document =
    test_parse_document ("{\"m\": \"a\", \"b\": 1, \"o\": {\"p\": 1}, \"l\": [1, 2], \"u\": 0}");
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_auto (GStrv) texts = NULL;

  g_assert_false (sx_reader_get_boolean (reader, "b"));
  g_assert_true (sx_reader_failed (reader));
  g_assert_null (sx_reader_dup_text (reader, "m"));
  g_assert_null (sx_reader_dup_id (reader, "nowhere"));
  g_assert_true (sx_reader_is_null (reader, "m"));
  g_assert_true (sx_reader_get_number (reader, "b") == 0);
  g_assert_cmpint (sx_reader_get_integer (reader, "b", 1, 5), ==, 1);
  g_assert_false (sx_reader_enter (reader, "o"));
  sx_reader_leave (reader);
  items = sx_reader_dup_array (reader, "l", 0, read_nothing, NULL, NULL);
  g_assert_cmpuint (items->len, ==, 0);
  texts = sx_reader_dup_texts (reader, "l");
  g_assert_null (texts[0]);
  sx_reader_fail (reader, SX_CONTENT_ERROR_CYCLE, "m", "expected this to be passed over");

  g_assert_false (sx_reader_finish (reader, &error));
  found = test_describe_error (error);
  g_assert_cmpstr (found, ==, "type /b 1:17");
}

static void
test_fail (void)
{
  g_autoptr (SxDocument) document = test_parse_document ("{\"o\": {\"p\": 1}}");
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (sx_reader_enter (reader, "o"));
  g_assert_true (sx_reader_has (reader, "p"));
  g_assert_false (sx_reader_has (reader, "o"));
  sx_reader_fail (reader, SX_CONTENT_ERROR_BANDS, "p", "expected %d", 2);
  sx_reader_leave (reader);
  g_assert_false (sx_reader_finish (reader, &error));
  g_assert_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_BANDS);
  g_assert_cmpstr (error->message, ==, "test.json:1:13: /o/p: expected 2");
}

static char *
read_o_ignoring_rest (const char *text)
{
  g_autoptr (SxDocument) document = test_parse_document (text);
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  g_autoptr (GError) error = NULL;

  sx_reader_ignore_rest (reader);
  if (sx_reader_enter (reader, "o"))
    sx_reader_get_number (reader, "p");
  sx_reader_leave (reader);
  sx_reader_finish (reader, &error);
  return test_describe_error (error);
}

/* Of the one object, not of what is in it. */
static void
test_ignore_rest (void)
{
  g_autofree char *more = read_o_ignoring_rest ("{\"a\": 1, \"o\": {\"p\": 1}}");
  g_autofree char *more_inside = read_o_ignoring_rest ("{\"a\": 1, \"o\": {\"p\": 1, \"q\": 2}}");

  g_assert_cmpstr (more, ==, "none");
  g_assert_cmpstr (more_inside, ==, "unknown-member /o/q 1:29");
}

static guint
count_items (const char *text, const char *expected)
{
  g_autoptr (SxDocument) document = test_parse_document (text);
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  g_autoptr (GPtrArray) items = sx_reader_dup_items (reader, read_nothing, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  sx_reader_finish (reader, &error);
  found = test_describe_error (error);
  g_assert_cmpstr (found, ==, expected);
  return items->len;
}

static void
test_items (void)
{
  g_assert_cmpuint (count_items ("{\"b\": true}", "none"), ==, 1);
  g_assert_cmpuint (count_items ("[{\"b\": true}, {\"b\": false}]", "none"), ==, 2);
  g_assert_cmpuint (count_items ("[]", "none"), ==, 0);
  count_items ("[{\"b\": true}, {\"b\": 1}]", "type /1/b 1:21");
  count_items ("[{\"b\": true}, 1]", "type /1 1:15");
  count_items ("{\"b\": true, \"c\": 1}", "unknown-member /c 1:18");
  count_items ("1", "type / 1:1");
}

static void
assert_want (const GArray *wants, guint i, SxKind kind, const char *id, const char *owner, const char *pointer)
{
  const SxWant *want = &g_array_index (wants, SxWant, i);
  g_autofree char *found = sx_document_dup_pointer (want->document, want->node);

  g_assert_cmpint (want->kind, ==, kind);
  g_assert_cmpstr (want->id, ==, id);
  g_assert_cmpstr (want->owner, ==, owner);
  g_assert_cmpstr (found, ==, pointer);
}

static void
test_wants (void)
{
  g_autoptr (SxDocument) document =
    test_parse_document ("{\"r\": \"calf\", \"l\": [\"a\", \"b\"], \"x\": 1, \"z\": \"late\"}");
  g_autoptr (GArray) wants = g_array_new (FALSE, FALSE, sizeof (SxWant));
  g_autoptr (SxReader) reader = sx_reader_new (document, wants);
  g_autofree char *id = sx_reader_dup_reference (reader, "r", SX_KIND_REGION);
  g_auto (GStrv) ids = sx_reader_dup_references (reader, "l", 2, SX_KIND_OPTION, "owner");

  g_assert_cmpuint (wants->len, ==, 3);
  assert_want (wants, 0, SX_KIND_REGION, "calf", NULL, "/r");
  assert_want (wants, 1, SX_KIND_OPTION, "a", "owner", "/l/0");
  assert_want (wants, 2, SX_KIND_OPTION, "b", "owner", "/l/1");

  sx_reader_get_boolean (reader, "x");
  g_assert_null (sx_reader_dup_reference (reader, "z", SX_KIND_REGION));
  sx_reader_want (reader, "z", SX_KIND_REGION, "late", NULL);
  g_assert_cmpuint (wants->len, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/every-reader", test_every_reader);
  g_test_add_func ("/reader/values", test_values);
  g_test_add_func ("/reader/first-error-stays", test_first_error_stays);
  g_test_add_func ("/reader/fail", test_fail);
  g_test_add_func ("/reader/ignore-rest", test_ignore_rest);
  g_test_add_func ("/reader/items", test_items);
  g_test_add_func ("/reader/wants", test_wants);

  return g_test_run ();
}
