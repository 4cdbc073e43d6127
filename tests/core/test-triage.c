/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-triage.h"

#include <string.h>

#include "support.h"

static SxContent *content;

static SxTriage *
evaluate (const char *text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, text);

  return sx_triage_evaluate (content, answers);
}

static const char *
level_of (const char *text)
{
  g_autoptr (SxTriage) triage = evaluate (text);

  return sx_level_get_id (triage->level);
}

static void
assert_levels (const char *const (*cases)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (strcmp (level_of (cases[i][0]), cases[i][1]) != 0)
        g_test_message ("answers: %s", cases[i][0]);
      g_assert_cmpstr (level_of (cases[i][0]), ==, cases[i][1]);
    }
}

static void
test_no_answers (void)
{
  g_autoptr (SxTriage) triage = evaluate ("");

  g_assert_cmpint (triage->level, ==, SX_LEVEL_ROUTINE);
  g_assert_false (triage->complete);
  g_assert_nonnull (triage->next);
  g_assert_cmpuint (triage->fits->len, ==, 0);
}

/* Self-care needs an ordinary pattern that explains every "yes", within its limits, and no risk. */
static void
test_selfcare_is_earned (void)
{
  static const char *const cases[][2] = {
    { "'pain_after_lift': 'yes', 'pain_mech': 'yes'", "selfcare" },
    { "'pain_after_lift': 'no', 'pain_mech': 'no'", "routine" },
    { "'pain_mech': 'yes'", "routine" },
    { "'pain_after_lift': 'yes', 'creepy_feeling': 'yes'", "routine" },
    { "'pain_after_lift': 'yes', 'creepy_feeling': 'no'", "selfcare" },
    { "'pain_after_lift': 'yes', 'stress_anxiety': 'yes'", "selfcare" },
    { "'pain_after_lift': 'yes', 'age_years': 40", "selfcare" },
    { "'pain_after_lift': 'yes', 'age_years': 55", "routine" },
    { "'pain_after_lift': 'yes', 'age_years': 80", "routine" },
    { "'pain_after_lift': 'yes', 'pregnant': 'pregnant'", "routine" },
    { "'pain_after_lift': 'yes', 'pain_score': 7", "selfcare" },
    { "'pain_after_lift': 'yes', 'pain_score': 8", "today" },
    { "'pain_after_lift': 'yes', 'symptom_duration': {'value': 27, 'unit': 'days'}", "selfcare" },
    { "'pain_after_lift': 'yes', 'symptom_duration': {'value': 4, 'unit': 'weeks'}", "routine" },
    { "'pain_after_lift': 'yes', 'getting_worse': 'slowly-worse'", "routine" },
    { "'twitch': 'yes'", "routine" },
    { "'caffeine_high': 'yes'", "routine" },
    { "'twitch': 'yes', 'caffeine_high': 'yes', 'twitch_many_sites': 'yes'", "routine" },
    { "'cramp': 'yes', 'cramp_night': 'yes'", "selfcare" },
    { "'cramp': 'yes', 'cramp_night': 'yes', 'twitch': 'yes', 'caffeine_high': 'yes'", "selfcare" },
    { "'cramp': 'yes', 'cramp_night': 'yes', 'twitch': 'yes'", "routine" },
    { "'cramp': 'yes', 'cramp_night': 'yes', 'creepy_feeling': 'yes'", "routine" },
  };

  assert_levels (cases, G_N_ELEMENTS (cases));
}

static void
test_what_is_not_explained (void)
{
  g_autoptr (SxTriage) earned = evaluate ("'cramp': 'yes', 'cramp_night': 'yes'");
  g_autoptr (SxTriage) lost =
    evaluate ("'cramp': 'yes', 'cramp_night': 'yes', 'creepy_feeling': 'yes', 'pain_cough_sneeze': 'yes'");

  g_assert_cmpuint (earned->unexplained->len, ==, 0);
  g_assert_cmpuint (lost->unexplained->len, ==, 2);
  g_assert_true (g_ptr_array_find (lost->unexplained, sx_content_get_finding (content, "creepy_feeling"), NULL));
  g_assert_nonnull (test_find_reason (lost, "default"));
}

