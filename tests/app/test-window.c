/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-window.h"

#include "fixture.h"
#include "sx-idle-offer.h"

/* What the case before chose is kept. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  sx_preferences_set_territory (preferences, "");
  sx_preferences_set_text_size (preferences, SX_TEXT_NORMAL);
  fixture_open (fixture, 1024, 600);
}

static SxPlaceKind
get_kind (Fixture *fixture)
{
  return sx_navigator_get_session (fixture->navigator)->place->kind;
}

static gboolean
is_at_gallery (gpointer fixture)
{
  return get_kind (fixture) == SX_PLACE_GALLERY;
}

static gboolean
is_at_question (gpointer fixture)
{
  return get_kind (fixture) == SX_PLACE_QUESTION;
}

static gboolean
is_at_find (gpointer fixture)
{
  return get_kind (fixture) == SX_PLACE_FIND;
}

static gboolean
is_at_start (gpointer fixture)
{
  return get_kind (fixture) == SX_PLACE_START;
}

static void
click (Fixture *fixture, const char *name)
{
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, name);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

/* The buttons of the window itself; a page may have others of the same name. */
static GtkWidget *
get_in_header (Fixture *fixture, const char *name)
{
  return test_get (gtk_window_get_titlebar (GTK_WINDOW (fixture->window)), GTK_ACCESSIBLE_ROLE_BUTTON, name);
}

static void
click_in_header (Fixture *fixture, const char *name)
{
  test_click (gtk_window_get_titlebar (GTK_WINDOW (fixture->window)), GTK_ACCESSIBLE_ROLE_BUTTON, name);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

static gboolean
is_shown (Fixture *fixture, GtkAccessibleRole role, const char *name)
{
  return test_find (GTK_WIDGET (fixture->window), role, name) != NULL;
}

static gboolean
is_heading_shown (Fixture *fixture, const char *name)
{
  return is_shown (fixture, GTK_ACCESSIBLE_ROLE_HEADING, name);
}

static void
activate (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
test_start (Fixture *fixture, gconstpointer data)
{
  g_assert_true (is_shown (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "I have a symptom now"));
  g_assert_true (is_shown (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand"));
}

static void
test_door_to_check (Fixture *fixture, gconstpointer data)
{
  click (fixture, "I have a symptom now");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_QUESTION);
  g_assert_true (is_heading_shown (fixture, "Before you start"));
}

static void
test_door_to_body (Fixture *fixture, gconstpointer data)
{
  click (fixture, "I want to understand");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_BODY);
  g_assert_true (is_shown (fixture, GTK_ACCESSIBLE_ROLE_GROUP, "The body"));
}

/* The country is confirmed by choosing a door, and kept. */
static void
test_territory_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) preferences = NULL;
  g_autofree char *territory = NULL;

  click (fixture, "I want to understand");
  preferences = sx_preferences_new ();
  territory = sx_preferences_dup_territory (preferences);
  g_assert_cmpstr (territory, !=, "");
  g_assert_cmpstr (territory, ==, sx_navigator_get_session (fixture->navigator)->territory->id);
}

/* The line that never goes away says what this is, and the number to call. */
static void
test_standing_line (Fixture *fixture, gconstpointer data)
{
  static const char *const places[] = { "Explore", "Compare", "Check" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      click_in_header (fixture, places[i]);
      g_assert_true (test_says (GTK_WIDGET (fixture->window), "does not diagnose"));
      g_assert_true (
        test_says (GTK_WIDGET (fixture->window), sx_navigator_get_session (fixture->navigator)->territory->emergency));
    }
}

static void
assert_pressed (Fixture *fixture, const char *pressed)
{
  static const char *const places[] = { "Explore", "Compare", "Check" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *button = get_in_header (fixture, places[i]);

      g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==, g_str_equal (places[i], pressed));
    }
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  click_in_header (fixture, "Compare");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_GALLERY);
  g_assert_true (is_heading_shown (fixture, "Compare"));
  assert_pressed (fixture, "Compare");

  click_in_header (fixture, "Check");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_QUESTION);
  assert_pressed (fixture, "Check");

  click_in_header (fixture, "Explore");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_BODY);
  assert_pressed (fixture, "Explore");

  click_in_header (fixture, "Explore");
  assert_pressed (fixture, "Explore");
}

static void
test_back_and_forward (Fixture *fixture, gconstpointer data)
{
  GtkWidget *back;
  GtkWidget *forward;

  click (fixture, "I want to understand");
  click_in_header (fixture, "Compare");
  click_in_header (fixture, "Check");
  back = get_in_header (fixture, "Back");
  forward = get_in_header (fixture, "Forward");
  g_assert_false (gtk_widget_is_sensitive (forward));

  click_in_header (fixture, "Back");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_GALLERY);
  g_assert_true (is_heading_shown (fixture, "Compare"));
  click_in_header (fixture, "Back");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_BODY);
  g_assert_false (gtk_widget_is_sensitive (back));

  click_in_header (fixture, "Forward");
  click_in_header (fixture, "Forward");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_QUESTION);
  g_assert_true (is_heading_shown (fixture, "Before you start"));
}

