/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-target.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sx-body-paint.h"
#include "sx-body-view.h"

struct _SxBodyTarget
{
  GtkButton parent_instance;

  SxBodySpot spot;
  GPtrArray *shapes; /* of SxShape */
  graphene_rect_t bounds;
  char *name;
  double scale;      /* pixels in a unit of the drawing */
  gboolean chosen;
  gboolean filled;
  gboolean looked_at; /* in the list beside the picture */
};

G_DEFINE_FINAL_TYPE (SxBodyTarget, sx_body_target, GTK_TYPE_BUTTON)

static const SxName *
get_names (const SxBodySpot *spot)
{
  if (spot->structure != NULL)
    return &spot->structure->name;

  return spot->part != NULL ? &spot->part->name : &spot->region->name;
}

static char *
dup_name (const SxBodySpot *spot)
{
  /* Translators: %s is a part of the body, for example "calf". Left and right are the patient's. */
  static const char *const formats[SX_N_VIEWS][SX_N_SIDES] = {
    { N_("%s, middle, seen from the front"), N_("Left %s, seen from the front"), N_("Right %s, seen from the front") },
    { N_("%s, middle, seen from behind"), N_("Left %s, seen from behind"), N_("Right %s, seen from behind") },
    { N_("%s, middle, seen from the side"), N_("Left %s, seen from the side"), N_("Right %s, seen from the side") },
  };
  const char *name = get_names (spot)->plain;
  g_autofree char *lower = spot->side == SX_SIDE_MIDDLE ? g_strdup (name) : g_utf8_strdown (name, -1);

  if (spot->structure == NULL && !spot->region->covered)
    return g_strdup_printf (_("%s, not covered"), name);

  return g_strdup_printf (_(formats[sx_facing_get_view (spot->facing)][spot->side]), lower);
}

static void
add_bounds (SxBodyTarget *self)
{
  for (guint i = 0; i < self->shapes->len; i++)
    {
      graphene_rect_t bounds;

      sx_shape_get_bounds (g_ptr_array_index (self->shapes, i), &bounds);
      if (i == 0)
        self->bounds = bounds;
      else
        graphene_rect_union (&self->bounds, &bounds, &self->bounds);
    }
}

static SxBodyState
get_state (SxBodyTarget *self)
{
  GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));
  SxBodyState state = 0;

  if (self->looked_at || (flags & GTK_STATE_FLAG_PRELIGHT) != 0)
    state |= SX_BODY_POINTED_AT;
  if (self->chosen)
    state |= SX_BODY_CHOSEN;
  if (self->filled)
    state |= SX_BODY_FILLED;
  if ((flags & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    state |= SX_BODY_FOCUSED;
  return state;
}

static void
sx_body_target_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxBodyTarget *self = SX_BODY_TARGET (widget);
  graphene_rect_t area;
  cairo_t *cr;

  if (!sx_body_target_is_covered (self) || get_state (self) == 0)
    return;

  graphene_rect_init (&area, -8, -8, (float) gtk_widget_get_width (widget) + 16, (float) gtk_widget_get_height (widget) + 16);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_translate (cr, SX_BODY_TARGET_REACH, SX_BODY_TARGET_REACH);
  cairo_scale (cr, self->scale, self->scale);
  cairo_translate (cr, -self->bounds.origin.x, -self->bounds.origin.y);
  sx_body_paint_state (cr, self->shapes, 1 / self->scale, get_state (self));
  cairo_destroy (cr);
}

static gboolean
sx_body_target_contains (GtkWidget *widget, double x, double y)
{
  return x >= 0 && y >= 0 && x < gtk_widget_get_width (widget) && y < gtk_widget_get_height (widget)
         && sx_body_view_target_has_point (SX_BODY_VIEW (gtk_widget_get_parent (widget)), SX_BODY_TARGET (widget), x, y);
}

static void
sx_body_target_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
sx_body_target_state_flags_changed (GtkWidget *widget, GtkStateFlags old)
{
  GTK_WIDGET_CLASS (sx_body_target_parent_class)->state_flags_changed (widget, old);
  gtk_widget_queue_draw (widget);
}

