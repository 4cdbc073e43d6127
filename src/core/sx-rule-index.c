/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-content-private.h"

/* Which rules an answer has a say in, so that nobody has to go through all of them. */

typedef struct
{
  const GPtrArray *lists; /* of GPtrArray of SxRule, by index of the finding */
  const SxRule *rule;
} Visit;

/* A whole is present when a part of it is. */
static void
add_rule (const Visit *visit, const SxFinding *finding)
{
  GPtrArray *rules = g_ptr_array_index (visit->lists, finding->index);

  if (rules->len == 0 || g_ptr_array_index (rules, rules->len - 1) != visit->rule)
    g_ptr_array_add (rules, (gpointer) visit->rule);
  for (guint i = 0; i < finding->parts->len; i++)
    add_rule (visit, g_ptr_array_index (finding->parts, i));
}

static void
add_leaf (const SxExpression *leaf, gpointer visit)
{
  add_rule (visit, leaf->finding);
}

static void
count_leaf (const SxExpression *leaf, gpointer n)
{
  ++*(guint *) n;
}

static const SxExpression *
find_narrowest (const SxExpression *whole)
{
  const SxExpression *narrowest = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < whole->n_of; i++)
    {
      guint n = 0;

      sx_expression_foreach_leaf (whole->of[i], count_leaf, &n);
      if (n < least)
        narrowest = whole->of[i];
      least = MIN (least, n);
    }

  return narrowest;
}

/* Leaves of which one must be answered before @expression can be true. Where all parts are needed,
 * those of one part will do; of what is negated, any leaf can do it. */
static void
add_needed (const SxExpression *expression, Visit *visit)
{
  if (expression->kind == SX_EXPRESSION_GROUP)
    add_needed (expression->group, visit);
  else if (expression->kind == SX_EXPRESSION_ALL)
    add_needed (find_narrowest (expression), visit);
  else if (expression->kind == SX_EXPRESSION_ANY || expression->kind == SX_EXPRESSION_COUNT)
    for (guint i = 0; i < expression->n_of; i++)
      add_needed (expression->of[i], visit);
  else
    sx_expression_foreach_leaf (expression, add_leaf, visit);
}

static void
clear_lists (GPtrArray *lists, guint n)
{
  g_ptr_array_set_size (lists, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lists, g_ptr_array_new ());
}

/**
 * sx_content_index_rules:
 * @self: linked content
 *
 * Makes anew what sx_content_get_rules_about() and sx_content_get_rules_needing() give.
 */
void
sx_content_index_rules (SxContent *self)
{
  const GPtrArray *rules = self->rulebook.rules;
  guint n = self->items[SX_KIND_FINDING]->len;

  clear_lists (self->rules_about, n);
  clear_lists (self->rules_needing, n);
  for (guint i = 0; i < rules->len; i++)
    {
      SxRule *rule = g_ptr_array_index (rules, i);
      Visit about = { self->rules_about, rule };
      Visit needing = { self->rules_needing, rule };

      rule->index = i;
      sx_expression_foreach_leaf (rule->when, add_leaf, &about);
      add_needed (rule->when, &needing);
    }
}
