/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-region.h"

#include <glib/gi18n.h>

#include "sx-body-paint.h"
#include "sx-body-view.h"

struct _SxBodyRegion
{
  GtkButton parent_instance;

  const SxRegion *region;
  SxView view;
  SxSide side;
  GPtrArray *shapes; /* of SxShape */
  graphene_rect_t bounds;
  char *name;
  gboolean chosen;
  gboolean looked_at; /* in the list beside the picture */
};

G_DEFINE_FINAL_TYPE (SxBodyRegion, sx_body_region, GTK_TYPE_BUTTON)

static char *
dup_name (const SxRegion *region, SxView view, SxSide side)
{
  const char *name = region->name.plain;

  if (!region->covered)
    return g_strdup_printf (_("%s, not covered"), name);

  /* Translators: %s is a part of the body, for example "Calf". Left and right are the patient's. */
  static const char *const formats[SX_N_DRAWN_VIEWS][SX_N_SIDES] = {
    { N_("%s, middle, seen from the front"), N_("Left %s, seen from the front"), N_("Right %s, seen from the front") },
    { N_("%s, middle, seen from behind"), N_("Left %s, seen from behind"), N_("Right %s, seen from behind") },
  };
  g_autofree char *lower = side == SX_SIDE_MIDDLE ? g_strdup (name) : g_utf8_strdown (name, -1);

  return g_strdup_printf (_(formats[view][side]), lower);
}

static void
add_shapes (SxBodyRegion *self, const SxDrawing *drawing)
{
  for (char **id = self->region->shapes[self->view][self->side]; *id != NULL; id++)
    {
      const SxShape *shape = sx_drawing_find_shape (drawing, *id);
      graphene_rect_t bounds;

      sx_shape_get_bounds (shape, &bounds);
      if (self->shapes->len == 0)
        self->bounds = bounds;
      else
        graphene_rect_union (&self->bounds, &bounds, &self->bounds);
      g_ptr_array_add (self->shapes, (gpointer) shape);
    }
}

static gboolean
is_pointed_at (SxBodyRegion *self)
{
  return self->looked_at || (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_PRELIGHT) != 0;
}

static gboolean
has_ring (SxBodyRegion *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
}

/* @unit is the size of a pixel in the drawing. */
static void
draw (SxBodyRegion *self, cairo_t *cr, double unit)
{
  if (self->chosen)
    sx_body_paint_fill (cr, self->shapes, unit, 0.5);
  if (is_pointed_at (self))
    sx_body_paint_fill (cr, self->shapes, unit, 0.25);
  if (self->chosen || is_pointed_at (self))
    sx_body_paint_line (cr, self->shapes, unit, 0, self->chosen ? 2 : 1.5, FALSE);
  if (has_ring (self))
    sx_body_paint_line (cr, self->shapes, unit, 3, 2.5, FALSE);
}

static void
sx_body_region_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxBodyRegion *self = SX_BODY_REGION (widget);
  SxBodyView *view = SX_BODY_VIEW (gtk_widget_get_parent (widget));
  double scale = sx_body_view_get_scale (view);
  graphene_rect_t area;
  cairo_t *cr;

  if (!self->region->covered || !(self->chosen || is_pointed_at (self) || has_ring (self)))
    return;

  graphene_rect_init (&area, -8, -8, (float) gtk_widget_get_width (widget) + 16, (float) gtk_widget_get_height (widget) + 16);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, SX_BODY_VIEW_REACH, SX_BODY_VIEW_REACH);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -self->bounds.origin.x, -self->bounds.origin.y);
  draw (self, cr, 1 / scale);
  cairo_destroy (cr);
}

static gboolean
sx_body_region_contains (GtkWidget *widget, double x, double y)
{
  return x >= 0 && y >= 0 && x < gtk_widget_get_width (widget) && y < gtk_widget_get_height (widget)
         && sx_body_view_region_has_point (SX_BODY_VIEW (gtk_widget_get_parent (widget)), SX_BODY_REGION (widget), x, y);
}

static void
sx_body_region_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
sx_body_region_state_flags_changed (GtkWidget *widget, GtkStateFlags old)
{
  GTK_WIDGET_CLASS (sx_body_region_parent_class)->state_flags_changed (widget, old);
  gtk_widget_queue_draw (widget);
}

static void
sx_body_region_finalize (GObject *object)
{
  SxBodyRegion *self = SX_BODY_REGION (object);

  g_ptr_array_unref (self->shapes);
  g_free (self->name);
  G_OBJECT_CLASS (sx_body_region_parent_class)->finalize (object);
}

static void
sx_body_region_class_init (SxBodyRegionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sx_body_region_finalize;
  widget_class->snapshot = sx_body_region_snapshot;
  widget_class->contains = sx_body_region_contains;
  widget_class->measure = sx_body_region_measure;
  widget_class->state_flags_changed = sx_body_region_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "sx-body-region");
}

static void
sx_body_region_init (SxBodyRegion *self)
{
  self->shapes = g_ptr_array_new ();
}

/**
 * sx_body_region_new:
 * @region: a part of the body
 * @view: from where it is seen
 * @side: which side of it
 * @drawing: the drawing of @view; must outlive the widget
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
sx_body_region_new (const SxRegion *region, SxView view, SxSide side, const SxDrawing *drawing)
{
  SxBodyRegion *self = g_object_new (SX_TYPE_BODY_REGION, "focusable", region->covered, NULL);

  self->region = region;
  self->view = view;
  self->side = side;
  self->name = dup_name (region, view, side);
  add_shapes (self, drawing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
  return GTK_WIDGET (self);
}

const SxRegion *
sx_body_region_get_region (SxBodyRegion *self)
{
  return self->region;
}

SxView
sx_body_region_get_view (SxBodyRegion *self)
{
  return self->view;
}

SxSide
sx_body_region_get_side (SxBodyRegion *self)
{
  return self->side;
}

const char *
sx_body_region_get_name (SxBodyRegion *self)
{
  return self->name;
}

/**
 * sx_body_region_get_bounds:
 * @self: a region
 * @bounds: (out caller-allocates): its bounds, in units of the drawing
 */
void
sx_body_region_get_bounds (SxBodyRegion *self, graphene_rect_t *bounds)
{
  *bounds = self->bounds;
}

/**
 * sx_body_region_get_distance:
 * @self: a region
 * @x: of a point, in units of the drawing
 * @y: of a point
 *
 * Returns: how far the point is from the region; 0 inside of it, and no exact number beyond
 *   %SX_BODY_REGION_FAR
 */
double
sx_body_region_get_distance (SxBodyRegion *self, double x, double y)
{
  double nearest = G_MAXDOUBLE;
  graphene_rect_t near = self->bounds;

  graphene_rect_inset (&near, -SX_BODY_REGION_FAR, -SX_BODY_REGION_FAR);
  if (!graphene_rect_contains_point (&near, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return nearest;

  for (guint i = 0; i < self->shapes->len && nearest > 0; i++)
    nearest = MIN (nearest, sx_shape_get_distance (g_ptr_array_index (self->shapes, i), x, y));

  return nearest;
}

void
sx_body_region_set_chosen (SxBodyRegion *self, gboolean chosen)
{
  self->chosen = chosen;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sx_body_region_set_looked_at (SxBodyRegion *self, gboolean looked_at)
{
  if (looked_at == self->looked_at)
    return;

  self->looked_at = looked_at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sx_body_region_set_description:
 * @self: a region
 * @words: (nullable): what is painted on it, for those who do not see it
 */
void
sx_body_region_set_description (SxBodyRegion *self, const char *words)
{
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
