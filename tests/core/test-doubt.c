/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doubt.h"

#include <string.h>

#include "support.h"

static SxContent *content;

static SxDoubts *
find (const char *answers_text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, answers_text);
  g_autoptr (SxTriage) triage = sx_triage_evaluate (content, answers);

  return sx_doubts_new (content, answers, triage);
}

/* What each "not sure" does, and what would be left without all of them. */
static void
test_each (void)
{
  g_autoptr (SxDoubts) doubts = find ("'pain_back_low': 'yes', 'numb_saddle': 'unsure', 'weight_loss': 'unsure'");

  g_assert_nonnull (doubts);
  g_assert_cmpuint (doubts->each->len, ==, 2);
  for (guint i = 0; i < doubts->each->len; i++)
    {
      const SxDoubt *doubt = g_ptr_array_index (doubts->each, i);
      gboolean saddle = strcmp (doubt->finding->id, "numb_saddle") == 0;

      g_assert_cmpint (doubt->if_yes, ==, saddle ? SX_LEVEL_EMERGENCY : SX_LEVEL_TODAY);
      g_assert_cmpint (doubt->if_no, ==, saddle ? SX_LEVEL_ROUTINE : SX_LEVEL_TODAY);
    }
  g_assert_cmpint (doubts->without, ==, SX_LEVEL_ROUTINE);
}

/* Self-care is not promised: there may be more to ask. */
static void
test_settled (void)
{
  g_autoptr (SxDoubts) doubts = find ("'pain_after_lift': 'yes', 'numb_saddle': 'unsure'");

  g_assert_cmpint (doubts->without, ==, SX_LEVEL_SELFCARE);
  g_assert_false (doubts->settled);
}

/* Where something else is as urgent, nothing rests on "not sure". */
static void
test_alone (void)
{
  static const char *const cases[] = {
    "",
    "'pain_back_low': 'yes', 'numb_saddle': 'no'",
    "'pain_back_low': 'yes', 'numb_saddle': 'unsure', 'fever': 'yes'",
    "'chest_pain': 'yes', 'numb_saddle': 'unsure'",
    "'harm_thoughts': 'yes', 'numb_saddle': 'unsure'",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxDoubts) doubts = find (cases[i]);

      g_assert_null (doubts);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/doubt/each", test_each);
  g_test_add_func ("/doubt/settled", test_settled);
  g_test_add_func ("/doubt/alone", test_alone);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
