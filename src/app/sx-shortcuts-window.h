/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_SHORTCUTS_WINDOW (sx_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (SxShortcutsWindow, sx_shortcuts_window, SX, SHORTCUTS_WINDOW, GtkWindow)

/* All keys of the program, as lists that a screen reader goes through line by line. */

GtkWindow *sx_shortcuts_window_new (GtkWindow *parent, SxPreferences *preferences);

G_END_DECLS
