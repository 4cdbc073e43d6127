/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sx-figure.h"

/* The part of a drawing that has something in it. */
#define CROP_TOP 36
#define CROP_BOTTOM 1340
#define CROP_HEIGHT (CROP_BOTTOM - CROP_TOP)

struct _SxBodyView
{
  GtkWidget parent_instance;

  SxNavigator *navigator;
  SxFigure *figures[SX_N_VIEWS];
  SxSide chosen_side;         /* SX_N_SIDES when the choice was not made here */
  SxBodyRegion *last_focus;

  double scale;
  double left[SX_N_VIEWS];    /* where each drawing starts */
  double slot;                /* width that each drawing has for itself and its captions */
  double top;
};

G_DEFINE_FINAL_TYPE (SxBodyView, sx_body_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LOOKED_AT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SxBodyRegion *
first_region (SxBodyView *self)
{
  return SX_BODY_REGION (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static SxBodyRegion *
next_region (SxBodyRegion *region)
{
  return SX_BODY_REGION (gtk_widget_get_next_sibling (GTK_WIDGET (region)));
}

#define FOREACH_REGION(self, region) for (SxBodyRegion *region = first_region (self); region != NULL; region = next_region (region))

/* The room that the words for both sides need above a figure. */
static void
measure_captions (SxBodyView *self, double *width, double *height)
{
  g_autofree char *text = g_strdup_printf ("%s   %s", _("Right"), _("Left"));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int pixel_width, pixel_height;

  pango_layout_get_pixel_size (layout, &pixel_width, &pixel_height);
  *width = pixel_width;
  *height = pixel_height + 4;
}

/* What is shown beside the body, if it is of @kind. */
static gconstpointer
get_shown (SxBodyView *self, SxKind kind)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);

  return session->place->kind == SX_PLACE_ITEM && session->place->item == kind
           ? sx_content_lookup (session->content, kind, session->place->id)
           : NULL;
}

static void
show_place (SxBodyView *self)
{
  const SxContent *content = sx_navigator_get_content (self->navigator);
  const SxRegion *chosen = get_shown (self, SX_KIND_REGION);
  const SxCondition *condition = get_shown (self, SX_KIND_CONDITION);

  FOREACH_REGION (self, region)
    {
      const SxRegion *of = sx_body_region_get_region (region);
      const SxConditionRegion *entry = condition != NULL && of->covered ? sx_content_find_link (content, condition, of) : NULL;
      gboolean same_side = self->chosen_side == SX_N_SIDES || self->chosen_side == sx_body_region_get_side (region);

      sx_body_region_set_chosen (region, chosen != NULL && same_side && sx_content_region_is_within (content, of->id, chosen->id));
      sx_body_region_set_link (region, entry != NULL ? entry->link : SX_N_LINKS);
    }
}

static void
changed_cb (SxBodyView *self)
{
  show_place (self);
  self->chosen_side = SX_N_SIDES;
}

static void
choose_cb (SxBodyView *self, SxBodyRegion *region)
{
  g_autoptr (SxPlace) place = sx_place_new_item (SX_KIND_REGION, sx_body_region_get_region (region)->id, NULL);

  self->chosen_side = sx_body_region_get_side (region);
  if (sx_place_equal (place, sx_navigator_get_session (self->navigator)->place))
    changed_cb (self);
  else
    sx_navigator_go (self->navigator, place);
}

static void
region_state_cb (SxBodyView *self, GtkStateFlags old, SxBodyRegion *region)
{
  const GtkStateFlags watched = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED;
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (region));

  if ((state & watched) == (old & watched))
    return;
  if (state & GTK_STATE_FLAG_FOCUSED)
    self->last_focus = region;
  g_signal_emit (self, signals[SIGNAL_LOOKED_AT], 0, (state & watched) != 0 ? region : NULL);
}

