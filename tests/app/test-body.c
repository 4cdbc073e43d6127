/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "support.h"
#include "sx-body-view.h"

#define ART "/org/symptomexplorer/SymptomExplorer/art/body-%s.regions.json"
#define N_POINTS 4000

/* So near to a line, in pixels, rounding may decide. */
#define MARGIN 1.5

typedef struct
{
  SxWindow *window;
  SxNavigator *navigator;
  GtkWidget *view;
  JsonParser *parsers[SX_N_DRAWN_VIEWS];
  JsonObject *shapes[SX_N_DRAWN_VIEWS];
} Fixture;

static void
load_shapes (Fixture *fixture, SxView view)
{
  g_autofree char *path = g_strdup_printf (ART, sx_view_get_word (view));
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  fixture->parsers[view] = json_parser_new ();
  g_assert_true (json_parser_load_from_data (fixture->parsers[view], text, (gssize) length, NULL));
  fixture->shapes[view] =
    json_object_get_object_member (json_node_get_object (json_parser_get_root (fixture->parsers[view])), "regions");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = test_open_window (1600, 1000);
  fixture->navigator = sx_window_get_navigator (fixture->window);
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->view = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW);
  g_assert_nonnull (fixture->view);
  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
    load_shapes (fixture, view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
    g_object_unref (fixture->parsers[view]);
  test_close_window (fixture->window);
  sx_preferences_set_territory (preferences, "");
}

#define FOREACH_REGION(fixture, child)                                                 \
  for (GtkWidget *child = gtk_widget_get_first_child ((fixture)->view); child != NULL; \
       child = gtk_widget_get_next_sibling (child))

static const SxRegion *
get_region (GtkWidget *child)
{
  return sx_body_region_get_region (SX_BODY_REGION (child));
}

/* Every part that has a shape is there, in each view and on each side. */
static void
test_all_there (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *regions = sx_content_get_all (sx_navigator_get_content (fixture->navigator), SX_KIND_REGION);
  guint expected = 0;
  guint found = 0;

  for (guint i = 0; i < regions->len; i++)
    for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
      for (SxSide side = 0; side < SX_N_SIDES; side++)
        {
          char **shapes = ((const SxRegion *) g_ptr_array_index (regions, i))->shapes[view][side];

          expected += shapes != NULL && json_object_has_member (fixture->shapes[view], shapes[0]);
        }

  FOREACH_REGION (fixture, child)
    found++;
  g_assert_cmpuint (found, ==, expected);
  g_assert_cmpuint (found, >, 0);
}

static gboolean
says (const char *name, const char *word)
{
  g_autofree char *whole = g_utf8_strdown (name, -1);
  g_autofree char *part = g_utf8_strdown (word, -1);

  return strstr (whole, part) != NULL;
}

