/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-paginator.h"

/* In points: what of a row must fit under what stands above it, if the row is longer than a page. */
#define LEAST_PART 72

/* A heading of a table that takes more of a page than this part is not repeated. */
#define MOST_HEADING 0.3

/* A row that is named again where it goes on may be parted rather than leave this part of a page white. */
#define MOST_WHITE 0.3

/* In points: below the heading of a card that comes again. */
#define AFTER_AGAIN 6

/* Lengths that differ by less are the same. */
#define CLOSE_ENOUGH 0.01

typedef struct
{
  const SxPiece *piece;
  double top;    /* on this sheet */
  gboolean used; /* whether there is anything in it */
} Open;

typedef struct
{
  const GPtrArray *pieces;
  double top;
  double bottom;
  GPtrArray *sheets;
  SxSheet *sheet;
  GArray *open;   /* of Open, from the outside */
  double y;
  gboolean fresh; /* whether nothing stands on the sheet but frames and repeated headings */
  gboolean bound; /* whether what was placed last is a heading */
} Paginator;

static void
free_placed (gpointer data)
{
  SxPlaced *self = data;

  g_free (self->from);
  g_free (self->to);
  g_free (self);
}

static void
free_sheet (gpointer data)
{
  SxSheet *self = data;

  g_ptr_array_unref (self->placed);
  g_array_unref (self->frames);
  g_free (self);
}

static void
add_sheet (Paginator *self)
{
  self->sheet = g_new0 (SxSheet, 1);
  self->sheet->placed = g_ptr_array_new_with_free_func (free_placed);
  self->sheet->frames = g_array_new (FALSE, FALSE, sizeof (SxFrame));
  g_ptr_array_add (self->sheets, self->sheet);
  self->y = self->top;
  self->fresh = TRUE;
}

static Open *
get_open (const Paginator *self, guint i)
{
  return &g_array_index (self->open, Open, i);
}

static gboolean
is_repeated (const Paginator *self, const SxPiece *heading)
{
  return heading != NULL && heading->height <= MOST_HEADING * (self->bottom - self->top);
}

/* What the heading takes where @piece goes on. */
static double
measure_again (const Paginator *self, const SxPiece *piece)
{
  if (!is_repeated (self, piece->heading))
    return 0;
  return piece->heading->height + (piece->framed ? AFTER_AGAIN : 0);
}

/* What the frames that are open need below. */
static double
sum_pads (const Paginator *self)
{
  double sum = 0;

  for (guint i = 0; i < self->open->len; i++)
    sum += get_open (self, i)->piece->height;
  return sum;
}

static double
find_room (const Paginator *self)
{
  return self->bottom - sum_pads (self) - self->y;
}

/* The room on a sheet on which nothing stands but what goes on from the one before. */
static double
find_full_room (const Paginator *self)
{
  double room = self->bottom - self->top - 2 * sum_pads (self);

  for (guint i = 0; i < self->open->len; i++)
    room -= measure_again (self, get_open (self, i)->piece);
  return room;
}

static const SxPiece *
get_piece (const Paginator *self, guint i)
{
  return g_ptr_array_index (self->pieces, i);
}

/* All of what is opened at @i. */
static double
measure_whole (const Paginator *self, guint i)
{
  guint depth = 0;
  double height = 0;

  do
    {
      const SxPiece *piece = get_piece (self, i++);

      height += piece->height;
      depth += piece->kind == SX_PIECE_OPEN;
      depth -= piece->kind == SX_PIECE_CLOSE;
    }
  while (depth > 0);

  return height;
}

/* How much of @piece must stand where it begins. */
static double
measure_least (const Paginator *self, const SxPiece *piece, double full)
{
  gboolean parted = piece->height > full || (piece->heading != NULL && find_room (self) > MOST_WHITE * full);

  return parted ? MIN (piece->height, LEAST_PART) : piece->height;
}

/* What must stand on one page with the piece at @i, itself among it: a heading stays with what it is
 * the heading of, and what fits a page is not parted. */
