/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-body-target.h"
#include "sx-navigator.h"

G_BEGIN_DECLS

#define SX_TYPE_MARK_PANEL (sx_mark_panel_get_type ())
G_DECLARE_FINAL_TYPE (SxMarkPanel, sx_mark_panel, SX, MARK_PANEL, GtkWidget)

/* What to mark on the body and how strong, and a list of what was marked. */

void sx_mark_panel_set_navigator (SxMarkPanel *self, SxNavigator *navigator);
void sx_mark_panel_mark          (SxMarkPanel *self, SxBodyTarget *target);

G_END_DECLS
