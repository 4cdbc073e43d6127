/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-session.h"

G_BEGIN_DECLS

#define SX_TYPE_LEGEND (sx_legend_get_type ())
G_DECLARE_FINAL_TYPE (SxLegend, sx_legend, SX, LEGEND, GtkWidget)

/* Says in words what the patterns on the body mean. Not visible when there are none. */

void sx_legend_set_condition (SxLegend *self, const SxSession *session, const SxCondition *condition, const char *stage);

G_END_DECLS
