/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-paint.h"

#include <math.h>

#include "sx-dashes.h"
#include "sx-shape.h"

/* The one accent. */
static const SxInk accent = { 0.10, 0.37, 0.71 };
static const SxInk skin = { 0.87, 0.68, 0.55 };

/* Every line and pattern is dark with a light casing: whatever the ground, one of them is at least
 * 3:1 against it. */
const SxInk sx_body_line = { 0.02, 0.13, 0.29 };
const SxInk sx_body_casing = { 1, 0.98, 0.94 };

/* All in pixels. */
#define CASING 1.6
#define RING_GAP 5.0 /* outside of the line around what is chosen, and its casing */
#define SEAM 1.5
#define CHOSEN_LINE 2.6
#define DASHED_LINE 2.4
#define LINE_DASH 5.0
#define LINE_GAP 4.0
#define DASH 7.0
#define HATCH 10.0
#define DOT 10.0
#define PATTERN_LINE 1.8
#define PATTERN_CASING 2.2
#define SAMPLE_HEIGHT 18.0 /* of a sample whose texture is as fine as that on the body */

void
sx_ink_set (const SxInk *self, cairo_t *cr)
{
  cairo_set_source_rgb (cr, self->red, self->green, self->blue);
}

/* Keeps groups as small as what is painted, with @margin around it: a group of all that is seen is
 * slow. Returns whether any of it is seen. */
static gboolean
clip_to (cairo_t *cr, const GPtrArray *shapes, double margin)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  double left, top, right, bottom;

  for (guint i = 0; i < shapes->len; i++)
    {
      graphene_rect_t bounds;

      sx_shape_get_bounds (g_ptr_array_index (shapes, i), &bounds);
      if (i == 0)
        all = bounds;
      else
        graphene_rect_union (&all, &bounds, &all);
    }
  cairo_new_path (cr);
  cairo_rectangle (cr, all.origin.x - margin, all.origin.y - margin, all.size.width + 2 * margin, all.size.height + 2 * margin);
  cairo_clip (cr);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  return right > left && bottom > top;
}

/* The shapes and the seams between them. Each shape alone: where neighbours overlap, their windings
 * could cancel each other out. */
static void
cover (cairo_t *cr, const GPtrArray *shapes, double width)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width);
  for (guint i = 0; i < shapes->len; i++)
    {
      sx_shape_trace (g_ptr_array_index (shapes, i), cr);
      cairo_fill_preserve (cr);
      cairo_stroke (cr);
    }
}

static void
trace (cairo_t *cr, const GPtrArray *shapes)
{
  for (guint i = 0; i < shapes->len; i++)
    sx_shape_trace (g_ptr_array_index (shapes, i), cr);
}

static void
stroke (cairo_t *cr, const SxInk *colour, double width)
{
  sx_ink_set (colour, cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/**
 * sx_body_paint_fill:
 * @cr: where to paint
 * @shapes: (element-type SxShape): what to paint
 * @unit: size of a pixel
 * @alpha: how opaque
 */
void
sx_body_paint_fill (cairo_t *cr, const GPtrArray *shapes, double unit, double alpha)
{
  cairo_save (cr);
  if (clip_to (cr, shapes, SEAM * unit))
    {
      cairo_push_group (cr);
      sx_ink_set (&accent, cr);
      cover (cr, shapes, SEAM * unit);
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, alpha);
    }
  cairo_restore (cr);
}

static void
paint_line (cairo_t *cr, const GPtrArray *shapes, double unit, double start, double width, gboolean dashed)
{
  cairo_push_group (cr);
  trace (cr, shapes);
  stroke (cr, &sx_body_casing, 2 * (start + width + CASING) * unit);
  trace (cr, shapes);
  if (dashed)
    sx_dashes_trace (cr, LINE_DASH * unit, LINE_GAP * unit, (start + width / 2) * unit);
  stroke (cr, &sx_body_line, 2 * (start + width) * unit);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cover (cr, shapes, 2 * start * unit);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

/**
 * sx_body_paint_line:
 * @cr: where to paint
 * @shapes: (element-type SxShape): what to paint
 * @unit: size of a pixel
 * @gap: from the outline to the line
 * @width: of the line
 * @dashed: whether it is dashed
 *
 * Paints a cased line around all of @shapes, and none between them.
 */
void
sx_body_paint_line (cairo_t *cr, const GPtrArray *shapes, double unit, double gap, double width, gboolean dashed)
{
  double start = MAX (gap, SEAM / 2);

  cairo_save (cr);
  if (clip_to (cr, shapes, (start + width + CASING) * unit))
    paint_line (cr, shapes, unit, start, width, dashed);
  cairo_restore (cr);
}

/**
 * sx_body_paint_state:
 * @cr: where to paint
 * @shapes: (element-type SxShape): what to paint
 * @unit: size of a pixel
 * @state: what people do with it
 */
void
sx_body_paint_state (cairo_t *cr, const GPtrArray *shapes, double unit, SxBodyState state)
{
  if (state & SX_BODY_FILLED)
    sx_body_paint_fill (cr, shapes, unit, 0.22);
  if (state & SX_BODY_POINTED_AT)
    sx_body_paint_fill (cr, shapes, unit, 0.16);
  if (state & (SX_BODY_CHOSEN | SX_BODY_POINTED_AT))
    sx_body_paint_line (cr, shapes, unit, 0, state & SX_BODY_CHOSEN ? CHOSEN_LINE : SX_BODY_THIN_LINE, FALSE);
  if (state & SX_BODY_FOCUSED)
    sx_body_paint_line (cr, shapes, unit, RING_GAP, 3.5, FALSE);
}

/* Rising lines over all of the clip. They keep their place when the clip changes. */
static void
trace_hatch (cairo_t *cr, double step)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (double at = floor ((left + top) / step) * step; at < right + bottom + step; at += step)
    {
      cairo_move_to (cr, at - bottom, bottom);
      cairo_line_to (cr, at - top, top);
    }
}

static void
trace_dots (cairo_t *cr, double step)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (double y = floor (top / step) * step; y < bottom + step; y += step)
    for (double x = floor (left / step) * step; x < right + step; x += step)
      {
        cairo_move_to (cr, x, y);
        cairo_close_path (cr);
      }
}

