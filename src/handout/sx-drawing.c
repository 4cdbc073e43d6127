/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-drawing.h"

#include <librsvg/rsvg.h>
#include <math.h>

#include "sx-parser.h"

#define ART "/org/symptomexplorer/SymptomExplorer/art/"

/* How a file says what of it is seen. */
#define WHOLE_VIEW "viewBox=\"0 0 " G_STRINGIFY (SX_DRAWING_WIDTH) " " G_STRINGIFY (SX_DRAWING_HEIGHT) "\""

/* Parts that the content does not cover step back, so that the others stand out; on a dark ground
 * less is enough. */
#define QUIET_FADE 0.4
#define QUIET_FADE_DARK 0.28

/* Where they meet what is covered, they do so softly: nobody takes an edge for a garment or a wound. */
#define SOFT_WIDTH 9
#define SOFT_STEPS 6

struct _SxDrawing
{
  SxBuild build;
  SxView view;
  gboolean mirrored;
  GHashTable *shapes[SX_N_LAYERS];
  GPtrArray *quiet; /* of SxShape, borrowed */
};

static GBytes *
load_resource (const SxDrawing *self, const char *ending)
{
  g_autofree char *path = g_strconcat (ART, sx_build_get_word (self->build), "-", sx_view_get_word (self->view), ending, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static void
read_layer (SxDrawing *self, JsonObject *layers, SxLayer layer)
{
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  self->shapes[layer] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sx_shape_free);
  if (!json_object_has_member (layers, sx_layer_get_word (layer)))
    return;
  json_object_iter_init (&iter, json_object_get_object_member (layers, sx_layer_get_word (layer)));
  while (json_object_iter_next (&iter, &id, &node))
    g_hash_table_insert (self->shapes[layer], g_strdup (id), sx_shape_read (json_node_get_object (node), self->mirrored));
}

/* The file is compiled in, and a test compares it with the regions of the content. */
static void
read_shapes (SxDrawing *self)
{
  g_autoptr (GBytes) bytes = load_resource (self, ".shapes.json");
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (JsonNode) root = sx_parser_read (text, length);
  JsonObject *layers = json_object_get_object_member (json_node_get_object (root), "layers");

  for (SxLayer layer = 0; layer < SX_N_LAYERS; layer++)
    read_layer (self, layers, layer);
}

/**
 * sx_drawing_new:
 * @build: who is drawn
 * @view: from where the body is seen
 * @mirrored: whether to draw the right side from the left one
 *
 * Returns: (transfer full): the drawing
 */
SxDrawing *
sx_drawing_new (SxBuild build, SxView view, gboolean mirrored)
{
  SxDrawing *self = g_atomic_rc_box_new0 (SxDrawing);

  self->build = build;
  self->view = view;
  self->mirrored = mirrored;
  self->quiet = g_ptr_array_new ();
  read_shapes (self);
  return self;
}

SxDrawing *
sx_drawing_ref (const SxDrawing *self)
{
  return g_atomic_rc_box_acquire ((SxDrawing *) self);
}

static void
sx_drawing_clear (gpointer data)
{
  SxDrawing *self = data;

  g_ptr_array_unref (self->quiet);
  for (SxLayer layer = 0; layer < SX_N_LAYERS; layer++)
    g_hash_table_unref (self->shapes[layer]);
}

void
sx_drawing_unref (const SxDrawing *self)
{
  g_atomic_rc_box_release_full ((SxDrawing *) self, sx_drawing_clear);
}

/**
 * sx_drawing_find_shape:
 * @self: a drawing
 * @layer: a layer of it
 * @id: of a shape
 *
 * Returns: (transfer none) (nullable): the shape
 */
const SxShape *
sx_drawing_find_shape (const SxDrawing *self, SxLayer layer, const char *id)
{
  return g_hash_table_lookup (self->shapes[layer], id);
}

/**
 * sx_drawing_find_shapes:
 * @self: a drawing
 * @layer: a layer of it
 * @ids: (nullable): of shapes; those that another build of the body does not show are left out
 *
 * Returns: (transfer container) (element-type SxShape): the shapes
 */
GPtrArray *
sx_drawing_find_shapes (const SxDrawing *self, SxLayer layer, char *const *ids)
{
  GPtrArray *shapes = g_ptr_array_new ();

  for (char *const *id = ids; id != NULL && *id != NULL; id++)
    {
      const SxShape *shape = sx_drawing_find_shape (self, layer, *id);

      if (shape != NULL)
        g_ptr_array_add (shapes, (gpointer) shape);
    }

  return shapes;
}

/**
 * sx_drawing_make_quiet:
 * @self: a drawing that was not rendered yet
 * @ids: of shapes of the skin
 *
 * Lets the shapes step back.
 */
void
sx_drawing_make_quiet (SxDrawing *self, char *const *ids)
{
  g_autoptr (GPtrArray) shapes = sx_drawing_find_shapes (self, SX_LAYER_SKIN, ids);

  for (guint i = 0; i < shapes->len; i++)
    g_ptr_array_add (self->quiet, g_ptr_array_index (shapes, i));
}

/* The quiet parts and what is around them as far as @reach, in the colour that is set, as one. Each shape is
 * filled alone: where neighbours overlap, their windings could cancel out. */
static void
cover_quiet (const SxDrawing *self, cairo_t *cr, double reach)
{
  cairo_push_group (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_set_line_width (cr, 2 * reach);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->quiet->len; i++)
    {
      sx_shape_trace (g_ptr_array_index (self->quiet, i), cr);
      cairo_fill_preserve (cr);
      cairo_stroke (cr);
    }
  cairo_pop_group_to_source (cr);
}

/* Makes the quiet parts translucent, and what is around them less and less; what lies behind is the colour
 * of the window in any theme. */
static void
fade_quiet (const SxDrawing *self, cairo_t *cr, double fade)
{
  double fade_of_step = 1 - pow (1 - fade, 1.0 / SOFT_STEPS);

  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  for (guint i = 0; i < SOFT_STEPS; i++)
    {
      cover_quiet (self, cr, 0.5 + (double) SOFT_WIDTH * i / SOFT_STEPS);
      cairo_paint_with_alpha (cr, fade_of_step);
    }
}

/* The same on paper, which is white and knows no other operator. Where one cover lies on another, it takes
 * minutes to print: there the edge is hard. */
static void
whiten_quiet (const SxDrawing *self, cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cover_quiet (self, cr, 0.5);
  cairo_paint_with_alpha (cr, QUIET_FADE);
  cairo_restore (cr);
}

/* The file says that all of it is seen; this one says @box. librsvg makes every surface on the way as large
 * as what is seen would be as a whole, and most of a body lies outside of a close-up. */
static GString *
load_view (const SxDrawing *self, const graphene_rect_t *box)
{
  const double numbers[] = { box->origin.x, box->origin.y, box->size.width, box->size.height };
  g_autoptr (GBytes) svg = load_resource (self, ".svg");
  GString *text = g_string_new_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg));
  g_autoptr (GString) view = g_string_new ("preserveAspectRatio=\"none\" viewBox=\"");

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      char number[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (view, " %s", g_ascii_dtostr (number, sizeof number, numbers[i]));
    }
  g_string_append_c (view, '"');
  g_string_replace (text, WHOLE_VIEW, view->str, 1);
  return text;
}

