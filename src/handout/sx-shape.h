/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <graphene.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SxShape:
 *
 * One outlined part of a drawing, made of closed polygons. Immutable; coordinates are those of the
 * drawing.
 */
typedef struct _SxShape SxShape;

SxShape *sx_shape_read         (JsonObject *object, gboolean mirrored);
void     sx_shape_free         (gpointer shape);

void     sx_shape_get_bounds   (const SxShape *self, graphene_rect_t *bounds);
void     sx_shape_get_label    (const SxShape *self, graphene_point_t *label);
double   sx_shape_get_distance (const SxShape *self, double x, double y);
void     sx_shape_trace        (const SxShape *self, cairo_t *cr);

G_END_DECLS
