/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"

/* A real pointer: it clicks, turns its wheel and drags, in windows of three sizes. Nothing waits for
 * a time; what comes after something else in the queue of the display has seen it. */

typedef struct
{
  int width;
  int height;
} Size;

static const Size sizes[] = { { 1024, 600 }, { 1280, 800 }, { 1600, 1200 } };

static void
set_up (BodyFixture *fixture, gconstpointer data)
{
  const Size *size = data;

  body_open (fixture, size->width, size->height);
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->view = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW);
}

static gboolean
is_at_rest (gpointer outlook)
{
  return sx_outlook_is_at_rest (outlook);
}

static void
come_to_rest (BodyFixture *fixture)
{
  g_assert_true (test_wait (is_at_rest, body_get_outlook (fixture)));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

/* Moves the pointer to a point of the view, and does something there. */
static void
point (BodyFixture *fixture, double x, double y, const char *then)
{
  graphene_point_t at;
  double left, top;

  g_assert_true (gtk_widget_compute_point (fixture->view, GTK_WIDGET (fixture->window), &GRAPHENE_POINT_INIT ((float) x, (float) y), &at));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &left, &top);
  test_point ((int) (at.x + left), (int) (at.y + top), then);
}

typedef struct
{
  BodyFixture *fixture;
  SxBodySpot spot;
} Wish;

static gboolean
is_at_spot (gpointer data)
{
  const Wish *wish = data;
  const SxPlace *place = body_get_session (wish->fixture)->place;

  return place->kind == SX_PLACE_ITEM && place->item == SX_KIND_REGION && g_str_equal (place->id, wish->spot.region->id)
         && place->side == wish->spot.side && g_strcmp0 (place->detail, wish->spot.part != NULL ? wish->spot.part->id : NULL) == 0
         && sx_outlook_get_facing (body_get_outlook (wish->fixture)) == wish->spot.facing;
}

/* A point of @child that is in sight, or nothing. */
static gboolean
find_point (BodyFixture *fixture, GtkWidget *child, graphene_point_t *at)
{
  int width = gtk_widget_get_width (fixture->view);
  int height = gtk_widget_get_height (fixture->view);

  sx_body_target_get_anchor (SX_BODY_TARGET (child), at);
  if (gtk_widget_compute_point (child, fixture->view, at, at) && gtk_widget_pick (fixture->view, at->x, at->y, GTK_PICK_DEFAULT) == child)
    return TRUE;

  for (int y = 4; y < height; y += 8)
    for (int x = 4; x < width; x += 8)
      if (gtk_widget_pick (fixture->view, x, y, GTK_PICK_DEFAULT) == child)
        {
          graphene_point_init (at, (float) x, (float) y);
          return TRUE;
        }

  return FALSE;
}

static void
click_child (BodyFixture *fixture, GtkWidget *child, const graphene_point_t *at)
{
  Wish wish = { fixture, *body_get_spot (child) };
  g_autofree char *name = test_dup_name (child);

  point (fixture, at->x, at->y, "click 1");
  if (!test_wait (is_at_spot, &wish))
    g_error ("clicked on “%s”, and nothing came of it", name);
}

static GPtrArray *
list_names (BodyFixture *fixture)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  SX_PICKER_FOREACH (fixture->view, child)
    if (sx_body_target_is_covered (SX_BODY_TARGET (child)))
      g_ptr_array_add (names, test_dup_name (child));

  return names;
}

static void
test_whole (BodyFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) names = list_names (fixture);

  g_assert_cmpuint (names->len, >, 10);
  for (guint i = 0; i < names->len; i++)
    {
      GtkWidget *child = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, g_ptr_array_index (names, i));
      graphene_point_t at;

      g_assert_true (find_point (fixture, child, &at));
      click_child (fixture, child, &at);
      test_go (fixture->window, sx_place_new (SX_PLACE_BODY));
    }
}

static GtkWidget *
find_named (BodyFixture *fixture, const char *name)
{
  SX_PICKER_FOREACH (fixture->view, child)
    if (g_str_equal (sx_body_target_get_name (SX_BODY_TARGET (child)), name))
      return child;

  return NULL;
}

/* Parts, too, and those that are only partly in sight: a press must not move the picture away. */
static void
test_close_up (BodyFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) names = NULL;
  guint clicked = 0;

  body_look_closer (fixture, SX_SIDE_LEFT);
  names = list_names (fixture);
  for (guint i = 0; i < names->len; i++)
    {
      GtkWidget *child;
      graphene_point_t at;

      body_look_closer (fixture, SX_SIDE_LEFT);
      sx_outlook_fit (body_get_outlook (fixture));
      sx_outlook_zoom (body_get_outlook (fixture), 1.6, gtk_widget_get_width (fixture->view) / 2, gtk_widget_get_height (fixture->view) / 2);
      come_to_rest (fixture);
      child = find_named (fixture, g_ptr_array_index (names, i));
      if (child == NULL || !find_point (fixture, child, &at))
        continue;
      click_child (fixture, child, &at);
      clicked++;
    }
  g_assert_cmpuint (clicked, >, 2);
}

static gboolean
is_whole (gpointer outlook)
{
  return !sx_outlook_is_close (outlook) && sx_outlook_is_at_rest (outlook);
}

typedef struct
{
  SxOutlook *outlook;
  double x;     /* how far the camera is at least to go, like the following */
  double scale;
} Hand;

