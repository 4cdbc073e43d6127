/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-drawing.h"

#include <json-glib/json-glib.h>
#include <librsvg/rsvg.h>
#include <math.h>

#define RESOURCES "/org/symptomexplorer/SymptomExplorer/art/"

/* A larger texture costs more memory and time than a screen can show. */
#define MAX_HEIGHT 2048

/* Parts that the content does not cover step back, so that the others stand out. */
#define QUIET_FADE 0.5

struct _SxShape
{
  graphene_rect_t bounds;
  GPtrArray *polygons; /* of GArray of graphene_point_t */
};

struct _SxDrawing
{
  GBytes *svg;
  GHashTable *shapes;
  GPtrArray *quiet; /* of SxShape, borrowed */
};

static void
free_shape (gpointer data)
{
  SxShape *self = data;

  g_ptr_array_unref (self->polygons);
  g_free (self);
}

static GArray *
read_polygon (JsonArray *numbers)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));

  for (guint i = 0; i + 1 < json_array_get_length (numbers); i += 2)
    {
      graphene_point_t point = { (float) json_array_get_double_element (numbers, i),
                                 (float) json_array_get_double_element (numbers, i + 1) };

      g_array_append_val (points, point);
    }

  return points;
}

static SxShape *
read_shape (JsonObject *object)
{
  SxShape *self = g_new0 (SxShape, 1);
  JsonArray *box = json_object_get_array_member (object, "bbox");
  JsonArray *polygons = json_object_get_array_member (object, "polys");
  float left = (float) json_array_get_double_element (box, 0);
  float top = (float) json_array_get_double_element (box, 1);

  graphene_rect_init (&self->bounds, left, top, (float) json_array_get_double_element (box, 2) - left,
                      (float) json_array_get_double_element (box, 3) - top);
  self->polygons = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < json_array_get_length (polygons); i++)
    g_ptr_array_add (self->polygons, read_polygon (json_array_get_array_element (polygons, i)));
  return self;
}

static GBytes *
load_resource (SxView view, const char *ending)
{
  g_autofree char *path = g_strconcat (RESOURCES "body-", sx_view_get_word (view), ending, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* The file is compiled in, and a test compares it with the regions of the content. */
static void
read_shapes (SxDrawing *self, SxView view)
{
  g_autoptr (GBytes) bytes = load_resource (view, ".regions.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  json_parser_load_from_data (parser, text, (gssize) length, NULL);
  json_object_iter_init (&iter, json_object_get_object_member (json_node_get_object (json_parser_get_root (parser)), "regions"));
  while (json_object_iter_next (&iter, &id, &node))
    g_hash_table_insert (self->shapes, g_strdup (id), read_shape (json_node_get_object (node)));
}

/**
 * sx_drawing_new:
 * @view: from where the body is seen
 *
 * Returns: (transfer full): the drawing
 */
SxDrawing *
sx_drawing_new (SxView view)
{
  SxDrawing *self = g_new0 (SxDrawing, 1);

  self->svg = load_resource (view, ".svg");
  self->quiet = g_ptr_array_new ();
  self->shapes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_shape);
  read_shapes (self, view);
  return self;
}

void
sx_drawing_free (SxDrawing *self)
{
  g_bytes_unref (self->svg);
  g_ptr_array_unref (self->quiet);
  g_hash_table_unref (self->shapes);
  g_free (self);
}

const SxShape *
sx_drawing_find_shape (const SxDrawing *self, const char *id)
{
  return g_hash_table_lookup (self->shapes, id);
}

/**
 * sx_drawing_make_quiet:
 * @self: a drawing that was not rendered yet
 * @shape: a part of it
 *
 * Lets @shape step back.
 */
void
sx_drawing_make_quiet (SxDrawing *self, const SxShape *shape)
{
  g_ptr_array_add (self->quiet, (gpointer) shape);
}

/* Makes the quiet parts translucent; what lies behind is the colour of the window in any theme.
 * Each shape is filled alone: where neighbours overlap, their windings could cancel out. */
static void
fade_quiet (const SxDrawing *self, cairo_t *cr)
{
  cairo_push_group (cr);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->quiet->len; i++)
    {
      sx_shape_trace (g_ptr_array_index (self->quiet, i), cr);
      cairo_fill_preserve (cr);
      cairo_stroke (cr);
    }
  cairo_pop_group_to_source (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_paint_with_alpha (cr, QUIET_FADE);
}

/* On a dark ground the lines are light. */
static RsvgHandle *
parse (const SxDrawing *self, gboolean dark)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (self->svg, &length);
  RsvgHandle *handle = rsvg_handle_new_from_data (data, length, NULL);

  if (dark)
    {
      g_autoptr (GBytes) style = g_resources_lookup_data (RESOURCES "theme-dark.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      rsvg_handle_set_stylesheet (handle, g_bytes_get_data (style, NULL), g_bytes_get_size (style), NULL);
    }

  return handle;
}

static GdkTexture *
texture_from_surface (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * sx_drawing_new_texture:
 * @height: in pixels; no texture is higher than a limit
 * @draw: draws, in the units of a drawing
 * @data: passed to @draw
 *
 * Returns: (transfer full): a picture as large as that of a drawing
 */
GdkTexture *
sx_drawing_new_texture (int height, SxDrawFunc draw, gpointer data)
{
  int used = CLAMP (height, 1, MAX_HEIGHT);
  int width = MAX (1, used * SX_DRAWING_WIDTH / SX_DRAWING_HEIGHT);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, used);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, width / (double) SX_DRAWING_WIDTH, used / (double) SX_DRAWING_HEIGHT);
  draw (cr, data);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return texture_from_surface (surface);
}

typedef struct
{
  const SxDrawing *drawing;
  int height;
  gboolean dark;
} Job;

static void
draw (cairo_t *cr, gpointer data)
{
  static const RsvgRectangle page = { 0, 0, SX_DRAWING_WIDTH, SX_DRAWING_HEIGHT };
  const Job *job = data;
  RsvgHandle *handle = parse (job->drawing, job->dark);

  rsvg_handle_render_document (handle, cr, &page, NULL);
  fade_quiet (job->drawing, cr);
  g_object_unref (handle);
}

/**
 * sx_drawing_render:
 * @self: a drawing
 * @height: in pixels
 * @dark: whether it will stand on a dark ground
 *
 * Takes some 10 ms for a small picture and more than 100 ms for one that fills a screen.
 *
 * Returns: (transfer full): the picture
 */
GdkTexture *
sx_drawing_render (const SxDrawing *self, int height, gboolean dark)
{
  Job job = { self, height, dark };

  return sx_drawing_new_texture (height, draw, &job);
}

static void
render_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;

  g_task_return_pointer (task, sx_drawing_render (job->drawing, job->height, job->dark), g_object_unref);
}

