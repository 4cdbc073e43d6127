/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-window.h"

#include <glib/gi18n.h>

#include "sx-appearance.h"
#include "sx-dresser.h"
#include "sx-find-page.h"
#include "sx-idle-offer.h"
#include "sx-notice.h"
#include "sx-present.h"
#include "sx-page.h"
#include "sx-preferences-window.h"
#include "sx-press.h"
#include "sx-shortcuts-window.h"
#include "sx-trouble-page.h"
#include "sx-window-size.h"
#include "sx-wizard.h"

/* After so long without a key or a movement, somebody else may sit here. */
#define IDLE_SECONDS (10 * 60)

#define BUTTON_BACK 8
#define BUTTON_FORWARD 9

struct _SxWindow
{
  GtkApplicationWindow parent_instance;

  SxNavigator *navigator; /* NULL without content */
  SxPreferences *preferences;
  SxAppearance *appearance;
  SxDresser *dresser;
  SxPress *press;
  SxPresent *present;

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

/* What is shown and can be handed out. */
static SxDoc *
make_doc (gpointer window)
{
  SxWindow *self = window;
  const SxSession *session = sx_navigator_get_session (self->navigator);
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (sx_wizard_is_page (page))
    return sx_wizard_make_doc (page);
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
  SxPage page = sx_page_of (sx_navigator_get_session (self->navigator)->place);

  show_standing (self);
  sx_notice_tell (self->notice, NULL);
  sx_page_show (self->stack, page, self->navigator, self->preferences);
  gtk_toggle_button_set_active (self->explore, page == SX_PAGE_EXPLORE);
  gtk_toggle_button_set_active (self->compare, page == SX_PAGE_COMPARE);
  gtk_toggle_button_set_active (self->check, page == SX_PAGE_CHECK);
  enable (self, "back", sx_navigator_can_go_back (self->navigator));
  enable (self, "forward", sx_navigator_can_go_forward (self->navigator));
}

static void
go (SxWindow *self, SxPlace *place)
{
  g_autoptr (SxPlace) owned = place;

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
help_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go (user_data, sx_place_new (SX_PLACE_HELP));
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxWindow *self = user_data;

  gtk_window_present (sx_preferences_window_new (GTK_WINDOW (self), sx_navigator_get_content (self->navigator), self->preferences));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (sx_shortcuts_window_new (user_data, SX_WINDOW (user_data)->preferences));
}

static void
clinical_cb (GSimpleAction *action, GVariant *clinical, gpointer user_data)
{
  sx_preferences_set_clinical (SX_WINDOW (user_data)->preferences, g_variant_get_boolean (clinical));
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
  sx_navigator_go_up (SX_WINDOW (user_data)->navigator);
}

static void
new_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxWindow *self = user_data;

  sx_press_forget (self->press);
  sx_present_close (self->present);
  sx_navigator_new_person (self->navigator);
  sx_notice_tell (self->notice, _("Answers, marks, history and search are cleared."));
}

/* The two buttons on the side of a mouse. */
static void
pressed_cb (SxWindow *self, int n_press, double x, double y, GtkGestureSingle *gesture)
{
  guint button = gtk_gesture_single_get_current_button (gesture);

  if (button == BUTTON_BACK || button == BUTTON_FORWARD)
    gtk_widget_activate_action (GTK_WIDGET (self), button == BUTTON_BACK ? "win.back" : "win.forward", NULL);
}

static void
watch_buttons (SxWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* The session is drawn as people prefer. */
static void
heed_preferences (SxWindow *self)
{
  g_autofree char *territory = sx_preferences_dup_territory (self->preferences);
  gboolean clinical = sx_preferences_get_clinical (self->preferences);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "clinical");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (clinical));
  sx_navigator_set_clinical (self->navigator, clinical);
  sx_navigator_set_units (self->navigator, sx_preferences_get_units (self->preferences));
  sx_navigator_set_figure (self->navigator, sx_preferences_get_build (self->preferences), sx_preferences_get_tone (self->preferences));
  if (*territory != '\0')
    sx_navigator_set_territory (self->navigator, territory);
}

static void
add_actions (SxWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "explore", .activate = explore_cb }, { .name = "compare", .activate = compare_cb },
    { .name = "check", .activate = check_cb },     { .name = "about", .activate = about_cb },
    { .name = "help", .activate = help_cb },       { .name = "back", .activate = back_cb },
    { .name = "forward", .activate = forward_cb }, { .name = "up", .activate = up_cb },
    { .name = "new-person", .activate = new_person_cb }, { .name = "find", .activate = find_cb, .parameter_type = "s" },
    { .name = "preferences", .activate = preferences_cb }, { .name = "shortcuts", .activate = shortcuts_cb },
    { .name = "clinical", .state = "false", .change_state = clinical_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static gboolean
sx_window_close_request (GtkWindow *window)
{
  sx_window_size_keep (window, SX_WINDOW (window)->preferences);
  return GTK_WINDOW_CLASS (sx_window_parent_class)->close_request (window);
}

static void
sx_window_dispose (GObject *object)
{
  SxWindow *self = SX_WINDOW (object);

  g_clear_object (&self->press);
  g_clear_object (&self->present);
  g_clear_object (&self->navigator);
  g_clear_object (&self->dresser);
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
  g_autoptr (SxPortal) portal = sx_portal_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->preferences = sx_preferences_new ();
  sx_window_size_restore (GTK_WINDOW (self), self->preferences);
  self->appearance = sx_appearance_new (GTK_WIDGET (self), self->preferences);
  self->dresser = sx_dresser_new (self->preferences, portal);
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
  g_autoptr (SxPlace) start = sx_place_new (SX_PLACE_START);

  if (content == NULL)
    {
      show_trouble (self, trouble);
      return self;
    }

  add_actions (self);
  enable (self, "check", sx_wizard_is_built ());
  gtk_widget_set_visible (GTK_WIDGET (self->check), sx_wizard_is_built ());
  self->navigator = sx_navigator_new (content, NULL);
  self->press = sx_press_new (GTK_APPLICATION_WINDOW (self), self->navigator, make_doc);
  self->present = sx_present_new (GTK_APPLICATION_WINDOW (self), self->navigator, self->preferences);
  watch_buttons (self);
  heed_preferences (self);
  if (*territory == '\0')
    sx_navigator_turn (self->navigator, start);
  g_signal_connect_object (self->press, "told", G_CALLBACK (sx_notice_tell), self->notice, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preferences, "changed", G_CALLBACK (heed_preferences), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preferences, "figure-changed", G_CALLBACK (heed_preferences), self, G_CONNECT_SWAPPED);
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
