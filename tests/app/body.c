/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"

/* Through some point of each target, there is so much room across and down, in pixels. */
#define LEAST_TARGET 24

void
body_set_up (BodyFixture *fixture, gconstpointer data)
{
  body_open (fixture, 1600, 1000);
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->view = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW);
  g_assert_nonnull (fixture->view);
}

/**
 * body_open:
 * @fixture: without a window
 * @width: in pixels
 * @height: in pixels
 */
void
body_open (BodyFixture *fixture, int width, int height)
{
  fixture->window = test_open_window (width, height);
  fixture->navigator = sx_window_get_navigator (fixture->window);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->view = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW);
}

void
body_tear_down (BodyFixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  test_close_window (fixture->window);
  sx_preferences_set_territory (preferences, "");
}

SxOutlook *
body_get_outlook (BodyFixture *fixture)
{
  return sx_body_view_get_outlook (SX_BODY_VIEW (fixture->view));
}

const SxSession *
body_get_session (BodyFixture *fixture)
{
  return sx_navigator_get_session (fixture->navigator);
}

const GPtrArray *
body_get_regions (BodyFixture *fixture)
{
  return sx_content_get_all (body_get_session (fixture)->content, SX_KIND_REGION);
}

const SxBodySpot *
body_get_spot (GtkWidget *child)
{
  return sx_body_target_get_spot (SX_BODY_TARGET (child));
}

/* A region with parts on two sides that both the front and the back show: for close-ups. */
const SxRegion *
body_find_paired (BodyFixture *fixture)
{
  const GPtrArray *regions = body_get_regions (fixture);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (region->covered && region->parts->len > 1 && region->shapes[SX_VIEW_FRONT][SX_SIDE_LEFT] != NULL
          && region->shapes[SX_VIEW_BACK][SX_SIDE_LEFT] != NULL)
        return region;
    }

  g_assert_not_reached ();
}

void
body_look_closer (BodyFixture *fixture, SxSide side)
{
  test_go (fixture->window, sx_place_new_region (body_find_paired (fixture)->id, NULL, side));
}

GtkWidget *
body_find_covered (BodyFixture *fixture)
{
  SX_PICKER_FOREACH (fixture->view, child)
    if (sx_body_target_is_covered (SX_BODY_TARGET (child)))
      return child;

  g_assert_not_reached ();
}

static void
find_room (GtkWidget *view, GHashTable *room)
{
  for (int y = 0; y < gtk_widget_get_height (view); y += 2)
    for (int x = 0; x < gtk_widget_get_width (view); x += 2)
      {
        GtkWidget *at = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
        gboolean whole = SX_IS_BODY_TARGET (at) && !g_hash_table_contains (room, at);

        for (int i = 0; whole && i <= LEAST_TARGET; i += 3)
          whole = gtk_widget_pick (view, x + i, y + LEAST_TARGET / 2, GTK_PICK_DEFAULT) == at
                  && gtk_widget_pick (view, x + LEAST_TARGET / 2, y + i, GTK_PICK_DEFAULT) == at;
        if (whole)
          g_hash_table_add (room, at);
      }
}

/* Nothing that can be chosen is too small for a hand. */
void
body_check_target_size (GtkWidget *view)
{
  g_autoptr (GHashTable) room = g_hash_table_new (NULL, NULL);

  find_room (view, room);
  SX_PICKER_FOREACH (view, child)
    if (sx_body_target_is_covered (SX_BODY_TARGET (child)) && !g_hash_table_contains (room, child))
      {
        g_autofree char *name = test_dup_name (child);

        g_test_message ("%s is smaller than %d px", name, LEAST_TARGET);
        g_test_fail ();
      }
}

void
body_add (const char *path, void (*test) (BodyFixture *, gconstpointer))
{
  g_test_add (path, BodyFixture, NULL, body_set_up, test, body_tear_down);
}
