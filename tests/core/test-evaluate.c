/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-evaluate.h"

#include <math.h>

#include "support.h"

static SxContent *content;

static const SxFinding *
find (const char *id)
{
  return sx_content_get_finding (content, id);
}

/* A leaf about a finding of its own; the three letters of the tables are these states. */
static SxExpression *
new_leaf (const SxFinding *finding)
{
  SxExpression *leaf = sx_expression_new (SX_EXPRESSION_PRESENT, NULL);

  leaf->id = g_strdup (finding->id);
  leaf->finding = finding;
  return leaf;
}

static const char *const leaves[] = { "breathless_new", "swell_one", "cramp" };

static SxExpression *
new_node (SxExpressionKind kind, guint n, guint count)
{
  g_autoptr (GPtrArray) of = g_ptr_array_new ();
  SxExpression *node;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (of, new_leaf (find (leaves[i])));
  node = sx_expression_new (kind, of);
  node->count = count;
  return node;
}

/* One letter a finding: T present, F absent, U unsure, - not asked. */
static SxAnswers *
set_states (const char *states)
{
  SxAnswers *answers = sx_answers_new (content);

  for (guint i = 0; states[i] != '\0'; i++)
    {
      g_autoptr (SxAnswers) before = answers;
      SxAnswer answer = sx_answer_yes_no (states[i] == 'T'   ? SX_STATE_PRESENT
                                          : states[i] == 'F' ? SX_STATE_ABSENT
                                                             : SX_STATE_UNSURE);

      answers = states[i] == '-' ? sx_answers_ref (before) : sx_answers_set (before, find (leaves[i]), &answer);
    }
  return answers;
}

static char
letter (SxVerdict verdict)
{
  return verdict == SX_TRUE ? 'T' : verdict == SX_FALSE ? 'F' : 'U';
}

static char
evaluate (const SxExpression *expression, const char *states)
{
  g_autoptr (SxAnswers) answers = set_states (states);

  return letter (sx_evaluate (expression, answers));
}

static void
assert_table (SxExpression *expression, const char *const (*table)[2], guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (evaluate (expression, table[i][0]) != table[i][1][0])
        g_test_message ("states %s", table[i][0]);
      g_assert_cmpint (evaluate (expression, table[i][0]), ==, table[i][1][0]);
    }
  sx_expression_free (expression);
}

static void
test_present (void)
{
  static const char *const table[][2] = { { "T", "T" }, { "F", "F" }, { "U", "U" }, { "-", "U" } };

  assert_table (new_leaf (find (leaves[0])), table, G_N_ELEMENTS (table));
}

static void
test_not (void)
{
  static const char *const table[][2] = { { "T", "F" }, { "F", "T" }, { "U", "U" }, { "-", "U" } };

  assert_table (new_node (SX_EXPRESSION_NOT, 1, 0), table, G_N_ELEMENTS (table));
}

static void
test_all (void)
{
  static const char *const table[][2] = {
    { "TT", "T" }, { "TF", "F" }, { "TU", "U" }, { "T-", "U" }, { "FT", "F" }, { "FF", "F" },
    { "FU", "F" }, { "F-", "F" }, { "UT", "U" }, { "UF", "F" }, { "UU", "U" }, { "U-", "U" },
    { "-T", "U" }, { "-F", "F" }, { "-U", "U" }, { "--", "U" },
  };

  assert_table (new_node (SX_EXPRESSION_ALL, 2, 0), table, G_N_ELEMENTS (table));
}

static void
test_any (void)
{
  static const char *const table[][2] = {
    { "TT", "T" }, { "TF", "T" }, { "TU", "T" }, { "T-", "T" }, { "FT", "T" }, { "FF", "F" },
    { "FU", "U" }, { "F-", "U" }, { "UT", "T" }, { "UF", "U" }, { "UU", "U" }, { "U-", "U" },
    { "-T", "T" }, { "-F", "U" }, { "-U", "U" }, { "--", "U" },
  };

  assert_table (new_node (SX_EXPRESSION_ANY, 2, 0), table, G_N_ELEMENTS (table));
}

