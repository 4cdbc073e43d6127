/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages.h"

#include "present.h"
#include "sx-disclosure.h"
#include "sx-illustration-view.h"
#include "sx-slide.h"
#include "walk.h"

/* Slides fit into any window: for them it is never higher than a screen. */
#define MOST_FOR_SLIDES 1000

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
  SHOW_PICKED,   /* the table @id */
  SHOW_FIND,     /* what is found for @id */
  SHOW_SLIDE,    /* the first of @item that is a @slide beside a @figure, on the large screen */
  SHOW_TROUBLE
} Show;

typedef struct
{
  const char *name;
  Show show;
  SxPlaceKind place;
  SxKind item;
  SxSlideKind slide;
  SxSlideFigure figure;
  const char *id;
  const char *action; /* of the window, to be done there; it may open another window, which is then the page */
  double scroll;      /* how much of the page is above */
  gboolean unfold;    /* whether everything is opened that can be */
  Story story;        /* what was answered before; nothing without a place */
} Page;

static const Page pages[] = {
  { .name = "start", .show = SHOW_START },
  { .name = "explore", .show = SHOW_PLACE, .place = SX_PLACE_BODY },
  { .name = "region", .show = SHOW_ITEM, .item = SX_KIND_REGION, .id = "calf" },
  { .name = "structure", .show = SHOW_ITEM, .item = SX_KIND_STRUCTURE, .id = "gastrocnemius_inner" },
  { .name = "condition", .show = SHOW_ITEM, .item = SX_KIND_CONDITION, .id = "disc_sciatica" },
  { .name = "condition-long", .show = SHOW_ITEM, .item = SX_KIND_CONDITION, .id = "hypokalaemia", .scroll = 0.5 },
  { .name = "illustration", .show = SHOW_ITEM, .item = SX_KIND_ILLUSTRATION, .id = "clot-in-vein" },
  { .name = "measure", .show = SHOW_ITEM, .item = SX_KIND_MEASURE, .id = "potassium" },
  { .name = "finding", .show = SHOW_ITEM, .item = SX_KIND_FINDING, .id = "cramp" },
  { .name = "term", .show = SHOW_ITEM, .item = SX_KIND_TERM, .id = "sciatica" },
  { .name = "source", .show = SHOW_ITEM, .item = SX_KIND_SOURCE, .id = NULL },
  { .name = "rule", .show = SHOW_ITEM, .item = SX_KIND_RULE, .id = NULL },
  { .name = "gallery", .show = SHOW_PLACE, .place = SX_PLACE_GALLERY },
  { .name = "compare-any", .show = SHOW_PLACE, .place = SX_PLACE_PICKER },
  { .name = "table-potassium-severity", .show = SHOW_ITEM, .item = SX_KIND_COMPARISON, .id = "potassium-severity" },
  { .name = "table-iron-rls-bfs", .show = SHOW_ITEM, .item = SX_KIND_COMPARISON, .id = "iron-rls-bfs" },
  { .name = "table-potassium-back", .show = SHOW_ITEM, .item = SX_KIND_COMPARISON, .id = "potassium-back" },
  { .name = "table-scrolled",
    .show = SHOW_ITEM,
    .item = SX_KIND_COMPARISON,
    .id = "potassium-severity",
    .scroll = 0.25 },
  { .name = "table-yours",
    .show = SHOW_ITEM,
    .item = SX_KIND_COMPARISON,
    .id = "potassium-severity",
    .story = { "calf", 40, swollen } },
  { .name = "table-picked", .show = SHOW_PICKED, .id = "pad+stenosis+dvt+rls" },
  { .name = "find", .show = SHOW_FIND, .id = "" },
  { .name = "find-cramp", .show = SHOW_FIND, .id = "charley horse" },
  { .name = "find-many", .show = SHOW_FIND, .id = "potassium" },
  { .name = "find-nothing", .show = SHOW_FIND, .id = "xylophone" },
  { .name = "find-crisis", .show = SHOW_FIND, .id = "suicide" },
  { .name = "check-start", .show = SHOW_PLACE, .place = SX_PLACE_QUESTION },
  { .name = "question-choice", .show = SHOW_QUESTION, .id = "who_for" },
  { .name = "question-number", .show = SHOW_QUESTION, .id = "age_years" },
  { .name = "question-places", .show = SHOW_QUESTION, .id = "symptom_area" },
  { .name = "question-yes-no", .show = SHOW_QUESTION, .id = "pain_calf", .story = { "calf", 40, nothing } },
  { .name = "question-flags", .show = SHOW_QUESTION, .id = "breathless_new" },
  { .name = "question-flags-help", .show = SHOW_QUESTION, .id = "breathless_new", .unfold = TRUE },
  { .name = "question-duration", .show = SHOW_QUESTION, .id = "symptom_duration" },
  { .name = "question-tests", .show = SHOW_QUESTION, .id = "lab_k" },
  { .name = "result-ambulance", .show = SHOW_RESULT, .story = { "calf", 40, breathless } },
  { .name = "result-emergency", .show = SHOW_RESULT, .story = { "low-back", 40, numb } },
  { .name = "result-today", .show = SHOW_RESULT, .story = { "calf", 40, swollen } },
  { .name = "result-today-why", .show = SHOW_RESULT, .unfold = TRUE, .story = { "calf", 40, swollen } },
  { .name = "result-routine", .show = SHOW_RESULT, .story = { "calf", 40, nothing } },
  { .name = "result-selfcare", .show = SHOW_RESULT, .story = { "low-back", 40, strained } },
  { .name = "result-out-of-scope", .show = SHOW_RESULT, .story = { "calf", 15, nothing } },
  { .name = "result-crisis", .show = SHOW_RESULT, .id = "harm_thoughts" },
  { .name = "about", .show = SHOW_PLACE, .place = SX_PLACE_ABOUT },
  { .name = "about-copied", .show = SHOW_PLACE, .place = SX_PLACE_ABOUT, .action = "win.copy-text" },
  { .name = "help", .show = SHOW_PLACE, .place = SX_PLACE_HELP },
  { .name = "help-end", .show = SHOW_PLACE, .place = SX_PLACE_HELP, .scroll = 1 },
  { .name = "preferences", .show = SHOW_START, .action = "win.preferences" },
  { .name = "preferences-end", .show = SHOW_START, .action = "win.preferences", .scroll = 1 },
  { .name = "shortcuts", .show = SHOW_START, .action = "win.shortcuts" },
  { .name = "shortcuts-end", .show = SHOW_START, .action = "win.shortcuts", .scroll = 1 },
  { .name = "trouble", .show = SHOW_TROUBLE },
  { .name = "slide-name",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_NAME,
    .figure = SX_SLIDE_BODY },
  { .name = "slide-name-clinical",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_NAME,
    .figure = SX_SLIDE_BODY,
    .action = "win.clinical" },
  { .name = "slide-where",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_WHERE,
    .figure = SX_SLIDE_BODY },
  { .name = "slide-explain",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_EXPLAIN,
    .figure = SX_SLIDE_ILLUSTRATION },
  { .name = "slide-explain-clinical",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_EXPLAIN,
    .figure = SX_SLIDE_ILLUSTRATION,
    .action = "win.clinical" },
  { .name = "slide-legend",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "hypokalaemia",
    .slide = SX_SLIDE_EXPLAIN,
    .figure = SX_SLIDE_BODY },
  { .name = "slide-words",
    .show = SHOW_SLIDE,
    .item = SX_KIND_COMPARISON,
    .id = "potassium-severity",
    .slide = SX_SLIDE_EXPLAIN },
  { .name = "slide-help",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_HELP },
  { .name = "slide-help-clinical",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_HELP,
    .action = "win.clinical" },
  { .name = "slide-tell-back",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_TELL_BACK },
  { .name = "slide-agreement",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_AGREEMENT },
  { .name = "slide-answers",
    .show = SHOW_SLIDE,
    .item = SX_KIND_CONDITION,
    .id = "disc_sciatica",
    .slide = SX_SLIDE_ANSWERED,
    .action = "win.answers",
    .story = { "calf", 40, swollen } },
};

