/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-present-window.h"

#include <glib/gi18n.h>

#include "sx-agreement-form.h"
#include "sx-appearance.h"
#include "sx-navigator.h"
#include "sx-notice.h"
#include "sx-present-figure.h"
#include "sx-present-keys.h"
#include "sx-presentation.h"
#include "sx-press.h"
#include "sx-slide-view.h"
#include "sx-wrap-box.h"

/* Size of the text in heights of the window, before it is made to fit. */
#define TEXT 0.05

/* From these heights on, in pixels, what is around the slides is seen from further away. It grows less with
 * the text than the slides do, which would have no room left otherwise. */
#define TALL 850
#define VERY_TALL 1500
#define LARGE_TEXT 1.5

struct _SxPresentWindow
{
  GtkApplicationWindow parent_instance;

  SxPresentation *presentation;
  SxNavigator *navigator;  /* the press wants one */
  SxPreferences *preferences;
  SxAppearance *appearance;
  SxPress *press;
  gboolean warned;         /* that closing loses something */
  guint resizing;          /* source of an adjustment to a new size */
  int width;
  int height;

  GtkWidget *root;
  GtkLabel *standing;
  SxNotice *notice;
  GtkBox *stage;
  SxSlideView *words;
  GtkWidget *agreement;
  SxAgreementForm *form;
  SxPresentFigure *figure;
  GtkWidget *bar;
  GtkLabel *number;
  GtkWidget *answers;
};

G_DEFINE_FINAL_TYPE (SxPresentWindow, sx_present_window, GTK_TYPE_APPLICATION_WINDOW)

static const SxSession *
get_session (SxPresentWindow *self)
{
  return sx_presentation_get_session (self->presentation);
}

static GSimpleAction *
get_action (SxPresentWindow *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));
}

static void
enable (SxPresentWindow *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (get_action (self, name), enabled);
}

static void
drawn_cb (SxPresentWindow *self)
{
  sx_presentation_set_pen (self->presentation, sx_present_figure_get_pen (self->figure));
  self->warned = FALSE;
}

static void
show_number (SxPresentWindow *self)
{
  guint at = sx_presentation_get_at (self->presentation);
  guint n = sx_presentation_get_n (self->presentation);
  /* Translators: which slide this is, and how many there are. */
  g_autofree char *number = g_strdup_printf (_("%u of %u"), at + 1, n);
  g_autofree char *name =
    g_strdup_printf ("%s: %s", number, sx_presentation_get_slide (self->presentation)->doc->title);

  gtk_label_set_text (self->number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  enable (self, "previous", at > 0);
  enable (self, "first", at > 0);
  enable (self, "next", at + 1 < n);
  enable (self, "last", at + 1 < n);
}

/* Who moves on by the buttons stays there; everybody else is led to the title. */
static void
show_slide (SxPresentWindow *self)
{
  const SxSlide *slide = sx_presentation_get_slide (self->presentation);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  sx_slide_view_show (self->words, slide);
  gtk_widget_set_visible (self->agreement, slide->kind == SX_SLIDE_AGREEMENT);
  gtk_widget_set_vexpand (GTK_WIDGET (self->words), slide->kind != SX_SLIDE_AGREEMENT);
  sx_present_figure_show (self->figure, slide, get_session (self));
  show_number (self);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->bar))
    sx_slide_view_grab_title (self->words);
}

static void
go_to (SxPresentWindow *self, guint slide)
{
  sx_presentation_go (self->presentation, slide);
  sx_notice_tell (self->notice, NULL);
  show_slide (self);
}

/* What does not fit is read to its end before the next slide. */
static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  if (!sx_slide_view_scroll (self->words, TRUE))
    go_to (self, sx_presentation_get_at (self->presentation) + 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  if (!sx_slide_view_scroll (self->words, FALSE))
    go_to (self, sx_presentation_get_at (self->presentation) - 1);
}

static void
first_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  go_to (user_data, 0);
}

static void
last_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  go_to (self, sx_presentation_get_n (self->presentation) - 1);
}

static void
clinical_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;
  gboolean clinical = !get_session (self)->clinical;

  g_simple_action_set_state (action, g_variant_new_boolean (clinical));
  sx_presentation_set_clinical (self->presentation, clinical);
  show_slide (self);
}

static void
answers_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));
  gboolean shown = !g_variant_get_boolean (state);

  g_simple_action_set_state (action, g_variant_new_boolean (shown));
  sx_presentation_show_answers (self->presentation, shown);
  show_slide (self);
}

