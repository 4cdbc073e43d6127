/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-easel.h"

#include <math.h>

#include "sx-pen-paint.h"

/* How much larger one step of the wheel makes the picture. */
#define WHEEL_STEP 1.15

/* A hand that moves less than this, in pixels, has not moved. */
#define STILL 3

typedef struct
{
  const SxPen *pen;
  gboolean drawing;

  SxEaselPicture picture; /* that the stroke is on that is being made */
  GArray *line;           /* its SxPoints so far, in units of the picture */

  graphene_point_t pointer;
  graphene_point_t start;
  graphene_point_t dragged;
  double pinched;
} SxEaselPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SxEasel, sx_easel, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SxEaselPrivate *
get_private (SxEasel *self)
{
  return sx_easel_get_instance_private (self);
}

static SxEaselPicture
get_picture (const SxStroke *stroke)
{
  return (SxEaselPicture){ stroke->illustration, stroke->view, stroke->side };
}

static void
draw_points (SxEasel *self, GtkSnapshot *snapshot, const SxEaselPicture *picture, const SxPoint *points, gsize n_points)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_point_t origin;
  cairo_t *cr;
  double scale;

  if (n_points == 0 || !SX_EASEL_GET_CLASS (self)->place (self, picture, &origin, &scale))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, origin.x, origin.y);
  cairo_scale (cr, scale, scale);
  sx_pen_paint (cr, points, n_points, SX_EASEL_THICKNESS (height) / scale);
  cairo_destroy (cr);
}

static void
add_point (SxEasel *self, double x, double y)
{
  SxEaselPrivate *priv = get_private (self);
  graphene_point_t origin;
  double scale;
  SxPoint point;

  if (!SX_EASEL_GET_CLASS (self)->place (self, &priv->picture, &origin, &scale))
    return;

  point = (SxPoint){ (x - origin.x) / scale, (y - origin.y) / scale };
  g_array_append_val (priv->line, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer self)
{
  graphene_point_init (&get_private (self)->pointer, (float) x, (float) y);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer self)
{
  const graphene_point_t *at = &get_private (self)->pointer;

  SX_EASEL_GET_CLASS (self)->zoom (self, pow (WHEEL_STEP, -dy), at->x, at->y);
  return GDK_EVENT_STOP;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, gpointer self)
{
  SxEaselPrivate *priv = get_private (self);

  graphene_point_init (&priv->start, (float) x, (float) y);
  graphene_point_init (&priv->dragged, 0, 0);
  if (priv->drawing)
    sx_easel_begin_stroke (self, x, y);
}

/* Only a hand that moves takes the press: with a second finger it may mean to zoom. */
static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, gpointer self)
{
  SxEaselPrivate *priv = get_private (self);

  if (priv->dragged.x == 0 && priv->dragged.y == 0 && hypot (x, y) < STILL)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (priv->drawing)
    sx_easel_go_on (self, priv->start.x + x, priv->start.y + y);
  else
    sx_easel_pan (self, x - priv->dragged.x, y - priv->dragged.y);
  graphene_point_init (&priv->dragged, (float) x, (float) y);
}

static void
drag_end_cb (SxEasel *self)
{
  sx_easel_end_stroke (self);
}

static void
drag_cancel_cb (SxEasel *self)
{
  sx_easel_drop_stroke (self);
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer self)
{
  get_private (self)->pinched = 1;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, gpointer self)
{
  SxEaselPrivate *priv = get_private (self);
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    SX_EASEL_GET_CLASS (self)->zoom (self, scale / priv->pinched, x, y);
  priv->pinched = scale;
}

static void
add_wheel (GtkWidget *widget)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), widget);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), widget);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), widget);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
}

static void
add_hands (GtkWidget *widget)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), widget);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), widget);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), widget);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), widget);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), widget);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}

static void
sx_easel_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxEasel *self = SX_EASEL (widget);
  SxEaselPrivate *priv = get_private (self);

  SX_EASEL_GET_CLASS (self)->draw (self, snapshot);
  for (guint i = 0; i < sx_pen_get_n (priv->pen); i++)
    {
      const SxStroke *stroke = sx_pen_get (priv->pen, i);
      SxEaselPicture picture = get_picture (stroke);

      draw_points (self, snapshot, &picture, stroke->points, stroke->n_points);
    }
  draw_points (self, snapshot, &priv->picture, (const SxPoint *) (gpointer) priv->line->data, priv->line->len);
}