typedef struct
{
  const PagesLook *look;
  const Page *page;
  PagesTest test;
} Case;

static void
apply_look (const PagesLook *look)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * look->text), "gtk-theme-name",
                look->theme, NULL);
  gtk_widget_set_default_direction (look->direction);
}

static SxWindow *
open_trouble (void)
{
  g_autoptr (GError) error = g_error_new (SX_CONTENT_ERROR, SX_CONTENT_ERROR_SYNTAX,
                                          "triage.json: /rules/12/when: expected a condition, found a number");

  return test_open_trouble (error);
}

/* The first of its kind, where it does not matter which one. */
static SxPlace *
find_item (const SxContent *content, const Page *page)
{
  const GPtrArray *all = sx_content_get_all (content, page->item);
  const char *id = page->id != NULL ? page->id : *(char *const *) g_ptr_array_index (all, 0);

  g_assert_nonnull (sx_content_lookup (content, page->item, id));
  return sx_place_new_item (page->item, id, NULL);
}

static SxPlace *
find_question (const SxContent *content, const char *id)
{
  const SxFinding *finding = sx_content_get_finding (content, id);

  g_assert_nonnull (finding);
  return sx_place_new_question (sx_content_get_screen_of (content, finding)->id);
}

static SxPlace *
find_place (const SxContent *content, const Page *page)
{
  switch (page->show)
    {
    case SHOW_ITEM:
      return find_item (content, page);
    case SHOW_QUESTION:
      return find_question (content, page->id);
    case SHOW_RESULT:
      return sx_place_new (SX_PLACE_RESULT);
    case SHOW_PICKED:
      return sx_place_new_picked (page->id);
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
unfold (GtkWidget *widget)
{
  if (SX_IS_DISCLOSURE (widget))
    g_signal_emit_by_name (widget, "clicked");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

static void
show_page (SxWindow *window, const Page *page)
{
  SxNavigator *navigator = sx_window_get_navigator (window);
  const SxContent *content = sx_navigator_get_content (navigator);
  g_autoptr (SxAnswers) answers = find_answers (content, page);

  sx_navigator_set_answers (navigator, answers);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.compare", NULL);
  if (page->show == SHOW_FIND)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.find", "s", page->id);
  else
    test_go (window, find_place (content, page));
  if (page->action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), page->action, NULL);
  if (page->unfold)
    {
      unfold (GTK_WIDGET (window));
      test_settle (GTK_WIDGET (window)); /* it scrolls to what was opened */
    }
  test_settle (GTK_WIDGET (window));
}

/* How many slides come before it. */
static guint
find_slide (const SxSession *session, const Page *page)
{
  g_autoptr (GPtrArray) slides = sx_slides_for_place (session, session->place);

  for (guint i = 0; i < slides->len; i++)
    {
      const SxSlide *slide = g_ptr_array_index (slides, i);

      if (slide->kind == page->slide && slide->figure == page->figure)
        return i;
    }

  g_error ("%s: there is no such slide", page->name);
}

static void
show_slide (SxWindow *window, const Page *page)
{
  PresentFixture large = { .window = window };
  const SxContent *content = sx_navigator_get_content (sx_window_get_navigator (window));
  g_autoptr (SxAnswers) answers = find_answers (content, page);
  guint at;

  sx_navigator_set_answers (sx_window_get_navigator (window), answers);
  present_open (&large, find_item (content, page));
  if (page->action != NULL)
    present_activate (&large, page->action);
  present_activate (&large, "win.first");
  at = find_slide (sx_present_window_get_session (large.present), page);
  while (present_get_at (&large) < at)
    present_activate (&large, "win.next");
  present_settle (&large);
}

static SxWindow *
open_page (const PagesLook *look, const Page *page)
{
  SxWindow *window;

  if (page->show == SHOW_TROUBLE)
    return open_trouble ();

  window = test_open_window (look->width, page->show == SHOW_SLIDE ? MIN (look->height, MOST_FOR_SLIDES) : look->height);
  if (page->show == SHOW_SLIDE)
    show_slide (window, page);
  else if (page->show != SHOW_START)
    show_page (window, page);
  else if (page->action != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), page->action, NULL);
  return window;
}

/* The window that was opened from @window, else @window itself. */
static GtkWidget *
find_root (SxWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) candidate = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (candidate) == GTK_WINDOW (window))
        return GTK_WIDGET (candidate);
    }

  return GTK_WIDGET (window);
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
scroll (GtkWidget *root, double part)
{
  if (part > 0)
    {
      GtkAdjustment *adjustment = find_longest (root, NULL);

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * part);
    }
}

