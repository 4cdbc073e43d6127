/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-flow.h"

#include <string.h>

#include "sx-evaluate.h"

/* Parts of the body that lie within one another in either direction concern each other. */
static gboolean
regions_meet (const SxContent *content, const char *region, const char *other)
{
  return sx_content_region_is_within (content, region, other) || sx_content_region_is_within (content, other, region);
}

static gboolean
is_chosen (const SxAnswer *answer, guint option)
{
  return (answer->options & (G_GUINT64_CONSTANT (1) << option)) != 0;
}

static gboolean
place_meets (const SxContent *content, const SxFinding *place, const SxAnswer *answer, const SxFinding *finding)
{
  for (guint i = 0; i < place->options->len; i++)
    {
      const SxOption *option = g_ptr_array_index (place->options, i);

      if (option->region == NULL || !is_chosen (answer, i))
        continue;
      for (char **region = finding->regions; *region != NULL; region++)
        if (regions_meet (content, *region, option->region))
          return TRUE;
    }

  return FALSE;
}

/* While no place is chosen, only what concerns the whole body is asked. */
static gboolean
is_asked_of_whole_body (const SxContent *content, const SxFinding *finding)
{
  for (char **region = finding->regions; *region != NULL; region++)
    if (sx_content_get_region (content, *region)->parent == NULL)
      return TRUE;

  return FALSE;
}

static gboolean
concerns_place (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  if (is_asked_of_whole_body (content, finding))
    return TRUE;

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *place = g_ptr_array_index (findings, i);

      if (place->kind == SX_FINDING_PLACE && place->answer == SX_ANSWER_CHOICE
          && place_meets (content, place, sx_answers_get (answers, place), finding))
        return TRUE;
    }

  return FALSE;
}

/* The answers as they would be with the most telling answer to @finding. */
static SxAnswers *
suppose (const SxAnswers *answers, const SxFinding *finding, guint option)
{
  SxAnswer answer = finding->answer == SX_ANSWER_CHOICE ? sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << option)
                                                        : sx_answer_yes_no (SX_STATE_PRESENT);

  return sx_answers_set (answers, finding, &answer);
}

static gboolean
makes_urgent (const SxAnswers *answers, const SxFinding *finding, const SxRule *rule)
{
  g_autoptr (SxAnswers) supposed = suppose (answers, finding, 0);

  return rule->level <= SX_LEVEL_TODAY && sx_rule_is_true (rule, supposed);
}

/* A warning sign from elsewhere in the body concerns a complaint when a rule needs both: weak legs
 * are asked of a painful back. */
static gboolean
concerns_complaint (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  const GPtrArray *rules = sx_content_get_rules_about (content, finding);
  g_autoptr (SxAnswers) nothing = NULL;

  if (finding->flag != SX_FLAG_YES || finding->answer != SX_ANSWER_YES_NO || sx_answers_is_empty (answers))
    return FALSE;

  nothing = sx_answers_new (content);
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (makes_urgent (answers, finding, rule) && !makes_urgent (nothing, finding, rule))
        return TRUE;
    }

  return FALSE;
}

/**
 * sx_flow_is_relevant:
 * @content: the content
 * @answers: what is known
 * @finding: a question
 *
 * Returns: whether @finding makes sense after @answers: it concerns the place or what was said of
 *   it, what it waits for is true, and it is not a part of something that is known to be present
 */
gboolean
sx_flow_is_relevant (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  if (finding->ask_if != NULL && sx_evaluate (finding->ask_if, answers) != SX_TRUE)
    return FALSE;
  if (finding->part_of != NULL)
    {
      const SxFinding *whole = sx_content_get_finding (content, finding->part_of);

      if (sx_answers_get (answers, whole)->state == SX_STATE_PRESENT || !sx_flow_is_relevant (content, answers, whole))
        return FALSE;
    }

  return concerns_place (content, answers, finding) || concerns_complaint (content, answers, finding);
}

static guint
count_options (const SxFinding *finding)
{
  return finding->answer == SX_ANSWER_CHOICE ? finding->options->len : 1;
}

static gboolean
makes_true (const SxRule *rule, const SxAnswers *answers, const SxFinding *finding)
{
  for (guint i = 0; i < count_options (finding); i++)
    {
      g_autoptr (SxAnswers) supposed = suppose (answers, finding, i);

      if (sx_rule_is_true (rule, supposed))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_true_rule (const GPtrArray *rules, const SxAnswers *answers, SxLevel level)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (rule->level < level && sx_rule_is_true (rule, answers))
        return TRUE;
    }

  return FALSE;
}

/* Whether one answer to @finding can make a rule true that is more urgent than @level and needs
 * help sooner than an appointment. What would only turn self-care into an appointment is asked by
 * the ordinary pattern that allows self-care: it says what must be asked first. */
