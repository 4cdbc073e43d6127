/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-evaluate.h"

static SxVerdict
evaluate_present (const SxExpression *leaf, const SxAnswers *answers)
{
  switch (sx_answers_get_state (answers, leaf->finding))
    {
    case SX_STATE_PRESENT:
      return SX_TRUE;
    case SX_STATE_ABSENT:
      return SX_FALSE;
    default:
      return SX_UNKNOWN;
    }
}

static SxVerdict
evaluate_option (const SxExpression *leaf, const SxAnswers *answers)
{
  const SxAnswer *answer = sx_answers_get (answers, leaf->finding);

  if (answer->state == SX_STATE_NOT_ASKED || answer->state == SX_STATE_UNSURE)
    return SX_UNKNOWN;
  return answer->options & (G_GUINT64_CONSTANT (1) << leaf->option_index) ? SX_TRUE : SX_FALSE;
}

/* A part of the problem can be newer than the whole: any number that is known may lie in the range. */
static SxVerdict
evaluate_range_of (const SxExpression *leaf, const SxFinding *finding, const SxAnswers *answers)
{
  const SxAnswer *answer = sx_answers_get (answers, finding);
  SxVerdict verdict = SX_UNKNOWN;

  if (answer->unit != NULL)
    verdict = answer->value >= leaf->from && answer->value < leaf->to ? SX_TRUE : SX_FALSE;
  for (guint i = 0; i < finding->parts->len && verdict != SX_TRUE; i++)
    {
      SxVerdict part = evaluate_range_of (leaf, g_ptr_array_index (finding->parts, i), answers);

      verdict = part != SX_UNKNOWN ? part : verdict;
    }

  return verdict;
}

static SxVerdict
evaluate_range (const SxExpression *leaf, const SxAnswers *answers)
{
  return evaluate_range_of (leaf, leaf->finding, answers);
}

static SxVerdict
evaluate_leaf (const SxExpression *leaf, const SxAnswers *answers)
{
  switch (leaf->kind)
    {
    case SX_EXPRESSION_PRESENT:
      return evaluate_present (leaf, answers);
    case SX_EXPRESSION_OPTION:
      return evaluate_option (leaf, answers);
    case SX_EXPRESSION_RANGE:
      return evaluate_range (leaf, answers);
    default:
      g_assert_not_reached ();
    }
}

/* How many of its parts must be true to make @expression true. */
static guint
count_needed (const SxExpression *expression)
{
  return expression->kind == SX_EXPRESSION_ANY ? 1 : expression->kind == SX_EXPRESSION_COUNT ? expression->count : expression->n_of;
}

/* It is true when so many parts are, and false when so many are false that too few are left. */
static gboolean
parts_evaluate_to (const SxExpression *expression, const SxAnswers *answers, SxVerdict verdict)
{
  guint n_left = expression->n_of;
  guint needed = verdict == SX_TRUE ? count_needed (expression) : n_left - count_needed (expression) + 1;

  for (guint i = 0; needed > 0 && needed <= n_left; i++, n_left--)
    needed -= sx_evaluates_to (expression->of[i], answers, verdict);

  return needed == 0;
}

/**
 * sx_evaluates_to:
 * @expression: a linked expression
 * @answers: what is known
 * @verdict: %SX_TRUE or %SX_FALSE
 *
 * Looks at no more of @expression than it has to.
 *
 * Returns: whether sx_evaluate() gives @verdict
 */
gboolean
sx_evaluates_to (const SxExpression *expression, const SxAnswers *answers, SxVerdict verdict)
{
  if (expression->kind == SX_EXPRESSION_GROUP)
    return sx_evaluates_to (expression->group, answers, verdict);
  if (expression->kind == SX_EXPRESSION_NOT)
    return sx_evaluates_to (expression->of[0], answers, SX_TRUE - verdict);
  if (sx_expression_is_leaf (expression))
    return evaluate_leaf (expression, answers) == verdict;

  return parts_evaluate_to (expression, answers, verdict);
}

/**
 * sx_evaluate:
 * @expression: a linked expression
 * @answers: what is known
 *
 * Returns: whether @expression holds
 */
SxVerdict
sx_evaluate (const SxExpression *expression, const SxAnswers *answers)
{
  if (sx_expression_is_leaf (expression))
    return evaluate_leaf (expression, answers);
  if (sx_evaluates_to (expression, answers, SX_TRUE))
    return SX_TRUE;
  return sx_evaluates_to (expression, answers, SX_FALSE) ? SX_FALSE : SX_UNKNOWN;
}

/* A "no" to the whole says nothing where a part of it is there. */
static gboolean
tells (const SxFinding *finding, const SxAnswers *answers)
{
  SxState own = sx_answers_get (answers, finding)->state;

  return own != SX_STATE_NOT_ASKED && (own == SX_STATE_PRESENT || sx_answers_get_state (answers, finding) == own);
}

static void
collect_finding (const SxFinding *finding, const SxAnswers *answers, GPtrArray *findings)
{
  if (tells (finding, answers) && !g_ptr_array_find (findings, finding, NULL))
    g_ptr_array_add (findings, (gpointer) finding);
  for (guint i = 0; i < finding->parts->len; i++)
    if (sx_answers_get_state (answers, g_ptr_array_index (finding->parts, i)) == SX_STATE_PRESENT)
      collect_finding (g_ptr_array_index (finding->parts, i), answers, findings);
}

/**
 * sx_evaluate_collect:
 * @expression: an expression that is true
 * @answers: what is known
 * @findings: (element-type SxFinding): where to add the findings whose answers make it true
 */
void
sx_evaluate_collect (const SxExpression *expression, const SxAnswers *answers, GPtrArray *findings)
{
  if (expression->kind == SX_EXPRESSION_GROUP)
    sx_evaluate_collect (expression->group, answers, findings);
  else if (sx_expression_is_leaf (expression))
    collect_finding (expression->finding, answers, findings);
  else
    for (guint i = 0; i < expression->n_of; i++)
      {
        const SxExpression *part = expression->of[i];

        if (expression->kind == SX_EXPRESSION_NOT || sx_evaluate (part, answers) == SX_TRUE)
          sx_evaluate_collect (part, answers, findings);
      }
}

/**
 * sx_rule_is_true:
 * @rule: a rule with an expression
 * @answers: what is known
 *
 * Returns: whether @rule holds and no exception to it is known to
 */
gboolean
sx_rule_is_true (const SxRule *rule, const SxAnswers *answers)
{
  return sx_evaluates_to (rule->when, answers, SX_TRUE)
         && (rule->except == NULL || !sx_evaluates_to (rule->except, answers, SX_TRUE));
}
