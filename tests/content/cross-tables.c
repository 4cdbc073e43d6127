/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cross.h"

#include "sx-doc.h"
#include "sx-words.h"

#include <string.h>

/* What the tables say, and what the pages of their conditions say. */

#define SOME_DAY "2026-11-22"

/* Whether a block says a text; a sign may follow it. */
static gboolean
says (const GPtrArray *blocks, const char *text)
{
  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);

      if ((block->text != NULL && g_str_has_prefix (block->text, text)) || says (block->children, text))
        return TRUE;
    }

  return FALSE;
}

/* Every sentence of a cell stands on the page that its heading leads to. */
static void
hold_cell (Cross *self, const SxSession *session, const SxComparison *comparison, const SxComparisonColumn *column,
           const GPtrArray *cell)
{
  const SxCondition *condition = sx_content_get_condition (self->content, column->condition);
  g_autoptr (SxDoc) doc = sx_doc_for_condition (session, condition, column->stage);

  for (guint i = 0; i < cell->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (cell, i);

      self->n_looked++;
      if (block->tone != SX_TONE_QUIET && !says (doc->blocks, block->text))
        cross_report (self, "%s: a cell says “%s”, and the page of %s does not", comparison->id, block->text, condition->id);
    }
}

/* And everything that is said there of the row, and of the stage if there is one, stands in the cell. */
static void
hold_statements (Cross *self, const SxSession *session, const SxComparison *comparison, const SxComparisonColumn *column,
                 const char *feature, const GPtrArray *cell)
{
  const SxCondition *condition = sx_content_get_condition (self->content, column->condition);

  for (guint i = 0; i < condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (condition->statements, i);
      g_autofree char *text = sx_words_fill (statement->text, session->territory);

      if (strcmp (statement->feature, feature) != 0 || g_strcmp0 (statement->stage, column->stage) != 0)
        continue;
      self->n_looked++;
      if (!says (cell, text))
        cross_report (self, "%s: the page of %s says “%s” on %s, and its cell does not", comparison->id, condition->id, text,
                      feature);
    }
}

static const SxTable *
find_table (const SxDoc *doc)
{
  for (guint i = 0; i < doc->blocks->len; i++)
    if (((const SxBlock *) g_ptr_array_index (doc->blocks, i))->table != NULL)
      return ((const SxBlock *) g_ptr_array_index (doc->blocks, i))->table;

  return NULL;
}

static void
hold_table (Cross *self, const SxSession *session, const SxComparison *comparison)
{
  g_autoptr (SxDoc) doc = sx_doc_for_comparison (session, comparison);
  const SxTable *table = find_table (doc);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        {
          const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, j);
          const GPtrArray *cell = g_ptr_array_index (row->cells, j);

          hold_cell (self, session, comparison, column, cell);
          hold_statements (self, session, comparison, column, comparison->rows[i], cell);
        }
    }
}

/**
 * cross_tables:
 * @self: the walk
 *
 * Holds every table against the pages of its conditions.
 */
void
cross_tables (Cross *self)
{
  const GPtrArray *comparisons = sx_content_get_all (self->content, SX_KIND_COMPARISON);
  g_autoptr (SxSession) session = sx_session_new (self->content, NULL, SOME_DAY);

  for (guint i = 0; i < comparisons->len; i++)
    hold_table (self, session, g_ptr_array_index (comparisons, i));
}
