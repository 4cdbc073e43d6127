/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doubt.h"

static SxAnswer
answer_with (const SxFinding *finding, SxState state)
{
  SxMeans means = state == SX_STATE_PRESENT ? SX_MEANS_PRESENT : SX_MEANS_ABSENT;

  for (guint i = 0; finding->options != NULL && i < finding->options->len; i++)
    if (((const SxOption *) g_ptr_array_index (finding->options, i))->means == means)
      return sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << i);

  return sx_answer_yes_no (state);
}

static SxLevel
level_with (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, SxState state)
{
  SxAnswer answer = answer_with (finding, state);
  g_autoptr (SxAnswers) supposed = sx_answers_set (answers, finding, &answer);

  return sx_triage_find_level (content, supposed);
}

/* The floor for "not sure" comes first, and nothing else is as urgent. */
static const SxReason *
find_floor (const SxTriage *triage)
{
  const SxReason *first = sx_triage_get_reason (triage, 0);
  gboolean alone = triage->reasons->len == 1 || sx_triage_get_reason (triage, 1)->level > first->level;

  return first->rule->kind == SX_RULE_UNSURE && alone ? first : NULL;
}

static void
find_without (SxDoubts *self, const SxContent *content, const SxAnswers *answers)
{
  g_autoptr (SxTriage) triage = NULL;
  SxAnswers *supposed = sx_answers_ref (answers);

  for (guint i = 0; i < self->each->len; i++)
    {
      const SxFinding *finding = ((const SxDoubt *) g_ptr_array_index (self->each, i))->finding;
      g_autoptr (SxAnswers) before = supposed;
      SxAnswer answer = answer_with (finding, SX_STATE_ABSENT);

      supposed = sx_answers_set (before, finding, &answer);
    }

  triage = sx_triage_evaluate (content, supposed);
  self->without = triage->level;
  self->settled = triage->complete;
  sx_answers_unref (supposed);
}

/**
 * sx_doubts_new:
 * @content: the rules
 * @answers: what is known
 * @triage: the triage of @answers
 *
 * Returns: (transfer full) (nullable): what each "not sure" does, or %NULL if the level does not rest
 *   on them alone
 */
SxDoubts *
sx_doubts_new (const SxContent *content, const SxAnswers *answers, const SxTriage *triage)
{
  const SxReason *floor = find_floor (triage);
  SxDoubts *self;

  if (floor == NULL)
    return NULL;

  self = g_new0 (SxDoubts, 1);
  self->each = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < floor->findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (floor->findings, i);
      SxDoubt doubt = { finding, level_with (content, answers, finding, SX_STATE_ABSENT),
                        level_with (content, answers, finding, SX_STATE_PRESENT) };

      g_ptr_array_add (self->each, g_memdup2 (&doubt, sizeof doubt));
    }

  find_without (self, content, answers);
  return self;
}

void
sx_doubts_free (SxDoubts *self)
{
  g_ptr_array_unref (self->each);
  g_free (self);
}
