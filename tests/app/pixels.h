/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures to look into, and how well two colours can be told apart. */

typedef struct
{
  cairo_surface_t *surface;
  const guint8 *data;
  int stride;
  int width;
  int height;
} Pixels;

Pixels  pixels_take_surface  (cairo_surface_t *surface);
Pixels  pixels_take_texture  (GdkTexture *texture);
GdkRGBA pixels_get           (const Pixels *pixels, int x, int y);
GdkRGBA pixels_lay_over      (const GdkRGBA *top, const GdkRGBA *bottom);

/* As WCAG 2.2 defines them. */
double  pixels_get_luminance (const GdkRGBA *colour);
double  pixels_get_contrast  (double one, double other);

G_END_DECLS
