/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sx-body-step.h"
#include "sx-captions.h"
#include "sx-figure.h"

/* The part of a drawing that has something in it. */
#define CROP_TOP 36
#define CROP_BOTTOM 1340
#define CROP_HEIGHT (CROP_BOTTOM - CROP_TOP)

/* The size of a drawing in whole pixels is a multiple of 3 by 7. */
#define STEPS (SX_DRAWING_HEIGHT / 7)

/* In pixels. */
#define LEAST_HEIGHT 150
#define NATURAL_HEIGHT 600

struct _SxBodyView
{
  GtkWidget parent_instance;

  SxNavigator *navigator;
  SxFigure *figures[SX_N_DRAWN_VIEWS];
  SxBodyRegion *chosen;       /* what was chosen here, as long as people stay there */
  SxBodyRegion *last_focus;

  double scale;
  double left[SX_N_DRAWN_VIEWS];    /* where each drawing starts */
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
next_region (SxBodyRegion *region)
{
  return SX_BODY_REGION (gtk_widget_get_next_sibling (GTK_WIDGET (region)));
}

#define FOREACH_REGION(self, region)                                                                                   \
  for (SxBodyRegion *region = SX_BODY_REGION (gtk_widget_get_first_child (GTK_WIDGET (self))); region != NULL;         \
       region = next_region (region))

/* What is shown beside the body, if it is of @kind. */
static gconstpointer
get_shown (SxBodyView *self, SxKind kind)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);

  return session->place->kind == SX_PLACE_ITEM && session->place->item == kind
           ? sx_content_lookup (session->content, kind, session->place->id)
           : NULL;
}

/* Choosing a part in the picture chooses one side of it, elsewhere both. */
static gboolean
is_chosen (SxBodyView *self, SxBodyRegion *region, const SxRegion *chosen)
{
  const SxContent *content = sx_navigator_get_content (self->navigator);

  /* The whole body is not a choice of a part. */
  return chosen != NULL && (chosen->parent != NULL || !chosen->covered)
         && (self->chosen == NULL || sx_body_region_get_side (self->chosen) == sx_body_region_get_side (region))
         && sx_content_region_is_within (content, sx_body_region_get_region (region)->id, chosen->id);
}

static const SxConditionRegion *
find_link (SxBodyView *self, const SxRegion *region)
{
  const SxCondition *condition = get_shown (self, SX_KIND_CONDITION);

  return condition != NULL && region->covered
           ? sx_content_find_link (sx_navigator_get_content (self->navigator), condition, region)
           : NULL;
}

static void
show_links (SxBodyView *self, SxView view)
{
  const GPtrArray *regions = sx_content_get_all (sx_navigator_get_content (self->navigator), SX_KIND_REGION);

  sx_figure_unpaint (self->figures[view]);
  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      const SxConditionRegion *entry = sx_region_has_shapes (region, view) ? find_link (self, region) : NULL;

      if (entry != NULL)
        sx_figure_paint (self->figures[view], region, entry->link);
    }
}

static void
describe_link (SxBodyView *self, SxBodyRegion *region)
{
  const SxConditionRegion *entry = find_link (self, sx_body_region_get_region (region));

  sx_body_region_set_description (region, entry != NULL ? sx_content_get_phrase (sx_navigator_get_content (self->navigator),
                                                                                 SX_PHRASE_LINK_DIRECT + entry->link)
                                                        : NULL);
}

static void
changed_cb (SxBodyView *self)
{
  const SxRegion *at = get_shown (self, SX_KIND_REGION);

  if (self->chosen != NULL && sx_body_region_get_region (self->chosen) != at)
    self->chosen = NULL;
  FOREACH_REGION (self, region)
    {
      sx_body_region_set_chosen (region, is_chosen (self, region, at));
      describe_link (self, region);
    }
  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
    show_links (self, view);
}