static void
fullscreen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = user_data;

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
leave_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (user_data);
}

/* The window that this was opened from clears everything, this one too. */
static void
new_person_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *parent = gtk_window_get_transient_for (user_data);

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.new-person", NULL);
}

static void
agreement_cb (SxPresentWindow *self)
{
  sx_presentation_set_agreement (self->presentation, sx_agreement_form_get_agreed (self->form),
                                 sx_agreement_form_get_come_back (self->form));
  self->warned = FALSE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, gpointer user_data)
{
  GtkWidget *widget = user_data;
  const char *action =
    sx_present_keys_find (key, modifiers, gtk_widget_get_direction (widget), gtk_window_get_focus (user_data));

  if (action != NULL)
    gtk_widget_activate_action (widget, action, NULL);
  return action != NULL;
}

/* What is drawn and written here is on the handout, and nowhere else. */
static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  sx_press_print (self->press, get_session (self), sx_doc_for_present (get_session (self)));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  sx_press_save (self->press, get_session (self), sx_doc_for_present (get_session (self)));
}

static SxDoc *
make_doc (gpointer window)
{
  return sx_doc_for_present (get_session (window));
}

static double
get_text_scale (SxPresentWindow *self)
{
  static const double sizes[] = { [SX_TEXT_NORMAL] = 1, [SX_TEXT_LARGE] = 1.25, [SX_TEXT_LARGEST] = 1.6 };
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return sizes[sx_preferences_get_text_size (self->preferences)] * MAX (1, dpi / 1024.0 / 96);
}

static void
set_class (SxPresentWindow *self, const char *name, gboolean set_it)
{
  if (set_it)
    gtk_widget_add_css_class (self->root, name);
  else
    gtk_widget_remove_css_class (self->root, name);
}

/* Everything is seen from some distance: it grows with the window. */
static gboolean
resize_cb (gpointer user_data)
{
  SxPresentWindow *self = user_data;
  gboolean upright = self->height > self->width;

  self->resizing = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->stage),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  set_class (self, "tall", self->height >= TALL && self->height < VERY_TALL);
  set_class (self, "very-tall", self->height >= VERY_TALL);
  set_class (self, "large-text", get_text_scale (self) >= LARGE_TEXT);
  sx_slide_view_set_size (self->words, TEXT * MIN (self->width, self->height) * get_text_scale (self));
  return G_SOURCE_REMOVE;
}

static void
resize_later (SxPresentWindow *self)
{
  if (self->resizing == 0)
    self->resizing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, resize_cb, self, NULL);
}

static void
sx_present_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxPresentWindow *self = SX_PRESENT_WINDOW (widget);

  if (width != self->width || height != self->height)
    resize_later (self);
  self->width = width;
  self->height = height;
  GTK_WIDGET_CLASS (sx_present_window_parent_class)->size_allocate (widget, width, height, baseline);
}

/* A clicker has a button for this, too, and it is easily hit. */
static gboolean
sx_present_window_close_request (GtkWindow *window)
{
  SxPresentWindow *self = SX_PRESENT_WINDOW (window);

  if (!self->warned && !(sx_pen_is_empty (get_session (self)->pen) && sx_agreement_form_is_empty (self->form)))
    {
      self->warned = TRUE;
      sx_notice_tell (self->notice, _("Close once more to leave. What you drew and wrote here will be gone."));
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (sx_present_window_parent_class)->close_request (window);
}

static void
sx_present_window_dispose (GObject *object)
{
  SxPresentWindow *self = SX_PRESENT_WINDOW (object);

  g_clear_handle_id (&self->resizing, g_source_remove);
  g_clear_object (&self->press);
  g_clear_object (&self->appearance);
  g_clear_object (&self->navigator);
  g_clear_object (&self->preferences);
  G_OBJECT_CLASS (sx_present_window_parent_class)->dispose (object);
}

static void
sx_present_window_finalize (GObject *object)
{
  g_clear_pointer (&SX_PRESENT_WINDOW (object)->presentation, sx_presentation_free);
  G_OBJECT_CLASS (sx_present_window_parent_class)->finalize (object);
}

static void
sx_present_window_class_init (SxPresentWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_present_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = sx_present_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = sx_present_window_close_request;
  widget_class->size_allocate = sx_present_window_size_allocate;

  g_type_ensure (SX_TYPE_NOTICE);
  g_type_ensure (SX_TYPE_SLIDE_VIEW);
  g_type_ensure (SX_TYPE_AGREEMENT_FORM);
  g_type_ensure (SX_TYPE_PRESENT_FIGURE);
  g_type_ensure (SX_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-present-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, root);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, standing);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, stage);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, words);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, agreement);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, form);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, figure);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, bar);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, number);
  gtk_widget_class_bind_template_child (widget_class, SxPresentWindow, answers);
  gtk_widget_class_bind_template_callback (widget_class, agreement_cb);
  gtk_widget_class_bind_template_callback (widget_class, drawn_cb);
}

