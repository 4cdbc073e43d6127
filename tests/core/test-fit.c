/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-fit.h"

#include <string.h>

#include "support.h"

static SxContent *content;

static GPtrArray *
list (const char *text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, text);

  return sx_fit_list (content, answers);
}

static const SxFit *
find (const GPtrArray *fits, const char *condition)
{
  for (guint i = 0; i < fits->len; i++)
    if (strcmp (((const SxFit *) g_ptr_array_index (fits, i))->condition->id, condition) == 0)
      return g_ptr_array_index (fits, i);

  return NULL;
}

static gboolean
has (const GPtrArray *findings, const char *id)
{
  return g_ptr_array_find ((GPtrArray *) findings, sx_content_get_finding (content, id), NULL);
}

/* T14 and T15: all four of the features that define it, or it does not fit well. */
static void
test_all_hallmarks (void)
{
  g_autoptr (GPtrArray) four =
    list ("'urge_move': 'yes', 'urge_worse_rest': 'yes', 'urge_worse_night': 'yes', 'urge_move_helps': 'yes'");
  g_autoptr (GPtrArray) three = list ("'urge_move': 'yes', 'urge_worse_rest': 'yes', 'urge_worse_night': 'yes'");
  g_autoptr (GPtrArray) denied =
    list ("'urge_move': 'yes', 'urge_worse_rest': 'yes', 'urge_worse_night': 'yes', 'urge_move_helps': 'no'");

  g_assert_cmpint (find (four, "rls")->word, ==, SX_FITS_WELL);
  g_assert_true (g_ptr_array_index (four, 0) == find (four, "rls"));
  g_assert_cmpuint (find (four, "rls")->fits->len, ==, 4);
  g_assert_cmpint (find (three, "rls")->word, !=, SX_FITS_WELL);
  g_assert_true (has (find (three, "rls")->not_asked, "urge_move_helps"));
  g_assert_cmpint (find (denied, "rls")->word, !=, SX_FITS_WELL);
  g_assert_false (has (find (denied, "rls")->not_asked, "urge_move_helps"));
}

/* T34: back pain alone is no reason to think of low potassium. */
static void
test_back_pain_alone (void)
{
  g_autoptr (GPtrArray) alone = list ("'pain_back_low': 'yes'");
  g_autoptr (GPtrArray) with_number = list ("'pain_back_low': 'yes', 'lab_k': 2.9");

  g_assert_null (find (alone, "hypokalaemia"));
  g_assert_nonnull (find (with_number, "hypokalaemia"));
}

/* A stage comes from a measured value and from nothing else. */
static void
test_stages (void)
{
  static const struct
  {
    const char *answers;
    const char *stage;
  } cases[] = {
    { "'lab_k': 2.4", "severe" },
    { "'lab_k': 2.49", "severe" },
    { "'lab_k': 2.5", "moderate" },
    { "'lab_k': 2.95", "moderate" },
    { "'lab_k': 3.0", "mild" },
    { "'lab_k': 3.45", "mild" },
    { "'lab_k': {'value': 2.4, 'unit': 'mEq/L'}", "severe" },
    { "'cramp': 'yes', 'weak_both_legs': 'yes', 'fatigue': 'yes', 'med_diuretic': 'yes', 'constipation': 'yes'", NULL },
    { "'cramp': 'yes', 'weak_both_legs': 'yes', 'fatigue': 'yes', 'constipation': 'yes', 'lab_k': 'unsure'", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) fits = list (cases[i].answers);
      const SxFit *fit = find (fits, "hypokalaemia");

      g_assert_nonnull (fit);
      g_assert_cmpstr (fit->stage != NULL ? fit->stage->id : NULL, ==, cases[i].stage);
    }
}

static void
test_usual_value (void)
{
  g_autoptr (GPtrArray) fits = list ("'lab_k': 4.2");

  g_assert_null (find (fits, "hypokalaemia"));
}

