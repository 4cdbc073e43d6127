/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pixels.h"

#include <math.h>

#define N_STEPS 4096

static double
linearise (float channel)
{
  static double table[N_STEPS + 1];

  if (table[N_STEPS] == 0)
    for (int i = 0; i <= N_STEPS; i++)
      {
        double at = (double) i / N_STEPS;

        table[i] = at <= 0.04045 ? at / 12.92 : pow ((at + 0.055) / 1.055, 2.4);
      }

  return table[(int) lroundf (CLAMP (channel, 0, 1) * N_STEPS)];
}

double
pixels_get_luminance (const GdkRGBA *colour)
{
  return 0.2126 * linearise (colour->red) + 0.7152 * linearise (colour->green) + 0.0722 * linearise (colour->blue);
}

double
pixels_get_contrast (double one, double other)
{
  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

/* Premultiplied, as cairo keeps it. */
GdkRGBA
pixels_get (const Pixels *picture, int x, int y)
{
  guint32 pixel = *(const guint32 *) (gconstpointer) (picture->data + (gsize) y * (gsize) picture->stride + 4 * (gsize) x);

  return (GdkRGBA){ (float) (pixel >> 16 & 255) / 255, (float) (pixel >> 8 & 255) / 255, (float) (pixel & 255) / 255,
                    (float) (pixel >> 24) / 255 };
}

GdkRGBA
pixels_lay_over (const GdkRGBA *top, const GdkRGBA *bottom)
{
  float through = 1 - top->alpha;

  return (GdkRGBA){ top->red + through * bottom->red, top->green + through * bottom->green, top->blue + through * bottom->blue, 1 };
}

Pixels
pixels_take_surface (cairo_surface_t *surface)
{
  cairo_surface_flush (surface);
  return (Pixels){ surface, cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface),
                    cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface) };
}

Pixels
pixels_take_texture (GdkTexture *texture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gdk_texture_get_width (texture), gdk_texture_get_height (texture));

  gdk_texture_download (texture, cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  g_object_unref (texture);
  return pixels_take_surface (surface);
}
