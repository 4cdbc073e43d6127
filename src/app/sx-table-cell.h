/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

#define SX_TYPE_TABLE_CELL (sx_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (SxTableCell, sx_table_cell, SX, TABLE_CELL, GtkWidget)

/* One cell of a table, in the sheet or in the list. Its name says where it belongs. */

GtkWidget *sx_table_cell_new (const SxTable *table, const SxTableRow *row, guint column);
GtkWidget *sx_table_cell_new_for_list (const SxTable *table, const SxTableRow *row, guint column);

G_END_DECLS
