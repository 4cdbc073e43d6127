/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-body-view.h"

G_BEGIN_DECLS

#define SX_TYPE_PLACE_PANE (sx_place_pane_get_type ())
G_DECLARE_FINAL_TYPE (SxPlacePane, sx_place_pane, SX, PLACE_PANE, GtkWidget)

/* The body beside a question where something is. SxPlacePane::pressed (guint) says which option was
 * chosen on it; what that means is not decided here. */

void sx_place_pane_set_up   (SxPlacePane *self, SxNavigator *navigator, SxPreferences *preferences);
void sx_place_pane_set_screen (SxPlacePane *self, const SxScreen *screen);
const SxFinding *sx_place_pane_get_asked (SxPlacePane *self);

G_END_DECLS
