/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-prospect.h"

#include "sx-evaluate.h"
#include "sx-relevance.h"

static guint
count_options (const SxFinding *finding)
{
  return finding->answer == SX_ANSWER_CHOICE ? finding->options->len : 1;
}

/**
 * sx_prospect_makes_true:
 * @rule: a rule
 * @answers: what is known
 * @finding: a question
 *
 * Returns: whether one answer to @finding makes @rule true
 */
gboolean
sx_prospect_makes_true (const SxRule *rule, const SxAnswers *answers, const SxFinding *finding)
{
  for (guint i = 0; i < count_options (finding); i++)
    {
      g_autoptr (SxAnswers) supposed = sx_answers_suppose (answers, finding, i);

      if (sx_rule_is_true (rule, supposed))
        return TRUE;
    }

  return FALSE;
}

/* A finding is present whenever one of its parts is. */
static gboolean
is_about (const SxFinding *whole, const SxFinding *finding)
{
  if (whole == finding)
    return TRUE;
  for (guint i = 0; i < whole->parts->len; i++)
    if (is_about (g_ptr_array_index (whole->parts, i), finding))
      return TRUE;

  return FALSE;
}

/* Whether somebody may still be asked about @finding, as itself or as a part. Test results are given
 * on wish, not waited for; where the whole makes no sense, no part of it does. */
static gboolean
is_open (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  if (finding->ask_if != NULL && sx_evaluates_to (finding->ask_if, answers, SX_FALSE))
    return FALSE;
  if (sx_answers_get (answers, finding)->state == SX_STATE_NOT_ASKED && finding->kind != SX_FINDING_TEST
      && sx_relevance_concerns_place (content, answers, finding))
    return TRUE;
  for (guint i = 0; i < finding->parts->len; i++)
    if (is_open (content, answers, g_ptr_array_index (finding->parts, i)))
      return TRUE;

  return FALSE;
}

/* Whether @expression is true or can still become so. */
static gboolean
is_possible (const SxContent *content, const SxAnswers *answers, const SxExpression *expression)
{
  SxVerdict verdict = sx_evaluate (expression, answers);
  guint needed = expression->kind == SX_EXPRESSION_ALL ? expression->n_of
               : expression->kind == SX_EXPRESSION_COUNT ? expression->count : 1;

  if (verdict == SX_TRUE)
    return TRUE;
  if (expression->kind == SX_EXPRESSION_GROUP)
    return is_possible (content, answers, expression->group);
  if (expression->kind == SX_EXPRESSION_NOT)
    return verdict == SX_UNKNOWN;
  if (sx_expression_is_leaf (expression))
    return is_open (content, answers, expression->finding);

  for (guint i = 0; i < expression->n_of && needed > 0; i++)
    needed -= is_possible (content, answers, expression->of[i]);
  return needed == 0;
}

static gboolean bears_on (const SxContent *content, const SxAnswers *answers, const SxExpression *expression,
                          const SxFinding *finding);

/* One part waits for @finding, and the others leave it a say. */
static gboolean
bears_on_part (const SxContent *content, const SxAnswers *answers, const SxExpression *expression, const SxFinding *finding)
{
  gboolean all = expression->kind == SX_EXPRESSION_ALL;
  gboolean bears = FALSE;

  for (guint i = 0; i < expression->n_of; i++)
    {
      const SxExpression *part = expression->of[i];

      if (bears_on (content, answers, part, finding))
        bears = TRUE;
      else if (all && !is_possible (content, answers, part))
        return FALSE;
    }

  return bears;
}

/* Whether an answer to @finding has any part in making @expression true: where something else is
 * known to be missing, or is there already, it has none. */
static gboolean
bears_on (const SxContent *content, const SxAnswers *answers, const SxExpression *expression, const SxFinding *finding)
{
  if (sx_evaluates_to (expression, answers, SX_TRUE))
    return FALSE;
  if (expression->kind == SX_EXPRESSION_GROUP)
    return bears_on (content, answers, expression->group, finding);
  if (sx_expression_is_leaf (expression))
    return is_about (expression->finding, finding);

  return bears_on_part (content, answers, expression, finding);
}

static gboolean
has_other_true (const SxAnswers *answers, const SxExpression *whole, guint position)
{
  for (guint i = 0; i < whole->n_of; i++)
    if (i != position && sx_evaluates_to (whole->of[i], answers, SX_TRUE))
      return TRUE;

  return FALSE;
}

/* Whether something that goes together with @finding is there already; @begun says so of what is
 * around @expression. */
static gboolean
is_begun (const SxAnswers *answers, const SxExpression *expression, const SxFinding *finding, gboolean begun)
{
  if (expression->kind == SX_EXPRESSION_GROUP)
    return is_begun (answers, expression->group, finding, begun);
  if (sx_expression_is_leaf (expression))
    return begun && is_about (expression->finding, finding);

  for (guint i = 0; i < expression->n_of; i++)
    {
      gboolean beside = expression->kind == SX_EXPRESSION_ALL ? has_other_true (answers, expression, i) : begun;

      if (is_begun (answers, expression->of[i], finding, beside))
        return TRUE;
    }

  return FALSE;
}

/* A warning sign is asked while it can still help to make @rule true, together with what may be asked
 * later. Anything else is asked when it does so by itself, or when a part of @rule is there. */
static gboolean
can_help (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxRule *rule)
{
  gboolean flag = finding->flag == SX_FLAG_YES && finding->answer == SX_ANSWER_YES_NO;

  if (rule->except != NULL && sx_evaluates_to (rule->except, answers, SX_TRUE))
    return finding->answer == SX_ANSWER_DURATION && sx_prospect_makes_true (rule, answers, finding);
  if (!bears_on (content, answers, rule->when, finding))
    return FALSE;
  return flag || is_begun (answers, rule->when, finding, FALSE) || sx_prospect_makes_true (rule, answers, finding);
}

/**
 * sx_prospect_can_raise:
 * @content: the content
 * @answers: what is known
 * @finding: a question that is open
 * @level: the level for what is known
 *
 * What would only turn self-care into an appointment is not looked at: the ordinary pattern that
 * allows self-care says what must be asked first.
 *
 * Returns: whether an answer to @finding can lead to a rule that is more urgent than @level and needs
 *   help sooner than an appointment
 */
gboolean
sx_prospect_can_raise (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, SxLevel level)
{
  const GPtrArray *rules = sx_content_get_rules_about (content, finding);

  if (finding->answer == SX_ANSWER_NUMBER)
    return FALSE;
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (!rule->unsought && rule->level < MIN (level, SX_LEVEL_ROUTINE) && can_help (content, answers, finding, rule))
        return TRUE;
    }

  return FALSE;
}