static gboolean
can_raise (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, SxLevel level)
{
  const GPtrArray *rules = sx_content_get_rules_about (content, finding);

  if (finding->answer == SX_ANSWER_NUMBER || finding->answer == SX_ANSWER_DURATION)
    return FALSE;
  for (guint i = 0; i < count_options (finding) && rules->len > 0; i++)
    {
      g_autoptr (SxAnswers) supposed = suppose (answers, finding, i);

      if (has_true_rule (rules, supposed, MIN (level, SX_LEVEL_ROUTINE)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_limit_of (const SxRule *pattern, const SxFinding *finding)
{
  return g_strv_contains ((const char *const *) pattern->ask_first, finding->id)
         || sx_expression_mentions (pattern->except, finding);
}

/* Whether @finding can still bring about self-care, or take it away. */
static gboolean
can_settle_calm (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  const SxRulebook *book = sx_content_get_rulebook (content);

  for (guint i = 0; i < book->benign->len; i++)
    {
      const SxRule *pattern = g_ptr_array_index (book->benign, i);
      SxVerdict verdict = sx_evaluate (pattern->when, answers);

      if (verdict == SX_FALSE || sx_evaluate (pattern->except, answers) == SX_TRUE)
        continue;
      if (verdict == SX_TRUE && (is_limit_of (pattern, finding) || sx_expression_mentions (book->risk_gate, finding)))
        return TRUE;
      if (verdict == SX_UNKNOWN && sx_expression_mentions (pattern->when, finding)
          && (finding->answer == SX_ANSWER_CHOICE || makes_true (pattern, answers, finding)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
can_change_level (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, const SxTriage *triage)
{
  gboolean calm = triage->level >= SX_LEVEL_ROUTINE;

  return can_raise (content, answers, finding, triage->level) || (calm && can_settle_calm (content, answers, finding));
}

/* Hallmarks of what is thought of already are worth a question, for the explanation. */
static gboolean
can_explain (const SxContent *content, const SxFinding *finding, const SxTriage *triage)
{
  for (guint i = 0; i < triage->fits->len; i++)
    {
      const SxFit *fit = g_ptr_array_index (triage->fits, i);

      for (guint j = 0; j < fit->condition->findings->len; j++)
        {
          const SxConditionFinding *entry = g_ptr_array_index (fit->condition->findings, j);

          if (entry->strength == SX_STRENGTH_HALLMARK && entry->stage == NULL
              && sx_content_get_finding (content, entry->finding) == finding)
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
          && concerns_place (content, answers, other) && can_change_level (content, answers, other, triage))
        return TRUE;
    }

  return FALSE;
}

/* What must be asked before self-care is shown, wherever in the body it is. */
static gboolean
must_be_asked (const SxAnswers *answers, const SxFinding *finding, const SxTriage *triage)
{
  return g_ptr_array_find (triage->ask_first, finding, NULL)
         && (finding->ask_if == NULL || sx_evaluate (finding->ask_if, answers) != SX_FALSE);
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
  if (!sx_flow_is_relevant (content, answers, finding))
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

/**
 * sx_flow_list_questions:
 * @content: the content
 * @answers: what is known
 * @screen: a screen
 *
 * Returns: (transfer container) (element-type SxFinding): the questions to show on @screen: those
 *   that are answered and those that make sense to ask
 */
GPtrArray *
sx_flow_list_questions (const SxContent *content, const SxAnswers *answers, const SxScreen *screen)
{
  GPtrArray *questions = g_ptr_array_new ();
  g_autoptr (SxTriage) triage = sx_triage_evaluate (content, answers);

  for (char **id = screen->questions; *id != NULL; id++)
    {
      const SxFinding *finding = sx_content_get_finding (content, *id);

      if (sx_answers_get (answers, finding)->state != SX_STATE_NOT_ASKED || sx_flow_is_relevant (content, answers, finding)
          || must_be_asked (answers, finding, triage))
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

/**
 * sx_flow_count_open:
 * @content: the content
 * @answers: what is known
 * @triage: the triage of @answers
 *
 * Returns: about how many screens are still to come, were every answer "no"
 */
guint
sx_flow_count_open (const SxContent *content, const SxAnswers *answers, const SxTriage *triage)
{
  const GPtrArray *stages = sx_content_get_rulebook (content)->stages;
  guint n = 0;

  for (guint i = 0; i < stages->len && triage->next != NULL; i++)
    {
      const SxStage *stage = g_ptr_array_index (stages, i);

      for (guint j = 0; j < stage->screens->len && !stage->optional; j++)
        n += find_open (content, answers, stage, j, triage, USE_EXPLAIN) != NULL;
    }

  return n;
}
