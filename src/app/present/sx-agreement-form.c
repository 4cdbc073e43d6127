/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-agreement-form.h"

struct _SxAgreementForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *agreed_label;
  GtkLabel *come_back_label;
  GtkEditable *agreed;
  GtkEditable *come_back;
};

G_DEFINE_FINAL_TYPE (SxAgreementForm, sx_agreement_form, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (SxAgreementForm *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static const char *
get_words (GtkEditable *entry)
{
  const char *words = gtk_editable_get_text (entry);

  return *words != '\0' ? words : NULL;
}

static void
sx_agreement_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_AGREEMENT_FORM);
  G_OBJECT_CLASS (sx_agreement_form_parent_class)->dispose (object);
}

static void
sx_agreement_form_class_init (SxAgreementFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_agreement_form_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_AGREEMENT_FORM, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/symptomexplorer/SymptomExplorer/sx-agreement-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SxAgreementForm, box);
  gtk_widget_class_bind_template_child (widget_class, SxAgreementForm, agreed_label);
  gtk_widget_class_bind_template_child (widget_class, SxAgreementForm, come_back_label);
  gtk_widget_class_bind_template_child (widget_class, SxAgreementForm, agreed);
  gtk_widget_class_bind_template_child (widget_class, SxAgreementForm, come_back);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
sx_agreement_form_init (SxAgreementForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_agreement_form_set_content:
 * @self: the form
 * @content: has the words that stand before what is written; they are the same on paper
 */
void
sx_agreement_form_set_content (SxAgreementForm *self, const SxContent *content)
{
  gtk_label_set_text (self->agreed_label, sx_content_get_phrase (content, SX_PHRASE_AGREED));
  gtk_label_set_text (self->come_back_label, sx_content_get_phrase (content, SX_PHRASE_COME_BACK));
}

/* What was agreed; %NULL for nothing. */
const char *
sx_agreement_form_get_agreed (SxAgreementForm *self)
{
  return get_words (self->agreed);
}

const char *
sx_agreement_form_get_come_back (SxAgreementForm *self)
{
  return get_words (self->come_back);
}

gboolean
sx_agreement_form_is_empty (SxAgreementForm *self)
{
  return get_words (self->agreed) == NULL && get_words (self->come_back) == NULL;
}
