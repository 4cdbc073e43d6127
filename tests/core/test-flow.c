/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-evaluate.h"
#include "sx-flow.h"
#include "sx-relevance.h"

#include <string.h>

#include "support.h"

static SxContent *content; /* the real one */
static SxContent *mini;

static gboolean
is_relevant (const SxContent *of, const char *text, const char *finding)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (of, text);

  return sx_relevance_is_asked (of, answers, sx_content_get_finding (of, finding));
}

static void
test_parts (void)
{
  g_assert_true (is_relevant (mini, "", "faint_nearly"));
  g_assert_true (is_relevant (mini, "'collapse_faint': 'no'", "faint_nearly"));
  g_assert_true (is_relevant (mini, "'collapse_faint': 'unsure'", "faint_nearly"));
  g_assert_false (is_relevant (mini, "'collapse_faint': 'yes'", "faint_nearly"));
  g_assert_true (is_relevant (mini, "'faint_nearly': 'yes'", "collapse_faint"));
}

static void
test_ask_if (void)
{
  static const char calf[] = "'symptom_area': ['calf']";

  g_assert_false (is_relevant (mini, calf, "cramp_night"));
  g_assert_false (is_relevant (mini, "'symptom_area': ['calf'], 'cramp': 'no'", "cramp_night"));
  g_assert_false (is_relevant (mini, "'symptom_area': ['calf'], 'cramp': 'unsure'", "cramp_night"));
  g_assert_true (is_relevant (mini, "'symptom_area': ['calf'], 'cramp': 'yes'", "cramp_night"));
}

/* What is asked of a place is asked there, in what it is a part of and in what is a part of it. */
static void
test_places (void)
{
  g_assert_false (is_relevant (mini, "", "swell_one"));
  g_assert_false (is_relevant (mini, "'symptom_area': 'unsure'", "swell_one"));
  g_assert_true (is_relevant (mini, "'symptom_area': ['calf']", "swell_one"));
  g_assert_true (is_relevant (mini, "'symptom_area': ['whole-leg']", "swell_one"));
  g_assert_true (is_relevant (mini, "", "breathless_new"));
  g_assert_true (is_relevant (content, "'symptom_area': ['calf']", "swell_one"));
  g_assert_true (is_relevant (content, "'symptom_area': ['calf']", "urge_move"));
  g_assert_false (is_relevant (content, "'symptom_area': ['low-back']", "urge_move"));
  g_assert_false (is_relevant (content, "'symptom_area': ['low-back']", "calf_tender_vein"));
}

/* Every finding can be asked: on one screen, and on one only. */
static void
test_every_finding_has_a_screen (void)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  const GPtrArray *stages = sx_content_get_rulebook (content)->stages;
  g_autofree guint *asked = g_new0 (guint, findings->len);

  for (guint i = 0; i < stages->len; i++)
    {
      const SxStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->screens->len; j++)
        {
          const SxScreen *screen = g_ptr_array_index (stage->screens, j);

          for (char **id = screen->questions; *id != NULL; id++)
            {
              const SxFinding *finding = sx_content_get_finding (content, *id);

              asked[finding->index]++;
              g_assert_true (sx_content_get_screen_of (content, finding) == screen);
            }
        }
    }
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpuint (asked[i], ==, 1);
}

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

      g_test_message ("%s: %s", option->id, sx_triage_get_reason (triage, 0)->rule->id);
      g_assert_cmpint (triage->level, >=, SX_LEVEL_TODAY);
      g_assert_cmpint (triage->level, <=, SX_LEVEL_ROUTINE);
      n_routine += triage->level == SX_LEVEL_ROUTINE;
      g_assert_cmpuint (count_asked (answers), >, 20);
      g_assert_cmpuint (sx_flow_count_open (content, answers, triage), ==, 0);
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

/* Whether one more "yes" would have made a rule true that is more urgent than the result. */
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

      if (rule->level < MIN (triage->level, SX_LEVEL_ROUTINE) && sx_rule_is_true (rule, supposed))
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

static const SxScreen *
previous (const char *text, const char *finding)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (mini, text);
  const SxScreen *screen =
    finding != NULL ? sx_content_get_screen_of (mini, sx_content_get_finding (mini, finding)) : NULL;

  return sx_flow_find_previous (mini, answers, screen);
}

static void
test_previous (void)
{
  static const char text[] = "'breathless_new': 'no', 'symptom_area': ['calf'], 'lab_k': 3.6";

  g_assert_null (previous (text, "breathless_new"));
  g_assert_cmpstr (previous (text, "symptom_area")->id, ==, "breath");
  g_assert_cmpstr (previous (text, "swell_one")->id, ==, "where");
  g_assert_cmpstr (previous (text, NULL)->id, ==, "results");
  g_assert_null (previous ("", NULL));
  g_assert_null (previous ("'lab_k': 3.6", "symptom_area"));
}

/* A screen keeps what was answered, even where it would not be asked any more. */
static void
test_list_questions (void)
{
  static const struct
  {
    const char *screen;
    const char *answers;
    const char *questions;
  } cases[] = {
    { "cramp", "", "" },
    { "cramp", "'symptom_area': ['calf']", "swell_one cramp " },
    { "cramp", "'cramp': 'no'", "cramp " },
    { "cramp_night", "'symptom_area': ['calf']", "" },
    { "cramp_night", "'symptom_area': ['calf'], 'cramp': 'yes'", "cramp_night med_k_raising " },
    { "cramp_night", "'cramp': 'no', 'cramp_night': 'yes'", "cramp_night " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SxScreen *screen = sx_content_get_screen_of (mini, sx_content_get_finding (mini, cases[i].screen));
      g_autoptr (SxAnswers) answers = test_parse_answers (mini, cases[i].answers);
      g_autoptr (GPtrArray) questions = sx_flow_list_questions (mini, answers, screen);
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint j = 0; j < questions->len; j++)
        g_string_append_printf (ids, "%s ", ((const SxFinding *) g_ptr_array_index (questions, j))->id);
      g_assert_cmpstr (ids->str, ==, cases[i].questions);
    }
}

