/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-proof.h"

/* What the truth of an expression does to the level. */
typedef enum
{
  RAISES,
  LOWERS
} Effect;

/* Whether a yes to @finding can be a yes to a warning sign; a part counts as its whole. */
static gboolean
has_flag (const SxFinding *finding)
{
  gboolean found = finding->flag == SX_FLAG_YES;

  for (guint i = 0; i < finding->parts->len && !found; i++)
    found = has_flag (g_ptr_array_index (finding->parts, i));
  return found;
}

static gboolean
is_yes (const SxExpression *leaf)
{
  const SxOption *option;

  if (leaf->kind != SX_EXPRESSION_OPTION)
    return leaf->kind == SX_EXPRESSION_PRESENT;

  option = g_ptr_array_index (leaf->finding->options, leaf->option_index);
  return option->means == SX_MEANS_PRESENT;
}

static void
prove_expression (SxProof *self, const char *where, const SxExpression *expression, Effect effect)
{
  if (expression == NULL || sx_proof_is_over (self))
    return;

  if (expression->kind == SX_EXPRESSION_GROUP)
    prove_expression (self, where, expression->group, effect);
  else if (sx_expression_is_leaf (expression) && effect == LOWERS && is_yes (expression) && has_flag (expression->finding))
    sx_proof_fail (self, NULL, "%s: a yes to “%s” makes it less urgent", where, expression->finding->id);
  for (guint i = 0; i < expression->n_of; i++)
    prove_expression (self, where, expression->of[i],
                      expression->kind == SX_EXPRESSION_NOT ? !effect : effect);
}

static void
prove_explains (SxProof *self, const char *where, char **ids)
{
  for (; ids != NULL && *ids != NULL && !sx_proof_is_over (self); ids++)
    if (has_flag (sx_content_get_finding (self->content, *ids)))
      sx_proof_fail (self, NULL, "%s: it explains the warning sign “%s” away", where, *ids);
}

/**
 * sx_prove_polarity:
 * @self: the proof
 *
 * In no condition does the presence of a warning sign make the level lower: not in a rule, not in
 * an exception, and not in an ordinary pattern, which lowers the level when it is true. No rule
 * rests on a no, and no warning sign is explained away.
 */
void
sx_prove_polarity (SxProof *self)
{
  const SxRulebook *book = sx_content_get_rulebook (self->content);
  const GPtrArray *rules = sx_content_get_all (self->content, SX_KIND_RULE);

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);
      gboolean calms = rule->kind == SX_RULE_BENIGN || rule->level == SX_LEVEL_OUT_OF_SCOPE;

      if (rule->kind == SX_RULE_FLAG && sx_expression_has_not (rule->when))
        sx_proof_fail (self, NULL, "%s: it rests on a no", rule->id);
      prove_explains (self, rule->id, rule->explains);
      prove_expression (self, rule->id, rule->when, calms ? LOWERS : RAISES);
      prove_expression (self, rule->id, rule->except, calms ? RAISES : LOWERS);
    }
  prove_expression (self, "riskGate", book->risk_gate, RAISES);
  prove_explains (self, "neutral", book->neutral);
}