static RsvgHandle *
parse (const SxDrawing *self, const SxLook *look, const graphene_rect_t *box)
{
  g_autoptr (GString) svg = load_view (self, box);
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) svg->str, svg->len, NULL);
  g_autofree char *style = sx_look_dup_stylesheet (look);

  rsvg_handle_set_stylesheet (handle, (const guint8 *) style, strlen (style), NULL);
  return handle;
}

typedef struct
{
  const SxDrawing *drawing;
  SxLook look;
  SxExcerpt excerpt;
} Job;

static void
draw_picture (cairo_t *cr, gpointer data)
{
  const Job *job = data;
  const graphene_rect_t *box = &job->excerpt.box;
  RsvgHandle *handle = parse (job->drawing, &job->look, box);

  rsvg_handle_render_document (handle, cr, &(RsvgRectangle){ box->origin.x, box->origin.y, box->size.width, box->size.height }, NULL);
  g_object_unref (handle);
}

/* librsvg loses what it blurs where a drawing is mirrored, so its picture is mirrored instead. */
static void
draw_mirrored (cairo_t *cr, const Job *job)
{
  Job other = *job;
  graphene_rect_t *box = &other.excerpt.box;
  cairo_surface_t *picture;

  box->origin.x = SX_DRAWING_WIDTH - box->origin.x - box->size.width;
  picture = sx_excerpt_draw (&other.excerpt, draw_picture, &other);
  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_translate (cr, other.excerpt.width, 0);
  cairo_scale (cr, -1, 1);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (picture);
}

/* Mirrored, a drawing is a picture on paper, too. */
static void
print_mirrored (const SxDrawing *self, const SxLook *look, cairo_t *cr)
{
  cairo_surface_t *picture;
  SxExcerpt excerpt;

  sx_excerpt_init_print (&excerpt, &GRAPHENE_RECT_INIT (0, 0, SX_DRAWING_WIDTH, SX_DRAWING_HEIGHT), cr);
  picture = sx_drawing_render (self, look, &excerpt);
  sx_excerpt_print (&excerpt, picture, cr);
  cairo_surface_destroy (picture);
}

static void
draw (cairo_t *cr, gpointer data)
{
  Job *job = data;

  if (job->drawing->mirrored)
    draw_mirrored (cr, job);
  else
    draw_picture (cr, job);
  fade_quiet (job->drawing, cr, job->look.dark ? QUIET_FADE_DARK : QUIET_FADE);
}

/**
 * sx_drawing_render:
 * @self: a drawing
 * @look: how it looks
 * @excerpt: what of it
 *
 * Takes some 10 ms for a small picture and more than 100 ms for one that fills a screen.
 *
 * Returns: (transfer full): the picture
 */
cairo_surface_t *
sx_drawing_render (const SxDrawing *self, const SxLook *look, const SxExcerpt *excerpt)
{
  Job job = { self, *look, *excerpt };

  return sx_excerpt_draw (excerpt, draw, &job);
}

/**
 * sx_drawing_draw:
 * @self: a drawing
 * @look: how it looks
 * @cr: where to draw it on white, in units of the drawing
 *
 * Draws all of it, as shapes rather than pixels, for paper.
 */
void
sx_drawing_draw (const SxDrawing *self, const SxLook *look, cairo_t *cr)
{
  Job job = { self, *look, { .box = GRAPHENE_RECT_INIT (0, 0, SX_DRAWING_WIDTH, SX_DRAWING_HEIGHT) } };

  if (self->mirrored)
    {
      print_mirrored (self, look, cr);
      return;
    }

  draw_picture (cr, &job);
  if (!look->outlined)
    whiten_quiet (self, cr);
}
