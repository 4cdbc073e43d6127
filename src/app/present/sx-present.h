/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_PRESENT (sx_present_get_type ())
G_DECLARE_FINAL_TYPE (SxPresent, sx_present, SX, PRESENT, GObject)

/* Brings what a window shows to the large screen, by the action present of the window. The action is only
 * there for places that slides are made for. */

SxPresent *sx_present_new    (GtkApplicationWindow *window, SxNavigator *navigator, SxPreferences *preferences);
void       sx_present_close  (SxPresent *self);
GtkWindow *sx_present_get_window (SxPresent *self);

G_END_DECLS
