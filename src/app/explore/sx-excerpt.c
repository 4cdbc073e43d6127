/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-excerpt.h"

#include <math.h>

/* In pixels, either way: no screen shows more, and memory is not for the asking. */
#define MAX_SIZE 4096

static GdkTexture *
texture_from_surface (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * sx_excerpt_init:
 * @self: (out caller-allocates): an excerpt
 * @box: the part of a drawing
 * @scale: how many pixels a unit is; less where the picture would become too large
 */
void
sx_excerpt_init (SxExcerpt *self, const graphene_rect_t *box, double scale)
{
  double longest = MAX (box->size.width, box->size.height) * scale;
  double used = longest > MAX_SIZE ? scale * MAX_SIZE / longest : scale;

  self->box = *box;
  self->width = MAX (1, (int) lround (box->size.width * used));
  self->height = MAX (1, (int) lround (box->size.height * used));
}

gboolean
sx_excerpt_equal (const SxExcerpt *self, const SxExcerpt *other)
{
  return self->width == other->width && self->height == other->height && graphene_rect_equal (&self->box, &other->box);
}

/**
 * sx_excerpt_draw_surface:
 * @self: an excerpt
 * @draw: draws, in the units of a drawing
 * @data: passed to @draw
 *
 * Returns: (transfer full): the picture, to draw on
 */
cairo_surface_t *
sx_excerpt_draw_surface (const SxExcerpt *self, SxDrawFunc draw, gpointer data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, self->width / self->box.size.width, self->height / self->box.size.height);
  cairo_translate (cr, -self->box.origin.x, -self->box.origin.y);
  draw (cr, data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/**
 * sx_excerpt_draw:
 * @self: an excerpt
 * @draw: draws, in the units of a drawing
 * @data: passed to @draw
 *
 * Returns: (transfer full): the picture, to show
 */
GdkTexture *
sx_excerpt_draw (const SxExcerpt *self, SxDrawFunc draw, gpointer data)
{
  return texture_from_surface (sx_excerpt_draw_surface (self, draw, data));
}
