/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pictures.h"
#include "support.h"
#include "sx-body-picture.h"
#include "sx-body-view.h"
#include "sx-contents-box.h"
#include "sx-contents-list.h"
#include "sx-doc-view.h"
#include "sx-heading.h"
#include "sx-table-view.h"

/* Pages to read: what is on them, jumping in them, coming back to them, and what can be done with their
 * words; and pictures of conditions for people to look at. */

typedef struct
{
  SxWindow *window;
  GtkWidget *view;
  GtkWidget *box;
  GtkScrolledWindow *scroller;
} Fixture;

typedef struct
{
  int width, height;
} Size;

static const Size wide = { 1366, 768 };
static const Size narrow = { 1024, 600 };

static GtkWidget *
find_page (SxWindow *window)
{
  return test_find_type (GTK_WIDGET (window), SX_TYPE_DOC_VIEW);
}

static void
open_page (Fixture *fixture, const char *condition)
{
  if (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand") != NULL)
    test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
  test_go_to_item (fixture->window, SX_KIND_CONDITION, condition);
  fixture->view = find_page (fixture->window);
  fixture->box = test_find_type (fixture->view, SX_TYPE_CONTENTS_BOX);
  fixture->scroller = GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (fixture->view, GTK_TYPE_SCROLLED_WINDOW));
  test_wait_for_draw (fixture->view);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const Size *size = data;

  fixture->window = test_open_window (size->width, size->height);
  open_page (fixture, "disc_sciatica");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window);
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
press (Fixture *fixture, const char *key)
{
  test_key (key);
  test_wait_for_draw (fixture->view);
}

static void
assert_focus (Fixture *fixture, GtkAccessibleRole role, const char *name)
{
  g_autofree char *found = test_dup_name (get_focus (fixture));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (get_focus (fixture))), ==, role);
  g_assert_cmpstr (found, ==, name);
}

static double
get_top (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->scroller), &bounds));
  return bounds.origin.y;
}

/* From the title, the list is the next stop of Tab, and only one; its arrows go through it. A chosen part
 * comes to the top with the focus on its heading. */
static void
test_jump (Fixture *fixture, gconstpointer data)
{
  g_assert_true (sx_contents_box_is_wide (SX_CONTENTS_BOX (fixture->box)));
  sx_doc_view_focus_title (SX_DOC_VIEW (fixture->view));
  press (fixture, "Tab");
  assert_focus (fixture, GTK_ACCESSIBLE_ROLE_LINK, "When to get help");
  press (fixture, "Down");
  assert_focus (fixture, GTK_ACCESSIBLE_ROLE_LINK, "Where it acts");
  press (fixture, "Tab");
  g_assert_false (SX_IS_CONTENTS_LIST (gtk_widget_get_parent (get_focus (fixture))));

  test_click (fixture->view, GTK_ACCESSIBLE_ROLE_LINK, "Tests");
  test_wait_for_draw (fixture->view);
  assert_focus (fixture, GTK_ACCESSIBLE_ROLE_HEADING, "Tests");
  g_assert_cmpfloat_with_epsilon (get_top (fixture, get_focus (fixture)), 8, 2);
  press (fixture, "Tab");
  g_assert_cmpfloat (get_top (fixture, get_focus (fixture)), >, 0);
}

static int
get_current (Fixture *fixture)
{
  return sx_contents_list_get_current (SX_CONTENTS_LIST (test_find_type (fixture->view, SX_TYPE_CONTENTS_LIST)));
}

/* The part that is being read is marked by weight and in words, and the list stays in sight. */
static void
test_current (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (fixture->scroller);
  GtkWidget *link = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_LINK, "Tests");
  GtkWidget *heading = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_HEADING, "Tests");

  g_assert_false (gtk_widget_has_css_class (link, "current"));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + get_top (fixture, heading) - 20);
  test_wait_for_draw (fixture->view);
  g_assert_true (gtk_widget_has_css_class (link, "current"));
  gtk_test_accessible_assert_property (link, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "You are here");
  g_assert_cmpfloat (get_top (fixture, link), >, 0);
  g_assert_cmpfloat (get_top (fixture, link), <, gtk_widget_get_height (GTK_WIDGET (fixture->scroller)));

  gtk_adjustment_set_value (adjustment, 0);
  test_wait_for_draw (fixture->view);
  g_assert_cmpint (get_current (fixture), ==, -1);
  g_assert_false (gtk_widget_has_css_class (link, "current"));
}

/* In a narrow window the list is a fold above the words. */
static void
test_fold (Fixture *fixture, gconstpointer data)
{
  g_assert_false (sx_contents_box_is_wide (SX_CONTENTS_BOX (fixture->box)));
  sx_doc_view_focus_title (SX_DOC_VIEW (fixture->view));
  press (fixture, "Tab");
  assert_focus (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "On this page");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_focus (fixture)), TRUE);
  for (guint i = 0; i < 3; i++) /* it is scrolled to in the frame after its layout */
    test_wait_for_draw (fixture->view);
  test_click (fixture->view, GTK_ACCESSIBLE_ROLE_LINK, "What helps");
  test_wait_for_draw (fixture->view);
  assert_focus (fixture, GTK_ACCESSIBLE_ROLE_HEADING, "What helps");
  g_assert_cmpfloat_with_epsilon (get_top (fixture, get_focus (fixture)), 8, 2);
}

