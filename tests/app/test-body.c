/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "support.h"
#include "sx-body-view.h"

typedef struct
{
  SxWindow *window;
  SxNavigator *navigator;
  GtkWidget *view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = test_open_window (1600, 1000);
  fixture->navigator = sx_window_get_navigator (fixture->window);
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->view = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW);
  g_assert_nonnull (fixture->view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  test_close_window (fixture->window);
  sx_preferences_set_territory (preferences, "");
}

static SxOutlook *
get_outlook (Fixture *fixture)
{
  return sx_body_view_get_outlook (SX_BODY_VIEW (fixture->view));
}

static const SxSession *
get_session (Fixture *fixture)
{
  return sx_navigator_get_session (fixture->navigator);
}

static const GPtrArray *
get_regions (Fixture *fixture)
{
  return sx_content_get_all (get_session (fixture)->content, SX_KIND_REGION);
}

static const SxBodySpot *
get_spot (GtkWidget *child)
{
  return sx_body_target_get_spot (SX_BODY_TARGET (child));
}

/* A region with parts on two sides that both the front and the back show: for close-ups. */
static const SxRegion *
find_paired (Fixture *fixture)
{
  const GPtrArray *regions = get_regions (fixture);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (region->covered && region->parts->len > 1 && region->shapes[SX_VIEW_FRONT][SX_SIDE_LEFT] != NULL
          && region->shapes[SX_VIEW_BACK][SX_SIDE_LEFT] != NULL)
        return region;
    }

  g_assert_not_reached ();
}

static void
look_closer (Fixture *fixture, SxSide side)
{
  test_go (fixture->window, sx_place_new_region (find_paired (fixture)->id, NULL, side));
}

static guint
count_lists (const SxShapes shapes, SxView view)
{
  guint n = 0;

  for (SxSide side = 0; side < SX_N_SIDES; side++)
    n += shapes[view][side] != NULL;

  return n;
}

/* While the whole body is seen, every region that has a shape can be chosen, in each view and on
 * each side; in close-ups their parts can. */
static void
test_all_there (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *regions = get_regions (fixture);
  guint n_regions = 0;
  guint n_parts = 0;
  guint found = 0;

  look_closer (fixture, SX_SIDE_MIDDLE);
  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      n_regions += count_lists (region->shapes, SX_VIEW_FRONT) + count_lists (region->shapes, SX_VIEW_BACK);
      for (guint j = 0; j < region->parts->len; j++)
        n_parts += count_lists (((const SxPart *) g_ptr_array_index (region->parts, j))->shapes,
                                sx_facing_get_view (sx_outlook_get_facing (get_outlook (fixture))));
    }

  SX_PICKER_FOREACH (fixture->view, child)
    found += get_spot (child)->part != NULL;
  g_assert_cmpuint (found, ==, n_parts);
  g_assert_cmpuint (found, >, 10);
  test_go (fixture->window, sx_place_new (SX_PLACE_BODY));
  found = 0;
  SX_PICKER_FOREACH (fixture->view, child)
    found += get_spot (child)->part == NULL;
  g_assert_cmpuint (found, ==, n_regions);
  g_assert_cmpuint (found, >, 10);
}

static gboolean
says (const char *name, const char *word)
{
  g_autofree char *whole = g_utf8_strdown (name, -1);
  g_autofree char *part = g_utf8_strdown (word, -1);

  return strstr (whole, part) != NULL;
}

static void
check_name (GtkWidget *child, GHashTable *seen)
{
  static const char *const views[SX_N_VIEWS] = { "front", "behind", "side" };
  const SxBodySpot *spot = get_spot (child);
  char *name = test_dup_name (child);

  gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_BUTTON);
  g_assert_nonnull (name);
  g_assert_true (says (name, sx_body_target_get_names (SX_BODY_TARGET (child))->plain));
  if (!sx_body_target_is_covered (SX_BODY_TARGET (child)))
    {
      g_assert_false (gtk_widget_get_focusable (child));
      g_free (name);
      return;
    }

  g_assert_cmpint (g_str_has_prefix (name, "Left "), ==, spot->side == SX_SIDE_LEFT);
  g_assert_cmpint (g_str_has_prefix (name, "Right "), ==, spot->side == SX_SIDE_RIGHT);
  g_assert_true (g_str_has_suffix (name, views[sx_facing_get_view (spot->facing)]));
  g_assert_true (g_hash_table_add (seen, name));
}

