/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-window.h"

#include <glib/gi18n.h>

#include "sx-about-page.h"
#include "sx-appearance.h"
#include "sx-compare-page.h"
#include "sx-explore-page.h"
#include "sx-find-page.h"
#include "sx-idle-offer.h"
#include "sx-notice.h"
#include "sx-present.h"
#include "sx-press.h"
#include "sx-start-page.h"
#include "sx-trouble-page.h"
#include "sx-wizard.h"

/* After so long without a key or a movement, somebody else may sit here. */
#define IDLE_SECONDS (10 * 60)

struct _SxWindow
{
  GtkApplicationWindow parent_instance;

  SxNavigator *navigator; /* NULL without content */
  SxPreferences *preferences;
  SxAppearance *appearance;
  SxPress *press;
  SxPresent *present;
  gboolean at_start;

  GtkWidget *back;
  GtkWidget *forward;
  GtkWidget *places;
  GtkWidget *find;
  GtkWidget *new_person;
  GtkWidget *menu;
  GtkToggleButton *explore;
  GtkToggleButton *compare;
  GtkToggleButton *check;
  GtkLabel *standing;
  SxIdleOffer *idle_offer;
  SxNotice *notice;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (SxWindow, sx_window, GTK_TYPE_APPLICATION_WINDOW)

/* Which page of the stack shows a place; its button in the header, if it has one. */
typedef enum
{
  PAGE_START,
  PAGE_EXPLORE,
  PAGE_COMPARE,
  PAGE_CHECK,
  PAGE_FIND,
  PAGE_ABOUT
} Page;

static const char *const page_names[] = { "start", "explore", "compare", "check", "find", "about" };

static Page
page_of (SxWindow *self, const SxPlace *place)
{
  if (self->at_start)
    return PAGE_START;
  switch (place->kind)
    {
    case SX_PLACE_BODY:
    case SX_PLACE_CHART:
      return PAGE_EXPLORE;
    case SX_PLACE_ITEM:
      return place->item == SX_KIND_COMPARISON ? PAGE_COMPARE : PAGE_EXPLORE;
    case SX_PLACE_GALLERY:
    case SX_PLACE_PICKED:
      return PAGE_COMPARE;
    case SX_PLACE_QUESTION:
    case SX_PLACE_RESULT:
      return sx_wizard_is_built () ? PAGE_CHECK : PAGE_EXPLORE;
    case SX_PLACE_FIND:
      return PAGE_FIND;
    case SX_PLACE_ABOUT:
    default:
      return PAGE_ABOUT;
    }
}

static void show_place (SxWindow *self);

static void
start_done_cb (SxWindow *self)
{
  self->at_start = FALSE;
  show_place (self);
}

static GtkWidget *
new_start_page (SxWindow *self)
{
  GtkWidget *page = sx_start_page_new (self->navigator, self->preferences);

  g_signal_connect_object (page, "done", G_CALLBACK (start_done_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static GtkWidget *
new_page (SxWindow *self, Page page)
{
  switch (page)
    {
    case PAGE_START:
      return new_start_page (self);
    case PAGE_EXPLORE:
      return sx_find_page_listen (sx_explore_page_new (self->navigator, self->preferences));
    case PAGE_COMPARE:
      return sx_compare_page_new (self->navigator);
    case PAGE_CHECK:
      return sx_wizard_new_page (self->navigator, self->preferences);
    case PAGE_FIND:
      return sx_find_page_new (self->navigator);
    case PAGE_ABOUT:
    default:
      return sx_about_page_new (self->navigator);
    }
}

/* Pages are built when they are first shown; they follow the session from then on, but for the one
 * about the content, which is built anew each time. */
static void
show_page (SxWindow *self, Page page)
{
  GtkWidget *built = gtk_stack_get_child_by_name (self->stack, page_names[page]);

  if (built != NULL && page == PAGE_ABOUT)
    gtk_stack_remove (self->stack, built);
  if (built == NULL || page == PAGE_ABOUT)
    gtk_stack_add_named (self->stack, new_page (self, page), page_names[page]);
  gtk_stack_set_visible_child_name (self->stack, page_names[page]);
}

/* What is shown and can be handed out. */
static SxDoc *
make_doc (gpointer window)
{
  SxWindow *self = window;
  const SxSession *session = sx_navigator_get_session (self->navigator);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  g_autoptr (SxPlace) result = sx_place_new (SX_PLACE_RESULT);

  if (self->at_start)
    return NULL;
  if (sx_wizard_is_page (page))
    return sx_wizard_shows_result (page) ? sx_doc_for_place (session, result) : NULL;
  return sx_doc_for_paper (session);
}

static void
show_standing (SxWindow *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  /* Translators: %s is a telephone number, or words that stand for one. */
  g_autofree char *text = g_strdup_printf (_("Explains, does not diagnose · Draft, not checked by a clinician · Emergency: call %s"),
                                           session->territory->emergency);

  gtk_label_set_text (self->standing, text);
}

static void
enable (SxWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
show_place (SxWindow *self)
{
  Page page = page_of (self, sx_navigator_get_session (self->navigator)->place);

  show_standing (self);
  sx_notice_tell (self->notice, NULL);
  show_page (self, page);
  gtk_toggle_button_set_active (self->explore, page == PAGE_EXPLORE);
  gtk_toggle_button_set_active (self->compare, page == PAGE_COMPARE);
  gtk_toggle_button_set_active (self->check, page == PAGE_CHECK);
  enable (self, "back", !self->at_start && sx_navigator_can_go_back (self->navigator));
  enable (self, "forward", !self->at_start && sx_navigator_can_go_forward (self->navigator));
}

static void
go (SxWindow *self, SxPlace *place)
{
  g_autoptr (SxPlace) owned = place;

  self->at_start = FALSE;
  if (sx_place_equal (place, sx_navigator_get_session (self->navigator)->place))
    show_place (self);
  else
    sx_navigator_go (self->navigator, place);
}

static void
explore_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go (user_data, sx_place_new (SX_PLACE_BODY));
}

static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go (user_data, sx_place_new (SX_PLACE_GALLERY));
}

static void
check_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go (user_data, sx_place_new_question (NULL));
}

/* Its parameter is what was typed already. */
static void
find_cb (GSimpleAction *action, GVariant *typed, gpointer user_data)
{
  SxWindow *self = user_data;

  go (self, sx_place_new (SX_PLACE_FIND));
  sx_find_page_start (SX_FIND_PAGE (gtk_stack_get_visible_child (self->stack)), g_variant_get_string (typed, NULL));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go (user_data, sx_place_new (SX_PLACE_ABOUT));
}

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxWindow *self = user_data;

  self->at_start = TRUE;
  show_place (self);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_navigator_go_back (SX_WINDOW (user_data)->navigator);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_navigator_go_forward (SX_WINDOW (user_data)->navigator);
}

static void
up_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxWindow *self = user_data;

