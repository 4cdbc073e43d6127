/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-condition.h"
#include "sx-drawing.h"

G_BEGIN_DECLS

#define SX_TYPE_FIGURE (sx_figure_get_type ())
G_DECLARE_FINAL_TYPE (SxFigure, sx_figure, SX, FIGURE, GObject)

/* The picture of the body in one view, at the size at which it is shown: a small one that is there
 * at once, and a sharp one that is rendered off the main thread; and what is painted on it.
 * SxFigure::changed says that it looks different. */

SxFigure        *sx_figure_new         (SxView view);
const SxDrawing *sx_figure_get_drawing (SxFigure *self);
void             sx_figure_make_quiet  (SxFigure *self, char **shapes);
void             sx_figure_start       (SxFigure *self);
void             sx_figure_set_dark    (SxFigure *self, gboolean dark);
void             sx_figure_paint       (SxFigure *self, const SxRegion *region, SxLink link);
void             sx_figure_unpaint     (SxFigure *self);
void             sx_figure_set_height  (SxFigure *self, int height);
void             sx_figure_snapshot    (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area);

G_END_DECLS
