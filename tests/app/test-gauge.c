/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pictures.h"
#include "support.h"
#include "sx-body-picture.h"
#include "sx-disclosure.h"
#include "sx-explore-page.h"
#include "sx-gauge-bar.h"
#include "sx-gauge-view.h"
#include "sx-number-entry.h"

/* The scale of a level on the page of a condition. */

typedef struct
{
  SxWindow *window;
  GtkWidget *view;
  GtkWidget *bar;
} Fixture;

static const SxPlace *
get_place (Fixture *fixture)
{
  return sx_navigator_get_session (sx_window_get_navigator (fixture->window))->place;
}

static void
open_page (Fixture *fixture, const char *condition)
{
  if (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand") != NULL)
    test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
  test_go_to_item (fixture->window, SX_KIND_CONDITION, "cramps_night");
  test_go_to_item (fixture->window, SX_KIND_CONDITION, condition);
  fixture->view = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_GAUGE_VIEW);
  fixture->bar = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_GAUGE_BAR);
  g_assert_nonnull (fixture->bar);
  test_wait_for_draw (fixture->bar);
  gtk_widget_grab_focus (fixture->bar);
  test_wait_for_draw (fixture->bar);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = test_open_window (1366, 768);
  open_page (fixture, data);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window);
}

static void
press (Fixture *fixture, const char *key, guint times)
{
  for (guint i = 0; i < times; i++)
    test_key (key);
  test_wait_for_draw (fixture->bar);
}

static void
assert_value (Fixture *fixture, double value, const char *stage)
{
  g_assert_cmpfloat (sx_gauge_bar_get_value (SX_GAUGE_BAR (fixture->bar)), ==, value);
  g_assert_cmpstr (get_place (fixture)->detail, ==, stage);
}

/* The page turns with the marker; the bar stays, keeps the focus, and back leads to where one came from. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Home", 1);
  assert_value (fixture, 1, "severe");
  g_assert_true (gtk_widget_has_focus (fixture->bar));
  g_assert_true (test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_GAUGE_BAR) == fixture->bar);
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "How the legs feel: Marked weakness in both legs"));
  gtk_test_accessible_assert_property (fixture->bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 1.0);
  gtk_test_accessible_assert_property (fixture->bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "1 mmol/L: Very low. With such a result: Go to an emergency department now");
  test_keep_picture (GTK_WIDGET (fixture->window), "gauge-severe");

  press (fixture, "Page_Up", 1);
  assert_value (fixture, 2.8, "moderate");
  g_assert_false (test_says (GTK_WIDGET (fixture->window), "How the legs feel: Marked weakness in both legs"));
  press (fixture, "Right", 2);
  assert_value (fixture, 3, "mild");
  press (fixture, "Left", 1);
  assert_value (fixture, 2.9, "moderate");
  press (fixture, "End", 1);
  assert_value (fixture, 10, NULL);

  sx_navigator_go_back (sx_window_get_navigator (fixture->window));
  g_assert_cmpstr (get_place (fixture)->id, ==, "cramps_night");
}

/* Where the pointer is over the middle of a band, counted from 0. */
static void
point_at_band (Fixture *fixture, guint band, const char *then)
{
  SxGauge gauge = sx_gauge_new (sx_navigator_get_content (sx_window_get_navigator (fixture->window)),
                                sx_content_get_condition (sx_navigator_get_content (sx_window_get_navigator (fixture->window)),
                                                          "hypokalaemia"),
                                "potassium");
  double part = (band + 0.5) / sx_gauge_get_bands (&gauge)->len;
  graphene_point_t at = GRAPHENE_POINT_INIT ((float) (12 + part * (gtk_widget_get_width (fixture->bar) - 24)), 20);
  double left, top;

  g_assert_true (gtk_widget_compute_point (fixture->bar, GTK_WIDGET (fixture->window), &at, &at));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &left, &top);
  test_point ((int) (at.x + left), (int) (at.y + top), then);
  test_wait_for_draw (fixture->bar);
}

static void
scroll_to (GtkWidget *view)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (view, scroller, &bounds));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y);
  test_wait_for_draw (view);
}