/* In the order of asking, whatever the order of answering. */
static void
test_list_answered (void)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (mini, "'lab_k': 3.6, 'cramp': 'no', 'breathless_new': 'unsure'");
  g_autoptr (GPtrArray) answered = sx_flow_list_answered (mini, answers);

  g_assert_cmpuint (answered->len, ==, 3);
  g_assert_true (g_ptr_array_index (answered, 0) == sx_content_get_finding (mini, "breathless_new"));
  g_assert_true (g_ptr_array_index (answered, 1) == sx_content_get_finding (mini, "cramp"));
  g_assert_true (g_ptr_array_index (answered, 2) == sx_content_get_finding (mini, "lab_k"));
}

static guint
count_open (const char *text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (mini, text);
  g_autoptr (SxTriage) triage = sx_triage_evaluate (mini, answers);

  return sx_flow_count_open (mini, answers, triage);
}

/* How many screens are still to come; those of wishes are not counted. */
static void
test_count_open (void)
{
  g_assert_cmpuint (count_open (""), ==, 4);
  g_assert_cmpuint (count_open ("'breathless_new': 'no'"), ==, 3);
  g_assert_cmpuint (count_open ("'breathless_new': 'no', 'collapse_faint': 'no', 'faint_nearly': 'no'"), ==, 2);
  g_assert_cmpuint (count_open ("'symptom_area': ['calf']"), ==, 4);
  g_assert_cmpuint (count_open ("'harm_thoughts': 'yes'"), ==, 0);
  g_assert_cmpuint (count_open ("'lab_k': 2.4"), ==, 0);
}

#define CALM                                                                                        \
  "'breathless_new': 'no', 'collapse_faint': 'no', 'faint_nearly': 'no', 'symptom_area': ['calf']," \
  " 'symptom_duration': {'value': 3, 'unit': 'days'}, 'getting_worse': 'better', 'swell_one': 'no', "

/* The order of the screens is the order of the questions. What everyone is asked before self-care is
 * asked where self-care comes near, and what is optional never. */
static void
test_next (void)
{
  static const struct
  {
    const char *answers;
    const char *finding;
    gboolean complete;
  } cases[] = {
    { "", "breathless_new", FALSE },
    { "'breathless_new': 'no'", "collapse_faint", FALSE },
    { "'breathless_new': 'no', 'collapse_faint': 'no'", "faint_nearly", FALSE },
    { "'breathless_new': 'no', 'collapse_faint': 'yes'", "symptom_area", FALSE },
    { "'breathless_new': 'no', 'collapse_faint': 'yes', 'symptom_area': ['calf'], 'swell_one': 'yes'", NULL, TRUE },
    { "'collapse_faint': 'no', 'faint_nearly': 'no'", "breathless_new", FALSE },
    { CALM "'cramp': 'no'", NULL, TRUE },
    { CALM "'cramp': 'yes'", "cramp_night", FALSE },
    { CALM "'cramp': 'yes', 'cramp_night': 'yes'", "med_k_raising", FALSE },
    { CALM "'cramp': 'yes', 'cramp_night': 'yes', 'med_k_raising': 'none'", "fever", FALSE },
    { CALM "'cramp': 'yes', 'cramp_night': 'yes', 'med_k_raising': 'none', 'fever': 'no'", NULL, TRUE },
    { "'lab_k': 2.4", NULL, TRUE },
    { "'harm_thoughts': 'yes'", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxAnswers) answers = test_parse_answers (mini, cases[i].answers);
      g_autoptr (SxTriage) triage = sx_triage_evaluate (mini, answers);

      g_assert_cmpstr (triage->next_finding != NULL ? triage->next_finding->id : NULL, ==, cases[i].finding);
      g_assert_true ((triage->next == NULL) == (cases[i].finding == NULL));
      g_assert_true (triage->complete == cases[i].complete);
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  mini = test_load_mini ();

  g_test_add_func ("/flow/parts", test_parts);
  g_test_add_func ("/flow/ask-if", test_ask_if);
  g_test_add_func ("/flow/places", test_places);
  g_test_add_func ("/flow/every-finding-has-a-screen", test_every_finding_has_a_screen);
  g_test_add_func ("/flow/next", test_next);
  g_test_add_func ("/flow/walk-with-no", test_walk_with_no);
  g_test_add_func ("/flow/walk-with-unsure", test_walk_with_unsure);
  g_test_add_func ("/flow/walk-to-selfcare", test_walk_to_selfcare);
  g_test_add_func ("/flow/asked-before-selfcare", test_asked_before_selfcare);
  g_test_add_func ("/flow/opening-question", test_opening_question);
  g_test_add_func ("/flow/random-walks", test_random_walks);
  g_test_add_func ("/flow/emergency-stops", test_emergency_stops);
  g_test_add_func ("/flow/previous", test_previous);
  g_test_add_func ("/flow/list-questions", test_list_questions);
  g_test_add_func ("/flow/list-answered", test_list_answered);
  g_test_add_func ("/flow/count-open", test_count_open);

  status = g_test_run ();
  sx_content_unref (content);
  sx_content_unref (mini);
  return status;
}
