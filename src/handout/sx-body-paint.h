/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "sx-condition.h"

G_BEGIN_DECLS

/* How a part of the body is painted. Parts are made of several shapes that touch; they are painted
 * as one. Sizes are pixels: @unit says how many units of the drawing a pixel is. */

/** What people do with a part. */
typedef enum
{
  SX_BODY_POINTED_AT = 1 << 0,
  SX_BODY_CHOSEN = 1 << 1,
  SX_BODY_FILLED = 1 << 2, /* chosen, and smaller than what is seen */
  SX_BODY_FOCUSED = 1 << 3,
} SxBodyState;

/** An opaque colour. */
typedef struct
{
  double red;
  double green;
  double blue;
} SxInk;

/** The thinnest line around a part, in pixels. Wherever the edge of the part lies between two rows of
 * pixels, one row is filled; were it thinner, none would be dark enough. */
#define SX_BODY_THIN_LINE 2.0

extern const SxInk sx_body_line;
extern const SxInk sx_body_casing;

void sx_ink_set          (const SxInk *self, cairo_t *cr);

void sx_body_paint_fill  (cairo_t *cr, const GPtrArray *shapes, double unit, double alpha);
void sx_body_paint_line  (cairo_t *cr, const GPtrArray *shapes, double unit, double gap, double width, gboolean dashed);
void sx_body_paint_state (cairo_t *cr, const GPtrArray *shapes, double unit, SxBodyState state);
void sx_body_paint_link  (cairo_t *cr, const GPtrArray *shapes, double unit, SxLink link);
void sx_body_paint_sample (cairo_t *cr, SxLink link, double width, double height);

G_END_DECLS
