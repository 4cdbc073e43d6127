/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-focus-keeper.h"

/* Where it is kept on a window whether keys were used last. */
#define BY_KEYS "sx-by-keys"

static gboolean
event_cb (GtkEventControllerLegacy *controller, GdkEvent *event, gpointer window)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS)
    g_object_set_data (window, BY_KEYS, GINT_TO_POINTER (TRUE));
  else if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    g_object_set_data (window, BY_KEYS, NULL);
  return GDK_EVENT_PROPAGATE;
}

static void
notify_cb (GtkWindow *window)
{
  if (!gtk_window_get_focus_visible (window) && g_object_get_data (G_OBJECT (window), BY_KEYS) != NULL)
    gtk_window_set_focus_visible (window, TRUE);
}

/**
 * sx_focus_keeper_watch:
 * @window: a window
 *
 * GTK takes the ring around what has the focus away after some seconds. Who looks away and back, or
 * reads slowly, would not know any more where they are. While somebody uses keys, it stays.
 */
void
sx_focus_keeper_watch (GtkWindow *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (event_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
  g_signal_connect (window, "notify::focus-visible", G_CALLBACK (notify_cb), NULL);
}
