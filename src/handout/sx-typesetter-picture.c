/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-typesetter-private.h"

#include "sx-body-print.h"
#include "sx-illustration-print.h"

/* In points. */
#define WIDEST_PICTURE 400
#define BODY_HEIGHT 320

/* Words stand beside a body where there is so much room, from so far below its top, and if they are few. */
#define LEAST_BESIDE 160
#define BESIDE_GAP 16
#define BESIDE_TOP 32
#define MOST_BESIDE 8

/* So many signs stand beside each other, or names of what is in a picture. */
#define SIGNS 4
#define NAMES 2

static void
add_picture (SxTypesetter *self, const SxIllustration *illustration)
{
  SxPiece *picture = sx_typesetter_add (self, SX_PIECE_PICTURE, "Figure");

  picture->illustration = illustration;
  picture->alt = g_strdup (illustration->title);
  picture->width = MIN (self->width, WIDEST_PICTURE);
  picture->height = picture->width * SX_ILLUSTRATION_HEIGHT / SX_ILLUSTRATION_WIDTH;
  picture->with_next = TRUE;
  sx_typesetter_add_space (self, SX_AFTER_PARAGRAPH);
}

/**
 * sx_typesetter_add_figure:
 * @self: a typesetter
 * @block: a figure
 *
 * In the picture stand numbers; the list behind what it shows says what they are. Without a picture its words
 * remain.
 */
void
sx_typesetter_add_figure (SxTypesetter *self, const SxBlock *block)
{
  const SxBlock *names = g_ptr_array_index (block->children, block->children->len - 1);
  gboolean drawn = sx_illustration_print_exists (block->illustration);
  SxPiece *open = sx_typesetter_open (self, "Sect");

  open->keep = TRUE;
  if (block->text != NULL)
    sx_typesetter_add_heading (self, 3, block->text);
  if (drawn)
    add_picture (self, block->illustration);
  for (guint i = 0; i + 1 < block->children->len; i++)
    sx_typesetter_add_paragraph (self, g_ptr_array_index (block->children, i));
  if (drawn && names->children->len > 0)
    sx_typesetter_add_columns (self, names->children, NAMES, TRUE);
  else
    sx_typesetter_add_list (self, names->children);
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
  sx_typesetter_add_space (self, SX_AFTER_PARAGRAPH);
  return picture;
}

static gboolean
fits_beside (const SxTypesetter *self, const SxPiece *picture, const SxBlock *block)
{
  guint n = 0;

  for (guint i = 0; i < block->children->len; i++)
    {
      const SxBlock *child = g_ptr_array_index (block->children, i);

      n += child->children != NULL ? child->children->len : 1;
    }

  return !picture->grows && n > 0 && n <= MOST_BESIDE && self->width - picture->width - BESIDE_GAP >= LEAST_BESIDE;
}

/* The picture takes no height of its own: what stands beside it does, and the last of that as much as is left. */
static void
add_beside (SxTypesetter *self, SxPiece *picture, const SxBlock *block)
{
  double shift = picture->width + BESIDE_GAP;
  double left = picture->height;
  guint first = self->pieces->len - 1;
  SxPiece *last = NULL;

  picture->height = 0;
  sx_typesetter_add_space (self, BESIDE_TOP);
  self->left += shift;
  self->width -= shift;
  sx_typesetter_add_blocks (self, block->children);
  self->left -= shift;
  self->width += shift;
  for (guint i = first; i < self->pieces->len; i++)
    {
      SxPiece *piece = g_ptr_array_index (self->pieces, i);

      left -= piece->height;
      if (piece->kind == SX_PIECE_ROW)
        last = piece;
    }
  last->height += MAX (left, 0);
}

static void
add_chart (SxTypesetter *self, const SxBlock *block)
{
  const SxBlock *signs = g_ptr_array_index (block->children, 0);

  add_body_picture (self, block->session)->grows = TRUE;
  sx_typesetter_add_columns (self, signs->children, SIGNS, FALSE);
}

/**
 * sx_typesetter_add_body:
 * @self: a typesetter
 * @block: a body
 */
void
sx_typesetter_add_body (SxTypesetter *self, const SxBlock *block)
{
  SxPiece *open;
  SxPiece *picture;

  if (block->session->place->kind == SX_PLACE_CHART)
    {
      add_chart (self, block);
      return;
    }

  open = sx_typesetter_open (self, "Sect");
  open->keep = TRUE;
  if (block->text != NULL)
    sx_typesetter_add_heading (self, 3, block->text);
  picture = add_body_picture (self, block->session);
  picture->grows = block->text == NULL;
  if (fits_beside (self, picture, block))
    add_beside (self, picture, block);
  else
    sx_typesetter_add_blocks (self, block->children);
  sx_typesetter_close (self, open);
}

/**
 * sx_typesetter_grow:
 * @self: a typesetter with all pieces of a document
 *
 * A body that a page is made for takes what the others leave of a sheet, if that is more than it has and not
 * too wide.
 */
void
sx_typesetter_grow (const SxTypesetter *self)
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
