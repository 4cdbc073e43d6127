/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "sx-doc.h"

G_BEGIN_DECLS

/* A document in pieces, one below the other, each of which knows its height and none its place. */

typedef enum
{
  SX_PIECE_ROW,     /* words, or words side by side */
  SX_PIECE_PICTURE,
  SX_PIECE_SPACE,   /* not at the top of a page */
  SX_PIECE_OPEN,    /* of something that holds what follows, up to its CLOSE */
  SX_PIECE_CLOSE
} SxPieceKind;

/**
 * SxLine:
 * @line: belongs to its layout
 * @x: where it starts in its cell; all lengths are in points
 * @width: of its words
 * @top: from the top of the cell, as are the others
 * @bottom: where the next line may start
 * @baseline: where the letters stand
 */
typedef struct
{
  PangoLayoutLine *line;
  double x;
  double width;
  double top;
  double bottom;
  double baseline;
} SxLine;

/** Room for a sample at the left of a cell, in points. */
#define SX_CELL_SAMPLE_WIDTH 28
#define SX_CELL_SAMPLE_HEIGHT 16

/**
 * SxCell:
 * @tag: what it is in the structure of a PDF file; not freed
 * @x: its left edge on the sheet
 * @uri: (nullable): where it leads
 * @sample: what is drawn at its left edge, if anything
 * @layouts: (element-type PangoLayout): what stands in it
 * @lines: (element-type SxLine): the same in lines
 */
typedef struct
{
  const char *tag;
  double x;
  char *uri;
  SxSample sample;
  GPtrArray *layouts;
  GArray *lines;
} SxCell;

typedef struct _SxPiece SxPiece;

/**
 * SxPiece:
 * @kind: what it is
 * @tag: (nullable): what it is in the structure of a PDF file; not freed
 * @x: its left edge on the sheet, in points
 * @width: in points
 * @height: in points; of what is opened and closed, the space inside its frame
 * @grows: whether it takes what is left of a sheet; only of pictures of the body
 * @with_next: whether the next piece must stand on the same page
 * @keep: of what is opened: whether it stays on one page if it fits one
 * @framed: of what is opened: whether there is a frame around it
 * @tone: of the frame
 * @ruled: of rows: whether there is a line above and below
 * @to_fill_in: of rows: whether there is a line to write on behind the words
 * @level: of headings, from 1; else 0
 * @cells: (element-type SxCell) (nullable): of rows
 * @heading: (nullable): of what is opened, and of rows: the row that is repeated where it goes on
 * @illustration: (nullable): of pictures; belongs to the content
 * @alt: (nullable): of pictures: words that stand for it
 * @session: (nullable): of pictures of the body: what is drawn on it
 */
struct _SxPiece
{
  SxPieceKind kind;
  const char *tag;
  double x;
  double width;
  double height;
  gboolean grows;
  gboolean with_next;
  gboolean keep;
  gboolean framed;
  SxTone tone;
  gboolean ruled;
  gboolean to_fill_in;
  guint level;
  GPtrArray *cells;
  const SxPiece *heading;
  const SxIllustration *illustration;
  char *alt;
  const SxSession *session;
};

SxPiece *sx_piece_new      (SxPieceKind kind);
void     sx_piece_free     (gpointer piece);

SxCell  *sx_piece_add_cell (SxPiece *self, const char *tag, double x);
void     sx_cell_take      (SxCell *self, PangoLayout *layout);
void     sx_piece_measure  (SxPiece *self);
double   sx_piece_get_pad  (const SxPiece *self);

G_END_DECLS
