/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-level.h"

#include "support.h"

/* The smaller number is the more urgent; results and scripts rest on the words. */
static void
test_ids (void)
{
  static const char *const ids[] = {
    "ambulance", "emergency", "today", "routine", "selfcare", "crisis", "out-of-scope"
  };
  SxLevel level;

  g_assert_cmpuint (G_N_ELEMENTS (ids), ==, SX_N_LEVELS);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpstr (sx_level_get_id ((SxLevel) i), ==, ids[i]);
      g_assert_true (sx_level_from_id (ids[i], &level));
      g_assert_cmpuint (level, ==, i);
    }
  g_assert_false (sx_level_from_id ("Ambulance", &level));
  g_assert_false (sx_level_from_id ("", &level));
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "{\"m\": \"ambulance\"}", "none" },
    { "{\"m\": \"selfcare\"}", "none" },
    { "{\"m\": \"crisis\"}", "value /m 1:7" },
    { "{\"m\": \"out-of-scope\"}", "value /m 1:7" },
    { "{\"m\": \"soon\"}", "value /m 1:7" },
    { "{\"m\": 1}", "type /m 1:7" },
    { "{}", "missing / 1:1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxDocument) document = test_parse_document (cases[i].text);
      g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;

      sx_level_read (reader, "m");
      sx_reader_finish (reader, &error);
      found = test_describe_error (error);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_texts (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  for (guint i = 0; i < SX_N_LEVELS; i++)
    {
      const SxLevelText *text = sx_rulebook_get_level (sx_content_get_rulebook (content), (SxLevel) i);

      g_assert_cmpuint (text->level, ==, i);
      g_assert_nonnull (text->advice);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/level/ids", test_ids);
  g_test_add_func ("/level/read", test_read);
  g_test_add_func ("/level/texts", test_texts);

  return g_test_run ();
}
