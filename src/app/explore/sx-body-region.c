/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-region.h"

#include <glib/gi18n.h>

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
  SxLink link;        /* SX_N_LINKS where nothing is painted */
};

G_DEFINE_FINAL_TYPE (SxBodyRegion, sx_body_region, GTK_TYPE_BUTTON)

/* The one accent. Lines are cased in a light colour, so that they hold on every skin. */
static const GdkRGBA accent = { 0.12f, 0.47f, 0.82f, 1 };
static const GdkRGBA line = { 0.04f, 0.23f, 0.44f, 1 };
static const GdkRGBA rest = { 0.04f, 0.23f, 0.44f, 0.45f }; /* says that one can choose here */
static const GdkRGBA casing = { 1, 0.98f, 0.94f, 1 };

static char *
dup_name (const SxRegion *region, SxView view, SxSide side)
{
  const char *name = region->name.plain;

  if (!region->covered)
    return g_strdup_printf (_("%s, not covered"), name);

  /* Translators: %s is a part of the body, for example "Calf". Left and right are the patient's. */
  static const char *const formats[SX_N_VIEWS][SX_N_SIDES] = {
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

static void
trace (SxBodyRegion *self, cairo_t *cr)
{
  for (guint i = 0; i < self->shapes->len; i++)
    sx_shape_trace (g_ptr_array_index (self->shapes, i), cr);
}

static void
stroke (SxBodyRegion *self, cairo_t *cr, const GdkRGBA *colour, double width)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  trace (self, cr);
  cairo_stroke (cr);
}

static void
fill (SxBodyRegion *self, cairo_t *cr, double alpha)
{
  GdkRGBA colour = accent;

  colour.alpha = (float) alpha;
  gdk_cairo_set_source_rgba (cr, &colour);
  trace (self, cr);
  cairo_fill (cr);
}

static void
outline (SxBodyRegion *self, cairo_t *cr, double width)
{
  stroke (self, cr, &casing, width * 2.2);
  stroke (self, cr, &line, width);
}

static void
paint_link (SxBodyRegion *self, cairo_t *cr, double unit)
{
  static const double dashes[] = { 6, 5 };
  double scaled[] = { dashes[0] * unit, dashes[1] * unit };

  if (self->link == SX_N_LINKS)
    return;

  cairo_save (cr);
  trace (self, cr);
  cairo_clip (cr);
  sx_body_region_draw_link (cr, self->link, unit);
  cairo_restore (cr);
  stroke (self, cr, &casing, 3 * unit);
  cairo_save (cr);
  if (self->link == SX_LINK_NOT_ESTABLISHED)
    cairo_set_dash (cr, scaled, G_N_ELEMENTS (scaled), 0);
  stroke (self, cr, &line, 1.5 * unit);
  cairo_restore (cr);
}

/* @unit is one pixel of the screen in units of the drawing. */
static void
draw (SxBodyRegion *self, cairo_t *cr, double unit)
{
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self));
  gboolean hover = (state & GTK_STATE_FLAG_PRELIGHT) != 0 || self->looked_at;

  if (self->region->covered)
    stroke (self, cr, &rest, unit);
  paint_link (self, cr, unit);
  if (self->chosen)
    fill (self, cr, 0.45);
  else if (hover && self->region->covered)
    fill (self, cr, 0.25);
  if (self->chosen || (hover && self->region->covered))
    outline (self, cr, 1.5 * unit);
  if (state & GTK_STATE_FLAG_FOCUS_VISIBLE)
    outline (self, cr, 3.5 * unit);
}

static gboolean
needs_drawing (SxBodyRegion *self)
{
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self));

  return self->region->covered || self->chosen || self->looked_at || self->link != SX_N_LINKS
         || (state & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_VISIBLE)) != 0;
}

static void
sx_body_region_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxBodyRegion *self = SX_BODY_REGION (widget);
  SxBodyView *view = SX_BODY_VIEW (gtk_widget_get_parent (widget));
  double scale = sx_body_view_get_scale (view);
  graphene_rect_t area;
  cairo_t *cr;

  if (!needs_drawing (self))
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
  self->link = SX_N_LINKS;
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
  self->looked_at = looked_at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sx_body_region_set_link:
 * @self: a region
 * @link: how it is linked with what is shown, or %SX_N_LINKS for not at all
 */
void
sx_body_region_set_link (SxBodyRegion *self, SxLink link)
{
  self->link = link;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_hatching (cairo_t *cr, double unit)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  cairo_set_line_width (cr, 2 * unit);
  for (double x = left - (bottom - top); x < right; x += 7 * unit)
    {
      cairo_move_to (cr, x, bottom);
      cairo_line_to (cr, x + (bottom - top), top);
    }
  cairo_stroke (cr);
}

static void
draw_dots (cairo_t *cr, double unit)
{
  double left, top, right, bottom;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  for (double y = top; y < bottom; y += 8 * unit)
    for (double x = left; x < right; x += 8 * unit)
      {
        cairo_new_sub_path (cr);
        cairo_arc (cr, x, y, 1.8 * unit, 0, 2 * G_PI);
      }
  cairo_fill (cr);
}

/**
 * sx_body_region_draw_link:
 * @cr: clipped to what is painted
 * @link: a link
 * @unit: one pixel of the screen, in the units of @cr
 *
 * Paints the texture of @link: full, hatched, dotted, or nothing.
 */
void
sx_body_region_draw_link (cairo_t *cr, SxLink link, double unit)
{
  GdkRGBA colour = accent;

  colour.alpha = link == SX_LINK_DIRECT ? 0.5f : 0.9f;
  gdk_cairo_set_source_rgba (cr, &colour);
  if (link == SX_LINK_DIRECT)
    cairo_paint (cr);
  else if (link == SX_LINK_INDIRECT)
    draw_hatching (cr, unit);
  else if (link == SX_LINK_ASSOCIATED)
    draw_dots (cr, unit);
}