static double
measure_run (const Paginator *self, guint i)
{
  double full = find_full_room (self);
  double height = 0;

  for (; i < self->pieces->len; i++)
    {
      const SxPiece *piece = get_piece (self, i);
      double whole = piece->kind == SX_PIECE_OPEN && piece->keep ? measure_whole (self, i) : G_MAXDOUBLE;

      if (piece->kind == SX_PIECE_CLOSE)
        break;
      if (whole <= full)
        return height + whole;

      if (piece->kind == SX_PIECE_OPEN)
        height += 2 * piece->height;
      else
        height += measure_least (self, piece, full);
      if ((piece->kind == SX_PIECE_ROW || piece->kind == SX_PIECE_PICTURE) && !piece->with_next)
        break;
    }

  return height;
}

static SxPlaced *
place (Paginator *self, const SxPiece *piece)
{
  SxPlaced *placed = g_new0 (SxPlaced, 1);

  placed->piece = piece;
  placed->y = self->y;
  placed->height = piece->height;
  g_ptr_array_add (self->sheet->placed, placed);
  return placed;
}

static void
close_frame (Paginator *self, const Open *open)
{
  SxFrame frame = { open->piece, open->top, 0 };

  self->y += open->piece->height;
  frame.height = self->y - open->top;
  if (open->piece->framed && open->used)
    g_array_append_val (self->sheet->frames, frame);
}

static SxPlaced *
place_whole (Paginator *self, const SxPiece *row)
{
  SxPlaced *placed = place (self, row);

  placed->from = g_new0 (guint, row->cells->len);
  placed->to = g_new0 (guint, row->cells->len);
  for (guint i = 0; i < row->cells->len; i++)
    placed->to[i] = ((const SxCell *) g_ptr_array_index (row->cells, i))->lines->len;
  self->y += row->height;
  return placed;
}

static void
turn_page (Paginator *self)
{
  for (guint i = self->open->len; i > 0; i--)
    close_frame (self, get_open (self, i - 1));

  add_sheet (self);
  for (guint i = 0; i < self->open->len; i++)
    {
      Open *open = get_open (self, i);

      open->top = self->y;
      self->y += open->piece->height;
      if (!open->used || !is_repeated (self, open->piece->heading))
        continue;
      place_whole (self, open->piece->heading)->again = TRUE;
      self->y += measure_again (self, open->piece) - open->piece->heading->height;
    }
}

static void
use_sheet (Paginator *self, const SxPiece *piece)
{
  self->fresh = FALSE;
  self->bound = piece->with_next;
  for (guint i = 0; i < self->open->len; i++)
    get_open (self, i)->used = TRUE;
}

/* A heading and what follows may be higher than a page though neither is: then what follows is parted,
 * and the heading does not stand alone. */
static void
make_room (Paginator *self, guint i)
{
  if (self->bound && get_piece (self, i)->kind != SX_PIECE_PICTURE && find_room (self) >= LEAST_PART)
    return;
  if (!self->fresh && measure_run (self, i) > find_room (self) + CLOSE_ENOUGH)
    turn_page (self);
}

static gboolean
is_end_of_paragraph (const SxCell *cell, guint to)
{
  return to == cell->lines->len
         || g_array_index (cell->lines, SxLine, to).line->layout != g_array_index (cell->lines, SxLine, to - 1).line->layout;
}

/* So that no paragraph is parted that need not be. */
static guint
step_back (const SxCell *cell, guint from, guint to)
{
  guint end = to;

  while (end > from && !is_end_of_paragraph (cell, end))
    end--;

  return end > from ? end : to;
}

/* The lines of a cell from @from on that fit into @room; tells how high they are. A sheet on which
 * nothing stands takes a line in any case, or there would be no end. */
static guint
cut_cell (const SxCell *cell, guint from, double room, gboolean fresh, double *height)
{
  guint to = from;

  *height = 0;
  for (; to < cell->lines->len; to++)
    {
      double needed = g_array_index (cell->lines, SxLine, to).bottom - g_array_index (cell->lines, SxLine, from).top;

      if (needed > room + CLOSE_ENOUGH && !(fresh && to == from))
        break;
    }
  to = step_back (cell, from, to);
  if (to > from)
    *height = g_array_index (cell->lines, SxLine, to - 1).bottom - g_array_index (cell->lines, SxLine, from).top;
  return to;
}

