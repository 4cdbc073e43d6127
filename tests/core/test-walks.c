/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-evaluate.h"
#include "sx-flow.h"
#include "sx-relevance.h"

#include "support.h"

static SxContent *content;

static guint64
first_option (const SxFinding *finding, SxMeans means)
{
  for (guint i = 0; i < finding->options->len; i++)
    if (((const SxOption *) g_ptr_array_index (finding->options, i))->means == means)
      return G_GUINT64_CONSTANT (1) << i;

  return 0;
}

/* An ordinary value: a grown-up who is not old, a short time, little pain. */
static SxAnswer
ordinary_number (const SxFinding *finding)
{
  const SxMeasure *measure = finding->measure;
  SxAnswer answer;
  double number = measure->to == 120 ? 40 : measure->to == 10 ? 2 : measure->from;

  g_assert_true (sx_answer_number (finding, number, g_ptr_array_index (measure->units, 0), &answer, NULL));
  return answer;
}

typedef SxAnswer (*Reply) (const SxFinding *finding, gpointer data);

/* "No" wherever there is one; the place is @data. */
static SxAnswer
say_no (const SxFinding *finding, gpointer data)
{
  guint place;

  if (finding->answer == SX_ANSWER_YES_NO)
    return sx_answer_yes_no (SX_STATE_ABSENT);
  if (finding->answer != SX_ANSWER_CHOICE)
    return ordinary_number (finding);
  if (finding->kind == SX_FINDING_PLACE && sx_finding_find_option (finding, data, &place) != NULL)
    return sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << place);
  return sx_answer_choice (finding,
                           first_option (finding, SX_MEANS_ABSENT) != 0 ? first_option (finding, SX_MEANS_ABSENT) : 1);
}

static SxAnswer
say_unsure (const SxFinding *finding, gpointer data)
{
  if (finding->kind == SX_FINDING_PLACE)
    return say_no (finding, data);
  return sx_answer_yes_no (SX_STATE_UNSURE);
}

/* Mostly "no", like people; otherwise anything. */
static SxAnswer
say_anything (const SxFinding *finding, gpointer data)
{
  GRand *rand = data;
  int dice = g_rand_int_range (rand, 0, 12);

  if (dice == 0)
    return sx_answer_yes_no (SX_STATE_UNSURE);
  if (finding->answer == SX_ANSWER_YES_NO)
    return sx_answer_yes_no (dice == 1 ? SX_STATE_PRESENT : SX_STATE_ABSENT);
  if (finding->answer == SX_ANSWER_CHOICE)
    return sx_answer_choice (finding, G_GUINT64_CONSTANT (1)
                                        << g_rand_int_range (rand, 0, (gint32) finding->options->len));
  return ordinary_number (finding);
}

static void
check_step (const SxTriage *triage, const SxAnswers *answers)
{
  g_autoptr (GPtrArray) shown = sx_flow_list_questions (content, answers, triage->next);

  g_assert_cmpint (sx_answers_get (answers, triage->next_finding)->state, ==, SX_STATE_NOT_ASKED);
  g_assert_true (sx_relevance_is_asked (content, answers, triage->next_finding));
  g_assert_true (sx_content_get_screen_of (content, triage->next_finding) == triage->next);
  g_assert_true (g_ptr_array_find (shown, triage->next_finding, NULL));
  g_assert_true (triage->level > SX_LEVEL_EMERGENCY && triage->level <= SX_LEVEL_SELFCARE);
}

/* Answers what is asked until nothing more is; the triage is complete then. */
static SxTriage *
walk (Reply reply, gpointer data, SxAnswers **end)
{
  g_autoptr (SxAnswers) answers = sx_answers_new (content);
  guint n_findings = sx_content_get_all (content, SX_KIND_FINDING)->len;

  for (guint steps = 0; steps <= n_findings; steps++)
    {
      SxTriage *triage = sx_triage_evaluate (content, answers);
      g_autoptr (SxAnswers) before = NULL;
      SxAnswer answer;

      if (triage->next == NULL)
        {
          g_assert_true (triage->complete);
          *end = g_steal_pointer (&answers);
          return triage;
        }
      check_step (triage, answers);
      answer = reply (triage->next_finding, data);
      before = answers;
      answers = sx_answers_set (before, triage->next_finding, &answer);
      sx_triage_free (triage);
    }

  g_assert_not_reached ();
}

static guint
count_asked (const SxAnswers *answers)
{
  g_autoptr (GPtrArray) answered = sx_flow_list_answered (content, answers);

  return answered->len;
}

