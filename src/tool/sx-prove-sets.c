/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-proof.h"

#include "sx-evaluate.h"
#include "sx-facts.h"
#include "sx-triage.h"

/* What leaves the scale comes after an ambulance and an emergency, and before everything else. */
static gboolean
is_enough (SxLevel level, SxLevel wanted)
{
  return level <= SX_LEVEL_EMERGENCY || (wanted > SX_LEVEL_EMERGENCY && wanted < SX_N_URGENCIES && level <= wanted)
         || (wanted >= SX_LEVEL_CRISIS && level >= SX_LEVEL_CRISIS && level <= wanted);
}

/* An ordinary pattern gives no level by itself: another rule may hold as well. */
static void
prove_set (SxProof *self, const SxRule *rule, const SxFacts *facts)
{
  g_autoptr (SxAnswers) answers = sx_facts_to_answers (facts, self->content);
  SxLevel level = sx_triage_find_level (self->content, answers);

  self->n_sets++;
  if (!sx_rule_is_true (rule, answers))
    sx_proof_fail (self, answers, "%s: its condition is met, and an exception always is as well", rule->id);
  else if (rule->kind != SX_RULE_BENIGN && !is_enough (level, rule->level))
    sx_proof_fail (self, answers, "%s: it holds and gives %s, and the level is %s", rule->id, sx_level_get_id (rule->level),
                   sx_level_get_id (level));
}

/**
 * sx_prove_rule:
 * @self: the proof
 * @rule: a rule of its content
 *
 * Every least set of answers for the condition of @rule, all else unknown, makes it true, and then
 * the level is the one that @rule gives or a more urgent one.
 */
void
sx_prove_rule (SxProof *self, const SxRule *rule)
{
  g_autoptr (GPtrArray) sets = NULL;

  if (rule->when == NULL)
    return;

  self->n_rules++;
  sets = sx_facts_list (rule->when, TRUE);
  if (sets->len == 0)
    sx_proof_fail (self, NULL, "%s: no answers make it true", rule->id);
  for (guint i = 0; i < sets->len && !sx_proof_is_over (self); i++)
    prove_set (self, rule, g_ptr_array_index (sets, i));
}

void
sx_prove_sets (SxProof *self)
{
  const GPtrArray *rules = sx_content_get_all (self->content, SX_KIND_RULE);

  for (guint i = 0; i < rules->len && !sx_proof_is_over (self); i++)
    sx_prove_rule (self, g_ptr_array_index (rules, i));
}
