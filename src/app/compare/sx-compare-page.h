/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"

G_BEGIN_DECLS

#define SX_TYPE_COMPARE_PAGE (sx_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (SxComparePage, sx_compare_page, SX, COMPARE_PAGE, GtkWidget)

/* The gallery of tables, what to pick for a table of one's own, and one table. Shows
 * SX_PLACE_GALLERY, SX_PLACE_PICKER, SX_PLACE_PICKED and comparisons. */

GtkWidget *sx_compare_page_new (SxNavigator *navigator);

G_END_DECLS
