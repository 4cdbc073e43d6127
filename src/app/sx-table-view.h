/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

#define SX_TYPE_TABLE_VIEW (sx_table_view_get_type ())
G_DECLARE_FINAL_TYPE (SxTableView, sx_table_view, SX, TABLE_VIEW, GtkWidget)

/* Draws a table of a page: a grid with heading cells, or, on wish, the same as a list. */

GtkWidget *sx_table_view_new (const SxTable *table);

G_END_DECLS
