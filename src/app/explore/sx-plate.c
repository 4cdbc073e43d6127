/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-plate.h"

#include "sx-gdk.h"

struct _SxPlate
{
  cairo_surface_t *surface;
  float width;
  float height;
  GdkTexture *texture; /* NULL until it is needed */
  GskRenderNode *node; /* NULL until it is needed */
};

static GskRenderNode *
draw_node (SxPlate *self)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, self->width, self->height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  cairo_fill (cr);
  cairo_destroy (cr);
  return node;
}

static void
append_node (SxPlate *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  if (self->node == NULL)
    self->node = draw_node (self);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds->origin);
  gtk_snapshot_scale (snapshot, bounds->size.width / self->width, bounds->size.height / self->height);
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_restore (snapshot);
}

static void
append_texture (SxPlate *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds)
{
  if (self->texture == NULL)
    self->texture = sx_gdk_take_texture (cairo_surface_reference (self->surface));

  gtk_snapshot_append_texture (snapshot, self->texture, bounds);
}

/**
 * sx_plate_new:
 * @surface: (transfer full): a picture
 *
 * Returns: (transfer full): a plate of it
 */
SxPlate *
sx_plate_new (cairo_surface_t *surface)
{
  SxPlate *self = g_new0 (SxPlate, 1);

  self->surface = surface;
  self->width = (float) cairo_image_surface_get_width (surface);
  self->height = (float) cairo_image_surface_get_height (surface);
  return self;
}

void
sx_plate_free (SxPlate *self)
{
  g_clear_object (&self->texture);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * sx_plate_append:
 * @self: a plate
 * @snapshot: where to show it
 * @bounds: where exactly
 * @textured: whether the renderer keeps textures; the one of cairo converts all their pixels for
 *   each frame
 */
void
sx_plate_append (SxPlate *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds, gboolean textured)
{
  if (textured)
    append_texture (self, snapshot, bounds);
  else
    append_node (self, snapshot, bounds);
}
