/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "support.h"
#include "sx-body-target.h"
#include "sx-illustration-view.h"
#include "sx-question-card.h"
#include "walk.h"

/* Every page, in every way to show it: nothing is cut off, everything that can be pressed has a name
 * and is large enough, and a picture is kept for people to look at. */

#define LEAST_TARGET 24

typedef struct
{
  const char *name;
  int width;
  int height;
  double text;
  gboolean dark;
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
  { "light-1024x600", 1024, 600, 1, FALSE, GTK_TEXT_DIR_LTR },
  { "light-1600x1000", 1600, 1000, 1, FALSE, GTK_TEXT_DIR_LTR },
  { "dark-1024x600", 1024, 600, 1, TRUE, GTK_TEXT_DIR_LTR },
  { "rtl-1024x600", 1024, 600, 1, FALSE, GTK_TEXT_DIR_RTL },
  { "text200-1024x600", 1024, 600, 2, FALSE, GTK_TEXT_DIR_LTR },
};

static const char *const nothing[] = { NULL };
static const char *const breathless[] = { "breathless_new", NULL };
static const char *const numb[] = { "numb_saddle", NULL };
static const char *const swollen[] = { "pain_calf", "swell_one", NULL };
static const char *const strained[] = { "pain_back_low", "pain_after_lift", "pain_moves", "pain_mech", NULL };

typedef enum
{
  SHOW_START,
  SHOW_PLACE,    /* of kind @place */
  SHOW_ITEM,     /* of kind @item */
  SHOW_QUESTION, /* the screen with the finding @id */
  SHOW_RESULT,   /* of @story, or of "yes" to the finding @id */
  SHOW_TROUBLE
} Show;

typedef struct
{
  const char *name;
  Show show;
  SxPlaceKind place;
  SxKind item;
  const char *id;
  double scroll; /* how much of the page is above */
  Story story;   /* what was answered before; nothing without a place */
} Page;

static const Page pages[] = {
  { .name = "start", .show = SHOW_START },
  { .name = "explore", .show = SHOW_PLACE, .place = SX_PLACE_BODY },
  { .name = "region", .show = SHOW_ITEM, .item = SX_KIND_REGION, .id = "calf" },
  { .name = "condition", .show = SHOW_ITEM, .item = SX_KIND_CONDITION, .id = "disc_sciatica" },
  { .name = "condition-long", .show = SHOW_ITEM, .item = SX_KIND_CONDITION, .id = "hypokalaemia", .scroll = 0.5 },
  { .name = "illustration", .show = SHOW_ITEM, .item = SX_KIND_ILLUSTRATION, .id = "clot-in-vein" },
  { .name = "measure", .show = SHOW_ITEM, .item = SX_KIND_MEASURE, .id = "potassium" },
  { .name = "gallery", .show = SHOW_PLACE, .place = SX_PLACE_GALLERY },
  { .name = "table-potassium-severity", .show = SHOW_ITEM, .item = SX_KIND_COMPARISON, .id = "potassium-severity" },
  { .name = "table-iron-rls-bfs", .show = SHOW_ITEM, .item = SX_KIND_COMPARISON, .id = "iron-rls-bfs" },
  { .name = "table-potassium-back", .show = SHOW_ITEM, .item = SX_KIND_COMPARISON, .id = "potassium-back" },
  { .name = "table-scrolled",
    .show = SHOW_ITEM,
    .item = SX_KIND_COMPARISON,
    .id = "potassium-severity",
    .scroll = 0.25 },
  { .name = "check-start", .show = SHOW_PLACE, .place = SX_PLACE_QUESTION },
  { .name = "question-choice", .show = SHOW_QUESTION, .id = "who_for" },
  { .name = "question-number", .show = SHOW_QUESTION, .id = "age_years" },
  { .name = "question-places", .show = SHOW_QUESTION, .id = "symptom_area" },
  { .name = "question-yes-no", .show = SHOW_QUESTION, .id = "pain_calf", .story = { "calf", 40, nothing } },
  { .name = "question-flags", .show = SHOW_QUESTION, .id = "breathless_new" },
  { .name = "question-duration", .show = SHOW_QUESTION, .id = "symptom_duration" },
  { .name = "question-tests", .show = SHOW_QUESTION, .id = "lab_k" },
  { .name = "result-ambulance", .show = SHOW_RESULT, .story = { "calf", 40, breathless } },
  { .name = "result-emergency", .show = SHOW_RESULT, .story = { "low-back", 40, numb } },
  { .name = "result-today", .show = SHOW_RESULT, .story = { "calf", 40, swollen } },
  { .name = "result-routine", .show = SHOW_RESULT, .story = { "calf", 40, nothing } },
  { .name = "result-selfcare", .show = SHOW_RESULT, .story = { "low-back", 40, strained } },
  { .name = "result-out-of-scope", .show = SHOW_RESULT, .story = { "calf", 15, nothing } },
  { .name = "result-crisis", .show = SHOW_RESULT, .id = "harm_thoughts" },
  { .name = "about", .show = SHOW_PLACE, .place = SX_PLACE_ABOUT },
  { .name = "trouble", .show = SHOW_TROUBLE },
};

