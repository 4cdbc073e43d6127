/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-session.h"

G_BEGIN_DECLS

#define SX_TYPE_SCREEN_VIEW (sx_screen_view_get_type ())
G_DECLARE_FINAL_TYPE (SxScreenView, sx_screen_view, SX, SCREEN_VIEW, GtkWidget)

/* The questions of one screen under its heading. SxScreenView::answered (SxAnswers *) says what is
 * known after an answer. */

void       sx_screen_view_open        (SxScreenView *self, const SxSession *session, const SxScreen *screen);
void       sx_screen_view_update      (SxScreenView *self, const SxSession *session);
void       sx_screen_view_close       (SxScreenView *self);
gboolean   sx_screen_view_is_answered (SxScreenView *self);
gboolean   sx_screen_view_is_pending  (SxScreenView *self);
gboolean   sx_screen_view_settle      (SxScreenView *self);
void       sx_screen_view_press       (SxScreenView *self, const SxFinding *finding, guint position);
void       sx_screen_view_set_progress (SxScreenView *self, const char *words);
SxAnswers *sx_screen_view_skip        (SxScreenView *self);
void       sx_screen_view_take_focus  (SxScreenView *self);

G_END_DECLS