/* The name says which part, which side and from where; no two are called alike. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  FOREACH_REGION (fixture, child)
    {
      SxSide side = sx_body_region_get_side (SX_BODY_REGION (child));
      char *name = test_dup_name (child);

      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_BUTTON);
      g_assert_nonnull (name);
      g_assert_true (says (name, get_region (child)->name.plain));
      if (!get_region (child)->covered)
        {
          g_free (name);
          continue;
        }

      g_assert_cmpint (says (name, "left"), ==, side == SX_SIDE_LEFT);
      g_assert_cmpint (says (name, "right"), ==, side == SX_SIDE_RIGHT);
      g_assert_true (
        says (name, sx_body_region_get_view (SX_BODY_REGION (child)) == SX_VIEW_FRONT ? "front" : "behind"));
      g_assert_true (g_hash_table_add (seen, name));
    }
}

static void
test_activation (Fixture *fixture, gconstpointer data)
{
  FOREACH_REGION (fixture, child)
    {
      g_autoptr (SxPlace) body = sx_place_new (SX_PLACE_BODY);
      const SxPlace *place;

      sx_navigator_go (fixture->navigator, body);
      g_signal_emit_by_name (child, "clicked");
      place = sx_navigator_get_session (fixture->navigator)->place;
      g_assert_cmpint (place->kind, ==, SX_PLACE_ITEM);
      g_assert_cmpint (place->item, ==, SX_KIND_REGION);
      g_assert_cmpstr (place->id, ==, get_region (child)->id);
    }
}

static gboolean
has_moved (gpointer navigator)
{
  return sx_navigator_get_session (navigator)->place->kind == SX_PLACE_ITEM;
}

static GtkWidget *
find_covered (Fixture *fixture)
{
  FOREACH_REGION (fixture, child)
    if (get_region (child)->covered)
      return child;

  g_assert_not_reached ();
}

/* As the keyboard and assistive technology do it. */
static void
test_activate_one (Fixture *fixture, gconstpointer data)
{
  GtkWidget *child = find_covered (fixture);

  g_assert_true (gtk_widget_activate (child));
  g_assert_true (test_wait (has_moved, fixture->navigator));
  g_assert_cmpstr (sx_navigator_get_session (fixture->navigator)->place->id, ==, get_region (child)->id);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_nonnull (
    test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_HEADING, get_region (child)->name.plain));
}

static double
find_line_distance (double x, double y, const double *a, const double *b)
{
  double dx = b[0] - a[0];
  double dy = b[1] - a[1];
  double length = dx * dx + dy * dy;
  double along = length > 0 ? CLAMP (((x - a[0]) * dx + (y - a[1]) * dy) / length, 0, 1) : 0;

  return hypot (x - a[0] - along * dx, y - a[1] - along * dy);
}

static void
get_corner (JsonArray *polygon, guint corner, double *point)
{
  point[0] = json_array_get_double_element (polygon, 2 * corner);
  point[1] = json_array_get_double_element (polygon, 2 * corner + 1);
}

/* How far a point is from the outline; negative inside. */
static double
find_polygon_distance (JsonArray *polygon, double x, double y)
{
  guint n = json_array_get_length (polygon) / 2;
  double nearest = G_MAXDOUBLE;
  gboolean inside = FALSE;

  for (guint i = 0; i < n; i++)
    {
      double a[2];
      double b[2];

      get_corner (polygon, i, a);
      get_corner (polygon, (i + 1) % n, b);
      nearest = MIN (nearest, find_line_distance (x, y, a, b));
      if ((a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]))
        inside = !inside;
    }

  return inside ? -nearest : nearest;
}

static double
find_shape_distance (JsonObject *shape, double x, double y)
{
  JsonArray *polygons = json_object_get_array_member (shape, "polys");
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < json_array_get_length (polygons); i++)
    nearest = MIN (nearest, find_polygon_distance (json_array_get_array_element (polygons, i), x, y));

  return nearest;
}

/* In pixels, from the polygons of the drawing; negative inside. */
static double
find_distance (Fixture *fixture, GtkWidget *child, double x, double y)
{
  SxBodyRegion *region = SX_BODY_REGION (child);
  SxView view = sx_body_region_get_view (region);
  double scale = sx_body_view_get_scale (SX_BODY_VIEW (fixture->view));
  double nearest = G_MAXDOUBLE;
  graphene_rect_t bounds;
  graphene_point_t origin = GRAPHENE_POINT_INIT (SX_BODY_VIEW_REACH, SX_BODY_VIEW_REACH);

  sx_body_region_get_bounds (region, &bounds);
  g_assert_true (gtk_widget_compute_point (child, fixture->view, &origin, &origin));
  x = (x - origin.x) / scale + bounds.origin.x;
  y = (y - origin.y) / scale + bounds.origin.y;
  for (char **id = get_region (child)->shapes[view][sx_body_region_get_side (region)]; *id != NULL; id++)
    nearest =
      MIN (nearest, find_shape_distance (json_object_get_object_member (fixture->shapes[view], *id), x, y) * scale);

  return nearest;
}

