/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_WINDOW (sx_window_get_type ())
G_DECLARE_FINAL_TYPE (SxWindow, sx_window, SX, WINDOW, GtkApplicationWindow)

SxWindow      *sx_window_new             (GtkApplication *application, const SxContent *content, const GError *trouble);
SxNavigator   *sx_window_get_navigator   (SxWindow *self);
SxPreferences *sx_window_get_preferences (SxWindow *self);

G_END_DECLS