/* A short page has no list. */
static void
test_short (Fixture *fixture, gconstpointer data)
{
  test_go_to_item (fixture->window, SX_KIND_TERM, "electrolyte");
  test_wait_for_draw (fixture->view);
  g_assert_null (test_find (fixture->view, GTK_ACCESSIBLE_ROLE_LINK, "About this page"));
  g_assert_null (test_find (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, "On this page"));
}

/* Who comes back reads on; who goes on starts at the top. */
static void
test_return (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (fixture->scroller);
  SxNavigator *navigator = sx_window_get_navigator (fixture->window);

  gtk_adjustment_set_value (adjustment, 700);
  test_go_to_item (fixture->window, SX_KIND_CONDITION, "stenosis");
  test_wait_for_draw (fixture->view);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  gtk_adjustment_set_value (adjustment, 300);

  sx_navigator_go_back (navigator);
  test_wait_for_draw (fixture->view);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 700);
  sx_navigator_go_forward (navigator);
  test_wait_for_draw (fixture->view);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 300);
  test_go_to_item (fixture->window, SX_KIND_CONDITION, "disc_sciatica");
  test_wait_for_draw (fixture->view);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
}

static GtkWidget *
find_words (GtkWidget *widget, const char *words)
{
  GtkWidget *found = GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_words (child, words);
  return found;
}

/* Words can be selected; until somebody does, they are no stop of Tab. */
static void
test_select (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = find_words (fixture->view, "Discs are soft cushions");
  graphene_point_t at;
  double left, top;
  int start, end;

  g_assert_true (gtk_label_get_selectable (GTK_LABEL (label)));
  g_assert_false (gtk_widget_get_can_focus (label));
  g_assert_true (gtk_widget_compute_point (label, GTK_WIDGET (fixture->window), &GRAPHENE_POINT_INIT (4, 8), &at));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &left, &top);
  test_point ((int) (at.x + left), (int) (at.y + top), "click --repeat 2 --delay 10 1");
  test_wait_for_draw (fixture->view);
  g_assert_true (gtk_label_get_selection_bounds (GTK_LABEL (label), &start, &end));
  g_assert_cmpint (end - start, ==, strlen ("Discs"));
  g_assert_true (gtk_widget_has_focus (label));
}

/* The picture says in words what is painted on it, and leads to the body. */
static void
test_picture (Fixture *fixture, gconstpointer data)
{
  GtkWidget *picture = gtk_widget_get_parent (test_find_type (fixture->view, SX_TYPE_BODY_PICTURE));
  g_autofree char *name = test_dup_name (picture);

  g_assert_true (g_str_has_prefix (name, "Where it acts. can cause symptoms here: "));
  g_assert_nonnull (strstr (name, "ower back"));
  g_signal_emit_by_name (picture, "clicked");
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW)));

  gtk_widget_activate_action (fixture->view, "explore.toggle-side", NULL);
  g_signal_emit_by_name (picture, "clicked");
  g_assert_true (gtk_widget_get_mapped (test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW)));
}

/* Every table there can be read as a list. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  open_page (fixture, "hypokalaemia");
  g_assert_nonnull (test_find_type (fixture->view, SX_TYPE_TABLE_VIEW));
  g_assert_nonnull (test_find (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, "Read as list"));
}

typedef struct
{
  const char *name;
  int width, height;
  double text;
  const char *theme;
  GtkTextDirection direction;
  gboolean clinical;
} Look;

static const Look looks[] = {
  { "light", 1366, 768, 1, "Default", GTK_TEXT_DIR_LTR, FALSE },
  { "large", 1600, 1200, 1, "Default", GTK_TEXT_DIR_LTR, FALSE },
  { "clinical", 1366, 768, 1, "Default", GTK_TEXT_DIR_LTR, TRUE },
  { "dark", 1366, 768, 1, "Default-dark", GTK_TEXT_DIR_LTR, FALSE },
  { "hc", 1366, 768, 1, "Default-hc", GTK_TEXT_DIR_LTR, TRUE },
  { "small", 1024, 600, 1, "Default", GTK_TEXT_DIR_LTR, FALSE },
  { "text200", 1024, 600, 2, "Default", GTK_TEXT_DIR_LTR, FALSE },
  { "rtl", 1024, 600, 1, "Default", GTK_TEXT_DIR_RTL, FALSE },
};

/* A page in a look, from so far down on. */
typedef struct
{
  const char *id;
  SxKind kind;
  guint look;
  double scroll;
} Picture;

