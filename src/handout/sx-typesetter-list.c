/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-typesetter-private.h"

/* In points: where words begin behind what stands in front of them, and between columns. */
#define BULLET_INDENT 16
#define NUMBER_INDENT 22
#define SAMPLE_INDENT (SX_CELL_SAMPLE_WIDTH + 10)
#define COLUMN_GAP 8

/* Paper cannot follow links: more of them than this stand in columns; in fewer, if words stand behind them. */
#define MANY_LINKS 6
#define LINK_COLUMNS 3
#define REMARK_COLUMNS 2

/* What stands in front of an item: a sample of what it names, its number, or a bullet where that is 0. */
static double
set_label (SxTypesetter *self, SxCell *cell, const SxBlock *item, guint number)
{
  gboolean sampled = item->sample.kind != SX_SAMPLE_NONE;
  double indent = sampled ? SAMPLE_INDENT : number > 0 ? NUMBER_INDENT : BULLET_INDENT;
  g_autofree char *words = number > 0 ? g_strdup_printf ("%u.", number) : g_strdup ("•");

  cell->sample = item->sample;
  sx_cell_take (cell, sx_lettering_set (self->context, SX_LETTERING_BODY, indent, sampled ? "" : words));
  return indent;
}

static void
add_item (SxTypesetter *self, const SxBlock *item)
{
  SxPiece *row = sx_typesetter_add (self, SX_PIECE_ROW, "LI");
  double indent = set_label (self, sx_piece_add_cell (row, "Lbl", self->left), item, 0);

  sx_typesetter_fill_cell (self, sx_piece_add_cell (row, "LBody", self->left + indent), self->width - indent, item);
  sx_piece_measure (row);
  sx_typesetter_add_space (self, SX_AFTER_ITEM);
}

/* In how many columns a list stands. */
static guint
count_columns (const GPtrArray *items)
{
  guint columns = LINK_COLUMNS;

  for (guint i = 0; i < items->len; i++)
    {
      const SxBlock *item = g_ptr_array_index (items, i);

      if (item->place == NULL || item->place->item == SX_KIND_SOURCE || item->lead != NULL)
        return 1;
      if (item->remark != NULL)
        columns = REMARK_COLUMNS;
    }

  return items->len > MANY_LINKS ? columns : 1;
}

/**
 * sx_typesetter_add_columns:
 * @self: a typesetter
 * @items: (element-type SxBlock): short words
 * @columns: how many of them stand beside each other
 * @numbered: whether numbers stand in front of them
 */
void
sx_typesetter_add_columns (SxTypesetter *self, const GPtrArray *items, guint columns, gboolean numbered)
{
  SxPiece *open = sx_typesetter_open (self, "L");
  double step = self->width / columns;
  SxPiece *row = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const SxBlock *item = g_ptr_array_index (items, i);
      double x = self->left + i % columns * step;
      double indent;

      if (i % columns == 0)
        row = sx_typesetter_add (self, SX_PIECE_ROW, NULL);
      indent = set_label (self, sx_piece_add_cell (row, "Lbl", x), item, numbered ? i + 1 : 0);
      sx_typesetter_fill_cell (self, sx_piece_add_cell (row, "LBody", x + indent), step - indent - COLUMN_GAP, item);
      sx_piece_measure (row);
      if (i % columns == columns - 1)
        sx_typesetter_add_space (self, SX_AFTER_ITEM);
    }
  sx_typesetter_close (self, open);
}

/**
 * sx_typesetter_add_list:
 * @self: a typesetter
 * @items: (element-type SxBlock): what the list holds
 */
void
sx_typesetter_add_list (SxTypesetter *self, const GPtrArray *items)
{
  guint columns = count_columns (items);
  SxPiece *open;

  if (items->len == 0)
    return;
  if (columns > 1)
    {
      sx_typesetter_add_columns (self, items, columns, FALSE);
      return;
    }

  open = sx_typesetter_open (self, "L");
  for (guint i = 0; i < items->len; i++)
    add_item (self, g_ptr_array_index (items, i));
  sx_typesetter_close (self, open);
}
