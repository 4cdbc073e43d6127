/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cross.h"

#include "sx-facts.h"
#include "sx-triage.h"

#include <string.h>

/* What the card on getting help of a condition promises, and what the rules give to somebody who has
 * nothing but findings of this condition. */

static gboolean
is_same_or_part (const SxContent *content, const SxFinding *finding, const SxFinding *whole)
{
  while (finding != NULL && finding != whole)
    finding = finding->part_of != NULL ? sx_content_get_finding (content, finding->part_of) : NULL;

  return finding != NULL;
}

static gboolean
has_option (const SxConditionFinding *entry, const SxFact *fact)
{
  return entry->option == NULL || fact->need == G_GUINT64_CONSTANT (1) << entry->test->option_index;
}

static gboolean
has_number (const SxConditionFinding *entry, const SxFact *fact)
{
  for (guint i = 0; i < entry->test->n_of; i++)
    {
      const SxExpression *band = entry->test->of[i];

      if (band->from < fact->to && band->to > fact->from)
        return TRUE;
    }

  return entry->bands == NULL;
}

static gboolean
is_about (const SxContent *content, const SxConditionFinding *entry, const SxFact *fact)
{
  return entry->strength != SX_STRENGTH_AGAINST && has_option (entry, fact) && has_number (entry, fact)
         && is_same_or_part (content, sx_content_get_finding (content, entry->finding), fact->finding);
}

/* What has to be absent belongs to every condition that does not have it. */
static gboolean
belongs (const SxContent *content, const SxCondition *condition, const SxFact *fact)
{
  for (guint i = 0; i < condition->findings->len; i++)
    if (is_about (content, g_ptr_array_index (condition->findings, i), fact))
      return fact->state != SX_STATE_ABSENT;

  return fact->state == SX_STATE_ABSENT;
}

static gboolean
all_belong (const SxContent *content, const SxCondition *condition, const SxFacts *facts)
{
  for (guint i = 0; i < facts->len; i++)
    if (!belongs (content, condition, &g_array_index (facts, SxFact, i)))
      return FALSE;

  return TRUE;
}

/* What the card says to somebody who reads it with these answers. */
static SxLevel
read_card (const SxContent *content, const SxCondition *condition, const SxAnswers *answers)
{
  SxLevel level = condition->usual_level;

  for (char **id = condition->get_help; *id != NULL; id++)
    {
      const SxRule *rule = sx_content_get_rule (content, *id);

      if (rule->level < level && sx_rule_is_true (rule, answers))
        level = rule->level;
    }

  return level;
}

static char *
dup_names (const SxFacts *facts)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " + " : "", g_array_index (facts, SxFact, i).finding->id);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* Where another rule gives more, its own sets tell. */
static void
hold_set (Cross *self, const SxCondition *condition, const SxRule *rule, const SxFacts *facts)
{
  g_autoptr (SxAnswers) answers = sx_facts_to_answers (facts, self->content);
  SxLevel level = sx_triage_find_level (self->content, answers);
  SxLevel card = read_card (self->content, condition, answers);

  self->n_looked++;
  if (level < card && level == rule->level && !cross_is_known (self, condition->id, rule->id))
    {
      g_autofree char *names = dup_names (facts);

      cross_report (self, "%s: the card says %s for %s, and %s gives %s", condition->id, sx_level_get_id (card), names, rule->id,
                    sx_level_get_id (level));
    }
}

static void
hold_rule (Cross *self, const SxRule *rule)
{
  const GPtrArray *conditions = sx_content_get_all (self->content, SX_KIND_CONDITION);
  g_autoptr (GPtrArray) sets = sx_facts_list (rule->when, TRUE);

  for (guint i = 0; i < sets->len; i++)
    for (guint j = 0; j < conditions->len; j++)
      if (all_belong (self->content, g_ptr_array_index (conditions, j), g_ptr_array_index (sets, i)))
        hold_set (self, g_ptr_array_index (conditions, j), rule, g_ptr_array_index (sets, i));
}

