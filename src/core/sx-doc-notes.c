/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"
#include "sx-evaluate.h"

static void
add_note (GPtrArray *blocks, const SxSession *session, const SxNote *note, SxCitations *citations)
{
  SxBlock *card = sx_block_add_container (blocks, SX_BLOCK_CARD, note->title);

  card->tone = SX_TONE_CAUTION;
  for (guint i = 0; i < note->passages->len; i++)
    {
      const SxPassage *passage = g_ptr_array_index (note->passages, i);

      sx_doc_add_said (card->children, session, passage->text, &passage->said, citations);
    }
}

/**
 * sx_doc_add_notes:
 * @blocks: where to add them
 * @session: whose page it is
 * @citations: what the page cites
 *
 * Adds what a result says to people in the situation that was answered.
 */
void
sx_doc_add_notes (GPtrArray *blocks, const SxSession *session, SxCitations *citations)
{
  const GPtrArray *notes = sx_content_get_rulebook (session->content)->notes;

  for (guint i = 0; i < notes->len; i++)
    {
      const SxNote *note = g_ptr_array_index (notes, i);

      if (sx_evaluates_to (note->when, session->answers, SX_TRUE))
        add_note (blocks, session, note, citations);
    }
}