static void
test_pregnancy (void)
{
  g_autoptr (GPtrArray) pregnant = list ("'lab_k': 2.4, 'pregnant': 'pregnant'");
  g_autoptr (GPtrArray) birth = list ("'lab_k': 2.4, 'pregnant': 'baby-in-the-last-6-weeks'");
  g_autoptr (GPtrArray) neither = list ("'lab_k': 2.4, 'pregnant': 'no'");
  g_autoptr (GPtrArray) unsure = list ("'lab_k': 2.4, 'pregnant': 'unsure'");

  g_assert_cmpuint (pregnant->len, ==, 0);
  g_assert_cmpuint (birth->len, ==, 0);
  g_assert_cmpuint (neither->len, >, 0);
  g_assert_cmpuint (unsure->len, >, 0);
}

static void
test_nothing_known (void)
{
  g_autoptr (GPtrArray) none = list ("");
  g_autoptr (GPtrArray) history =
    list ("'med_diuretic': 'yes', 'hx_smoker': 'yes', 'age_years': 50, 'onset_sudden': 'yes'");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (history->len, ==, 0);
}

/* A hallmark that is known not to be there is told apart from one that nobody asked. */
static void
test_denied (void)
{
  g_autoptr (GPtrArray) fits = list ("'lab_k': 2.9, 'weak_both_legs': 'no', 'cramp': 'yes'");
  const SxFit *fit = find (fits, "hypokalaemia");
  SxFinding *weak = (SxFinding *) sx_content_get_finding (content, "weak_both_legs");

  g_assert_true (g_ptr_array_find (fit->denied, weak, NULL));
  g_assert_false (g_ptr_array_find (fit->not_asked, weak, NULL));
  g_assert_cmpuint (fit->not_asked->len, >, 0);
}

/* What speaks against is told, and counts. */
static void
test_against (void)
{
  static const char four[] =
    "'urge_move': 'yes', 'urge_worse_rest': 'yes', 'urge_worse_night': 'yes', 'urge_move_helps': 'yes'";
  const SxCondition *rls = sx_content_get_condition (content, "rls");
  const char *against = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) before = list (four);
  g_autoptr (GPtrArray) after = NULL;

  for (guint i = 0; i < rls->findings->len; i++)
    {
      const SxConditionFinding *entry = g_ptr_array_index (rls->findings, i);

      if (entry->strength == SX_STRENGTH_AGAINST
          && sx_content_get_finding (content, entry->finding)->answer == SX_ANSWER_YES_NO)
        against = entry->finding;
    }
  g_assert_nonnull (against);
  text = g_strdup_printf ("%s, '%s': 'yes'", four, against);
  after = list (text);

  g_assert_true (has (find (after, "rls")->against, against));
  g_assert_true (find (after, "rls")->total < find (before, "rls")->total);
}

/* The best fit first, no more ordinary ones than the cap. */
static void
test_order_and_cap (void)
{
  g_autoptr (GString) text = g_string_new ("'age_years': 40");
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  g_autoptr (GPtrArray) fits = NULL;
  guint n_ordinary = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->answer == SX_ANSWER_YES_NO)
        g_string_append_printf (text, ", '%s': 'yes'", finding->id);
    }
  fits = list (text->str);

  g_assert_cmpuint (fits->len, >, 2);
  for (guint i = 0; i < fits->len; i++)
    {
      const SxFit *fit = g_ptr_array_index (fits, i);

      n_ordinary += !fit->condition->dangerous;
      if (i > 0)
        g_assert_cmpint (((const SxFit *) g_ptr_array_index (fits, i - 1))->word, <=, fit->word);
    }
  g_assert_cmpuint (n_ordinary, <=, sx_content_get_rulebook (content)->fit.cap);
}

/* A condition that needs something is not listed without it, and dangerous ones need less. */
static void
test_gates (void)
{
  g_autoptr (SxContent) mini = test_load_mini ();
  g_autoptr (SxAnswers) night = test_parse_answers (mini, "'cramp_night': 'yes'");
  g_autoptr (SxAnswers) both =
    test_parse_answers (mini, "'cramp_night': 'yes', 'cramp': 'yes', 'swell_one': 'yes', 'lab_k': 2.4");
  g_autoptr (GPtrArray) without = sx_fit_list (mini, night);
  g_autoptr (GPtrArray) with = sx_fit_list (mini, both);
  const SxFit *low = find (with, "hypokalaemia");

  g_assert_null (find (without, "night_cramp"));
  g_assert_nonnull (find (with, "night_cramp"));
  g_assert_cmpint (low->word, ==, SX_FITS_WELL);
  g_assert_true (low->total == 6);
  g_assert_cmpuint (low->not_explained->len, ==, 1);
  g_assert_true (g_ptr_array_index (low->not_explained, 0) == sx_content_get_finding (mini, "swell_one"));
}