static guint
yes_answers (GString *text, const SxFinding *finding, gboolean yes)
{
  g_string_append_printf (text, "%s'%s': ", text->len > 0 ? ", " : "", finding->id);
  if (!yes)
    g_string_append (text, "'unsure'");
  else if (finding->answer == SX_ANSWER_YES_NO)
    g_string_append (text, "'yes'");
  else
    for (guint i = 0; finding->options != NULL && i < finding->options->len; i++)
      {
        const SxOption *option = g_ptr_array_index (finding->options, i);

        if (option->means != SX_MEANS_PRESENT)
          continue;
        g_string_append_printf (text, "'%s'", option->id);
        return 1;
      }
  return finding->answer == SX_ANSWER_YES_NO || !yes;
}

static SxLevel
level_with (const SxFinding *finding, gboolean yes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SxTriage) triage = NULL;

  if (!yes_answers (text, finding, yes))
    return SX_N_LEVELS;
  triage = evaluate (text->str);
  return triage->level;
}

/* For every warning sign: "yes" is never less urgent than "not sure", which is never less urgent
 * than silence, and never self-care. */
static void
test_unsure_flags (void)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  guint n_flags = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      SxLevel yes, unsure;

      if (finding->flag != SX_FLAG_YES || finding->answer == SX_ANSWER_NUMBER || finding->kind == SX_FINDING_SAFETY)
        continue;
      yes = level_with (finding, TRUE);
      unsure = level_with (finding, FALSE);
      if (yes > unsure || unsure > SX_LEVEL_ROUTINE)
        g_test_message ("%s: yes %d, unsure %d", finding->id, yes, unsure);
      g_assert_cmpint (yes, <=, unsure);
      g_assert_cmpint (unsure, <=, SX_LEVEL_ROUTINE);
      n_flags++;
    }
  g_assert_cmpuint (n_flags, >, 50);
}

static void
test_floors (void)
{
  static const char *const cases[][2] = {
    { "'numb_saddle': 'unsure'", "today" }, /* FL-1 */
    { "'numb_saddle': 'no'", "routine" },
    { "'weight_loss': 'unsure'", "routine" }, /* FL-1, slow */
    { "'weight_loss': 'unsure', 'numb_saddle': 'unsure'", "today" },
    { "'pain_after_lift': 'yes', 'weight_loss': 'unsure'", "routine" },
    { "'pain_after_lift': 'yes', 'sex_feel_change': 'unsure'", "selfcare" }, /* not for FL-1 */
    { "'pain_after_lift': 'yes', 'creepy_feeling': 'unsure'", "selfcare" },        /* no warning sign */
    { "'pain_after_lift': 'yes', 'who_for': 'someone-who-is-not-here'", "today" }, /* FL-2 */
    { "'pain_after_lift': 'yes', 'who_for': 'someone-who-is-with-me'", "selfcare" },
    { "'pain_score': 8", "today" }, /* FL-3 */
    { "'pain_score': 7", "routine" },
    { "'pain_after_lift': 'yes', 'med_anticoag': 'yes'", "routine" }, /* FL-4 */
    { "'lab_k': 2.4, 'numb_saddle': 'unsure'", "emergency" },
  };
  g_autoptr (SxTriage) both =
    evaluate ("'weight_loss': 'unsure', 'numb_saddle': 'unsure', 'sex_feel_change': 'unsure'");
  const SxReason *reason = test_find_reason (both, "FL-1");

  assert_levels (cases, G_N_ELEMENTS (cases));
  g_assert_cmpuint (reason->findings->len, ==, 2);
  g_assert_cmpint (reason->level, ==, SX_LEVEL_TODAY);
}

