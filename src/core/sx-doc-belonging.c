/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

/* What a clinician wants to see of a condition in addition. */

static char *
dup_codes (const SxSession *session, const SxCondition *condition)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < condition->codes->len; i++)
    {
      const SxCode *code = g_ptr_array_index (condition->codes, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", code->system, code->code);
      if (!code->checked)
        g_string_append_printf (text, " (%s)", sx_doc_phrase (session, SX_PHRASE_CODE_NOT_CHECKED));
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * sx_doc_add_codes:
 * @blocks: where to add it
 * @session: whose page it is
 * @condition: what it is about
 *
 * Adds a line with the codes of @condition; it says which of them nobody looked up.
 */
void
sx_doc_add_codes (GPtrArray *blocks, const SxSession *session, const SxCondition *condition)
{
  g_autofree char *text = dup_codes (session, condition);

  if (text != NULL)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text)->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_CODES));
}

static char *
dup_remark (const SxSession *session, const SxCondition *condition, const SxConditionFinding *entry)
{
  const char *link = sx_doc_phrase (session, sx_doc_link_phrase (session, entry->link));

  return entry->stage != NULL
           ? g_strdup_printf ("%s; %s", link, sx_doc_name (session, &sx_condition_find_stage (condition, entry->stage)->name))
           : g_strdup (link);
}

/* Of a number or a choice, what of it counts. */
static void
append_which (GString *text, const SxSession *session, const SxConditionFinding *entry)
{
  const SxFinding *finding = sx_content_get_finding (session->content, entry->finding);
  const char *joint = ": ";

  if (entry->option != NULL)
    g_string_append_printf (text, ": %s", sx_finding_find_option (finding, entry->option, NULL)->text);
  for (char **id = entry->bands; id != NULL && *id != NULL; id++)
    {
      g_string_append_printf (text, "%s%s", joint, sx_doc_name (session, &sx_measure_find_band (finding->measure, *id)->name));
      joint = ", ";
    }
}

static void
add_entry (GPtrArray *items, const SxSession *session, const SxCondition *condition, const SxConditionFinding *entry)
{
  SxBlock *block = sx_doc_add_item_link (items, session, SX_KIND_FINDING, entry->finding);
  GString *text = g_string_new (block->text);

  append_which (text, session, entry);
  g_free (block->text);
  block->text = g_string_free (text, FALSE);
  block->remark = dup_remark (session, condition, entry);
}

static GPtrArray *
add_group (GPtrArray *blocks, const SxSession *session, SxStrength strength)
{
  g_autofree char *heading = sx_words_dup_capital (sx_doc_phrase (session, SX_PHRASE_STRENGTH_HALLMARK + strength));

  sx_block_add_heading (blocks, 3, heading);
  return sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;
}

static void
add_strength (GPtrArray *blocks, const SxSession *session, const SxCondition *condition, SxStrength strength)
{
  GPtrArray *items = NULL;

  for (guint i = 0; i < condition->findings->len; i++)
    {
      const SxConditionFinding *entry = g_ptr_array_index (condition->findings, i);

      if (entry->strength != strength)
        continue;
      if (items == NULL)
        items = add_group (blocks, session, strength);
      add_entry (items, session, condition, entry);
    }
}

/**
 * sx_doc_add_belonging:
 * @blocks: where to add it
 * @session: whose page it is
 * @condition: what it is about
 *
 * Adds the findings of @condition with their strength and their link, as the list of what may
 * explain a complaint weighs them.
 */
void
sx_doc_add_belonging (GPtrArray *blocks, const SxSession *session, const SxCondition *condition)
{
  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, SX_PHRASE_BELONGING));
  for (SxStrength strength = SX_STRENGTH_HALLMARK; strength <= SX_STRENGTH_AGAINST; strength++)
    add_strength (blocks, session, condition, strength);
}

static void
fill_codes (GPtrArray *cell, const SxSession *session, const SxCondition *condition)
{
  g_autofree char *text = dup_codes (session, condition);

  sx_block_add (cell, SX_BLOCK_PARAGRAPH, text != NULL ? text : sx_doc_phrase (session, SX_PHRASE_NOT_TOLD));
}

static void
fill_links (GPtrArray *cell, const SxSession *session, const SxCondition *condition)
{
  for (guint i = 0; i < condition->regions->len; i++)
    {
      const SxConditionRegion *entry = g_ptr_array_index (condition->regions, i);
      const SxRegion *region = sx_content_get_region (session->content, entry->region);

      sx_block_add (cell, SX_BLOCK_PARAGRAPH, sx_doc_name (session, &region->name))->remark
        = g_strdup (sx_doc_phrase (session, sx_doc_link_phrase (session, entry->link)));
    }
}

static void
add_row (SxTable *table, const SxSession *session, const SxComparison *comparison, SxPhrase heading, guint n_skipped,
         void (*fill) (GPtrArray *, const SxSession *, const SxCondition *))
{
  GPtrArray *cells = sx_table_add_row (table, sx_doc_phrase (session, heading));

  for (guint i = 0; i < n_skipped; i++)
    sx_block_add (sx_table_row_add_cell (cells), SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_NOT_TOLD))->tone
      = SX_TONE_QUIET;
  for (guint i = 0; i < comparison->columns->len; i++)
    {
      const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, i);

      fill (sx_table_row_add_cell (cells), session, sx_content_get_condition (session->content, column->condition));
    }
}

/**
 * sx_doc_add_model_rows:
 * @table: a table of conditions
 * @session: whose page it is
 * @comparison: what is compared
 * @n_skipped: how many of its first columns are no condition
 *
 * Adds what the model says of each condition beside its statements: its links and its codes.
 */
void
sx_doc_add_model_rows (SxTable *table, const SxSession *session, const SxComparison *comparison, guint n_skipped)
{
  add_row (table, session, comparison, SX_PHRASE_WHERE_IT_ACTS, n_skipped, fill_links);
  add_row (table, session, comparison, SX_PHRASE_CODES, n_skipped, fill_codes);
}
