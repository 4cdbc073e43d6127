/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-slide.h"

G_BEGIN_DECLS

#define SX_TYPE_SLIDE_VIEW (sx_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (SxSlideView, sx_slide_view, SX, SLIDE_VIEW, GtkWidget)

/* The words of a slide, as large as fits. What does not fit at the least size can be scrolled. */

void     sx_slide_view_show        (SxSlideView *self, const SxSlide *slide);
void     sx_slide_view_set_size    (SxSlideView *self, double size);
void     sx_slide_view_grab_title  (SxSlideView *self);
gboolean sx_slide_view_scroll      (SxSlideView *self, gboolean down);

double   sx_slide_view_get_size    (SxSlideView *self);
gboolean sx_slide_view_is_cut      (SxSlideView *self);
gboolean sx_slide_view_is_fitting  (SxSlideView *self);

G_END_DECLS