static void
add_region (SxBodyView *self, const SxRegion *region, SxView view, SxSide side)
{
  GtkWidget *widget;

  if (region->shapes[view][side] == NULL)
    return;

  widget = sx_body_region_new (region, view, side, sx_figure_get_drawing (self->figures[view]));
  g_signal_connect_object (widget, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "state-flags-changed", G_CALLBACK (region_state_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
}

static void
add_regions (SxBodyView *self)
{
  const GPtrArray *regions = sx_content_get_all (sx_navigator_get_content (self->navigator), SX_KIND_REGION);

  for (SxView view = 0; view < SX_N_VIEWS; view++)
    for (guint i = 0; i < regions->len; i++)
      for (SxSide side = 0; side < SX_N_SIDES; side++)
        add_region (self, g_ptr_array_index (regions, i), view, side);
}

/* Where a point of this widget lies in the drawing of @view. */
static void
to_drawing (SxBodyView *self, SxView view, double x, double y, double *drawing_x, double *drawing_y)
{
  *drawing_x = (x - self->left[view]) / self->scale;
  *drawing_y = (y - self->top) / self->scale + CROP_TOP;
}

/* The part that a point means: the one it lies in, or the nearest one within reach. */
static SxBodyRegion *
find_region (SxBodyView *self, double x, double y)
{
  SxBodyRegion *nearest = NULL;
  double best = SX_BODY_VIEW_REACH / self->scale;

  FOREACH_REGION (self, region)
    {
      double drawing_x, drawing_y, distance;

      to_drawing (self, sx_body_region_get_view (region), x, y, &drawing_x, &drawing_y);
      distance = sx_body_region_get_distance (region, drawing_x, drawing_y);
      if (distance == 0)
        return region;
      if (distance <= best)
        {
          best = distance;
          nearest = region;
        }
    }

  return nearest;
}

static void
draw_text (SxBodyView *self, GtkSnapshot *snapshot, const char *text, double x, double y, double anchor)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  GdkRGBA colour;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - anchor * width), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* People misread sides on a back view, so they are printed. */
static void
draw_captions (SxBodyView *self, GtkSnapshot *snapshot, SxView view)
{
  double middle = self->left[view] + SX_DRAWING_WIDTH * self->scale / 2;
  double edge = self->slot / 2 - 4;
  double y = self->top / 2;
  const char *first = view == SX_VIEW_FRONT ? _("Right") : _("Left");
  const char *second = view == SX_VIEW_FRONT ? _("Left") : _("Right");

  draw_text (self, snapshot, view == SX_VIEW_FRONT ? _("Front") : _("Back"), middle, 0, 0.5);
  draw_text (self, snapshot, first, middle - edge, y, 0);
  draw_text (self, snapshot, second, middle + edge, y, 1);
}

static void
draw_figure (SxBodyView *self, GtkSnapshot *snapshot, SxView view)
{
  graphene_rect_t area;

  graphene_rect_init (&area, (float) self->left[view], (float) (self->top - CROP_TOP * self->scale),
                      (float) (SX_DRAWING_WIDTH * self->scale), (float) (SX_DRAWING_HEIGHT * self->scale));
  sx_figure_snapshot (self->figures[view], snapshot, &area);
}

static void
sx_body_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxBodyView *self = SX_BODY_VIEW (widget);

  for (SxView view = 0; view < SX_N_VIEWS; view++)
    {
      draw_figure (self, snapshot, view);
      draw_captions (self, snapshot, view);
    }
  GTK_WIDGET_CLASS (sx_body_view_parent_class)->snapshot (widget, snapshot);
}

static void
allocate_region (SxBodyView *self, SxBodyRegion *region)
{
  GskTransform *transform;
  graphene_rect_t bounds;

  sx_body_region_get_bounds (region, &bounds);
  transform = gsk_transform_translate (
    NULL, &GRAPHENE_POINT_INIT (
            (float) (self->left[sx_body_region_get_view (region)] + bounds.origin.x * self->scale - SX_BODY_VIEW_REACH),
            (float) (self->top + (bounds.origin.y - CROP_TOP) * self->scale - SX_BODY_VIEW_REACH)));
  gtk_widget_allocate (GTK_WIDGET (region), (int) ceil (bounds.size.width * self->scale) + 2 * SX_BODY_VIEW_REACH,
                       (int) ceil (bounds.size.height * self->scale) + 2 * SX_BODY_VIEW_REACH, -1, transform);
}

static void
sx_body_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxBodyView *self = SX_BODY_VIEW (widget);
  double caption_width, caption_height, drawing_width;

  measure_captions (self, &caption_width, &caption_height);
  self->top = 2 * caption_height;
  self->scale = MAX (MIN (width / (2.0 * SX_DRAWING_WIDTH), (height - self->top) / CROP_HEIGHT), 0.01);
  drawing_width = SX_DRAWING_WIDTH * self->scale;
  self->slot = MIN (MAX (drawing_width, caption_width), width / 2.0);
  self->left[SX_VIEW_FRONT] = (width - self->slot - drawing_width) / 2;
  self->left[SX_VIEW_BACK] = (width + self->slot - drawing_width) / 2;
  FOREACH_REGION (self, region)
    allocate_region (self, region);
  for (SxView view = 0; view < SX_N_VIEWS; view++)
    sx_figure_set_height (self->figures[view], (int) ceil (SX_DRAWING_HEIGHT * self->scale * gtk_widget_get_scale_factor (widget)));
}

static void
sx_body_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  FOREACH_REGION (SX_BODY_VIEW (widget), region)
    gtk_widget_measure (GTK_WIDGET (region), orientation, -1, NULL, NULL, NULL, NULL);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 260 : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 420 : 600;
}

static void
get_centre (SxBodyView *self, SxBodyRegion *region, double *x, double *y)
{
  graphene_rect_t bounds;

  sx_body_region_get_bounds (region, &bounds);
  *x = self->left[sx_body_region_get_view (region)] + (bounds.origin.x + bounds.size.width / 2) * self->scale;
  *y = (bounds.origin.y + bounds.size.height / 2) * self->scale;
}