static GtkEditable *
open_picker (Fixture *fixture)
{
  click_in_header (fixture, "Compare");
  click (fixture, "Compare any two to four");
  return GTK_EDITABLE (test_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY));
}

/* What somebody typed on any page is not there for the next person. */
static void
test_new_person_clears_entries (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (open_picker (fixture), "cramp");
  click_in_header (fixture, "New Person");
  g_assert_cmpstr (gtk_editable_get_text (open_picker (fixture)), ==, "");
}

/* Each table can be chosen in the gallery, and the button above it leads back there. */
static void
test_gallery (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *comparisons = sx_content_get_all (sx_navigator_get_content (fixture->navigator), SX_KIND_COMPARISON);

  g_assert_cmpuint (comparisons->len, >, 0);
  click_in_header (fixture, "Compare");
  for (guint i = 0; i < comparisons->len; i++)
    {
      const SxComparison *comparison = g_ptr_array_index (comparisons, i);

      click (fixture, comparison->name);
      g_assert_true (is_heading_shown (fixture, comparison->name));
      g_assert_false (is_heading_shown (fixture, "Compare"));
      click (fixture, "All tables");
      g_assert_true (is_heading_shown (fixture, "Compare"));
      g_assert_false (is_heading_shown (fixture, comparison->name));
    }
}

/* Under a table, what it compares can be followed. */
static void
test_table_links (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *comparisons = sx_content_get_all (sx_navigator_get_content (fixture->navigator), SX_KIND_COMPARISON);
  const SxComparison *comparison = g_ptr_array_index (comparisons, 0);
  const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, 0);
  const SxCondition *condition =
    sx_content_get_condition (sx_navigator_get_content (fixture->navigator), column->condition);

  click_in_header (fixture, "Compare");
  test_go_to_item (fixture->window, SX_KIND_COMPARISON, comparison->id);
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LINK, condition->name.plain);
  g_assert_cmpstr (sx_navigator_get_session (fixture->navigator)->place->id, ==, condition->id);
}

static gboolean
has_focus_in (Fixture *fixture, const char *heading)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_autofree char *name = focus != NULL ? test_dup_name (focus) : NULL;

  return g_strcmp0 (name, heading) == 0;
}

/* Whoever comes to a page hears its heading. */
static void
test_focus_on_heading (Fixture *fixture, gconstpointer data)
{
  const SxComparison *comparison =
    g_ptr_array_index (sx_content_get_all (sx_navigator_get_content (fixture->navigator), SX_KIND_COMPARISON), 0);

  click_in_header (fixture, "Compare");
  g_assert_true (has_focus_in (fixture, "Compare"));
  click (fixture, comparison->name);
  g_assert_true (has_focus_in (fixture, comparison->name));
  click (fixture, "All tables");
  g_assert_true (has_focus_in (fixture, "Compare"));
  activate (fixture, "win.check");
  g_assert_true (has_focus_in (fixture, "Before you start"));
}

static void
answer_something (Fixture *fixture)
{
  const GPtrArray *findings = sx_content_get_all (sx_navigator_get_content (fixture->navigator), SX_KIND_FINDING);
  SxAnswer no = sx_answer_yes_no (SX_STATE_ABSENT);
  guint i = 0;
  g_autoptr (SxAnswers) answers = NULL;

  while (((const SxFinding *) g_ptr_array_index (findings, i))->answer != SX_ANSWER_YES_NO)
    i++;
  answers =
    sx_answers_set (sx_navigator_get_session (fixture->navigator)->answers, g_ptr_array_index (findings, i), &no);
  sx_navigator_set_answers (fixture->navigator, answers);
}

static void
test_new_person (Fixture *fixture, gconstpointer data)
{
  click (fixture, "I have a symptom now");
  answer_something (fixture);
  click_in_header (fixture, "Compare");
  click_in_header (fixture, "New Person");

  g_assert_true (sx_answers_is_empty (sx_navigator_get_session (fixture->navigator)->answers));
  g_assert_false (gtk_widget_is_sensitive (get_in_header (fixture, "Back")));
  g_assert_false (sx_navigator_knows_somebody (fixture->navigator));
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "are cleared"));
  click_in_header (fixture, "Check");
  g_assert_true (is_heading_shown (fixture, "Before you start"));
}

static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  GtkWidget *size = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Text size");
  GtkWidget *heading =
    test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_HEADING, "What this can and cannot do");
  int height = gtk_widget_get_height (heading);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (size), SX_TEXT_LARGEST);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_height (heading), >, height);
}

static void
test_about (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "win.about");
  g_assert_cmpint (get_kind (fixture), ==, SX_PLACE_ABOUT);
  g_assert_true (
    is_heading_shown (fixture, sx_content_get_phrase (sx_navigator_get_content (fixture->navigator), SX_PHRASE_ABOUT)));
}

