/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-triage.h"

#include "support.h"

static SxContent *content;

static SxTriage *
evaluate (const char *text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, text);

  return sx_triage_evaluate (content, answers);
}

#define TRIP "'immobile': ['a long trip sitting still']"

/* The vectors of the review of the rules: answers, level, and a rule that must be among the reasons. */
static const struct
{
  const char *id;
  const char *answers;
  const char *level;
  const char *rule;
} vectors[] = {
  { "T01", "'swell_one': 'yes', 'age_years': 34, 'sex_birth': 'female', " TRIP, "today", "RF-13a" },
  { "T02", "'swell_one': 'yes', 'breathless_new': 'yes', 'age_years': 34, " TRIP, "ambulance", "RF-01" },
  { "T03", "'lab_k': 2.4", "emergency", "RF-16b" },
  { "T04", "'palpitations': 'yes', 'lab_k': 2.4", "ambulance", "RF-16a" },
  { "T05a", "'lab_k': 2.5", "today", "RF-16c" },
  { "T05b", "'lab_k': 2.7", "today", "RF-16c" },
  { "T05c", "'lab_k': 2.95", "today", "RF-16c" },
  { "T06a", "'med_diuretic': 'yes', 'cramp': 'yes', 'lab_k': 3.0", "routine", "RO-18" },
  { "T06b", "'med_diuretic': 'yes', 'cramp': 'yes', 'lab_k': 3.2", "routine", "RO-18" },
  { "T06c", "'med_diuretic': 'yes', 'cramp': 'yes', 'lab_k': 3.45", "routine", "RO-18" },
  { "T07", "'med_diuretic': 'yes', 'cramp': 'yes', 'palpitations': 'yes', 'lab_k': 3.2", "today", "RF-17" },
  { "T08", "'lab_k': 3.5", "routine", "default" },
  { "T09a", "'med_k_raising': ['potassium tablets'], 'lab_k': 5.8", "routine", "RO-18" },
  { "T09b", "'med_k_raising': ['potassium tablets'], 'lab_k': 6.2", "today", "RF-16c" },
  { "T09c", "'med_k_raising': ['potassium tablets'], 'lab_k': 6.5", "emergency", "RF-16b" },
  { "T11", "'twitch': 'yes', 'caffeine_high': 'yes', 'symptom_duration': {'value': 4, 'unit': 'days'}", "selfcare",
    "BP-04" },
  { "T12", "'twitch': 'yes', 'twitch_2wk': 'yes'", "routine", "RO-02" },
  { "T13", "'twitch': 'yes', 'muscle_wasting': 'yes', 'weak_slow_no_numb': 'yes'", "routine", "RO-03" },
  { "T14", "'urge_move': 'yes', 'urge_worse_rest': 'yes', 'urge_worse_night': 'yes', 'urge_move_helps': 'yes'",
    "routine", "RO-01" },
  { "T15", "'urge_move': 'yes', 'urge_worse_rest': 'yes', 'urge_worse_night': 'yes'", "routine", "RO-01" },
  { "T16", "'pain_after_lift': 'yes', 'pain_mech': 'yes'", "selfcare", "BP-01" },
  { "T17", "'pain_after_lift': 'yes', 'pain_mech': 'yes', 'numb_saddle': 'yes'", "emergency", "RF-07a" },
  { "T18", "'pain_back_low': 'yes', 'fever': 'yes'", "today", "RF-10b" },
  { "T19", "'pain_back_low': 'yes', 'fever': 'yes', 'hx_infection_risk': ['weak immune system']", "emergency",
    "RF-10" },
  { "T20", "'hx_cancer': 'yes', 'pain_back_mid': 'yes'", "today", "RF-09b" },
  { "T21", "'hx_cancer': 'yes', 'pain_back_mid': 'yes', 'weak_both_legs': 'yes'", "emergency", "RF-09" },
  { "T22", "'pain_side': 'yes', 'collapse_faint': 'yes', 'age_years': 68", "ambulance", "RF-05" },
  { "T23", "'pain_waves_groin': 'yes', 'age_years': 66", "emergency", "RF-05b" },
  { "T24", "'cold_pale': 'yes', 'onset_sudden': 'yes', 'pain_one_leg': 'yes'", "ambulance", "RF-06" },
  { "T25", "'weak_spreading_up': 'yes', 'recent_infection': 'yes'", "emergency", "RF-08" },
  { "T26", "'weak_spreading_up': 'yes', 'recent_infection': 'yes', 'breathing_weak': 'yes'", "ambulance", "RF-03a" },
  { "T27", "'dark_urine': 'yes', 'exercise_hard': 'yes', 'aches_wide': 'yes'", "emergency", "RF-15" },
  { "T28", "'pop_felt': 'yes', 'pain_heel': 'yes', 'weak_cannot_walk': 'no'", "today", "RF-14" },
  { "T29", "'swell_one': 'yes', 'pregnant': 'pregnant'", "today", "RF-13a" },
  { "T30", "'headache_vision': 'yes', 'pregnant': 'pregnant'", "emergency", "RF-26" },
  { "T31", "'age_years': 15", "out-of-scope", "RF-30" },
  { "T32", "'swell_both': 'yes', 'med_ankle_swell': 'yes'", "routine", "RO-17" },
  { "T33a", "'red_hot': 'yes', 'red_spreading': 'yes'", "today", "RF-12b" },
  { "T33b", "'red_hot': 'yes', 'red_spreading': 'yes', 'skin_purple_blister': 'yes'", "ambulance", "RF-12" },
  { "T34", "'pain_back_low': 'yes'", "routine", "default" },
  { "T35", "'pain_back_low': 'yes', 'numb_saddle': 'unknown'", "today", "FL-1" },
};

static void
test_vector (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (SxTriage) triage = evaluate (vectors[i].answers);

  g_assert_cmpstr (sx_level_get_id (triage->level), ==, vectors[i].level);
  g_assert_nonnull (test_find_reason (triage, vectors[i].rule));
}

/* T08: a usual potassium is no reason for anything. */
static void
test_usual_potassium (void)
{
  g_autoptr (SxTriage) triage = evaluate ("'lab_k': 3.5");

  g_assert_cmpuint (triage->reasons->len, ==, 1);
  g_assert_cmpint (sx_triage_get_reason (triage, 0)->rule->kind, ==, SX_RULE_DEFAULT);
}

/* T10: a potassium of 14 is a mistake in the unit and not a level. */
static void
test_impossible_potassium (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"answers\": {\"lab_k\": 14}}", 26);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  g_assert_null (sx_answers_from_json (content, "answers.json", bytes, &error));
  found = test_describe_error (error);
  g_assert_cmpstr (found, ==, "value /answers/lab_k 1:23");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strconcat ("/vectors/", vectors[i].id, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_vector);
    }
  g_test_add_func ("/vectors/usual-potassium", test_usual_potassium);
  g_test_add_func ("/vectors/impossible-potassium", test_impossible_potassium);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
