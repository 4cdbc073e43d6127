/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-choice-button.h"

struct _SxChoiceButton
{
  GtkButton parent_instance;

  gboolean many;
  gboolean chosen;
  GtkImage *mark;
};

G_DEFINE_FINAL_TYPE (SxChoiceButton, sx_choice_button, GTK_TYPE_BUTTON)

/* Those of the icon theme are too faint. */
static const char *
get_icon (SxChoiceButton *self)
{
  if (self->many)
    return self->chosen ? "sx-box-chosen-symbolic" : "sx-box-symbolic";
  return self->chosen ? "sx-ring-chosen-symbolic" : "sx-ring-symbolic";
}

static void
show_chosen (SxChoiceButton *self)
{
  gtk_image_set_from_icon_name (self->mark, get_icon (self));
  if (self->chosen)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               self->chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

static GtkWidget *
new_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap", TRUE,
                       "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "hexpand",
                       TRUE, NULL);
}

/* Buttons wait a quarter of a second after a key; who answers many questions is faster. */
static void
sx_choice_button_activate (GtkButton *button)
{
  g_signal_emit_by_name (button, "clicked");
}

static void
sx_choice_button_class_init (SxChoiceButtonClass *klass)
{
  GTK_BUTTON_CLASS (klass)->activate = sx_choice_button_activate;
}

static void
sx_choice_button_init (SxChoiceButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "sx-answer");
}

/**
 * sx_choice_button_new:
 * @label: the answer, plain words
 * @many: whether others can be chosen beside it
 *
 * Returns: (transfer floating): a button that is not chosen; being pressed does not change that
 */
GtkWidget *
sx_choice_button_new (const char *label, gboolean many)
{
  SxChoiceButton *self = g_object_new (SX_TYPE_CHOICE_BUTTON, "accessible-role",
                                       many ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->many = many;
  self->mark = GTK_IMAGE (mark);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), new_label (label));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  show_chosen (self);
  return GTK_WIDGET (self);
}

/**
 * sx_choice_button_set_sample:
 * @self: a button
 * @sample: (transfer floating): a picture of the answer, to stand before its words
 */
void
sx_choice_button_set_sample (SxChoiceButton *self, GtkWidget *sample)
{
  gtk_box_insert_child_after (GTK_BOX (gtk_button_get_child (GTK_BUTTON (self))), sample, GTK_WIDGET (self->mark));
}

gboolean
sx_choice_button_get_chosen (SxChoiceButton *self)
{
  return self->chosen;
}

void
sx_choice_button_set_chosen (SxChoiceButton *self, gboolean chosen)
{
  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  show_chosen (self);
}
