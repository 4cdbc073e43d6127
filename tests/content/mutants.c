/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mutants.h"

#include "sx-content-private.h"

#include <math.h>
#include <string.h>

/* The content is made once and never changes, but for here: a fault is put into the memory where it
 * stands, and taken out again. */

/* Something made for a mutant, and how to free it. */
typedef struct
{
  gpointer what;
  GDestroyNotify free;
} Made;

static void
free_made (gpointer data)
{
  Made *made = data;

  made->free (made->what);
  g_free (made);
}

static gpointer
keep (Mutants *self, gpointer what, GDestroyNotify destroy)
{
  Made *made = g_new (Made, 1);

  *made = (Made){ what, destroy };
  g_ptr_array_add (self->made, made);
  return what;
}

static void
free_mutant (gpointer data)
{
  Mutant *mutant = data;

  g_free (mutant->name);
  g_free (mutant->other);
  g_free (mutant);
}

/* What a mutant is about, while its parts are gone through. */
typedef struct
{
  Mutants *mutants;
  MutantKind kind;
  const SxRule *rule;
  const SxGroup *group;
} Owner;

static Mutant *G_GNUC_PRINTF (2, 3)
add_mutant (const Owner *owner, const char *format, ...)
{
  Mutant *mutant = g_new0 (Mutant, 1);
  va_list args;

  va_start (args, format);
  mutant->content = owner->mutants->content;
  mutant->name = g_strdup_vprintf (format, args);
  va_end (args);
  mutant->kind = owner->kind;
  mutant->rule = owner->rule;
  mutant->group = owner->group;
  g_ptr_array_add (owner->mutants->all, mutant);
  return mutant;
}

static void
set_bytes (Mutant *mutant, gconstpointer place, gconstpointer other, gsize size)
{
  mutant->place = (gpointer) place;
  mutant->other = g_memdup2 (other, size);
  mutant->size = size;
}

static void
set_slot (Mutant *mutant, gconstpointer slot, gconstpointer value)
{
  set_bytes (mutant, slot, &value, sizeof value);
}

static gsize
size_of (const SxExpression *node)
{
  return sizeof *node + node->n_of * sizeof *node->of;
}

static SxExpression *
copy_node (const Owner *owner, const SxExpression *node)
{
  return keep (owner->mutants, g_memdup2 (node, size_of (node)), g_free);
}

static SxExpression *
new_node (const Owner *owner, SxExpressionKind kind, SxExpression *part)
{
  g_autoptr (GPtrArray) of = g_ptr_array_new ();

  if (part != NULL)
    g_ptr_array_add (of, part);
  return keep (owner->mutants, sx_expression_new (kind, of), g_free);
}