  self->at_start = FALSE;
  sx_navigator_go_up (self->navigator);
}

static void
new_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxWindow *self = user_data;

  sx_press_forget (self->press);
  sx_present_close (self->present);
  sx_navigator_new_person (self->navigator);
}

static void
add_actions (SxWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "explore", .activate = explore_cb }, { .name = "compare", .activate = compare_cb },
    { .name = "check", .activate = check_cb },     { .name = "about", .activate = about_cb },
    { .name = "start", .activate = start_cb },     { .name = "back", .activate = back_cb },
    { .name = "forward", .activate = forward_cb }, { .name = "up", .activate = up_cb },
    { .name = "new-person", .activate = new_person_cb }, { .name = "find", .activate = find_cb, .parameter_type = "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static gboolean
sx_window_close_request (GtkWindow *window)
{
  SxWindow *self = SX_WINDOW (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  sx_preferences_set_window (self->preferences, width, height, gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (sx_window_parent_class)->close_request (window);
}

static void
sx_window_dispose (GObject *object)
{
  SxWindow *self = SX_WINDOW (object);

  g_clear_object (&self->press);
  g_clear_object (&self->present);
  g_clear_object (&self->navigator);
  g_clear_object (&self->appearance);
  g_clear_object (&self->preferences);
  G_OBJECT_CLASS (sx_window_parent_class)->dispose (object);
}

static void
sx_window_class_init (SxWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sx_window_close_request;

  g_type_ensure (SX_TYPE_IDLE_OFFER);
  g_type_ensure (SX_TYPE_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SxWindow, back);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, forward);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, places);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, find);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, new_person);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, explore);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, compare);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, check);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, standing);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, idle_offer);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, SxWindow, stack);
}

static void
sx_window_init (SxWindow *self)
{
  int width, height;
  gboolean maximized;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->preferences = sx_preferences_new ();
  sx_preferences_get_window (self->preferences, &width, &height, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  self->appearance = sx_appearance_new (GTK_WIDGET (self), self->preferences);
}

static void
show_trouble (SxWindow *self, const GError *trouble)
{
  gtk_widget_set_visible (self->back, FALSE);
  gtk_widget_set_visible (self->forward, FALSE);
  gtk_widget_set_visible (self->places, FALSE);
  gtk_widget_set_visible (self->find, FALSE);
  gtk_widget_set_visible (self->new_person, FALSE);
  gtk_widget_set_visible (self->menu, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->standing), FALSE);
  gtk_stack_add_named (self->stack, sx_trouble_page_new (trouble), "trouble");
}

/**
 * sx_window_new:
 * @application: the application
 * @content: (nullable): the content
 * @trouble: (nullable): why there is no content
 *
 * Returns: (transfer none): the window; like all windows it belongs to GTK
 */
SxWindow *
sx_window_new (GtkApplication *application, const SxContent *content, const GError *trouble)
{
  SxWindow *self = g_object_new (SX_TYPE_WINDOW, "application", application, NULL);
  g_autofree char *territory = sx_preferences_dup_territory (self->preferences);

  if (content == NULL)
    {
      show_trouble (self, trouble);
      return self;
    }

  add_actions (self);
  enable (self, "check", sx_wizard_is_built ());
  gtk_widget_set_visible (GTK_WIDGET (self->check), sx_wizard_is_built ());
  self->navigator = sx_navigator_new (content, territory);
  self->press = sx_press_new (GTK_APPLICATION_WINDOW (self), self->navigator, make_doc);
  self->present = sx_present_new (GTK_APPLICATION_WINDOW (self), self->navigator, self->preferences);
  self->at_start = *territory == '\0';
  g_signal_connect_object (self->press, "told", G_CALLBACK (sx_notice_tell), self->notice, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->navigator, "changed", G_CALLBACK (show_place), self, G_CONNECT_SWAPPED);
  sx_idle_offer_watch (self->idle_offer, GTK_WIDGET (self), self->navigator, IDLE_SECONDS);
  show_place (self);
  return self;
}

/**
 * sx_window_get_navigator:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): its navigator; %NULL without content
 */
SxNavigator *
sx_window_get_navigator (SxWindow *self)
{
  return self->navigator;
}

SxPreferences *
sx_window_get_preferences (SxWindow *self)
{
  return self->preferences;
}