/* The chest that is named, and the legs, in the words of the picture on the page. */
static void
assert_painted (Fixture *fixture, gboolean chest, gboolean legs)
{
  GtkWidget *picture = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_PICTURE);
  g_autofree char *name = test_dup_name (gtk_widget_get_parent (picture));

  g_assert_cmpint (strstr (name, "hest") != NULL, ==, chest);
  g_assert_cmpint (strstr (name, "egs") != NULL, ==, legs);
}

/* A real pointer presses on the scale and drags: the marker, the page, its column and the body follow, and
 * the page does not move under the pointer. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  graphene_rect_t before, after;

  scroll_to (fixture->view);
  g_assert_true (gtk_widget_compute_bounds (fixture->bar, window, &before));
  point_at_band (fixture, 2, "mousedown 1");
  assert_value (fixture, 3.2, "mild");
  assert_painted (fixture, FALSE, TRUE);
  point_at_band (fixture, 1, "");
  assert_value (fixture, 2.7, "moderate");
  assert_painted (fixture, TRUE, TRUE);
  point_at_band (fixture, 0, "");
  assert_value (fixture, 1.7, "severe");
  g_assert_true (test_says (window, "Dangerously low potassium (this level)"));
  point_at_band (fixture, 0, "mouseup 1");
  point_at_band (fixture, 4, "");
  assert_value (fixture, 1.7, "severe");
  g_assert_true (gtk_widget_compute_bounds (fixture->bar, window, &after));
  g_assert_cmpfloat (before.origin.x, ==, after.origin.x);
}

/* The heart is in danger before the legs are weak. */
static void
test_heart_first (Fixture *fixture, gconstpointer data)
{
  press (fixture, "End", 1);
  assert_value (fixture, 10, "severe");
  assert_painted (fixture, TRUE, TRUE);
  press (fixture, "Page_Down", 2);
  assert_value (fixture, 5.8, "mild");
  assert_painted (fixture, TRUE, FALSE);
}

/* Where a condition has no stages, what is said of such a result comes with the marker. */
static void
test_readings (Fixture *fixture, gconstpointer data)
{
  press (fixture, "Home", 1);
  g_assert_false (test_says (fixture->view, "A result such as 40 can be inside the range"));
  g_assert_true (test_says (fixture->view, "Iron is considered when ferritin is 75 or less"));
  press (fixture, "Page_Up", 2);
  assert_value (fixture, 53, NULL);
  g_assert_true (test_says (fixture->view, "A result such as 40 can be inside the range"));
  press (fixture, "End", 1);
  g_assert_false (test_says (fixture->view, "Iron is considered when ferritin is 75 or less"));
}

static void
write_in (Fixture *fixture, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_get (fixture->view, GTK_ACCESSIBLE_ROLE_TEXT_BOX, name)), text);
}

static GtkWidget *
get_entry (Fixture *fixture)
{
  GtkWidget *entry = test_find (fixture->view, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "What was the potassium result?");

  g_assert_nonnull (entry);
  return entry;
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), text);
  test_wait_for_draw (fixture->bar);
  test_click (fixture->view, GTK_ACCESSIBLE_ROLE_RADIO, "mEq/L");
}

/* What to do comes first, and the questions are offered; the result goes with the person. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  const SxFinding *finding = sx_content_get_finding (sx_navigator_get_content (sx_window_get_navigator (fixture->window)), "lab_k");

  type (fixture, "2.4");
  assert_value (fixture, 2.4, "severe");
  g_assert_true (test_says (fixture->view, "Go to an emergency department now"));
  g_assert_false (test_says (fixture->view, "With such a result"));
  test_wait_for_draw (fixture->bar);
  test_keep_picture (GTK_WIDGET (fixture->window), "gauge-typed");
  test_click (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, "Answer the questions with this result");
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_QUESTION);
  g_assert_cmpfloat (
    sx_answers_get (sx_navigator_get_session (sx_window_get_navigator (fixture->window))->answers, finding)->value, ==, 2.4);
}

/* The marker stays where it was, and the reason is said. */
static void
test_refusal (Fixture *fixture, gconstpointer data)
{
  double before = sx_gauge_bar_get_value (SX_GAUGE_BAR (fixture->bar));

  type (fixture, "14");
  g_assert_false (sx_number_entry_settle (SX_NUMBER_ENTRY (test_find_type (fixture->view, SX_TYPE_NUMBER_ENTRY))));
  assert_value (fixture, before, NULL);
  g_assert_true (test_says (fixture->view, "It can be from 1 to 10 mmol/L"));
  g_assert_null (test_find (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, "Answer the questions with this result"));
}