static GPtrArray *
copy_array (const Owner *owner, const GPtrArray *array)
{
  GPtrArray *copy = keep (owner->mutants, g_ptr_array_sized_new (array->len), (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < array->len; i++)
    g_ptr_array_add (copy, g_ptr_array_index (array, i));
  return copy;
}

static char *
dup_leaf (const SxExpression *leaf)
{
  switch (leaf->kind)
    {
    case SX_EXPRESSION_GROUP:
      return g_strdup_printf ("[%s]", leaf->id);
    case SX_EXPRESSION_OPTION:
      return g_strdup_printf ("%s=%s", leaf->id, leaf->option);
    case SX_EXPRESSION_RANGE:
      return g_strdup_printf ("%s %s..%s", leaf->id, leaf->at_least != NULL ? leaf->at_least : "", leaf->below != NULL ? leaf->below : "");
    case SX_EXPRESSION_PRESENT:
      return g_strdup (leaf->id);
    default:
      return g_strdup ("part");
    }
}

/* The starts of the bands before and after @edge, or @edge where there is none. */
static void
find_edges (const SxExpression *range, double edge, double *before, double *after)
{
  const SxScale *scale = g_ptr_array_index (range->finding->measure->scales, 0);

  *before = *after = edge;
  for (guint i = 1; i < scale->bands->len; i++)
    {
      double from = ((const SxBand *) g_ptr_array_index (scale->bands, i))->from;

      if (from < edge)
        *before = from;
      if (from > edge && *after == edge)
        *after = from;
    }
}

static void
move_edge (const Owner *owner, SxExpression **slot, const char *path, double from, double to)
{
  g_autofree char *leaf = dup_leaf (*slot);
  SxExpression *moved;

  if ((from == (*slot)->from && to == (*slot)->to) || from >= to)
    return;

  moved = copy_node (owner, *slot);
  moved->from = from;
  moved->to = to;
  set_slot (add_mutant (owner, "%s: %s becomes %g..%g", path, leaf, from, to), slot, moved);
}

static void
move_edges (const Owner *owner, SxExpression **slot, const char *path)
{
  const SxExpression *range = *slot;
  double before, after;

  if (isfinite (range->from))
    {
      find_edges (range, range->from, &before, &after);
      move_edge (owner, slot, path, before, range->to);
      move_edge (owner, slot, path, after, range->to);
    }
  if (isfinite (range->to))
    {
      find_edges (range, range->to, &before, &after);
      move_edge (owner, slot, path, range->from, before);
      move_edge (owner, slot, path, range->from, after);
    }
}

static void
flip (const Owner *owner, SxExpression **slot, const char *path)
{
  g_autofree char *leaf = dup_leaf (*slot);

  set_slot (add_mutant (owner, "%s: not %s", path, leaf), slot, new_node (owner, SX_EXPRESSION_NOT, *slot));
}

static void
drop_parts (const Owner *owner, const SxExpression *node, const char *path)
{
  for (guint i = 0; i < node->n_of && node->n_of > 1; i++)
    {
      g_autofree char *leaf = dup_leaf (node->of[i]);
      g_autofree SxExpression *fewer = g_memdup2 (node, size_of (node));

      fewer->n_of--;
      for (guint j = i; j < fewer->n_of; j++)
        fewer->of[j] = node->of[j + 1];
      set_bytes (add_mutant (owner, "%s: %u without %s", path, i, leaf), node, fewer, size_of (node));
    }
}

static void
change_count (const Owner *owner, SxExpression **slot, const char *path)
{
  for (int step = -1; step <= 1; step += 2)
    {
      SxExpression *node = copy_node (owner, *slot);

      node->count += step;
      if (node->count > 0 && node->count <= node->n_of)
        set_slot (add_mutant (owner, "%s: at least %u", path, node->count), slot, node);
    }
}

static void
visit (const Owner *owner, SxExpression **slot, const char *path)
{
  SxExpression *node = *slot;

  if (node->n_of == 0)
    {
      flip (owner, slot, path);
      if (node->kind == SX_EXPRESSION_RANGE)
        move_edges (owner, slot, path);
      return;
    }
  if (node->kind == SX_EXPRESSION_NOT)
    {
      set_slot (add_mutant (owner, "%s: without not", path), slot, node->of[0]);
      return;
    }

  drop_parts (owner, node, path);
  if (node->kind == SX_EXPRESSION_COUNT)
    change_count (owner, slot, path);
  for (guint i = 0; i < node->n_of; i++)
    {
      g_autofree char *deeper = g_strdup_printf ("%s/%u", path, i);

      visit (owner, &node->of[i], deeper);
    }
}

static void
visit_member (const Owner *owner, SxExpression **slot, const char *id, const char *member)
{
  g_autofree char *path = g_strdup_printf ("%s %s", id, member);

  if (*slot != NULL)
    visit (owner, slot, path);
}

/* One step up and one down, on the scale. */
static void
change_level (const Owner *owner, SxLevel *level, const char *id, const char *member)
{
  Owner by_level = *owner;

  by_level.kind = MUTANT_LEVEL;
  for (int step = -1; step <= 1; step += 2)
    if ((int) *level + step >= 0 && *level + step <= SX_LEVEL_SELFCARE)
      {
        SxLevel other = *level + step;

        set_bytes (add_mutant (&by_level, "%s %s: %s", id, member, sx_level_get_id (other)), level, &other, sizeof other);
      }
}

static void
drop_ids (const Owner *owner, char ***slot, const char *id, const char *member)
{
  guint n = *slot != NULL ? g_strv_length (*slot) : 0;

  for (guint i = 0; i < n; i++)
    {
      char **fewer = keep (owner->mutants, g_new0 (char *, n), g_free);
      Mutant *mutant;

      for (guint j = 0; j < n; j++)
        if (j != i)
          fewer[j - (j > i)] = (*slot)[j];
      mutant = add_mutant (owner, "%s %s: without %s", id, member, (*slot)[i]);
      mutant->finding = sx_content_get_finding (owner->mutants->content, (*slot)[i]);
      set_slot (mutant, slot, fewer);
    }
}

static void
delete_rule (const Owner *owner, SxRule *rule)
{
  if (rule->when != NULL)
    set_slot (add_mutant (owner, "%s: deleted", rule->id), &rule->when, new_node (owner, SX_EXPRESSION_ANY, NULL));
  if (rule->except != NULL)
    set_slot (add_mutant (owner, "%s: without its exception", rule->id), &rule->except, NULL);
}

/* Explains as well what it has to ask about first. */
static void
widen_pattern (const Owner *owner, SxRule *pattern)
{
  guint n = g_strv_length (pattern->explains);

  for (char **id = pattern->ask_first; *id != NULL; id++)
    {
      char **more = keep (owner->mutants, g_new0 (char *, n + 2), g_free);
      Mutant *mutant;

      if (g_strv_contains ((const char *const *) pattern->explains, *id))
        continue;
      for (guint i = 0; i < n; i++)
        more[i] = pattern->explains[i];
      more[n] = *id;
      mutant = add_mutant (owner, "%s explains: also %s", pattern->id, *id);
      mutant->finding = sx_content_get_finding (owner->mutants->content, *id);
      set_slot (mutant, &pattern->explains, more);
    }
}

static void
add_rule (Mutants *self, SxRule *rule)
{
  const Owner owner = { self, MUTANT_CONDITION, rule, NULL };
  const Owner selfcare = { self, MUTANT_SELFCARE, rule, NULL };

  visit_member (&owner, &rule->when, rule->id, "when");
  visit_member (&owner, &rule->except, rule->id, "except");
  delete_rule (&owner, rule);
  if (rule->kind == SX_RULE_BENIGN)
    {
      drop_ids (&selfcare, &rule->ask_first, rule->id, "askFirst");
      widen_pattern (&selfcare, rule);
      return;
    }
  if (rule->level <= SX_LEVEL_SELFCARE)
    change_level (&owner, &rule->level, rule->id, "level");
  if (rule->kind != SX_RULE_UNSURE)
    return;
  change_level (&owner, &rule->slow_level, rule->id, "slowLevel");
  drop_ids (&selfcare, &rule->slow, rule->id, "slow");
  drop_ids (&selfcare, &rule->not_for, rule->id, "notFor");
}

static void
add_groups (Mutants *self, const GPtrArray *groups)
{
  for (guint i = 0; i < groups->len; i++)
    {
      SxGroup *group = g_ptr_array_index (groups, i);
      const Owner owner = { self, MUTANT_GROUP, NULL, group };

      visit_member (&owner, &group->when, group->id, "when");
    }
}

static void
add_selfcare (Mutants *self, SxRulebook *book)
{
  const Owner owner = { self, MUTANT_SELFCARE, NULL, NULL };

  drop_ids (&owner, &book->neutral, "selfcare", "neutral");
  drop_ids (&owner, &book->everyone_is_asked, "selfcare", "everyoneIsAsked");
  set_slot (add_mutant (&owner, "selfcare: without the gate of risks"), &book->risk_gate, new_node (&owner, SX_EXPRESSION_ANY, NULL));
}

/* A complaint of the same place that could be waited for. */
static const SxFinding *
find_other (const SxContent *content, const SxFinding *flag)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *other = g_ptr_array_index (findings, i);

      if (other->flag == SX_FLAG_NO && other->kind == SX_FINDING_SYMPTOM && other->answer == SX_ANSWER_YES_NO
          && other->ask_if == NULL && other->part_of == NULL && g_strcmp0 (other->regions[0], flag->regions[0]) == 0)
        return other;
    }

  return NULL;
}