/* Whoever says "no" to everything, wherever it is, comes to an end, and neither to self-care nor to
 * alarm. A place alone can be a reason for today. */
static void
test_walk_with_no (void)
{
  const SxFinding *place = sx_content_get_finding (content, "symptom_area");
  guint n_routine = 0;

  for (guint i = 0; i < place->options->len; i++)
    {
      const SxOption *option = g_ptr_array_index (place->options, i);
      g_autoptr (SxAnswers) answers = NULL;
      g_autoptr (SxTriage) triage = walk (say_no, option->id, &answers);
      gboolean to_place;

      g_test_message ("%s: %s", option->id, sx_triage_get_reason (triage, 0)->rule->id);
      g_assert_cmpint (triage->level, >=, SX_LEVEL_TODAY);
      g_assert_cmpint (triage->level, <=, SX_LEVEL_ROUTINE);
      n_routine += triage->level == SX_LEVEL_ROUTINE;
      g_assert_cmpuint (count_asked (answers), >, 20);
      g_assert_cmpuint (sx_flow_count_open (content, answers, triage, &to_place), ==, 0);
    }
  g_assert_cmpuint (n_routine, >=, place->options->len - 2);
}

static void
test_walk_with_unsure (void)
{
  g_autoptr (SxAnswers) answers = NULL;
  g_autoptr (SxTriage) triage = walk (say_unsure, (gpointer) "calf", &answers);

  g_assert_cmpint (triage->level, ==, SX_LEVEL_TODAY);
  g_assert_nonnull (test_find_reason (triage, "FL-1"));
}

/* Whether one more "yes" would have made a rule true that is more urgent than the result and that people are asked for. */
static gboolean
was_missed (const SxTriage *triage, const SxAnswers *answers, const SxFinding *finding)
{
  const GPtrArray *rules = sx_content_get_rules_about (content, finding);
  g_autoptr (SxAnswers) supposed = NULL;

  if (sx_answers_get (answers, finding)->state != SX_STATE_NOT_ASKED || !sx_relevance_is_asked (content, answers, finding))
    return FALSE;
  supposed = sx_answers_suppose (answers, finding, 0);
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (!rule->unsought && rule->level < MIN (triage->level, SX_LEVEL_ROUTINE) && sx_rule_is_true (rule, supposed))
        return TRUE;
    }

  return FALSE;
}

/* A result below emergency comes after every warning sign of the place that could have changed it. */
static void
check_flags_asked (const SxTriage *triage, const SxAnswers *answers)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->flag == SX_FLAG_YES && finding->kind != SX_FINDING_SAFETY && finding->answer == SX_ANSWER_YES_NO)
        g_assert_false (was_missed (triage, answers, finding));
    }
}

static void
test_random_walks (void)
{
  for (guint32 seed = 1; seed <= 60; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (SxAnswers) answers = NULL;
      g_autoptr (SxTriage) triage = walk (say_anything, rand, &answers);

      g_test_message ("seed %u: %s after %u questions", seed, sx_level_get_id (triage->level), count_asked (answers));
      if (triage->level > SX_LEVEL_EMERGENCY && triage->level <= SX_LEVEL_SELFCARE)
        check_flags_asked (triage, answers);
    }
}

typedef struct
{
  const char *place;
  const char *const *yes;
} Story;

static SxAnswer
tell_story (const SxFinding *finding, gpointer data)
{
  const Story *story = data;

  if (finding->answer == SX_ANSWER_YES_NO && g_strv_contains (story->yes, finding->id))
    return sx_answer_yes_no (SX_STATE_PRESENT);
  return say_no (finding, (gpointer) story->place);
}

/* An ordinary strain comes to self-care through the questions, and not before what guards it. */
static void
test_walk_to_selfcare (void)
{
  static const char *const yes[] = { "pain_back_low", "pain_after_lift", "pain_moves", "pain_mech", NULL };
  g_autoptr (SxAnswers) answers = NULL;
  g_autoptr (SxTriage) triage = walk (tell_story, &(Story){ "low-back", yes }, &answers);

  g_assert_cmpint (triage->level, ==, SX_LEVEL_SELFCARE);
  g_assert_nonnull (test_find_reason (triage, "BP-01"));
  g_assert_cmpuint (triage->ask_first->len, ==, 0);
  check_flags_asked (triage, answers);
}

