/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

static void
add_line (GPtrArray *blocks, const SxSession *session, SxPhrase lead, const char *words)
{
  if (words != NULL)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, words)->lead = g_strdup (sx_doc_phrase (session, lead));
}

/* What two people wrote is the first thing to find at home. */
static void
add_agreement (SxDoc *doc, const SxSession *session)
{
  SxBlock *card;

  if (session->agreed == NULL && session->come_back == NULL)
    return;

  card = sx_block_add_container (doc->blocks, SX_BLOCK_CARD, sx_doc_phrase (session, SX_PHRASE_AGREEMENT));
  add_line (card->children, session, SX_PHRASE_AGREED, session->agreed);
  add_line (card->children, session, SX_PHRASE_COME_BACK, session->come_back);
  g_ptr_array_insert (doc->blocks, 0, g_ptr_array_steal_index (doc->blocks, doc->blocks->len - 1));
}

static gboolean
shows_body (const SxDoc *doc)
{
  for (guint i = 0; i < doc->blocks->len; i++)
    if (((const SxBlock *) g_ptr_array_index (doc->blocks, i))->kind == SX_BLOCK_BODY)
      return TRUE;

  return FALSE;
}

/**
 * sx_doc_for_present:
 * @session: what was looked at, drawn on and agreed
 *
 * Returns: (transfer full) (nullable): what people take home: the page of the place of @session, with what
 *   was drawn on its pictures, and first what was agreed; %NULL for places without a page
 */
SxDoc *
sx_doc_for_present (const SxSession *session)
{
  SxDoc *doc = sx_doc_for_place (session, session->place);

  if (doc == NULL)
    return NULL;

  if (sx_pen_is_on_any_body (session->pen) && !shows_body (doc))
    {
      sx_doc_add_body (doc->blocks, session);
      g_ptr_array_insert (doc->blocks, 0, g_ptr_array_steal_index (doc->blocks, doc->blocks->len - 1));
    }
  add_agreement (doc, session);
  return doc;
}
