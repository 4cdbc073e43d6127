/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "body.h"
#include "sx-region-list.h"

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
test_all_there (BodyFixture *fixture, gconstpointer data)
{
  const GPtrArray *regions = body_get_regions (fixture);
  guint n_regions = 0;
  guint n_parts = 0;
  guint found = 0;

  body_look_closer (fixture, SX_SIDE_MIDDLE);
  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      n_regions += count_lists (region->shapes, SX_VIEW_FRONT) + count_lists (region->shapes, SX_VIEW_BACK);
      for (guint j = 0; j < region->parts->len; j++)
        n_parts += count_lists (((const SxPart *) g_ptr_array_index (region->parts, j))->shapes,
                                sx_facing_get_view (sx_outlook_get_facing (body_get_outlook (fixture))));
    }

  SX_PICKER_FOREACH (fixture->view, child)
    found += body_get_spot (child)->part != NULL;
  g_assert_cmpuint (found, ==, n_parts);
  g_assert_cmpuint (found, >, 10);
  test_go (fixture->window, sx_place_new (SX_PLACE_BODY));
  found = 0;
  SX_PICKER_FOREACH (fixture->view, child)
    found += body_get_spot (child)->part == NULL;
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
  const SxBodySpot *spot = body_get_spot (child);
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
check_names (BodyFixture *fixture)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  SX_PICKER_FOREACH (fixture->view, child)
    check_name (child, seen);
  g_assert_cmpuint (g_hash_table_size (seen), >, 3);
}

static void
test_names (BodyFixture *fixture, gconstpointer data)
{
  check_names (fixture);
  sx_outlook_turn (body_get_outlook (fixture));
  check_names (fixture);
  sx_outlook_turn (body_get_outlook (fixture));
  body_look_closer (fixture, SX_SIDE_MIDDLE);
  for (SxLayer layer = 0; layer < SX_N_LAYERS; layer++)
    {
      sx_outlook_set_layer (body_get_outlook (fixture), layer);
      check_names (fixture);
    }
}

static void
test_activation (BodyFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  SX_PICKER_FOREACH (fixture->view, child)
    g_ptr_array_add (names, test_dup_name (child));
  for (guint i = 0; i < names->len; i++)
    {
      GtkWidget *child = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, g_ptr_array_index (names, i));
      const SxBodySpot spot = *body_get_spot (child);
      const SxPlace *place;

      g_signal_emit_by_name (child, "clicked");
      place = body_get_session (fixture)->place;
      g_assert_cmpint (place->item, ==, SX_KIND_REGION);
      g_assert_cmpstr (place->id, ==, spot.region->id);
      g_assert_cmpint (place->side, ==, spot.side);
      g_assert_cmpint (sx_outlook_get_facing (body_get_outlook (fixture)), ==, spot.facing);
      test_go (fixture->window, sx_place_new (SX_PLACE_BODY));
    }
}

static gboolean
has_moved (gpointer navigator)
{
  return sx_navigator_get_session (navigator)->place->kind == SX_PLACE_ITEM;
}

/* As the keyboard and assistive technology do it. The focus stays with what was chosen. */
static void
test_activate_one (BodyFixture *fixture, gconstpointer data)
{
  GtkWidget *child = body_find_covered (fixture);
  const SxBodySpot spot = *body_get_spot (child);
  GtkWidget *focus;

  gtk_widget_grab_focus (child);
  g_assert_true (gtk_widget_activate (child));
  g_assert_true (test_wait (has_moved, fixture->navigator));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_HEADING, spot.region->name.plain));

  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (SX_IS_BODY_TARGET (focus));
  g_assert_true (body_get_spot (focus)->region == spot.region);
  g_assert_cmpint (body_get_spot (focus)->side, ==, spot.side);
}

