/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-gestures.h"

#include <math.h>

/* How much larger one step of the wheel makes the picture. */
#define WHEEL_STEP 1.15

/* How much more than GTK takes for dragging a finger or a pen may move, and a mouse: what is pressed here is
 * large, and hands tremble. */
#define STILL_FINGER 3
#define STILL_MOUSE 1.5

typedef struct
{
  SxOutlook *outlook;
  double pointer_x;
  double pointer_y;
  double dragged_x;
  double dragged_y;
  double pinched;
} Hands;

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer user_data)
{
  Hands *hands = user_data;

  hands->pointer_x = x;
  hands->pointer_y = y;
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer user_data)
{
  Hands *hands = user_data;

  sx_outlook_zoom (hands->outlook, pow (WHEEL_STEP, -dy), hands->pointer_x, hands->pointer_y);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, gpointer user_data)
{
  Hands *hands = user_data;

  hands->dragged_x = hands->dragged_y = 0;
}

/* Within this, in pixels, who presses means to choose. */
static double
get_still (GtkGestureDrag *gesture)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GdkDevice *device = gtk_gesture_get_device (GTK_GESTURE (gesture));
  gboolean mouse = device == NULL || gdk_device_get_source (device) == GDK_SOURCE_MOUSE;
  int threshold;

  g_object_get (gtk_widget_get_settings (widget), "gtk-dnd-drag-threshold", &threshold, NULL);
  return threshold * (mouse ? STILL_MOUSE : STILL_FINGER);
}

/* The buttons below see the press as well, until it is clear that the picture is being moved. */
static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, gpointer user_data)
{
  Hands *hands = user_data;

  if (hands->dragged_x == 0 && hands->dragged_y == 0 && hypot (x, y) < get_still (gesture))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  sx_outlook_pan (hands->outlook, x - hands->dragged_x, y - hands->dragged_y);
  hands->dragged_x = x;
  hands->dragged_y = y;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer user_data)
{
  Hands *hands = user_data;

  hands->pinched = 1;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, gpointer user_data)
{
  Hands *hands = user_data;
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    sx_outlook_zoom (hands->outlook, scale / hands->pinched, x, y);
  hands->pinched = scale;
}

static void
add_wheel (GtkWidget *widget, Hands *hands)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), hands);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), hands);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), hands);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
}

static void
add_fingers (GtkWidget *widget, Hands *hands)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (pinch), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), hands);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), hands);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), hands);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), hands);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}

/**
 * sx_body_gestures_add:
 * @widget: where the body is seen
 * @outlook: what of it is seen; must live as long as @widget
 */
void
sx_body_gestures_add (GtkWidget *widget, SxOutlook *outlook)
{
  Hands *hands = g_new0 (Hands, 1);

  hands->outlook = outlook;
  g_object_set_data_full (G_OBJECT (widget), "gestures", hands, g_free);
  add_wheel (widget, hands);
  add_fingers (widget, hands);
}
