/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-near.h"

#include <string.h>

#include "support.h"

static SxContent *content;

static GPtrArray *
list (const char *answers_text, SxLevel level)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, answers_text);

  return sx_near_list (content, answers, level);
}

static const SxNear *
find (const GPtrArray *nears, const char *rule)
{
  for (guint i = 0; i < nears->len; i++)
    if (strcmp (((const SxNear *) g_ptr_array_index (nears, i))->rule->id, rule) == 0)
      return g_ptr_array_index (nears, i);

  return NULL;
}

static const char *
get_first (const SxNear *near)
{
  const GPtrArray *way = g_ptr_array_index (near->ways, 0);

  return ((const SxExpression *) g_ptr_array_index (way, 0))->id;
}

static gboolean
has_way (const SxNear *near, const char *finding)
{
  for (guint i = 0; i < near->ways->len; i++)
    {
      const GPtrArray *way = g_ptr_array_index (near->ways, i);

      if (way->len == 1 && strcmp (((const SxExpression *) g_ptr_array_index (way, 0))->id, finding) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A swollen leg is one answer away from an ambulance. */
static void
test_one_answer_away (void)
{
  g_autoptr (GPtrArray) nears = list ("'symptom_area': ['calf'], 'swell_one': 'yes'", SX_LEVEL_TODAY);
  const SxNear *lungs = find (nears, "RF-01");

  g_assert_nonnull (lungs);
  g_assert_cmpuint (lungs->missing, ==, 1);
  g_assert_true (has_way (lungs, "breathless_new"));
  g_assert_true (has_way (lungs, "chest_pain"));
  g_assert_cmpuint (nears->len, >, 1);
  g_assert_cmpuint (nears->len, <=, 5);
}

/* Only what is more urgent, the most urgent first, and not one level alone. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) nears = list ("'symptom_area': ['calf'], 'pain_calf': 'yes'", SX_LEVEL_ROUTINE);
  g_autoptr (GPtrArray) above = list ("'numb_saddle': 'yes'", SX_LEVEL_EMERGENCY);
  g_autoptr (GPtrArray) none = list ("'chest_pain': 'yes'", SX_LEVEL_AMBULANCE);
  g_autoptr (GPtrArray) off_scale = list ("'harm_thoughts': 'yes'", SX_LEVEL_CRISIS);
  SxLevel last = SX_LEVEL_AMBULANCE;

  for (guint i = 0; i < nears->len; i++)
    {
      const SxNear *near = g_ptr_array_index (nears, i);

      g_assert_cmpint (near->rule->level, >=, last);
      g_assert_cmpint (near->rule->level, <, SX_LEVEL_ROUTINE);
      last = near->rule->level;
    }
  g_assert_cmpint (last, >, SX_LEVEL_AMBULANCE);
  for (guint i = 0; i < above->len; i++)
    g_assert_cmpint (((const SxNear *) g_ptr_array_index (above, i))->rule->level, ==, SX_LEVEL_AMBULANCE);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (off_scale->len, ==, 0);
}

/* What was said "no" to stands behind what nobody knows. */
static void
test_denied (void)
{
  static const char said[] = "'symptom_area': ['calf'], 'swell_one': 'yes', 'breathless_new': 'no', 'chest_pain': 'no', "
                             "'coughing_blood': 'no', 'one_side_weak_sudden': 'no', 'face_droop': 'no'";
  g_autoptr (GPtrArray) nears = list (said, SX_LEVEL_TODAY);
  g_autofree char *unsure = g_strconcat (said, ", 'speech_sudden': 'unsure'", NULL);
  g_autoptr (GPtrArray) doubt = list (unsure, SX_LEVEL_TODAY);
  const SxNear *stroke = find (doubt, "RF-02");

  g_assert_null (find (nears, "RF-01"));
  g_assert_nonnull (stroke);
  g_assert_cmpint (stroke->nearness, ==, SX_NEARNESS_UNSURE);
  g_assert_cmpstr (get_first (stroke), ==, "speech_sudden");
  g_assert_true (has_way (stroke, "face_droop"));
}

/* Nobody becomes somebody else: neither another age, nor another past, nor another place. */
static void
test_what_stays (void)
{
  g_autoptr (SxAnswers) answers =
    test_parse_answers (content, "'symptom_area': ['calf'], 'hx_cancer': 'no', 'age_years': 40, 'swell_one': 'no', 'fever': 'no'");
  g_autoptr (SxReach) reach = sx_reach_new (content, answers);
  static const struct
  {
    const char *rule;
    SxNearness nearness;
  } cases[] = {
    { "RF-03a", SX_NEARNESS_OPEN },  { "RF-13d", SX_NEARNESS_OPEN }, { "FL-2", SX_NEARNESS_OPEN },
    { "RF-30", SX_NEARNESS_SETTLED }, { "RF-29m", SX_NEARNESS_SETTLED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (sx_reach_get (reach, sx_content_get_rule (content, cases[i].rule)->when), ==, cases[i].nearness);
}

/* A pattern that something speaks for, and what it still needs. */
static void
test_patterns (void)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, "'symptom_area': ['low-back'], 'pain_back_low': 'yes'");
  g_autoptr (SxAnswers) nothing = sx_answers_new (content);
  g_autoptr (GPtrArray) patterns = sx_near_list_patterns (content, answers);
  g_autoptr (GPtrArray) none = sx_near_list_patterns (content, nothing);

  g_assert_nonnull (find (patterns, "BP-01"));
  g_assert_true (has_way (find (patterns, "BP-01"), "pain_posture"));
  g_assert_cmpuint (patterns->len, <=, 2);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/near/one-answer-away", test_one_answer_away);
  g_test_add_func ("/near/order", test_order);
  g_test_add_func ("/near/denied", test_denied);
  g_test_add_func ("/near/what-stays", test_what_stays);
  g_test_add_func ("/near/patterns", test_patterns);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
