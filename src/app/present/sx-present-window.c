/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-present-window.h"

#include <glib/gi18n.h>

#include "sx-agreement-form.h"
#include "sx-appearance.h"
#include "sx-navigator.h"
#include "sx-notice.h"
#include "sx-present-figure.h"
#include "sx-present-keys.h"
#include "sx-press.h"
#include "sx-slide-view.h"
#include "sx-wrap-box.h"

/* Size of the text in heights of the window, before it is made to fit. */
#define TEXT 0.05

/* One step nearer to the picture. */
#define ZOOM_STEP 1.3

/* From these heights on, in pixels, what is around the slides is seen from further away. It grows less with
 * the text than the slides do, which would have no room left otherwise. */
#define TALL 850
#define VERY_TALL 1500
#define LARGE_TEXT 1.5

struct _SxPresentWindow
{
  GtkApplicationWindow parent_instance;

  const SxSession *given;  /* of the window that it was opened from */
  const SxSession *session;
  SxNavigator *navigator;  /* the press wants one */
  SxPreferences *preferences;
  SxAppearance *appearance;
  SxPress *press;
  GPtrArray *slides;
  guint at;
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

static const SxSlide *
get_slide (SxPresentWindow *self)
{
  return g_ptr_array_index (self->slides, self->at);
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

static gboolean
is_set (SxPresentWindow *self, const char *name)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (get_action (self, name)));

  return g_variant_get_boolean (state);
}

static void
set (SxPresentWindow *self, const char *name, gboolean value)
{
  g_simple_action_set_state (get_action (self, name), g_variant_new_boolean (value));
}

static void
take_session (SxPresentWindow *self, SxSession *session)
{
  if (self->session != NULL)
    sx_session_unref (self->session);
  self->session = session;
}

static SxSketch *
get_sketch (SxPresentWindow *self)
{
  return sx_present_figure_get_sketch (self->figure);
}

static void
show_tools (SxPresentWindow *self)
{
  gboolean figure = get_slide (self)->figure != SX_SLIDE_NO_FIGURE;

  enable (self, "zoom-in", figure);
  enable (self, "zoom-out", figure);
  enable (self, "fit", figure);
  enable (self, "pen", figure);
  enable (self, "undo", figure && sx_sketch_can_undo (get_sketch (self)));
  enable (self, "redo", figure && sx_sketch_can_redo (get_sketch (self)));
  enable (self, "clear", figure && !sx_pen_is_empty (sx_sketch_get_pen (get_sketch (self))));
}

static void
drawn_cb (SxPresentWindow *self)
{
  take_session (self, sx_session_with_pen (self->session, sx_sketch_get_pen (get_sketch (self))));
  show_tools (self);
  self->warned = FALSE;
}

static void
show_number (SxPresentWindow *self, const SxSlide *slide)
{
  /* Translators: which slide this is, and how many there are. */
  g_autofree char *number = g_strdup_printf (_("%u of %u"), self->at + 1, self->slides->len);
  g_autofree char *name = g_strdup_printf ("%s: %s", number, slide->doc->title);

  gtk_label_set_text (self->number, number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->number), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  enable (self, "previous", self->at > 0);
  enable (self, "first", self->at > 0);
  enable (self, "next", self->at + 1 < self->slides->len);
  enable (self, "last", self->at + 1 < self->slides->len);
}

/* Who moves on by the buttons stays there; everybody else is led to the title. */
static void
show_slide (SxPresentWindow *self)
{
  const SxSlide *slide = get_slide (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  sx_slide_view_show (self->words, slide);
  gtk_widget_set_visible (self->agreement, slide->kind == SX_SLIDE_AGREEMENT);
  gtk_widget_set_vexpand (GTK_WIDGET (self->words), slide->kind != SX_SLIDE_AGREEMENT);
  sx_present_figure_show (self->figure, slide, self->session);
  show_tools (self);
  show_number (self, slide);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->bar))
    sx_slide_view_grab_title (self->words);
}

static void
go_to (SxPresentWindow *self, guint slide)
{
  self->at = MIN (slide, self->slides->len - 1);
  sx_notice_tell (self->notice, NULL);
  show_slide (self);
}

static guint
find_first (SxPresentWindow *self, SxSlideKind kind)
{
  for (guint i = 0; i < self->slides->len; i++)
    if (((const SxSlide *) g_ptr_array_index (self->slides, i))->kind == kind)
      return i;

  return self->at;
}

/* The slides anew, after a change of what they depend on. */
static void
make_slides (SxPresentWindow *self)
{
  g_clear_pointer (&self->slides, g_ptr_array_unref);
  self->slides = sx_slides_for_place (self->session, self->session->place);
  self->at = MIN (self->at, self->slides->len - 1);
}

/* What does not fit is read to its end before the next slide. */
static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  if (!sx_slide_view_scroll (self->words, TRUE))
    go_to (self, self->at + 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  if (!sx_slide_view_scroll (self->words, FALSE))
    go_to (self, self->at - 1);
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

  go_to (self, self->slides->len - 1);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_easel_zoom (sx_present_window_get_easel (user_data), ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_easel_zoom (sx_present_window_get_easel (user_data), 1 / ZOOM_STEP);
}

static void
fit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_easel_fit (sx_present_window_get_easel (user_data));
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  sx_sketch_undo (get_sketch (self));
  sx_present_figure_show_pen (self->figure);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  sx_sketch_redo (get_sketch (self));
  sx_present_figure_show_pen (self->figure);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  sx_sketch_clear (get_sketch (self));
  sx_present_figure_show_pen (self->figure);
}