/* All 64 states of three findings, for each number that can be wanted. */
static void
test_count (void)
{
  static const char letters[] = "TFU-";

  for (guint needed = 1; needed <= 3; needed++)
    {
      SxExpression *expression = new_node (SX_EXPRESSION_COUNT, 3, needed);

      for (guint code = 0; code < 64; code++)
        {
          const char states[] = { letters[code & 3], letters[code >> 2 & 3], letters[code >> 4], '\0' };
          guint n_true = 0, n_false = 0;

          for (guint i = 0; i < 3; i++)
            {
              n_true += states[i] == 'T';
              n_false += states[i] == 'F';
            }
          g_assert_cmpint (evaluate (expression, states), ==,
                           n_true >= needed        ? 'T'
                           : 3 - n_false >= needed ? 'U'
                                                   : 'F');
        }
      sx_expression_free (expression);
    }
}

static void
test_nested (void)
{
  SxExpression *negation = new_node (SX_EXPRESSION_NOT, 1, 0);
  SxExpression group = { .kind = SX_EXPRESSION_GROUP };
  static const char *const table[][2] = { { "TT", "F" }, { "TF", "T" }, { "TU", "U" }, { "F-", "T" }, { "--", "U" } };

  sx_expression_free (negation->of[0]);
  negation->of[0] = new_node (SX_EXPRESSION_ALL, 2, 0);
  group.group = negation;
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpint (evaluate (&group, table[i][0]), ==, table[i][1][0]);
  sx_expression_free (negation);
}

static char
evaluate_with (const SxExpression *expression, const char *text)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, text);

  return letter (sx_evaluate (expression, answers));
}

/* A part that is present makes the whole present; only the whole's own "no" makes it absent. */
static void
test_parts (void)
{
  SxExpression *whole = new_leaf (find ("collapse_faint"));
  SxExpression *part = new_leaf (find ("faint_nearly"));

  g_assert_cmpint (evaluate_with (whole, "'faint_nearly': 'yes'"), ==, 'T');
  g_assert_cmpint (evaluate_with (whole, "'faint_nearly': 'yes', 'collapse_faint': 'no'"), ==, 'T');
  g_assert_cmpint (evaluate_with (whole, "'faint_nearly': 'yes', 'collapse_faint': 'unsure'"), ==, 'T');
  g_assert_cmpint (evaluate_with (whole, "'faint_nearly': 'no'"), ==, 'U');
  g_assert_cmpint (evaluate_with (whole, "'faint_nearly': 'no', 'collapse_faint': 'no'"), ==, 'F');
  g_assert_cmpint (evaluate_with (whole, "'faint_nearly': 'unsure', 'collapse_faint': 'no'"), ==, 'U');
  g_assert_cmpint (evaluate_with (whole, "'collapse_faint': 'no'"), ==, 'F');
  g_assert_cmpint (evaluate_with (part, "'collapse_faint': 'yes'"), ==, 'U');
  g_assert_cmpint (evaluate_with (part, "'faint_nearly': 'yes'"), ==, 'T');
  sx_expression_free (whole);
  sx_expression_free (part);
}

static void
test_options (void)
{
  SxExpression *single = new_leaf (find ("getting_worse"));
  SxExpression *multiple = new_leaf (find ("symptom_area"));
  SxExpression *present = new_leaf (find ("med_k_raising"));

  single->kind = multiple->kind = SX_EXPRESSION_OPTION;
  single->option_index = 1;
  multiple->option_index = 1;

  g_assert_cmpint (evaluate_with (single, ""), ==, 'U');
  g_assert_cmpint (evaluate_with (single, "'getting_worse': 'quickly-worse'"), ==, 'T');
  g_assert_cmpint (evaluate_with (single, "'getting_worse': 'better'"), ==, 'F');
  g_assert_cmpint (evaluate_with (single, "'getting_worse': 'unsure'"), ==, 'U');
  g_assert_cmpint (evaluate_with (multiple, "'symptom_area': ['calf']"), ==, 'F');
  g_assert_cmpint (evaluate_with (multiple, "'symptom_area': ['calf', 'whole-leg']"), ==, 'T');
  g_assert_cmpint (evaluate_with (present, "'med_k_raising': 'potassium-tablets'"), ==, 'T');
  g_assert_cmpint (evaluate_with (present, "'med_k_raising': 'none'"), ==, 'F');
  g_assert_cmpint (evaluate_with (present, "'med_k_raising': 'unknown'"), ==, 'U');
  sx_expression_free (single);
  sx_expression_free (multiple);
  sx_expression_free (present);
}

