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

/* True when @needed parts are true, false when so many cannot be any more. */
static SxVerdict
evaluate_count (const GPtrArray *parts, guint needed, const SxAnswers *answers)
{
  guint n_true = 0;
  guint n_possible = parts->len;

  for (guint i = 0; i < parts->len && n_true < needed && n_possible >= needed; i++)
    {
      SxVerdict verdict = sx_evaluate (g_ptr_array_index (parts, i), answers);

      n_true += verdict == SX_TRUE;
      n_possible -= verdict == SX_FALSE;
    }

  if (n_true >= needed)
    return SX_TRUE;
  return n_possible >= needed ? SX_UNKNOWN : SX_FALSE;
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
  switch (expression->kind)
    {
    case SX_EXPRESSION_PRESENT:
      return evaluate_present (expression, answers);
    case SX_EXPRESSION_OPTION:
      return evaluate_option (expression, answers);
    case SX_EXPRESSION_RANGE:
      return evaluate_range (expression, answers);
    case SX_EXPRESSION_ALL:
      return evaluate_count (expression->of, expression->of->len, answers);
    case SX_EXPRESSION_ANY:
      return evaluate_count (expression->of, 1, answers);
    case SX_EXPRESSION_COUNT:
      return evaluate_count (expression->of, expression->count, answers);
    case SX_EXPRESSION_NOT:
      return SX_TRUE - sx_evaluate (g_ptr_array_index (expression->of, 0), answers);
    case SX_EXPRESSION_GROUP:
      return sx_evaluate (expression->group, answers);
    default:
      g_assert_not_reached ();
    }
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
  else if (expression->of == NULL)
    collect_finding (expression->finding, answers, findings);
  else
    for (guint i = 0; i < expression->of->len; i++)
      {
        const SxExpression *part = g_ptr_array_index (expression->of, i);

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
  return sx_evaluate (rule->when, answers) == SX_TRUE
         && (rule->except == NULL || sx_evaluate (rule->except, answers) != SX_TRUE);
}