/* Ambulance and emergency, then crisis, then out of scope, then the rest. */
static void
test_exits (void)
{
  static const char *const cases[][2] = {
    { "'harm_thoughts': 'yes'", "crisis" },
    { "'harm_thoughts': 'unsure'", "crisis" },
    { "'harm_thoughts': 'no'", "routine" },
    { "'age_years': 17", "out-of-scope" },
    { "'age_years': 18", "routine" },
    { "'harm_thoughts': 'yes', 'age_years': 15", "crisis" },
    { "'harm_thoughts': 'yes', 'swell_one': 'yes'", "crisis" },
    { "'harm_thoughts': 'yes', 'lab_k': 2.4", "emergency" },
    { "'harm_thoughts': 'yes', 'lab_k': 2.4, 'palpitations': 'yes'", "ambulance" },
    { "'age_years': 15, 'swell_one': 'yes'", "out-of-scope" },
    { "'age_years': 15, 'pain_after_lift': 'yes'", "out-of-scope" },
    { "'age_years': 15, 'lab_k': 2.4", "emergency" },
    { "'age_years': 15, 'lab_k': 2.4, 'palpitations': 'yes', 'harm_thoughts': 'yes'", "ambulance" },
  };
  g_autoptr (SxTriage) triage = evaluate ("'harm_thoughts': 'yes', 'age_years': 15, 'swell_one': 'yes'");

  assert_levels (cases, G_N_ELEMENTS (cases));
  g_assert_cmpstr (sx_triage_get_reason (triage, 0)->rule->id, ==, "RF-32");
  g_assert_nonnull (test_find_reason (triage, "RF-13a"));
  g_assert_true (triage->complete);
  g_assert_null (triage->next);
}

static void
assert_not_calm (const SxContent *of, const char *text, SxLevel level)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (of, text);
  g_autoptr (SxTriage) triage = sx_triage_evaluate (of, answers);

  g_assert_cmpint (triage->level, ==, level);
  g_assert_nonnull (test_find_reason (triage, "default"));
  g_assert_cmpuint (triage->ask_first->len, ==, 0);
}

/* Neither a child nor somebody at risk is told to look after themselves, even where an ordinary
 * pattern explains everything and no floor holds. */
static void
test_gates (void)
{
  g_autoptr (SxContent) mini = test_load_mini ();
  g_autoptr (SxAnswers) calm = test_parse_answers (mini, "'cramp': 'yes', 'cramp_night': 'yes'");

  g_assert_cmpint (sx_triage_find_level (mini, calm), ==, SX_LEVEL_SELFCARE);
  assert_not_calm (mini, "'cramp': 'yes', 'cramp_night': 'yes', 'med_k_raising': 'potassium-tablets'",
                   SX_LEVEL_ROUTINE);
  assert_not_calm (content, "'cramp': 'yes', 'cramp_night': 'yes', 'age_years': 15", SX_LEVEL_OUT_OF_SCOPE);
}

/* What is a part of something that an ordinary pattern explains is explained with it. */
static void
test_parts_are_explained (void)
{
  g_autoptr (SxContent) mini = test_load_mini ();
  g_autoptr (SxAnswers) part = test_parse_answers (mini, "'cramp': 'yes', 'cramp_stretch': 'yes'");
  g_autoptr (SxAnswers) other = test_parse_answers (mini, "'cramp': 'yes', 'cramp_stretch': 'yes', 'fever': 'yes'");

  g_assert_cmpint (sx_triage_find_level (mini, part), ==, SX_LEVEL_SELFCARE);
  g_assert_cmpint (sx_triage_find_level (mini, other), ==, SX_LEVEL_ROUTINE);
}