static void
sx_body_target_finalize (GObject *object)
{
  SxBodyTarget *self = SX_BODY_TARGET (object);

  g_clear_pointer (&self->shapes, g_ptr_array_unref);
  g_free (self->name);
  G_OBJECT_CLASS (sx_body_target_parent_class)->finalize (object);
}

static void
sx_body_target_class_init (SxBodyTargetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sx_body_target_finalize;
  widget_class->snapshot = sx_body_target_snapshot;
  widget_class->contains = sx_body_target_contains;
  widget_class->measure = sx_body_target_measure;
  widget_class->state_flags_changed = sx_body_target_state_flags_changed;
  gtk_widget_class_set_css_name (widget_class, "sx-body-target");
}

static void
sx_body_target_init (SxBodyTarget *self)
{
  self->scale = 1;
}

/**
 * sx_body_spot_get_shapes:
 * @spot: something on the body
 *
 * Returns: (nullable): ids of its shapes; %NULL if they are not to be seen from there
 */
char *const *
sx_body_spot_get_shapes (const SxBodySpot *spot)
{
  if (spot->structure != NULL)
    return sx_facing_get_shapes (spot->facing, spot->structure->shapes[spot->layer], spot->side);

  return sx_facing_get_shapes (spot->facing, spot->part != NULL ? spot->part->shapes : spot->region->shapes, spot->side);
}

/**
 * sx_body_target_new:
 * @spot: what it stands for
 * @drawing: the drawing that shows it; must outlive the widget
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
sx_body_target_new (const SxBodySpot *spot, const SxDrawing *drawing)
{
  SxBodyTarget *self = g_object_new (SX_TYPE_BODY_TARGET, NULL);

  self->spot = *spot;
  self->name = dup_name (spot);
  self->shapes = sx_drawing_find_shapes (drawing, spot->layer, sx_body_spot_get_shapes (spot));
  add_bounds (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), sx_body_target_is_covered (self));
  gtk_widget_set_focus_on_click (GTK_WIDGET (self), FALSE); /* the picture would move under the pointer that presses */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name, -1);
  return GTK_WIDGET (self);
}

const SxBodySpot *
sx_body_target_get_spot (SxBodyTarget *self)
{
  return &self->spot;
}

/**
 * sx_body_target_is_covered:
 * @self: a target
 *
 * Returns: whether the content has something to say about it
 */
gboolean
sx_body_target_is_covered (SxBodyTarget *self)
{
  return self->spot.structure != NULL || self->spot.region->covered;
}

/**
 * sx_body_target_get_name:
 * @self: a target
 *
 * Returns: its name with the side and from where it is seen
 */
const char *
sx_body_target_get_name (SxBodyTarget *self)
{
  return self->name;
}

const SxName *
sx_body_target_get_names (SxBodyTarget *self)
{
  return get_names (&self->spot);
}

/**
 * sx_body_target_dup_place:
 * @self: a target
 *
 * Returns: (transfer full): where choosing it leads
 */
SxPlace *
sx_body_target_dup_place (SxBodyTarget *self)
{
  const SxBodySpot *spot = &self->spot;

  if (spot->structure != NULL)
    return sx_place_new_item (SX_KIND_STRUCTURE, spot->structure->id, NULL);

  return sx_place_new_region (spot->region->id, spot->part != NULL ? spot->part->id : NULL, spot->side);
}

gboolean
sx_body_target_is_for (SxBodyTarget *self, const SxBodySpot *spot)
{
  const SxBodySpot *own = &self->spot;

  return own->region == spot->region && own->part == spot->part && own->structure == spot->structure && own->layer == spot->layer
         && own->facing == spot->facing && own->side == spot->side;
}

/**
 * sx_body_target_is_at:
 * @self: a target
 * @content: the content
 * @place: a place
 *
 * Returns: whether the target is what @place is about, or a part of it
 */
