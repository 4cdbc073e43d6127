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

static guint
count_ways (const SxExpression *first, const SxExpression *second)
{
  g_autoptr (SxAnswers) answers = sx_answers_new (content);
  g_autoptr (GPtrArray) of = g_ptr_array_new ();
  g_autofree SxExpression *all = NULL;
  g_autoptr (GPtrArray) ways = NULL;

  g_ptr_array_add (of, (gpointer) first);
  g_ptr_array_add (of, (gpointer) second);
  all = sx_expression_new (SX_EXPRESSION_ALL, of);
  ways = sx_gap_list (all, answers, 2, FALSE);
  return ways->len == 1 ? ((const GPtrArray *) g_ptr_array_index (ways, 0))->len : 0;
}

static SxExpression
make_option (const char *finding, guint option)
{
  return (SxExpression){ .kind = SX_EXPRESSION_OPTION, .finding = sx_content_get_finding (content, finding), .option_index = option };
}

static SxExpression
make_range (double from, double to)
{
  return (SxExpression){ .kind = SX_EXPRESSION_RANGE, .finding = sx_content_get_finding (content, "pain_score"), .from = from, .to = to };
}

/* One finding has one answer, unless more than one option can be chosen. */
static void
test_one_answer (void)
{
  const SxExpression courses[] = { make_option ("getting_worse", 0), make_option ("getting_worse", 1) };
  const SxExpression places[] = { make_option ("symptom_area", 0), make_option ("symptom_area", 1) };
  const SxExpression ranges[] = { make_range (7, 11), make_range (8, 11), make_range (0, 3) };

  g_assert_cmpuint (count_ways (&courses[0], &courses[1]), ==, 0);
  g_assert_cmpuint (count_ways (&courses[0], &courses[0]), ==, 1);
  g_assert_cmpuint (count_ways (&places[0], &places[1]), ==, 2);
  g_assert_cmpuint (count_ways (&ranges[0], &ranges[1]), ==, 1);
  g_assert_cmpuint (count_ways (&ranges[1], &ranges[0]), ==, 1);
  g_assert_cmpuint (count_ways (&ranges[0], &ranges[2]), ==, 0);
}

static guint64
suppose_option (const char *answers_text, const char *id, guint option)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, answers_text);
  g_autoptr (GPtrArray) way = g_ptr_array_new ();
  const SxExpression leaf = make_option (id, option);
  g_autoptr (SxAnswers) supposed = NULL;

  g_ptr_array_add (way, (gpointer) &leaf);
  supposed = sx_gap_suppose (answers, way);
  return sx_answers_get (supposed, leaf.finding)->options;
}

/* Another place comes in addition; an operation comes instead of "none of these". */
static void
test_what_is_kept (void)
{
  guint calf;

  sx_finding_find_option (sx_content_get_finding (content, "symptom_area"), "calf", &calf);
  g_assert_cmpuint (suppose_option ("'symptom_area': ['calf']", "symptom_area", 0), ==, 1 | 1u << calf);
  g_assert_cmpuint (suppose_option ("'immobile': 'none'", "immobile", 0), ==, 1);
  g_assert_cmpuint (suppose_option ("'immobile': 'unsure'", "immobile", 0), ==, 1);
  g_assert_cmpuint (suppose_option ("'getting_worse': 'same'", "getting_worse", 0), ==, 1);
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
  g_test_add_func ("/gap/one-answer", test_one_answer);
  g_test_add_func ("/gap/what-is-kept", test_what_is_kept);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
