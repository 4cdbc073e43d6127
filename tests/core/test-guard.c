/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-guard.h"

#include <string.h>

#include "support.h"

static void
assert_guard (const char *text, gssize length, const char *expected)
{
  g_autoptr (GError) error = NULL;
  gboolean sound = sx_guard_check ("a.json", text, length < 0 ? strlen (text) : (gsize) length, &error);
  g_autofree char *found = test_describe_error (error);

  if (g_strcmp0 (found, expected) != 0)
    g_test_message ("text: %s", text);
  g_assert_cmpstr (found, ==, expected);
  g_assert_true (sound == (error == NULL));
}

static void
test_sound (void)
{
  static const char *const texts[] = {
    "{}", "[]", "0", "-0", "null", "true", "false", "\"\"", " \t\r\n{ } \n", "[[[]]]", "[1, 2.5, -3e-7, 4E+2, 0.1]",
    "\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\uD83D\\uDE00\"", "{\"\": 1}",
    "{\"a\": {\"a\": [{\"a\": 1}, {\"a\": 2}]}}",
    "{\"a\": 1, \"A\": 2}", "9223372036854775807", "-9223372036854775808", "1.7976931348623157e308", "1e-400",
    "\"caf\xc3\xa9 \xf0\x9f\x98\x80 \xef\xbf\xbd\"", "\"\x7f\"", "[\"//\", \"#\", \"/* */\"]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_guard (texts[i], -1, "none");
}

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static void
assert_cases (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    assert_guard (cases[i].text, -1, cases[i].expected);
}

static void
test_syntax (void)
{
  static const Case cases[] = {
    { "", "syntax - 1:1" },
    { "  \n ", "syntax - 2:2" },
    { "{", "syntax - 1:2" },
    { "[", "syntax - 1:2" },
    { "}", "syntax - 1:1" },
    { "]", "syntax - 1:1" },
    { "[1, 2", "syntax - 1:6" },
    { "[1 2]", "syntax - 1:4" },
    { "[1,]", "syntax - 1:4" },
    { "[,1]", "syntax - 1:2" },
    { "[1}", "syntax - 1:3" },
    { "{]", "syntax - 1:2" },
    { "{\"a\"}", "syntax - 1:5" },
    { "{\"a\" 1}", "syntax - 1:6" },
    { "{\"a\":}", "syntax - 1:6" },
    { "{\"a\": 1,}", "syntax - 1:9" },
    { "{\"a\": 1 \"b\": 2}", "syntax - 1:9" },
    { "{a: 1}", "syntax - 1:2" },
    { "{'a': 1}", "syntax - 1:2" },
    { "{1: 1}", "syntax - 1:2" },
    { "['a']", "syntax - 1:2" },
    { "[tru]", "syntax - 1:2" },
    { "[truer]", "syntax - 1:2" },
    { "[True]", "syntax - 1:2" },
    { "[nul", "syntax - 1:2" },
    { "[undefined]", "syntax - 1:2" },
    { "[NaN]", "syntax - 1:2" },
    { "[Infinity]", "syntax - 1:2" },
    { "\"abc", "syntax - 1:1" },
    { "[\"a\nb\"]", "syntax - 1:4" },
    { "[\"a\tb\"]", "syntax - 1:4" },
    { "[\"\\x\"]", "syntax - 1:3" },
    { "[\"\\'\"]", "syntax - 1:3" },
    { "[\"\\", "syntax - 1:3" },
    { "[\"\\u12\"]", "syntax - 1:3" },
    { "[\"\\u12G4\"]", "syntax - 1:3" },
    { "[\"\\u+123\"]", "syntax - 1:3" },
    { "[1]\f", "trailing - 1:4" },
    { "\v[1]", "syntax - 1:1" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers (void)
{
  static const Case cases[] = {
    { "[01]", "number - 1:2" },
    { "[-01]", "number - 1:2" },
    { "[00]", "number - 1:2" },
    { "[+1]", "number - 1:2" },
    { "[.5]", "number - 1:2" },
    { "[1.]", "number - 1:2" },
    { "[-]", "number - 1:2" },
    { "[-.5]", "number - 1:2" },
    { "[1e]", "number - 1:2" },
    { "[1e+]", "number - 1:2" },
    { "[1.e5]", "number - 1:2" },
    { "[0x10]", "number - 1:2" },
    { "[1_000]", "number - 1:2" },
    { "[1.2.3]", "number - 1:2" },
    { "[1f]", "number - 1:2" },
    { "[-Infinity]", "number - 1:2" },
    { "[1e309]", "number - 1:2" },
    { "[-1e309]", "number - 1:2" },
    { "[1E400]", "number - 1:2" },
    { "[9223372036854775808]", "number - 1:2" },
    { "[-9223372036854775809]", "number - 1:2" },
    { "[18446744073709551616]", "number - 1:2" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_encoding (void)
{
  static const Case cases[] = {
    { "\xef\xbb\xbf{}", "encoding - 1:1" },
    { "\xff\xfe{", "encoding - 1:1" },
    { "[\"\x80\"]", "encoding - 1:3" },
    { "[\"\xc3\"]", "encoding - 1:3" },
    { "[\"\xc0\xaf\"]", "encoding - 1:3" },
    { "[\"\xe0\x80\xaf\"]", "encoding - 1:3" },
    { "[\"\xf0\x80\x80\xaf\"]", "encoding - 1:3" },
    { "[\"\xed\xa0\x80\"]", "encoding - 1:3" },
    { "[\"\xf4\x90\x80\x80\"]", "encoding - 1:3" },
    { "[\"\xe2\x82", "encoding - 1:3" },
    { "[\n\"\xc3\xa9\xc3\xa9\xff\"]", "encoding - 2:4" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_nul (void)
{
  assert_guard ("[\"a\0b\"]", 7, "nul - 1:4");
  assert_guard ("{}\0", 3, "nul - 1:3");
  assert_guard ("\0", 1, "nul - 1:1");
  assert_guard ("[\"\\u0000\"]", -1, "nul - 1:3");
  assert_guard ("{\"a\\u0000b\": 1}", -1, "nul - 1:4");
}

static void
test_surrogates (void)
{
  static const Case cases[] = {
    { "[\"\\ud800\"]", "surrogate - 1:3" },
    { "[\"\\udc00\"]", "surrogate - 1:3" },
    { "[\"\\ud800\\u0041\"]", "surrogate - 1:3" },
    { "[\"\\ud800\\ud800\"]", "surrogate - 1:3" },
    { "[\"\\udc00\\ud800\"]", "surrogate - 1:3" },
    { "[\"\\ud83d\\n\"]", "surrogate - 1:3" },
    { "[\"\\ud83d", "surrogate - 1:3" },
    { "[\"\\ud83d\\", "surrogate - 1:3" },
    { "{\"\\ud83d\": 1}", "surrogate - 1:3" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_comments_and_more (void)
{
  static const Case cases[] = {
    { "// a\n{}", "comment - 1:1" },
    { "{} // a", "comment - 1:4" },
    { "/* a */ {}", "comment - 1:1" },
    { "[1, /* a */ 2]", "comment - 1:5" },
    { "{\n# a\n}", "comment - 2:1" },
    { "{\"a\" /**/ : 1}", "comment - 1:6" },
    { "{} {}", "trailing - 1:4" },
    { "[]]", "trailing - 1:3" },
    { "1 2", "trailing - 1:3" },
    { "{}\n\n,", "trailing - 3:1" },
    { "null x", "trailing - 1:6" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_duplicates (void)
{
  static const Case cases[] = {
    { "{\"a\": 1, \"a\": 2}", "duplicate - 1:10" },
    { "{\"a\": 1, \"\\u0061\": 2}", "duplicate - 1:10" },
    { "{\"\\u0061\": 1, \"a\": 2}", "duplicate - 1:15" },
    { "{\"\\u006a\": 1, \"\\u006A\": 2}", "duplicate - 1:15" },
    { "{\"/\": 1, \"\\/\": 2}", "duplicate - 1:10" },
    { "{\"\": 1, \"\": 2}", "duplicate - 1:9" },
    { "{\"\xc3\xa9\": 1,\n \"\xc3\xa9\": 2}", "duplicate - 2:2" },
    { "[{\"a\": {\"b\": 1, \"c\": {}, \"b\": 1}}]", "duplicate - 1:26" },
    { "{\"a\": {\"b\": 1}, \"b\": 1, \"a\": 1}", "duplicate - 1:25" },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

/* Objects with many members are looked at in another way than those with a few. */
static void
test_many_members (void)
{
  for (guint n = 20; n <= 300; n += 40)
    {
      g_autoptr (GString) text = g_string_new ("{\n");
      g_autofree char *expected = g_strdup_printf ("duplicate - %u:1", n + 2);

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "\"member-%u\": {\"a\": 1},\n", i);
      g_string_append (text, "\"last\": 1}");
      assert_guard (text->str, -1, "none");
      g_string_truncate (text, text->len - strlen ("\"last\": 1}"));
      g_string_append_printf (text, "\"member-%u\": 1}", n / 2);
      assert_guard (text->str, -1, expected);
    }
}

static char *
nest (guint depth, const char *open, const char *close)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (text, open);
  g_string_append (text, "1");
  for (guint i = 0; i < depth; i++)
    g_string_append (text, close);
  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  g_autofree char *deepest = nest (SX_GUARD_MAX_DEPTH, "[", "]");
  g_autofree char *deeper = nest (SX_GUARD_MAX_DEPTH + 1, "[", "]");
  g_autofree char *objects = nest (SX_GUARD_MAX_DEPTH + 1, "{\"a\":", "}");
  g_autofree char *abyss = nest (100000, "[", "]");
  g_autofree char *object_abyss = nest (100000, "{\"a\":", "}");

  assert_guard (deepest, -1, "none");
  assert_guard (deeper, -1, "depth - 1:65");
  assert_guard (objects, -1, "depth - 1:321");
  assert_guard (abyss, -1, "depth - 1:65");
  assert_guard (object_abyss, -1, "depth - 1:321");
}

static void
test_locate (void)
{
  static const char text[] = "{\n  \"a\": [10, {\"b/c\": true, \"~\": null}],\n"
                             "  \"\xc3\xa9\": \"\xc3\xa9\", \"u\\u0076\": {\n    \"\": [[], [1]]}}";
  static const struct
  {
    const char *pointer;
    guint line, column;
  } cases[] = {
    { "", 1, 1 },          { "/a", 2, 8 },         { "/a/0", 2, 9 },  { "/a/1", 2, 13 },    { "/a/1/b~1c", 2, 21 },
    { "/a/1/~0", 2, 32 },  { "/\xc3\xa9", 3, 8 },  { "/uv", 3, 24 },  { "/uv/", 4, 9 },     { "/uv//0", 4, 10 },
    { "/uv//1/0", 4, 15 },
  };
  static const char *const nowhere[] = { "/b", "/a/2", "/a/00", "/a/-", "/a/1/b", "/a/0/0", "/uv//1/0/0", "a/0/x" };
  SxGuardPlace place;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (sx_guard_locate (text, strlen (text), cases[i].pointer, &place));
      g_assert_cmpuint (place.line, ==, cases[i].line);
      g_assert_cmpuint (place.column, ==, cases[i].column);
    }
  for (guint i = 0; i < G_N_ELEMENTS (nowhere); i++)
    g_assert_false (sx_guard_locate (text, strlen (text), nowhere[i], &place));
}

/* Every beginning of a sound text is unsound, and the place given lies within it. */
static void
test_every_cut (void)
{
  static const char text[] = "{\"a\": [1.5e3, \"b\\u00e9\\ud83d\\ude00\xc3\xa9\", {\"c\": null}], \"d\": true}";

  for (gsize length = 0; length < strlen (text); length++)
    {
      g_autofree char *exact = g_memdup2 (text, MAX (length, 1));
      g_autoptr (GError) error = NULL;

      g_assert_false (sx_guard_check ("a.json", exact, length, &error));
      g_assert_true (g_str_has_prefix (error->message, "a.json:1:"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guard/sound", test_sound);
  g_test_add_func ("/guard/syntax", test_syntax);
  g_test_add_func ("/guard/numbers", test_numbers);
  g_test_add_func ("/guard/encoding", test_encoding);
  g_test_add_func ("/guard/nul", test_nul);
  g_test_add_func ("/guard/surrogates", test_surrogates);
  g_test_add_func ("/guard/comments-and-more", test_comments_and_more);
  g_test_add_func ("/guard/duplicates", test_duplicates);
  g_test_add_func ("/guard/many-members", test_many_members);
  g_test_add_func ("/guard/depth", test_depth);
  g_test_add_func ("/guard/locate", test_locate);
  g_test_add_func ("/guard/every-cut", test_every_cut);

  return g_test_run ();
}
