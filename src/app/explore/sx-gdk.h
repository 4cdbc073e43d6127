/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-body-paint.h"
#include "sx-drawing.h"

G_BEGIN_DECLS

/* What is drawn without GDK, as GDK shows it. */

GdkTexture *sx_gdk_take_texture  (cairo_surface_t *surface);
GdkRGBA     sx_gdk_get_rgba      (const SxInk *ink);

void        sx_gdk_render_async  (const SxDrawing *drawing, const SxLook *look, const SxExcerpt *excerpt,
                                  GAsyncReadyCallback callback, gpointer user_data);
GdkTexture *sx_gdk_render_finish (GAsyncResult *result);

G_END_DECLS
