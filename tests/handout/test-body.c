/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "paper.h"
#include "sx-body-print.h"
#include "sx-facing.h"

/* Front and back with what is over them and between them, a pixel to a unit of the drawing: so many pixels
 * are they wide, and here the second one begins. */
#define WIDTH 1250
#define BACK 650

/* Between the middle of a figure and what is on one side of it. */
#define MIDDLE 300

/* Colours that differ by less are the same. */
#define SAME 12

typedef struct
{
  cairo_surface_t *surface;
  int width;
  int height;
} Picture;

static SxSession *session;

static Picture
draw (const SxSession *drawn)
{
  Picture self = { .width = WIDTH, .height = (int) sx_body_print_measure (drawn, WIDTH) };
  cairo_t *cr;

  self.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self.width, self.height);
  cr = cairo_create (self.surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sx_body_print_draw (drawn, cr, WIDTH);
  cairo_destroy (cr);
  cairo_surface_flush (self.surface);
  return self;
}

static const guint8 *
get_pixel (const Picture *self, int x, int y)
{
  return cairo_image_surface_get_data (self->surface) + y * cairo_image_surface_get_stride (self->surface) + 4 * x;
}

static gboolean
differ (const guint8 *a, const guint8 *b)
{
  return abs (a[0] - b[0]) > SAME || abs (a[1] - b[1]) > SAME || abs (a[2] - b[2]) > SAME;
}

/* Between two columns, in parts of the height. */
static guint
count_changed (const Picture *before, const Picture *after, int left, int right, double top, double bottom)
{
  guint n = 0;

  g_assert_cmpint (before->height, ==, after->height);
  for (int y = (int) (top * before->height); y < (int) (bottom * before->height); y++)
    for (int x = left; x < right; x++)
      n += differ (get_pixel (before, x, y), get_pixel (after, x, y));

  return n;
}

static SxSession *
mark (const char *kind, const char *region, SxSide side)
{
  g_autoptr (SxMarks) none = sx_marks_new_empty ();
  g_autoptr (SxMarks) marks = sx_marks_with (none, kind, region, NULL, side, 2);

  return sx_session_with_marks (session, marks);
}

static SxSession *
stroke (SxView view, SxSide side, const SxPoint *points, gsize n_points)
{
  g_autoptr (SxPen) none = sx_pen_new ();
  g_autoptr (SxPen) pen = sx_pen_with_stroke (none, sx_stroke_new_on_body (view, side, points, n_points));

  return sx_session_with_pen (session, pen);
}

static SxSession *
go (const char *id)
{
  g_autoptr (SxPlace) place = sx_place_find (session->content, id);

  return sx_session_with_place (session, place);
}

static guint
count_changed_by (const SxSession *changed, int left, int right, double top, double bottom)
{
  Picture before = draw (session);
  Picture after = draw (changed);
  guint n = count_changed (&before, &after, left, right, top, bottom);

  cairo_surface_destroy (before.surface);
  cairo_surface_destroy (after.surface);
  return n;
}

/* A condition of the legs, the back and the heart leaves the head alone. */
static void
test_links (void)
{
  g_autoptr (SxSession) there = go ("hypokalaemia");

  g_assert_cmpuint (count_changed_by (there, 0, WIDTH, 0.6, 1), >, 10000);
  g_assert_cmpuint (count_changed_by (there, BACK, WIDTH, 0.2, 0.5), >, 1000);
  g_assert_cmpuint (count_changed_by (there, 0, WIDTH, 0, 0.12), ==, 0);
}

/* Left is the patient's: on the right of the front and on the left of the back. */
static void
test_sides_of_marks (void)
{
  g_autoptr (SxSession) left = mark ("cramp", "thigh", SX_SIDE_LEFT);

  g_assert_cmpuint (count_changed_by (left, 0, MIDDLE, 0, 1), ==, 0);
  g_assert_cmpuint (count_changed_by (left, MIDDLE, BACK, 0.4, 1), >, 500);
  g_assert_cmpuint (count_changed_by (left, BACK, BACK + MIDDLE, 0.4, 1), >, 500);
  g_assert_cmpuint (count_changed_by (left, BACK + MIDDLE, WIDTH, 0, 1), ==, 0);
}

static void
test_kinds_of_marks (void)
{
  g_autoptr (SxSession) pain = mark ("pain", "thigh", SX_SIDE_LEFT);
  g_autoptr (SxSession) swelling = mark ("swelling", "thigh", SX_SIDE_LEFT);
  Picture one = draw (pain);
  Picture other = draw (swelling);

  g_assert_cmpuint (count_changed (&one, &other, 0, WIDTH, 0, 1), >, 200);
  cairo_surface_destroy (one.surface);
  cairo_surface_destroy (other.surface);
}

/* Where the pen was, there is its colour, which nothing else has. */
static void
test_pen (void)
{
  static const SxPoint points[] = { { 300, 300 }, { 300, 420 } };
  g_autoptr (SxSession) drawn = stroke (SX_VIEW_BACK, SX_SIDE_MIDDLE, points, G_N_ELEMENTS (points));
  Picture picture = draw (drawn);
  graphene_rect_t crop;
  const guint8 *pixel;
  int top;

  sx_facing_get_crop (SX_FACING_BACK, &crop);
  top = picture.height - (int) crop.size.height;
  pixel = get_pixel (&picture, BACK + 300, top + 360 - (int) crop.origin.y);
  g_assert_cmpint (pixel[0], >, pixel[1] + 100);
  g_assert_cmpint (pixel[2], >, pixel[1] + 100);
  cairo_surface_destroy (picture.surface);
}

