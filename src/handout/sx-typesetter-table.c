/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-typesetter-private.h"

/* With more columns than this, the headings of rows stand above their cells, not beside them. */
#define MOST_BESIDE 3

/* The part of the width that the headings of rows take beside their cells. */
#define HEADING_PART 0.22

/* Between columns, in points. */
#define GUTTER 10

/* Where the columns of a table are; the first of them may be one of headings. */
typedef struct
{
  gboolean beside;
  double heading;
  double column;
} Measure;

static Measure
measure (const SxTypesetter *self, const SxTable *table)
{
  guint n = MAX (table->columns->len, 1);
  Measure result = { .beside = n <= MOST_BESIDE };

  result.heading = result.beside ? self->width * HEADING_PART : 0;
  result.column = (self->width - result.heading) / n;
  return result;
}

static SxPiece *
add_row (SxTypesetter *self)
{
  SxPiece *row = sx_typesetter_add (self, SX_PIECE_ROW, "TR");

  row->ruled = TRUE;
  return row;
}

static void
add_heading_cell (SxTypesetter *self, SxPiece *row, double x, double width, const char *text)
{
  SxCell *cell = sx_piece_add_cell (row, "TH", x);

  sx_cell_take (cell, sx_lettering_set (self->context, SX_LETTERING_CELL_HEADING, width - GUTTER, text));
}

static double
find_column (const SxTypesetter *self, const Measure *measure, guint i)
{
  return self->left + measure->heading + i * measure->column;
}

static const SxPiece *
add_column_headings (SxTypesetter *self, const SxTable *table, const Measure *measure)
{
  SxPiece *row = add_row (self);

  if (measure->beside)
    add_heading_cell (self, row, self->left, measure->heading, table->corner);
  for (guint i = 0; i < table->columns->len; i++)
    add_heading_cell (self, row, find_column (self, measure, i), measure->column, g_ptr_array_index (table->columns, i));
  sx_piece_measure (row);
  row->with_next = TRUE;
  return row;
}

static void
add_cell (SxTypesetter *self, SxPiece *row, const Measure *measure, guint column, const GPtrArray *blocks)
{
  SxCell *cell = sx_piece_add_cell (row, "TD", find_column (self, measure, column));

  for (guint i = 0; i < blocks->len; i++)
    sx_typesetter_add_words (self, cell, SX_LETTERING_CELL, measure->column - GUTTER, g_ptr_array_index (blocks, i));
}

static const SxPiece *
add_band (SxTypesetter *self, const SxTableRow *row)
{
  SxPiece *band = add_row (self);
  g_autofree char *heading = sx_table_row_dup_heading (row);

  add_heading_cell (self, band, self->left, self->width, heading);
  sx_piece_measure (band);
  band->with_next = TRUE;
  return band;
}

static void
add_body_row (SxTypesetter *self, const Measure *measure, const SxTableRow *row)
{
  const SxPiece *band = measure->beside ? NULL : add_band (self, row);
  SxPiece *piece = add_row (self);
  g_autofree char *heading = sx_table_row_dup_heading (row);

  piece->heading = band;
  if (measure->beside)
    add_heading_cell (self, piece, self->left, measure->heading, heading);
  for (guint i = 0; i < row->cells->len; i++)
    add_cell (self, piece, measure, i, g_ptr_array_index (row->cells, i));
  sx_piece_measure (piece);
}

/**
 * sx_typesetter_add_table:
 * @self: a typesetter
 * @table: what to set
 *
 * Sets a table whose column headings are repeated on each page.
 */
void
sx_typesetter_add_table (SxTypesetter *self, const SxTable *table)
{
  Measure columns = measure (self, table);
  guint first = self->pieces->len;
  SxPiece *open = sx_typesetter_open (self, "Table");

  open->heading = add_column_headings (self, table, &columns);
  for (guint i = 0; i < table->rows->len; i++)
    add_body_row (self, &columns, g_ptr_array_index (table->rows, i));
  sx_typesetter_close (self, open);
  sx_typesetter_keep (self, open, first);
}
