/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-offer-box.h"

#include <glib/gi18n.h>

#include "sx-wrap-box.h"

#define SPACING 8

struct _SxOfferBox
{
  GtkWidget parent_instance;

  GtkWidget *words;
  GtkWidget *buttons; /* each knows the position of its answer */
};

G_DEFINE_FINAL_TYPE (SxOfferBox, sx_offer_box, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_position (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position"));
}

static void
clicked_cb (SxOfferBox *self, GtkWidget *button)
{
  g_signal_emit (self, signals[SIGNAL_PRESSED], 0, get_position (button));
}

static void
sx_offer_box_dispose (GObject *object)
{
  SxOfferBox *self = SX_OFFER_BOX (object);

  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  G_OBJECT_CLASS (sx_offer_box_parent_class)->dispose (object);
}

static void
sx_offer_box_class_init (SxOfferBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_offer_box_dispose;

  /**
   * SxOfferBox::pressed:
   * @position: of the answer that was taken
   */
  signals[SIGNAL_PRESSED] = g_signal_new ("pressed", SX_TYPE_OFFER_BOX, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
sx_offer_box_init (SxOfferBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "wrap-mode",
                              PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "max-width-chars", 70, NULL);
  self->buttons = g_object_new (SX_TYPE_WRAP_BOX, NULL);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "sx-offer");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * sx_offer_box_set_words:
 * @self: a box without an offer
 * @words: what was marked, inside a line
 */
void
sx_offer_box_set_words (SxOfferBox *self, const char *words)
{
  /* Translators: %s is what was marked and where, for example "cramp, left calf". */
  g_autofree char *text = g_strdup_printf (_("You marked this on the body: %s"), words);

  gtk_label_set_text (GTK_LABEL (self->words), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * sx_offer_box_add:
 * @self: a box with words
 * @answer: plain words
 * @position: of the answer among all that there are
 */
void
sx_offer_box_add (SxOfferBox *self, const char *answer, guint position)
{
  /* Translators: %s is an answer, for example "Yes". */
  g_autofree char *label = g_strdup_printf (_("Use: %s"), answer);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "sx-answer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_text (GTK_LABEL (self->words)), -1);
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, self->buttons);
}

/**
 * sx_offer_box_set_chosen:
 * @self: a box
 * @chosen: what is chosen among all answers, one bit each; that is offered no more
 */
void
sx_offer_box_set_chosen (SxOfferBox *self, guint64 chosen)
{
  gboolean any = FALSE;

  for (GtkWidget *button = gtk_widget_get_first_child (self->buttons); button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      gboolean offered = (chosen >> get_position (button) & 1) == 0;

      gtk_widget_set_visible (button, offered);
      any |= offered;
    }
  gtk_widget_set_visible (self->buttons, any);
}