static void
pen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;
  gboolean drawing = !is_set (self, "pen");

  set (self, "pen", drawing);
  sx_present_figure_set_drawing (self->figure, drawing);
}

static void
clinical_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  set (self, "clinical", !self->session->clinical);
  take_session (self, sx_session_with_clinical (self->session, !self->session->clinical));
  make_slides (self);
  show_slide (self);
}

/* Who asks for the answers is shown them. */
static void
answers_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;
  gboolean shown = !is_set (self, "answers");
  g_autoptr (SxAnswers) no_answers = sx_answers_new (self->session->content);
  g_autoptr (SxMarks) no_marks = sx_marks_new_empty ();

  set (self, "answers", shown);
  take_session (self, sx_session_with_answers (self->session, shown ? self->given->answers : no_answers));
  take_session (self, sx_session_with_marks (self->session, shown ? self->given->marks : no_marks));
  make_slides (self);
  go_to (self, shown ? find_first (self, SX_SLIDE_ANSWERED) : self->at);
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
  take_session (self, sx_session_with_agreement (self->session, sx_agreement_form_get_agreed (self->form),
                                                 sx_agreement_form_get_come_back (self->form)));
  self->warned = FALSE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, gpointer user_data)
{
  GtkWidget *widget = user_data;
  const char *action =
    sx_present_keys_find (key, modifiers, gtk_widget_get_direction (widget), gtk_window_get_focus (user_data));

  return action != NULL && (gtk_widget_activate_action (widget, action, NULL) || TRUE);
}

/* What is drawn and written here is on the handout, and nowhere else. */
static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  sx_press_print (self->press, self->session, sx_doc_for_present (self->session));
}

static void
save_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentWindow *self = user_data;

  sx_press_save (self->press, self->session, sx_doc_for_present (self->session));
}

static SxDoc *
make_doc (gpointer window)
{
  return sx_doc_for_present (SX_PRESENT_WINDOW (window)->session);
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

  if (!self->warned && !(sx_pen_is_empty (self->session->pen) && sx_agreement_form_is_empty (self->form)))
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
  SxPresentWindow *self = SX_PRESENT_WINDOW (object);

  g_ptr_array_unref (self->slides);
  sx_session_unref (self->session);
  sx_session_unref (self->given);
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
    { .name = "zoom-in", .activate = zoom_in_cb },
    { .name = "zoom-out", .activate = zoom_out_cb },
    { .name = "fit", .activate = fit_cb },
    { .name = "undo", .activate = undo_cb },
    { .name = "redo", .activate = redo_cb },
    { .name = "clear", .activate = clear_cb },
    { .name = "pen", .activate = pen_cb, .state = "false" },
    { .name = "clinical", .activate = clinical_cb, .state = "false" },
    { .name = "answers", .activate = answers_cb, .state = "false" },
    { .name = "fullscreen", .activate = fullscreen_cb },
    { .name = "leave", .activate = leave_cb },
    { .name = "print", .activate = print_cb },
    { .name = "save-pdf", .activate = save_cb },
    { .name = "new-person", .activate = new_person_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
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
                                           self->session->territory->emergency);

  gtk_label_set_text (self->standing, text);
}

/* Neither answers nor marks; those are only shown on wish. */
static SxSession *
make_session (const SxSession *given)
{
  g_autoptr (SxAnswers) no_answers = sx_answers_new (given->content);
  g_autoptr (SxMarks) no_marks = sx_marks_new_empty ();
  g_autoptr (SxSession) silent = sx_session_with_answers (given, no_answers);

  return sx_session_with_marks (silent, no_marks);
}

static gboolean
has_answers (const SxSession *session)
{
  return !sx_answers_is_empty (session->answers) || sx_marks_get_n (session->marks) > 0;
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
  self->given = sx_session_ref (session);
  self->session = make_session (session);
  self->preferences = g_object_ref (preferences);
  self->appearance = sx_appearance_new (GTK_WIDGET (self), preferences);
  self->navigator = sx_navigator_new (session->content, session->territory->id);
  self->press = sx_press_new (GTK_APPLICATION_WINDOW (self), self->navigator, make_doc);
  add_actions (self); /* after those of the press: print and save-pdf hand out the session of this window */
  g_signal_connect_object (self->press, "told", G_CALLBACK (sx_notice_tell), self->notice, G_CONNECT_SWAPPED);
  sx_agreement_form_set_content (self->form, session->content);
  set (self, "clinical", session->clinical);
  gtk_widget_set_visible (self->answers, has_answers (session));
  show_standing (self);
  make_slides (self);
  gtk_window_set_title (GTK_WINDOW (self), ((const SxSlide *) g_ptr_array_index (self->slides, 0))->doc->title);
  show_slide (self);
  return self;
}

const SxSession *
sx_present_window_get_session (SxPresentWindow *self)
{
  return self->session;
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
    *n_slides = self->slides->len;
  return self->at;
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