static void
add_actions (SxPresentWindow *self)
{
  static const GActionEntry entries[] = {
    { .name = "next", .activate = next_cb },
    { .name = "previous", .activate = previous_cb },
    { .name = "first", .activate = first_cb },
    { .name = "last", .activate = last_cb },
    { .name = "clinical", .activate = clinical_cb, .state = "false" },
    { .name = "answers", .activate = answers_cb, .state = "false" },
    { .name = "fullscreen", .activate = fullscreen_cb },
    { .name = "leave", .activate = leave_cb },
    { .name = "print", .activate = print_cb },
    { .name = "save-pdf", .activate = save_cb },
    { .name = "new-person", .activate = new_person_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  sx_present_figure_add_actions (self->figure, G_ACTION_MAP (self));
}

static void
sx_present_window_init (SxPresentWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (resize_later), self,
                           G_CONNECT_SWAPPED);
}

static void
show_standing (SxPresentWindow *self)
{
  /* Translators: %s is a telephone number, or words that stand for one. */
  g_autofree char *text = g_strdup_printf (_("Explains, does not diagnose · Draft, not checked by a clinician · Emergency: call %s"),
                                           get_session (self)->territory->emergency);

  gtk_label_set_text (self->standing, text);
}

/**
 * sx_present_window_new:
 * @parent: where it is opened from
 * @session: what to present; a place that slides are made for
 * @preferences: how large the text is
 *
 * Returns: (transfer none): the window, not yet shown
 */
SxPresentWindow *
sx_present_window_new (GtkWindow *parent, const SxSession *session, SxPreferences *preferences)
{
  SxPresentWindow *self = g_object_new (SX_TYPE_PRESENT_WINDOW, "application", gtk_window_get_application (parent),
                                        "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  gtk_window_set_default_size (GTK_WINDOW (self), gtk_widget_get_width (GTK_WIDGET (parent)),
                               gtk_widget_get_height (GTK_WIDGET (parent)));
  self->presentation = sx_presentation_new (session);
  self->preferences = g_object_ref (preferences);
  self->appearance = sx_appearance_new (GTK_WIDGET (self), preferences);
  self->navigator = sx_navigator_new (session->content, session->territory->id);
  self->press = sx_press_new (GTK_APPLICATION_WINDOW (self), self->navigator, make_doc);
  add_actions (self); /* after those of the press: print and save-pdf hand out the session of this window */
  g_signal_connect_object (self->press, "told", G_CALLBACK (sx_notice_tell), self->notice, G_CONNECT_SWAPPED);
  sx_agreement_form_set_content (self->form, session->content);
  g_simple_action_set_state (get_action (self, "clinical"), g_variant_new_boolean (session->clinical));
  gtk_widget_set_visible (self->answers, sx_presentation_has_answers (self->presentation));
  gtk_window_set_title (GTK_WINDOW (self), sx_presentation_get_title (self->presentation));
  show_standing (self);
  show_slide (self);
  return self;
}

const SxSession *
sx_present_window_get_session (SxPresentWindow *self)
{
  return get_session (self);
}

/**
 * sx_present_window_get_slide:
 * @self: the window
 * @n_slides: (out) (optional): how many there are
 *
 * Returns: which slide is shown, from 0
 */
guint
sx_present_window_get_slide (SxPresentWindow *self, guint *n_slides)
{
  if (n_slides != NULL)
    *n_slides = sx_presentation_get_n (self->presentation);
  return sx_presentation_get_at (self->presentation);
}

/* Whether everything has the size that it has room for. */
gboolean
sx_present_window_is_at_rest (SxPresentWindow *self)
{
  return self->resizing == 0 && !sx_slide_view_is_fitting (self->words);
}

/* The figure beside the words; %NULL if there is none. */
SxEasel *
sx_present_window_get_easel (SxPresentWindow *self)
{
  return sx_present_figure_get_easel (self->figure);
}