static gboolean
was_dragged (gpointer data)
{
  const Hand *hand = data;

  return sx_outlook_get_camera (hand->outlook)->x < hand->x;
}

static gboolean
was_zoomed (gpointer data)
{
  const Hand *hand = data;

  return sx_outlook_get_camera (hand->outlook)->scale > hand->scale;
}

/* What lies under the pointer stays there; backwards, the wheel leads to the whole body. */
static void
test_wheel (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);
  double x = gtk_widget_get_width (fixture->view) / 4;
  double y = gtk_widget_get_height (fixture->view) * 3 / 4;
  Hand hand = { .outlook = outlook };
  graphene_rect_t before, after;

  sx_outlook_zoom (outlook, 3, gtk_widget_get_width (fixture->view) / 2, y);
  come_to_rest (fixture);
  sx_outlook_place_drawing (outlook, SX_FACING_FRONT, &before);
  hand.scale = 2 * sx_outlook_get_camera (outlook)->scale;
  point (fixture, x, y, "click --repeat 6 --delay 0 4");
  g_assert_true (test_wait (was_zoomed, &hand));
  come_to_rest (fixture);
  sx_outlook_place_drawing (outlook, SX_FACING_FRONT, &after);
  g_assert_cmpfloat_with_epsilon ((x - before.origin.x) / before.size.width, (x - after.origin.x) / after.size.width, 0.002);
  g_assert_cmpfloat_with_epsilon ((y - before.origin.y) / before.size.height, (y - after.origin.y) / after.size.height, 0.002);

  point (fixture, x, y, "click --repeat 20 --delay 0 5");
  g_assert_true (test_wait (is_whole, outlook));
  g_assert_cmpint (body_get_session (fixture)->place->kind, ==, SX_PLACE_BODY);
}

/* Something in sight that is not chosen, so that a click on it would be seen. */
static GtkWidget *
find_other (BodyFixture *fixture)
{
  SX_PICKER_FOREACH (fixture->view, child)
    {
      graphene_point_t at;

      sx_body_target_get_anchor (SX_BODY_TARGET (child), &at);
      if (sx_body_target_is_covered (SX_BODY_TARGET (child)) && gtk_widget_compute_point (child, fixture->view, &at, &at)
          && gtk_widget_pick (fixture->view, at.x, at.y, GTK_PICK_DEFAULT) == child)
        return child;
    }

  g_assert_not_reached ();
}

/* The picture follows the pointer, and nothing is chosen. */
static void
test_drag (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);
  g_autoptr (SxPlace) place = NULL;
  graphene_point_t at;
  SxCamera before;
  Hand hand;

  body_look_closer (fixture, SX_SIDE_RIGHT);
  sx_outlook_zoom (outlook, 1.5, gtk_widget_get_width (fixture->view) / 2, gtk_widget_get_height (fixture->view) / 2);
  come_to_rest (fixture);
  place = sx_place_ref (body_get_session (fixture)->place);
  before = *sx_outlook_get_camera (outlook);
  hand = (Hand){ outlook, before.x - 50 / before.scale, before.scale * 1.1 };
  g_assert_true (find_point (fixture, find_other (fixture), &at));

  point (fixture, at.x, at.y, "mousedown 1 mousemove_relative 20 0 mousemove_relative 20 0 mousemove_relative 20 0 mouseup 1");
  g_assert_true (test_wait (was_dragged, &hand));
  come_to_rest (fixture);
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (outlook)->x, before.x - 60 / before.scale, 1.5 / before.scale);
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (outlook)->y, before.y, 1.5 / before.scale);

  /* The wheel comes after the release: when it is seen, so is what the release did. */
  point (fixture, at.x + 60, at.y, "click 4");
  g_assert_true (test_wait (was_zoomed, &hand));
  g_assert_true (sx_place_equal (body_get_session (fixture)->place, place));
}

static gboolean
is_at (BodyFixture *fixture, GtkWidget *child, double x, double y)
{
  return gtk_widget_pick (fixture->view, x, y, GTK_PICK_DEFAULT) == child;
}

/* A hand that trembles on the button chooses. */
static void
test_tremble (BodyFixture *fixture, gconstpointer data)
{
  guint n_chosen = 0;

  body_look_closer (fixture, SX_SIDE_RIGHT);
  come_to_rest (fixture);
  SX_PICKER_FOREACH (fixture->view, child)
    {
      Wish wish = { fixture, *body_get_spot (child) };
      graphene_point_t at;

      if (!find_point (fixture, child, &at) || !is_at (fixture, child, at.x + 8, at.y + 6) || is_at_spot (&wish))
        continue;
      point (fixture, at.x, at.y, "mousedown 1 mousemove_relative 4 3 mousemove_relative 4 3 mouseup 1");
      g_assert_true (test_wait (is_at_spot, &wish));
      n_chosen++;
      break;
    }
  g_assert_cmpuint (n_chosen, ==, 1);
}

static void
add (const char *name, void (*test) (BodyFixture *, gconstpointer))
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clicks/%s/%dx%d", name, sizes[i].width, sizes[i].height);

      g_test_add (path, BodyFixture, &sizes[i], set_up, test, body_tear_down);
    }
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  add ("whole", test_whole);
  add ("close-up", test_close_up);
  add ("wheel", test_wheel);
  add ("drag", test_drag);
  add ("tremble", test_tremble);
  return g_test_run ();
}
