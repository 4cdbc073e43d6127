/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-slide-private.h"

#include <string.h>

/* Slides from a page: a section of it becomes slides of the same title. What the page says about
 * itself, its sources and its review, stays on the page. */

static gboolean
is_about_itself (const SxDeck *deck, const SxBlock *heading)
{
  static const SxPhrase ends[] = { SX_PHRASE_SOURCES, SX_PHRASE_REVIEW, SX_PHRASE_MORE_ABOUT };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (strcmp (heading->text, sx_doc_phrase (deck->session, ends[i])) == 0)
      return TRUE;

  return FALSE;
}

/* A card in a card is what needs one level of care; the outer one says what they are. */
static void
add_card (SxDeck *deck, const SxBlock *card, const char *above)
{
  for (guint i = 0; i < card->children->len; i++)
    {
      const SxBlock *child = g_ptr_array_index (card->children, i);

      if (child->kind == SX_BLOCK_CARD)
        add_card (deck, child, card->text);
    }

  sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_HELP,
                                       .title = card->text != NULL ? card->text : above,
                                       .subtitle = card->text != NULL ? above : NULL,
                                       .tone = card->tone });
  sx_deck_add_lines (deck, card->children);
}

static void
add_cell (SxDeck *deck, const GPtrArray *cell, const char *column)
{
  for (guint i = 0; i < cell->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (cell, i);
      GPtrArray *blocks;

      if (block->text == NULL)
        continue;
      blocks = sx_deck_make_room (deck, block->text);
      sx_block_add (blocks, SX_BLOCK_PARAGRAPH, block->text)->lead = g_strdup (column);
    }
}

static void
add_table (SxDeck *deck, const SxTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);

      sx_deck_begin (deck, &(SxSlideHead){ .kind = SX_SLIDE_EXPLAIN, .title = row->heading });
      for (guint j = 0; j < row->cells->len; j++)
        add_cell (deck, g_ptr_array_index (row->cells, j), g_ptr_array_index (table->columns, j));
    }
}

static void
add_block (SxDeck *deck, const SxBlock *block, SxSlideHead *head)
{
  switch (block->kind)
    {
    case SX_BLOCK_HEADING:
      head->kind = SX_SLIDE_EXPLAIN;
      head->title = block->text;
      head->subtitle = NULL;
      sx_deck_begin (deck, head);
      break;
    case SX_BLOCK_PARAGRAPH:
      sx_deck_add_line (deck, block);
      break;
    case SX_BLOCK_LIST:
      sx_deck_add_lines (deck, block->children);
      break;
    case SX_BLOCK_CARD:
      add_card (deck, block, sx_doc_phrase (deck->session, SX_PHRASE_GET_HELP));
      sx_deck_begin (deck, head);
      break;
    case SX_BLOCK_TABLE:
      add_table (deck, block->table);
      sx_deck_begin (deck, head);
      break;
    default:
      break;
    }
}

/**
 * sx_deck_add_page:
 * @self: a deck
 * @place: something that has a page
 */
void
sx_deck_add_page (SxDeck *self, const SxPlace *place)
{
  g_autoptr (SxDoc) doc = sx_doc_for_place (self->session, place);
  gboolean on_body = place->kind == SX_PLACE_ITEM && place->item != SX_KIND_COMPARISON;
  gboolean swap = self->session->clinical && doc->subtitle != NULL;
  SxSlideHead head = { .kind = SX_SLIDE_NAME,
                       .figure = on_body ? SX_SLIDE_BODY : SX_SLIDE_NO_FIGURE,
                       .title = swap ? doc->subtitle : doc->title,
                       .subtitle = swap ? doc->title : doc->subtitle };

  if (g_strcmp0 (head.title, head.subtitle) == 0)
    head.subtitle = NULL;
  sx_deck_begin (self, &head);
  sx_deck_add (self);
  for (guint i = 0; i < doc->blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (doc->blocks, i);

      if (block->kind == SX_BLOCK_HEADING && is_about_itself (self, block))
        break;
      add_block (self, block, &head);
    }
}
