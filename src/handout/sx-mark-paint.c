/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-mark-paint.h"

#include <math.h>

#include "sx-body-paint.h"
#include "sx-marks.h"
#include "sx-shape.h"

/* In pixels: from one place for a symbol to the next, half the size of a symbol, and its lines. */
#define CELL 14.0
#define HALF 4.0
#define LINE 1.7
#define CASED_LINE 4.2

static void
trace_cross (cairo_t *cr)
{
  cairo_move_to (cr, -HALF, -HALF);
  cairo_line_to (cr, HALF, HALF);
  cairo_move_to (cr, -HALF, HALF);
  cairo_line_to (cr, HALF, -HALF);
}

static void
trace_zigzag (cairo_t *cr)
{
  cairo_move_to (cr, -HALF - 1, HALF / 2);
  cairo_line_to (cr, -HALF / 2, -HALF);
  cairo_line_to (cr, HALF / 2, HALF);
  cairo_line_to (cr, HALF + 1, -HALF / 2);
}

static void
trace_wave (cairo_t *cr)
{
  cairo_move_to (cr, -HALF - 1, 0);
  cairo_curve_to (cr, -HALF / 2, -HALF * 2, HALF / 2, HALF * 2, HALF + 1, 0);
}

static void
trace_dots (cairo_t *cr)
{
  for (int i = -1; i <= 1; i++)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, i * HALF, i == 0 ? -HALF / 2 : HALF / 2, 0.6, 0, 2 * G_PI);
    }
}

static void
trace_ring (cairo_t *cr)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, HALF - 0.5, 0, 2 * G_PI);
}

static void
trace_bar (cairo_t *cr)
{
  cairo_move_to (cr, -HALF, -1.5);
  cairo_line_to (cr, HALF, -1.5);
  cairo_move_to (cr, 0, -1.5);
  cairo_line_to (cr, 0, HALF);
}

static void
trace_drop (cairo_t *cr)
{
  cairo_move_to (cr, 0, -HALF - 1);
  cairo_curve_to (cr, HALF * 1.6, HALF, HALF / 2, HALF + 1, 0, HALF + 1);
  cairo_curve_to (cr, -HALF / 2, HALF + 1, -HALF * 1.6, HALF, 0, -HALF - 1);
  cairo_close_path (cr);
}

static void (*const tracers[SX_N_SYMBOLS]) (cairo_t *cr) = {
  [SX_SYMBOL_CROSS] = trace_cross, [SX_SYMBOL_ZIGZAG] = trace_zigzag, [SX_SYMBOL_WAVE] = trace_wave, [SX_SYMBOL_DOTS] = trace_dots,
  [SX_SYMBOL_RING] = trace_ring,   [SX_SYMBOL_BAR] = trace_bar,       [SX_SYMBOL_DROP] = trace_drop,
};

/**
 * sx_mark_paint_symbol:
 * @cr: where to paint, in the middle of the symbol
 * @symbol: which one
 * @unit: size of a pixel
 */
void
sx_mark_paint_symbol (cairo_t *cr, SxSymbol symbol, double unit)
{
  cairo_save (cr);
  cairo_scale (cr, unit, unit);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  tracers[symbol] (cr);
  sx_ink_set (&sx_body_casing, cr);
  cairo_set_line_width (cr, CASED_LINE);
  cairo_stroke_preserve (cr);
  sx_ink_set (&sx_body_line, cr);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static gboolean
fits (const SxShape *shape, double x, double y, double half)
{
  return sx_shape_get_distance (shape, x - half, y) == 0 && sx_shape_get_distance (shape, x + half, y) == 0
         && sx_shape_get_distance (shape, x, y - half) == 0 && sx_shape_get_distance (shape, x, y + half) == 0;
}

/* Symbols that do not fit into a shape are not cut, they are left out; the one where a label would
 * point to is always there. */
static void
paint_shape (cairo_t *cr, const SxShape *shape, double unit, SxSymbol symbol, guint strength, guint row, guint n_rows)
{
  int every = SX_MARK_MAX_STRENGTH + 1 - (int) strength;
  double cell = CELL * unit;
  double left, top, right, bottom;
  graphene_rect_t bounds;
  graphene_point_t label;

  sx_shape_get_bounds (shape, &bounds);
  sx_shape_get_label (shape, &label);
  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  left = MAX (left - cell, bounds.origin.x);
  top = MAX (top - cell, bounds.origin.y);
  right = MIN (right + cell, bounds.origin.x + bounds.size.width);
  bottom = MIN (bottom + cell, bounds.origin.y + bounds.size.height);
  for (int j = (int) floor ((top - label.y) / cell); label.y + j * cell < bottom; j++)
    for (int i = (int) floor ((left - label.x) / cell); label.x + i * cell < right; i++)
      {
        double x = label.x + i * cell;
        double y = label.y + j * cell;

        if (((j % (int) n_rows) + (int) n_rows) % (int) n_rows != (int) row || (i + j) % every != 0
            || !((i == 0 && j == (int) row) || fits (shape, x, y, HALF * unit)))
          continue;
        cairo_save (cr);
        cairo_translate (cr, x, y);
        sx_mark_paint_symbol (cr, symbol, unit);
        cairo_restore (cr);
      }
}

/**
 * sx_mark_paint:
 * @cr: where to paint
 * @shapes: (element-type SxShape): what is marked
 * @unit: size of a pixel
 * @symbol: what stands for the kind of mark
 * @strength: from 1 to %SX_MARK_MAX_STRENGTH
 * @row: which rows of symbols are its own: every @n_rows-th from here
 * @n_rows: how many marks share the place
 */
void
sx_mark_paint (cairo_t *cr, const GPtrArray *shapes, double unit, SxSymbol symbol, guint strength, guint row, guint n_rows)
{
  sx_body_paint_line (cr, shapes, unit, 0, SX_BODY_THIN_LINE, FALSE);
  for (guint i = 0; i < shapes->len; i++)
    paint_shape (cr, g_ptr_array_index (shapes, i), unit, symbol, strength, row, n_rows);
}