static const Picture pictures[] = {
  { "hypokalaemia", SX_KIND_CONDITION, 0, 0 },        { "hypokalaemia", SX_KIND_CONDITION, 0, 0.16 },
  { "hypokalaemia", SX_KIND_CONDITION, 1, 0.5 },      { "hyperk", SX_KIND_CONDITION, 1, 0.12 },
  { "iron_def", SX_KIND_CONDITION, 0, 0.12 },         { "iron_def", SX_KIND_CONDITION, 1, 0.95 },
  { "rls", SX_KIND_CONDITION, 3, 0.2 },               { "disc_sciatica", SX_KIND_CONDITION, 0, 0 },
  { "disc_sciatica", SX_KIND_CONDITION, 2, 0 },       { "disc_sciatica", SX_KIND_CONDITION, 2, 0.6 },
  { "dvt", SX_KIND_CONDITION, 1, 0 },                 { "dvt", SX_KIND_CONDITION, 3, 0.15 },
  { "ces", SX_KIND_CONDITION, 5, 0 },                 { "ces", SX_KIND_CONDITION, 6, 0.1 },
  { "cramps_night", SX_KIND_CONDITION, 7, 0 },        { "cramps_night", SX_KIND_CONDITION, 7, 0.2 },
  { "aaa", SX_KIND_CONDITION, 4, 0 },                 { "aaa", SX_KIND_CONDITION, 4, 0.7 },
  { "stenosis", SX_KIND_CONDITION, 6, 0 },            { "bfs", SX_KIND_CONDITION, 0, 0.4 },
  { "pad", SX_KIND_CONDITION, 3, 0.85 },              { "mnd", SX_KIND_CONDITION, 5, 0.3 },
  { "pregnancy_leg_back", SX_KIND_CONDITION, 1, 0.3 }, { "statin_muscle", SX_KIND_CONDITION, 2, 0.12 },
  { "back_nonspec", SX_KIND_CONDITION, 0, 0.12 },     { "fluid_heart_kidney", SX_KIND_CONDITION, 7, 0.9 },
  { "calf", SX_KIND_REGION, 0, 0 },                   { "calf", SX_KIND_REGION, 1, 0.4 },
  { "back_low", SX_KIND_REGION, 2, 0.5 },             { "legs", SX_KIND_REGION, 5, 0 },
  { "thigh", SX_KIND_REGION, 6, 0.2 },                { "body", SX_KIND_REGION, 4, 0 },
  { "potassium", SX_KIND_MEASURE, 0, 0 },             { "ferritin", SX_KIND_MEASURE, 6, 0 },
  { "cauda_equina", SX_KIND_STRUCTURE, 2, 0 },        { "chest", SX_KIND_REGION, 0, 0 },
};

static gboolean
scrolls_across (GtkWidget *widget)
{
  GtkPolicyType across;

  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW)), &across,
                                  NULL);
  return across != GTK_POLICY_NEVER;
}

/* All of its words are there, and none reach out of the window. */
static void
assert_readable (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget) && !scrolls_across (widget))
    {
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
      int width, height;

      pango_layout_get_pixel_size (layout, &width, &height);
      g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
      if (width > gtk_widget_get_width (widget) || height > gtk_widget_get_height (widget) || bounds.origin.x < -1
          || bounds.origin.x + bounds.size.width > gtk_widget_get_width (window) + 1)
        g_error ("“%s” is cut off", gtk_label_get_text (GTK_LABEL (widget)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_readable (child, window);
}

static void
apply (const Look *look)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * look->text), "gtk-theme-name", look->theme,
                NULL);
  gtk_widget_set_default_direction (look->direction);
}

static void
test_look (gconstpointer data)
{
  const Picture *picture = data;
  const Look *look = &looks[picture->look];
  g_autofree char *name = g_strdup_printf ("reading-%s-%s-%.0f", picture->id, look->name, picture->scroll * 100);
  Fixture fixture;
  GtkAdjustment *adjustment;

  apply (look);
  fixture.window = test_open_window (look->width, look->height);
  open_page (&fixture, "shingles");
  sx_navigator_set_clinical (sx_window_get_navigator (fixture.window), look->clinical);
  test_go_to_item (fixture.window, picture->kind, picture->id);
  test_wait_for_draw (fixture.view);
  adjustment = gtk_scrolled_window_get_vadjustment (fixture.scroller);
  gtk_adjustment_set_value (adjustment, picture->scroll * gtk_adjustment_get_upper (adjustment));
  test_keep_picture (GTK_WIDGET (fixture.window), name);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), ==, look->width);
  assert_readable (fixture.view, GTK_WIDGET (fixture.window));
  test_close_window (fixture.window);
  apply (&looks[0]);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
#define ADD(name, size, test) g_test_add (name, Fixture, size, set_up, test, tear_down)
  ADD ("/reading/jump", &wide, test_jump);
  ADD ("/reading/current", &wide, test_current);
  ADD ("/reading/fold", &narrow, test_fold);
  ADD ("/reading/short", &wide, test_short);
  ADD ("/reading/return", &wide, test_return);
  ADD ("/reading/select", &wide, test_select);
  ADD ("/reading/picture", &wide, test_picture);
  ADD ("/reading/list", &narrow, test_list);
#undef ADD
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reading/look/%u-%s", i, pictures[i].id);

      g_test_add_data_func (path, &pictures[i], test_look);
    }
  return g_test_run ();
}