/**
 * sx_drawing_render_async:
 * @self: a drawing; must outlive the rendering
 * @height: in pixels
 * @dark: whether it will stand on a dark ground
 * @cancellable: (nullable): to lose interest in the picture
 * @callback: called when the picture is there
 * @user_data: passed to @callback
 *
 * Renders off the main thread.
 */
void
sx_drawing_render_async (const SxDrawing *self, int height, gboolean dark, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->drawing = self;
  job->height = height;
  job->dark = dark;
  g_task_set_task_data (task, job, g_free);
  g_task_run_in_thread (task, render_thread);
}

GdkTexture *
sx_drawing_render_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sx_shape_get_bounds (const SxShape *self, graphene_rect_t *bounds)
{
  *bounds = self->bounds;
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
is_inside (const GArray *polygon, double x, double y, double *nearest)
{
  gboolean inside = FALSE;

  for (guint i = 0, j = polygon->len - 1; i < polygon->len; j = i++)
    {
      const graphene_point_t *a = &g_array_index (polygon, graphene_point_t, i);
      const graphene_point_t *b = &g_array_index (polygon, graphene_point_t, j);

      if ((a->y > y) != (b->y > y) && x < (double) (b->x - a->x) * (y - a->y) / (b->y - a->y) + a->x)
        inside = !inside;
      *nearest = MIN (*nearest, distance_to_segment (a, b, x, y));
    }

  return inside;
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

  for (guint i = 0; i < self->polygons->len; i++)
    if (is_inside (g_ptr_array_index (self->polygons, i), x, y, &nearest))
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
  for (guint i = 0; i < self->polygons->len; i++)
    {
      const GArray *polygon = g_ptr_array_index (self->polygons, i);

      for (guint j = 0; j < polygon->len; j++)
        {
          const graphene_point_t *point = &g_array_index (polygon, graphene_point_t, j);

          if (j == 0)
            cairo_move_to (cr, point->x, point->y);
          else
            cairo_line_to (cr, point->x, point->y);
        }
      cairo_close_path (cr);
    }
}