/* A warning sign is asked only of those who have something else. */
static void
add_conditions (Mutants *self)
{
  const Owner owner = { self, MUTANT_QUESTION, NULL, NULL };
  const GPtrArray *findings = sx_content_get_all (self->content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      SxFinding *flag = g_ptr_array_index (findings, i);
      const SxFinding *other = flag->flag == SX_FLAG_YES ? find_other (self->content, flag) : NULL;
      SxExpression *leaf;
      Mutant *mutant;

      if (other == NULL || flag->ask_if != NULL || flag->kind == SX_FINDING_SAFETY)
        continue;
      leaf = keep (self, sx_expression_new (SX_EXPRESSION_PRESENT, NULL), g_free);
      leaf->id = other->id;
      leaf->finding = other;
      mutant = add_mutant (&owner, "%s askIf: %s", flag->id, other->id);
      mutant->finding = flag;
      set_slot (mutant, &flag->ask_if, leaf);
    }
}

static void
swap_neighbours (const Owner *owner, GPtrArray **slot, const char *path)
{
  for (guint i = 0; i + 1 < (*slot)->len; i++)
    {
      GPtrArray *order = copy_array (owner, *slot);
      char *const *second = g_ptr_array_index (order, i + 1);

      g_ptr_array_index (order, i + 1) = g_ptr_array_index (order, i);
      g_ptr_array_index (order, i) = (gpointer) second;
      set_slot (add_mutant (owner, "%s: %s one earlier", path, *second), slot, order);
    }
}

