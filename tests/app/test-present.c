/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "present.h"
#include "sx-doc.h"
#include "sx-present-keys.h"

/* A place on a large screen. */

static void
test_where_it_is_there (PresentFixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  g_assert_false (present_is_enabled (window, "present"));
  test_go_to_item (fixture->window, SX_KIND_CONDITION, "dvt");
  g_assert_true (present_is_enabled (window, "present"));
  test_go_to_item (fixture->window, SX_KIND_TERM, ((const SxTerm *) g_ptr_array_index (
    sx_content_get_all (sx_navigator_get_content (sx_window_get_navigator (fixture->window)), SX_KIND_TERM), 0))->id);
  g_assert_false (present_is_enabled (window, "present"));
  test_go_to_item (fixture->window, SX_KIND_REGION, "calf");
  g_assert_true (present_is_enabled (window, "present"));
  test_go (fixture->window, sx_place_new (SX_PLACE_GALLERY));
  g_assert_false (present_is_enabled (window, "present"));
}

static gboolean
has_present (gpointer data)
{
  return present_find_window () != NULL;
}

static gboolean
can_present (gpointer window)
{
  return present_is_enabled (window, "present");
}

/* Type and Enter, F5. */
static void
test_two_actions (PresentFixture *fixture, gconstpointer data)
{
  test_go (fixture->window, sx_place_new (SX_PLACE_FIND));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find", "s", "slipped disc"));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  test_key ("Return");
  g_assert_true (test_wait (can_present, fixture->window));
  test_key ("F5");
  g_assert_true (test_wait (has_present, NULL));
  g_assert_cmpstr (sx_present_window_get_session (present_find_window ())->place->id, ==, "disc_sciatica");
}

static void
test_keys (void)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    gboolean rtl;
    const char *action;
  } pressed[] = {
    { GDK_KEY_Right, 0, FALSE, "win.next" },       { GDK_KEY_Right, 0, TRUE, "win.previous" },
    { GDK_KEY_Left, 0, FALSE, "win.previous" },    { GDK_KEY_Left, 0, TRUE, "win.next" },
    { GDK_KEY_Page_Down, 0, FALSE, "win.next" },   { GDK_KEY_Page_Up, 0, TRUE, "win.previous" },
    { GDK_KEY_space, 0, FALSE, "win.next" },       { GDK_KEY_BackSpace, 0, FALSE, "win.previous" },
    { GDK_KEY_Home, 0, FALSE, "win.first" },       { GDK_KEY_End, 0, FALSE, "win.last" },
    { GDK_KEY_t, 0, FALSE, "win.clinical" },       { GDK_KEY_T, GDK_SHIFT_MASK, FALSE, "win.clinical" },
    { GDK_KEY_p, 0, FALSE, "win.pen" },            { GDK_KEY_z, GDK_CONTROL_MASK, FALSE, "win.undo" },
    { GDK_KEY_Z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, FALSE, "win.redo" },
    { GDK_KEY_c, 0, FALSE, "win.clear" },          { GDK_KEY_Delete, 0, FALSE, "win.clear" },
    { GDK_KEY_plus, GDK_SHIFT_MASK, FALSE, "win.zoom-in" }, { GDK_KEY_KP_Subtract, 0, FALSE, "win.zoom-out" },
    { GDK_KEY_Escape, 0, FALSE, "win.leave" },     { GDK_KEY_F11, 0, FALSE, "win.fullscreen" },
    { GDK_KEY_c, GDK_CONTROL_MASK, FALSE, NULL },  { GDK_KEY_p, GDK_CONTROL_MASK, FALSE, NULL },
    { GDK_KEY_F5, 0, FALSE, NULL },                { GDK_KEY_Tab, 0, FALSE, NULL },
    { GDK_KEY_Left, GDK_ALT_MASK, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pressed); i++)
    g_assert_cmpstr (sx_present_keys_find (pressed[i].key, pressed[i].modifiers,
                                           pressed[i].rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR, NULL),
                     ==, pressed[i].action);
}

