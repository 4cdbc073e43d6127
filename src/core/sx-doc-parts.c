/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

const char *
sx_doc_phrase (const SxSession *session, SxPhrase phrase)
{
  return sx_content_get_phrase (session->content, phrase);
}

/**
 * sx_doc_name:
 * @session: whose page it is
 * @name: a name
 *
 * Returns: (transfer none): the one of the two words that @session asks for
 */
const char *
sx_doc_name (const SxSession *session, const SxName *name)
{
  return session->clinical ? name->clinical : name->plain;
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
 * Returns: (transfer none): a paragraph, with a sign at its end if nobody checked it
 */
SxBlock *
sx_doc_add_said (GPtrArray *blocks, const SxSession *session, const char *words, const SxSaid *said, SxCitations *citations)
{
  const char *sign = said->checked ? "" : sx_doc_phrase (session, SX_PHRASE_NOT_CHECKED_SIGN);
  g_autofree char *signed_words = g_strconcat (words, sign, NULL);
  SxBlock *block = sx_doc_add_text (blocks, session, signed_words);

  block->basis = said->checked ? SX_BASIS_CHECKED : SX_BASIS_NOT_CHECKED;
  sx_doc_cite (citations, session, said->sources);
  return block;
}

/**
 * sx_doc_add_item_link:
 * @blocks: where to add it
 * @session: whose page it is
 * @kind: the kind of an item
 * @id: its id
 *
 * Returns: (transfer none): a link to its page, by the name that @session asks for
 */
SxBlock *
sx_doc_add_item_link (GPtrArray *blocks, const SxSession *session, SxKind kind, const char *id)
{
  gconstpointer item = sx_content_lookup (session->content, kind, id);
  const char *name =
    session->clinical ? sx_content_get_clinical_name (kind, item) : sx_content_get_name (kind, item);

  return sx_block_add_link (blocks, name, sx_place_new_item (kind, id, NULL));
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
 * @lists: (element-type SxBlock): for each level of the scale the items that belong under it
 *
 * Adds a card that says what needs which level of care, the most urgent first.
 *
 * Returns: (transfer none): the card
 */
SxBlock *
sx_doc_add_levels_card (GPtrArray *blocks, const SxSession *session, SxPhrase heading, GPtrArray *const *lists)
{
  const SxRulebook *book = sx_content_get_rulebook (session->content);
  SxBlock *whole = sx_block_add_container (blocks, SX_BLOCK_CARD, sx_doc_phrase (session, heading));

  for (SxLevel level = 0; level < SX_N_URGENCIES; level++)
    {
      g_autofree char *name = sx_words_fill (sx_rulebook_get_level (book, level)->name, session->territory);
      SxBlock *card;

      if (lists[level]->len == 0)
        continue;
      card = sx_block_add_container (whole->children, SX_BLOCK_CARD, name);
      card->tone = SX_TONE_AMBULANCE + level;
      sx_block_add (card->children, SX_BLOCK_LIST, NULL)->children = g_ptr_array_ref (lists[level]);
    }

  return whole;
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

/**
 * sx_doc_here_phrase:
 * @session: whose page it is
 * @link: how a condition is linked with a part of the body
 *
 * Returns: as sx_doc_link_phrase(), said of the part
 */
SxPhrase
sx_doc_here_phrase (const SxSession *session, SxLink link)
{
  return (session->clinical ? SX_PHRASE_CLINICAL_LINK_DIRECT : SX_PHRASE_HERE_DIRECT) + link;
}

static void append_expression (GString *text, const SxSession *session, const SxExpression *expression, gboolean inside);

static void
append_parts (GString *text, const SxSession *session, const SxExpression *expression, SxPhrase joint)
{
  for (guint i = 0; i < expression->n_of; i++)
    {
      if (i > 0)
        g_string_append_printf (text, " %s ", sx_doc_phrase (session, joint));
      append_expression (text, session, expression->of[i], TRUE);
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
  gboolean bracket = inside && expression->n_of > 1;

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
  else if (sx_expression_is_leaf (expression))
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