/* The two buttons on the side of a mouse. */
static void
test_mouse_buttons (Fixture *fixture, gconstpointer data)
{
  click_in_header (fixture, "Compare");
  click_in_header (fixture, "Check");
  test_point (500, 400, "click 8");
  g_assert_true (test_wait (is_at_gallery, fixture));
  test_point (500, 400, "click 9");
  g_assert_true (test_wait (is_at_question, fixture));
}

/* Whoever looks for something before choosing a door comes back to the doors. */
static void
test_find_from_start (Fixture *fixture, gconstpointer data)
{
  test_key ("ctrl+f");
  g_assert_true (test_wait (is_at_find, fixture));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  test_key ("Escape");
  g_assert_true (test_wait (is_at_start, fixture));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (is_shown (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand"));
}

static gboolean
is_asked (gpointer offer)
{
  return test_says (offer, "Is somebody else here now?");
}

static SxIdleOffer *
show_offer (Fixture *fixture)
{
  SxIdleOffer *offer = g_object_new (SX_TYPE_IDLE_OFFER, NULL);
  GtkWidget *window = test_show (GTK_WIDGET (offer), 600, 200);

  sx_idle_offer_watch (offer, window, fixture->navigator, 0);
  return offer;
}

static gboolean
tick_cb (gpointer ticked)
{
  *(gboolean *) ticked = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
has_ticked (gpointer ticked)
{
  return *(gboolean *) ticked;
}

static void
close_offer (SxIdleOffer *offer)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (offer))));
}

/* Nobody is asked where there is nothing to clear. */
static void
test_idle_nobody (Fixture *fixture, gconstpointer data)
{
  SxIdleOffer *offer = show_offer (fixture);
  gboolean ticked = FALSE;

  g_timeout_add_seconds (0, tick_cb, &ticked);
  g_assert_true (test_wait (has_ticked, &ticked));
  test_wait_for_draw (GTK_WIDGET (offer));
  g_assert_false (is_asked (offer));
  close_offer (offer);
}

static void
test_idle_somebody (Fixture *fixture, gconstpointer data)
{
  SxIdleOffer *offer;

  answer_something (fixture);
  offer = show_offer (fixture);
  g_assert_true (test_wait (is_asked, offer));
  test_click (GTK_WIDGET (offer), GTK_ACCESSIBLE_ROLE_BUTTON, "Carry On");
  test_wait_for_draw (GTK_WIDGET (offer));
  g_assert_false (is_asked (offer));
  g_assert_false (sx_answers_is_empty (sx_navigator_get_session (fixture->navigator)->answers));
  close_offer (offer);

  offer = show_offer (fixture);
  g_assert_true (test_wait (is_asked, offer));
  sx_navigator_new_person (fixture->navigator);
  test_wait_for_draw (GTK_WIDGET (offer));
  g_assert_false (is_asked (offer));
  close_offer (offer);
}

/* Without content the window says what to do in an emergency and what went wrong, and no more. */
static void
test_trouble (void)
{
  g_autoptr (GError) error =
    g_error_new (SX_CONTENT_ERROR, SX_CONTENT_ERROR_SYNTAX, "triage.json: a bracket is missing");
  SxWindow *window = test_open_trouble (error);

  g_assert_true (test_says (GTK_WIDGET (window), "112"));
  g_assert_true (test_says (GTK_WIDGET (window), "triage.json: a bracket is missing"));
  g_assert_null (sx_window_get_navigator (window));
  g_assert_null (test_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Check"));
  g_assert_null (test_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "New Person"));
  test_close_window (window);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  fixture_add ("/window/start", NULL, set_up, test_start);
  fixture_add ("/window/door-to-check", NULL, set_up, test_door_to_check);
  fixture_add ("/window/door-to-body", NULL, set_up, test_door_to_body);
  fixture_add ("/window/territory-is-kept", NULL, set_up, test_territory_is_kept);
  fixture_add ("/window/standing-line", NULL, set_up, test_standing_line);
  fixture_add ("/window/places", NULL, set_up, test_places);
  fixture_add ("/window/back-and-forward", NULL, set_up, test_back_and_forward);
  fixture_add ("/window/gallery", NULL, set_up, test_gallery);
  fixture_add ("/window/table-links", NULL, set_up, test_table_links);
  fixture_add ("/window/focus-on-heading", NULL, set_up, test_focus_on_heading);
  fixture_add ("/window/new-person", NULL, set_up, test_new_person);
  fixture_add ("/window/new-person-clears-entries", NULL, set_up, test_new_person_clears_entries);
  fixture_add ("/window/mouse-buttons", NULL, set_up, test_mouse_buttons);
  fixture_add ("/window/find-from-start", NULL, set_up, test_find_from_start);
  fixture_add ("/window/idle-nobody", NULL, set_up, test_idle_nobody);
  fixture_add ("/window/idle-somebody", NULL, set_up, test_idle_somebody);
  fixture_add ("/window/text-size", NULL, set_up, test_text_size);
  fixture_add ("/window/about", NULL, set_up, test_about);
  g_test_add_func ("/window/trouble", test_trouble);
  return g_test_run ();
}