/* The name says which part, which side and from where; no two are called alike. */
static void
check_names (Fixture *fixture)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  SX_PICKER_FOREACH (fixture->view, child)
    check_name (child, seen);
  g_assert_cmpuint (g_hash_table_size (seen), >, 3);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  check_names (fixture);
  sx_outlook_turn (get_outlook (fixture));
  check_names (fixture);
  sx_outlook_turn (get_outlook (fixture));
  look_closer (fixture, SX_SIDE_MIDDLE);
  for (SxLayer layer = 0; layer < SX_N_LAYERS; layer++)
    {
      sx_outlook_set_layer (get_outlook (fixture), layer);
      check_names (fixture);
    }
}

static void
test_activation (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  SX_PICKER_FOREACH (fixture->view, child)
    g_ptr_array_add (names, test_dup_name (child));
  for (guint i = 0; i < names->len; i++)
    {
      GtkWidget *child = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, g_ptr_array_index (names, i));
      const SxBodySpot spot = *get_spot (child);
      const SxPlace *place;

      g_signal_emit_by_name (child, "clicked");
      place = get_session (fixture)->place;
      g_assert_cmpint (place->item, ==, SX_KIND_REGION);
      g_assert_cmpstr (place->id, ==, spot.region->id);
      g_assert_cmpint (place->side, ==, spot.side);
      g_assert_cmpint (sx_outlook_get_facing (get_outlook (fixture)), ==, spot.facing);
      test_go (fixture->window, sx_place_new (SX_PLACE_BODY));
    }
}

static GtkWidget *
find_covered (Fixture *fixture)
{
  SX_PICKER_FOREACH (fixture->view, child)
    if (sx_body_target_is_covered (SX_BODY_TARGET (child)))
      return child;

  g_assert_not_reached ();
}

static gboolean
has_moved (gpointer navigator)
{
  return sx_navigator_get_session (navigator)->place->kind == SX_PLACE_ITEM;
}

/* As the keyboard and assistive technology do it. The focus stays with what was chosen. */
static void
test_activate_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *child = find_covered (fixture);
  const SxBodySpot spot = *get_spot (child);
  GtkWidget *focus;

  gtk_widget_grab_focus (child);
  g_assert_true (gtk_widget_activate (child));
  g_assert_true (test_wait (has_moved, fixture->navigator));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_HEADING, spot.region->name.plain));

  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (SX_IS_BODY_TARGET (focus));
  g_assert_true (get_spot (focus)->region == spot.region);
  g_assert_cmpint (get_spot (focus)->side, ==, spot.side);
}

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
find_shape (Fixture *fixture, GtkWidget *child, JsonObject *layers)
{
  const SxBodySpot *spot = get_spot (child);
  SxOutlook *outlook = get_outlook (fixture);
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
load_shapes (Fixture *fixture)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Shape));
  g_autoptr (JsonParser) parser = json_parser_new ();
  SxView loaded = SX_N_VIEWS;
  JsonObject *layers = NULL;

  g_array_set_clear_func (all, clear_shape);
  SX_PICKER_FOREACH (fixture->view, child)
    {
      SxView view = sx_facing_get_view (get_spot (child)->facing);
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
check_point (Fixture *fixture, const GArray *shapes, double x, double y)
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
check_picking (Fixture *fixture)
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
test_picking_whole (Fixture *fixture, gconstpointer data)
{
  check_picking (fixture);
}

static void
test_picking_sides (Fixture *fixture, gconstpointer data)
{
  sx_outlook_turn (get_outlook (fixture));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  check_picking (fixture);
}

static void
test_picking_close (Fixture *fixture, gconstpointer data)
{
  look_closer (fixture, SX_SIDE_LEFT);
  check_picking (fixture);
  sx_outlook_set_layer (get_outlook (fixture), SX_LAYER_MUSCLES);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  check_picking (fixture);
}

/* Through some point of each target, there is so much room across and down, in pixels. */
#define LEAST_TARGET 24

static void
find_room (Fixture *fixture, GHashTable *room, int width, int height)
{
  for (int y = 0; y < height; y += 2)
    for (int x = 0; x < width; x += 2)
      {
        GtkWidget *at = gtk_widget_pick (fixture->view, x, y, GTK_PICK_DEFAULT);
        gboolean whole = SX_IS_BODY_TARGET (at) && !g_hash_table_contains (room, at);

        for (int i = 0; whole && i < LEAST_TARGET; i += 3)
          whole = gtk_widget_pick (fixture->view, x + i, y + LEAST_TARGET / 2, GTK_PICK_DEFAULT) == at
                  && gtk_widget_pick (fixture->view, x + LEAST_TARGET / 2, y + i, GTK_PICK_DEFAULT) == at;
        if (whole)
          g_hash_table_add (room, at);
      }
}

static void
test_target_size (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) room = g_hash_table_new (NULL, NULL);

  test_close_window (fixture->window);
  fixture->window = test_open_window (1024, 600);
  fixture->navigator = sx_window_get_navigator (fixture->window);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->view = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW);
  find_room (fixture, room, gtk_widget_get_width (fixture->view), gtk_widget_get_height (fixture->view));
  SX_PICKER_FOREACH (fixture->view, child)
    if (sx_body_target_is_covered (SX_BODY_TARGET (child)) && !g_hash_table_contains (room, child))
      {
        g_autofree char *name = test_dup_name (child);

        g_test_message ("%s is smaller than %d px", name, LEAST_TARGET);
        g_test_fail ();
      }
}

