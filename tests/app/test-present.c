/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pixels.h"
#include "sx-art-easel.h"
#include "sx-body-easel.h"
#include "sx-gdk.h"
#include "sx-pen-paint.h"
#include "sx-present-keys.h"
#include "sx-present-window.h"
#include "sx-slide-view.h"
#include "support.h"

/* A place on a large screen. */

typedef struct
{
  SxWindow *window;
  SxPresentWindow *present;
  GtkWidget *root; /* the same as a widget */
} Fixture;

/* Some answers and a mark, as somebody gives them who then looks at a condition with a clinician. */
static void
answer (Fixture *fixture)
{
  SxNavigator *navigator = sx_window_get_navigator (fixture->window);
  const SxContent *content = sx_navigator_get_content (navigator);
  const SxFinding *finding = sx_content_get_finding (content, "breathless_new");
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  g_autoptr (SxAnswers) none = sx_answers_new (content);
  g_autoptr (SxAnswers) answers = sx_answers_set (none, finding, &yes);

  sx_navigator_set_answers (navigator, answers);
}

static gboolean
is_rested (gpointer root)
{
  GtkWidget *body = test_find_type (root, SX_TYPE_BODY_EASEL);
  GtkWidget *art = test_find_type (root, SX_TYPE_ART_EASEL);

  return sx_present_window_is_at_rest (root)
         && (body == NULL || sx_outlook_is_at_rest (sx_body_easel_get_outlook (SX_BODY_EASEL (body))))
         && (art == NULL || sx_art_easel_is_sharp (SX_ART_EASEL (art)));
}

static void
settle (Fixture *fixture)
{
  test_wait_for_draw (fixture->root);
  g_assert_true (test_wait (is_rested, fixture->root));
  test_wait_for_draw (fixture->root);
}

static SxPresentWindow *
find_window (void)
{
  GListModel *all = gtk_window_get_toplevels ();
  SxPresentWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (SX_IS_PRESENT_WINDOW (window))
        found = SX_PRESENT_WINDOW (window);
    }

  return found;
}

/* Two actions: a place was chosen, and this is the second. */
static void
open (Fixture *fixture, SxPlace *place)
{
  test_go (fixture->window, place);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.present", NULL));
  fixture->present = find_window ();
  g_assert_nonnull (fixture->present);
  fixture->root = GTK_WIDGET (fixture->present);
  settle (fixture);
}

static void
open_condition (Fixture *fixture, const char *id)
{
  open (fixture, sx_place_new_item (SX_KIND_CONDITION, id, NULL));
}

static void
open_at (Fixture *fixture, int width, int height)
{
  fixture->window = test_open_window (width, height);
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  open_at (fixture, 1024, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  test_close_window (fixture->window);
  g_assert_null (find_window ());
  sx_preferences_set_territory (preferences, "");
}

static guint
get_at (Fixture *fixture)
{
  return sx_present_window_get_slide (fixture->present, NULL);
}

static guint
count_slides (Fixture *fixture)
{
  guint n;

  sx_present_window_get_slide (fixture->present, &n);
  return n;
}

static void
activate (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->root, action, NULL));
}

static gboolean
is_enabled (GtkWidget *window, const char *name)
{
  return g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (window), name));
}

/* Moves on until a figure of that type is beside the words. */
static SxEasel *
find_easel (Fixture *fixture, GType type)
{
  SxEasel *easel = sx_present_window_get_easel (fixture->present);

  while (easel == NULL || !g_type_is_a (G_OBJECT_TYPE (easel), type))
    {
      g_assert_cmpuint (get_at (fixture) + 1, <, count_slides (fixture));
      activate (fixture, "win.next");
      easel = sx_present_window_get_easel (fixture->present);
    }
  settle (fixture);
  return easel;
}

static void
test_where_it_is_there (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  g_assert_false (is_enabled (window, "present"));
  test_go_to_item (fixture->window, SX_KIND_CONDITION, "dvt");
  g_assert_true (is_enabled (window, "present"));
  test_go_to_item (fixture->window, SX_KIND_TERM, ((const SxTerm *) g_ptr_array_index (
    sx_content_get_all (sx_navigator_get_content (sx_window_get_navigator (fixture->window)), SX_KIND_TERM), 0))->id);
  g_assert_false (is_enabled (window, "present"));
  test_go_to_item (fixture->window, SX_KIND_REGION, "calf");
  g_assert_true (is_enabled (window, "present"));
  test_go (fixture->window, sx_place_new (SX_PLACE_GALLERY));
  g_assert_false (is_enabled (window, "present"));
}