#define get_state(answers, finding) (sx_answers_get (answers, sx_content_get_finding (content, finding))->state)

/* Self-care is not shown before weak legs were asked of a painful back, though they are elsewhere
 * in the body. */
static void
test_asked_before_selfcare (void)
{
  static const char *const yes[] = { "pain_back_low", "pain_after_lift", NULL };
  g_autoptr (SxAnswers) answers = NULL;
  g_autoptr (SxTriage) triage = walk (tell_story, &(Story){ "low-back", yes }, &answers);

  g_assert_cmpint (triage->level, ==, SX_LEVEL_SELFCARE);
  g_assert_cmpint (get_state (answers, "weak_both_legs"), ==, SX_STATE_ABSENT);
  g_assert_cmpint (get_state (answers, "weak_one_leg"), ==, SX_STATE_ABSENT);
}

/* The question that lets a telling one be asked is asked itself. */
static void
test_opening_question (void)
{
  static const char *const yes[] = { "pain_back_low", "pain_moves", "pain_mech", NULL };
  g_autoptr (SxAnswers) answers = NULL;
  g_autoptr (SxTriage) triage = walk (tell_story, &(Story){ "low-back", yes }, &answers);

  g_assert_cmpint (get_state (answers, "pain_mech"), ==, SX_STATE_PRESENT);
}

/* An emergency ends the questions at once. */
static void
test_emergency_stops (void)
{
  static const char *const yes[] = { "speech_sudden", NULL };
  g_autoptr (SxAnswers) answers = NULL;
  g_autoptr (SxTriage) triage = walk (tell_story, &(Story){ "calf", yes }, &answers);
  g_autoptr (GPtrArray) answered = sx_flow_list_answered (content, answers);

  g_assert_cmpint (triage->level, <=, SX_LEVEL_EMERGENCY);
  g_assert_cmpstr (((const SxFinding *) g_ptr_array_index (answered, answered->len - 1))->id, ==, "speech_sudden");
}

/* As the wizard does: a screen at a time, with all its questions and those that an answer brings. */
static SxAnswers *
answer_screen (const SxAnswers *answers, const SxScreen *screen, const SxAnswers *known)
{
  SxAnswers *now = sx_answers_ref (answers);

  for (gboolean more = TRUE; more;)
    {
      g_autoptr (GPtrArray) questions = sx_flow_list_questions (content, now, screen);

      more = FALSE;
      for (guint i = 0; i < questions->len && !more; i++)
        {
          const SxFinding *finding = g_ptr_array_index (questions, i);
          const SxAnswer *answer = sx_answers_get (known, finding);
          SxAnswer no = say_no (finding, (gpointer) "calf");
          g_autoptr (SxAnswers) before = now;

          more = sx_answers_get (now, finding)->state == SX_STATE_NOT_ASKED;
          now = more ? sx_answers_set (before, finding, answer->state != SX_STATE_NOT_ASKED ? answer : &no)
                     : sx_answers_ref (before);
        }
    }

  return now;
}

/* No screen comes back. */
static SxTriage *
walk_screens (const SxAnswers *known, guint *n_screens, SxAnswers **end)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (SxAnswers) answers = sx_answers_new (content);

  for (*n_screens = 0; *n_screens < 100; *n_screens += 1)
    {
      SxTriage *triage = sx_triage_evaluate (content, answers);
      g_autoptr (SxAnswers) before = answers;

      answers = NULL;
      if (triage->next == NULL)
        return *end = g_steal_pointer (&before), triage;
      g_assert_true (g_hash_table_add (seen, (gpointer) triage->next));
      answers = answer_screen (before, triage->next, known);
      sx_triage_free (triage);
    }

  g_assert_not_reached ();
}

typedef struct
{
  const char *name;
  SxLevel level;
  const char *known;
} Ordinary;

static void
check_walks (const Ordinary *cases, guint n_cases, guint most_screens)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (SxAnswers) known = test_parse_answers (content, cases[i].known);
      guint n_screens;
      g_autoptr (SxAnswers) end = NULL;
      g_autoptr (SxTriage) triage = walk_screens (known, &n_screens, &end);

      g_test_message ("%-28s %-9s %2u screens", cases[i].name, sx_level_get_id (triage->level), n_screens);
      g_assert_cmpint (triage->level, ==, cases[i].level);
      g_assert_cmpuint (n_screens, <=, most_screens);
    }
}

