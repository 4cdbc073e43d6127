/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-notice.h"

struct _SxNotice
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (SxNotice, sx_notice, GTK_TYPE_WIDGET)

static void
close_cb (SxNotice *self)
{
  sx_notice_tell (self, NULL);
}

static void
sx_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_NOTICE);
  G_OBJECT_CLASS (sx_notice_parent_class)->dispose (object);
}

static void
sx_notice_class_init (SxNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_notice_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, SxNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, SxNotice, message);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
sx_notice_init (SxNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_notice_tell:
 * @self: a notice
 * @message: (nullable): what to say, or %NULL to say nothing any more
 *
 * A screen reader says it, too: the words of a status change.
 */
void
sx_notice_tell (SxNotice *self, const char *message)
{
  gtk_label_set_text (self->message, message != NULL ? message : "");
  gtk_revealer_set_reveal_child (self->revealer, message != NULL);
}
