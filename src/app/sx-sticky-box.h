/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_STICKY_BOX (sx_sticky_box_get_type ())
G_DECLARE_FINAL_TYPE (SxStickyBox, sx_sticky_box, SX, STICKY_BOX, GtkWidget)

/* A container whose first child stays in view while what is around it scrolls along the
 * #GtkOrientable:orientation: the heading of a table, or of a row. The layout manager is the
 * caller's choice. */

GtkWidget *sx_sticky_box_new (GtkOrientation orientation, GtkAccessibleRole role, GtkLayoutManager *layout);

int        sx_sticky_box_get_offset (SxStickyBox *self);
void       sx_sticky_box_uncover    (SxStickyBox *self, GtkWidget *widget);

G_END_DECLS
