/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

/* What a clinician wants to see of a condition in addition. */

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
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < condition->codes->len; i++)
    {
      const SxCode *code = g_ptr_array_index (condition->codes, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", code->system, code->code);
      if (!code->checked)
        g_string_append_printf (text, " (%s)", sx_doc_phrase (session, SX_PHRASE_CODE_NOT_CHECKED));
    }
  if (text->len > 0)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text->str)->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_CODES));
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
