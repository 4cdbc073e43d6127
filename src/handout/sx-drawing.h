/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-excerpt.h"
#include "sx-look.h"
#include "sx-shape.h"

G_BEGIN_DECLS

/** Size of a drawing in its own units. */
#define SX_DRAWING_WIDTH 600
#define SX_DRAWING_HEIGHT 1400

/** The views that are drawn: the first ones of #SxView. */
#define SX_N_DRAWN_VIEWS (SX_VIEW_BACK + 1)

/**
 * SxDrawing:
 *
 * The body in one view: a picture, and the shapes in it. It does not change once the first picture
 * is asked for, so that threads can render it.
 */
typedef struct _SxDrawing SxDrawing;

SxDrawing     *sx_drawing_new           (SxBuild build, SxView view, gboolean mirrored);
SxDrawing     *sx_drawing_ref           (const SxDrawing *self);
void           sx_drawing_unref         (const SxDrawing *self);
const SxShape *sx_drawing_find_shape    (const SxDrawing *self, SxLayer layer, const char *id);
GPtrArray     *sx_drawing_find_shapes   (const SxDrawing *self, SxLayer layer, char *const *ids);
void           sx_drawing_make_quiet    (SxDrawing *self, char *const *ids);
void           sx_drawing_draw          (const SxDrawing *self, const SxLook *look, cairo_t *cr);
cairo_surface_t *sx_drawing_render      (const SxDrawing *self, const SxLook *look, const SxExcerpt *excerpt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxDrawing, sx_drawing_unref)

G_END_DECLS
