/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-expression.h"

#include <math.h>

/**
 * sx_expression_new:
 * @kind: what it is
 * @of: (nullable) (element-type SxExpression): its parts, which it takes over; %NULL for none
 *
 * Returns: (transfer full): an expression that is not linked
 */
SxExpression *
sx_expression_new (SxExpressionKind kind, const GPtrArray *of)
{
  guint n = of != NULL ? of->len : 0;
  SxExpression *self = g_malloc0 (sizeof *self + n * sizeof *self->of);

  self->kind = kind;
  self->from = -INFINITY;
  self->to = INFINITY;
  self->n_of = n;
  for (guint i = 0; i < n; i++)
    self->of[i] = g_ptr_array_index (of, i);
  return self;
}

static SxExpression *
read_parts (SxReader *reader, const char *member, SxExpressionKind kind)
{
  g_autoptr (GPtrArray) parts = sx_reader_dup_array (reader, member, 1, sx_expression_read, NULL, NULL);

  return sx_expression_new (kind, parts);
}

static char *
read_band (SxReader *reader, const char *member, const char *finding)
{
  char *band = NULL;

  if (sx_reader_has (reader, member))
    {
      band = sx_reader_dup_id (reader, member);
      sx_reader_want (reader, member, SX_KIND_BAND, band, finding);
    }

  return band;
}

static SxExpression *
read_leaf (SxReader *reader)
{
  SxExpression *self = sx_expression_new (SX_EXPRESSION_PRESENT, NULL);

  self->id = sx_reader_dup_reference (reader, "finding", SX_KIND_FINDING);
  if (sx_reader_has (reader, "option"))
    {
      self->kind = SX_EXPRESSION_OPTION;
      self->option = sx_reader_dup_id (reader, "option");
      sx_reader_want (reader, "option", SX_KIND_OPTION, self->option, self->id);
      return self;
    }

  self->at_least = read_band (reader, "atLeast", self->id);
  self->below = read_band (reader, "below", self->id);
  if (self->at_least != NULL || self->below != NULL)
    self->kind = SX_EXPRESSION_RANGE;
  return self;
}

static SxExpression *
read_not (SxReader *reader)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  g_ptr_array_add (parts, sx_expression_read_member (reader, "not"));
  return sx_expression_new (SX_EXPRESSION_NOT, parts);
}

static SxExpression *
read_count (SxReader *reader)
{
  SxExpression *self = read_parts (reader, "of", SX_EXPRESSION_COUNT);

  self->count = (guint) sx_reader_get_integer (reader, "count", 1, MAX (self->n_of, 1));
  return self;
}

static SxExpression *
read_group (SxReader *reader)
{
  SxExpression *self = sx_expression_new (SX_EXPRESSION_GROUP, NULL);

  self->id = sx_reader_dup_reference (reader, "group", SX_KIND_GROUP);
  return self;
}

/**
 * sx_expression_read:
 * @reader: stands in an expression
 * @data: unused
 *
 * A #SxReadFunc. Recursive; the guard bounds the depth.
 *
 * Returns: (transfer full): the expression
 */
gpointer
sx_expression_read (SxReader *reader, gpointer data)
{
  if (sx_reader_has (reader, "all"))
    return read_parts (reader, "all", SX_EXPRESSION_ALL);
  if (sx_reader_has (reader, "any"))
    return read_parts (reader, "any", SX_EXPRESSION_ANY);
  if (sx_reader_has (reader, "not"))
    return read_not (reader);
  if (sx_reader_has (reader, "count"))
    return read_count (reader);
  if (sx_reader_has (reader, "group"))
    return read_group (reader);
  return read_leaf (reader);
}

/**
 * sx_expression_read_member:
 * @reader: stands in an object
 * @member: a required member that is an expression
 *
 * Returns: (transfer full) (nullable): the expression
 */
SxExpression *
sx_expression_read_member (SxReader *reader, const char *member)
{
  SxExpression *self = NULL;

  if (sx_reader_enter (reader, member))
    self = sx_expression_read (reader, NULL);
  sx_reader_leave (reader);
  return self;
}

SxExpression *
sx_expression_read_or_null (SxReader *reader, const char *member)
{
  return sx_reader_is_null (reader, member) ? NULL : sx_expression_read_member (reader, member);
}

void
sx_expression_free (gpointer expression)
{
  SxExpression *self = expression;

  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->option);
  g_free (self->at_least);
  g_free (self->below);
  for (guint i = 0; i < self->n_of; i++)
    sx_expression_free (self->of[i]);
  g_free (self);
}

/**
 * sx_expression_is_leaf:
 * @self: an expression
 *
 * Returns: whether it is about one finding by itself
 */
gboolean
sx_expression_is_leaf (const SxExpression *self)
{
  return self->kind <= SX_EXPRESSION_RANGE;
}

/**
 * sx_expression_foreach_leaf:
 * @self: a linked expression
 * @func: called for each leaf, those of groups included
 * @data: passed to @func
 */
void
sx_expression_foreach_leaf (const SxExpression *self, SxExpressionFunc func, gpointer data)
{
  if (self->kind == SX_EXPRESSION_GROUP)
    sx_expression_foreach_leaf (self->group, func, data);
  else if (sx_expression_is_leaf (self))
    func (self, data);
  else
    for (guint i = 0; i < self->n_of; i++)
      sx_expression_foreach_leaf (self->of[i], func, data);
}

typedef struct
{
  const SxFinding *finding;
  gboolean found;
} Search;

static void
compare_leaf (const SxExpression *leaf, gpointer data)
{
  Search *search = data;

  search->found |= leaf->finding == search->finding;
}

/**
 * sx_expression_mentions:
 * @self: a linked expression
 * @finding: a finding
 *
 * Returns: whether a leaf of @self is about @finding
 */
gboolean
sx_expression_mentions (const SxExpression *self, const SxFinding *finding)
{
  Search search = { finding, FALSE };

  sx_expression_foreach_leaf (self, compare_leaf, &search);
  return search.found;
}

/**
 * sx_expression_has_not:
 * @self: a linked expression
 *
 * Returns: whether anything in @self is negated
 */
gboolean
sx_expression_has_not (const SxExpression *self)
{
  if (self->kind == SX_EXPRESSION_NOT)
    return TRUE;
  if (self->kind == SX_EXPRESSION_GROUP)
    return sx_expression_has_not (self->group);
  for (guint i = 0; i < self->n_of; i++)
    if (sx_expression_has_not (self->of[i]))
      return TRUE;

  return FALSE;
}