/* What belongs to a stage counts only in that stage. */
static void
test_findings_of_a_stage (void)
{
  static const char common[] = "'cramp': 'yes', 'weak_both_legs': 'yes', 'fatigue': 'yes', 'weak_cannot_walk': 'yes'";
  g_autofree char *low_text = g_strdup_printf ("%s, 'lab_k': 2.4", common);
  g_autofree char *less_low_text = g_strdup_printf ("%s, 'lab_k': 3.2", common);
  g_autoptr (GPtrArray) unmeasured = list (common);
  g_autoptr (GPtrArray) low = list (low_text);
  g_autoptr (GPtrArray) less_low = list (less_low_text);

  g_assert_false (has (find (unmeasured, "hypokalaemia")->fits, "weak_cannot_walk"));
  g_assert_true (has (find (low, "hypokalaemia")->fits, "weak_cannot_walk"));
  g_assert_false (has (find (less_low, "hypokalaemia")->fits, "weak_cannot_walk"));
}

/* What many things cause brings up nothing rare or frightening by itself; with what tells it apart it
 * does. */
static void
test_common_symptoms (void)
{
  static const struct
  {
    const char *condition;
    const char *common;
    const char *telling;
  } cases[] = {
    { "pyelo", "'fever': 'yes', 'aches_wide': 'yes'", "'fever': 'yes', 'pain_side': 'yes'" },
    { "statin_muscle", "'fever': 'yes', 'aches_wide': 'yes'", "'aches_wide': 'yes', 'med_statin': 'yes'" },
    { "statin_muscle", "'aches_wide': 'yes', 'med_statin': 'unsure'", "'aches_wide': 'yes', 'med_statin': 'yes'" },
    { "mnd", "'weak_slow_no_numb': 'yes'", "'weak_slow_no_numb': 'yes', 'muscle_wasting': 'yes'" },
    { "mnd", "'weak_slow_no_numb': 'yes', 'twitch': 'yes', 'cramp': 'yes'", "'weak_slow_no_numb': 'yes', 'twitch_many_sites': 'yes'" },
    { "nec_fasc", "'pain_extreme': 'yes'", "'pain_extreme': 'yes', 'red_hot': 'yes'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) common = list (cases[i].common);
      g_autoptr (GPtrArray) telling = list (cases[i].telling);

      g_assert_null (find (common, cases[i].condition));
      g_assert_nonnull (find (telling, cases[i].condition));
    }
}

static void
test_words (void)
{
  const SxFit well = { .word = SX_FITS_WELL };
  const SxFit partly = { .word = SX_FITS_PARTLY };
  const SxFit little = { .word = SX_FITS_LITTLE };

  g_assert_cmpstr (sx_fit_get_word (&well, content), ==, sx_content_get_phrase (content, SX_PHRASE_FITS_WELL));
  g_assert_cmpstr (sx_fit_get_word (&partly, content), ==, sx_content_get_phrase (content, SX_PHRASE_FITS_PARTLY));
  g_assert_cmpstr (sx_fit_get_word (&little, content), ==, sx_content_get_phrase (content, SX_PHRASE_FITS_LITTLE));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();

  g_test_add_func ("/fit/all-hallmarks", test_all_hallmarks);
  g_test_add_func ("/fit/back-pain-alone", test_back_pain_alone);
  g_test_add_func ("/fit/stages", test_stages);
  g_test_add_func ("/fit/findings-of-a-stage", test_findings_of_a_stage);
  g_test_add_func ("/fit/usual-value", test_usual_value);
  g_test_add_func ("/fit/pregnancy", test_pregnancy);
  g_test_add_func ("/fit/nothing-known", test_nothing_known);
  g_test_add_func ("/fit/against", test_against);
  g_test_add_func ("/fit/denied", test_denied);
  g_test_add_func ("/fit/order-and-cap", test_order_and_cap);
  g_test_add_func ("/fit/gates", test_gates);
  g_test_add_func ("/fit/common-symptoms", test_common_symptoms);
  g_test_add_func ("/fit/words", test_words);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