/* The region that a point lies in, or the nearest one; whether that is beyond doubt. */
static GtkWidget *
find_expected (Fixture *fixture, double x, double y, double *distance, gboolean *clear)
{
  GtkWidget *best = NULL;
  double second = G_MAXDOUBLE;

  *distance = G_MAXDOUBLE;
  FOREACH_REGION (fixture, child)
    {
      double at = find_distance (fixture, child, x, y);

      if (at < *distance)
        {
          second = *distance;
          *distance = at;
          best = child;
        }
      else
        second = MIN (second, at);
    }

  *clear = fabs (*distance) > MARGIN && second - *distance > MARGIN && (*distance > 0 || second > MARGIN)
           && fabs (*distance - SX_BODY_VIEW_REACH) > MARGIN;
  return best;
}

static void
check_point (Fixture *fixture, double x, double y, guint counts[2])
{
  double distance;
  gboolean clear;
  GtkWidget *expected = find_expected (fixture, x, y, &distance, &clear);
  GtkWidget *picked = gtk_widget_pick (fixture->view, x, y, GTK_PICK_DEFAULT);

  if (!clear)
    return;

  if (distance > SX_BODY_VIEW_REACH)
    g_assert_true (picked == fixture->view || picked == NULL);
  else
    g_assert_true (picked == expected);
  counts[distance < 0]++;
}

/* What a pointer meets is what is drawn there. */
static void
test_picking (Fixture *fixture, gconstpointer data)
{
  guint counts[2] = { 0, 0 };

  for (guint i = 0; i < N_POINTS; i++)
    check_point (fixture, g_test_rand_double_range (0, gtk_widget_get_width (fixture->view)),
                 g_test_rand_double_range (0, gtk_widget_get_height (fixture->view)), counts);

  g_test_message ("%u points inside, %u outside", counts[TRUE], counts[FALSE]);
  g_assert_cmpuint (counts[TRUE], >, N_POINTS / 20);
  g_assert_cmpuint (counts[FALSE], >, N_POINTS / 20);
}

/* Tab comes to the figure once and leaves it; arrows reach every covered part. */
static void
test_keys (Fixture *fixture, gconstpointer data)
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

  FOREACH_REGION (fixture, child)
    covered += get_region (child)->covered;
  g_assert_cmpuint (g_hash_table_size (reached), ==, covered);

  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), fixture->view));
}

/* The same parts stand in a list; choosing there is choosing in the figure. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *regions = sx_content_get_all (sx_navigator_get_content (fixture->navigator), SX_KIND_REGION);
  GtkWidget *list = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_GROUP, "Parts of the body");

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (!region->covered || region->parent == NULL)
        continue;
      test_click (list, GTK_ACCESSIBLE_ROLE_BUTTON, region->name.plain);
      g_assert_cmpstr (sx_navigator_get_session (fixture->navigator)->place->id, ==, region->id);
    }
}

static double
find_left (Fixture *fixture, SxView view, SxSide side)
{
  FOREACH_REGION (fixture, child)
    {
      SxBodyRegion *region = SX_BODY_REGION (child);
      graphene_point_t left = GRAPHENE_POINT_INIT (0, 0);

      if (sx_body_region_get_view (region) != view || sx_body_region_get_side (region) != side)
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
      g_assert_cmpfloat (find_left (fixture, SX_VIEW_FRONT, SX_SIDE_LEFT), >,
                         find_left (fixture, SX_VIEW_FRONT, SX_SIDE_RIGHT));
      g_assert_cmpfloat (find_left (fixture, SX_VIEW_BACK, SX_SIDE_LEFT), <,
                         find_left (fixture, SX_VIEW_BACK, SX_SIDE_RIGHT));
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
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
  add ("/body/picking", test_picking);
  add ("/body/keys", test_keys);
  add ("/body/list", test_list);
  add ("/body/sides", test_sides);
  return g_test_run ();
}
