/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include <string.h>

/* What sets the columns of a table apart. */

static gboolean
is_noticed (const SxFinding *finding)
{
  return finding->kind == SX_FINDING_SYMPTOM || finding->kind == SX_FINDING_SIGN || finding->kind == SX_FINDING_COURSE;
}

/* How strongly a finding belongs to a column; @SX_STRENGTH_AGAINST where it does not. */
static SxStrength
find_strength (const SxSession *session, const SxComparisonColumn *column, const char *finding)
{
  const SxCondition *condition = sx_content_get_condition (session->content, column->condition);
  SxStrength strength = SX_STRENGTH_AGAINST;

  for (guint i = 0; i < condition->findings->len; i++)
    {
      const SxConditionFinding *found = g_ptr_array_index (condition->findings, i);
      gboolean staged = found->stage != NULL && column->stage != NULL;

      if (strcmp (found->finding, finding) == 0 && (!staged || strcmp (found->stage, column->stage) == 0))
        strength = MIN (strength, found->strength);
    }

  return strength;
}

static gboolean
is_only_here (const SxSession *session, const SxComparison *comparison, const SxComparisonColumn *column,
              const char *finding)
{
  if (!is_noticed (sx_content_get_finding (session->content, finding))
      || find_strength (session, column, finding) > SX_STRENGTH_HALLMARK)
    return FALSE;
  for (guint i = 0; i < comparison->columns->len; i++)
    {
      const SxComparisonColumn *other = g_ptr_array_index (comparison->columns, i);

      if (other != column && find_strength (session, other, finding) < SX_STRENGTH_AGAINST)
        return FALSE;
    }

  return TRUE;
}

/**
 * sx_doc_dup_contrast:
 * @session: whose page it is
 * @comparison: a table
 * @column: a column of it
 * @statement: what is said there
 *
 * Returns: (transfer full) (nullable): the hallmarks of this column in it that no other column names
 *   at all, in words
 */
char *
sx_doc_dup_contrast (const SxSession *session, const SxComparison *comparison, const SxComparisonColumn *column,
                     const SxStatement *statement)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (char **id = statement->findings; *id != NULL; id++)
    if (is_only_here (session, comparison, column, *id))
      {
        const SxName *name = &sx_content_get_finding (session->content, *id)->name;

        g_string_append (text, text->len > 0 ? ", " : sx_doc_phrase (session, SX_PHRASE_NAMED_ONLY_HERE));
        g_string_append_printf (text, "%s%s", g_str_has_suffix (text->str, ", ") ? "" : ": ",
                                session->clinical ? name->clinical : name->plain);
      }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * sx_block_remark:
 * @self: a block
 * @remark: what to remark on it
 *
 * What was remarked before stays.
 */
void
sx_block_remark (SxBlock *self, const char *remark)
{
  char *both = self->remark != NULL ? g_strdup_printf ("%s; %s", remark, self->remark) : g_strdup (remark);

  g_free (self->remark);
  self->remark = both;
}

/**
 * sx_block_stress:
 * @self: a block
 * @remark: why it is stressed
 *
 * Lets a block stand out by its weight and by words.
 */
void
sx_block_stress (SxBlock *self, const char *remark)
{
  sx_block_remark (self, remark);
  self->stressed = TRUE;
}

static gboolean
are_alike (const GPtrArray *cell, const GPtrArray *other)
{
  if (cell->len != other->len)
    return FALSE;
  for (guint i = 0; i < cell->len; i++)
    if (g_strcmp0 (((const SxBlock *) g_ptr_array_index (cell, i))->text,
                   ((const SxBlock *) g_ptr_array_index (other, i))->text) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
has_stress (const SxTableRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const GPtrArray *cell = g_ptr_array_index (row->cells, i);

      for (guint j = 0; j < cell->len; j++)
        if (((const SxBlock *) g_ptr_array_index (cell, j))->stressed)
          return TRUE;
    }

  return FALSE;
}

/**
 * sx_doc_mark_row:
 * @session: whose page it is
 * @row: a row whose cells are filled
 * @first: position of the first cell that is compared
 *
 * Says beside its heading whether the cells are alike, or something stands out in them.
 */
void
sx_doc_mark_row (const SxSession *session, SxTableRow *row, guint first)
{
  row->alike = row->cells->len > first + 1;
  for (guint i = first + 1; i < row->cells->len; i++)
    row->alike = row->alike && are_alike (g_ptr_array_index (row->cells, first), g_ptr_array_index (row->cells, i));

  if (row->alike)
    row->remark = g_strdup (sx_doc_phrase (session, SX_PHRASE_ALIKE));
  else if (has_stress (row))
    row->remark = g_strdup (sx_doc_phrase (session, SX_PHRASE_DIFFERS));
}

/**
 * sx_table_row_dup_heading:
 * @self: a row
 *
 * Returns: (transfer full): its heading, with the remark behind it
 */
char *
sx_table_row_dup_heading (const SxTableRow *self)
{
  return self->remark != NULL ? g_strdup_printf ("%s (%s)", self->heading, self->remark) : g_strdup (self->heading);
}

/**
 * sx_doc_drop_alike:
 * @self: a page
 * @drop: whether to take such rows away, or only to look for them
 *
 * Returns: how many rows of its tables are alike in every column
 */
guint
sx_doc_drop_alike (SxDoc *self, gboolean drop)
{
  guint n = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SxTable *table = ((const SxBlock *) g_ptr_array_index (self->blocks, i))->table;

      for (guint j = table != NULL ? table->rows->len : 0; j > 0; j--)
        if (((const SxTableRow *) g_ptr_array_index (table->rows, j - 1))->alike)
          {
            n++;
            if (drop)
              g_ptr_array_remove_index (table->rows, j - 1);
          }
    }

  return n;
}