/* How far @to is from @from for somebody who presses an arrow; what lies aside counts twice. */
static double
get_step (SxBodyView *self, SxBodyRegion *from, SxBodyRegion *to, GtkDirectionType direction)
{
  double x, y, to_x, to_y, along, aside;

  get_centre (self, from, &x, &y);
  get_centre (self, to, &to_x, &to_y);
  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    {
      along = direction == GTK_DIR_RIGHT ? to_x - x : x - to_x;
      aside = fabs (to_y - y);
    }
  else
    {
      along = direction == GTK_DIR_DOWN ? to_y - y : y - to_y;
      aside = fabs (to_x - x);
    }

  return along > 1 ? along + 2 * aside : INFINITY;
}

static void
focus_in_direction (SxBodyView *self, SxBodyRegion *from, GtkDirectionType direction)
{
  SxBodyRegion *nearest = NULL;
  double best = INFINITY;

  FOREACH_REGION (self, region)
    {
      double step = gtk_widget_get_focusable (GTK_WIDGET (region)) ? get_step (self, from, region, direction) : INFINITY;

      if (step < best)
        {
          best = step;
          nearest = region;
        }
    }

  if (nearest != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (nearest));
}

static SxBodyRegion *
find_end (SxBodyView *self, gboolean last)
{
  SxBodyRegion *found = NULL;

  FOREACH_REGION (self, region)
    if (gtk_widget_get_focusable (GTK_WIDGET (region)) && (found == NULL || last))
      found = region;

  return found;
}

/* Tab enters at the part that had the focus last, and leaves; arrows move within. */
static gboolean
sx_body_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SxBodyView *self = SX_BODY_VIEW (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->last_focus != NULL ? self->last_focus : find_end (self, FALSE)));
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  focus_in_direction (self, SX_BODY_REGION (child), direction);
  return TRUE;
}

static gboolean
key_cb (SxBodyView *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Home:
    case GDK_KEY_End:
      return gtk_widget_grab_focus (GTK_WIDGET (find_end (self, key == GDK_KEY_End)));
    case GDK_KEY_Escape:
      sx_navigator_go_up (self->navigator);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
sx_body_view_dispose (GObject *object)
{
  SxBodyView *self = SX_BODY_VIEW (object);
  GtkWidget *child;

  self->last_focus = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (SxView view = 0; view < SX_N_VIEWS; view++)
    g_clear_object (&self->figures[view]);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_body_view_parent_class)->dispose (object);
}

static void
sx_body_view_class_init (SxBodyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_body_view_dispose;
  widget_class->snapshot = sx_body_view_snapshot;
  widget_class->size_allocate = sx_body_view_size_allocate;
  widget_class->measure = sx_body_view_measure;
  widget_class->focus = sx_body_view_focus;

  /**
   * SxBodyView::looked-at:
   * @region: (nullable): a #SxBodyRegion
   *
   * The pointer or the focus went to a part of the body, or away.
   */
  signals[SIGNAL_LOOKED_AT] = g_signal_new ("looked-at", SX_TYPE_BODY_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            GTK_TYPE_WIDGET);

  gtk_widget_class_set_css_name (widget_class, "sx-body-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_body_view_init (SxBodyView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->chosen_side = SX_N_SIDES;
  self->scale = 0.3;
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The body"), -1);
}

GtkWidget *
sx_body_view_new (SxNavigator *navigator)
{
  SxBodyView *self = g_object_new (SX_TYPE_BODY_VIEW, NULL);

  self->navigator = g_object_ref (navigator);
  for (SxView view = 0; view < SX_N_VIEWS; view++)
    {
      self->figures[view] = sx_figure_new (view);
      g_signal_connect_object (self->figures[view], "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }
  add_regions (self);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * sx_body_view_get_scale:
 * @self: the view
 *
 * Returns: how many pixels one unit of the drawing is
 */
double
sx_body_view_get_scale (SxBodyView *self)
{
  return self->scale;
}

/**
 * sx_body_view_region_has_point:
 * @self: the view
 * @region: a part of it
 * @x: of a point, in the coordinates of @region
 * @y: of a point
 *
 * Returns: whether a pointer there means @region
 */
gboolean
sx_body_view_region_has_point (SxBodyView *self, SxBodyRegion *region, double x, double y)
{
  graphene_point_t point;

  return gtk_widget_compute_point (GTK_WIDGET (region), GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point)
         && find_region (self, point.x, point.y) == region;
}

/**
 * sx_body_view_look_at:
 * @self: the view
 * @region: (nullable): id of a part of the body, or %NULL
 *
 * Shows the part that is looked at in the list beside the picture.
 */
void
sx_body_view_look_at (SxBodyView *self, const char *region)
{
  const SxContent *content = sx_navigator_get_content (self->navigator);

  FOREACH_REGION (self, widget)
    {
      const SxRegion *of = sx_body_region_get_region (widget);

      sx_body_region_set_looked_at (widget, region != NULL && of->covered && sx_content_region_is_within (content, of->id, region));
    }
}