static void
stroke_cased (cairo_t *cr, double width, double unit)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  sx_ink_set (&sx_body_casing, cr);
  cairo_set_line_width (cr, (width + PATTERN_CASING) * unit);
  cairo_stroke_preserve (cr);
  sx_ink_set (&sx_body_line, cr);
  cairo_set_line_width (cr, width * unit);
  cairo_stroke (cr);
}

/* The texture of a link, on all of the clip. */
static void
paint_texture (cairo_t *cr, SxLink link, double unit)
{
  const double dashes[] = { DASH * unit, DASH * unit };

  cairo_new_path (cr);
  switch (link)
    {
    case SX_LINK_DIRECT:
      trace_hatch (cr, HATCH * unit);
      stroke_cased (cr, PATTERN_LINE, unit);
      break;
    case SX_LINK_INDIRECT:
      trace_hatch (cr, HATCH * unit);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      stroke_cased (cr, PATTERN_LINE, unit);
      break;
    case SX_LINK_ASSOCIATED:
      trace_dots (cr, DOT * unit);
      stroke_cased (cr, 2.5 * PATTERN_LINE, unit);
      break;
    default:
      break;
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_pattern (cairo_t *cr, const GPtrArray *shapes, double unit, SxLink link)
{
  cairo_push_group (cr);
  paint_texture (cr, link, unit);
  cairo_push_group (cr);
  cover (cr, shapes, SEAM * unit);
  cairo_pop_group_to_source (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_IN);
  cairo_paint (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

/**
 * sx_body_paint_link:
 * @cr: where to paint
 * @shapes: (element-type SxShape): what to paint
 * @unit: size of a pixel
 * @link: how the part is linked with what the page is about
 *
 * Tells the links apart by texture: lines, broken lines, dots, and a dashed line with nothing in it.
 */
void
sx_body_paint_link (cairo_t *cr, const GPtrArray *shapes, double unit, SxLink link)
{
  gboolean dashed = link == SX_LINK_NOT_ESTABLISHED;

  cairo_save (cr);
  if (!dashed && clip_to (cr, shapes, SEAM * unit))
    paint_pattern (cr, shapes, unit, link);
  cairo_restore (cr);
  sx_body_paint_line (cr, shapes, unit, 0, dashed ? DASHED_LINE : SX_BODY_THIN_LINE, dashed);
}

/**
 * sx_body_paint_sample:
 * @cr: where to paint
 * @link: a link
 * @width: of the sample
 * @height: of the sample; the texture is coarser in a higher one
 *
 * Paints what the texture of @link looks like, for a legend.
 */
void
sx_body_paint_sample (cairo_t *cr, SxLink link, double width, double height)
{
  static const double dashes[] = { LINE_DASH, LINE_GAP };
  double unit = height / SAMPLE_HEIGHT;

  cairo_save (cr);
  cairo_scale (cr, unit, unit);
  cairo_rectangle (cr, 1, 1, width / unit - 2, SAMPLE_HEIGHT - 2);
  cairo_save (cr);
  cairo_clip_preserve (cr);
  sx_ink_set (&skin, cr);
  cairo_paint (cr);
  cairo_new_path (cr);
  paint_texture (cr, link, 1);
  cairo_restore (cr);
  cairo_rectangle (cr, 1, 1, width / unit - 2, SAMPLE_HEIGHT - 2);
  cairo_set_line_width (cr, 2);
  sx_ink_set (&sx_body_casing, cr);
  cairo_stroke_preserve (cr);
  if (link == SX_LINK_NOT_ESTABLISHED)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  sx_ink_set (&sx_body_line, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}
