/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-easel.h"
#include "sx-session.h"
#include "sx-slide.h"

G_BEGIN_DECLS

#define SX_TYPE_PRESENT_FIGURE (sx_present_figure_get_type ())
G_DECLARE_FINAL_TYPE (SxPresentFigure, sx_present_figure, SX, PRESENT_FIGURE, GtkWidget)

/* The figure beside the words of a slide, with what the patterns on it mean, and the pen. Not visible where
 * a slide has none. It brings the actions pen, undo, redo, clear, zoom-in, zoom-out and fit.
 * SxPresentFigure::drawn says that the pen drew something else. */

void         sx_present_figure_add_actions (SxPresentFigure *self, GActionMap *map);
void         sx_present_figure_show        (SxPresentFigure *self, const SxSlide *slide, const SxSession *session);
const SxPen *sx_present_figure_get_pen     (SxPresentFigure *self);
SxEasel     *sx_present_figure_get_easel   (SxPresentFigure *self);

G_END_DECLS
