/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-gap.h"

#include <string.h>

#include "support.h"
#include "sx-evaluate.h"

static SxContent *content;

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_sorted (GPtrArray *texts, const char *joint)
{
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (joint, (char **) texts->pdata);
}

static char *
describe_way (const GPtrArray *way)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < way->len; i++)
    g_ptr_array_add (texts, ((const SxExpression *) g_ptr_array_index (way, i))->id);
  return join_sorted (texts, "+");
}

static char *
describe (const char *rule, const char *answers_text, guint most, gboolean whole_groups)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, answers_text);
  g_autoptr (GPtrArray) ways = sx_gap_list (sx_content_get_rule (content, rule)->when, answers, most, whole_groups);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ways->len; i++)
    g_ptr_array_add (texts, describe_way (g_ptr_array_index (ways, i)));
  return join_sorted (texts, " ");
}

static void
test_ways (void)
{
  g_autofree char *any = describe ("RF-01", "", 2, FALSE);
  g_autofree char *nothing = describe ("RF-01", "'chest_pain': 'yes'", 2, FALSE);
  g_autofree char *all = describe ("RF-17a", "", 2, FALSE);
  g_autofree char *one_left = describe ("RF-17a", "'palpitations': 'yes'", 2, FALSE);
  g_autofree char *too_many = describe ("RF-17a", "", 1, FALSE);

  g_assert_cmpstr (any, ==, "breathless_new chest_pain coughing_blood");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (all, ==, "chest_pain+palpitations collapse_faint+palpitations");
  g_assert_cmpstr (one_left, ==, "chest_pain collapse_faint");
  g_assert_cmpstr (too_many, ==, "");
}

/* Two of seven, of which one is there. */
static void
test_count (void)
{
  g_autofree char *text =
    describe ("RF-29e", "'pain_back_low': 'yes', 'age_years': 70, 'thirst_pee': 'yes'", 2, FALSE);

  g_assert_nonnull (strstr (text, "fatigue"));
  g_assert_nonnull (strstr (text, "constipation"));
  g_assert_null (strstr (text, "thirst_pee"));
  g_assert_null (strstr (text, "+"));
}

/* A group that one answer makes true is one thing; else it is its parts. */
static void
test_groups (void)
{
  g_autofree char *whole = describe ("RF-21", "", 2, TRUE);
  g_autofree char *parts = describe ("RF-21", "'pain_side': 'yes'", 2, FALSE);

  g_assert_cmpstr (whole, ==, "fever-now+side-pain");
  g_assert_cmpstr (parts, ==, "fever temp_value");
}

/* What is supposed makes the rule true, for every way of every rule. */
static void
test_suppose (void)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, "'symptom_area': ['calf'], 'pain_calf': 'yes', 'fever': 'no'");
  const GPtrArray *rules = sx_content_get_rulebook (content)->rules;
  guint n_ways = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);
      g_autoptr (GPtrArray) ways = sx_gap_list (rule->when, answers, 2, FALSE);

      for (guint j = 0; j < ways->len; j++, n_ways++)
        {
          g_autoptr (SxAnswers) supposed = sx_gap_suppose (answers, g_ptr_array_index (ways, j));

          g_assert_cmpint (sx_evaluate (rule->when, supposed), ==, SX_TRUE);
        }
    }

  g_assert_cmpuint (n_ways, >, 200);
}

/* No way asks for more than another. */
static void
test_smallest (void)
{
  g_autoptr (SxAnswers) answers = sx_answers_new (content);
  g_autoptr (GPtrArray) ways = sx_gap_list (sx_content_get_rule (content, "RF-40a")->when, answers, 2, FALSE);

  g_assert_cmpuint (ways->len, >, 2);
  for (guint i = 0; i < ways->len; i++)
    for (guint j = 0; j < ways->len; j++)
      g_assert_true (i == j || !sx_gap_contains (g_ptr_array_index (ways, i), g_ptr_array_index (ways, j)));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/gap/ways", test_ways);
  g_test_add_func ("/gap/count", test_count);
  g_test_add_func ("/gap/groups", test_groups);
  g_test_add_func ("/gap/suppose", test_suppose);
  g_test_add_func ("/gap/smallest", test_smallest);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
