/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"

static gboolean
is_in_sight (BodyFixture *fixture, GtkWidget *child)
{
  graphene_rect_t bounds;
  graphene_rect_t window = GRAPHENE_RECT_INIT (-SX_BODY_TARGET_REACH, -SX_BODY_TARGET_REACH,
                                               (float) gtk_widget_get_width (fixture->view) + 2 * SX_BODY_TARGET_REACH,
                                               (float) gtk_widget_get_height (fixture->view) + 2 * SX_BODY_TARGET_REACH);

  return gtk_widget_compute_bounds (child, fixture->view, &bounds) && graphene_rect_contains_rect (&window, &bounds);
}

/* Who moves the focus in a close-up to what is out of sight, sees it. */
static void
test_reveal (BodyFixture *fixture, gconstpointer data)
{
  guint hidden = 0;

  body_look_closer (fixture, SX_SIDE_LEFT);
  sx_outlook_zoom (body_get_outlook (fixture), 1.5, gtk_widget_get_width (fixture->view) / 2, gtk_widget_get_height (fixture->view) / 2);
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
test_glide (BodyFixture *fixture, gconstpointer data)
{
  SxCamera whole = *sx_outlook_get_camera (body_get_outlook (fixture));
  SxCamera close;

  body_look_closer (fixture, SX_SIDE_LEFT);
  close = *sx_outlook_get_camera (body_get_outlook (fixture));
  g_assert_cmpfloat (close.scale, >, 1.5 * whole.scale);

  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (body_get_outlook (fixture))->scale, whole.scale, 1e-6);
  set_animated (TRUE);
  sx_navigator_go_forward (fixture->navigator);
  g_assert_cmpfloat (sx_outlook_get_camera (body_get_outlook (fixture))->scale, <, close.scale);
  g_assert_true (test_wait (is_at_rest, body_get_outlook (fixture)));
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (body_get_outlook (fixture))->scale, close.scale, 1e-6);
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (body_get_outlook (fixture))->x, close.x, 1e-3);
  set_animated (FALSE);
}

/* What lies under the pointer stays there; nobody zooms out of the body, or loses it. */
static void
test_zoom (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);
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

static guint
count_chosen (BodyFixture *fixture)
{
  guint n = 0;

  SX_PICKER_FOREACH (fixture->view, child)
    n += sx_body_target_is_at (SX_BODY_TARGET (child), body_get_session (fixture)->content, body_get_session (fixture)->place);

  return n;
}

/* Turning shows the same region from elsewhere, and in the end from where one began. */
static void
test_turn (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);
  SxFacing first;
  guint turns = 0;

  body_look_closer (fixture, SX_SIDE_LEFT);
  first = sx_outlook_get_facing (outlook);
  do
    {
      sx_outlook_turn (outlook);
      test_wait_for_draw (GTK_WIDGET (fixture->window));
      g_assert_cmpuint (count_chosen (fixture), >, 0);
      g_assert_cmpuint (++turns, <=, SX_N_FACINGS);
    }
  while (sx_outlook_get_facing (outlook) != first);
  g_assert_cmpuint (turns, >=, 3);
}

/* Up from a part leads to the region on that side, to what that is a part of, and to the body. */
static void
test_way_out (BodyFixture *fixture, gconstpointer data)
{
  const SxRegion *region = body_find_paired (fixture);
  const SxPart *part = g_ptr_array_index (region->parts, 0);

  test_go (fixture->window, sx_place_new_region (region->id, part->id, SX_SIDE_LEFT));
  sx_navigator_go_up (fixture->navigator);
  g_assert_null (body_get_session (fixture)->place->detail);
  g_assert_cmpint (body_get_session (fixture)->place->side, ==, SX_SIDE_LEFT);
  sx_navigator_go_up (fixture->navigator);
  g_assert_cmpstr (body_get_session (fixture)->place->id, ==, region->parent);
  sx_navigator_go_up (fixture->navigator);
  g_assert_cmpint (body_get_session (fixture)->place->kind, ==, SX_PLACE_BODY);
  g_assert_false (sx_outlook_is_close (body_get_outlook (fixture)));
}

/* Who asks for the place that is shown sees it as it was at first, however far they went. */
static void
test_again (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);
  SxCamera whole = *sx_outlook_get_camera (outlook);

  sx_outlook_zoom (outlook, 3, 100, 200);
  g_assert_true (sx_outlook_is_close (outlook));
  test_go (fixture->window, sx_place_new (SX_PLACE_BODY));
  g_assert_false (sx_outlook_is_close (outlook));
  g_assert_cmpfloat_with_epsilon (sx_outlook_get_camera (outlook)->scale, whole.scale, 1e-6);
}

/* Nothing of how the last person looked at the body is left. */
static void
test_new_person (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);
  GtkWidget *mark;

  body_look_closer (fixture, SX_SIDE_LEFT);
  sx_outlook_turn (outlook);
  sx_outlook_set_layer (outlook, SX_LAYER_BONES);
  sx_outlook_zoom (outlook, 2, 100, 200);
  mark = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Mark");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (mark), TRUE);

  sx_navigator_new_person (fixture->navigator);
  g_assert_cmpint (sx_outlook_get_layer (outlook), ==, SX_LAYER_SKIN);
  g_assert_cmpint (sx_outlook_get_facing (outlook), ==, SX_FACING_FRONT);
  g_assert_false (sx_outlook_is_close (outlook));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (mark)));
}

/* Who zooms onto a figure by hand turns that one. */
static void
test_by_hand (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);
  double width = gtk_widget_get_width (fixture->view);
  double height = gtk_widget_get_height (fixture->view);

  g_assert_cmpint (sx_outlook_get_facing (outlook), ==, SX_FACING_FRONT);
  sx_outlook_zoom (outlook, 4, width * 3 / 4, height / 2);
  g_assert_cmpint (sx_outlook_get_facing (outlook), ==, SX_FACING_BACK);
  g_assert_cmpint (sx_outlook_get_next (outlook), ==, sx_facing_get_next (SX_FACING_BACK));
  sx_outlook_pan (outlook, width, 0);
  g_assert_cmpint (sx_outlook_get_facing (outlook), ==, SX_FACING_FRONT);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  body_add ("/outlook/reveal", test_reveal);
  body_add ("/outlook/glide", test_glide);
  body_add ("/outlook/zoom", test_zoom);
  body_add ("/outlook/turn", test_turn);
  body_add ("/outlook/by-hand", test_by_hand);
  body_add ("/outlook/way-out", test_way_out);
  body_add ("/outlook/again", test_again);
  body_add ("/outlook/new-person", test_new_person);
  return g_test_run ();
}
