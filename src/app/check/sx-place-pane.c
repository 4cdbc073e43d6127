/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-place-pane.h"

#include <glib/gi18n.h>

#include "sx-body-choice.h"

#define SPACING 6

/* In a smaller body, in pixels, a hand does not find what it means. */
#define LEAST_WIDTH 460
#define LEAST_HEIGHT 434

struct _SxPlacePane
{
  GtkWidget parent_instance;

  SxNavigator *navigator;
  SxPreferences *preferences;
  const SxFinding *asked; /* NULL if nothing is */

  GtkWidget *view;        /* NULL if nothing is asked */
  GtkWidget *canvas;
  GtkWidget *turn;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (SxPlacePane, sx_place_pane, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SxOutlook *
get_outlook (SxPlacePane *self)
{
  return sx_body_view_get_outlook (SX_BODY_VIEW (self->view));
}

/* What was answered, while nobody looks at a part of the body. */
static char *
dup_answer (SxPlacePane *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  const SxAnswer *answer = sx_answers_get (session->answers, self->asked);

  return answer->options != 0 ? sx_answer_dup_text (answer, self->asked, session->content)
                              : g_strdup (_("Choose in the list or on the body"));
}

static void
show_words (SxPlacePane *self, GtkWidget *target)
{
  g_autofree char *answer = dup_answer (self);
  guint option;

  if (target != NULL && sx_body_choice_find (self->asked, sx_body_target_get_spot (SX_BODY_TARGET (target)), &option))
    gtk_label_set_text (GTK_LABEL (self->words), ((const SxOption *) g_ptr_array_index (self->asked->options, option))->text);
  else
    gtk_label_set_text (GTK_LABEL (self->words), answer);
}

static void
show_answer (SxPlacePane *self)
{
  if (self->asked != NULL)
    show_words (self, NULL);
}

static void
show_turn (SxPlacePane *self)
{
  gboolean to_sides = sx_facing_get_pair (sx_outlook_get_next (get_outlook (self))) == SX_PAIR_SIDES;

  gtk_button_set_label (GTK_BUTTON (self->turn), to_sides ? _("See the sides") : _("See front and back"));
}

static void
turn_cb (SxPlacePane *self)
{
  sx_outlook_turn (get_outlook (self));
  show_turn (self);
}

static void
chosen_cb (SxPlacePane *self, SxBodyTarget *target)
{
  guint option;

  if (sx_body_choice_find (self->asked, sx_body_target_get_spot (target), &option))
    g_signal_emit (self, signals[SIGNAL_PRESSED], 0, option);
}

static void
add_view (SxPlacePane *self)
{
  self->view = sx_body_view_new_for_question (self->navigator, self->preferences, self->asked);
  gtk_widget_set_size_request (self->view, LEAST_WIDTH, LEAST_HEIGHT);
  gtk_overlay_set_child (GTK_OVERLAY (self->canvas), self->view);
  g_signal_connect_object (self->view, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "looked-at", G_CALLBACK (show_words), self, G_CONNECT_SWAPPED);
}

static void
sx_place_pane_dispose (GObject *object)
{
  SxPlacePane *self = SX_PLACE_PANE (object);

  g_clear_pointer (&self->canvas, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_object (&self->navigator);
  g_clear_object (&self->preferences);
  G_OBJECT_CLASS (sx_place_pane_parent_class)->dispose (object);
}

static void
sx_place_pane_class_init (SxPlacePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_place_pane_dispose;

  /**
   * SxPlacePane::pressed:
   * @position: of the option that was chosen
   */
  signals[SIGNAL_PRESSED] = g_signal_new ("pressed", SX_TYPE_PLACE_PANE, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* The corner is free: there the figures are narrow. */
static void
add_canvas (SxPlacePane *self)
{
  self->canvas = gtk_overlay_new ();
  self->turn = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_END, "valign", GTK_ALIGN_END, NULL);
  gtk_widget_set_vexpand (self->canvas, TRUE);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->canvas), self->turn);
  gtk_widget_set_parent (self->canvas, GTK_WIDGET (self));
  g_signal_connect_swapped (self->turn, "clicked", G_CALLBACK (turn_cb), self);
}

static void
add_words (SxPlacePane *self)
{
  self->words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "natural-wrap-mode",
                              GTK_NATURAL_WRAP_NONE, NULL);
  gtk_widget_add_css_class (self->words, "sx-given");
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

static void
sx_place_pane_init (SxPlacePane *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  add_canvas (self);
  add_words (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "sx-place-pane");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * sx_place_pane_set_up:
 * @self: a new pane
 * @navigator: holds the answers
 * @preferences: who is drawn
 */
void
sx_place_pane_set_up (SxPlacePane *self, SxNavigator *navigator, SxPreferences *preferences)
{
  self->navigator = g_object_ref (navigator);
  self->preferences = g_object_ref (preferences);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (show_answer), self, G_CONNECT_SWAPPED);
}

const SxFinding *
sx_place_pane_get_asked (SxPlacePane *self)
{
  return self->asked;
}

static const SxFinding *
find_asked (SxPlacePane *self, const SxScreen *screen)
{
  for (char **id = screen->questions; *id != NULL; id++)
    {
      const SxFinding *finding = sx_content_get_finding (sx_navigator_get_content (self->navigator), *id);

      if (sx_body_choice_is_asked (finding))
        return finding;
    }

  return NULL;
}

/**
 * sx_place_pane_set_screen:
 * @self: a pane
 * @screen: (nullable): what is asked; if nothing of it can be answered on the body, the pane is not
 *   there
 */
void
sx_place_pane_set_screen (SxPlacePane *self, const SxScreen *screen)
{
  const SxFinding *asked = screen != NULL ? find_asked (self, screen) : NULL;

  if (asked == self->asked)
    return;

  gtk_overlay_set_child (GTK_OVERLAY (self->canvas), NULL);
  self->asked = asked;
  gtk_widget_set_visible (GTK_WIDGET (self), asked != NULL);
  if (asked == NULL)
    return;

  add_view (self);
  show_turn (self);
  show_words (self, NULL);
}
