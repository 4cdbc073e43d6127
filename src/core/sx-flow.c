/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-flow.h"

#include <string.h>

#include "sx-evaluate.h"
#include "sx-prospect.h"
#include "sx-relevance.h"

static gboolean
is_limit_of (const SxRule *pattern, const SxFinding *finding)
{
  return g_strv_contains ((const char *const *) pattern->ask_first, finding->id)
         || sx_expression_mentions (pattern->except, finding);
}

/* Whether @finding stands on one screen with a question that can make @pattern hold: what limits the
 * pattern is then asked in one go. */
static gboolean
is_beside_open (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxRule *pattern)
{
  for (char **id = sx_content_get_screen_of (content, finding)->questions; *id != NULL; id++)
    {
      const SxFinding *beside = sx_content_get_finding (content, *id);

      if (sx_answers_get (answers, beside)->state == SX_STATE_NOT_ASKED && sx_expression_mentions (pattern->when, beside)
          && sx_prospect_makes_true (pattern, answers, beside))
        return TRUE;
    }

  return FALSE;
}

/* Whether an answer to @finding helps to see if @pattern, of which nothing is certain yet, holds. */
static gboolean
can_settle_pattern (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxRule *pattern)
{
  if (is_limit_of (pattern, finding))
    return is_beside_open (content, answers, finding, pattern);

  return sx_prospect_makes_true (pattern, answers, finding)
         || (finding->answer == SX_ANSWER_CHOICE && sx_expression_mentions (pattern->when, finding));
}

/* Whether @finding can still bring about self-care, or take it away. Where one ordinary pattern earns
 * it already, no other is looked for. */
static gboolean
can_settle_calm (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxTriage *triage)
{
  const SxRulebook *book = sx_content_get_rulebook (content);

  for (guint i = 0; i < book->benign->len; i++)
    {
      const SxRule *pattern = g_ptr_array_index (book->benign, i);
      SxVerdict verdict = sx_evaluate (pattern->when, answers);

      if (verdict == SX_FALSE || sx_evaluates_to (pattern->except, answers, SX_TRUE))
        continue;
      if (verdict == SX_TRUE && (is_limit_of (pattern, finding) || sx_expression_mentions (book->risk_gate, finding)))
        return TRUE;
      if (verdict == SX_UNKNOWN && triage->level != SX_LEVEL_SELFCARE && can_settle_pattern (content, answers, finding, pattern))
        return TRUE;
    }

  return FALSE;
}

static gboolean
can_change_level (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxTriage *triage)
{
  gboolean calm = triage->level >= SX_LEVEL_ROUTINE;

  return sx_prospect_can_raise (content, answers, finding, triage->level) || (calm && can_settle_calm (content, answers, finding, triage));
}

/* Hallmarks are worth a question; of a dangerous condition also all that follows from what was said. */
static gboolean
is_worth_asking (const SxCondition *condition, const SxConditionFinding *entry, const SxFinding *finding)
{
  return entry->stage == NULL
         && (entry->strength == SX_STRENGTH_HALLMARK
             || (condition->dangerous && entry->strength != SX_STRENGTH_AGAINST && finding->ask_if != NULL));
}

/* What is thought of already is worth a question, for the explanation, if it could have been listed
 * for the answer alone. */
static gboolean
can_explain (const SxContent *content, const SxFinding *finding, const SxTriage *triage)
{
  const SxFitRules *fit_rules = &sx_content_get_rulebook (content)->fit;

  if (fit_rules->never_alone_kinds[finding->kind] || g_strv_contains ((const char *const *) fit_rules->never_alone, finding->id))
    return FALSE;
  for (guint i = 0; i < triage->fits->len; i++)
    {
      const SxFit *fit = g_ptr_array_index (triage->fits, i);

      for (guint j = 0; j < fit->condition->findings->len; j++)
        {
          const SxConditionFinding *entry = g_ptr_array_index (fit->condition->findings, j);

          if (is_worth_asking (fit->condition, entry, finding) && sx_content_get_finding (content, entry->finding) == finding)
            return TRUE;
        }
    }

  return FALSE;
}

/* Whether a yes to @finding lets another question be asked that can change the level. */
static gboolean
opens_useful (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxTriage *triage)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *other = g_ptr_array_index (findings, i);

      if (other->ask_if != NULL && sx_answers_get (answers, other)->state == SX_STATE_NOT_ASKED
          && sx_expression_mentions (other->ask_if, finding) && sx_evaluate (other->ask_if, answers) == SX_UNKNOWN
          && sx_relevance_concerns_place (content, answers, other) && can_change_level (content, answers, other, triage))
        return TRUE;
    }

  return FALSE;
}