/* Adds a yes to what most people with the condition notice, where it is a matter of yes and no. */
static SxAnswers *
add_usual (const SxContent *content, const SxCondition *condition, const SxAnswers *answers)
{
  SxAnswers *added = sx_answers_ref (answers);
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);

  for (guint i = 0; i < condition->findings->len; i++)
    {
      const SxConditionFinding *entry = g_ptr_array_index (condition->findings, i);
      const SxFinding *finding = sx_content_get_finding (content, entry->finding);
      g_autoptr (SxAnswers) before = added;

      added = entry->strength <= SX_STRENGTH_COMMON && finding->answer == SX_ANSWER_YES_NO
                  && sx_answers_get_state (before, finding) == SX_STATE_NOT_ASKED
                ? sx_answers_set (before, finding, &yes)
                : sx_answers_ref (before);
    }

  return added;
}

/* What the card quotes also comes to somebody who has the usual findings besides. */
static void
hold_quoted (Cross *self, const SxCondition *condition, const SxRule *rule)
{
  g_autoptr (GPtrArray) sets = sx_facts_list (rule->when, TRUE);

  for (guint i = 0; i < sets->len; i++)
    {
      const SxFacts *facts = g_ptr_array_index (sets, i);
      g_autoptr (SxAnswers) alone = sx_facts_to_answers (facts, self->content);
      g_autoptr (SxAnswers) answers = add_usual (self->content, condition, alone);
      SxLevel level = sx_triage_find_level (self->content, answers);

      self->n_looked++;
      if (level > rule->level && !cross_is_known (self, condition->id, rule->id))
        {
          g_autofree char *names = dup_names (facts);

          cross_report (self, "%s: the card quotes %s for %s, and with the usual findings the level is %s", condition->id,
                        rule->id, names, sx_level_get_id (level));
        }
    }
}

/* Somebody with all that is usual is not sent away with less than the condition needs. Where a number
 * tells the stage, the level follows the number. */
static void
hold_usual (Cross *self, const SxCondition *condition)
{
  g_autoptr (SxAnswers) nothing = sx_answers_new (self->content);
  g_autoptr (SxAnswers) answers = add_usual (self->content, condition, nothing);
  SxLevel level = sx_triage_find_level (self->content, answers);

  self->n_looked++;
  if (condition->stages->len == 0 && level > condition->usual_level)
    cross_report (self, "%s: it usually needs %s, and the rules give %s for the usual findings", condition->id,
                  sx_level_get_id (condition->usual_level), sx_level_get_id (level));
}

/* Who is told to think of a condition finds on its page why. */
static void
hold_thought (Cross *self, const SxRule *rule)
{
  for (char **id = rule->thinks_of; id != NULL && *id != NULL; id++)
    {
      const SxCondition *condition = sx_content_get_condition (self->content, *id);

      self->n_looked++;
      if (!g_strv_contains ((const char *const *) condition->get_help, rule->id))
        cross_report (self, "%s: %s thinks of it, and its card does not quote that", condition->id, rule->id);
    }
}

static void
hold_condition (Cross *self, const SxCondition *condition)
{
  hold_usual (self, condition);
  for (char **id = condition->get_help; *id != NULL; id++)
    hold_quoted (self, condition, sx_content_get_rule (self->content, *id));
}

/**
 * cross_cards:
 * @self: the walk
 *
 * Holds every card on getting help against every rule.
 */
void
cross_cards (Cross *self)
{
  const GPtrArray *conditions = sx_content_get_all (self->content, SX_KIND_CONDITION);
  const GPtrArray *rules = sx_content_get_all (self->content, SX_KIND_RULE);

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (rule->kind != SX_RULE_FLAG)
        continue;
      hold_rule (self, rule);
      hold_thought (self, rule);
    }
  for (guint i = 0; i < conditions->len; i++)
    hold_condition (self, g_ptr_array_index (conditions, i));
}
