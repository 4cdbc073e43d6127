/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

#include <string.h>

#include "support.h"

static SxContent *content;

static char *
show (const char *answers_text)
{
  g_autoptr (SxSession) nobody = sx_session_new (content, "GB", "2026-11-22");
  g_autoptr (SxAnswers) answers = test_parse_answers (content, answers_text);
  g_autoptr (SxSession) somebody = sx_session_with_answers (nobody, answers);
  g_autoptr (SxPlace) place = sx_place_new (SX_PLACE_RESULT);
  g_autoptr (SxDoc) doc = sx_doc_for_place (somebody, place);

  return sx_doc_to_text (doc, 1000);
}

static void
assert_says (const char *text, const char *part, gboolean says)
{
  if ((strstr (text, part) != NULL) != says)
    g_error ("“%s” is %sin:\n%s", part, says ? "not " : "", text);
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

  assert_says (ordinary, MATERNITY, FALSE);
  assert_says (ordinary, ABSENT, FALSE);
  assert_says (pregnant, MATERNITY, TRUE);
  assert_says (pregnant, ABSENT, FALSE);
  assert_says (unsure, MATERNITY, FALSE);
  assert_says (absent, ABSENT, TRUE);
  assert_says (absent, "Get medical advice today", TRUE);
}

/* An empty list does not say that nothing fits where nobody looked. */
static void
test_no_list (void)
{
  g_autofree char *pregnant = show (PREGNANT ", 'cramp': 'yes'");
  g_autofree char *ordinary = show ("'age_years': 30, 'fever': 'yes'");

  assert_says (pregnant, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN_OFF), TRUE);
  assert_says (pregnant, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN_NONE), FALSE);
  assert_says (ordinary, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN_OFF), FALSE);
}

/* Who may harm themselves reads of help and of nothing else. */
static void
test_crisis (void)
{
  g_autofree char *crisis = show (PREGNANT ", 'harm_thoughts': 'yes', 'cramp': 'yes'");

  assert_says (crisis, "Talk to someone now", TRUE);
  assert_says (crisis, "999", TRUE);
  assert_says (crisis, "Samaritans on 116 123", TRUE);
  assert_says (crisis, MATERNITY, FALSE);
  assert_says (crisis, sx_content_get_phrase (content, SX_PHRASE_NOTES), FALSE);
  assert_says (crisis, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN), FALSE);
}

/* Who is too young for these rules reads what a child needs, and whom to call. */
static void
test_under_18 (void)
{
  static const char *const parts[] = { "999", "111", "today for fever, pain at night", "will not walk" };
  g_autofree char *child = show ("'age_years': 15, 'cramp': 'yes'");

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_says (child, parts[i], TRUE);
  assert_says (child, sx_content_get_phrase (content, SX_PHRASE_MAY_EXPLAIN), FALSE);
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
