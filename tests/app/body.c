/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"

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

void
body_add (const char *path, void (*test) (BodyFixture *, gconstpointer))
{
  g_test_add (path, BodyFixture, NULL, body_set_up, test, body_tear_down);
}
