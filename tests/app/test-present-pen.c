/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pixels.h"
#include "present.h"
#include "sx-art-easel.h"
#include "sx-body-easel.h"
#include "sx-gdk.h"
#include "sx-pen-paint.h"

/* What is drawn by hand on the large screen. */

static void
test_undo (PresentFixture *fixture, gconstpointer data)
{
  SxEasel *easel;

  present_open_condition (fixture, "dvt");
  easel = sx_present_window_get_easel (fixture->present);
  g_assert_false (present_is_enabled (fixture->root, "undo"));
  present_draw_line (easel, 100, 200);
  present_draw_line (easel, 100, 300);
  g_assert_cmpuint (sx_pen_get_n (present_get_pen (fixture)), ==, 2);
  present_activate (fixture, "win.undo");
  g_assert_cmpuint (sx_pen_get_n (present_get_pen (fixture)), ==, 1);
  present_activate (fixture, "win.redo");
  g_assert_cmpuint (sx_pen_get_n (present_get_pen (fixture)), ==, 2);
  present_activate (fixture, "win.clear");
  g_assert_true (sx_pen_is_empty (present_get_pen (fixture)));
  present_activate (fixture, "win.undo");
  g_assert_cmpuint (sx_pen_get_n (present_get_pen (fixture)), ==, 2);
  present_activate (fixture, "win.undo");
  present_draw_line (easel, 100, 400);
  g_assert_false (present_is_enabled (fixture->root, "redo"));
  g_assert_cmpuint (sx_pen_get_n (present_get_pen (fixture)), ==, 2);
}

/* Where a point of the body is in the widget, by the drawing itself. */
static void
find_on_body (SxEasel *easel, const SxStroke *stroke, graphene_point_t *at)
{
  SxOutlook *outlook = sx_body_easel_get_outlook (SX_BODY_EASEL (easel));
  graphene_rect_t area;

  sx_outlook_place_drawing (outlook, stroke->view == SX_VIEW_FRONT ? SX_FACING_FRONT : SX_FACING_BACK, &area);
  graphene_point_init (at, area.origin.x + (float) (stroke->points[0].x * area.size.width / SX_DRAWING_WIDTH),
                       area.origin.y + (float) (stroke->points[0].y * area.size.height / SX_DRAWING_HEIGHT));
}

static void
check_stays (SxEasel *easel, const SxStroke *stroke)
{
  graphene_point_t drawn, there;

  g_assert_true (sx_easel_locate (easel, stroke, 0, &drawn));
  find_on_body (easel, stroke, &there);
  g_assert_true (graphene_point_near (&drawn, &there, 0.5f));
}

/* The stroke is where it was put, and goes where the anatomy goes. */
static void
test_stays_on_anatomy (PresentFixture *fixture, gconstpointer data)
{
  SxEasel *easel;
  const SxStroke *stroke;
  graphene_point_t before, after;

  present_open_condition (fixture, "dvt");
  easel = sx_present_window_get_easel (fixture->present);
  present_draw_line (easel, 120, 300);
  stroke = sx_pen_get (present_get_pen (fixture), 0);
  g_assert_true (sx_easel_locate (easel, stroke, 0, &before));
  g_assert_true (graphene_point_near (&before, &GRAPHENE_POINT_INIT (120, 300), 0.5f));
  check_stays (easel, stroke);
  present_activate (fixture, "win.zoom-in");
  present_activate (fixture, "win.zoom-in");
  sx_easel_pan (easel, 40, -70);
  present_settle (fixture);
  g_assert_true (sx_easel_locate (easel, stroke, 0, &after));
  g_assert_false (graphene_point_near (&before, &after, 10));
  check_stays (easel, stroke);
  present_activate (fixture, "win.next");
  present_activate (fixture, "win.previous");
  check_stays (easel, stroke);
  present_activate (fixture, "win.fit");
  present_settle (fixture);
  g_assert_true (sx_easel_locate (easel, stroke, 0, &after));
  g_assert_true (graphene_point_near (&before, &after, 0.5f));
}

