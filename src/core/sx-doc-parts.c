/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

const char *
sx_doc_phrase (const SxSession *session, SxPhrase phrase)
{
  return sx_content_get_phrase (session->content, phrase);
}

/**
 * sx_doc_add_text:
 * @blocks: where to add it
 * @session: whose numbers and words to fill in
 * @words: text of the content
 *
 * Returns: (transfer none): a paragraph
 */
SxBlock *
sx_doc_add_text (GPtrArray *blocks, const SxSession *session, const char *words)
{
  g_autofree char *text = sx_words_fill (words, session->territory);

  return sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text);
}

void
sx_doc_cite (SxCitations *citations, const SxSession *session, char **sources)
{
  for (char **id = sources; *id != NULL; id++)
    {
      const SxSource *source = sx_content_get_source (session->content, *id);

      if (!g_ptr_array_find (citations, source, NULL))
        g_ptr_array_add (citations, (gpointer) source);
    }
}

/**
 * sx_doc_add_said:
 * @blocks: where to add it
 * @session: whose page it is
 * @words: a medical statement
 * @said: where it comes from
 * @citations: where to note its sources
 *
 * Returns: (transfer none): a paragraph, with a remark if nobody checked it
 */
SxBlock *
sx_doc_add_said (GPtrArray *blocks, const SxSession *session, const char *words, const SxSaid *said, SxCitations *citations)
{
  SxBlock *block = sx_doc_add_text (blocks, session, words);

  sx_doc_cite (citations, session, said->sources);
  if (!said->checked)
    block->remark = g_strdup (sx_doc_phrase (session, SX_PHRASE_NOT_CHECKED));
  return block;
}

SxBlock *
sx_doc_add_item_link (GPtrArray *blocks, const SxSession *session, SxKind kind, const char *id)
{
  gconstpointer item = sx_content_lookup (session->content, kind, id);

  return sx_block_add_link (blocks, sx_content_get_name (kind, item), sx_place_new_item (kind, id, NULL));
}

/**
 * sx_doc_add_section:
 * @blocks: where to add it
 * @session: whose page it is
 * @heading: its heading
 *
 * Returns: (transfer none): where to add the items of a list under the heading
 */
GPtrArray *
sx_doc_add_section (GPtrArray *blocks, const SxSession *session, SxPhrase heading)
{
  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, heading));
  return sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;
}

/**
 * sx_doc_add_passages:
 * @blocks: where to add it
 * @session: whose page it is
 * @heading: heading of the section
 * @passages: (element-type SxPassage): words
 *
 * Returns: (transfer none): the items of the list that was added
 */
GPtrArray *
sx_doc_add_passages (GPtrArray *blocks, const SxSession *session, SxPhrase heading, const GPtrArray *passages)
{
  GPtrArray *items = sx_doc_add_section (blocks, session, heading);

  for (guint i = 0; i < passages->len; i++)
    sx_doc_add_text (items, session, ((const SxPassage *) g_ptr_array_index (passages, i))->text);

  return items;
}

/**
 * sx_doc_add_levels_card:
 * @blocks: where to add it
 * @session: whose page it is
 * @heading: heading of the card
 * @lists: (element-type utf8): for each level of the scale the words that belong under it
 *
 * Adds a card that says what needs which level of care, the most urgent first.
 */
void
sx_doc_add_levels_card (GPtrArray *blocks, const SxSession *session, SxPhrase heading, GPtrArray *const *lists)
{
  const SxRulebook *book = sx_content_get_rulebook (session->content);
  GPtrArray *children = sx_block_add_container (blocks, SX_BLOCK_CARD, sx_doc_phrase (session, heading))->children;

  for (SxLevel level = 0; level < SX_N_URGENCIES; level++)
    {
      g_autofree char *name = sx_words_fill (sx_rulebook_get_level (book, level)->name, session->territory);
      SxBlock *card;
      SxBlock *list;

      if (lists[level]->len == 0)
        continue;
      card = sx_block_add_container (children, SX_BLOCK_CARD, name);
      card->tone = SX_TONE_AMBULANCE + level;
      list = sx_block_add_container (card->children, SX_BLOCK_LIST, NULL);
      for (guint i = 0; i < lists[level]->len; i++)
        sx_doc_add_text (list->children, session, g_ptr_array_index (lists[level], i));
    }
}

static void
add_source (GPtrArray *items, const SxSession *session, const SxSource *source)
{
  g_autofree char *year = source->year > 0 ? g_strdup_printf (", %u", source->year) : g_strdup ("");
  g_autofree char *text = g_strdup_printf ("%s. %s%s%s%s.", source->title, source->publisher, year,
                                           source->identifier != NULL ? ". " : "", source->identifier != NULL ? source->identifier : "");
  SxBlock *block = sx_block_add_link (items, text, sx_place_new_item (SX_KIND_SOURCE, source->id, NULL));

  block->remark = source->not_checked != NULL
                    ? g_strdup_printf ("%s %s %s", source->checked, sx_doc_phrase (session, SX_PHRASE_NOT_READ), source->not_checked)
                    : g_strdup (source->checked);
}