static gboolean
has_present (gpointer data)
{
  return find_window () != NULL;
}

static gboolean
can_present (gpointer window)
{
  return is_enabled (window, "present");
}

/* Type and Enter, F5. */
static void
test_two_actions (Fixture *fixture, gconstpointer data)
{
  test_go (fixture->window, sx_place_new (SX_PLACE_FIND));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find", "s", "slipped disc"));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  test_key ("Return");
  g_assert_true (test_wait (can_present, fixture->window));
  test_key ("F5");
  g_assert_true (test_wait (has_present, NULL));
  g_assert_cmpstr (sx_present_window_get_session (find_window ())->place->id, ==, "disc_sciatica");
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
test_moves_on (Fixture *fixture, gconstpointer data)
{
  open_condition (fixture, "dvt");
  g_assert_cmpuint (get_at (fixture), ==, 0);
  g_assert_false (is_enabled (fixture->root, "previous"));
  activate (fixture, "win.next");
  g_assert_cmpuint (get_at (fixture), ==, 1);
  activate (fixture, "win.last");
  g_assert_cmpuint (get_at (fixture), ==, count_slides (fixture) - 1);
  g_assert_false (is_enabled (fixture->root, "next"));
  activate (fixture, "win.previous");
  g_assert_cmpuint (get_at (fixture), ==, count_slides (fixture) - 2);
  activate (fixture, "win.first");
  g_assert_cmpuint (get_at (fixture), ==, 0);
}

/* The title has the focus, and a status says which slide it is. */
static void
test_spoken (Fixture *fixture, gconstpointer data)
{
  g_autofree char *number = NULL;
  GtkWidget *heading;

  open_condition (fixture, "dvt");
  activate (fixture, "win.next");
  settle (fixture);
  heading = test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, "Where it acts");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->present)) == heading);
  number = g_strdup_printf ("2 of %u: Where it acts", count_slides (fixture));
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_STATUS, number);
  g_assert_true (test_says (fixture->root, "does not diagnose"));
}

/* By real keys. */
static gboolean
is_at_second (gpointer fixture)
{
  return get_at (fixture) == 1;
}

static gboolean
is_clinical (gpointer fixture)
{
  return sx_present_window_get_session (((Fixture *) fixture)->present)->clinical;
}

static gboolean
is_plain (gpointer fixture)
{
  return !is_clinical (fixture);
}

static gboolean
is_gone (gpointer data)
{
  return find_window () == NULL;
}