/* Tab comes to the figure once and leaves it; arrows reach everything that is covered. */
static void
check_keys (Fixture *fixture)
{
  const GtkDirectionType directions[] = { GTK_DIR_UP, GTK_DIR_DOWN, GTK_DIR_LEFT, GTK_DIR_RIGHT };
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  guint covered = 0;

  g_ptr_array_add (open, find_covered (fixture));
  while (open->len > 0)
    {
      GtkWidget *from = g_ptr_array_steal_index (open, open->len - 1);

      if (!g_hash_table_add (reached, from))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
        {
          gtk_widget_grab_focus (from);
          g_assert_true (gtk_widget_child_focus (fixture->view, directions[i]));
          g_ptr_array_add (open, gtk_window_get_focus (GTK_WINDOW (fixture->window)));
        }
    }

  SX_PICKER_FOREACH (fixture->view, child)
    covered += sx_body_target_is_covered (SX_BODY_TARGET (child));
  g_assert_cmpuint (g_hash_table_size (reached), ==, covered);
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), fixture->view));
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  check_keys (fixture);
  look_closer (fixture, SX_SIDE_MIDDLE);
  check_keys (fixture);
}

static gboolean
is_in_sight (Fixture *fixture, GtkWidget *child)
{
  graphene_rect_t bounds;
  graphene_rect_t window = GRAPHENE_RECT_INIT (-SX_BODY_TARGET_REACH, -SX_BODY_TARGET_REACH,
                                               (float) gtk_widget_get_width (fixture->view) + 2 * SX_BODY_TARGET_REACH,
                                               (float) gtk_widget_get_height (fixture->view) + 2 * SX_BODY_TARGET_REACH);

  return gtk_widget_compute_bounds (child, fixture->view, &bounds) && graphene_rect_contains_rect (&window, &bounds);
}

/* Who moves the focus in a close-up to what is out of sight, sees it. */
static void
test_reveal (Fixture *fixture, gconstpointer data)
{
  guint hidden = 0;

  look_closer (fixture, SX_SIDE_LEFT);
  sx_outlook_zoom (get_outlook (fixture), 1.5, gtk_widget_get_width (fixture->view) / 2, gtk_widget_get_height (fixture->view) / 2);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  SX_PICKER_FOREACH (fixture->view, child)
    {
      if (!gtk_widget_get_focusable (child) || is_in_sight (fixture, child) || gtk_widget_get_height (child) > 300)
        continue;
      hidden++;
      gtk_widget_grab_focus (child);
      test_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_true (is_in_sight (fixture, child));
    }
  g_assert_cmpuint (hidden, >, 0);
}

