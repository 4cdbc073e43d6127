/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-fit.h"

#include <string.h>

#include "sx-evaluate.h"

/* What was found on the way to a fit. */
typedef struct
{
  guint n_hallmarks;
  guint n_commons;
  gboolean stands_alone; /* whether something else than history, medicine or course counts */
  gboolean has_hallmark; /* one that can list the condition by itself */
} Tally;

static void
free_fit (gpointer data)
{
  SxFit *self = data;

  g_ptr_array_unref (self->fits);
  g_ptr_array_unref (self->against);
  g_ptr_array_unref (self->denied);
  g_ptr_array_unref (self->not_asked);
  g_ptr_array_unref (self->not_explained);
  g_free (self);
}

static SxFit *
new_fit (const SxCondition *condition)
{
  SxFit *self = g_new0 (SxFit, 1);

  self->condition = condition;
  self->fits = g_ptr_array_new ();
  self->against = g_ptr_array_new ();
  self->denied = g_ptr_array_new ();
  self->not_asked = g_ptr_array_new ();
  self->not_explained = g_ptr_array_new ();
  return self;
}

static const SxAnswer *
find_measured (const SxContent *content, const SxAnswers *answers, const SxMeasure *measure)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->measure == measure && sx_answers_get (answers, finding)->unit != NULL)
        return sx_answers_get (answers, finding);
    }

  return NULL;
}

/* A level in the blood is never guessed from symptoms: without a number there is no stage. */
static const SxConditionStage *
find_stage (const SxCondition *condition, const SxContent *content, const SxAnswers *answers)
{
  for (guint i = 0; i < condition->stages->len; i++)
    {
      const SxConditionStage *stage = g_ptr_array_index (condition->stages, i);
      const SxMeasure *measure = sx_content_get_measure (content, stage->measure);
      const SxAnswer *answer = find_measured (content, answers, measure);

      if (answer != NULL && strcmp (sx_measure_band_of (measure, SX_FOR_EVERYONE, answer->value)->id, stage->band) == 0)
        return stage;
    }

  return NULL;
}

static gboolean
never_alone (const SxFitRules *rules, const SxFinding *finding)
{
  return rules->never_alone_kinds[finding->kind] || g_strv_contains ((const char *const *) rules->never_alone, finding->id);
}

static void
count_finding (SxFit *self, Tally *tally, const SxFitRules *rules, const SxConditionFinding *entry, const SxFinding *finding)
{
  gboolean alone = !never_alone (rules, finding);

  self->total += rules->weights[entry->strength];
  g_ptr_array_add (entry->strength == SX_STRENGTH_AGAINST ? self->against : self->fits, (gpointer) finding);
  if (entry->strength == SX_STRENGTH_HALLMARK)
    {
      tally->n_hallmarks++;
      tally->has_hallmark |= alone;
    }
  if (entry->strength == SX_STRENGTH_COMMON)
    tally->n_commons++;
  if (entry->strength != SX_STRENGTH_AGAINST)
    tally->stands_alone |= alone;
}

static void
weigh_findings (SxFit *self, Tally *tally, const SxContent *content, const SxAnswers *answers)
{
  const SxFitRules *rules = &sx_content_get_rulebook (content)->fit;

  for (guint i = 0; i < self->condition->findings->len; i++)
    {
      const SxConditionFinding *entry = g_ptr_array_index (self->condition->findings, i);
      SxFinding *finding = (SxFinding *) sx_content_get_finding (content, entry->finding);
      SxVerdict verdict;

      if (entry->stage != NULL && (self->stage == NULL || strcmp (entry->stage, self->stage->id) != 0))
        continue;
      verdict = sx_evaluate (entry->test, answers);
      if (verdict == SX_TRUE)
        count_finding (self, tally, rules, entry, finding);
      else if (entry->strength <= SX_STRENGTH_COMMON)
        g_ptr_array_add (verdict == SX_UNKNOWN ? self->not_asked : self->denied, finding);
    }
}

