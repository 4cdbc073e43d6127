/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-body-region.h"
#include "sx-navigator.h"

G_BEGIN_DECLS

/** How far beside a part of the body, in pixels, a pointer still means it. */
#define SX_BODY_VIEW_REACH 12

#define SX_TYPE_BODY_VIEW (sx_body_view_get_type ())
G_DECLARE_FINAL_TYPE (SxBodyView, sx_body_view, SX, BODY_VIEW, GtkWidget)

/* The whole body from the front and from behind. SxBodyView::looked-at (SxBodyRegion *) says which
 * part the pointer or the focus is on, or that there is none (%NULL). */

GtkWidget    *sx_body_view_new              (SxNavigator *navigator);
double        sx_body_view_get_scale        (SxBodyView *self);
SxBodyRegion *sx_body_view_get_chosen       (SxBodyView *self);
const char   *sx_body_view_get_longest_name (SxBodyView *self);
gboolean      sx_body_view_region_has_point (SxBodyView *self, SxBodyRegion *region, double x, double y);
void          sx_body_view_look_at          (SxBodyView *self, const char *region);

G_END_DECLS
