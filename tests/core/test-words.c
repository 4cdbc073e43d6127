/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-words.h"

#include "support.h"

static char *
read_words (const char *words, gboolean or_null)
{
  g_autofree char *text = words != NULL ? g_strdup_printf ("{\"m\": \"%s\"}", words) : g_strdup ("{\"m\": null}");
  g_autoptr (SxDocument) document = test_parse_document (text);
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  g_autofree char *read = or_null ? sx_words_read_or_null (reader, "m") : sx_words_read (reader, "m");
  g_autoptr (GError) error = NULL;

  sx_reader_finish (reader, &error);
  return test_describe_error (error);
}

static void
test_read (void)
{
  static const char *const sound[] = {
    "Call now.", "Call {emergency}.", "{advice}", "{crisis}{department}", "Ask {doctor} or {doctor}.",
  };
  static const char *const unsound[] = {
    "{",        "}",          "{}",      "{doctor",   "doctor}",   "{{doctor}}",
    "{Doctor}", "{ doctor }", "{nurse}", "}{doctor}", "{doctor}}", "a {emergency",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autofree char *found = read_words (sound[i], i % 2 == 0);

      g_assert_cmpstr (found, ==, "none");
    }
  for (guint i = 0; i < G_N_ELEMENTS (unsound); i++)
    {
      g_autofree char *found = read_words (unsound[i], i % 2 == 0);

      g_assert_cmpstr (found, ==, "value /m 1:7");
    }
}

static void
test_null (void)
{
  g_autofree char *required = read_words (NULL, FALSE);
  g_autofree char *optional = read_words (NULL, TRUE);

  g_assert_cmpstr (required, ==, "type /m 1:7");
  g_assert_cmpstr (optional, ==, "none");
}

static void
test_fill (void)
{
  const SxTerritory territory = {
    .emergency = "999",
    .advice = "111",
    .crisis = "116 123",
    .department = "A&E",
    .doctor = "GP {doctor}",
  };
  static const struct
  {
    const char *words;
    const char *text;
  } cases[] = {
    { "", "" },
    { "Rest.", "Rest." },
    { "Call {emergency} now.", "Call 999 now." },
    { "{advice}{crisis}", "111116 123" },
    { "Go to {department}, or ask your {doctor}.", "Go to A&E, or ask your GP {doctor}." },
    { "caf\xc3\xa9 {emergency} \xe2\x80\x93", "caf\xc3\xa9 999 \xe2\x80\x93" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = sx_words_fill (cases[i].words, &territory);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/read", test_read);
  g_test_add_func ("/words/null", test_null);
  g_test_add_func ("/words/fill", test_fill);

  return g_test_run ();
}
