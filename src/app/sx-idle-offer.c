/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-idle-offer.h"

struct _SxIdleOffer
{
  GtkWidget parent_instance;

  GtkRevealer *revealer;

  SxNavigator *navigator;
  guint seconds;
  guint idle;
};

G_DEFINE_FINAL_TYPE (SxIdleOffer, sx_idle_offer, GTK_TYPE_WIDGET)

static gboolean
idle_cb (gpointer user_data)
{
  SxIdleOffer *self = user_data;

  self->idle = 0;
  gtk_revealer_set_reveal_child (self->revealer, sx_navigator_knows_somebody (self->navigator));
  return G_SOURCE_REMOVE;
}

static void
restart (SxIdleOffer *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  self->idle = g_timeout_add_seconds (self->seconds, idle_cb, self);
}

static gboolean
event_cb (SxIdleOffer *self)
{
  restart (self);
  return GDK_EVENT_PROPAGATE;
}

static void
hide_cb (SxIdleOffer *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
sx_idle_offer_dispose (GObject *object)
{
  SxIdleOffer *self = SX_IDLE_OFFER (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->navigator);
  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_IDLE_OFFER);
  G_OBJECT_CLASS (sx_idle_offer_parent_class)->dispose (object);
}

static void
sx_idle_offer_class_init (SxIdleOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_idle_offer_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-idle-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, SxIdleOffer, revealer);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
}

static void
sx_idle_offer_init (SxIdleOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_idle_offer_watch:
 * @self: an idle offer
 * @window: where keys and movements are watched; it holds @self
 * @navigator: what is known of a person; "New Person" of @window clears it
 * @seconds: how long nothing must happen before it asks
 */
void
sx_idle_offer_watch (SxIdleOffer *self, GtkWidget *window, SxNavigator *navigator, guint seconds)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  self->navigator = g_object_ref (navigator);
  self->seconds = seconds;
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);
  g_signal_connect_object (navigator, "new-person", G_CALLBACK (hide_cb), self, G_CONNECT_SWAPPED);
  restart (self);
}
