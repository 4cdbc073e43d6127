/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include <string.h>

/* Figures: drawings with their captions and the names of what is drawn. */

static void
add_label (GPtrArray *items, const SxSession *session, const SxLabel *label)
{
  SxBlock *item = sx_doc_add_text (items, session, label->name.plain);

  if (session->clinical && strcmp (label->name.clinical, label->name.plain) != 0)
    item->remark = sx_words_fill (label->name.clinical, session->territory);
}

/**
 * sx_doc_add_figure:
 * @blocks: where to add it
 * @session: whose page it is
 * @illustration: what is drawn
 * @citations: where to note its sources
 *
 * Adds a figure: what it shows comes first in it, then the names of what is drawn, in their order.
 *
 * Returns: (transfer none): the figure
 */
SxBlock *
sx_doc_add_figure (GPtrArray *blocks, const SxSession *session, const SxIllustration *illustration,
                   SxCitations *citations)
{
  SxBlock *figure = sx_block_add_container (blocks, SX_BLOCK_FIGURE, illustration->title);
  GPtrArray *items;

  figure->illustration = illustration;
  sx_doc_add_said (figure->children, session, illustration->says, &illustration->said, citations);
  items = sx_block_add_container (figure->children, SX_BLOCK_LIST, NULL)->children;
  for (guint i = 0; i < illustration->labels->len; i++)
    add_label (items, session, g_ptr_array_index (illustration->labels, i));

  return figure;
}

static void
add_conditions (GPtrArray *blocks, const SxSession *session, const SxIllustration *illustration)
{
  const GPtrArray *conditions = sx_content_get_all (session->content, SX_KIND_CONDITION);
  GPtrArray *items = NULL;

  for (guint i = 0; i < conditions->len; i++)
    {
      const SxCondition *condition = g_ptr_array_index (conditions, i);

      if (!g_strv_contains ((const char *const *) condition->illustrations, illustration->id))
        continue;
      if (items == NULL)
        items = sx_doc_add_section (blocks, session, SX_PHRASE_BELONGS_TO);
      sx_doc_add_item_link (items, session, SX_KIND_CONDITION, condition->id);
    }
}

/**
 * sx_doc_for_illustration:
 * @session: whose page it is
 * @illustration: what is drawn
 *
 * Returns: (transfer full): the page: the figure, and the conditions that it explains
 */
SxDoc *
sx_doc_for_illustration (const SxSession *session, const SxIllustration *illustration)
{
  SxDoc *doc = sx_doc_new (illustration->title, NULL);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  SxBlock *figure = sx_doc_add_figure (doc->blocks, session, illustration, citations);

  g_clear_pointer (&figure->text, g_free); /* it is the title of the page */
  add_conditions (doc->blocks, session, illustration);
  sx_doc_add_sources (doc->blocks, session, citations);
  return doc;
}
