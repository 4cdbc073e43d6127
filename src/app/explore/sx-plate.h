/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SxPlate:
 *
 * A picture that is shown in many frames, stretched as need be.
 */
typedef struct _SxPlate SxPlate;

SxPlate *sx_plate_new    (cairo_surface_t *surface);
void     sx_plate_free   (SxPlate *self);
void     sx_plate_append (SxPlate *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds, gboolean textured);

G_END_DECLS
