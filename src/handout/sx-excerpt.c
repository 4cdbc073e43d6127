/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-excerpt.h"

#include <math.h>

/* In pixels, either way: no screen shows more, and memory is not for the asking. */
#define MAX_SIZE 4096

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
 * sx_excerpt_draw:
 * @self: an excerpt
 * @draw: draws, in the units of a drawing
 * @data: passed to @draw
 *
 * Returns: (transfer full): the picture
 */
cairo_surface_t *
sx_excerpt_draw (const SxExcerpt *self, SxDrawFunc draw, gpointer data)
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
