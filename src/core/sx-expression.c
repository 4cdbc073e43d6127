/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-expression.h"

#include <math.h>

static void
read_parts (SxExpression *self, SxReader *reader, const char *member, SxExpressionKind kind)
{
  self->kind = kind;
  self->of = sx_reader_dup_array (reader, member, 1, sx_expression_read, NULL, sx_expression_free);
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

static void
read_leaf (SxExpression *self, SxReader *reader)
{
  self->id = sx_reader_dup_reference (reader, "finding", SX_KIND_FINDING);
  if (sx_reader_has (reader, "option"))
    {
      self->kind = SX_EXPRESSION_OPTION;
      self->option = sx_reader_dup_id (reader, "option");
      sx_reader_want (reader, "option", SX_KIND_OPTION, self->option, self->id);
      return;
    }

  self->at_least = read_band (reader, "atLeast", self->id);
  self->below = read_band (reader, "below", self->id);
  self->kind = self->at_least != NULL || self->below != NULL ? SX_EXPRESSION_RANGE : SX_EXPRESSION_PRESENT;
}

static void
read_not (SxExpression *self, SxReader *reader)
{
  self->kind = SX_EXPRESSION_NOT;
  self->of = g_ptr_array_new_with_free_func (sx_expression_free);
  g_ptr_array_add (self->of, sx_expression_read_member (reader, "not"));
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
  SxExpression *self = g_new0 (SxExpression, 1);

  self->from = -INFINITY;
  self->to = INFINITY;
  if (sx_reader_has (reader, "all"))
    read_parts (self, reader, "all", SX_EXPRESSION_ALL);
  else if (sx_reader_has (reader, "any"))
    read_parts (self, reader, "any", SX_EXPRESSION_ANY);
  else if (sx_reader_has (reader, "not"))
    read_not (self, reader);
  else if (sx_reader_has (reader, "count"))
    {
      read_parts (self, reader, "of", SX_EXPRESSION_COUNT);
      self->count = (guint) sx_reader_get_integer (reader, "count", 1, MAX (self->of->len, 1));
    }
  else if (sx_reader_has (reader, "group"))
    {
      self->kind = SX_EXPRESSION_GROUP;
      self->id = sx_reader_dup_reference (reader, "group", SX_KIND_GROUP);
    }
  else
    read_leaf (self, reader);
  return self;
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
  g_clear_pointer (&self->of, g_ptr_array_unref);
  g_free (self);
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
  else if (self->of == NULL)
    func (self, data);
  else
    for (guint i = 0; i < self->of->len; i++)
      sx_expression_foreach_leaf (g_ptr_array_index (self->of, i), func, data);
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
  for (guint i = 0; self->of != NULL && i < self->of->len; i++)
    if (sx_expression_has_not (g_ptr_array_index (self->of, i)))
      return TRUE;

  return FALSE;
}