/* The same parts stand in a list; choosing there is choosing in the figure. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *regions = get_regions (fixture);
  GtkWidget *list = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_GROUP, "Parts of the body");

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (!region->covered || region->parent == NULL)
        continue;
      test_click (list, GTK_ACCESSIBLE_ROLE_BUTTON, region->name.plain);
      g_assert_cmpstr (get_session (fixture)->place->id, ==, region->id);
      g_assert_true (sx_outlook_is_close (get_outlook (fixture)));
    }
}

static double
find_left (Fixture *fixture, SxFacing facing, SxSide side)
{
  SX_PICKER_FOREACH (fixture->view, child)
    {
      graphene_point_t left = GRAPHENE_POINT_INIT (0, 0);

      if (get_spot (child)->facing != facing || get_spot (child)->side != side)
        continue;
      g_assert_true (gtk_widget_compute_point (child, fixture->view, &left, &left));
      return left.x;
    }

  g_assert_not_reached ();
}

/* The patient's left is on the right of the front view, in every language. */
static void
test_sides (Fixture *fixture, gconstpointer data)
{
  const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };

  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    {
      gtk_widget_set_default_direction (directions[i]);
      test_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_cmpfloat (find_left (fixture, SX_FACING_FRONT, SX_SIDE_LEFT), >, find_left (fixture, SX_FACING_FRONT, SX_SIDE_RIGHT));
      g_assert_cmpfloat (find_left (fixture, SX_FACING_BACK, SX_SIDE_LEFT), <, find_left (fixture, SX_FACING_BACK, SX_SIDE_RIGHT));
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
is_at_rest (gpointer outlook)
{
  return sx_outlook_is_at_rest (outlook);
}

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

/* Without animations the camera is where it is sent at once; with them it takes its time and ends
 * at the same place. */
static void
test_glide (Fixture *fixture, gconstpointer data)
{
  SxCamera whole = *sx_outlook_get_camera (get_outlook (fixture));
  SxCamera close;

  look_closer (fixture, SX_SIDE_LEFT);
  close = *sx_outlook_get_camera (get_outlook (fixture));
  g_assert_cmpfloat (close.scale, >, 1.5 * whole.scale);

  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (get_outlook (fixture))->scale, whole.scale, 1e-6);
  set_animated (TRUE);
  sx_navigator_go_forward (fixture->navigator);
  g_assert_cmpfloat (sx_outlook_get_camera (get_outlook (fixture))->scale, <, close.scale);
  g_assert_true (test_wait (is_at_rest, get_outlook (fixture)));
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (get_outlook (fixture))->scale, close.scale, 1e-6);
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (get_outlook (fixture))->x, close.x, 1e-3);
  set_animated (FALSE);
}

/* What lies under the pointer stays there; nobody zooms out of the body, or loses it. */
static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = get_outlook (fixture);
  SxCamera whole = *sx_outlook_get_camera (outlook);
  graphene_rect_t before, after;
  double x = gtk_widget_get_width (fixture->view) * 0.4;
  double y = gtk_widget_get_height (fixture->view) * 0.6;

  sx_outlook_place_drawing (outlook, SX_FACING_FRONT, &before);
  sx_outlook_zoom (outlook, 3, x, y);
  sx_outlook_place_drawing (outlook, SX_FACING_FRONT, &after);
  g_assert_cmpfloat_with_epsilon ((x - before.origin.x) / before.size.width, (x - after.origin.x) / after.size.width, 1e-4);
  g_assert_true (sx_outlook_is_close (outlook));

  sx_outlook_pan (outlook, 1e6, -1e6);
  g_assert_cmpfloat (sx_outlook_get_camera (outlook)->x, >, 0);
  g_assert_cmpfloat (sx_outlook_get_camera (outlook)->y, <, 1400);
  sx_outlook_zoom (outlook, 1e-6, x, y);
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (outlook)->scale, whole.scale, 1e-6);
  g_assert_false (sx_outlook_is_close (outlook));
}

