/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-callout.h"
#include "support.h"

#define TOP 10.0
#define BOTTOM 400.0
#define MIDDLE 200
#define LEFT_EDGE 100
#define RIGHT_EDGE 300
#define N_DRAWS 500

static GPtrArray *
new_column (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static SxCallout *
add (GPtrArray *column, double start, float x, float y, int height)
{
  SxCallout *callout = g_new0 (SxCallout, 1);

  *callout = (SxCallout){ .anchor = GRAPHENE_POINT_INIT (x, y), .start = start, .height = height };
  g_ptr_array_add (column, callout);
  return callout;
}

static const SxCallout *
get (const GPtrArray *column, guint i)
{
  return g_ptr_array_index (column, i);
}

/* Where the line of @callout is at @x. */
static double
get_height_at (const SxCallout *callout, double x)
{
  double y = callout->y + callout->height / 2.0;

  return y + (callout->anchor.y - y) * (x - callout->start) / (callout->anchor.x - callout->start);
}

/* Lines that begin one below the other cross if one ends on the wrong side of the other. */
static gboolean
is_tangled (const SxCallout *above, const SxCallout *below)
{
  double x = MIN (above->anchor.x, below->anchor.x);

  return get_height_at (above, x) > get_height_at (below, x) + 0.01;
}

/* Lines begin where the widest words end, unless what they lead to lies behind that. */
static void
test_aligned (void)
{
  static const struct
  {
    int width;
    float anchor;
    double left;
    double right;
  } table[] = { { 80, MIDDLE, 84, 316 }, { 30, MIDDLE, 84, 316 }, { 30, 50, 34, 316 }, { 30, 350, 84, 366 } };
  g_autoptr (GPtrArray) column = new_column ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    add (column, 0, table[i].anchor, 50, 20)->width = table[i].width;
  sx_callout_align (column, 0, 4, 1);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpfloat (get (column, i)->start, ==, table[i].left);
  sx_callout_align (column, 2 * MIDDLE, 4, -1);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpfloat (get (column, i)->start, ==, table[i].right);
}

static void
test_beside (void)
{
  g_autoptr (GPtrArray) column = new_column ();

  add (column, LEFT_EDGE, MIDDLE, 50, 20);
  add (column, LEFT_EDGE, MIDDLE, 200, 40);
  sx_callout_place (column, TOP, BOTTOM);
  g_assert_cmpfloat (get (column, 0)->y, ==, 40);
  g_assert_cmpfloat (get (column, 1)->y, ==, 180);
}

/* Two that want the same place share it. */
static void
test_shared (void)
{
  g_autoptr (GPtrArray) column = new_column ();
  double middle;

  add (column, LEFT_EDGE, MIDDLE, 200, 20);
  add (column, LEFT_EDGE, MIDDLE, 200, 20);
  sx_callout_place (column, TOP, BOTTOM);
  middle = (get (column, 0)->y + get (column, 1)->y + 20) / 2;
  g_assert_cmpfloat_with_epsilon (middle, 200, 0.01);
  g_assert_cmpfloat (get (column, 1)->y, >=, get (column, 0)->y + 20);
}

static void
check (const GPtrArray *column)
{
  for (guint i = 0; i < column->len; i++)
    {
      g_assert_cmpfloat (get (column, i)->y, >=, TOP - 0.01);
      g_assert_cmpfloat (get (column, i)->y + get (column, i)->height, <=, BOTTOM + 0.01);
    }
  for (guint i = 1; i < column->len; i++)
    {
      g_assert_cmpfloat (get (column, i)->y, >=, get (column, i - 1)->y + get (column, i - 1)->height);
      g_assert_false (is_tangled (get (column, i - 1), get (column, i)));
    }
}

static void
test_drawn_by_lot (void)
{
  for (guint i = 0; i < N_DRAWS; i++)
    {
      g_autoptr (GPtrArray) left = new_column ();
      g_autoptr (GPtrArray) right = new_column ();
      guint n = (guint) g_test_rand_int_range (0, 12);

      for (guint j = 0; j < n; j++)
        add (left, LEFT_EDGE, (float) g_test_rand_double_range (LEFT_EDGE + 20, MIDDLE), (float) g_test_rand_double_range (0, BOTTOM),
             g_test_rand_bit () ? 20 : 38);
      sx_callout_even_out (left, right, MIDDLE, 0);
      g_assert_cmpuint (left->len, ==, n);
      sx_callout_place (left, TOP, BOTTOM);
      check (left);
    }
}

static void
test_even (void)
{
  g_autoptr (GPtrArray) left = new_column ();
  g_autoptr (GPtrArray) right = new_column ();

  for (int i = 0; i < 6; i++)
    add (right, RIGHT_EDGE, (float) (MIDDLE + 10 * i), (float) (300 - 20 * i), 20);
  sx_callout_even_out (left, right, MIDDLE, 15);
  g_assert_cmpuint (left->len, ==, 2); /* the others are out of reach */
  g_assert_cmpfloat (get (left, 0)->anchor.y, <, get (left, 1)->anchor.y);
}

/* The first and the last stay, whatever is left out. */
static void
test_crowded (void)
{
  g_autoptr (GPtrArray) column = new_column ();

  for (int i = 0; i < 40; i++)
    add (column, LEFT_EDGE, MIDDLE, (float) (20 + 9 * i), 20);
  sx_callout_place (column, TOP, BOTTOM);
  g_assert_cmpuint (column->len, ==, 16);
  g_assert_cmpfloat (get (column, 0)->anchor.y, ==, 20);
  g_assert_cmpfloat (get (column, column->len - 1)->anchor.y, ==, 20 + 9 * 39);
  check (column);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  g_test_add_func ("/callout/aligned", test_aligned);
  g_test_add_func ("/callout/beside", test_beside);
  g_test_add_func ("/callout/shared", test_shared);
  g_test_add_func ("/callout/drawn-by-lot", test_drawn_by_lot);
  g_test_add_func ("/callout/even", test_even);
  g_test_add_func ("/callout/crowded", test_crowded);
  return g_test_run ();
}