static void
add_orders (Mutants *self, SxRulebook *book)
{
  const Owner owner = { self, MUTANT_QUESTION, NULL, NULL };

  swap_neighbours (&owner, &book->stages, "stages");
}

/**
 * mutants_new:
 * @content: the content, which must not be used elsewhere while a mutant is applied
 *
 * Returns: (transfer full): every small fault that is tried
 */
Mutants *
mutants_new (const SxContent *content)
{
  Mutants *self = g_new0 (Mutants, 1);
  SxRulebook *book = (SxRulebook *) sx_content_get_rulebook (content);
  const GPtrArray *rules = sx_content_get_all (content, SX_KIND_RULE);
  const Owner fallback = { self, MUTANT_LEVEL, book->fallback, NULL };

  self->content = content;
  self->all = g_ptr_array_new_with_free_func (free_mutant);
  self->made = g_ptr_array_new_with_free_func (free_made);
  for (guint i = 0; i < rules->len; i++)
    add_rule (self, g_ptr_array_index (rules, i));
  add_groups (self, book->groups);
  change_level (&fallback, &book->fallback->level, "default", "level");
  add_selfcare (self, book);
  add_conditions (self);
  add_orders (self, book);
  return self;
}

void
mutants_free (Mutants *self)
{
  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->made);
  g_free (self);
}

/**
 * mutant_apply:
 * @self: a mutant
 *
 * Puts the fault in, or takes it out again.
 */
void
mutant_apply (Mutant *self)
{
  g_autofree gpointer before = g_memdup2 (self->place, self->size);

  memcpy (self->place, self->other, self->size);
  memcpy (self->other, before, self->size);
  sx_content_index_rules ((SxContent *) self->content);
}