/* Reasons come with the findings that made them, the most urgent first. */
static void
test_reasons (void)
{
  g_autoptr (SxTriage) triage =
    evaluate ("'pain_side': 'yes', 'collapse_faint': 'yes', 'swell_one': 'yes', 'fever': 'no'");
  const SxReason *reason = test_find_reason (triage, "RF-05");

  g_assert_cmpint (reason->level, ==, SX_LEVEL_AMBULANCE);
  g_assert_cmpuint (reason->findings->len, ==, 2);
  g_assert_true (g_ptr_array_find (reason->findings, sx_content_get_finding (content, "pain_side"), NULL));
  g_assert_true (g_ptr_array_find (reason->findings, sx_content_get_finding (content, "collapse_faint"), NULL));
  g_assert_cmpint (sx_triage_get_reason (triage, 0)->level, ==, triage->level);
  for (guint i = 1; i < triage->reasons->len; i++)
    g_assert_cmpint (sx_triage_get_reason (triage, i - 1)->level, <=, sx_triage_get_reason (triage, i)->level);
}

/* A part counts as its whole: nearly passing out with pain in the side is passing out with it. */
static void
test_parts (void)
{
  g_autoptr (SxTriage) whole = evaluate ("'pain_side': 'yes', 'collapse_faint': 'yes', 'age_years': 68");
  g_autoptr (SxTriage) part = evaluate ("'pain_side': 'yes', 'faint_nearly': 'yes', 'age_years': 68");
  g_autoptr (SxTriage) against =
    evaluate ("'pain_side': 'yes', 'faint_nearly': 'yes', 'collapse_faint': 'no', 'age_years': 68");

  g_assert_cmpint (part->level, ==, whole->level);
  g_assert_cmpint (against->level, ==, whole->level);
  g_assert_nonnull (test_find_reason (part, "RF-05"));
}

/* An emergency stops the questions; a lower level goes on while something can still raise it. */
static void
test_complete (void)
{
  g_autoptr (SxTriage) emergency = evaluate ("'lab_k': 2.4");
  g_autoptr (SxTriage) today = evaluate ("'swell_one': 'yes'");

  g_assert_true (emergency->complete);
  g_assert_null (emergency->next);
  g_assert_null (emergency->next_finding);
  g_assert_false (today->complete);
  g_assert_nonnull (today->next_finding);
}

/* Self-care is never shown before its questions are asked, whatever the level says so far. */
static void
test_ask_first (void)
{
  g_autoptr (SxTriage) triage = evaluate ("'pain_after_lift': 'yes', 'pain_mech': 'yes'");
  g_autoptr (SxTriage) without = evaluate ("'pain_after_lift': 'yes', 'pain_mech': 'yes', 'numb_saddle': 'no'");
  const SxRule *pattern = sx_content_get_rule (content, "BP-01");
  char **everyone = sx_content_get_rulebook (content)->everyone_is_asked;

  g_assert_cmpint (triage->level, ==, SX_LEVEL_SELFCARE);
  g_assert_false (triage->complete);
  for (char **id = everyone; *id != NULL; id++)
    g_assert_true (g_ptr_array_find (triage->ask_first, sx_content_get_finding (content, *id), NULL));
  for (char **id = pattern->ask_first; *id != NULL; id++)
    g_assert_true (g_ptr_array_find (triage->ask_first, sx_content_get_finding (content, *id), NULL));
  g_assert_cmpuint (without->ask_first->len + 1, ==, triage->ask_first->len);
}

static const char random_answers[][64] = {
  "'swell_one': 'yes'",      "'breathless_new': 'unsure'",
  "'age_years': 34",         "'lab_k': 3.2",
  "'palpitations': 'yes'",   "'cramp': 'yes'",
  "'cramp_night': 'no'",     "'pain_score': 8",
  "'getting_worse': 'same'", "'symptom_area': ['calf']",
  "'fever': 'no'",           "'twitch': 'yes'",
  "'med_diuretic': 'yes'",   "'weight_loss': 'unsure'",
  "'pregnant': 'no'",        "'caffeine_high': 'yes'",
};

