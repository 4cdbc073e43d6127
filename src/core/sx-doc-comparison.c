/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"
#include "sx-pick.h"

static char *
dup_column_name (const SxSession *session, const SxComparisonColumn *column)
{
  const SxCondition *condition = sx_content_get_condition (session->content, column->condition);
  const SxName *name = column->stage != NULL ? &sx_condition_find_stage (condition, column->stage)->name : &condition->name;

  return g_strdup (session->clinical ? name->clinical : name->plain);
}

static void
add_cell (GPtrArray *cells, const SxSession *session, const SxComparison *comparison, guint position,
          const char *feature, SxCitations *citations)
{
  const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, position);
  const SxCondition *condition = sx_content_get_condition (session->content, column->condition);
  g_autoptr (GPtrArray) statements = sx_condition_get_statements (condition, feature, column->stage);
  GPtrArray *cell = sx_table_row_add_cell (cells);

  if (statements->len == 0)
    sx_block_add (cell, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_NOT_TOLD))->tone = SX_TONE_QUIET;
  for (guint i = 0; i < statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (statements, i);
      SxBlock *block = sx_doc_add_said (cell, session, statement->text, &statement->said, citations);
      g_autofree char *contrast = sx_doc_dup_contrast (session, comparison, column, statement);

      if (statement->added)
        block->remark = g_strdup (sx_doc_phrase (session, SX_PHRASE_ADDED));
      if (contrast != NULL)
        sx_block_stress (block, contrast);
    }
}

/* A person who answered nothing has no column. */
static gboolean
has_yours (const SxSession *session)
{
  return !sx_answers_is_empty (session->answers);
}

static void
add_table (GPtrArray *blocks, const SxSession *session, const SxComparison *comparison, SxCitations *citations)
{
  SxTable *table = sx_table_add (blocks, sx_doc_phrase (session, SX_PHRASE_TABLE_CORNER));

  if (has_yours (session))
    g_ptr_array_add (table->columns, g_strdup (sx_doc_phrase (session, SX_PHRASE_YOURS)));
  for (guint i = 0; i < comparison->columns->len; i++)
    g_ptr_array_add (table->columns, dup_column_name (session, g_ptr_array_index (comparison->columns, i)));

  for (char **id = comparison->rows; *id != NULL; id++)
    {
      const SxFeature *feature = sx_content_get_feature (session->content, *id);
      GPtrArray *cells = sx_table_add_row (table, session->clinical ? feature->name.clinical : feature->name.plain);

      if (has_yours (session))
        sx_doc_add_yours (sx_table_row_add_cell (cells), session, comparison, *id);
      for (guint i = 0; i < comparison->columns->len; i++)
        add_cell (cells, session, comparison, i, *id, citations);
      sx_doc_mark_row (session, g_ptr_array_index (table->rows, table->rows->len - 1), has_yours (session) ? 1 : 0);
    }
}

static void
add_links (GPtrArray *blocks, const SxSession *session, const SxComparison *comparison)
{
  GPtrArray *items = sx_doc_add_section (blocks, session, SX_PHRASE_MORE_ABOUT);

  for (guint i = 0; i < comparison->columns->len; i++)
    {
      const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, i);
      g_autofree char *name = dup_column_name (session, column);

      sx_block_add_link (items, name, sx_place_new_item (SX_KIND_CONDITION, column->condition, column->stage));
    }
}

static char *
dup_title (const SxSession *session, const SxComparison *comparison)
{
  g_autoptr (GString) title = g_string_new (comparison->name);

  for (guint i = 0; comparison->name == NULL && i < comparison->columns->len; i++)
    {
      g_autofree char *name = dup_column_name (session, g_ptr_array_index (comparison->columns, i));

      g_string_append_printf (title, "%s%s", i > 0 ? " · " : "", name);
    }

  return g_string_free (g_steal_pointer (&title), FALSE);
}

static SxDoc *
make_doc (const SxSession *session, const SxComparison *comparison, const SxReview *review)
{
  g_autofree char *title = dup_title (session, comparison);
  SxDoc *doc = sx_doc_new (title, NULL);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();

  for (guint i = 0; i < comparison->notes->len; i++)
    {
      const SxComparisonNote *note = g_ptr_array_index (comparison->notes, i);
      const SxCondition *condition = sx_content_get_condition (session->content, note->condition);

      sx_doc_add_text (doc->blocks, session, sx_condition_find_passage (condition, note->passage));
    }

  add_table (doc->blocks, session, comparison, citations);
  add_links (doc->blocks, session, comparison);
  sx_doc_add_sources (doc->blocks, session, citations);
  sx_doc_add_review (doc->blocks, session, review);
  return doc;
}

/**
 * sx_doc_for_comparison:
 * @session: whose page it is
 * @comparison: a table
 *
 * Returns: (transfer full): the page; every word in its cells is a statement of a condition, but
 *   for the column of what the person answered
 */
SxDoc *
sx_doc_for_comparison (const SxSession *session, const SxComparison *comparison)
{
  return make_doc (session, comparison, &comparison->review);
}

/**
 * sx_doc_for_picked:
 * @session: whose page it is
 * @id: a sound id of a table that somebody picked
 *
 * Returns: (transfer full): the page, made as that of any other table; what a condition does not
 *   tell of is said to be missing
 */
SxDoc *
sx_doc_for_picked (const SxSession *session, const char *id)
{
  SxComparison *comparison = sx_pick_new_comparison (session->content, id);
  SxDoc *doc = make_doc (session, comparison, sx_pick_find_review (session->content, comparison));

  sx_comparison_free (comparison);
  return doc;
}