/* Tab comes to the figure once and leaves it; arrows reach everything that is covered. */
static void
check_keys (BodyFixture *fixture)
{
  const GtkDirectionType directions[] = { GTK_DIR_UP, GTK_DIR_DOWN, GTK_DIR_LEFT, GTK_DIR_RIGHT };
  g_autoptr (GHashTable) reached = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  guint covered = 0;

  g_ptr_array_add (open, body_find_covered (fixture));
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
test_keys (BodyFixture *fixture, gconstpointer data)
{
  check_keys (fixture);
  body_look_closer (fixture, SX_SIDE_MIDDLE);
  check_keys (fixture);
}

/* The same parts stand in a list; choosing there is choosing in the figure. */
static void
test_list (BodyFixture *fixture, gconstpointer data)
{
  const GPtrArray *regions = body_get_regions (fixture);
  GtkWidget *list = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_GROUP, "Parts of the body");

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (!region->covered || region->parent == NULL)
        continue;
      test_click (list, GTK_ACCESSIBLE_ROLE_BUTTON, region->name.plain);
      g_assert_cmpstr (body_get_session (fixture)->place->id, ==, region->id);
      g_assert_true (sx_outlook_is_close (body_get_outlook (fixture)));
    }
}

static gboolean
is_looked_at (GtkWidget *list, const SxRegion *region)
{
  SX_PICKER_FOREACH (list, row)
    if (sx_region_list_get_region (row) == region)
      return gtk_widget_has_css_class (row, "looked-at");

  return FALSE;
}

/* What the pointer is on in the picture stands out in the list. */
static void
test_in_step (BodyFixture *fixture, gconstpointer data)
{
  GtkWidget *list = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_GROUP, "Parts of the body");

  SX_PICKER_FOREACH (fixture->view, child)
    {
      const SxRegion *region = body_get_spot (child)->region;

      if (!region->covered)
        continue;
      gtk_widget_set_state_flags (child, GTK_STATE_FLAG_PRELIGHT, FALSE);
      g_assert_true (is_looked_at (list, region));
      gtk_widget_unset_state_flags (child, GTK_STATE_FLAG_PRELIGHT);
      g_assert_false (is_looked_at (list, region));
    }
}

static double
find_left (BodyFixture *fixture, SxFacing facing, SxSide side)
{
  SX_PICKER_FOREACH (fixture->view, child)
    {
      graphene_point_t left = GRAPHENE_POINT_INIT (0, 0);

      if (body_get_spot (child)->facing != facing || body_get_spot (child)->side != side)
        continue;
      g_assert_true (gtk_widget_compute_point (child, fixture->view, &left, &left));
      return left.x;
    }

  g_assert_not_reached ();
}

/* The patient's left is on the right of the front view, in every language. */
static void
test_sides (BodyFixture *fixture, gconstpointer data)
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

static guint
count_marks (BodyFixture *fixture)
{
  return sx_marks_get_n (body_get_session (fixture)->marks);
}

/* What is chosen while people mark is marked, and listed in words; choosing it again or undoing
 * takes the mark away. */
static void
test_marking (BodyFixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *toggle = test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Mark");
  GtkWidget *child = body_find_covered (fixture);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  test_wait_for_draw (window);
  g_signal_emit_by_name (child, "clicked");
  g_assert_cmpint (body_get_session (fixture)->place->kind, ==, SX_PLACE_BODY);
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  test_wait_for_draw (window);
  g_assert_true (test_says (window, body_get_spot (child)->region->name.plain));

  test_click (window, GTK_ACCESSIBLE_ROLE_RADIO, "Strong");
  g_signal_emit_by_name (child, "clicked");
  g_assert_cmpuint (count_marks (fixture), ==, 1);
  g_assert_cmpuint (sx_marks_get (body_get_session (fixture)->marks, 0)->strength, ==, 3);
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

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  body_add ("/body/all-there", test_all_there);
  body_add ("/body/names", test_names);
  body_add ("/body/activation", test_activation);
  body_add ("/body/activate-one", test_activate_one);
  body_add ("/body/keys", test_keys);
  body_add ("/body/list", test_list);
  body_add ("/body/in-step", test_in_step);
  body_add ("/body/sides", test_sides);
  body_add ("/body/marking", test_marking);
  return g_test_run ();
}