static char *
describe (const SxTriage *triage)
{
  GString *text = g_string_new (sx_level_get_id (triage->level));

  for (guint i = 0; i < triage->reasons->len; i++)
    {
      const SxReason *reason = sx_triage_get_reason (triage, i);

      g_string_append_printf (text, "\n%s %d", reason->rule->id, reason->level);
      for (guint j = 0; j < reason->findings->len; j++)
        g_string_append_printf (text, " %s", ((const SxFinding *) g_ptr_array_index (reason->findings, j))->id);
    }
  for (guint i = 0; i < triage->fits->len; i++)
    {
      const SxFit *fit = g_ptr_array_index (triage->fits, i);

      g_string_append_printf (text, "\n%s %s %d %g", fit->condition->id, fit->stage != NULL ? fit->stage->id : "-",
                              fit->word, fit->total);
    }
  g_string_append_printf (text, "\n%d %s", triage->complete,
                          triage->next_finding != NULL ? triage->next_finding->id : "-");
  return g_string_free (text, FALSE);
}

/* Gives some of the answers above in some order, the same ones for the same seed. */
static SxAnswers *
answer_some (guint32 seed, guint32 order)
{
  g_autoptr (GRand) choice = g_rand_new_with_seed (seed);
  g_autoptr (GRand) shuffle = g_rand_new_with_seed (order);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  SxAnswers *answers = sx_answers_new (content);

  for (guint i = 0; i < G_N_ELEMENTS (random_answers); i++)
    if (g_rand_boolean (choice))
      g_ptr_array_insert (chosen, g_rand_int_range (shuffle, 0, (gint32) chosen->len + 1),
                          (gpointer) random_answers[i]);
  for (guint i = 0; i < chosen->len; i++)
    {
      g_autoptr (SxAnswers) before = answers;
      g_autoptr (SxAnswers) one = test_parse_answers (content, g_ptr_array_index (chosen, i));
      const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

      for (guint j = 0; j < findings->len; j++)
        if (sx_answers_get (one, g_ptr_array_index (findings, j))->state != SX_STATE_NOT_ASKED)
          answers = sx_answers_set (before, g_ptr_array_index (findings, j),
                                    sx_answers_get (one, g_ptr_array_index (findings, j)));
    }
  return answers;
}

static void
test_order_and_purity (void)
{
  for (guint32 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (SxAnswers) answers = answer_some (seed, seed);
      g_autoptr (SxAnswers) reordered = answer_some (seed, seed + 1000);
      g_autoptr (SxTriage) first = sx_triage_evaluate (content, answers);
      g_autoptr (SxTriage) second = sx_triage_evaluate (content, answers);
      g_autoptr (SxTriage) third = sx_triage_evaluate (content, reordered);
      g_autofree char *text = describe (first);
      g_autofree char *again = describe (second);
      g_autofree char *other = describe (third);

      g_assert_cmpstr (text, ==, again);
      g_assert_cmpstr (text, ==, other);
      g_assert_cmpint (sx_triage_find_level (content, answers), ==, first->level);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();

  g_test_add_func ("/triage/no-answers", test_no_answers);
  g_test_add_func ("/triage/selfcare-is-earned", test_selfcare_is_earned);
  g_test_add_func ("/triage/what-is-not-explained", test_what_is_not_explained);
  g_test_add_func ("/triage/unsure-flags", test_unsure_flags);
  g_test_add_func ("/triage/floors", test_floors);
  g_test_add_func ("/triage/exits", test_exits);
  g_test_add_func ("/triage/gates", test_gates);
  g_test_add_func ("/triage/parts-are-explained", test_parts_are_explained);
  g_test_add_func ("/triage/reasons", test_reasons);
  g_test_add_func ("/triage/parts", test_parts);
  g_test_add_func ("/triage/complete", test_complete);
  g_test_add_func ("/triage/ask-first", test_ask_first);
  g_test_add_func ("/triage/order-and-purity", test_order_and_purity);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
