/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-drawing.h"

G_BEGIN_DECLS

/** Beyond this distance, in units of the drawing, nobody means a region. */
#define SX_BODY_REGION_FAR 120

#define SX_TYPE_BODY_REGION (sx_body_region_get_type ())
G_DECLARE_FINAL_TYPE (SxBodyRegion, sx_body_region, SX, BODY_REGION, GtkButton)

/* One part of the body in one view and on one side: a button in the shape of that part. It draws
 * nothing until it is looked at or chosen. */

GtkWidget      *sx_body_region_new          (const SxRegion *region, SxView view, SxSide side, const SxDrawing *drawing);

const SxRegion *sx_body_region_get_region   (SxBodyRegion *self);
SxView          sx_body_region_get_view     (SxBodyRegion *self);
SxSide          sx_body_region_get_side     (SxBodyRegion *self);
const char     *sx_body_region_get_name     (SxBodyRegion *self);
void            sx_body_region_get_bounds   (SxBodyRegion *self, graphene_rect_t *bounds);
double          sx_body_region_get_distance (SxBodyRegion *self, double x, double y);

void            sx_body_region_set_chosen   (SxBodyRegion *self, gboolean chosen);
void            sx_body_region_set_looked_at (SxBodyRegion *self, gboolean looked_at);
void            sx_body_region_set_description (SxBodyRegion *self, const char *words);

G_END_DECLS
