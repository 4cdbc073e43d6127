/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "judge.h"

#include "sx-triage.h"

/* Whether a mutant changes a level at all. It is tried in every least set of answers for the rules
 * that it changes, before and after: alone, with what makes their exceptions true, and with what makes
 * each ordinary pattern true, for without one of those, what is not urgent is an appointment anyway. */

typedef struct
{
  const SxContent *content;
  Mutant *mutant;
  GPtrArray *calm; /* of SxFacts: of ordinary patterns */
} Trial;

static gboolean
differs (const Trial *self, const SxRule *rule, const SxFacts *facts)
{
  g_autoptr (SxAnswers) answers = sx_facts_to_answers (facts, self->content);
  gboolean held = rule->when != NULL && sx_rule_is_true (rule, answers);
  SxLevel level = SX_N_LEVELS;
  gboolean holds;

  mutant_apply (self->mutant);
  holds = rule->when != NULL && sx_rule_is_true (rule, answers);
  if (holds != held || self->mutant->kind == MUTANT_LEVEL)
    level = sx_triage_find_level (self->content, answers);
  mutant_apply (self->mutant);
  return level != SX_N_LEVELS && level != sx_triage_find_level (self->content, answers);
}

static gboolean
differs_with (const Trial *self, const SxRule *rule, const GPtrArray *sets, const GPtrArray *others)
{
  for (guint i = 0; i < sets->len; i++)
    for (guint j = 0; j < others->len; j++)
      {
        g_autoptr (GArray) more = g_array_copy (g_ptr_array_index (sets, i));

        if (sx_facts_add (more, g_ptr_array_index (others, j)) && differs (self, rule, more))
          return TRUE;
      }

  return FALSE;
}

static gboolean
differs_in (const Trial *self, const SxRule *rule, const GPtrArray *sets, const GPtrArray *limits)
{
  for (guint i = 0; i < sets->len; i++)
    if (differs (self, rule, g_ptr_array_index (sets, i)))
      return TRUE;

  return (limits != NULL && differs_with (self, rule, sets, limits)) || differs_with (self, rule, sets, self->calm);
}

static gboolean
matters_to (const Trial *self, const SxRule *rule, gboolean applied)
{
  g_autoptr (GPtrArray) sets = NULL;
  g_autoptr (GPtrArray) limits = NULL;

  if (rule->when == NULL)
    return TRUE;

  if (applied)
    mutant_apply (self->mutant);
  sets = sx_facts_list (rule->when, TRUE);
  limits = rule->except != NULL ? sx_facts_list (rule->except, TRUE) : NULL;
  if (applied)
    mutant_apply (self->mutant);
  return differs_in (self, rule, sets, limits);
}

static gboolean
uses_group (const SxExpression *expression, const SxGroup *group)
{
  if (expression == NULL)
    return FALSE;
  if (expression->kind == SX_EXPRESSION_GROUP)
    return expression->group == group->when || uses_group (expression->group, group);
  for (guint i = 0; i < expression->n_of; i++)
    if (uses_group (expression->of[i], group))
      return TRUE;

  return FALSE;
}

static gboolean
concerns (const Mutant *mutant, const SxRule *rule)
{
  return rule == mutant->rule
         || (mutant->group != NULL && (uses_group (rule->when, mutant->group) || uses_group (rule->except, mutant->group)));
}

static GPtrArray *
list_calm (const SxContent *content)
{
  const GPtrArray *benign = sx_content_get_rulebook (content)->benign;
  GPtrArray *calm = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < benign->len; i++)
    {
      g_autoptr (GPtrArray) sets = sx_facts_list (((const SxRule *) g_ptr_array_index (benign, i))->when, TRUE);

      if (sets->len > 0)
        g_ptr_array_add (calm, g_array_ref (g_ptr_array_index (sets, 0)));
    }

  return calm;
}

/**
 * matters:
 * @content: the content
 * @mutant: a mutant of it, not applied
 *
 * Returns: whether some answers get another level, or that is not known
 */
gboolean
matters (const SxContent *content, Mutant *mutant)
{
  const GPtrArray *rules = sx_content_get_all (content, SX_KIND_RULE);
  g_autoptr (GPtrArray) calm = NULL;
  Trial trial = { content, mutant, NULL };

  if ((mutant->rule == NULL && mutant->group == NULL) || mutant->kind == MUTANT_SELFCARE)
    return TRUE;

  trial.calm = calm = list_calm (content);
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (concerns (mutant, rule) && (matters_to (&trial, rule, FALSE) || matters_to (&trial, rule, TRUE)))
        return TRUE;
    }

  return FALSE;
}
