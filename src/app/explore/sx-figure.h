/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-content.h"
#include "sx-drawing.h"
#include "sx-facing.h"
#include "sx-paintwork.h"

G_BEGIN_DECLS

#define SX_TYPE_FIGURE (sx_figure_get_type ())
G_DECLARE_FINAL_TYPE (SxFigure, sx_figure, SX, FIGURE, GObject)

/* The body as it stands one way: a picture of the whole that is there at once, a sharp one of what
 * is seen, and one of what is painted on it. They are drawn off the main thread, and come together.
 * SxFigure::changed says that it looks different. */

SxFigure        *sx_figure_new           (const SxContent *content, SxFacing facing, SxBuild build, const SxLook *look);
SxFacing         sx_figure_get_facing    (SxFigure *self);
const SxDrawing *sx_figure_get_drawing   (SxFigure *self);
void             sx_figure_set_look      (SxFigure *self, const SxLook *look);
void             sx_figure_paint         (SxFigure *self, const SxPaintwork *work);
void             sx_figure_set_textured  (SxFigure *self, gboolean textured);
void             sx_figure_leave         (SxFigure *self);
void             sx_figure_settle        (SxFigure *self, const SxLook *look, const graphene_rect_t *seen, double scale, int factor,
                                          double thickness);
gboolean         sx_figure_is_sharp      (SxFigure *self);
void             sx_figure_snapshot      (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area);
void             sx_figure_snapshot_whole (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area);

G_END_DECLS