gboolean
sx_body_target_is_at (SxBodyTarget *self, const SxContent *content, const SxPlace *place)
{
  const SxBodySpot *spot = &self->spot;
  const SxRegion *region;

  if (place->kind != SX_PLACE_ITEM)
    return FALSE;
  if (spot->structure != NULL)
    return place->item == SX_KIND_STRUCTURE && g_str_equal (spot->structure->id, place->id);
  if (place->item != SX_KIND_REGION)
    return FALSE;

  /* The whole body is not a choice of a part. */
  region = sx_content_get_region (content, place->id);
  return (region->parent != NULL || !region->covered) && sx_content_region_is_within (content, spot->region->id, place->id)
         && (place->side == SX_SIDE_MIDDLE || spot->side == place->side)
         && (place->detail == NULL || (spot->part != NULL && g_str_equal (spot->part->id, place->detail)));
}

/**
 * sx_body_target_get_anchor:
 * @self: a target
 * @anchor: (out caller-allocates): where the line of a label ends, in its own coordinates
 */
void
sx_body_target_get_anchor (SxBodyTarget *self, graphene_point_t *anchor)
{
  graphene_point_t label;

  sx_shape_get_label (g_ptr_array_index (self->shapes, 0), &label);
  graphene_point_init (anchor, (float) ((label.x - self->bounds.origin.x) * self->scale + SX_BODY_TARGET_REACH),
                       (float) ((label.y - self->bounds.origin.y) * self->scale + SX_BODY_TARGET_REACH));
}

/**
 * sx_body_target_get_distance:
 * @self: a target
 * @x: of a point, in units of the drawing
 * @y: of a point
 *
 * Returns: how far the point is from the target; 0 inside of it, and no exact number beyond
 *   %SX_BODY_TARGET_FAR
 */
double
sx_body_target_get_distance (SxBodyTarget *self, double x, double y)
{
  double nearest = G_MAXDOUBLE;
  graphene_rect_t near = self->bounds;

  graphene_rect_inset (&near, -SX_BODY_TARGET_FAR, -SX_BODY_TARGET_FAR);
  if (!graphene_rect_contains_point (&near, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return nearest;

  for (guint i = 0; i < self->shapes->len && nearest > 0; i++)
    nearest = MIN (nearest, sx_shape_get_distance (g_ptr_array_index (self->shapes, i), x, y));

  return nearest;
}

/**
 * sx_body_target_allocate:
 * @self: a target
 * @area: where the whole drawing is in the parent
 * @scale: pixels in a unit of the drawing
 *
 * Puts it where its shapes are, with the space around them in which a pointer still means it.
 */
void
sx_body_target_allocate (SxBodyTarget *self, const graphene_rect_t *area, double scale)
{
  const double reach = SX_BODY_TARGET_REACH;
  const graphene_rect_t *bounds = &self->bounds;
  GskTransform *transform;

  self->scale = scale;
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (area->origin.x + bounds->origin.x * scale - reach),
                                                                   (float) (area->origin.y + bounds->origin.y * scale - reach)));
  gtk_widget_allocate (GTK_WIDGET (self), (int) ceil (bounds->size.width * scale + 2 * reach),
                       (int) ceil (bounds->size.height * scale + 2 * reach), -1, transform);
}

/**
 * sx_body_target_set_chosen:
 * @self: a target
 * @chosen: whether to outline it
 * @filled: whether to fill it as well
 */
void
sx_body_target_set_chosen (SxBodyTarget *self, gboolean chosen, gboolean filled)
{
  self->chosen = chosen;
  self->filled = chosen && filled;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
sx_body_target_set_looked_at (SxBodyTarget *self, gboolean looked_at)
{
  if (looked_at == self->looked_at)
    return;

  self->looked_at = looked_at;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sx_body_target_set_description:
 * @self: a target
 * @words: (nullable): what is painted on it, for those who do not see it
 */
void
sx_body_target_set_description (SxBodyTarget *self, const char *words)
{
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