/* Everyday complaints come to the level that they deserve, without wearing anybody out. */
static void
test_ordinary_walks (void)
{
  static const Ordinary cases[] = {
    { "simple back pain", SX_LEVEL_SELFCARE,
      "'age_years': 34, 'sex_birth': 'male', 'symptom_area': ['low back'], 'symptom_duration': {'value': 2, 'unit': 'days'},"
      " 'pain_score': 5, 'getting_worse': 'same', 'pain_back_any': 'yes', 'pain_back_low': 'yes', 'pain_after_lift': 'yes',"
      " 'pain_moves': 'yes', 'pain_mech': 'yes'" },
    { "stiff back from sitting", SX_LEVEL_SELFCARE,
      "'age_years': 45, 'sex_birth': 'female', 'symptom_area': ['low back'], 'symptom_duration': {'value': 10, 'unit': 'days'},"
      " 'pain_score': 3, 'getting_worse': 'same', 'pain_back_any': 'yes', 'pain_back_low': 'yes', 'pain_posture': 'yes'" },
    { "cramp at night", SX_LEVEL_SELFCARE,
      "'age_years': 45, 'sex_birth': 'female', 'symptom_area': ['calf'], 'symptom_duration': {'value': 3, 'unit': 'days'},"
      " 'pain_score': 5, 'getting_worse': 'same', 'onset_sudden': 'yes', 'pain_leg': 'yes', 'pain_calf': 'yes',"
      " 'cramp': 'yes', 'cramp_night': 'yes', 'cramp_stretch': 'yes'" },
    { "twitch after coffee", SX_LEVEL_SELFCARE,
      "'age_years': 30, 'sex_birth': 'male', 'symptom_area': ['calf'], 'symptom_duration': {'value': 4, 'unit': 'days'},"
      " 'pain_score': 0, 'getting_worse': 'same', 'twitch': 'yes', 'twitch_trigger': 'yes', 'twitch_painless': 'yes',"
      " 'caffeine_high': 'yes'" },
    { "restless legs", SX_LEVEL_ROUTINE,
      "'age_years': 45, 'sex_birth': 'female', 'symptom_area': ['calf'], 'symptom_duration': {'value': 6, 'unit': 'months'},"
      " 'pain_score': 0, 'getting_worse': 'same', 'urge_move': 'yes', 'urge_worse_rest': 'yes', 'urge_worse_night': 'yes',"
      " 'urge_move_helps': 'yes', 'creepy_feeling': 'yes', 'poor_sleep': 'yes'" },
    { "a whole leg, nothing there", SX_LEVEL_ROUTINE,
      "'age_years': 45, 'sex_birth': 'female', 'symptom_area': ['whole leg'], 'symptom_duration': {'value': 10, 'unit': 'days'},"
      " 'pain_score': 3, 'getting_worse': 'same'" },
    { "both legs, nothing there", SX_LEVEL_ROUTINE,
      "'age_years': 68, 'sex_birth': 'male', 'symptom_area': ['both legs'], 'symptom_duration': {'value': 10, 'unit': 'days'},"
      " 'pain_score': 3, 'getting_worse': 'same', 'onset_sudden': 'yes'" },
  };

  check_walks (cases, G_N_ELEMENTS (cases), 25);
}

/* More of the body means more questions. */
static void
test_wide_walks (void)
{
  static const Ordinary cases[] = {
    { "both legs ache", SX_LEVEL_ROUTINE,
      "'age_years': 60, 'sex_birth': 'female', 'symptom_area': ['both legs'], 'symptom_duration': {'value': 10, 'unit': 'days'},"
      " 'pain_score': 5, 'getting_worse': 'same', 'pain_leg': 'yes', 'pain_both_legs': 'yes', 'leg_heavy_tired': 'yes'" },
    { "a whole leg aches", SX_LEVEL_ROUTINE,
      "'age_years': 45, 'sex_birth': 'female', 'symptom_area': ['whole leg'], 'symptom_duration': {'value': 20, 'unit': 'days'},"
      " 'pain_score': 5, 'getting_worse': 'same', 'pain_leg': 'yes', 'pain_thigh': 'yes', 'pain_one_leg': 'yes',"
      " 'pain_leg_whole': 'yes'" },
    { "heavy, swollen legs", SX_LEVEL_ROUTINE,
      "'age_years': 60, 'sex_birth': 'female', 'symptom_area': ['both legs'], 'symptom_duration': {'value': 40, 'unit': 'days'},"
      " 'pain_score': 2, 'getting_worse': 'same', 'leg_heavy_tired': 'yes', 'swell_both': 'yes', 'varicose': 'yes'" },
    { "tingling legs", SX_LEVEL_ROUTINE,
      "'age_years': 60, 'sex_birth': 'male', 'symptom_area': ['both legs'], 'symptom_duration': {'value': 90, 'unit': 'days'},"
      " 'pain_score': 0, 'getting_worse': 'same', 'tingle_comes_goes': 'yes', 'numb_both_feet': 'yes', 'hx_diabetes': 'yes'" },
    { "both legs weak for months", SX_LEVEL_ROUTINE,
      "'age_years': 60, 'sex_birth': 'male', 'symptom_area': ['both legs'], 'symptom_duration': {'value': 120, 'unit': 'days'},"
      " 'pain_score': 0, 'getting_worse': 'same', 'weak_slow_no_numb': 'yes'" },
  };

  check_walks (cases, G_N_ELEMENTS (cases), 27);
}

