/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "sx-find-page.h"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, 1366, 768);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.explore", NULL);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

static GtkWidget *
get_entry (Fixture *fixture)
{
  return test_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_SEARCH_ENTRY);
}

static const char *
get_typed (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture)));
}

static const SxPlace *
get_place (Fixture *fixture)
{
  return sx_navigator_get_session (fixture->navigator)->place;
}

static gboolean
is_finding (gpointer data)
{
  Fixture *fixture = data;

  return get_place (fixture)->kind == SX_PLACE_FIND && get_entry (fixture) != NULL;
}

static gboolean
is_at_item (gpointer data)
{
  return get_place (data)->kind == SX_PLACE_ITEM;
}

static gboolean
is_at_body (gpointer data)
{
  return get_place (data)->kind == SX_PLACE_BODY;
}

static void
open_find (Fixture *fixture)
{
  test_key ("ctrl+f");
  g_assert_true (test_wait (is_finding, fixture));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), text);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static gboolean
is_row_focused (gpointer data)
{
  return GTK_IS_BUTTON (get_focus (data));
}

static gboolean
is_entry_focused (gpointer data)
{
  return GTK_IS_TEXT (get_focus (data));
}

/* The entry comes first, and results are grouped, counted, and opened by keys alone. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  open_find (fixture);
  g_assert_true (is_entry_focused (fixture));
  type (fixture, "charley horse");
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LIST, "Symptoms and questions"));
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "result"));
  test_key ("Down");
  g_assert_true (test_wait (is_row_focused, fixture));
  test_key ("Up");
  g_assert_true (test_wait (is_entry_focused, fixture));
  test_key ("Down");
  g_assert_true (test_wait (is_row_focused, fixture));
  test_key ("Return");
  g_assert_true (test_wait (is_at_item, fixture));
  g_assert_cmpstr (get_place (fixture)->id, ==, "cramp");
}

static void
test_enter (Fixture *fixture, gconstpointer data)
{
  open_find (fixture);
  type (fixture, "hypoklaemia");
  fixture_keep_picture (fixture, "find-slip");
  test_key ("Return");
  g_assert_true (test_wait (is_at_item, fixture));
  g_assert_cmpstr (get_place (fixture)->id, ==, "hypokalaemia");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (get_focus (fixture)), ==, "SxHeading");
  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpstr (get_typed (fixture), ==, "hypoklaemia");
}

static void
test_escape (Fixture *fixture, gconstpointer data)
{
  open_find (fixture);
  test_key ("Escape");
  g_assert_true (test_wait (is_at_body, fixture));
  open_find (fixture);
  type (fixture, "calf");
  test_key ("Down");
  g_assert_true (test_wait (is_row_focused, fixture));
  test_key ("Escape");
  g_assert_true (test_wait (is_at_body, fixture));
}

static gboolean
has_two_letters (gpointer data)
{
  return strlen (get_typed (data)) == 2;
}

/* On the body page a letter is the beginning of what is looked for; the next one follows it. */
static void
test_letter (Fixture *fixture, gconstpointer data)
{
  test_key ("c");
  g_assert_true (test_wait (is_finding, fixture));
  g_assert_cmpstr (get_typed (fixture), ==, "c");
  test_key ("r");
  g_assert_true (test_wait (has_two_letters, fixture));
  g_assert_cmpstr (get_typed (fixture), ==, "cr");
}

/* What matched is marked, in the name and in the word that led there. */
static void
test_marked (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label;
  PangoAttrList *marks;

  open_find (fixture);
  type (fixture, "horse");
  fixture_keep_picture (fixture, "find");
  label = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_LABEL, "charley horse");
  marks = gtk_label_get_attributes (GTK_LABEL (label));
  {
    g_autofree char *text = pango_attr_list_to_string (marks);

    g_assert_nonnull (strstr (text, "8 13 weight bold"));
  }
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  open_find (fixture);
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "Type a word"));
  type (fixture, "xylophone");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "Try a simpler word, or choose the place on the body"));
  fixture_keep_picture (fixture, "find-nothing");
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Choose on the Body");
  g_assert_true (is_at_body (fixture));
}

/* Whoever types words of self-harm sees first whom they can call here. */
static void
test_crisis (Fixture *fixture, gconstpointer data)
{
  const char *crisis = sx_navigator_get_session (fixture->navigator)->territory->crisis;

  open_find (fixture);
  type (fixture, "hurt");
  g_assert_false (test_says (GTK_WIDGET (fixture->window), crisis));
  type (fixture, "I want to kill myself, my leg hurts");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), crisis));
  g_assert_false (test_says (GTK_WIDGET (fixture->window), "simpler word"));
  fixture_keep_picture (fixture, "find-crisis");
  type (fixture, "");
  g_assert_false (test_says (GTK_WIDGET (fixture->window), crisis));
}

static void
test_new_person (Fixture *fixture, gconstpointer data)
{
  open_find (fixture);
  type (fixture, "numb bum");
  sx_navigator_new_person (fixture->navigator);
  open_find (fixture);
  g_assert_cmpstr (get_typed (fixture), ==, "");
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (get_entry (fixture)))), "text.undo", NULL);
  g_assert_cmpstr (get_typed (fixture), ==, "");
}

/* Narrow, dark and with large text: nothing is cut off. */
static void
test_looks (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  open_find (fixture);
  type (fixture, "I want to die");
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 600);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture_keep_picture (fixture, "find-dark-200");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 1024);
  type (fixture, "cramp");
  fixture_keep_picture (fixture, "find-dark-200-cramp");
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  fixture_add ("/find/keys", NULL, set_up, test_keys);
  fixture_add ("/find/enter", NULL, set_up, test_enter);
  fixture_add ("/find/escape", NULL, set_up, test_escape);
  fixture_add ("/find/letter", NULL, set_up, test_letter);
  fixture_add ("/find/marked", NULL, set_up, test_marked);
  fixture_add ("/find/nothing", NULL, set_up, test_nothing);
  fixture_add ("/find/crisis", NULL, set_up, test_crisis);
  fixture_add ("/find/new-person", NULL, set_up, test_new_person);
  fixture_add ("/find/looks", NULL, set_up, test_looks);
  return g_test_run ();
}
