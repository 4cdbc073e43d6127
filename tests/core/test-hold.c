/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-hold.h"

#include <string.h>

#include "support.h"
#include "sx-near.h"

static SxContent *content;

typedef struct
{
  SxAnswers *answers;
  SxTriage *triage;
  SxHold *hold;
} Fixture;

static void
set_up (Fixture *fixture, const SxContent *of, const char *text)
{
  fixture->answers = test_parse_answers (of, text);
  fixture->triage = sx_triage_evaluate (of, fixture->answers);
  fixture->hold = sx_hold_new (of, fixture->answers, fixture->triage);
}

static void
tear_down (Fixture *fixture)
{
  g_clear_pointer (&fixture->hold, sx_hold_free);
  sx_triage_free (fixture->triage);
  sx_answers_unref (fixture->answers);
}

static gboolean
has (const GPtrArray *findings, const SxContent *of, const char *id)
{
  return g_ptr_array_find ((GPtrArray *) findings, sx_content_get_finding (of, id), NULL);
}

/* The answers of all rules that are as urgent as the level, and no others. */
static void
test_grounds (void)
{
  Fixture fixture;

  set_up (&fixture, content, "'swell_one': 'yes', 'red_hot': 'yes', 'weight_loss': 'yes', 'fever': 'no'");
  g_assert_cmpint (fixture.triage->level, ==, SX_LEVEL_TODAY);
  g_assert_true (has (fixture.hold->findings, content, "swell_one"));
  g_assert_true (has (fixture.hold->findings, content, "red_hot"));
  g_assert_false (has (fixture.hold->findings, content, "weight_loss"));
  g_assert_cmpint (fixture.hold->next, ==, SX_LEVEL_ROUTINE);
  g_assert_false (fixture.hold->by_default);
  tear_down (&fixture);

  set_up (&fixture, content, "'chest_pain': 'yes', 'lab_k': 2.4, 'swell_one': 'yes'");
  g_assert_cmpint (fixture.hold->next, ==, SX_LEVEL_EMERGENCY);
  tear_down (&fixture);
}

static void
test_nothing_lower (void)
{
  Fixture fixture;

  set_up (&fixture, content, "'pain_after_lift': 'yes'");
  g_assert_null (fixture.hold);
  tear_down (&fixture);
  set_up (&fixture, content, "'harm_thoughts': 'yes', 'swell_one': 'yes'");
  g_assert_null (fixture.hold);
  tear_down (&fixture);
}

/* An ordinary pattern that is there, and what it does not explain. */
static void
test_unexplained (void)
{
  Fixture fixture;

  set_up (&fixture, content, "'pain_after_lift': 'yes', 'creepy_feeling': 'yes'");
  g_assert_true (fixture.hold->by_default);
  g_assert_cmpuint (fixture.hold->findings->len, ==, 0);
  g_assert_cmpuint (fixture.hold->unexplained->len, ==, 1);
  g_assert_true (has (fixture.hold->unexplained, content, "creepy_feeling"));
  tear_down (&fixture);
}

/* Without a pattern: what none explains, never what one could. */
static void
test_no_pattern (void)
{
  Fixture fixture;

  set_up (&fixture, content, "'symptom_area': ['low-back'], 'pain_back_low': 'yes', 'creepy_feeling': 'yes'");
  g_assert_true (has (fixture.hold->unexplained, content, "creepy_feeling"));
  g_assert_false (has (fixture.hold->unexplained, content, "pain_back_low"));
  g_assert_cmpuint (fixture.hold->held->len, ==, 0);
  g_assert_cmpuint (fixture.hold->patterns->len, >, 0);
  g_assert_cmpstr (((const SxNear *) g_ptr_array_index (fixture.hold->patterns, 0))->rule->id, ==, "BP-01");
  tear_down (&fixture);
}

/* A pattern beyond its limits says which answer is. */
static void
test_limits (void)
{
  Fixture fixture;
  const SxHeld *held;

  set_up (&fixture, content, "'pain_after_lift': 'yes', 'getting_worse': 'slowly-worse', 'age_years': 40");
  g_assert_cmpuint (fixture.hold->held->len, ==, 1);
  held = g_ptr_array_index (fixture.hold->held, 0);
  g_assert_cmpstr (held->rule->id, ==, "BP-01");
  g_assert_cmpuint (held->limits->len, ==, 1);
  g_assert_true (has (held->limits, content, "getting_worse"));
  tear_down (&fixture);
}

static void
test_risks (void)
{
  g_autoptr (SxContent) mini = test_load_mini ();
  Fixture fixture;

  set_up (&fixture, mini, "'cramp': 'yes', 'cramp_night': 'yes', 'med_k_raising': 'potassium-tablets'");
  g_assert_true (has (fixture.hold->risks, mini, "med_k_raising"));
  tear_down (&fixture);
}

/* Only where no rule holds and nothing told lies in a place that is covered. */
static void
test_outside (void)
{
  static const struct
  {
    const char *answers;
    gboolean outside;
  } cases[] = {
    { "", FALSE },
    { "'stress_anxiety': 'yes'", TRUE },
    { "'symptom_area': ['all-over']", TRUE },
    { "'symptom_area': ['calf']", FALSE },
    { "'symptom_area': ['all-over', 'calf']", FALSE },
    { "'creepy_feeling': 'yes'", FALSE },
    { "'pain_after_lift': 'yes', 'getting_worse': 'slowly-worse'", FALSE },
    { "'creepy_feeling': 'no'", TRUE },
    { "'fever': 'yes'", FALSE }, /* a rule holds */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;

      set_up (&fixture, content, cases[i].answers);
      if (fixture.hold->outside != cases[i].outside)
        g_test_message ("%s", cases[i].answers);
      g_assert_true (fixture.hold->outside == cases[i].outside);
      tear_down (&fixture);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/hold/grounds", test_grounds);
  g_test_add_func ("/hold/nothing-lower", test_nothing_lower);
  g_test_add_func ("/hold/unexplained", test_unexplained);
  g_test_add_func ("/hold/no-pattern", test_no_pattern);
  g_test_add_func ("/hold/limits", test_limits);
  g_test_add_func ("/hold/risks", test_risks);
  g_test_add_func ("/hold/outside", test_outside);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