/* Turning shows the same region from elsewhere, and in the end from where one began. */
static void
test_turn (Fixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = get_outlook (fixture);
  SxFacing first;
  guint turns = 0;

  look_closer (fixture, SX_SIDE_LEFT);
  first = sx_outlook_get_facing (outlook);
  do
    {
      sx_outlook_turn (outlook);
      test_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_nonnull (sx_body_view_get_chosen_name (SX_BODY_VIEW (fixture->view)) != NULL ? fixture->view : find_covered (fixture));
      g_assert_cmpuint (++turns, <=, SX_N_FACINGS);
    }
  while (sx_outlook_get_facing (outlook) != first);
  g_assert_cmpuint (turns, >=, 3);
}

/* Up from a part leads to the region on that side, to what that is a part of, and to the body. */
static void
test_way_out (Fixture *fixture, gconstpointer data)
{
  const SxRegion *region = find_paired (fixture);
  const SxPart *part = g_ptr_array_index (region->parts, 0);

  test_go (fixture->window, sx_place_new_region (region->id, part->id, SX_SIDE_LEFT));
  sx_navigator_go_up (fixture->navigator);
  g_assert_null (get_session (fixture)->place->detail);
  g_assert_cmpint (get_session (fixture)->place->side, ==, SX_SIDE_LEFT);
  sx_navigator_go_up (fixture->navigator);
  g_assert_cmpstr (get_session (fixture)->place->id, ==, region->parent);
  sx_navigator_go_up (fixture->navigator);
  g_assert_cmpint (get_session (fixture)->place->kind, ==, SX_PLACE_BODY);
  g_assert_false (sx_outlook_is_close (get_outlook (fixture)));
}

static guint
count_marks (Fixture *fixture)
{
  return sx_marks_get_n (get_session (fixture)->marks);
}

/* What is chosen while people mark is marked, and listed in words; choosing it again or undoing
 * takes the mark away. */
static void
test_marking (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *toggle = test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Mark");
  GtkWidget *child = find_covered (fixture);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  test_wait_for_draw (window);
  g_signal_emit_by_name (child, "clicked");
  g_assert_cmpint (get_session (fixture)->place->kind, ==, SX_PLACE_BODY);
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  test_wait_for_draw (window);
  g_assert_true (test_says (window, get_spot (child)->region->name.plain));

  test_click (window, GTK_ACCESSIBLE_ROLE_RADIO, "Strong");
  g_signal_emit_by_name (child, "clicked");
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  g_assert_cmpuint (sx_marks_get (get_session (fixture)->marks, 0)->strength, ==, 3);
  g_signal_emit_by_name (child, "clicked");
  g_assert_cmpuint (count_marks (fixture), ==, 0);

  test_click (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Undo");
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  test_click (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Redo");
  g_assert_cmpuint (count_marks (fixture), ==, 0);
  sx_navigator_undo_marks (fixture->navigator);
  sx_navigator_new_person (fixture->navigator);
  g_assert_cmpuint (count_marks (fixture), ==, 0);
  g_assert_false (sx_navigator_can_undo_marks (fixture->navigator));
  g_assert_false (sx_navigator_can_redo_marks (fixture->navigator));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  add ("/body/all-there", test_all_there);
  add ("/body/names", test_names);
  add ("/body/activation", test_activation);
  add ("/body/activate-one", test_activate_one);
  add ("/body/picking/whole", test_picking_whole);
  add ("/body/picking/sides", test_picking_sides);
  add ("/body/picking/close", test_picking_close);
  add ("/body/target-size", test_target_size);
  add ("/body/keys", test_keys);
  add ("/body/reveal", test_reveal);
  add ("/body/list", test_list);
  add ("/body/sides", test_sides);
  add ("/body/glide", test_glide);
  add ("/body/zoom", test_zoom);
  add ("/body/turn", test_turn);
  add ("/body/way-out", test_way_out);
  add ("/body/marking", test_marking);
  return g_test_run ();
}
