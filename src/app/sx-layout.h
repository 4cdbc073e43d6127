/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For widgets that lay out their children themselves. */

int  sx_layout_measure_width  (GtkWidget *child, int *natural);
int  sx_layout_measure_height (GtkWidget *child, int width);
int  sx_layout_measure_chars  (GtkWidget *widget, int chars);
void sx_layout_place          (GtkWidget *child, int x, int y, int width, int height);
void sx_layout_show           (GtkWidget *child, gboolean shown);

G_END_DECLS