static gboolean
is_drawn (gpointer root)
{
  GtkWidget *view = test_find_type (root, SX_TYPE_ILLUSTRATION_VIEW);

  return view == NULL || sx_illustration_view_is_sharp (SX_ILLUSTRATION_VIEW (view));
}

static void
run_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *name = g_strdup_printf ("%s-%s", self->page->name, self->look->name);
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();
  SxWindow *window;
  GtkWidget *root;

  apply_look (self->look);
  window = open_page (self->look, self->page);
  root = find_root (window);
  test_settle (root);
  scroll (root, self->page->scroll);
  g_assert_true (test_wait (is_drawn, root));
  self->test (root, self->look, name);

  test_close_window (window);
  sx_preferences_set_territory (preferences, "");
}

/**
 * pages_add:
 * @suite: what the paths of the cases begin with
 * @looks: (array length=n_looks): ways to show pages; they must outlive the test
 * @n_looks: how many
 * @test: gets each page in each of @looks, when it is drawn
 */
void
pages_add (const char *suite, const PagesLook *looks, guint n_looks, PagesTest test)
{
  for (guint i = 0; i < n_looks; i++)
    for (guint j = 0; j < G_N_ELEMENTS (pages); j++)
      {
        g_autofree char *path = g_strdup_printf ("/%s/%s/%s", suite, looks[i].name, pages[j].name);
        Case *added = g_new (Case, 1);

        *added = (Case){ &looks[i], &pages[j], test };
        g_test_add_data_func_full (path, added, run_case, g_free);
      }
}
