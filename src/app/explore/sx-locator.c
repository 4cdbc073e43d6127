/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-locator.h"

#include "sx-gdk.h"

/* In pixels. Where there is less room, it would hide more than it tells. */
#define HEIGHT 96
#define MARGIN 6
#define LEAST_WINDOW_HEIGHT 280

static void
draw_frame (GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  graphene_rect_t around = *frame;
  GdkRGBA casing = sx_gdk_get_rgba (&sx_body_casing);
  GdkRGBA line = sx_gdk_get_rgba (&sx_body_line);
  GskRoundedRect outer, inner;

  graphene_rect_inset (&around, -2, -2);
  gsk_rounded_rect_init_from_rect (&outer, &around, 2);
  gsk_rounded_rect_init_from_rect (&inner, frame, 1);
  gtk_snapshot_append_border (snapshot, &outer, (float[4]){ 4, 4, 4, 4 },
                              (GdkRGBA[4]){ casing, casing, casing, casing });
  gtk_snapshot_append_border (snapshot, &inner, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ line, line, line, line });
}

static void
draw_figure (GtkSnapshot *snapshot, SxFigure *figure, const graphene_rect_t *seen, double left, double top)
{
  graphene_rect_t crop, frame;
  float scale;

  sx_facing_get_crop (sx_figure_get_facing (figure), &crop);
  scale = HEIGHT / crop.size.height;
  sx_figure_snapshot_whole (figure, snapshot,
                            &GRAPHENE_RECT_INIT ((float) left - crop.origin.x * scale, (float) top - crop.origin.y * scale,
                                                 SX_DRAWING_WIDTH * scale, SX_DRAWING_HEIGHT * scale));
  graphene_rect_init (&frame, (float) left + (seen->origin.x - crop.origin.x) * scale,
                      (float) top + (seen->origin.y - crop.origin.y) * scale, seen->size.width * scale, seen->size.height * scale);
  draw_frame (snapshot, &frame);
}

/* The figure of which most is seen. */
static SxFacing
find_figure (SxScene *scene, const SxCamera *camera, const graphene_rect_t *window)
{
  SxFacing found = SX_FACING_FIRST (sx_scene_get_pair (scene));
  float most = 0;

  SX_SCENE_FOREACH (scene, facing)
    {
      graphene_rect_t seen;

      sx_scene_get_seen (facing, camera, window, &seen);
      if (seen.size.width > most)
        {
          most = seen.size.width;
          found = facing;
        }
    }

  return found;
}

/**
 * sx_locator_draw:
 * @snapshot: where to draw
 * @scene: the figures
 * @camera: what is seen of them
 * @window: where that is
 * @mirrored: whether text runs from right to left: the buttons are in the other corner then
 */
void
sx_locator_draw (GtkSnapshot *snapshot, SxScene *scene, const SxCamera *camera, const graphene_rect_t *window, gboolean mirrored)
{
  SxFacing facing = find_figure (scene, camera, window);
  graphene_rect_t seen, crop;
  float width;

  if (window->size.height < LEAST_WINDOW_HEIGHT)
    return;

  sx_scene_get_seen (facing, camera, window, &seen);
  sx_facing_get_crop (facing, &crop);
  width = crop.size.width / crop.size.height * HEIGHT;
  draw_figure (snapshot, sx_scene_get_figure (scene, facing), &seen,
               mirrored ? window->origin.x + window->size.width - MARGIN - width : window->origin.x + MARGIN,
               window->origin.y + window->size.height - HEIGHT - MARGIN);
}
