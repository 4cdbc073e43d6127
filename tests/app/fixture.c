/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "pictures.h"

/**
 * fixture_open:
 * @fixture: a fixture that is being set up
 * @width: in pixels
 * @height: in pixels
 *
 * Opens a window, which is closed after the case.
 */
void
fixture_open (Fixture *fixture, int width, int height)
{
  fixture->window = test_open_window (width, height);
  fixture->navigator = sx_window_get_navigator (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window);
}

/**
 * fixture_add:
 * @path: of the case
 * @data: for @set_up and @test
 * @set_up: opens the window
 * @test: the case
 */
void
fixture_add (const char *path, gconstpointer data, FixtureStep set_up, FixtureStep test)
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

const SxSession *
fixture_get_session (Fixture *fixture)
{
  return sx_navigator_get_session (fixture->navigator);
}

/* For people to look at, as test_keep_picture() does. */
void
fixture_keep_picture (Fixture *fixture, const char *name)
{
  test_keep_picture (GTK_WIDGET (fixture->window), name);
}