static void
choose_cb (SxBodyView *self, SxBodyRegion *region)
{
  const SxRegion *of = sx_body_region_get_region (region);
  g_autoptr (SxPlace) place = sx_place_new_item (SX_KIND_REGION, of->id, NULL);

  self->chosen = region;
  if (of == get_shown (self, SX_KIND_REGION))
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
  const SxDrawing *drawing = sx_figure_get_drawing (self->figures[view]);
  char **shapes = region->shapes[view][side];
  GtkWidget *widget;

  if (shapes == NULL || sx_drawing_find_shape (drawing, shapes[0]) == NULL)
    return;
  if (!region->covered)
    sx_figure_make_quiet (self->figures[view], shapes);
  widget = sx_body_region_new (region, view, side, drawing);
  g_signal_connect_object (widget, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (widget, "state-flags-changed", G_CALLBACK (region_state_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (widget, GTK_WIDGET (self));
}

static void
add_regions (SxBodyView *self)
{
  const GPtrArray *regions = sx_content_get_all (sx_navigator_get_content (self->navigator), SX_KIND_REGION);

  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
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
sx_body_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxBodyView *self = SX_BODY_VIEW (widget);

  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
    {
      float left = (float) self->left[view];
      float width = (float) round (SX_DRAWING_WIDTH * self->scale);
      float top = (float) round (self->top - CROP_TOP * self->scale);

      sx_figure_snapshot (self->figures[view], snapshot,
                          &GRAPHENE_RECT_INIT (left, top, width, (float) round (SX_DRAWING_HEIGHT * self->scale)));
      sx_captions_draw (widget, snapshot, view,
                        &GRAPHENE_RECT_INIT (left, (float) self->top, width, (float) (CROP_HEIGHT * self->scale)));
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

/* In the middle of the room that there is, and on whole pixels, so that pictures need not be resampled.
 * The sides of the body stay where they are when text runs from right to left. */
static void
place_figures (SxBodyView *self, int width, int height)
{
  int captions = sx_captions_get_height (GTK_WIDGET (self));
  int least = 2 * sx_captions_get_half_width (GTK_WIDGET (self));
  double room = MIN (width / (2.0 * SX_DRAWING_WIDTH), (height - captions) / (double) CROP_HEIGHT);
  double above, drawing_width, slot;

  self->scale = MAX (floor (room * STEPS), 1) / STEPS;
  above = (height - captions - CROP_HEIGHT * self->scale) / 2;
  self->top = floor (captions + above - CROP_TOP * self->scale) + CROP_TOP * self->scale;
  drawing_width = SX_DRAWING_WIDTH * self->scale;
  slot = MIN (MAX (drawing_width, least), width / 2.0);
  self->left[SX_VIEW_FRONT] = floor ((width - slot - drawing_width) / 2);
  self->left[SX_VIEW_BACK] = floor ((width + slot - drawing_width) / 2);
}

static void
sx_body_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxBodyView *self = SX_BODY_VIEW (widget);

  place_figures (self, width, height);
  FOREACH_REGION (self, region)
    allocate_region (self, region);
  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
    sx_figure_set_height (self->figures[view], (int) round (SX_DRAWING_HEIGHT * self->scale) * gtk_widget_get_scale_factor (widget));
}

static GtkSizeRequestMode
sx_body_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_WIDTH_FOR_HEIGHT;
}

static void
sx_body_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  SxBodyView *self = SX_BODY_VIEW (widget);
  int height = (for_size >= 0 ? for_size : NATURAL_HEIGHT) - sx_captions_get_height (widget);

  FOREACH_REGION (self, region)
    gtk_widget_measure (GTK_WIDGET (region), orientation, -1, NULL, NULL, NULL, NULL);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 4 * sx_captions_get_half_width (widget) : LEAST_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (*minimum, 2 * SX_DRAWING_WIDTH * height / CROP_HEIGHT) : NATURAL_HEIGHT;
}

/* On a dark ground the lines of the drawing are light. */
static void
sx_body_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SxBodyView *self = SX_BODY_VIEW (widget);
  GdkRGBA text;

  GTK_WIDGET_CLASS (sx_body_view_parent_class)->css_changed (widget, change);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
    if (self->figures[view] != NULL)
      sx_figure_set_dark (self->figures[view], text.red + text.green + text.blue > 1.5f);
}

static GtkWidget *
find_entrance (SxBodyView *self)
{
  if (self->chosen != NULL)
    return GTK_WIDGET (self->chosen);

  return self->last_focus != NULL ? GTK_WIDGET (self->last_focus) : sx_body_step_end (GTK_WIDGET (self), FALSE);
}

/* Tab enters at the part that is chosen or had the focus last, and leaves; arrows move within. */
static gboolean
sx_body_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  GtkWidget *next;

  if (child == NULL)
    return gtk_widget_grab_focus (find_entrance (SX_BODY_VIEW (widget)));
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  next = sx_body_step (child, direction);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  return TRUE;
}

static gboolean
focus_end_cb (GtkWidget *widget, GVariant *last, gpointer user_data)
{
  return gtk_widget_grab_focus (sx_body_step_end (widget, g_variant_get_boolean (last)));
}

static void
sx_body_view_dispose (GObject *object)
{
  SxBodyView *self = SX_BODY_VIEW (object);
  GtkWidget *child;

  self->chosen = self->last_focus = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
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
  widget_class->get_request_mode = sx_body_view_get_request_mode;
  widget_class->measure = sx_body_view_measure;
  widget_class->css_changed = sx_body_view_css_changed;
  widget_class->focus = sx_body_view_focus;

  /**
   * SxBodyView::looked-at:
   * @region: (nullable): a #SxBodyRegion
   *
   * The pointer or the focus went to a part of the body, or away.
   */
  signals[SIGNAL_LOOKED_AT] = g_signal_new ("looked-at", SX_TYPE_BODY_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            GTK_TYPE_WIDGET);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, focus_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, focus_end_cb, "b", TRUE);
  gtk_widget_class_set_css_name (widget_class, "sx-body-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_body_view_init (SxBodyView *self)
{
  self->scale = 0.3;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The body"), -1);
}

GtkWidget *
sx_body_view_new (SxNavigator *navigator)
{
  SxBodyView *self = g_object_new (SX_TYPE_BODY_VIEW, NULL);

  self->navigator = g_object_ref (navigator);
  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
    {
      self->figures[view] = sx_figure_new (view);
      g_signal_connect_object (self->figures[view], "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
    }
  add_regions (self);
  for (SxView view = 0; view < SX_N_DRAWN_VIEWS; view++)
    sx_figure_start (self->figures[view]);
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
 * sx_body_view_get_chosen:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): the part that was chosen in the picture, if people are still
 *   there
 */
SxBodyRegion *
sx_body_view_get_chosen (SxBodyView *self)
{
  return self->chosen;
}

/**
 * sx_body_view_get_longest_name:
 * @self: the view
 *
 * Returns: the name of a part that needs the most room
 */
const char *
sx_body_view_get_longest_name (SxBodyView *self)
{
  const char *longest = "";

  FOREACH_REGION (self, region)
    if (g_utf8_strlen (sx_body_region_get_name (region), -1) > g_utf8_strlen (longest, -1))
      longest = sx_body_region_get_name (region);

  return longest;
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
  const SxRegion *at = region != NULL ? sx_content_get_region (content, region) : NULL;

  FOREACH_REGION (self, widget)
    {
      const SxRegion *of = sx_body_region_get_region (widget);

      sx_body_region_set_looked_at (widget, at != NULL && at->parent != NULL && sx_content_region_is_within (content, of->id, region));
    }
}
