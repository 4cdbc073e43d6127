/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-trouble-page.h"

struct _SxTroublePage
{
  GtkWidget parent_instance;

  GtkWidget *scroller; /* a direct child must be bound, or it is left behind */

  GtkLabel *details;
};

G_DEFINE_FINAL_TYPE (SxTroublePage, sx_trouble_page, GTK_TYPE_WIDGET)

static void
sx_trouble_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_TROUBLE_PAGE);
  G_OBJECT_CLASS (sx_trouble_page_parent_class)->dispose (object);
}

static void
sx_trouble_page_class_init (SxTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_trouble_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxTroublePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxTroublePage, details);
}

static void
sx_trouble_page_init (SxTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sx_trouble_page_new (const GError *trouble)
{
  SxTroublePage *self = g_object_new (SX_TYPE_TROUBLE_PAGE, NULL);

  gtk_label_set_text (self->details, trouble->message);
  return GTK_WIDGET (self);
}