typedef struct
{
  const Look *look;
  const Page *page;
} Case;

static void
apply_look (const Look *look)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * look->text),
                "gtk-application-prefer-dark-theme", look->dark, NULL);
  gtk_widget_set_default_direction (look->direction);
}

static SxWindow *
open_trouble (void)
{
  g_autoptr (GError) error = g_error_new (SX_CONTENT_ERROR, SX_CONTENT_ERROR_SYNTAX,
                                          "triage.json: /rules/12/when: expected a condition, found a number");

  return test_open_trouble (error);
}

static SxPlace *
find_place (SxWindow *window, const Page *page)
{
  const SxContent *content = sx_navigator_get_content (sx_window_get_navigator (window));
  const SxFinding *finding;

  switch (page->show)
    {
    case SHOW_ITEM:
      g_assert_nonnull (sx_content_lookup (content, page->item, page->id));
      return sx_place_new_item (page->item, page->id, NULL);
    case SHOW_QUESTION:
      finding = sx_content_get_finding (content, page->id);
      g_assert_nonnull (finding);
      return sx_place_new_question (sx_content_get_screen_of (content, finding)->id);
    case SHOW_RESULT:
      return sx_place_new (SX_PLACE_RESULT);
    default:
      return page->place == SX_PLACE_QUESTION ? sx_place_new_question (NULL) : sx_place_new (page->place);
    }
}

static SxAnswers *
find_answers (const SxContent *content, const Page *page)
{
  g_autoptr (SxAnswers) none = sx_answers_new (content);
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);

  if (page->story.place != NULL)
    return test_tell (content, &page->story);
  if (page->show == SHOW_RESULT)
    return sx_answers_set (none, sx_content_get_finding (content, page->id), &yes);
  return g_steal_pointer (&none);
}

static void
show_page (SxWindow *window, const Page *page)
{
  SxNavigator *navigator = sx_window_get_navigator (window);
  g_autoptr (SxAnswers) answers = find_answers (sx_navigator_get_content (navigator), page);

  sx_navigator_set_answers (navigator, answers);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  test_go (window, find_place (window, page));
}

static SxWindow *
open_page (const Look *look, const Page *page)
{
  SxWindow *window;

  if (page->show == SHOW_TROUBLE)
    return open_trouble ();

  window = test_open_window (look->width, look->height);
  if (page->show != SHOW_START)
    show_page (window, page);
  return window;
}

/* The scroller that holds most of what can be read. */
static GtkAdjustment *
find_longest (GtkWidget *widget, GtkAdjustment *longest)
{
  if (!gtk_widget_get_mapped (widget))
    return longest;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      if (longest == NULL || gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_upper (longest))
        longest = adjustment;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    longest = find_longest (child, longest);

  return longest;
}

static void
scroll (SxWindow *window, double part)
{
  GtkAdjustment *adjustment = find_longest (GTK_WIDGET (window), NULL);

  if (part > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * part);
}

