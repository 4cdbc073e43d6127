/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"

#define TABLE "potassium-severity"

static guint
count_cells (AskingFixture *fixture)
{
  g_autoptr (GPtrArray) cells = test_find_all (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_CELL);

  return cells->len;
}

/* What was answered stands in a column of its own, and each cell says so. */
static void
test_yours (AskingFixture *fixture, gconstpointer data)
{
  guint n_cells;

  test_go_to_item (fixture->window, SX_KIND_COMPARISON, TABLE);
  n_cells = count_cells (fixture);
  g_assert_cmpuint (n_cells, >, 0);
  asking_say_yes (fixture, "cramp");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_cells (fixture), ==, n_cells / 3 * 4);
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_CELL, "Cramps, Yours: Cramps"));
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_CELL, "Heart, Yours: not asked"));
  asking_save (fixture, "compare-yours");
}

static void
test_new_person (AskingFixture *fixture, gconstpointer data)
{
  asking_say_yes (fixture, "cramp");
  sx_navigator_new_person (fixture->navigator);
  test_go_to_item (fixture->window, SX_KIND_COMPARISON, TABLE);
  g_assert_false (test_says (GTK_WIDGET (fixture->window), "Yours"));
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  asking_add ("/compare/yours", test_yours);
  asking_add ("/compare/new-person", test_new_person);
  return g_test_run ();
}
