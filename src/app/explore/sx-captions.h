/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-region.h"

G_BEGIN_DECLS

/* The words at a figure: from where it is seen, above it, and which side is which, beside its head.
 * People misread sides on a back view, so they are printed. Sizes are pixels. */

int  sx_captions_get_height     (GtkWidget *widget);
int  sx_captions_get_half_width (GtkWidget *widget);
void sx_captions_draw           (GtkWidget *widget, GtkSnapshot *snapshot, SxView view, const graphene_rect_t *figure);

G_END_DECLS