/* What must be asked before self-care is shown, wherever in the body it is. */
static gboolean
must_be_asked (const SxAnswers *answers, const SxFinding *finding, const SxTriage *triage)
{
  return g_ptr_array_find (triage->ask_first, finding, NULL)
         && (finding->ask_if == NULL || !sx_evaluates_to (finding->ask_if, answers, SX_FALSE));
}

/* What an open question is still good for. */
typedef enum
{
  USE_NONE,
  USE_EXPLAIN,
  USE_LEVEL
} Use;

static Use
find_use (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxStage *stage, const SxTriage *triage)
{
  if (sx_answers_get (answers, finding)->state != SX_STATE_NOT_ASKED)
    return USE_NONE;
  if (must_be_asked (answers, finding, triage))
    return USE_LEVEL;
  if (!sx_relevance_is_asked (content, answers, finding))
    return USE_NONE;
  if (stage->always || can_change_level (content, answers, finding, triage) || opens_useful (content, answers, finding, triage))
    return USE_LEVEL;
  return can_explain (content, finding, triage) ? USE_EXPLAIN : USE_NONE;
}

static const SxFinding *
find_open (const SxContent *content, const SxAnswers *answers, const SxStage *stage, guint position, const SxTriage *triage, Use use)
{
  const SxScreen *screen = g_ptr_array_index (stage->screens, position);

  for (char **id = screen->questions; *id != NULL; id++)
    {
      const SxFinding *finding = sx_content_get_finding (content, *id);

      if (find_use (content, answers, finding, stage, triage) >= use)
        return finding;
    }

  return NULL;
}

static gboolean
find_next (SxTriage *triage, const SxContent *content, const SxAnswers *answers, Use use)
{
  const GPtrArray *stages = sx_content_get_rulebook (content)->stages;

  for (guint i = 0; i < stages->len; i++)
    {
      const SxStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->screens->len && !stage->optional; j++)
        {
          const SxFinding *finding = find_open (content, answers, stage, j, triage, use);

          if (finding != NULL)
            {
              triage->next = g_ptr_array_index (stage->screens, j);
              triage->next_finding = finding;
              return TRUE;
            }
        }
    }

  return FALSE;
}

/**
 * sx_flow_find_next:
 * @triage: a triage whose level, reasons and fits are known
 * @content: the content
 * @answers: what is known
 *
 * Sets what to ask next in @triage, and whether the level is final. It stops at once where help is
 * needed now and where the scale is left.
 */
void
sx_flow_find_next (SxTriage *triage, const SxContent *content, const SxAnswers *answers)
{
  if (triage->level <= SX_LEVEL_EMERGENCY || triage->level > SX_LEVEL_SELFCARE)
    {
      triage->complete = TRUE;
      return;
    }

  triage->complete = !find_next (triage, content, answers, USE_LEVEL);
  if (triage->complete)
    find_next (triage, content, answers, USE_EXPLAIN);
}

static gboolean
has_answer (const SxContent *content, const SxAnswers *answers, const SxScreen *screen)
{
  for (char **id = screen->questions; *id != NULL; id++)
    if (sx_answers_get (answers, sx_content_get_finding (content, *id))->state != SX_STATE_NOT_ASKED)
      return TRUE;

  return FALSE;
}

/**
 * sx_flow_find_previous:
 * @content: the content
 * @answers: what is known
 * @screen: (nullable): a screen, or %NULL for the result
 *
 * Returns: (nullable): the last screen before @screen that has an answer
 */
const SxScreen *
sx_flow_find_previous (const SxContent *content, const SxAnswers *answers, const SxScreen *screen)
{
  const GPtrArray *stages = sx_content_get_rulebook (content)->stages;
  const SxScreen *previous = NULL;

  for (guint i = 0; i < stages->len; i++)
    {
      const SxStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->screens->len; j++)
        {
          const SxScreen *at = g_ptr_array_index (stage->screens, j);

          if (at == screen)
            return previous;
          if (has_answer (content, answers, at))
            previous = at;
        }
    }

  return previous;
}

static const SxStage *
find_stage (const SxContent *content, const SxScreen *screen)
{
  const SxStage *stage = NULL;

  sx_rulebook_find_screen (sx_content_get_rulebook (content), screen->id, &stage);
  return stage;
}

/**
 * sx_flow_is_optional:
 * @content: the content
 * @screen: a screen of it
 *
 * Returns: whether @screen is asked on wish
 */
gboolean
sx_flow_is_optional (const SxContent *content, const SxScreen *screen)
{
  return find_stage (content, screen)->optional;
}