/* Where one writes, letters are letters; on a button, space presses it. */
static void
test_keys_of_others (void)
{
  GtkWidget *entry = g_object_ref_sink (gtk_text_new ());
  GtkWidget *button = g_object_ref_sink (gtk_button_new ());

  g_assert_null (sx_present_keys_find (GDK_KEY_t, 0, GTK_TEXT_DIR_LTR, entry));
  g_assert_null (sx_present_keys_find (GDK_KEY_space, 0, GTK_TEXT_DIR_LTR, entry));
  g_assert_null (sx_present_keys_find (GDK_KEY_BackSpace, 0, GTK_TEXT_DIR_LTR, entry));
  g_assert_null (sx_present_keys_find (GDK_KEY_z, GDK_CONTROL_MASK, GTK_TEXT_DIR_LTR, entry));
  g_assert_cmpstr (sx_present_keys_find (GDK_KEY_Page_Up, 0, GTK_TEXT_DIR_LTR, entry), ==, "win.previous");
  g_assert_null (sx_present_keys_find (GDK_KEY_space, 0, GTK_TEXT_DIR_LTR, button));
  g_assert_cmpstr (sx_present_keys_find (GDK_KEY_Right, 0, GTK_TEXT_DIR_LTR, button), ==, "win.next");
  g_object_unref (entry);
  g_object_unref (button);
}

static void
test_moves_on (PresentFixture *fixture, gconstpointer data)
{
  present_open_condition (fixture, "dvt");
  g_assert_cmpuint (present_get_at (fixture), ==, 0);
  g_assert_false (present_is_enabled (fixture->root, "previous"));
  present_activate (fixture, "win.next");
  g_assert_cmpuint (present_get_at (fixture), ==, 1);
  present_activate (fixture, "win.last");
  g_assert_cmpuint (present_get_at (fixture), ==, present_count_slides (fixture) - 1);
  g_assert_false (present_is_enabled (fixture->root, "next"));
  present_activate (fixture, "win.previous");
  g_assert_cmpuint (present_get_at (fixture), ==, present_count_slides (fixture) - 2);
  present_activate (fixture, "win.first");
  g_assert_cmpuint (present_get_at (fixture), ==, 0);
}

/* The title has the focus, and a status says which slide it is. */
static void
test_spoken (PresentFixture *fixture, gconstpointer data)
{
  g_autofree char *number = NULL;
  GtkWidget *heading;

  present_open_condition (fixture, "dvt");
  present_activate (fixture, "win.next");
  present_settle (fixture);
  heading = test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, "Where it acts");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->present)) == heading);
  number = g_strdup_printf ("2 of %u: Where it acts", present_count_slides (fixture));
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_STATUS, number);
  g_assert_true (test_says (fixture->root, "does not diagnose"));
}

/* By real keys. */
static gboolean
is_at_second (gpointer fixture)
{
  return present_get_at (fixture) == 1;
}

static gboolean
is_clinical (gpointer fixture)
{
  return sx_present_window_get_session (((PresentFixture *) fixture)->present)->clinical;
}

static gboolean
is_plain (gpointer fixture)
{
  return !is_clinical (fixture);
}

static gboolean
is_gone (gpointer data)
{
  return present_find_window () == NULL;
}

static void
test_pressed (PresentFixture *fixture, gconstpointer data)
{
  present_open_condition (fixture, "dvt");
  test_key ("Next");
  g_assert_true (test_wait (is_at_second, fixture));
  test_key ("ctrl+shift+c");
  g_assert_true (test_wait (is_clinical, fixture));
  test_key ("t");
  g_assert_true (test_wait (is_plain, fixture));
  test_key ("Escape");
  g_assert_true (test_wait (is_gone, NULL));
}

static void
test_both_words (PresentFixture *fixture, gconstpointer data)
{
  const SxContent *content;
  const SxName *name;

  present_open_condition (fixture, "dvt");
  content = sx_present_window_get_session (fixture->present)->content;
  name = &sx_content_get_condition (content, "dvt")->name;
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, name->plain);
  present_activate (fixture, "win.clinical");
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, name->clinical);
  g_assert_false (sx_navigator_get_session (sx_window_get_navigator (fixture->window))->clinical);
  present_activate (fixture, "win.clinical");
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, name->plain);
}

/* Nothing that was answered is seen before somebody wishes it. */
static void
test_answers (PresentFixture *fixture, gconstpointer data)
{
  guint n;

  present_answer (fixture);
  present_open_condition (fixture, "dvt");
  n = present_count_slides (fixture);
  g_assert_true (sx_answers_is_empty (sx_present_window_get_session (fixture->present)->answers));
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_BUTTON, "Answers");
  present_activate (fixture, "win.answers");
  g_assert_cmpuint (present_count_slides (fixture), >, n);
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, "Call an ambulance now");
  present_activate (fixture, "win.answers");
  g_assert_cmpuint (present_count_slides (fixture), ==, n);
  g_assert_true (sx_answers_is_empty (sx_present_window_get_session (fixture->present)->answers));
}