/* A leg that hurts all at once is no reason to ask about the jaw or the spine. */
static void
test_signs_elsewhere (void)
{
  static const char leg[] = "'age_years': 68, 'sex_birth': 'male', 'symptom_area': ['calf'], 'onset_sudden': 'yes', 'pain_score': 3,"
                            " 'symptom_duration': {'value': 10, 'unit': 'days'}, 'getting_worse': 'same', 'hx_smoker': 'yes'";
  static const char back[] = "'age_years': 68, 'sex_birth': 'male', 'symptom_area': ['low back'], 'pain_score': 3,"
                             " 'symptom_duration': {'value': 10, 'unit': 'days'}, 'getting_worse': 'same', 'aches_wide': 'yes'";
  g_autoptr (SxAnswers) known_leg = test_parse_answers (content, leg);
  g_autoptr (SxAnswers) known_back = test_parse_answers (content, back);
  g_autoptr (SxAnswers) end_leg = NULL;
  g_autoptr (SxAnswers) end_back = NULL;
  guint n_screens;

  sx_triage_free (walk_screens (known_leg, &n_screens, &end_leg));
  sx_triage_free (walk_screens (known_back, &n_screens, &end_back));

  g_assert_cmpint (get_state (end_leg, "jaw_pain_chew"), ==, SX_STATE_NOT_ASKED);
  g_assert_cmpint (get_state (end_leg, "spine_point_tender"), ==, SX_STATE_NOT_ASKED);
  g_assert_cmpint (get_state (end_leg, "back_shape_change"), ==, SX_STATE_NOT_ASKED);
  g_assert_cmpint (get_state (end_back, "jaw_pain_chew"), ==, SX_STATE_ABSENT);
  g_assert_cmpint (get_state (end_back, "spine_point_tender"), ==, SX_STATE_ABSENT);
}

/* Who is not sure where it is is asked as if it were anywhere. */
static void
test_unsure_place (void)
{
  static const char nowhere[] = "'age_years': 30, 'sex_birth': 'male', 'symptom_area': 'unsure', 'pain_score': 3, 'getting_worse': 'same',"
                                " 'symptom_duration': {'value': 10, 'unit': 'days'}";
  g_autoptr (SxAnswers) known = test_parse_answers (content, nowhere);
  g_autoptr (SxAnswers) end = NULL;
  guint n_screens;

  sx_triage_free (walk_screens (known, &n_screens, &end));

  g_assert_cmpint (get_state (end, "weak_both_legs"), ==, SX_STATE_ABSENT);
  g_assert_cmpint (get_state (end, "numb_saddle"), ==, SX_STATE_ABSENT);
  g_assert_cmpint (get_state (end, "swell_one"), ==, SX_STATE_ABSENT);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();

  g_test_add_func ("/walks/no", test_walk_with_no);
  g_test_add_func ("/walks/unsure", test_walk_with_unsure);
  g_test_add_func ("/walks/to-selfcare", test_walk_to_selfcare);
  g_test_add_func ("/walks/asked-before-selfcare", test_asked_before_selfcare);
  g_test_add_func ("/walks/opening-question", test_opening_question);
  g_test_add_func ("/walks/random", test_random_walks);
  g_test_add_func ("/walks/emergency-stops", test_emergency_stops);
  g_test_add_func ("/walks/ordinary", test_ordinary_walks);
  g_test_add_func ("/walks/wide", test_wide_walks);
  g_test_add_func ("/walks/signs-elsewhere", test_signs_elsewhere);
  g_test_add_func ("/walks/unsure-place", test_unsure_place);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