/* The laboratory of the report goes before the range that is usual elsewhere. */
static void
test_own_range (Fixture *fixture, gconstpointer data)
{
  g_assert_true (test_says (fixture->view, "Usual range, 3.5–5.3 mmol/L"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_find_type (fixture->view, SX_TYPE_DISCLOSURE)), TRUE);
  test_wait_for_draw (fixture->bar);
  write_in (fixture, "Lower end of your laboratory’s range", "3.6");
  write_in (fixture, "Upper end of your laboratory’s range", "5.1");
  type (fixture, "3.4");
  assert_value (fixture, 3.4, "mild");
  g_assert_true (test_says (fixture->view, "own range, 3.6–5.1 mmol/L"));
}

/* Nobody sees what the one before typed. */
static void
test_new_person (Fixture *fixture, gconstpointer data)
{
  type (fixture, "2.4");
  sx_navigator_new_person (sx_window_get_navigator (fixture->window));
  test_go_to_item (fixture->window, SX_KIND_CONDITION, data);
  fixture->view = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_GAUGE_VIEW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture))), ==, "");
  g_assert_null (get_place (fixture)->detail);
}

typedef struct
{
  const char *name;
  const char *condition;
  int width, height;
  const char *style; /* of the window: the text size */
  gboolean dark;
} Look;

static const Look looks[] = {
  { "gauge-1366", "hypokalaemia", 1366, 768, NULL, FALSE },
  { "gauge-1024", "hypokalaemia", 1024, 600, NULL, FALSE },
  { "gauge-dark", "hypokalaemia", 1366, 768, NULL, TRUE },
  { "gauge-largest", "hypokalaemia", 1024, 600, "text-largest", FALSE },
  { "gauge-ferritin", "rls", 1366, 768, NULL, FALSE },
  { "gauge-ferritin-largest", "rls", 1024, 600, "text-largest", TRUE },
};

/* For people to look at. Nowhere is a target lower than a finger. */
static void
test_look (gconstpointer data)
{
  const Look *look = data;
  Fixture fixture = { test_open_window (look->width, look->height) };

  if (look->style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (fixture.window), look->style);
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", look->dark, NULL);
  open_page (&fixture, look->condition);
  press (&fixture, "Home", 1);
  press (&fixture, "Page_Up", 1);
  scroll_to (fixture.view);
  g_assert_cmpint (gtk_widget_get_height (fixture.bar), >=, 44);
  test_keep_picture (GTK_WIDGET (fixture.window), look->name);
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", FALSE, NULL);
  test_close_window (fixture.window);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
#define ADD(name, condition, test) g_test_add (name, Fixture, condition, set_up, test, tear_down)
  ADD ("/gauge/keys", "hypokalaemia", test_keys);
  ADD ("/gauge/drag", "hypokalaemia", test_drag);
  ADD ("/gauge/heart-first", "hyperk", test_heart_first);
  ADD ("/gauge/readings", "rls", test_readings);
  ADD ("/gauge/typing", "hypokalaemia", test_typing);
  ADD ("/gauge/refusal", "hypokalaemia", test_refusal);
  ADD ("/gauge/own-range", "hypokalaemia", test_own_range);
  ADD ("/gauge/new-person", "hypokalaemia", test_new_person);
#undef ADD
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strconcat ("/gauge/look/", looks[i].name, NULL);

      g_test_add_data_func (path, &looks[i], test_look);
    }
  return g_test_run ();
}
