/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-typesetter-private.h"

#include "sx-body-print.h"
#include "sx-illustration-print.h"
#include "sx-words.h"

/* In points. */
#define AFTER_PARAGRAPH 6
#define AFTER_ITEM 3
#define BEFORE_BLOCK 8
#define AFTER_BLOCK 12
#define BEFORE_HEADING 16
#define FRAME_PAD 10
#define INDENT 16
#define NUMBER_INDENT 22
#define WIDEST_PICTURE 400
#define COLUMN_GAP 8
#define SAMPLE_INDENT (SX_CELL_SAMPLE_WIDTH + 10)
#define WRITING_HEIGHT 30 /* of a line to write on by hand */
#define BODY_HEIGHT 320

/* So many signs stand beside each other, or names of what is in a picture. */
#define SIGNS 4
#define NAMES 2

/* A card that takes more of a sheet than this part may be parted: it would leave too much white before it. */
#define MOST_KEPT 0.34

static void add_blocks (SxTypesetter *self, const GPtrArray *blocks);

/**
 * sx_typesetter_add:
 * @self: a typesetter
 * @kind: what to add
 * @tag: (nullable): what it is in the structure of a PDF file; must live on
 *
 * Returns: (transfer none): the new piece
 */
SxPiece *
sx_typesetter_add (SxTypesetter *self, SxPieceKind kind, const char *tag)
{
  SxPiece *piece = sx_piece_new (kind);

  piece->tag = tag;
  piece->x = self->left;
  piece->width = self->width;
  g_ptr_array_add (self->pieces, piece);
  return piece;
}

/**
 * sx_typesetter_add_space:
 * @self: a typesetter
 * @height: in points
 *
 * Adds space; where two spaces meet, the larger one holds.
 */
void
sx_typesetter_add_space (SxTypesetter *self, double height)
{
  SxPiece *last = self->pieces->len > 0 ? g_ptr_array_index (self->pieces, self->pieces->len - 1) : NULL;

  if (last == NULL || last->kind != SX_PIECE_SPACE)
    last = sx_typesetter_add (self, SX_PIECE_SPACE, NULL);
  last->height = MAX (last->height, height);
}

SxPiece *
sx_typesetter_open (SxTypesetter *self, const char *tag)
{
  return sx_typesetter_add (self, SX_PIECE_OPEN, tag);
}

/* Space at the end belongs behind what ends. */
void
sx_typesetter_close (SxTypesetter *self, const SxPiece *open)
{
  SxPiece *last = g_ptr_array_index (self->pieces, self->pieces->len - 1);
  double space = last->kind == SX_PIECE_SPACE ? last->height : 0;

  if (last->kind == SX_PIECE_SPACE)
    g_ptr_array_set_size (self->pieces, (int) self->pieces->len - 1);
  sx_typesetter_add (self, SX_PIECE_CLOSE, open->tag)->height = open->height;
  sx_typesetter_add_space (self, MAX (space, AFTER_BLOCK));
}

/* What the tone of a block is in words, so that it is never a matter of colour alone. */
static char *
dup_tone_word (const SxTypesetter *self, SxTone tone)
{
  const SxContent *content = self->session->content;
  SxLevel level = (SxLevel) (tone - SX_TONE_AMBULANCE);

  if (tone == SX_TONE_CAUTION)
    return g_strdup (sx_content_get_phrase (content, SX_PHRASE_CAUTIONS));
  if (tone < SX_TONE_AMBULANCE)
    return NULL;
  return sx_words_fill (sx_rulebook_get_level (sx_content_get_rulebook (content), level)->name, self->session->territory);
}

/**
 * sx_typesetter_add_words:
 * @self: a typesetter
 * @cell: where they stand
 * @lettering: how they look
 * @width: of the lines, in points
 * @block: has the words
 */
void
sx_typesetter_add_words (SxTypesetter *self, SxCell *cell, SxLettering lettering, double width, const SxBlock *block)
{
  SxLettering used = block->tone == SX_TONE_QUIET ? SX_LETTERING_REMARK : lettering;
  g_autofree char *word = block->lead == NULL ? dup_tone_word (self, block->tone) : NULL;
  const char *lead = block->lead != NULL ? block->lead : word;

  sx_cell_take (cell, sx_lettering_set_words (self->context, used, width, lead, block->text, block->remark));
}

