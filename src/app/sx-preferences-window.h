/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-content.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_PREFERENCES_WINDOW (sx_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (SxPreferencesWindow, sx_preferences_window, SX, PREFERENCES_WINDOW, GtkWindow)

/* Where people choose what is kept between runs. Everything holds at once; nothing is confirmed. */

GtkWindow *sx_preferences_window_new (GtkWindow *parent, const SxContent *content, SxPreferences *preferences);

G_END_DECLS
