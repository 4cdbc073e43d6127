/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-gdk.h"

/**
 * sx_gdk_take_texture:
 * @surface: (transfer full): a picture
 *
 * Returns: (transfer full): the picture, to show
 */
GdkTexture *
sx_gdk_take_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

GdkRGBA
sx_gdk_get_rgba (const SxInk *ink)
{
  return (GdkRGBA){ (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
}