static SxPiece *
add_text (SxTypesetter *self, const char *tag, SxLettering lettering, const char *text)
{
  SxPiece *row = sx_typesetter_add (self, SX_PIECE_ROW, NULL);

  sx_cell_take (sx_piece_add_cell (row, tag, self->left), sx_lettering_set (self->context, lettering, self->width, text));
  sx_piece_measure (row);
  return row;
}

/* Headings start with their level in @level, from 1. */
static void
add_heading (SxTypesetter *self, guint level, const char *text)
{
  static const char *const tags[] = { "H1", "H2", "H3", "H4" };
  static const SxLettering letterings[] = { SX_LETTERING_TITLE, SX_LETTERING_HEADING, SX_LETTERING_SUBHEADING,
                                            SX_LETTERING_STRONG };
  guint i = CLAMP (level, 1, G_N_ELEMENTS (tags)) - 1;
  SxPiece *row = add_text (self, tags[i], letterings[i], text);

  row->with_next = TRUE;
  row->level = i + 1;
  sx_typesetter_add_space (self, AFTER_PARAGRAPH);
}

/* A source can be read; what else a block leads to is a page of the program. */
static const SxSource *
find_source (const SxTypesetter *self, const SxBlock *block)
{
  const SxPlace *place = block->place;

  if (place == NULL || place->kind != SX_PLACE_ITEM || place->item != SX_KIND_SOURCE)
    return NULL;
  return sx_content_get_source (self->session->content, place->id);
}

static void
fill_cell (SxTypesetter *self, SxCell *cell, double width, const SxBlock *block)
{
  const SxSource *source = find_source (self, block);

  sx_typesetter_add_words (self, cell, SX_LETTERING_BODY, width, block);
  if (source == NULL)
    return;

  cell->uri = g_strdup (source->address);
  sx_cell_take (cell, sx_lettering_set (self->context, SX_LETTERING_REMARK, width, source->address));
}

/* Paper cannot be followed: what is a link in the window says that there is more to read. */
static void
add_paragraph (SxTypesetter *self, const SxBlock *block)
{
  SxPiece *row = sx_typesetter_add (self, SX_PIECE_ROW, NULL);
  SxBlock words = *block;

  if (block->place != NULL && block->lead == NULL && find_source (self, block) == NULL)
    words.lead = (char *) sx_content_get_phrase (self->session->content, SX_PHRASE_MORE_ABOUT);
  fill_cell (self, sx_piece_add_cell (row, "P", self->left), self->width, &words);
  sx_piece_measure (row);
  row->to_fill_in = block->to_fill_in;
  if (block->to_fill_in)
    row->height = MAX (row->height, WRITING_HEIGHT);
  sx_typesetter_add_space (self, AFTER_PARAGRAPH);
}

static void
add_item (SxTypesetter *self, const SxBlock *block, const char *label, double indent)
{
  SxPiece *row = sx_typesetter_add (self, SX_PIECE_ROW, "LI");
  SxCell *cell = sx_piece_add_cell (row, "Lbl", self->left);

  cell->sample = block->sample;
  sx_cell_take (cell, sx_lettering_set (self->context, SX_LETTERING_BODY, indent, label));
  fill_cell (self, sx_piece_add_cell (row, "LBody", self->left + indent), self->width - indent, block);
  sx_piece_measure (row);
  sx_typesetter_add_space (self, AFTER_ITEM);
}

static void
add_list (SxTypesetter *self, const GPtrArray *items)
{
  SxPiece *open;

  if (items->len == 0)
    return;

  open = sx_typesetter_open (self, "L");
  for (guint i = 0; i < items->len; i++)
    {
      const SxBlock *item = g_ptr_array_index (items, i);
      gboolean sampled = item->sample.kind != SX_SAMPLE_NONE;

      add_item (self, item, sampled ? "" : "•", sampled ? SAMPLE_INDENT : INDENT);
    }
  sx_typesetter_close (self, open);
}

static void
indent (SxTypesetter *self, double by, double narrower)
{
  self->left += by;
  self->width -= narrower;
}

/* The title of the page or of the card may say it already. */
static void
add_tone_word (SxTypesetter *self, const SxBlock *card)
{
  g_autofree char *word = dup_tone_word (self, card->tone);

  if (word == NULL || g_strcmp0 (word, card->text) == 0
      || (card->text == NULL && g_strcmp0 (word, self->doc->title) == 0))
    return;
  add_text (self, "P", SX_LETTERING_STRONG, word)->with_next = TRUE;
}

