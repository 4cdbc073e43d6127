/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-body-view.h"

G_BEGIN_DECLS

#define SX_TYPE_BODY_BAR (sx_body_bar_get_type ())
G_DECLARE_FINAL_TYPE (SxBodyBar, sx_body_bar, SX, BODY_BAR, GtkWidget)

/* What can be done with the picture of the body: another layer, another side, names, marks, and
 * another person. */

void             sx_body_bar_set_view        (SxBodyBar *self, SxBodyView *view, SxPreferences *preferences);
void             sx_body_bar_reset           (SxBodyBar *self);
GtkToggleButton *sx_body_bar_get_mark_button (SxBodyBar *self);

G_END_DECLS
