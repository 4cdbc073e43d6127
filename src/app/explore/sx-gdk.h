/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-body-paint.h"

G_BEGIN_DECLS

/* What is drawn without GDK, as GDK shows it. */

GdkTexture *sx_gdk_take_texture (cairo_surface_t *surface);
GdkRGBA     sx_gdk_get_rgba     (const SxInk *ink);

G_END_DECLS
