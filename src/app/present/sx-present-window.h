/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-easel.h"
#include "sx-preferences.h"
#include "sx-session.h"

G_BEGIN_DECLS

#define SX_TYPE_PRESENT_WINDOW (sx_present_window_get_type ())
G_DECLARE_FINAL_TYPE (SxPresentWindow, sx_present_window, SX, PRESENT_WINDOW, GtkApplicationWindow)

/* A place on a large screen, for two people who look together: one idea at a time, a pen, and what they
 * agree on. It has a session of its own, of which nothing is left when it closes. */

SxPresentWindow *sx_present_window_new         (GtkWindow *parent, const SxSession *session, SxPreferences *preferences);

const SxSession *sx_present_window_get_session (SxPresentWindow *self);
guint            sx_present_window_get_slide   (SxPresentWindow *self, guint *n_slides);
SxEasel         *sx_present_window_get_easel   (SxPresentWindow *self);
gboolean         sx_present_window_is_at_rest  (SxPresentWindow *self);

G_END_DECLS
