/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_APPEARANCE (sx_appearance_get_type ())
G_DECLARE_FINAL_TYPE (SxAppearance, sx_appearance, SX, APPEARANCE, GObject)

/* How a window looks: the size of its text, and whether it is dark. The style sheets of GTK 4.8
 * cannot ask for either, so both hang on classes of the window. */

SxAppearance *sx_appearance_new (GtkWidget *window, SxPreferences *preferences);

G_END_DECLS
