/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include <string.h>

/* The stages that a scale on the page of a condition leads to. */

static gboolean
is_on_scale (const SxCondition *condition, const SxConditionStage *stage)
{
  return condition->scales != NULL && g_strv_contains ((const char *const *) condition->scales, stage->measure);
}

/* How many stages tell of @feature. */
static guint
count_stages (const SxCondition *condition, const SxFeature *feature)
{
  guint n = 0;

  for (guint i = 0; i < condition->stages->len; i++)
    {
      const SxConditionStage *stage = g_ptr_array_index (condition->stages, i);
      g_autoptr (GPtrArray) statements = sx_condition_get_statements (condition, feature->id, stage->id);

      n += is_on_scale (condition, stage) && statements->len > 0;
    }

  return n;
}

/**
 * sx_doc_has_levels:
 * @session: whose page it is
 * @condition: what it is about
 * @section: a part of its page
 *
 * Returns: whether there is something in @section to set side by side, level by level
 */
gboolean
sx_doc_has_levels (const SxSession *session, const SxCondition *condition, const SxSection *section)
{
  const GPtrArray *features = sx_content_get_all (session->content, SX_KIND_FEATURE);

  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);

      if (strcmp (feature->section, section->id) == 0 && count_stages (condition, feature) > 1)
        return TRUE;
    }

  return FALSE;
}

static void
add_columns (SxTable *table, const SxSession *session, const SxCondition *condition, const char *shown)
{
  for (guint i = 0; i < condition->stages->len; i++)
    {
      const SxConditionStage *stage = g_ptr_array_index (condition->stages, i);
      const char *name = sx_doc_name (session, &stage->name);

      g_ptr_array_add (table->columns, g_strcmp0 (stage->id, shown) == 0
                                         ? g_strdup_printf ("%s (%s)", name, sx_doc_phrase (session, SX_PHRASE_THIS_LEVEL))
                                         : g_strdup (name));
    }
}

static void
fill_cell (GPtrArray *cell, const SxSession *session, const GPtrArray *statements, gboolean stressed,
           SxCitations *citations)
{
  if (statements->len == 0)
    sx_block_add (cell, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_NOT_TOLD))->tone = SX_TONE_QUIET;
  for (guint i = 0; i < statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (statements, i);

      sx_doc_add_said (cell, session, statement->text, &statement->said, citations)->stressed = stressed;
    }
}

static void
add_row (SxTable *table, const SxSession *session, const SxCondition *condition, const SxFeature *feature,
         const char *shown, SxCitations *citations)
{
  GPtrArray *cells = sx_table_add_row (table, sx_doc_name (session, &feature->name));

  for (guint i = 0; i < condition->stages->len; i++)
    {
      const SxConditionStage *stage = g_ptr_array_index (condition->stages, i);
      g_autoptr (GPtrArray) statements = sx_condition_get_statements (condition, feature->id, stage->id);

      fill_cell (sx_table_row_add_cell (cells), session, statements, g_strcmp0 (stage->id, shown) == 0, citations);
    }
}

/**
 * sx_doc_add_levels:
 * @blocks: where to add it
 * @session: whose page it is
 * @condition: what it is about
 * @section: a part of its page
 * @shown: (nullable): id of the stage that is looked at
 * @citations: where to note sources
 *
 * Adds a table with a column for each stage; that of @shown stands out by its weight and its heading.
 */
void
sx_doc_add_levels (GPtrArray *blocks, const SxSession *session, const SxCondition *condition, const SxSection *section,
                   const char *shown, SxCitations *citations)
{
  const GPtrArray *features = sx_content_get_all (session->content, SX_KIND_FEATURE);
  SxTable *table = sx_table_add (blocks, sx_doc_phrase (session, SX_PHRASE_TABLE_CORNER));

  add_columns (table, session, condition, shown);
  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);

      if (strcmp (feature->section, section->id) == 0 && count_stages (condition, feature) > 0)
        add_row (table, session, condition, feature, shown, citations);
    }
}

/**
 * sx_doc_add_level:
 * @blocks: where to add it
 * @session: whose page it is
 * @condition: what it is about
 * @stage: id of a stage of @condition
 * @citations: where to note sources
 *
 * Adds what is said of @stage alone, together.
 */
void
sx_doc_add_level (GPtrArray *blocks, const SxSession *session, const SxCondition *condition, const char *stage,
                  SxCitations *citations)
{
  GPtrArray *items;

  sx_block_add_heading (blocks, 3, sx_doc_name (session, &sx_condition_find_stage (condition, stage)->name));
  items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;
  for (guint i = 0; i < condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (condition->statements, i);
      const SxFeature *feature = sx_content_get_feature (session->content, statement->feature);

      if (g_strcmp0 (statement->stage, stage) == 0)
        sx_doc_add_said (items, session, statement->text, &statement->said, citations)->lead
          = g_strdup (sx_doc_name (session, &feature->name));
    }
}
