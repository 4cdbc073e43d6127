/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sight.h"

#include "support.h"

/* A colour is there when so many points have it, in the enlarged picture. */
#define LEAST_POINTS 8

void
sight_take (Sight *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  while (self->node == NULL)
    {
      g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->window);
      g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

      test_settle (self->window);
      gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (self->window),
                              gtk_widget_get_height (self->window));
      self->node = gtk_snapshot_to_node (snapshot);
    }
}

/* An enlarged picture of @area of the window. */
Pixels
sight_look_at (const Sight *self, const graphene_rect_t *area)
{
  GskTransform *larger = gsk_transform_scale (NULL, SIGHT_ZOOM, SIGHT_ZOOM);
  GskRenderNode *node = gsk_transform_node_new (self->node, larger);
  graphene_rect_t view;
  GdkTexture *texture;

  graphene_rect_scale (area, SIGHT_ZOOM, SIGHT_ZOOM, &view);
  graphene_rect_round_extents (&view, &view);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)), node, &view);
  gsk_render_node_unref (node);
  gsk_transform_unref (larger);
  return pixels_take_texture (texture);
}

guint32
sight_get_pixel (const Pixels *picture, int x, int y)
{
  return *(const guint32 *) (gconstpointer) (picture->data + (gsize) y * (gsize) picture->stride + 4 * (gsize) x);
}

static double
get_luminance (guint32 pixel)
{
  GdkRGBA colour = { (float) (pixel >> 16 & 255) / 255, (float) (pixel >> 8 & 255) / 255, (float) (pixel & 255) / 255,
                     1 };

  return pixels_get_luminance (&colour);
}

double
sight_compare (guint32 one, guint32 other)
{
  return pixels_get_contrast (get_luminance (one), get_luminance (other));
}

static GHashTable *
count_colours (const Pixels *picture)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (int y = 0; y < picture->height; y++)
    for (int x = 0; x < picture->width; x++)
      {
        gpointer pixel = GUINT_TO_POINTER (sight_get_pixel (picture, x, y));
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, pixel));

        g_hash_table_insert (counts, pixel, GUINT_TO_POINTER (n + 1));
      }

  return counts;
}

/* Of what stands out most with what there is most of. */
double
sight_find_contrast (const Pixels *picture)
{
  g_autoptr (GHashTable) counts = count_colours (picture);
  GHashTableIter iter;
  gpointer pixel, count;
  guint32 ground = 0;
  guint most = 0;
  double best = 1;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &pixel, &count))
    if (GPOINTER_TO_UINT (count) > most)
      {
        most = GPOINTER_TO_UINT (count);
        ground = GPOINTER_TO_UINT (pixel);
      }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &pixel, &count))
    if (GPOINTER_TO_UINT (count) >= LEAST_POINTS)
      best = MAX (best, sight_compare (ground, GPOINTER_TO_UINT (pixel)));
  return best;
}

/* What of @widget is seen, enlarged by @around on each side. */
gboolean
sight_find_area (const Sight *self, GtkWidget *widget, float around, graphene_rect_t *area)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (self->window),
                                            (float) gtk_widget_get_height (self->window));
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t visible = all;

  if (scroller != NULL && scroller != widget && !gtk_widget_compute_bounds (scroller, self->window, &visible))
    return FALSE;
  if (!gtk_widget_compute_bounds (widget, self->window, area))
    return FALSE;
  graphene_rect_inset (area, -around, -around);
  return graphene_rect_intersection (&visible, &all, &visible) && graphene_rect_contains_rect (&visible, area);
}
