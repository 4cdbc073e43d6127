/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-facing.h"

G_BEGIN_DECLS

/* The words above a figure: from where it is seen, and which side is which. */

int  sx_captions_get_height (GtkWidget *widget);
int  sx_captions_get_width  (GtkWidget *widget);
void sx_captions_draw       (GtkWidget *widget, GtkSnapshot *snapshot, SxFacing facing, double left, double width);

G_END_DECLS
