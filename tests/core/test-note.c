/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

#include "support.h"

static SxContent *content;

static char *
show (const char *answers)
{
  return test_show_result (content, answers, FALSE);
}

#define PREGNANT "'sex_birth': 'female', 'pregnant': 'pregnant', 'age_years': 30"
#define MATERNITY "maternity unit"
#define ABSENT "The person is not here"

/* What is special about a situation is said to those in it, and to nobody else. */
static void
test_situations (void)
{
  g_autofree char *ordinary = show ("'who_for': 'me', 'age_years': 30, 'cramp': 'yes'");
  g_autofree char *pregnant = show (PREGNANT ", 'cramp': 'yes'");
  g_autofree char *unsure = show ("'sex_birth': 'female', 'pregnant': 'unsure', 'age_years': 30, 'cramp': 'yes'");
  g_autofree char *absent = show ("'who_for': 'someone-who-is-not-here', 'age_years': 30, 'cramp': 'yes'");

  test_assert_lacks (ordinary, MATERNITY);
  test_assert_lacks (ordinary, ABSENT);
  test_assert_contains (pregnant, MATERNITY);
  test_assert_lacks (pregnant, ABSENT);
  test_assert_lacks (unsure, MATERNITY);
  test_assert_contains (absent, ABSENT);
  test_assert_contains (absent, "Get medical advice today");
}

/* An empty list does not say that nothing fits where nobody looked. */
static void
test_no_list (void)
{
  g_autofree char *pregnant = show (PREGNANT ", 'cramp': 'yes'");
  g_autofree char *ordinary = show ("'age_years': 30, 'fever': 'yes'");

  test_assert_contains (pregnant, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN_OFF));
  test_assert_lacks (pregnant, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN_NONE));
  test_assert_lacks (ordinary, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN_OFF));
}

/* Who may harm themselves reads of help and of nothing else. */
static void
test_crisis (void)
{
  g_autofree char *crisis = show (PREGNANT ", 'harm_thoughts': 'yes', 'cramp': 'yes'");

  test_assert_contains (crisis, "Talk to someone now");
  test_assert_contains (crisis, "999");
  test_assert_contains (crisis, "Samaritans on 116 123");
  test_assert_lacks (crisis, MATERNITY);
  test_assert_lacks (crisis, sx_content_get_phrase (content, SX_PHRASE_NOTES));
  test_assert_lacks (crisis, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN));
}

/* Who is too young for these rules reads what a child needs, and whom to call. */
static void
test_under_18 (void)
{
  static const char *const parts[] = { "999", "111", "today for fever, pain at night", "will not walk" };
  g_autofree char *child = show ("'age_years': 15, 'cramp': 'yes'");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    test_assert_contains (child, parts[i]);
  test_assert_lacks (child, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/note/situations", test_situations);
  g_test_add_func ("/note/no-list", test_no_list);
  g_test_add_func ("/note/crisis", test_crisis);
  g_test_add_func ("/note/under-18", test_under_18);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
