/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/**
 * SxExcerpt:
 * @box: the part of a drawing, in its units
 * @width: of the picture, in pixels
 * @height: of the picture, in pixels
 *
 * What a picture shows of a drawing, and how large.
 */
typedef struct
{
  graphene_rect_t box;
  int width;
  int height;
} SxExcerpt;

typedef void (*SxDrawFunc) (cairo_t *cr, gpointer data);

void             sx_excerpt_init  (SxExcerpt *self, const graphene_rect_t *box, double scale);
gboolean         sx_excerpt_equal (const SxExcerpt *self, const SxExcerpt *other);
cairo_surface_t *sx_excerpt_draw  (const SxExcerpt *self, SxDrawFunc draw, gpointer data);

void             sx_excerpt_init_print (SxExcerpt *self, const graphene_rect_t *box, cairo_t *cr);
void             sx_excerpt_print      (const SxExcerpt *self, cairo_surface_t *picture, cairo_t *cr);

G_END_DECLS