/* What is drawn on an explaining figure is on that one alone. */
static void
test_on_illustration (PresentFixture *fixture, gconstpointer data)
{
  SxEasel *easel;
  const SxStroke *stroke;
  graphene_point_t before, after;

  present_open_condition (fixture, "disc_sciatica");
  easel = present_find_easel (fixture, SX_TYPE_ART_EASEL);
  present_draw_line (easel, 150, 150);
  stroke = sx_pen_get (present_get_pen (fixture), 0);
  g_assert_cmpstr (stroke->illustration, ==, "disc-and-root");
  g_assert_true (sx_easel_locate (easel, stroke, 0, &before));
  g_assert_true (graphene_point_near (&before, &GRAPHENE_POINT_INIT (150, 150), 0.5f));
  present_activate (fixture, "win.zoom-in");
  present_settle (fixture);
  g_assert_true (sx_easel_locate (easel, stroke, 0, &after));
  g_assert_false (graphene_point_near (&before, &after, 5));
  present_activate (fixture, "win.first");
  present_settle (fixture);
  g_assert_false (sx_easel_locate (sx_present_window_get_easel (fixture->present), stroke, 0, &after));
}

/* By a real pointer: without the pen it moves the picture, with it, it draws. */
static gboolean
has_drawn (gpointer fixture)
{
  return !sx_pen_is_empty (present_get_pen (fixture));
}

static gboolean
has_moved (gpointer fixture)
{
  return sx_outlook_get_camera (sx_body_easel_get_outlook (SX_BODY_EASEL (sx_present_window_get_easel (((PresentFixture *) fixture)->present))))->y
         != 0;
}

static void
drag (PresentFixture *fixture, int x, int y)
{
  GtkWidget *easel = GTK_WIDGET (sx_present_window_get_easel (fixture->present));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (easel, fixture->root, &bounds));
  test_point ((int) bounds.origin.x + x, (int) bounds.origin.y + y,
              "mousedown 1 mousemove_relative 0 20 mousemove_relative 0 20 mousemove_relative 0 20 mouseup 1");
}

static void
test_pointer (PresentFixture *fixture, gconstpointer data)
{
  present_open_condition (fixture, "dvt");
  present_activate (fixture, "win.pen");
  drag (fixture, 150, 200);
  g_assert_true (test_wait (has_drawn, fixture));
  g_assert_cmpuint (sx_pen_get (present_get_pen (fixture), 0)->n_points, >=, 2);
  g_assert_cmpuint (sx_pen_get_n (present_get_pen (fixture)), ==, 1);
  g_assert_true (has_moved (fixture));
}

/* On whatever it lies, the line or its edge can be told from it. */
static void
test_pen_is_seen (void)
{
  GdkRGBA line = sx_gdk_get_rgba (&sx_pen_line);
  GdkRGBA casing = sx_gdk_get_rgba (&sx_body_casing);

  g_assert_cmpfloat (pixels_get_contrast (pixels_get_luminance (&line), pixels_get_luminance (&casing)), >=, 4.5);
  for (double ground = 0; ground <= 1; ground += 0.01)
    g_assert_cmpfloat (MAX (pixels_get_contrast (pixels_get_luminance (&line), ground),
                            pixels_get_contrast (pixels_get_luminance (&casing), ground)),
                       >=, 3);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  g_test_add_func ("/present-pen/pen-is-seen", test_pen_is_seen);
  g_test_add ("/present-pen/undo", PresentFixture, NULL, present_set_up, test_undo, present_tear_down);
  g_test_add ("/present-pen/stays-on-anatomy", PresentFixture, NULL, present_set_up, test_stays_on_anatomy, present_tear_down);
  g_test_add ("/present-pen/on-illustration", PresentFixture, NULL, present_set_up, test_on_illustration, present_tear_down);
  g_test_add ("/present-pen/pointer", PresentFixture, NULL, present_set_up, test_pointer, present_tear_down);

  return g_test_run ();
}