static void
test_no_answers (PresentFixture *fixture, gconstpointer data)
{
  present_open_condition (fixture, "dvt");
  g_assert_null (test_find (fixture->root, GTK_ACCESSIBLE_ROLE_BUTTON, "Answers"));
}

static void
write_agreement (PresentFixture *fixture)
{
  present_activate (fixture, "win.last");
  present_settle (fixture);
  gtk_editable_set_text (GTK_EDITABLE (test_get (fixture->root, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "We agreed")),
                         "Walk <b>each</b> day & rest");
  gtk_editable_set_text (GTK_EDITABLE (test_get (fixture->root, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Come back by")), "Friday");
}

/* On the handout, word for word, and nowhere else. */
static void
test_agreement (PresentFixture *fixture, gconstpointer data)
{
  g_autoptr (SxDoc) doc = NULL;
  g_autofree char *text = NULL;

  present_open_condition (fixture, "dvt");
  write_agreement (fixture);
  doc = sx_doc_for_present (sx_present_window_get_session (fixture->present));
  text = sx_doc_to_text (doc, 1000);
  g_assert_nonnull (strstr (text, "Walk <b>each</b> day & rest"));
  g_assert_nonnull (strstr (text, "Friday"));
  g_assert_null (sx_navigator_get_session (sx_window_get_navigator (fixture->window))->agreed);
}

/* Closing asks once more when something would be lost. What is opened next knows nothing of it. */
static void
test_leaves_no_trace (PresentFixture *fixture, gconstpointer data)
{
  const SxSession *session;

  present_answer (fixture);
  present_open_condition (fixture, "dvt");
  present_activate (fixture, "win.answers");
  present_activate (fixture, "win.first");
  present_settle (fixture);
  present_draw_line (sx_present_window_get_easel (fixture->present), 120, 300);
  write_agreement (fixture);
  present_activate (fixture, "win.leave");
  g_assert_true (present_find_window () == fixture->present);
  g_assert_true (test_says (fixture->root, "Close once more"));
  present_activate (fixture, "win.leave");
  g_assert_null (present_find_window ());
  g_assert_true (sx_pen_is_empty (sx_navigator_get_session (sx_window_get_navigator (fixture->window))->pen));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.present", NULL));
  fixture->present = present_find_window ();
  session = sx_present_window_get_session (fixture->present);
  g_assert_cmpuint (present_get_at (fixture), ==, 0);
  g_assert_true (sx_pen_is_empty (session->pen));
  g_assert_null (session->agreed);
  g_assert_null (session->come_back);
  g_assert_true (sx_answers_is_empty (session->answers));
}

static void
finalized_cb (gpointer data, GObject *object)
{
  *(gboolean *) data = TRUE;
}

/* A new person closes it at once. */
static void
test_new_person (PresentFixture *fixture, gconstpointer data)
{
  gboolean finalized = FALSE;

  present_open_condition (fixture, "dvt");
  present_draw_line (sx_present_window_get_easel (fixture->present), 120, 300);
  present_settle (fixture);
  g_object_weak_ref (G_OBJECT (fixture->present), finalized_cb, &finalized);
  present_activate (fixture, "win.new-person");
  g_assert_null (present_find_window ());
  while (!finalized)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  g_test_add_func ("/present/keys", test_keys);
  g_test_add_func ("/present/keys-of-others", test_keys_of_others);
  g_test_add ("/present/where-it-is-there", PresentFixture, NULL, present_set_up, test_where_it_is_there, present_tear_down);
  g_test_add ("/present/moves-on", PresentFixture, NULL, present_set_up, test_moves_on, present_tear_down);
  g_test_add ("/present/spoken", PresentFixture, NULL, present_set_up, test_spoken, present_tear_down);
  g_test_add ("/present/both-words", PresentFixture, NULL, present_set_up, test_both_words, present_tear_down);
  g_test_add ("/present/answers", PresentFixture, NULL, present_set_up, test_answers, present_tear_down);
  g_test_add ("/present/no-answers", PresentFixture, NULL, present_set_up, test_no_answers, present_tear_down);
  g_test_add ("/present/agreement", PresentFixture, NULL, present_set_up, test_agreement, present_tear_down);
  g_test_add ("/present/leaves-no-trace", PresentFixture, NULL, present_set_up, test_leaves_no_trace, present_tear_down);
  g_test_add ("/present/new-person", PresentFixture, NULL, present_set_up, test_new_person, present_tear_down);
  g_test_add ("/present/pressed", PresentFixture, NULL, present_set_up, test_pressed, present_tear_down);
  g_test_add ("/present/two-actions", PresentFixture, NULL, present_set_up, test_two_actions, present_tear_down);

  return g_test_run ();
}
