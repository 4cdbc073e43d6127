/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-shape.h"

#include <math.h>

#include "sx-drawing.h"

struct _SxShape
{
  graphene_rect_t bounds;
  graphene_point_t label;
  GPtrArray *outlines; /* of GArray of graphene_point_t */
};

static graphene_point_t
read_point (JsonArray *numbers, guint at, gboolean mirrored)
{
  float x = (float) json_array_get_double_element (numbers, at);

  return GRAPHENE_POINT_INIT (mirrored ? SX_DRAWING_WIDTH - x : x, (float) json_array_get_double_element (numbers, at + 1));
}

static GArray *
read_outline (JsonArray *numbers, gboolean mirrored)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint i = 0; i + 1 < json_array_get_length (numbers); i += 2)
    {
      graphene_point_t point = read_point (numbers, i, mirrored);

      g_array_append_val (points, point);
    }

  return points;
}

static void
read_bounds (SxShape *self, JsonArray *box, gboolean mirrored)
{
  graphene_point_t a = read_point (box, 0, mirrored);
  graphene_point_t b = read_point (box, 2, mirrored);

  graphene_rect_init (&self->bounds, MIN (a.x, b.x), a.y, fabsf (b.x - a.x), b.y - a.y);
}

static double
distance_to_segment (const graphene_point_t *a, const graphene_point_t *b, double x, double y)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((x - a->x) * dx + (y - a->y) * dy) / length, 0, 1) : 0;

  return hypot (x - (a->x + t * dx), y - (a->y + t * dy));
}

/* Even-odd rule; @nearest is lowered to the distance from the outline. */
static gboolean
is_inside (const GArray *outline, double x, double y, double *nearest)
{
  gboolean inside = FALSE;

  for (guint i = 0, j = outline->len - 1; i < outline->len; j = i++)
    {
      const graphene_point_t *a = &g_array_index (outline, graphene_point_t, i);
      const graphene_point_t *b = &g_array_index (outline, graphene_point_t, j);

      if ((a->y > y) != (b->y > y) && x < (double) (b->x - a->x) * (y - a->y) / (b->y - a->y) + a->x)
        inside = !inside;
      *nearest = MIN (*nearest, distance_to_segment (a, b, x, y));
    }

  return inside;
}

static void
trace_outline (const GArray *outline, cairo_t *cr)
{
  for (guint i = 0; i < outline->len; i++)
    {
      const graphene_point_t *point = &g_array_index (outline, graphene_point_t, i);

      if (i == 0)
        cairo_move_to (cr, point->x, point->y);
      else
        cairo_line_to (cr, point->x, point->y);
    }
  cairo_close_path (cr);
}

/**
 * sx_shape_read:
 * @object: a shape of a file of shapes; that is compiled in, and a test compares it with the content
 * @mirrored: whether to read it as the same shape of the other side
 *
 * Returns: (transfer full): the shape
 */
SxShape *
sx_shape_read (JsonObject *object, gboolean mirrored)
{
  SxShape *self = g_new0 (SxShape, 1);
  JsonArray *outlines = json_object_get_array_member (object, "outlines");

  read_bounds (self, json_object_get_array_member (object, "box"), mirrored);
  self->label = read_point (json_object_get_array_member (object, "label"), 0, mirrored);
  self->outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < json_array_get_length (outlines); i++)
    g_ptr_array_add (self->outlines, read_outline (json_array_get_array_element (outlines, i), mirrored));
  return self;
}

void
sx_shape_free (gpointer shape)
{
  SxShape *self = shape;

  g_ptr_array_unref (self->outlines);
  g_free (self);
}

void
sx_shape_get_bounds (const SxShape *self, graphene_rect_t *bounds)
{
  *bounds = self->bounds;
}

/**
 * sx_shape_get_label:
 * @self: a shape
 * @label: (out caller-allocates): a point inside of it, where the line of a label may end
 */
void
sx_shape_get_label (const SxShape *self, graphene_point_t *label)
{
  *label = self->label;
}

/**
 * sx_shape_get_distance:
 * @self: a shape
 * @x: of a point
 * @y: of a point
 *
 * Returns: how far the point is from the shape; 0 inside of it
 */
double
sx_shape_get_distance (const SxShape *self, double x, double y)
{
  double nearest = INFINITY;

  for (guint i = 0; i < self->outlines->len; i++)
    if (is_inside (g_ptr_array_index (self->outlines, i), x, y, &nearest))
      return 0;

  return nearest;
}

/**
 * sx_shape_trace:
 * @self: a shape
 * @cr: where to add its outline to the path
 */
void
sx_shape_trace (const SxShape *self, cairo_t *cr)
{
  for (guint i = 0; i < self->outlines->len; i++)
    trace_outline (g_ptr_array_index (self->outlines, i), cr);
}