static void
test_pressed (Fixture *fixture, gconstpointer data)
{
  open_condition (fixture, "dvt");
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
draw_line (SxEasel *easel, double x, double y)
{
  sx_easel_begin_stroke (easel, x, y);
  sx_easel_go_on (easel, x + 30, y + 10);
  sx_easel_go_on (easel, x + 60, y);
  sx_easel_end_stroke (easel);
}

static const SxPen *
get_pen (Fixture *fixture)
{
  return sx_present_window_get_session (fixture->present)->pen;
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  SxEasel *easel;

  open_condition (fixture, "dvt");
  easel = sx_present_window_get_easel (fixture->present);
  g_assert_false (is_enabled (fixture->root, "undo"));
  draw_line (easel, 100, 200);
  draw_line (easel, 100, 300);
  g_assert_cmpuint (sx_pen_get_n (get_pen (fixture)), ==, 2);
  activate (fixture, "win.undo");
  g_assert_cmpuint (sx_pen_get_n (get_pen (fixture)), ==, 1);
  activate (fixture, "win.redo");
  g_assert_cmpuint (sx_pen_get_n (get_pen (fixture)), ==, 2);
  activate (fixture, "win.clear");
  g_assert_true (sx_pen_is_empty (get_pen (fixture)));
  activate (fixture, "win.undo");
  g_assert_cmpuint (sx_pen_get_n (get_pen (fixture)), ==, 2);
  activate (fixture, "win.undo");
  draw_line (easel, 100, 400);
  g_assert_false (is_enabled (fixture->root, "redo"));
  g_assert_cmpuint (sx_pen_get_n (get_pen (fixture)), ==, 2);
}

/* Where a point of the body is in the widget, by the drawing itself. */
static void
find_on_body (SxEasel *easel, const SxStroke *stroke, graphene_point_t *at)
{
  SxOutlook *outlook = sx_body_easel_get_outlook (SX_BODY_EASEL (easel));
  graphene_rect_t area;

  sx_outlook_place_drawing (outlook, stroke->view == SX_VIEW_FRONT ? SX_FACING_FRONT : SX_FACING_BACK, &area);
  graphene_point_init (at, area.origin.x + (float) (stroke->points[0].x * area.size.width / SX_DRAWING_WIDTH),
                       area.origin.y + (float) (stroke->points[0].y * area.size.height / SX_DRAWING_HEIGHT));
}

static void
check_stays (SxEasel *easel, const SxStroke *stroke)
{
  graphene_point_t drawn, there;

  g_assert_true (sx_easel_locate (easel, stroke, 0, &drawn));
  find_on_body (easel, stroke, &there);
  g_assert_true (graphene_point_near (&drawn, &there, 0.5f));
}

/* The stroke is where it was put, and goes where the anatomy goes. */
static void
test_stays_on_anatomy (Fixture *fixture, gconstpointer data)
{
  SxEasel *easel;
  const SxStroke *stroke;
  graphene_point_t before, after;

  open_condition (fixture, "dvt");
  easel = sx_present_window_get_easel (fixture->present);
  draw_line (easel, 120, 300);
  stroke = sx_pen_get (get_pen (fixture), 0);
  g_assert_true (sx_easel_locate (easel, stroke, 0, &before));
  g_assert_true (graphene_point_near (&before, &GRAPHENE_POINT_INIT (120, 300), 0.5f));
  check_stays (easel, stroke);
  activate (fixture, "win.zoom-in");
  activate (fixture, "win.zoom-in");
  sx_easel_pan (easel, 40, -70);
  settle (fixture);
  g_assert_true (sx_easel_locate (easel, stroke, 0, &after));
  g_assert_false (graphene_point_near (&before, &after, 10));
  check_stays (easel, stroke);
  activate (fixture, "win.next");
  activate (fixture, "win.previous");
  check_stays (easel, stroke);
  activate (fixture, "win.fit");
  settle (fixture);
  g_assert_true (sx_easel_locate (easel, stroke, 0, &after));
  g_assert_true (graphene_point_near (&before, &after, 0.5f));
}

/* What is drawn on an explaining figure is on that one alone. */
static void
test_on_illustration (Fixture *fixture, gconstpointer data)
{
  SxEasel *easel;
  const SxStroke *stroke;
  graphene_point_t before, after;

  open_condition (fixture, "disc_sciatica");
  easel = find_easel (fixture, SX_TYPE_ART_EASEL);
  draw_line (easel, 150, 150);
  stroke = sx_pen_get (get_pen (fixture), 0);
  g_assert_cmpstr (stroke->illustration, ==, "disc-and-root");
  g_assert_true (sx_easel_locate (easel, stroke, 0, &before));
  g_assert_true (graphene_point_near (&before, &GRAPHENE_POINT_INIT (150, 150), 0.5f));
  activate (fixture, "win.zoom-in");
  settle (fixture);
  g_assert_true (sx_easel_locate (easel, stroke, 0, &after));
  g_assert_false (graphene_point_near (&before, &after, 5));
  activate (fixture, "win.first");
  settle (fixture);
  g_assert_false (sx_easel_locate (sx_present_window_get_easel (fixture->present), stroke, 0, &after));
}

/* By a real pointer: without the pen it moves the picture, with it, it draws. */
static gboolean
has_drawn (gpointer fixture)
{
  return !sx_pen_is_empty (get_pen (fixture));
}

static gboolean
has_moved (gpointer fixture)
{
  return sx_outlook_get_camera (sx_body_easel_get_outlook (SX_BODY_EASEL (sx_present_window_get_easel (((Fixture *) fixture)->present))))->y
         != 0;
}

static void
drag (Fixture *fixture, int x, int y)
{
  GtkWidget *easel = GTK_WIDGET (sx_present_window_get_easel (fixture->present));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (easel, fixture->root, &bounds));
  test_point ((int) bounds.origin.x + x, (int) bounds.origin.y + y,
              "mousedown 1 mousemove_relative 0 20 mousemove_relative 0 20 mousemove_relative 0 20 mouseup 1");
}

static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  open_condition (fixture, "dvt");
  activate (fixture, "win.pen");
  drag (fixture, 150, 200);
  g_assert_true (test_wait (has_drawn, fixture));
  g_assert_cmpuint (sx_pen_get (get_pen (fixture), 0)->n_points, >=, 2);
  g_assert_cmpuint (sx_pen_get_n (get_pen (fixture)), ==, 1);
  g_assert_true (has_moved (fixture));
}

static void
test_both_words (Fixture *fixture, gconstpointer data)
{
  const SxContent *content;
  const SxName *name;

  open_condition (fixture, "dvt");
  content = sx_present_window_get_session (fixture->present)->content;
  name = &sx_content_get_condition (content, "dvt")->name;
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, name->plain);
  activate (fixture, "win.clinical");
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, name->clinical);
  g_assert_false (sx_navigator_get_session (sx_window_get_navigator (fixture->window))->clinical);
  activate (fixture, "win.clinical");
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, name->plain);
}

