/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-excerpt.h"

#include <math.h>

/* In pixels, either way: no screen shows more, and memory is not for the asking. */
#define MAX_SIZE 4096

/* Pixels to a point of paper, where there must be pixels: 200 to an inch. */
#define PRINT_PIXELS 2.8

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

/**
 * sx_excerpt_init_print:
 * @self: (out caller-allocates): an excerpt
 * @box: the part of a drawing
 * @cr: where its picture is to be shown, in units of the drawing
 *
 * Makes the picture fine enough for paper.
 */
void
sx_excerpt_init_print (SxExcerpt *self, const graphene_rect_t *box, cairo_t *cr)
{
  double x = 1;
  double y = 0;

  cairo_user_to_device_distance (cr, &x, &y);
  sx_excerpt_init (self, box, hypot (x, y) * PRINT_PIXELS);
}

/**
 * sx_excerpt_print:
 * @self: an excerpt
 * @picture: of it
 * @cr: where to show it, in units of the drawing
 */
void
sx_excerpt_print (const SxExcerpt *self, cairo_surface_t *picture, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->box.origin.x, self->box.origin.y);
  cairo_scale (cr, self->box.size.width / self->width, self->box.size.height / self->height);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}