static void
find_not_explained (SxFit *self, const SxContent *content, const SxAnswers *answers)
{
  for (char **id = self->condition->never_explains; *id != NULL; id++)
    {
      SxFinding *finding = (SxFinding *) sx_content_get_finding (content, *id);

      if (sx_answers_get_state (answers, finding) == SX_STATE_PRESENT)
        g_ptr_array_add (self->not_explained, finding);
    }
}

static SxFitWord
choose_word (const SxFit *self, const Tally *tally, const SxFitRules *rules)
{
  if (tally->n_hallmarks >= self->condition->hallmarks_for_well && self->total >= rules->well_total)
    return SX_FITS_WELL;
  return self->total >= rules->partly_total ? SX_FITS_PARTLY : SX_FITS_LITTLE;
}

/* The fit of one condition, or %NULL if too little speaks for it to be listed. */
static SxFit *
weigh (const SxCondition *condition, const SxContent *content, const SxAnswers *answers)
{
  const SxFitRules *rules = &sx_content_get_rulebook (content)->fit;
  guint commons = condition->dangerous ? rules->commons_to_list_dangerous : rules->commons_to_list;
  SxFit *self = new_fit (condition);
  Tally tally = { 0 };

  self->stage = find_stage (condition, content, answers);
  weigh_findings (self, &tally, content, answers);
  if ((!tally.has_hallmark && !(tally.n_commons >= commons && tally.stands_alone))
      || (condition->also_needs != NULL && !sx_evaluates_to (condition->also_needs, answers, SX_TRUE)))
    {
      free_fit (self);
      return NULL;
    }

  find_not_explained (self, content, answers);
  self->word = choose_word (self, &tally, rules);
  return self;
}

static int
compare_fits (gconstpointer a, gconstpointer b)
{
  const SxFit *first = *(const SxFit *const *) a;
  const SxFit *second = *(const SxFit *const *) b;

  if (first->word != second->word)
    return first->word < second->word ? -1 : 1;
  if (first->total != second->total)
    return first->total > second->total ? -1 : 1;
  return strcmp (first->condition->id, second->condition->id);
}

/* Dangerous conditions are never cut off. */
static void
apply_cap (GPtrArray *fits, guint cap)
{
  guint n_ordinary = 0;

  for (guint i = 0; i < fits->len;)
    {
      const SxFit *fit = g_ptr_array_index (fits, i);

      n_ordinary += !fit->condition->dangerous;
      if (!fit->condition->dangerous && n_ordinary > cap)
        g_ptr_array_remove_index (fits, i);
      else
        i++;
    }
}

/**
 * sx_fit_list:
 * @content: the conditions
 * @answers: what is known
 *
 * For explanation only: what is listed here never changes a level.
 *
 * Returns: (transfer full) (element-type SxFit): conditions to think of, the best fit first
 */
GPtrArray *
sx_fit_list (const SxContent *content, const SxAnswers *answers)
{
  const GPtrArray *conditions = sx_content_get_all (content, SX_KIND_CONDITION);
  const SxFitRules *rules = &sx_content_get_rulebook (content)->fit;
  GPtrArray *fits = g_ptr_array_new_with_free_func (free_fit);

  if (sx_evaluates_to (rules->off_when, answers, SX_TRUE))
    return fits;

  for (guint i = 0; i < conditions->len; i++)
    {
      SxFit *fit = weigh (g_ptr_array_index (conditions, i), content, answers);

      if (fit != NULL)
        g_ptr_array_add (fits, fit);
    }

  g_ptr_array_sort (fits, compare_fits);
  apply_cap (fits, rules->cap);
  return fits;
}

const char *
sx_fit_get_word (const SxFit *self, const SxContent *content)
{
  return sx_content_get_phrase (content, SX_PHRASE_FITS_WELL + self->word);
}
