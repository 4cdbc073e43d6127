/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-document.h"

#include <string.h>

#include "support.h"

/* What the guard lets through is read as it stands. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *text;
    double value;
  } cases[] = {
    { "0", 0 },          { "-0", 0 },         { "7", 7 },
    { "-12", -12 },      { "0.1", 0.1 },      { "-0.5", -0.5 },
    { "2.95", 2.95 },    { "1e5", 1e5 },      { "1E5", 1e5 },
    { "1e+2", 100 },     { "1.5E-3", 0.0015 }, { "0e0", 0 },
    { "100.4", 100.4 },  { "5e-324", 5e-324 }, { "1.7976931348623157e308", 1.7976931348623157e308 },
    { "9007199254740993", 9007199254740992.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"n\": %s}", cases[i].text);
      g_autoptr (SxDocument) document = test_parse_document (text);
      JsonObject *root = json_node_get_object (sx_document_get_root (document));

      g_assert_true (json_object_get_double_member (root, "n") == cases[i].value);
    }
}

static void
test_strings (void)
{
  static const struct
  {
    const char *text;
    const char *value;
  } cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "\\\"\\\\\\/", "\"\\/" },
    { "\\b\\f\\n\\r\\t", "\b\f\n\r\t" },
    { "\\u0041\\u00e9\\u20AC", "A\xc3\xa9\xe2\x82\xac" },
    { "\\ud83d\\ude00", "\xf0\x9f\x98\x80" },
    { "\xc3\xa9\xf0\x9f\x98\x80", "\xc3\xa9\xf0\x9f\x98\x80" },
    { "it's", "it's" },
    { "// no comment", "// no comment" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"s\": \"%s\"}", cases[i].text);
      g_autoptr (SxDocument) document = test_parse_document (text);
      JsonObject *root = json_node_get_object (sx_document_get_root (document));

      g_assert_cmpstr (json_object_get_string_member (root, "s"), ==, cases[i].value);
    }
}

static void
compare_with_json_glib (const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (SxDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  document = sx_document_new (path, bytes, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (sx_document_get_root (document), json_parser_get_root (parser)));
}

/* All that is shipped is read as another program reads it. */
static void
test_shipped (void)
{
  static const char *const folders[] = { "", "conditions/", "comparisons/" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_strconcat ("/org/symptomexplorer/content/", folders[i], NULL);
      g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert_cmpuint (g_strv_length (names), >, 5);
      for (char **name = names; *name != NULL; name++)
        {
          g_autofree char *path = g_strconcat (folder, *name, NULL);

          if (g_str_has_suffix (path, ".json"))
            compare_with_json_glib (path);
        }
    }
}

static void
test_roots (void)
{
  static const char *const texts[] = { "{}", "[]", "1", "\"a\"", "null", "true", " [] ", "{\"\": 1}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (SxDocument) document = test_parse_document (texts[i]);

      g_assert_nonnull (sx_document_get_root (document));
      g_assert_cmpstr (sx_document_get_name (document), ==, "test.json");
    }
}

static JsonNode *
get_member (JsonNode *node, const char *name)
{
  return json_object_get_member (json_node_get_object (node), name);
}

static JsonNode *
get_element (JsonNode *node, guint i)
{
  return json_array_get_element (json_node_get_array (node), i);
}

static void
test_pointer (void)
{
  g_autoptr (SxDocument) document = test_parse_document ("{\"a\": [1, {\"b/c\": 2, \"~1\": [[3]]}], \"\": 4}");
  JsonNode *root = sx_document_get_root (document);
  JsonNode *object = get_element (get_member (root, "a"), 1);
  const struct
  {
    JsonNode *node;
    const char *pointer;
  } cases[] = {
    { root, "" },
    { get_member (root, "a"), "/a" },
    { get_element (get_member (root, "a"), 0), "/a/0" },
    { object, "/a/1" },
    { get_member (object, "b/c"), "/a/1/b~1c" },
    { get_member (object, "~1"), "/a/1/~01" },
    { get_element (get_element (get_member (object, "~1"), 0), 0), "/a/1/~01/0/0" },
    { get_member (root, ""), "/" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pointer = sx_document_dup_pointer (document, cases[i].node);

      g_assert_cmpstr (pointer, ==, cases[i].pointer);
    }
}

static void
assert_message (SxDocument *document, const char *pointer, const char *expected)
{
  g_autoptr (GError) error = NULL;

  sx_document_set_error (document, &error, SX_CONTENT_ERROR_VALUE, pointer, "expected %s, found %d", "it", 1);
  g_assert_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_place (void)
{
  g_autoptr (SxDocument) document = test_parse_document ("{\n  \"\xc3\xa9\": [true,\n    {\"b/c\": 2}]\n}");

  assert_message (document, "", "test.json:1:1: /: expected it, found 1");
  assert_message (document, "/\xc3\xa9", "test.json:2:8: /\xc3\xa9: expected it, found 1");
  assert_message (document, "/\xc3\xa9/1/b~1c", "test.json:3:13: /\xc3\xa9/1/b~1c: expected it, found 1");
}

/* What a file says goes into one line of a terminal: no line breaks, no escapes, no half characters. */
static void
test_message_is_one_line (void)
{
  g_autoptr (SxDocument) document = test_parse_document ("{\"a\": 1}");
  g_autoptr (GError) error = NULL;

  sx_document_set_error (document, &error, SX_CONTENT_ERROR_VALUE, "/a",
                         "expected it, found \xe2\x80\x9c%.60s\xe2\x80\x9d",
                         "x\xc3\xa9\n\x1b[31m\t\x7f\xc2\x85"
                         "0123456789012345678901234567890123456789012345\xc3\xa9");
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  for (const char *at = error->message; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_false (g_unichar_iscntrl (g_utf8_get_char (at)));
  g_assert_nonnull (strstr (error->message, "x\xc3\xa9"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/numbers", test_numbers);
  g_test_add_func ("/document/strings", test_strings);
  g_test_add_func ("/document/shipped", test_shipped);
  g_test_add_func ("/document/roots", test_roots);
  g_test_add_func ("/document/pointer", test_pointer);
  g_test_add_func ("/document/place", test_place);
  g_test_add_func ("/document/message-is-one-line", test_message_is_one_line);

  return g_test_run ();
}
