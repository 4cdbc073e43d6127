/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-raise.h"

#include <string.h>

#include "support.h"
#include "sx-gap.h"
#include "sx-reach.h"
#include "sx-triage.h"

static SxContent *content;

static char *
describe (const SxRaise *raise)
{
  GString *text = g_string_new (sx_level_get_id (raise->level));

  for (guint i = 0; i < raise->way->len; i++)
    g_string_append_printf (text, " %s", ((const SxExpression *) g_ptr_array_index (raise->way, i))->id);
  return g_string_free (text, FALSE);
}

static gboolean
has (const GPtrArray *raises, const char *expected)
{
  for (guint i = 0; i < raises->len; i++)
    {
      g_autofree char *text = describe (g_ptr_array_index (raises, i));

      if (strcmp (text, expected) == 0)
        return TRUE;
    }

  return FALSE;
}

static GPtrArray *
list (const char *answers_text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, answers_text);

  return sx_raise_list (content, answers, sx_triage_find_level (content, answers));
}

static void
test_sets (void)
{
  g_autoptr (GPtrArray) raises = list ("'symptom_area': ['calf'], 'swell_one': 'yes', 'palpitations': 'no'");
  g_autoptr (GPtrArray) none = list ("'chest_pain': 'yes'");
  guint last = 1;

  g_assert_true (has (raises, "ambulance breathless_new"));
  g_assert_true (has (raises, "emergency collapse_faint"));
  for (guint i = 0; i < raises->len; i++)
    {
      const SxRaise *raise = g_ptr_array_index (raises, i);

      g_assert_cmpuint (raise->way->len, >=, last);
      last = raise->way->len;
      g_assert_cmpint (raise->level, <, SX_LEVEL_TODAY);
      for (guint j = 0; j < i; j++)
        g_assert_false (sx_gap_contains (raise->way, ((const SxRaise *) g_ptr_array_index (raises, j))->way));
    }
  g_assert_cmpuint (last, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
}

static gboolean
can_be (const SxFinding *finding, const SxAnswers *answers, SxReach *reach)
{
  const SxExpression leaf = { .kind = SX_EXPRESSION_PRESENT, .finding = finding };

  return finding->answer == SX_ANSWER_YES_NO && sx_answers_get_state (answers, finding) != SX_STATE_PRESENT
         && sx_reach_get (reach, &leaf) <= SX_NEARNESS_PAST;
}

static gboolean
is_found (const GPtrArray *raises, const SxFinding *first, const SxFinding *second)
{
  for (guint i = 0; i < raises->len; i++)
    {
      const GPtrArray *way = ((const SxRaise *) g_ptr_array_index (raises, i))->way;
      gboolean inside = TRUE;

      for (guint j = 0; j < way->len; j++)
        {
          const SxFinding *finding = ((const SxExpression *) g_ptr_array_index (way, j))->finding;

          inside &= finding == first || finding == second;
        }
      if (inside)
        return TRUE;
    }

  return FALSE;
}

static SxLevel
level_with (const SxAnswers *answers, const SxFinding *first, const SxFinding *second)
{
  g_autoptr (SxAnswers) one = sx_answers_suppose (answers, first, 0);
  g_autoptr (SxAnswers) both = sx_answers_suppose (one, second, 0);

  return sx_triage_find_level (content, both);
}

static gboolean
is_bare (const SxAnswers *answers, const SxFinding *finding)
{
  for (guint i = 0; i < finding->parts->len; i++)
    if (sx_answers_get_state (answers, g_ptr_array_index (finding->parts, i)) == SX_STATE_PRESENT)
      return FALSE;

  return finding->part_of == NULL;
}

/* The same as trying out every pair: nothing is missed, nothing is made up. */
static void
test_every_pair (void)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, "'symptom_area': ['calf'], 'pain_calf': 'yes', 'pain_one_leg': 'yes', "
                                                               "'breathless_new': 'no', 'age_years': 40");
  SxLevel level = sx_triage_find_level (content, answers);
  g_autoptr (GPtrArray) raises = sx_raise_list (content, answers, level);
  g_autoptr (SxReach) reach = sx_reach_new (content, answers);
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  for (guint i = 0; i < sx_content_get_all (content, SX_KIND_FINDING)->len; i++)
    {
      const SxFinding *finding = sx_content_get_nth_finding (content, i);

      if (can_be (finding, answers, reach) && is_bare (answers, finding))
        g_ptr_array_add (findings, (gpointer) finding);
    }

  g_assert_cmpuint (findings->len, >, 40);
  for (guint i = 0; i < findings->len; i++)
    for (guint j = i; j < findings->len; j++)
      {
        const SxFinding *first = g_ptr_array_index (findings, i);
        const SxFinding *second = g_ptr_array_index (findings, j);
        gboolean raised = level_with (answers, first, second) < level;

        if (raised != is_found (raises, first, second))
          g_test_message ("%s, %s: raised %d", first->id, second->id, raised);
        g_assert_true (raised == is_found (raises, first, second));
      }
}

/* Each set is what it says. */
static void
test_levels (void)
{
  static const char *const cases[] = { "", "'numb_saddle': 'unsure'", "'symptom_area': ['low-back'], 'pain_back_low': 'yes', 'fever': 'no'" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxAnswers) answers = test_parse_answers (content, cases[i]);
      SxLevel level = sx_triage_find_level (content, answers);
      g_autoptr (GPtrArray) raises = sx_raise_list (content, answers, level);

      g_assert_cmpuint (raises->len, >, 8);
      for (guint j = 0; j < raises->len; j++)
        {
          const SxRaise *raise = g_ptr_array_index (raises, j);
          g_autoptr (SxAnswers) supposed = sx_gap_suppose (answers, raise->way);

          g_assert_cmpint (sx_triage_find_level (content, supposed), ==, raise->level);
          g_assert_cmpint (raise->level, <, level);
        }
    }
}

/* What an exception rules out raises nothing. */
static void
test_exceptions (void)
{
  g_autoptr (SxContent) mini = test_load_mini ();
  g_autoptr (SxAnswers) open = test_parse_answers (mini, "'symptom_area': ['calf'], 'cramp': 'yes'");
  g_autoptr (SxAnswers) excepted = test_parse_answers (mini, "'symptom_area': ['calf'], 'cramp': 'yes', 'cramp_night': 'yes'");
  g_autoptr (GPtrArray) raises = sx_raise_list (mini, open, SX_LEVEL_ROUTINE);
  g_autoptr (GPtrArray) none = sx_raise_list (mini, excepted, SX_LEVEL_ROUTINE);

  g_assert_true (has (raises, "today swell_one"));
  g_assert_false (has (none, "today swell_one"));
  for (guint i = 0; i < none->len; i++)
    g_assert_cmpint (((const SxRaise *) g_ptr_array_index (none, i))->level, <, SX_LEVEL_ROUTINE);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/raise/sets", test_sets);
  g_test_add_func ("/raise/every-pair", test_every_pair);
  g_test_add_func ("/raise/levels", test_levels);
  g_test_add_func ("/raise/exceptions", test_exceptions);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