static double
measure_from (const SxTypesetter *self, guint first)
{
  double height = 0;

  for (guint i = first; i < self->pieces->len; i++)
    height += ((const SxPiece *) g_ptr_array_index (self->pieces, i))->height;

  return height;
}

static void
add_card (SxTypesetter *self, const SxBlock *block)
{
  SxPiece *open;
  guint first;

  sx_typesetter_add_space (self, BEFORE_BLOCK);
  first = self->pieces->len;
  open = sx_typesetter_open (self, "Sect");
  open->framed = TRUE;
  open->tone = block->tone;
  open->height = FRAME_PAD;
  indent (self, FRAME_PAD + 4, 2 * FRAME_PAD + 4);
  add_tone_word (self, block);
  if (block->text != NULL)
    add_heading (self, 3, block->text);
  add_blocks (self, block->children);
  indent (self, -FRAME_PAD - 4, -2 * FRAME_PAD - 4);
  sx_typesetter_close (self, open);
  open->keep = measure_from (self, first) <= MOST_KEPT * self->height;
}

/* Paper has nothing to open: all of it is there. */
static void
add_details (SxTypesetter *self, const SxBlock *block)
{
  SxPiece *open;

  if (block->text != NULL)
    add_heading (self, 3, block->text);
  open = sx_typesetter_open (self, "Sect");
  indent (self, INDENT, INDENT);
  add_blocks (self, block->children);
  indent (self, -INDENT, -INDENT);
  sx_typesetter_close (self, open);
}

static void
add_picture (SxTypesetter *self, const SxIllustration *illustration)
{
  SxPiece *picture = sx_typesetter_add (self, SX_PIECE_PICTURE, "Figure");

  picture->illustration = illustration;
  picture->alt = g_strdup (illustration->title);
  picture->width = MIN (self->width, WIDEST_PICTURE);
  picture->height = picture->width * SX_ILLUSTRATION_HEIGHT / SX_ILLUSTRATION_WIDTH;
  picture->with_next = TRUE;
  sx_typesetter_add_space (self, AFTER_PARAGRAPH);
}

/* Short words, @columns to a row, behind samples of what they name or behind numbers. */
static void
add_grid (SxTypesetter *self, const GPtrArray *items, guint columns)
{
  SxPiece *open = sx_typesetter_open (self, "L");
  double step = self->width / columns;
  SxPiece *row = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const SxBlock *item = g_ptr_array_index (items, i);
      gboolean numbered = item->sample.kind == SX_SAMPLE_NONE;
      double indent = numbered ? NUMBER_INDENT : SAMPLE_INDENT;
      g_autofree char *number = numbered ? g_strdup_printf ("%u.", i + 1) : g_strdup ("");
      double x = self->left + i % columns * step;
      SxCell *label;

      if (i % columns == 0)
        row = sx_typesetter_add (self, SX_PIECE_ROW, NULL);
      label = sx_piece_add_cell (row, "Lbl", x);
      label->sample = item->sample;
      sx_cell_take (label, sx_lettering_set (self->context, SX_LETTERING_BODY, indent, number));
      fill_cell (self, sx_piece_add_cell (row, "LBody", x + indent), step - indent - COLUMN_GAP, item);
      sx_piece_measure (row);
      if (i % columns == columns - 1)
        sx_typesetter_add_space (self, AFTER_ITEM);
    }
  sx_typesetter_close (self, open);
}

/* In the picture stand numbers; the list behind what it shows says what they are. Without a picture
 * its words remain. */
static void
add_figure (SxTypesetter *self, const SxBlock *block)
{
  const SxBlock *names = g_ptr_array_index (block->children, block->children->len - 1);
  gboolean drawn = sx_illustration_print_exists (block->illustration);
  SxPiece *open = sx_typesetter_open (self, "Sect");

  open->keep = TRUE;
  if (block->text != NULL)
    add_heading (self, 3, block->text);
  if (drawn)
    add_picture (self, block->illustration);
  for (guint i = 0; i + 1 < block->children->len; i++)
    add_paragraph (self, g_ptr_array_index (block->children, i));
  if (drawn && names->children->len > 0)
    add_grid (self, names->children, NAMES);
  else
    add_list (self, names->children);
  sx_typesetter_close (self, open);
}