/**
 * sx_flow_offers_more:
 * @level: the level of a result
 *
 * Returns: whether what is asked on wish is offered beside it: who needs help now, or leaves the scale,
 *   is not kept with test results
 */
gboolean
sx_flow_offers_more (SxLevel level)
{
  return level > SX_LEVEL_EMERGENCY && level <= SX_LEVEL_SELFCARE;
}

static SxAnswers *
clear_screen (const SxContent *content, const SxAnswers *answers, const SxScreen *screen)
{
  SxAnswers *cleared = sx_answers_ref (answers);

  for (char **id = screen->questions; *id != NULL; id++)
    {
      g_autoptr (SxAnswers) before = cleared;

      cleared = sx_answers_clear (before, sx_content_get_finding (content, *id));
    }

  return cleared;
}

static gboolean
is_useful (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxStage *stage, const SxTriage *triage)
{
  return stage->optional ? sx_relevance_is_asked (content, answers, finding)
                         : find_use (content, answers, finding, stage, triage) != USE_NONE;
}

/**
 * sx_flow_list_questions:
 * @content: the content
 * @answers: what is known
 * @screen: a screen
 *
 * An answer brings what follows from it, and takes nothing away that was asked beside it: people
 * would wonder where it went.
 *
 * Returns: (transfer container) (element-type SxFinding): the questions to show on @screen: those
 *   that are answered, and those that are worth asking now or were before the screen was answered
 */
GPtrArray *
sx_flow_list_questions (const SxContent *content, const SxAnswers *answers, const SxScreen *screen)
{
  GPtrArray *questions = g_ptr_array_new ();
  const SxStage *stage = find_stage (content, screen);
  g_autoptr (SxAnswers) before = clear_screen (content, answers, screen);
  g_autoptr (SxTriage) triage = sx_triage_evaluate (content, answers);
  g_autoptr (SxTriage) triage_before = sx_triage_evaluate (content, before);

  for (char **id = screen->questions; *id != NULL; id++)
    {
      const SxFinding *finding = sx_content_get_finding (content, *id);

      if (sx_answers_get (answers, finding)->state != SX_STATE_NOT_ASKED
          || is_useful (content, answers, finding, stage, triage) || is_useful (content, before, finding, stage, triage_before))
        g_ptr_array_add (questions, (gpointer) finding);
    }

  return questions;
}

/**
 * sx_flow_list_answered:
 * @content: the content
 * @answers: what is known
 *
 * Returns: (transfer container) (element-type SxFinding): what was answered, in the order of asking
 */
GPtrArray *
sx_flow_list_answered (const SxContent *content, const SxAnswers *answers)
{
  const GPtrArray *stages = sx_content_get_rulebook (content)->stages;
  GPtrArray *answered = g_ptr_array_new ();

  for (guint i = 0; i < stages->len; i++)
    {
      const SxStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->screens->len; j++)
        for (char **id = ((const SxScreen *) g_ptr_array_index (stage->screens, j))->questions; *id != NULL; id++)
          {
            const SxFinding *finding = sx_content_get_finding (content, *id);

            if (sx_answers_get (answers, finding)->state != SX_STATE_NOT_ASKED)
              g_ptr_array_add (answered, (gpointer) finding);
          }
    }

  return answered;
}

/* Whether @screen asks where it is, and nobody has said. */
static gboolean
waits_for_place (const SxContent *content, const SxAnswers *answers, const SxScreen *screen)
{
  for (char **id = screen->questions; *id != NULL; id++)
    {
      const SxFinding *finding = sx_content_get_finding (content, *id);

      if (finding->kind == SX_FINDING_PLACE && finding->answer == SX_ANSWER_CHOICE
          && sx_answers_get (answers, finding)->state == SX_STATE_NOT_ASKED)
        return TRUE;
    }

  return FALSE;
}

/**
 * sx_flow_count_open:
 * @content: the content
 * @answers: what is known
 * @triage: the triage of @answers
 * @to_place: (out): whether only those up to the place are counted: what follows depends on it
 *
 * Returns: about how many screens are still to come, were every answer "no"
 */
guint
sx_flow_count_open (const SxContent *content, const SxAnswers *answers, const SxTriage *triage, gboolean *to_place)
{
  const GPtrArray *stages = sx_content_get_rulebook (content)->stages;
  guint n = 0;

  *to_place = FALSE;
  for (guint i = 0; i < stages->len && triage->next != NULL && !*to_place; i++)
    {
      const SxStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->screens->len && !stage->optional && !*to_place; j++)
        {
          n += find_open (content, answers, stage, j, triage, USE_EXPLAIN) != NULL;
          *to_place = waits_for_place (content, answers, g_ptr_array_index (stage->screens, j));
        }
    }

  return n;
}
