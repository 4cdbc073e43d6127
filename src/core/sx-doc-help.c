/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

static void
add_section (GPtrArray *blocks, const SxSession *session, const SxHelpSection *section)
{
  GPtrArray *items;

  sx_block_add_heading (blocks, 2, section->title);
  items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;
  for (guint i = 0; i < section->texts->len; i++)
    sx_doc_add_text (items, session, ((const SxPassage *) g_ptr_array_index (section->texts, i))->text);
}

/**
 * sx_doc_for_help:
 * @session: whose page it is
 *
 * Returns: (transfer full): how to use the program, and what happens to answers
 */
SxDoc *
sx_doc_for_help (const SxSession *session)
{
  const SxHelp *help = sx_content_get_help (session->content);
  SxDoc *doc = sx_doc_new (sx_doc_phrase (session, SX_PHRASE_HELP), NULL);

  for (guint i = 0; i < help->sections->len; i++)
    add_section (doc->blocks, session, g_ptr_array_index (help->sections, i));
  sx_block_add_link (doc->blocks, sx_doc_phrase (session, SX_PHRASE_ABOUT), sx_place_new (SX_PLACE_ABOUT));
  sx_doc_add_review (doc->blocks, session, &help->review);
  return doc;
}
