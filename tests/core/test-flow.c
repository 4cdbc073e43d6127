/* SPDX-License-Identifier: GPL-3.0-or-later */
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

/* What is asked of a place is asked there, in what it is a part of and in what is a part of it; and of
 * who is not sure, everywhere. */
static void
test_places (void)
{
  g_assert_false (is_relevant (mini, "", "swell_one"));
  g_assert_true (is_relevant (mini, "'symptom_area': 'unsure'", "swell_one"));
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
    { "cramp_night", "'symptom_area': ['calf'], 'cramp': 'yes'", "cramp_night cramp_stretch med_k_raising " },
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
count_open (const char *text, gboolean *to_place)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (mini, text);
  g_autoptr (SxTriage) triage = sx_triage_evaluate (mini, answers);

  return sx_flow_count_open (mini, answers, triage, to_place);
}

/* How many screens are still to come; those of wishes are not counted, nor, before the place is known,
 * those that depend on it. */
static void
test_count_open (void)
{
  gboolean to_place;

  g_assert_cmpuint (count_open ("", &to_place), ==, 3);
  g_assert_true (to_place);
  g_assert_cmpuint (count_open ("'breathless_new': 'no'", &to_place), ==, 2);
  g_assert_cmpuint (count_open ("'breathless_new': 'no', 'collapse_faint': 'no', 'faint_nearly': 'no'", &to_place), ==, 1);
  g_assert_true (to_place);
  g_assert_cmpuint (count_open ("'symptom_area': ['calf']", &to_place), ==, 4);
  g_assert_false (to_place);
  g_assert_cmpuint (count_open ("'symptom_area': 'unsure'", &to_place), >, 0);
  g_assert_false (to_place);
  g_assert_cmpuint (count_open ("'harm_thoughts': 'yes'", &to_place), ==, 0);
  g_assert_false (to_place);
  g_assert_cmpuint (count_open ("'lab_k': 2.4", &to_place), ==, 0);
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
  g_test_add_func ("/flow/previous", test_previous);
  g_test_add_func ("/flow/list-questions", test_list_questions);
  g_test_add_func ("/flow/list-answered", test_list_answered);
  g_test_add_func ("/flow/count-open", test_count_open);

  status = g_test_run ();
  sx_content_unref (content);
  sx_content_unref (mini);
  return status;
}