/* A side stands beside front and back where something is that only it shows: then all are smaller. */
static void
test_sides (void)
{
  static const SxPoint point = { 300, 600 };
  g_autoptr (SxSession) drawn = stroke (SX_VIEW_SIDE, SX_SIDE_RIGHT, &point, 1);
  g_autoptr (SxSession) flank = mark ("pain", "side", SX_SIDE_LEFT);
  g_autoptr (SxSession) calf = mark ("pain", "calf", SX_SIDE_LEFT);
  double two = sx_body_print_measure (session, WIDTH);
  double three = sx_body_print_measure (drawn, WIDTH);

  g_assert_cmpfloat (three, <, two * 0.9);
  g_assert_cmpfloat (sx_body_print_measure (flank, WIDTH), ==, three);
  g_assert_cmpfloat (sx_body_print_measure (calf, WIDTH), ==, two);
  g_assert_cmpfloat_with_epsilon (sx_body_print_find_width (drawn, three), WIDTH, 0.01);
}

/* A body to draw on has lines on white, whoever is drawn, and nothing that somebody marked. */
static void
test_chart (void)
{
  g_autoptr (SxPlace) place = sx_place_new (SX_PLACE_CHART);
  g_autoptr (SxSession) dark = sx_session_with_figure (session, SX_BUILD_YOUNGER, SX_N_TONES);
  g_autoptr (SxSession) chart = sx_session_with_place (dark, place);
  Picture picture = draw (chart);
  guint n_white = 0;

  for (int y = 0; y < picture.height; y++)
    for (int x = 0; x < picture.width; x++)
      {
        const guint8 *pixel = get_pixel (&picture, x, y);

        g_assert_cmpint (abs (pixel[0] - pixel[1]) + abs (pixel[1] - pixel[2]), <=, 2 * SAME);
        n_white += pixel[0] > 0xf0;
      }
  g_assert_cmpuint (n_white, >, (guint) (picture.width * picture.height * 0.95));
  g_assert_cmpuint (n_white, <, (guint) (picture.width * picture.height * 0.995));
  cairo_surface_destroy (picture.surface);
}

static void
test_person (void)
{
  g_autoptr (SxSession) older = sx_session_with_figure (session, SX_BUILD_OLDER, SX_FIRST_TONE);
  g_autoptr (SxSession) darker = sx_session_with_figure (session, SX_BUILD_YOUNGER, SX_N_TONES);

  g_assert_cmpuint (count_changed_by (older, 0, WIDTH, 0, 1), >, 10000);
  g_assert_cmpuint (count_changed_by (darker, 0, WIDTH, 0, 1), >, 10000);
}

#define SAMPLE_WIDTH 60
#define SAMPLE_HEIGHT 40

static cairo_surface_t *
draw_sample (const SxSample *sample)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  sx_body_print_draw_sample (sample, cr, SAMPLE_WIDTH, SAMPLE_HEIGHT);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* As a printer without colours shows it. */
static int
get_grey (cairo_surface_t *surface, int x, int y)
{
  const guint8 *pixel = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x;

  return (int) (0.114 * pixel[0] + 0.587 * pixel[1] + 0.299 * pixel[2]);
}

static double
compare_greys (const SxSample *sample, const SxSample *other)
{
  cairo_surface_t *one = draw_sample (sample);
  cairo_surface_t *two = draw_sample (other);
  guint n = 0;

  for (int y = 0; y < SAMPLE_HEIGHT; y++)
    for (int x = 0; x < SAMPLE_WIDTH; x++)
      n += abs (get_grey (one, x, y) - get_grey (two, x, y)) > 64;
  cairo_surface_destroy (one);
  cairo_surface_destroy (two);
  return (double) n / (SAMPLE_WIDTH * SAMPLE_HEIGHT);
}

/* No two samples look alike in black and white. */
static void
test_grey (void)
{
  for (SxLink link = 0; link < SX_N_LINKS; link++)
    for (SxLink other = 0; other < link; other++)
      g_assert_cmpfloat (compare_greys (&(SxSample){ .kind = SX_SAMPLE_LINK, .link = link },
                                        &(SxSample){ .kind = SX_SAMPLE_LINK, .link = other }), >, 0.03);
  for (SxSymbol symbol = 0; symbol < SX_N_SYMBOLS; symbol++)
    for (SxSymbol other = 0; other < symbol; other++)
      g_assert_cmpfloat (compare_greys (&(SxSample){ .kind = SX_SAMPLE_MARK, .symbol = symbol },
                                        &(SxSample){ .kind = SX_SAMPLE_MARK, .symbol = other }), >, 0.005);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  session = test_new_session ();
  g_test_add_func ("/body/links", test_links);
  g_test_add_func ("/body/sides-of-marks", test_sides_of_marks);
  g_test_add_func ("/body/kinds-of-marks", test_kinds_of_marks);
  g_test_add_func ("/body/pen", test_pen);
  g_test_add_func ("/body/sides", test_sides);
  g_test_add_func ("/body/chart", test_chart);
  g_test_add_func ("/body/person", test_person);
  g_test_add_func ("/body/grey", test_grey);
  status = g_test_run ();
  sx_session_unref (session);
  return status;
}