static void
sx_easel_finalize (GObject *object)
{
  SxEaselPrivate *priv = get_private (SX_EASEL (object));

  sx_pen_unref (priv->pen);
  g_array_unref (priv->line);
  G_OBJECT_CLASS (sx_easel_parent_class)->finalize (object);
}

static void
sx_easel_class_init (SxEaselClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sx_easel_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = sx_easel_snapshot;

  /**
   * SxEasel::drawn:
   * @stroke: a #SxStroke
   *
   * Somebody drew it; it is not shown until it is in the pen.
   */
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", SX_TYPE_EASEL, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_POINTER);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "sx-easel");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sx_easel_init (SxEasel *self)
{
  SxEaselPrivate *priv = get_private (self);

  priv->pen = sx_pen_new ();
  priv->line = g_array_new (FALSE, FALSE, sizeof (SxPoint));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_wheel (GTK_WIDGET (self));
  add_hands (GTK_WIDGET (self));
}

/**
 * sx_easel_set_pen:
 * @self: an easel
 * @pen: what is drawn; strokes on other pictures are kept out of sight
 */
void
sx_easel_set_pen (SxEasel *self, const SxPen *pen)
{
  SxEaselPrivate *priv = get_private (self);
  const SxPen *owned = sx_pen_ref (pen);

  sx_pen_unref (priv->pen);
  priv->pen = owned;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sx_easel_set_drawing:
 * @self: an easel
 * @drawing: whether a hand draws, or moves the picture
 */
void
sx_easel_set_drawing (SxEasel *self, gboolean drawing)
{
  get_private (self)->drawing = drawing;
  sx_easel_drop_stroke (self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), drawing ? "crosshair" : "grab");
}

/* Around the middle. */
void
sx_easel_zoom (SxEasel *self, double factor)
{
  SX_EASEL_GET_CLASS (self)->zoom (self, factor, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                                   gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

void
sx_easel_pan (SxEasel *self, double x, double y)
{
  SX_EASEL_GET_CLASS (self)->pan (self, x, y);
}

void
sx_easel_fit (SxEasel *self)
{
  SX_EASEL_GET_CLASS (self)->fit (self);
}

/**
 * sx_easel_locate:
 * @self: an easel
 * @stroke: something drawn
 * @point: which of its points
 * @at: (out caller-allocates): where that is in the widget
 *
 * Returns: whether the picture is shown that it is on
 */
gboolean
sx_easel_locate (SxEasel *self, const SxStroke *stroke, gsize point, graphene_point_t *at)
{
  SxEaselPicture picture = get_picture (stroke);
  double scale;

  if (!SX_EASEL_GET_CLASS (self)->place (self, &picture, at, &scale))
    return FALSE;

  at->x += (float) (stroke->points[point].x * scale);
  at->y += (float) (stroke->points[point].y * scale);
  return TRUE;
}

/**
 * sx_easel_begin_stroke:
 * @self: an easel
 * @x: of a point of the widget
 * @y: of the point
 *
 * Puts the pen on the picture that is there, if one is.
 */
void
sx_easel_begin_stroke (SxEasel *self, double x, double y)
{
  SxEaselPrivate *priv = get_private (self);

  sx_easel_drop_stroke (self);
  if (SX_EASEL_GET_CLASS (self)->find (self, x, y, &priv->picture))
    add_point (self, x, y);
}

/* The stroke stays on the picture that it began on, wherever the hand goes. */
void
sx_easel_go_on (SxEasel *self, double x, double y)
{
  if (get_private (self)->line->len > 0)
    add_point (self, x, y);
}

void
sx_easel_end_stroke (SxEasel *self)
{
  SxEaselPrivate *priv = get_private (self);
  const SxPoint *points = (const SxPoint *) (gpointer) priv->line->data;
  g_autoptr (SxStroke) stroke = NULL;

  if (priv->line->len == 0)
    return;

  stroke = priv->picture.illustration != NULL
             ? sx_stroke_new_on_illustration (priv->picture.illustration, points, priv->line->len)
             : sx_stroke_new_on_body (priv->picture.view, priv->picture.side, points, priv->line->len);
  sx_easel_drop_stroke (self);
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0, stroke);
}

void
sx_easel_drop_stroke (SxEasel *self)
{
  g_array_set_size (get_private (self)->line, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
