/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "body.h"

typedef struct
{
  GtkWidget *child;
  GPtrArray *outlines; /* of GArray of graphene_point_t, in pixels of the view */
  graphene_rect_t near;
} Shape;

static void
clear_shape (gpointer data)
{
  g_ptr_array_unref (((Shape *) data)->outlines);
}

static JsonObject *
load_layers (JsonParser *parser, SxView view)
{
  g_autofree char *path = g_strdup_printf ("/org/symptomexplorer/SymptomExplorer/art/younger-%s.shapes.json", sx_view_get_word (view));
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize) length, NULL));
  return json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "layers");
}

static void
add_outline (Shape *shape, JsonArray *numbers, gboolean mirrored, const graphene_point_t *origin, double scale)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint i = 0; i < json_array_get_length (numbers); i += 2)
    {
      double x = json_array_get_double_element (numbers, i);
      graphene_point_t point = { (float) (origin->x + (mirrored ? 600 - x : x) * scale),
                                 (float) (origin->y + json_array_get_double_element (numbers, i + 1) * scale) };

      if (shape->outlines->len == 0 && points->len == 0)
        graphene_rect_init (&shape->near, point.x, point.y, 0, 0);
      graphene_rect_expand (&shape->near, &point, &shape->near);
      g_array_append_val (points, point);
    }
  g_ptr_array_add (shape->outlines, points);
}

/* The shapes of a target as the file of the drawing has them, where the camera shows them. The right
 * side is the left one mirrored. */
static Shape
find_shape (BodyFixture *fixture, GtkWidget *child, JsonObject *layers)
{
  const SxBodySpot *spot = body_get_spot (child);
  SxOutlook *outlook = body_get_outlook (fixture);
  JsonObject *shapes = json_object_get_object_member (layers, sx_layer_get_word (spot->layer));
  Shape shape = { child, g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref), GRAPHENE_RECT_INIT (0, 0, 0, 0) };
  gboolean mirrored = spot->facing == SX_FACING_RIGHT;
  graphene_rect_t area;

  sx_outlook_place_drawing (outlook, spot->facing, &area);
  for (char *const *id = sx_body_spot_get_shapes (spot); *id != NULL; id++)
    {
      JsonArray *outlines = json_object_get_array_member (json_object_get_object_member (shapes, *id), "outlines");

      for (guint i = 0; i < json_array_get_length (outlines); i++)
        add_outline (&shape, json_array_get_array_element (outlines, i), mirrored, &area.origin, sx_outlook_get_camera (outlook)->scale);
    }
  graphene_rect_inset (&shape.near, -2 * SX_BODY_TARGET_REACH, -2 * SX_BODY_TARGET_REACH);
  return shape;
}

static GArray *
load_shapes (BodyFixture *fixture)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Shape));
  g_autoptr (JsonParser) parser = json_parser_new ();
  SxView loaded = SX_N_VIEWS;
  JsonObject *layers = NULL;

  g_array_set_clear_func (all, clear_shape);
  SX_PICKER_FOREACH (fixture->view, child)
    {
      SxView view = sx_facing_get_view (body_get_spot (child)->facing);
      Shape shape;

      if (view != loaded)
        layers = load_layers (parser, view);
      loaded = view;
      shape = find_shape (fixture, child, layers);
      g_array_append_val (all, shape);
    }

  return all;
}

static double
find_line_distance (double x, double y, const graphene_point_t *a, const graphene_point_t *b)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double length = dx * dx + dy * dy;
  double along = length > 0 ? CLAMP (((x - a->x) * dx + (y - a->y) * dy) / length, 0, 1) : 0;

  return hypot (x - a->x - along * dx, y - a->y - along * dy);
}

static double
find_outline_distance (const GArray *outline, double x, double y)
{
  double nearest = G_MAXDOUBLE;
  gboolean inside = FALSE;

  for (guint i = 0; i < outline->len; i++)
    {
      const graphene_point_t *a = &g_array_index (outline, graphene_point_t, i);
      const graphene_point_t *b = &g_array_index (outline, graphene_point_t, (i + 1) % outline->len);

      nearest = MIN (nearest, find_line_distance (x, y, a, b));
      if ((a->y > y) != (b->y > y) && x < a->x + (y - a->y) / ((double) b->y - a->y) * ((double) b->x - a->x))
        inside = !inside;
    }

  return inside ? 0 : nearest;
}

static double
find_distance (const Shape *shape, double x, double y)
{
  double nearest = G_MAXDOUBLE;

  if (!graphene_rect_contains_point (&shape->near, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return nearest;
  for (guint i = 0; i < shape->outlines->len && nearest > 0; i++)
    nearest = MIN (nearest, find_outline_distance (g_ptr_array_index (shape->outlines, i), x, y));

  return nearest;
}

#define N_POINTS 100000

/* So near to a line, in pixels, the rounding of a float may decide. */
#define MARGIN 0.01

/* What a point meets is the target it lies in, else the nearest one within reach, else nothing. */
static gboolean
check_point (BodyFixture *fixture, const GArray *shapes, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (fixture->view, x, y, GTK_PICK_DEFAULT);
  double best = G_MAXDOUBLE;
  double of_picked = G_MAXDOUBLE;

  for (guint i = 0; i < shapes->len; i++)
    {
      const Shape *shape = &g_array_index (shapes, Shape, i);
      double distance = find_distance (shape, x, y);

      best = MIN (best, distance);
      if (shape->child == picked)
        of_picked = distance;
    }

  if (SX_IS_BODY_TARGET (picked))
    {
      g_assert_cmpfloat (of_picked, <=, best + MARGIN);
      g_assert_cmpfloat (of_picked, <=, SX_BODY_TARGET_REACH + MARGIN);
    }
  else
    g_assert_cmpfloat (best, >=, SX_BODY_TARGET_REACH - MARGIN);
  return best == 0;
}

static void
check_picking (BodyFixture *fixture)
{
  g_autoptr (GArray) shapes = load_shapes (fixture);
  int above = gtk_widget_get_height (fixture->view) / 10;
  guint inside = 0;

  for (guint i = 0; i < N_POINTS; i++)
    inside += check_point (fixture, shapes, g_test_rand_double_range (0, gtk_widget_get_width (fixture->view)),
                           g_test_rand_double_range (above, gtk_widget_get_height (fixture->view)));
  g_test_message ("%u of %u points lie in a shape", inside, N_POINTS);
  g_assert_cmpuint (inside, >, N_POINTS / 20);
}

static void
test_picking_whole (BodyFixture *fixture, gconstpointer data)
{
  check_picking (fixture);
}

static void
test_picking_sides (BodyFixture *fixture, gconstpointer data)
{
  sx_outlook_turn (body_get_outlook (fixture));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  check_picking (fixture);
}

static void
test_picking_close (BodyFixture *fixture, gconstpointer data)
{
  body_look_closer (fixture, SX_SIDE_LEFT);
  check_picking (fixture);
  sx_outlook_set_layer (body_get_outlook (fixture), SX_LAYER_MUSCLES);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  check_picking (fixture);
}

static void
test_target_size (BodyFixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window);
  body_open (fixture, 1024, 600);
  body_check_target_size (fixture->view);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  body_add ("/picking/whole", test_picking_whole);
  body_add ("/picking/sides", test_picking_sides);
  body_add ("/picking/close", test_picking_close);
  body_add ("/picking/target-size", test_target_size);
  return g_test_run ();
}
