/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-piece.h"

/* In points: between paragraphs of a cell, and between the words of a table and its lines. */
#define BETWEEN 4
#define PAD 4

static void
free_cell (gpointer data)
{
  SxCell *self = data;

  g_free (self->uri);
  g_array_unref (self->lines);
  g_ptr_array_unref (self->layouts);
  g_free (self);
}

SxPiece *
sx_piece_new (SxPieceKind kind)
{
  SxPiece *self = g_new0 (SxPiece, 1);

  self->kind = kind;
  if (kind == SX_PIECE_ROW)
    self->cells = g_ptr_array_new_with_free_func (free_cell);
  return self;
}

void
sx_piece_free (gpointer piece)
{
  SxPiece *self = piece;

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->session, sx_session_unref);
  g_free (self->alt);
  g_free (self);
}

/**
 * sx_piece_add_cell:
 * @self: a row
 * @tag: (nullable): what it is in the structure of a PDF file; must live on
 * @x: its left edge on the sheet, in points
 *
 * Returns: (transfer none): the new cell
 */
SxCell *
sx_piece_add_cell (SxPiece *self, const char *tag, double x)
{
  SxCell *cell = g_new0 (SxCell, 1);

  cell->tag = tag;
  cell->x = x;
  cell->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  cell->lines = g_array_new (FALSE, FALSE, sizeof (SxLine));
  g_ptr_array_add (self->cells, cell);
  return cell;
}

static double
get_bottom (const SxCell *cell)
{
  return cell->lines->len > 0 ? g_array_index (cell->lines, SxLine, cell->lines->len - 1).bottom : 0;
}

static void
add_line (SxCell *self, PangoLayoutIter *iter, double top)
{
  PangoRectangle logical;
  SxLine line = { .line = pango_layout_iter_get_line_readonly (iter) };
  int from, to;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  pango_layout_iter_get_line_yrange (iter, &from, &to);
  line.x = (double) logical.x / PANGO_SCALE;
  line.width = (double) logical.width / PANGO_SCALE;
  line.top = top + (double) from / PANGO_SCALE;
  line.bottom = top + (double) to / PANGO_SCALE;
  line.baseline = top + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  g_array_append_val (self->lines, line);
}

/**
 * sx_cell_take:
 * @self: a cell
 * @layout: (transfer full): words that come below what is in it
 */
void
sx_cell_take (SxCell *self, PangoLayout *layout)
{
  double top = self->lines->len > 0 ? get_bottom (self) + BETWEEN : 0;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    add_line (self, iter, top);
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  g_ptr_array_add (self->layouts, layout);
}

/**
 * sx_piece_get_pad:
 * @self: a piece
 *
 * Returns: the space above its words, and below them, in points
 */
double
sx_piece_get_pad (const SxPiece *self)
{
  return self->ruled ? PAD : 0;
}

/**
 * sx_piece_measure:
 * @self: a row
 *
 * Notes its height, now that its cells are full.
 */
void
sx_piece_measure (SxPiece *self)
{
  self->height = 0;
  for (guint i = 0; i < self->cells->len; i++)
    self->height = MAX (self->height, get_bottom (g_ptr_array_index (self->cells, i)));
  self->height += 2 * sx_piece_get_pad (self);
}