void
sx_doc_add_sources (GPtrArray *blocks, const SxSession *session, const SxCitations *citations)
{
  GPtrArray *items;

  if (citations->len == 0)
    return;

  items = sx_doc_add_section (blocks, session, SX_PHRASE_SOURCES);
  for (guint i = 0; i < citations->len; i++)
    add_source (items, session, g_ptr_array_index (citations, i));
}

/**
 * sx_doc_add_review:
 * @blocks: where to add it
 * @session: whose page it is
 * @review: header of the file that the page comes from
 *
 * Adds who checked the page and when, or that nobody did.
 */
void
sx_doc_add_review (GPtrArray *blocks, const SxSession *session, const SxReview *review)
{
  g_autofree char *version =
    g_strdup_printf ("%s %s · %s %s · %s %s", sx_doc_phrase (session, SX_PHRASE_VERSION), review->version,
                     sx_doc_phrase (session, SX_PHRASE_DATE), review->date, sx_doc_phrase (session, SX_PHRASE_REVIEW_DUE),
                     review->review_due);

  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, SX_PHRASE_REVIEW));
  if (review->status == SX_STATUS_ACTIVE)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, review->reviewer)->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_CHECKED_BY));
  else
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_DRAFT));
  if (g_strcmp0 (session->today, review->review_due) >= 0)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_OVERDUE))->tone = SX_TONE_CAUTION;
  sx_block_add (blocks, SX_BLOCK_PARAGRAPH, version)->tone = SX_TONE_QUIET;
}

/**
 * sx_doc_link_phrase:
 * @session: whose page it is
 * @link: how things are linked
 *
 * Returns: the words for it: a phrase for a patient, the model's own word for a clinician
 */
SxPhrase
sx_doc_link_phrase (const SxSession *session, SxLink link)
{
  return (session->clinical ? SX_PHRASE_CLINICAL_LINK_DIRECT : SX_PHRASE_LINK_DIRECT) + link;
}

static void append_expression (GString *text, const SxSession *session, const SxExpression *expression, gboolean inside);

static void
append_parts (GString *text, const SxSession *session, const SxExpression *expression, SxPhrase joint)
{
  for (guint i = 0; i < expression->of->len; i++)
    {
      if (i > 0)
        g_string_append_printf (text, " %s ", sx_doc_phrase (session, joint));
      append_expression (text, session, g_ptr_array_index (expression->of, i), TRUE);
    }
}

static void
append_limit (GString *text, const char *sign, const SxUnit *unit, double value)
{
  g_autofree char *number = sx_unit_dup_number (unit, value);

  g_string_append_printf (text, " %s %s", sign, number);
}

static void
append_leaf (GString *text, const SxSession *session, const SxExpression *leaf)
{
  const SxFinding *finding = leaf->finding;
  const SxUnit *unit = finding->measure != NULL ? sx_measure_choose_unit (finding->measure, session->units) : NULL;

  g_string_append (text, finding->name.plain);
  if (leaf->kind == SX_EXPRESSION_OPTION)
    g_string_append_printf (text, ": %s", sx_finding_find_option (finding, leaf->option, NULL)->text);
  if (leaf->at_least != NULL)
    append_limit (text, "≥", unit, leaf->from);
  if (leaf->below != NULL)
    append_limit (text, "<", unit, leaf->to);
  if (leaf->kind == SX_EXPRESSION_RANGE)
    g_string_append_printf (text, " %s", unit->unit);
}

static void
append_joined (GString *text, const SxSession *session, const SxExpression *expression, gboolean inside)
{
  gboolean bracket = inside && expression->of->len > 1;

  if (expression->kind == SX_EXPRESSION_NOT)
    g_string_append_printf (text, "%s ", sx_doc_phrase (session, SX_PHRASE_NOT));
  if (expression->kind == SX_EXPRESSION_COUNT)
    g_string_append_printf (text, "%s %u %s ", sx_doc_phrase (session, SX_PHRASE_AT_LEAST), expression->count,
                            sx_doc_phrase (session, SX_PHRASE_OF));
  if (bracket)
    g_string_append_c (text, '(');
  append_parts (text, session, expression, expression->kind == SX_EXPRESSION_ALL ? SX_PHRASE_AND : SX_PHRASE_OR);
  if (bracket)
    g_string_append_c (text, ')');
}

static void
append_expression (GString *text, const SxSession *session, const SxExpression *expression, gboolean inside)
{
  if (expression->kind == SX_EXPRESSION_GROUP)
    g_string_append (text, ((const SxGroup *) sx_content_lookup (session->content, SX_KIND_GROUP, expression->id))->name);
  else if (expression->of == NULL)
    append_leaf (text, session, expression);
  else
    append_joined (text, session, expression, inside);
}

/**
 * sx_doc_dup_expression:
 * @session: whose page it is
 * @expression: a condition over answers
 *
 * Returns: (transfer full): @expression in words that a clinician can check
 */
char *
sx_doc_dup_expression (const SxSession *session, const SxExpression *expression)
{
  GString *text = g_string_new (NULL);

  append_expression (text, session, expression, FALSE);
  return g_string_free (text, FALSE);
}
