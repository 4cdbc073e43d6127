/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-pen.h"

static const SxPoint points[] = { { 10, 20 }, { 30, 40 } };

/* A stroke makes another pen and leaves the first as it was: that is what undo goes back to. */
static void
test_with_stroke (void)
{
  g_autoptr (SxPen) none = sx_pen_new ();
  g_autoptr (SxPen) one = sx_pen_with_stroke (none, sx_stroke_new_on_body (SX_VIEW_BACK, SX_SIDE_MIDDLE, points, 2));
  g_autoptr (SxPen) two = sx_pen_with_stroke (one, sx_stroke_new_on_illustration ("disc", points, 1));

  g_assert_true (sx_pen_is_empty (none));
  g_assert_cmpuint (sx_pen_get_n (one), ==, 1);
  g_assert_cmpuint (sx_pen_get_n (two), ==, 2);
  g_assert_true (sx_pen_get (two, 0) == sx_pen_get (one, 0));
  g_assert_cmpuint (sx_pen_get (two, 0)->n_points, ==, 2);
  g_assert_cmpfloat (sx_pen_get (two, 0)->points[1].y, ==, 40);
  g_assert_cmpstr (sx_pen_get (two, 1)->illustration, ==, "disc");
}

/* The two sides are one view, drawn twice. */
static void
test_where (void)
{
  g_autoptr (SxPen) none = sx_pen_new ();
  g_autoptr (SxPen) side = sx_pen_with_stroke (none, sx_stroke_new_on_body (SX_VIEW_SIDE, SX_SIDE_RIGHT, points, 2));
  g_autoptr (SxPen) pen = sx_pen_with_stroke (side, sx_stroke_new_on_illustration ("disc", points, 2));
  g_autoptr (SxPen) elsewhere = sx_pen_with_stroke (none, sx_stroke_new_on_illustration ("disc", points, 2));

  g_assert_true (sx_pen_is_on_any_body (pen));
  g_assert_false (sx_pen_is_on_any_body (none));
  g_assert_false (sx_pen_is_on_any_body (elsewhere));
  g_assert_true (sx_pen_is_on_body (pen, SX_VIEW_SIDE, SX_SIDE_RIGHT));
  g_assert_false (sx_pen_is_on_body (pen, SX_VIEW_SIDE, SX_SIDE_LEFT));
  g_assert_false (sx_pen_is_on_body (pen, SX_VIEW_FRONT, SX_SIDE_MIDDLE));
  g_assert_true (sx_pen_is_on_illustration (pen, "disc"));
  g_assert_false (sx_pen_is_on_illustration (side, "disc"));
  g_assert_false (sx_pen_is_on_illustration (pen, "clot"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pen/with-stroke", test_with_stroke);
  g_test_add_func ("/pen/where", test_where);
  return g_test_run ();
}
