/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-pen-paint.h"

/* Neither the accent, which is for links, nor red, which is for urgency. Of the line and its casing, one is
 * at least 3:1 against any ground. */
const SxInk sx_pen_line = { 0.46, 0, 0.56 };

/* In pixels. */
#define WIDTH 6.0
#define CASING 2.5

/* Through the middles between the points, so that a hand that moves fast leaves no corners. */
static void
trace (cairo_t *cr, const SxPoint *points, gsize n_points)
{
  cairo_new_path (cr);
  cairo_move_to (cr, points[0].x, points[0].y);
  for (gsize i = 1; i + 1 < n_points; i++)
    {
      double x0, y0;
      double x = (points[i].x + points[i + 1].x) / 2;
      double y = (points[i].y + points[i + 1].y) / 2;

      cairo_get_current_point (cr, &x0, &y0);
      cairo_curve_to (cr, x0 + (points[i].x - x0) * 2 / 3, y0 + (points[i].y - y0) * 2 / 3, x + (points[i].x - x) * 2 / 3,
                      y + (points[i].y - y) * 2 / 3, x, y);
    }
  cairo_line_to (cr, points[n_points - 1].x, points[n_points - 1].y); /* a dot is a line of no length */
}

/**
 * sx_pen_paint:
 * @cr: where to paint, in units of what is drawn on
 * @points: where the pen was
 * @n_points: how many; at least one
 * @unit: size of a pixel
 *
 * Paints a line of the pen. It is as wide at any size of the drawing.
 */
void
sx_pen_paint (cairo_t *cr, const SxPoint *points, gsize n_points, double unit)
{
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  trace (cr, points, n_points);
  sx_ink_set (&sx_body_casing, cr);
  cairo_set_line_width (cr, (WIDTH + 2 * CASING) * unit);
  cairo_stroke_preserve (cr);
  sx_ink_set (&sx_pen_line, cr);
  cairo_set_line_width (cr, WIDTH * unit);
  cairo_stroke (cr);
  cairo_restore (cr);
}
