/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-sticky-box.h"

/* A heading that would take more of the view than this scrolls away like everything else. */
#define MOST_OF_VIEW (1.0 / 3)

struct _SxStickyBox
{
  GtkWidget parent_instance;

  GtkOrientation orientation;
  GtkWidget *scroller;       /* the next one outside that scrolls along the orientation */
  GtkAdjustment *adjustment; /* of the scroller */
};

enum
{
  PROP_0,
  PROP_ORIENTATION,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (SxStickyBox, sx_sticky_box, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ORIENTABLE, NULL))

static gboolean
scrolls_along (GtkScrolledWindow *scroller, GtkOrientation orientation)
{
  GtkPolicyType policies[2];

  gtk_scrolled_window_get_policy (scroller, &policies[GTK_ORIENTATION_HORIZONTAL], &policies[GTK_ORIENTATION_VERTICAL]);
  return policies[orientation] != GTK_POLICY_NEVER;
}

static GtkWidget *
find_scroller (SxStickyBox *self)
{
  GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (self));

  while (widget != NULL
         && !(GTK_IS_SCROLLED_WINDOW (widget) && scrolls_along (GTK_SCROLLED_WINDOW (widget), self->orientation)))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static double
get_length (GtkWidget *widget, GtkOrientation orientation)
{
  return orientation == GTK_ORIENTATION_HORIZONTAL ? gtk_widget_get_width (widget) : gtk_widget_get_height (widget);
}

static gboolean
starts_at_right (SxStickyBox *self)
{
  return self->orientation == GTK_ORIENTATION_HORIZONTAL
         && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* How far the start of @widget lies behind the start of @other. */
static double
find_distance (SxStickyBox *self, GtkWidget *widget, GtkWidget *other)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, other, &bounds))
    return 0;
  if (starts_at_right (self))
    return gtk_widget_get_width (other) - graphene_rect_get_x (&bounds) - graphene_rect_get_width (&bounds);
  return self->orientation == GTK_ORIENTATION_HORIZONTAL ? graphene_rect_get_x (&bounds)
                                                         : graphene_rect_get_y (&bounds);
}

static void
follow_adjustment (SxStickyBox *self, GtkAdjustment *adjustment)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, gtk_widget_queue_draw, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment == NULL)
    return;

  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

static void
sx_sticky_box_map (GtkWidget *widget)
{
  SxStickyBox *self = SX_STICKY_BOX (widget);

  GTK_WIDGET_CLASS (sx_sticky_box_parent_class)->map (widget);
  self->scroller = find_scroller (self);
  if (self->scroller == NULL)
    return;
  follow_adjustment (self, self->orientation == GTK_ORIENTATION_HORIZONTAL
                             ? gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller))
                             : gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
}

static void
sx_sticky_box_unmap (GtkWidget *widget)
{
  SxStickyBox *self = SX_STICKY_BOX (widget);

  follow_adjustment (self, NULL);
  self->scroller = NULL;
  GTK_WIDGET_CLASS (sx_sticky_box_parent_class)->unmap (widget);
}

/* Only the drawing moves, not the allocation: then a scroll costs no layout, and nothing can be
 * left in a wrong place. */
static void
sx_sticky_box_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxStickyBox *self = SX_STICKY_BOX (widget);
  int offset = sx_sticky_box_get_offset (self);
  GtkWidget *first = gtk_widget_get_first_child (widget);

  if (first == NULL)
    return;

  for (GtkWidget *child = gtk_widget_get_next_sibling (first); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, self->orientation == GTK_ORIENTATION_HORIZONTAL ? &GRAPHENE_POINT_INIT (offset, 0)
                                                                                    : &GRAPHENE_POINT_INIT (0, offset));
  gtk_widget_snapshot_child (widget, first, snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
sx_sticky_box_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  g_assert (property_id == PROP_ORIENTATION);
  g_value_set_enum (value, SX_STICKY_BOX (object)->orientation);
}

static void
sx_sticky_box_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  g_assert (property_id == PROP_ORIENTATION);
  SX_STICKY_BOX (object)->orientation = g_value_get_enum (value);
}

static void
sx_sticky_box_dispose (GObject *object)
{
  GtkWidget *child;

  follow_adjustment (SX_STICKY_BOX (object), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sx_sticky_box_parent_class)->dispose (object);
}

static void
sx_sticky_box_class_init (SxStickyBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sx_sticky_box_get_property;
  object_class->set_property = sx_sticky_box_set_property;
  object_class->dispose = sx_sticky_box_dispose;
  widget_class->map = sx_sticky_box_map;
  widget_class->unmap = sx_sticky_box_unmap;
  widget_class->snapshot = sx_sticky_box_snapshot;

  g_object_class_override_property (object_class, PROP_ORIENTATION, "orientation");
}

static void
sx_sticky_box_init (SxStickyBox *self)
{
}

/**
 * sx_sticky_box_new:
 * @orientation: along which the first child stays in view
 * @role: what the box is to a screen reader
 * @layout: (transfer full): how the children are laid out
 *
 * Returns: an empty box; children are added with gtk_widget_set_parent()
 */
GtkWidget *
sx_sticky_box_new (GtkOrientation orientation, GtkAccessibleRole role, GtkLayoutManager *layout)
{
  GtkWidget *self = g_object_new (SX_TYPE_STICKY_BOX, "orientation", orientation, "accessible-role", role, NULL);

  gtk_widget_set_layout_manager (self, layout);
  return self;
}

/**
 * sx_sticky_box_get_offset:
 * @self: a box
 *
 * Returns: how far the first child is drawn from where it lies, in pixels; negative in
 *   right-to-left
 */
int
sx_sticky_box_get_offset (SxStickyBox *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  double length;
  double hidden;

  if (self->scroller == NULL || first == NULL)
    return 0;

  length = get_length (first, self->orientation);
  hidden = -find_distance (self, GTK_WIDGET (self), self->scroller);
  if (hidden <= 0 || length > get_length (self->scroller, self->orientation) * MOST_OF_VIEW)
    return 0;
  hidden = MIN (hidden, get_length (GTK_WIDGET (self), self->orientation) - length);
  return (int) (starts_at_right (self) ? -hidden : hidden);
}

/**
 * sx_sticky_box_uncover:
 * @self: a box
 * @widget: something in it that should be seen
 *
 * Scrolls back as far as the first child is drawn over @widget.
 */
void
sx_sticky_box_uncover (SxStickyBox *self, GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  int offset = abs (sx_sticky_box_get_offset (self));
  double covered = offset + get_length (first, self->orientation) - find_distance (self, widget, GTK_WIDGET (self));

  if (offset > 0 && covered > 0)
    gtk_adjustment_set_value (self->adjustment, gtk_adjustment_get_value (self->adjustment) - covered);
}
