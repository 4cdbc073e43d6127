/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-relevance.h"

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

/* Who is not sure where it is may have it anywhere. */
static gboolean
place_meets (const SxContent *content, const SxFinding *place, const SxAnswer *answer, const SxFinding *finding)
{
  if (answer->state == SX_STATE_UNSURE)
    return TRUE;

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

/**
 * sx_relevance_concerns_place:
 * @content: the content
 * @answers: what is known
 * @finding: a question
 *
 * Returns: whether @finding belongs to a place that was chosen, to what lies in it or around it, or
 *   to the whole body
 */
gboolean
sx_relevance_concerns_place (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
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

/* Whether a group of complaints becomes true. */
typedef struct
{
  const SxAnswers *answers;
  const SxAnswers *supposed;
  gboolean places; /* whether the group names places */
  gboolean elsewhere;
} Complaint;

static void
note_place (const SxExpression *leaf, gpointer data)
{
  Complaint *self = data;

  self->places |= leaf->finding->kind == SX_FINDING_PLACE;
}

static void
note_complaints (const SxExpression *expression, Complaint *self)
{
  if (expression->kind == SX_EXPRESSION_GROUP)
    {
      self->places = FALSE;
      sx_expression_foreach_leaf (expression->group, note_place, self);
      self->elsewhere |= self->places && !sx_evaluates_to (expression->group, self->answers, SX_TRUE)
                         && sx_evaluates_to (expression->group, self->supposed, SX_TRUE);
    }
  for (guint i = 0; i < expression->n_of; i++)
    note_complaints (expression->of[i], self);
}

/* Whether @rule would hold only because @finding is a complaint of its own: a sore spine is a pain in
 * the spine. Where it hurts was asked, and several places can be chosen. */
static gboolean
is_complaint_elsewhere (const SxAnswers *answers, const SxFinding *finding, const SxRule *rule)
{
  g_autoptr (SxAnswers) supposed = sx_answers_suppose (answers, finding, 0);
  Complaint complaint = { .answers = answers, .supposed = supposed };

  note_complaints (rule->when, &complaint);
  return complaint.elsewhere;
}

static gboolean
makes_urgent (const SxAnswers *answers, const SxFinding *finding, const SxRule *rule)
{
  g_autoptr (SxAnswers) supposed = sx_answers_suppose (answers, finding, 0);

  return !rule->unsought && rule->level <= SX_LEVEL_TODAY && sx_rule_is_true (rule, supposed);
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

      if (makes_urgent (answers, finding, rule) && !makes_urgent (nothing, finding, rule)
          && !is_complaint_elsewhere (answers, finding, rule))
        return TRUE;
    }

  return FALSE;
}

/**
 * sx_relevance_is_asked:
 * @content: the content
 * @answers: what is known
 * @finding: a question
 *
 * Returns: whether @finding makes sense after @answers: it concerns the place or what was said of
 *   it, what it waits for is true, and it is not a part of something that is known to be present
 */
gboolean
sx_relevance_is_asked (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  if (finding->ask_if != NULL && !sx_evaluates_to (finding->ask_if, answers, SX_TRUE))
    return FALSE;
  if (finding->part_of != NULL)
    {
      const SxFinding *whole = sx_content_get_finding (content, finding->part_of);

      if (sx_answers_get (answers, whole)->state == SX_STATE_PRESENT || !sx_relevance_is_asked (content, answers, whole))
        return FALSE;
    }

  return sx_relevance_concerns_place (content, answers, finding) || concerns_complaint (content, answers, finding);
}