static SxPiece *
add_body_picture (SxTypesetter *self, const SxSession *session)
{
  SxPiece *picture = sx_typesetter_add (self, SX_PIECE_PICTURE, "Figure");

  picture->session = sx_session_ref (session);
  picture->alt = g_strdup (sx_content_get_phrase (session->content, session->place->kind == SX_PLACE_CHART ? SX_PHRASE_CHART_ALT
                                                                                                           : SX_PHRASE_BODY_ALT));
  picture->width = MIN (sx_body_print_find_width (session, BODY_HEIGHT), self->width);
  picture->height = sx_body_print_measure (session, picture->width);
  picture->with_next = TRUE;
  sx_typesetter_add_space (self, AFTER_PARAGRAPH);
  return picture;
}

static void
add_body (SxTypesetter *self, const SxBlock *block)
{
  SxPiece *open = sx_typesetter_open (self, "Sect");

  open->keep = TRUE;
  if (block->text != NULL)
    add_heading (self, 3, block->text);
  add_body_picture (self, block->session)->grows = block->text == NULL;
  add_blocks (self, block->children);
  sx_typesetter_close (self, open);
}

static void
add_chart (SxTypesetter *self, const SxBlock *block)
{
  const SxBlock *signs = g_ptr_array_index (block->children, 0);

  add_body_picture (self, block->session)->grows = TRUE;
  add_grid (self, signs->children, SIGNS);
}

static void
add_block (SxTypesetter *self, const SxBlock *block)
{
  switch (block->kind)
    {
    case SX_BLOCK_HEADING:
      sx_typesetter_add_space (self, BEFORE_HEADING);
      add_heading (self, block->level, block->text);
      break;
    case SX_BLOCK_PARAGRAPH:
      add_paragraph (self, block);
      break;
    case SX_BLOCK_LIST:
      add_list (self, block->children);
      break;
    case SX_BLOCK_CARD:
      add_card (self, block);
      break;
    case SX_BLOCK_TABLE:
      sx_typesetter_add_space (self, BEFORE_BLOCK);
      sx_typesetter_add_table (self, block->table);
      break;
    case SX_BLOCK_FIGURE:
      add_figure (self, block);
      break;
    case SX_BLOCK_BODY:
      if (block->session->place->kind == SX_PLACE_CHART)
        add_chart (self, block);
      else
        add_body (self, block);
      break;
    case SX_BLOCK_GAUGE:
    case SX_BLOCK_DETAILS:
      add_details (self, block);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_blocks (SxTypesetter *self, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    add_block (self, g_ptr_array_index (blocks, i));
}

/* A body that a page is made for takes what the others leave of a sheet, if that is more than it has and not
 * too wide. */
static void
grow (const SxTypesetter *self)
{
  SxPiece *growing = NULL;
  double height = self->height;
  double width;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      SxPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->grows)
        growing = piece;
      else
        height -= piece->height;
    }
  if (growing == NULL)
    return;

  width = CLAMP (sx_body_print_find_width (growing->session, height), growing->width, self->width);
  growing->x = self->left + (self->width - width) / 2;
  growing->width = width;
  growing->height = sx_body_print_measure (growing->session, width);
}

/**
 * sx_typesetter_set:
 * @session: whose page it is
 * @doc: what to set; need not live on
 * @left: where lines begin on the sheet, in points
 * @width: of the lines
 * @height: of what may stand on a sheet
 *
 * Returns: (transfer full) (element-type SxPiece): the whole document in pieces. What it names of the
 *   content must live on.
 */
GPtrArray *
sx_typesetter_set (const SxSession *session, const SxDoc *doc, double left, double width, double height)
{
  PangoContext *context = sx_lettering_create_context ();
  SxTypesetter self = { session, doc, context, g_ptr_array_new_with_free_func (sx_piece_free), left, width, height };

  add_heading (&self, 1, doc->title);
  if (doc->subtitle != NULL)
    {
      add_text (&self, "P", SX_LETTERING_SUBTITLE, doc->subtitle);
      sx_typesetter_add_space (&self, AFTER_PARAGRAPH);
    }
  add_blocks (&self, doc->blocks);
  grow (&self);
  g_object_unref (context);
  return self.pieces;
}