/* Nothing that was answered is seen before somebody wishes it. */
static void
test_answers (Fixture *fixture, gconstpointer data)
{
  guint n;

  answer (fixture);
  open_condition (fixture, "dvt");
  n = count_slides (fixture);
  g_assert_true (sx_answers_is_empty (sx_present_window_get_session (fixture->present)->answers));
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_BUTTON, "Answers");
  activate (fixture, "win.answers");
  g_assert_cmpuint (count_slides (fixture), >, n);
  test_get (fixture->root, GTK_ACCESSIBLE_ROLE_HEADING, "Call an ambulance now");
  activate (fixture, "win.answers");
  g_assert_cmpuint (count_slides (fixture), ==, n);
  g_assert_true (sx_answers_is_empty (sx_present_window_get_session (fixture->present)->answers));
}

static void
test_no_answers (Fixture *fixture, gconstpointer data)
{
  open_condition (fixture, "dvt");
  g_assert_null (test_find (fixture->root, GTK_ACCESSIBLE_ROLE_BUTTON, "Answers"));
}

static void
write_agreement (Fixture *fixture)
{
  activate (fixture, "win.last");
  settle (fixture);
  gtk_editable_set_text (GTK_EDITABLE (test_get (fixture->root, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "We agreed")),
                         "Walk <b>each</b> day & rest");
  gtk_editable_set_text (GTK_EDITABLE (test_get (fixture->root, GTK_ACCESSIBLE_ROLE_TEXT_BOX, "Come back by")), "Friday");
}

/* On the handout, word for word, and nowhere else. */
static void
test_agreement (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxDoc) doc = NULL;
  g_autofree char *text = NULL;

  open_condition (fixture, "dvt");
  write_agreement (fixture);
  doc = sx_doc_for_present (sx_present_window_get_session (fixture->present));
  text = sx_doc_to_text (doc, 1000);
  g_assert_nonnull (strstr (text, "Walk <b>each</b> day & rest"));
  g_assert_nonnull (strstr (text, "Friday"));
  g_assert_null (sx_navigator_get_session (sx_window_get_navigator (fixture->window))->agreed);
}

/* Closing asks once more when something would be lost. What is opened next knows nothing of it. */
static void
test_leaves_no_trace (Fixture *fixture, gconstpointer data)
{
  const SxSession *session;

  answer (fixture);
  open_condition (fixture, "dvt");
  activate (fixture, "win.answers");
  activate (fixture, "win.first");
  settle (fixture);
  draw_line (sx_present_window_get_easel (fixture->present), 120, 300);
  write_agreement (fixture);
  activate (fixture, "win.leave");
  g_assert_true (find_window () == fixture->present);
  g_assert_true (test_says (fixture->root, "Close once more"));
  activate (fixture, "win.leave");
  g_assert_null (find_window ());
  g_assert_true (sx_pen_is_empty (sx_navigator_get_session (sx_window_get_navigator (fixture->window))->pen));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.present", NULL));
  fixture->present = find_window ();
  session = sx_present_window_get_session (fixture->present);
  g_assert_cmpuint (get_at (fixture), ==, 0);
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
test_new_person (Fixture *fixture, gconstpointer data)
{
  gboolean finalized = FALSE;

  open_condition (fixture, "dvt");
  draw_line (sx_present_window_get_easel (fixture->present), 120, 300);
  settle (fixture);
  g_object_weak_ref (G_OBJECT (fixture->present), finalized_cb, &finalized);
  activate (fixture, "win.new-person");
  g_assert_null (find_window ());
  while (!finalized)
    g_main_context_iteration (NULL, TRUE);
}

/* On whatever it lies, the line or its edge can be told from it. */
static void
test_pen_is_seen (void)
{
  GdkRGBA line = sx_gdk_get_rgba (&sx_pen_line);
  GdkRGBA casing = sx_gdk_get_rgba (&sx_body_casing);

  g_assert_cmpfloat (pixels_get_contrast (pixels_get_luminance (&line), pixels_get_luminance (&casing)), >=, 4.5);
  for (double ground = 0; ground <= 1; ground += 0.01)
    g_assert_cmpfloat (MAX (pixels_get_contrast (pixels_get_luminance (&line), ground),
                            pixels_get_contrast (pixels_get_luminance (&casing), ground)),
                       >=, 3);
}

typedef struct
{
  const char *name;
  int width;
  int height;
  int text;
  gboolean dark;
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
  { "light", 1600, 900, 1, FALSE, GTK_TEXT_DIR_LTR },
  { "dark", 1600, 1000, 1, TRUE, GTK_TEXT_DIR_LTR },
  { "small", 1024, 600, 1, FALSE, GTK_TEXT_DIR_LTR },
  { "text200", 1024, 600, 2, FALSE, GTK_TEXT_DIR_LTR },
  { "rtl", 1280, 800, 1, FALSE, GTK_TEXT_DIR_RTL },
  { "upright", 800, 1150, 1, FALSE, GTK_TEXT_DIR_LTR },
};

static void
set_look (const Look *look)
{
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", look->dark, "gtk-xft-dpi",
                look->text * 96 * PANGO_SCALE, NULL);
  gtk_widget_set_default_direction (look->direction);
}