static gboolean
scrolls_across (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType across = GTK_POLICY_NEVER;

  if (scroller != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &across, NULL);
  return across != GTK_POLICY_NEVER;
}

static void
check_inside (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds;
  g_autofree char *name = test_dup_name (widget);

  if (scrolls_across (widget) || SX_IS_BODY_TARGET (widget)) /* close-ups show a part of the body */
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  if (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (window) + 1)
    g_error ("%s “%s” reaches from %g to %g in a window of %d", G_OBJECT_TYPE_NAME (widget), name, bounds.origin.x,
             bounds.origin.x + bounds.size.width, gtk_widget_get_width (window));
}

static void
check_label (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (label)
      || height > gtk_widget_get_height (label))
    g_error ("“%s” needs %d × %d and has %d × %d", gtk_label_get_text (GTK_LABEL (label)), width, height,
             gtk_widget_get_width (label), gtk_widget_get_height (label));
}

static void
check_button (GtkWidget *button)
{
  g_autofree char *name = test_dup_name (button);

  if (name == NULL || strchr (name, '_') != NULL)
    g_error ("a %s is called “%s”", G_OBJECT_TYPE_NAME (button), name);
  if (!SX_IS_BODY_TARGET (button)
      && (gtk_widget_get_width (button) < LEAST_TARGET || gtk_widget_get_height (button) < LEAST_TARGET))
    g_error ("“%s” is only %d × %d", name, gtk_widget_get_width (button), gtk_widget_get_height (button));
}

/* What is inside of widgets of GTK, such as drop-downs, is theirs. */
static gboolean
is_ours (GtkWidget *widget)
{
  return !GTK_IS_DROP_DOWN (widget) && !GTK_IS_MENU_BUTTON (widget) && !GTK_IS_WINDOW_CONTROLS (widget)
         && !GTK_IS_POPOVER (widget);
}

static void
check_widgets (GtkWidget *widget, GtkWidget *window)
{
  if (!gtk_widget_get_mapped (widget) || !is_ours (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_label (widget);
  if (GTK_IS_BUTTON (widget))
    check_button (widget);
  if (GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget))
    check_inside (widget, window);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widgets (child, window);
}

static gboolean
is_drawn (gpointer window)
{
  GtkWidget *view = test_find_type (window, SX_TYPE_ILLUSTRATION_VIEW);

  return view == NULL || sx_illustration_view_is_sharp (SX_ILLUSTRATION_VIEW (view));
}

/* For people to look at, in the folder that SX_SCREENSHOTS names. */
static void
keep_picture (SxWindow *window, const char *name)
{
  const char *folder = g_getenv ("SX_SCREENSHOTS");
  g_autofree char *file = NULL;

  g_assert_true (test_wait (is_drawn, window));
  if (folder != NULL)
    file = test_save (GTK_WIDGET (window), folder, name);
  else
    test_wait_for_draw (GTK_WIDGET (window));
}

static void
test_page (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *name = g_strdup_printf ("%s-%s", test->page->name, test->look->name);
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();
  SxWindow *window;

  apply_look (test->look);
  window = open_page (test->look, test->page);
  scroll (window, test->page->scroll);
  keep_picture (window, name);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==,
                   test->page->show == SHOW_TROUBLE ? 1024 : test->look->width);
  check_widgets (GTK_WIDGET (window), GTK_WIDGET (window));

  test_close_window (window);
  sx_preferences_set_territory (preferences, "");
}

int
main (int argc, char **argv)
{
  static Case cases[G_N_ELEMENTS (looks) * G_N_ELEMENTS (pages)];
  guint n = 0;

  test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    for (guint j = 0; j < G_N_ELEMENTS (pages); j++)
      {
        g_autofree char *path = g_strdup_printf ("/pages/%s/%s", looks[i].name, pages[j].name);

        cases[n].look = &looks[i];
        cases[n].page = &pages[j];
        g_test_add_data_func (path, &cases[n++], test_page);
      }

  return g_test_run ();
}
