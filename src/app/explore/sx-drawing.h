/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-region.h"

G_BEGIN_DECLS

/** Size of a drawing in its own units. */
#define SX_DRAWING_WIDTH 600
#define SX_DRAWING_HEIGHT 1400

/** The views that are drawn: the first ones of #SxView. */
#define SX_N_DRAWN_VIEWS (SX_VIEW_BACK + 1)

/**
 * SxShape:
 *
 * One outlined part of a drawing, made of closed polygons. Coordinates are those of the drawing.
 */
typedef struct _SxShape SxShape;

/**
 * SxDrawing:
 *
 * The body in one view: a picture, and the shapes in it. It does not change once the first picture
 * is asked for, so that threads can render it.
 */
typedef struct _SxDrawing SxDrawing;

typedef void (*SxDrawFunc) (cairo_t *cr, gpointer data);

SxDrawing     *sx_drawing_new          (SxView view);
void           sx_drawing_free         (SxDrawing *self);
const SxShape *sx_drawing_find_shape   (const SxDrawing *self, const char *id);
void           sx_drawing_make_quiet   (SxDrawing *self, const SxShape *shape);
GdkTexture    *sx_drawing_render       (const SxDrawing *self, int height, gboolean dark);
void           sx_drawing_render_async (const SxDrawing *self, int height, gboolean dark, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
GdkTexture    *sx_drawing_render_finish (GAsyncResult *result, GError **error);

GdkTexture    *sx_drawing_new_texture  (int height, SxDrawFunc draw, gpointer data);

void           sx_shape_get_bounds     (const SxShape *self, graphene_rect_t *bounds);
double         sx_shape_get_distance   (const SxShape *self, double x, double y);
void           sx_shape_trace          (const SxShape *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxDrawing, sx_drawing_free)

G_END_DECLS
