/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_FIGURE_CHOOSER (sx_figure_chooser_get_type ())
G_DECLARE_FINAL_TYPE (SxFigureChooser, sx_figure_chooser, SX, FIGURE_CHOOSER, GtkWidget)

/* Who is drawn: the build and the tone of the skin, by words. What is chosen holds at once, and
 * several of these say the same. */

void sx_figure_chooser_set_preferences (SxFigureChooser *self, SxPreferences *preferences);

G_END_DECLS