/* As much of a row as fits into what is left of the sheet, after the lines of @done. */
static SxPlaced *
place_part (Paginator *self, const SxPiece *row, const guint *done)
{
  SxPlaced *placed = place (self, row);
  double pads = 2 * sx_piece_get_pad (row);
  double room = find_room (self) - pads;
  double highest = 0;

  placed->from = g_memdup2 (done, sizeof (guint) * row->cells->len);
  placed->to = g_new0 (guint, row->cells->len);
  for (guint i = 0; i < row->cells->len; i++)
    {
      double height;

      placed->to[i] = cut_cell (g_ptr_array_index (row->cells, i), done[i], room, self->fresh, &height);
      highest = MAX (highest, height);
    }

  placed->height = highest + pads;
  self->y += placed->height;
  return placed;
}

static gboolean
is_done (const SxPiece *row, const guint *done)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (done[i] < ((const SxCell *) g_ptr_array_index (row->cells, i))->lines->len)
      return FALSE;
  return TRUE;
}

/* On the next sheet, under the heading of the row. */
static void
go_on (Paginator *self, const SxPiece *row)
{
  turn_page (self);
  if (is_repeated (self, row->heading))
    place_whole (self, row->heading)->again = TRUE;
}

static void
place_in_parts (Paginator *self, const SxPiece *row)
{
  g_autofree guint *done = g_new0 (guint, row->cells->len);

  while (!is_done (row, done))
    {
      const SxPlaced *part = place_part (self, row, done);

      for (guint i = 0; i < row->cells->len; i++)
        done[i] = part->to[i];
      use_sheet (self, row);
      if (!is_done (row, done))
        go_on (self, row);
    }
}

static void
place_row (Paginator *self, const SxPiece *row)
{
  if (row->height > find_room (self) + CLOSE_ENOUGH)
    place_in_parts (self, row);
  else
    place_whole (self, row);
  use_sheet (self, row);
}

static void
open_piece (Paginator *self, const SxPiece *piece)
{
  Open open = { piece, self->y, FALSE };

  place (self, piece);
  self->y += piece->height;
  g_array_append_val (self->open, open);
}

static void
close_piece (Paginator *self, const SxPiece *piece)
{
  close_frame (self, get_open (self, self->open->len - 1));
  g_array_set_size (self->open, self->open->len - 1);
  place (self, piece);
}

static void
take (Paginator *self, guint i)
{
  const SxPiece *piece = get_piece (self, i);

  switch (piece->kind)
    {
    case SX_PIECE_ROW:
      make_room (self, i);
      place_row (self, piece);
      break;
    case SX_PIECE_PICTURE:
      make_room (self, i);
      place (self, piece);
      self->y += piece->height;
      use_sheet (self, piece);
      break;
    case SX_PIECE_SPACE:
      self->y += self->fresh ? 0 : piece->height;
      break;
    case SX_PIECE_OPEN:
      make_room (self, i);
      open_piece (self, piece);
      break;
    case SX_PIECE_CLOSE:
    default:
      close_piece (self, piece);
      break;
    }
}

/**
 * sx_paginator_run:
 * @pieces: (element-type SxPiece): a document; must live as long as its pages
 * @top: where sheets begin, in points
 * @bottom: where they end
 *
 * Returns: (transfer full) (element-type SxSheet): the document on sheets, at least one
 */
GPtrArray *
sx_paginator_run (const GPtrArray *pieces, double top, double bottom)
{
  Paginator self = { .pieces = pieces, .top = top, .bottom = bottom };

  self.sheets = g_ptr_array_new_with_free_func (free_sheet);
  self.open = g_array_new (FALSE, FALSE, sizeof (Open));
  add_sheet (&self);
  for (guint i = 0; i < pieces->len; i++)
    take (&self, i);
  g_array_unref (self.open);
  return self.sheets;
}