/* Each slide in each look: all that is seen is inside, and as large as it can be. */
static void
check_slide (Fixture *fixture, const Look *look, const char *id)
{
  g_autofree char *name = g_strdup_printf ("present-%s-%s-%02u", id, look->name, get_at (fixture) + 1);
  GtkWidget *words = test_find_type (fixture->root, SX_TYPE_SLIDE_VIEW);

  settle (fixture);
  g_assert_false (sx_slide_view_is_cut (SX_SLIDE_VIEW (words)));
  g_assert_cmpfloat (sx_slide_view_get_size (SX_SLIDE_VIEW (words)), >=, MAX (15, look->height * 0.025));
  if (g_getenv ("SX_SCREENSHOTS") != NULL)
    g_free (test_save (fixture->root, g_getenv ("SX_SCREENSHOTS"), name));
}

/* All slides of one condition, and what others have that this one has not. */
static void
test_look (Fixture *fixture, gconstpointer data)
{
  const Look *look = data;

  set_look (look);
  open_at (fixture, look->width, look->height);
  answer (fixture);
  open_condition (fixture, "disc_sciatica");
  g_assert_cmpint (gtk_widget_get_height (fixture->root), ==, look->height);
  draw_line (sx_present_window_get_easel (fixture->present), look->width / 8.0, look->height / 3.0);
  for (check_slide (fixture, look, "disc_sciatica"); is_enabled (fixture->root, "next"); check_slide (fixture, look, "disc_sciatica"))
    activate (fixture, "win.next");
  gtk_window_destroy (GTK_WINDOW (fixture->present));

  open_condition (fixture, "hypokalaemia");
  check_slide (fixture, look, "hypokalaemia");
  activate (fixture, "win.answers");
  check_slide (fixture, look, "hypokalaemia");
  set_look (&(Look){ .text = 1, .direction = GTK_TEXT_DIR_LTR });
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  g_test_add_func ("/present/keys", test_keys);
  g_test_add_func ("/present/keys-of-others", test_keys_of_others);
  g_test_add_func ("/present/pen-is-seen", test_pen_is_seen);
  g_test_add ("/present/where-it-is-there", Fixture, NULL, set_up, test_where_it_is_there, tear_down);
  g_test_add ("/present/moves-on", Fixture, NULL, set_up, test_moves_on, tear_down);
  g_test_add ("/present/spoken", Fixture, NULL, set_up, test_spoken, tear_down);
  g_test_add ("/present/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/present/stays-on-anatomy", Fixture, NULL, set_up, test_stays_on_anatomy, tear_down);
  g_test_add ("/present/on-illustration", Fixture, NULL, set_up, test_on_illustration, tear_down);
  g_test_add ("/present/both-words", Fixture, NULL, set_up, test_both_words, tear_down);
  g_test_add ("/present/answers", Fixture, NULL, set_up, test_answers, tear_down);
  g_test_add ("/present/no-answers", Fixture, NULL, set_up, test_no_answers, tear_down);
  g_test_add ("/present/agreement", Fixture, NULL, set_up, test_agreement, tear_down);
  g_test_add ("/present/leaves-no-trace", Fixture, NULL, set_up, test_leaves_no_trace, tear_down);
  g_test_add ("/present/new-person", Fixture, NULL, set_up, test_new_person, tear_down);
  g_test_add ("/present/pointer", Fixture, NULL, set_up, test_pointer, tear_down);
  g_test_add ("/present/pressed", Fixture, NULL, set_up, test_pressed, tear_down);
  g_test_add ("/present/two-actions", Fixture, NULL, set_up, test_two_actions, tear_down);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/present/look/%s", looks[i].name);

      g_test_add (path, Fixture, &looks[i], NULL, test_look, tear_down);
    }

  return g_test_run ();
}
