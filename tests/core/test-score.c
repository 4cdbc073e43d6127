/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-score.h"

#include <string.h>

#include "support.h"
#include "sx-evaluate.h"

static SxContent *content;

static const SxScore *
get_score (void)
{
  return g_ptr_array_index (sx_content_get_rulebook (content)->scores, 0);
}

static SxVerdict
find (const char *id, const char *answers_text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, answers_text);
  const SxScore *score = get_score ();

  for (guint i = 0; i < score->items->len; i++)
    {
      const SxScoreItem *item = g_ptr_array_index (score->items, i);

      if (strcmp (item->id, id) == 0)
        return sx_evaluate (item->when, answers);
    }
  g_assert_not_reached ();
}

/* A bed is not a cast, and an old cancer is not an active one. */
static void
test_items (void)
{
  g_assert_cmpint (find ("cast", "'immobile': ['leg-cast']"), ==, SX_TRUE);
  g_assert_cmpint (find ("bed", "'immobile': ['leg-cast'], 'leg_cast': 'no'"), ==, SX_FALSE);
  g_assert_cmpint (find ("bed", "'immobile': ['days-in-bed']"), ==, SX_TRUE);
  g_assert_cmpint (find ("bed", ""), ==, SX_UNKNOWN);
  g_assert_cmpint (find ("bed", "'immobile': 'unsure'"), ==, SX_UNKNOWN);
  g_assert_cmpint (find ("cancer", "'hx_cancer': 'no'"), ==, SX_FALSE);
  g_assert_cmpint (find ("cancer", "'hx_cancer': 'yes', 'cancer_recent': 'no'"), ==, SX_FALSE);
  g_assert_cmpint (find ("cancer", "'hx_cancer': 'yes', 'cancer_recent': 'yes'"), ==, SX_TRUE);
  g_assert_cmpint (find ("calf-size", "'calf_bigger_cm': 3"), ==, SX_TRUE);
  g_assert_cmpint (find ("calf-size", "'calf_bigger_cm': 2.9"), ==, SX_FALSE);
}

/* Nine items count one point each, and one that only a clinician can judge takes two off. */
static void
test_points (void)
{
  const SxScore *score = get_score ();
  int sum = 0;

  g_assert_cmpuint (score->items->len, ==, 10);
  for (guint i = 0; i < score->items->len; i++)
    {
      const SxScoreItem *item = g_ptr_array_index (score->items, i);

      g_assert_cmpint (item->points, ==, item->when != NULL ? 1 : -2);
      sum += item->points;
    }
  g_assert_cmpint (sum, ==, 7);
}

static void
test_concerns (void)
{
  g_autoptr (SxAnswers) calf = test_parse_answers (content, "'symptom_area': ['calf']");
  g_autoptr (SxAnswers) back = test_parse_answers (content, "'symptom_area': ['low-back'], 'pain_back_low': 'yes'");

  g_assert_cmpint (sx_evaluate (get_score ()->concerns, calf), ==, SX_TRUE);
  g_assert_cmpint (sx_evaluate (get_score ()->concerns, back), !=, SX_TRUE);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/score/items", test_items);
  g_test_add_func ("/score/points", test_points);
  g_test_add_func ("/score/concerns", test_concerns);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
