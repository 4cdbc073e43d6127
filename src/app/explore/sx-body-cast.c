/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-cast.h"

static gboolean
is_drawn (const SxDrawing *drawing, const SxBodySpot *spot)
{
  g_autoptr (GPtrArray) shapes = sx_drawing_find_shapes (drawing, spot->layer, sx_body_spot_get_shapes (spot));

  return shapes->len > 0;
}

static void
add_spot (GArray *spots, const SxDrawing *drawing, SxBodySpot spot)
{
  for (spot.side = 0; spot.side < SX_N_SIDES; spot.side++)
    if (is_drawn (drawing, &spot))
      g_array_append_val (spots, spot);
}

/* In the whole body a region is one target; in close-ups its parts are, if it has any. */
static void
add_region (GArray *spots, const SxDrawing *drawing, const SxRegion *region, gboolean close, SxFacing facing)
{
  if (!close || region->parts->len == 0)
    add_spot (spots, drawing, (SxBodySpot){ .region = region, .facing = facing });
  for (guint i = 0; close && i < region->parts->len; i++)
    add_spot (spots, drawing, (SxBodySpot){ .region = region, .part = g_ptr_array_index (region->parts, i), .facing = facing });
}

/**
 * sx_body_cast_new:
 * @content: the content
 * @figure: shows the body
 * @layer: the layer that is seen
 * @close: whether only a part of the body is seen
 *
 * Returns: (transfer full) (element-type SxBodySpot): what can be chosen on the figure, in the
 *   order of the content
 */
GArray *
sx_body_cast_new (const SxContent *content, SxFigure *figure, SxLayer layer, gboolean close)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (SxBodySpot));
  SxFacing facing = sx_figure_get_facing (figure);
  const SxDrawing *drawing = sx_figure_get_drawing (figure);
  gboolean inside = close && layer != SX_LAYER_SKIN;
  const GPtrArray *all = sx_content_get_all (content, inside ? SX_KIND_STRUCTURE : SX_KIND_REGION);

  for (guint i = 0; i < all->len; i++)
    if (inside)
      add_spot (spots, drawing, (SxBodySpot){ .structure = g_ptr_array_index (all, i), .layer = layer, .facing = facing });
    else
      add_region (spots, drawing, g_ptr_array_index (all, i), close, facing);

  return spots;
}
