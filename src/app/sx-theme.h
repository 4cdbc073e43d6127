/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The colours of words and of what lies behind them, for widgets that draw themselves. All that asks
 * the theme for a colour is here. */

GdkRGBA  sx_theme_get_ink    (GtkWidget *widget);
GdkRGBA  sx_theme_get_ground (GtkWidget *widget);
gboolean sx_theme_is_dark    (GtkWidget *widget);

G_END_DECLS