static void
test_ranges (void)
{
  SxExpression *range = new_leaf (find ("lab_k"));
  SxExpression *bare = new_leaf (find ("lab_k"));

  range->kind = SX_EXPRESSION_RANGE;
  range->from = 2.5;
  range->to = 3.5;
  g_assert_cmpint (evaluate_with (range, ""), ==, 'U');
  g_assert_cmpint (evaluate_with (range, "'lab_k': 'unsure'"), ==, 'U');
  g_assert_cmpint (evaluate_with (range, "'lab_k': 2.49"), ==, 'F');
  g_assert_cmpint (evaluate_with (range, "'lab_k': 2.5"), ==, 'T');
  g_assert_cmpint (evaluate_with (range, "'lab_k': 3.4999"), ==, 'T');
  g_assert_cmpint (evaluate_with (range, "'lab_k': 3.5"), ==, 'F');
  range->from = -INFINITY;
  g_assert_cmpint (evaluate_with (range, "'lab_k': 1"), ==, 'T');
  range->to = INFINITY;
  g_assert_cmpint (evaluate_with (range, "'lab_k': 10"), ==, 'T');

  /* A number alone is neither there nor not there. */
  g_assert_cmpint (evaluate_with (bare, "'lab_k': 2.4"), ==, 'U');
  sx_expression_free (range);
  sx_expression_free (bare);
}

/* An exception counts only when it is known to hold. */
static void
test_exceptions (void)
{
  const SxRule *rule = sx_content_get_rule (content, "R-3");
  static const struct
  {
    const char *answers;
    gboolean holds;
  } cases[] = {
    { "'swell_one': 'yes', 'cramp': 'yes'", TRUE },
    { "'swell_one': 'yes', 'cramp': 'yes', 'symptom_duration': 'unsure'", TRUE },
    { "'swell_one': 'yes', 'cramp': 'yes', 'symptom_duration': {'value': 27, 'unit': 'days'}", TRUE },
    { "'swell_one': 'yes', 'cramp': 'yes', 'symptom_duration': {'value': 28, 'unit': 'days'}", FALSE },
    { "'swell_one': 'yes', 'cramp': 'no'", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxAnswers) answers = test_parse_answers (content, cases[i].answers);

      g_assert_true (sx_rule_is_true (rule, answers) == cases[i].holds);
    }
}

static void
assert_collected (const char *rule, const char *text, const char *expected)
{
  g_autoptr (SxAnswers) answers = test_parse_answers (content, text);
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (GString) ids = g_string_new (NULL);

  sx_evaluate_collect (sx_content_get_rule (content, rule)->when, answers, findings);
  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (ids, "%s ", ((const SxFinding *) g_ptr_array_index (findings, i))->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* What made a rule true, and nothing else; a part stands for the whole that was not asked. */
static void
test_collect (void)
{
  assert_collected ("R-1", "'collapse_faint': 'yes', 'swell_one': 'yes'", "collapse_faint swell_one ");
  assert_collected ("R-1", "'faint_nearly': 'yes', 'swell_one': 'yes', 'breathless_new': 'no'",
                    "faint_nearly swell_one ");
  assert_collected ("R-1", "'collapse_faint': 'no', 'faint_nearly': 'yes', 'swell_one': 'yes'", "faint_nearly swell_one ");
  assert_collected ("R-1", "'breathless_new': 'yes', 'collapse_faint': 'no', 'swell_one': 'yes'",
                    "breathless_new swell_one ");
  assert_collected ("R-3", "'swell_one': 'yes', 'cramp': 'no', 'med_k_raising': 'potassium-tablets'",
                    "swell_one med_k_raising ");
  assert_collected ("R-2", "'lab_k': 2.4", "lab_k ");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_mini ();

  g_test_add_func ("/evaluate/present", test_present);
  g_test_add_func ("/evaluate/not", test_not);
  g_test_add_func ("/evaluate/all", test_all);
  g_test_add_func ("/evaluate/any", test_any);
  g_test_add_func ("/evaluate/count", test_count);
  g_test_add_func ("/evaluate/nested", test_nested);
  g_test_add_func ("/evaluate/parts", test_parts);
  g_test_add_func ("/evaluate/options", test_options);
  g_test_add_func ("/evaluate/ranges", test_ranges);
  g_test_add_func ("/evaluate/exceptions", test_exceptions);
  g_test_add_func ("/evaluate/collect", test_collect);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
