/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-aim.h"

/* What surrounds a part is seen, too; nobody is led so close that it could be anywhere. In parts of
 * the box, and in units of the drawing. */
#define AROUND 0.14f
#define LEAST_WIDTH 230
#define LEAST_HEIGHT 300

/* Adds the bounds of @shapes to @box, which is empty at first. */
static void
add_bounds (graphene_rect_t *box, const GPtrArray *shapes)
{
  for (guint i = 0; i < shapes->len; i++)
    {
      graphene_rect_t bounds;

      sx_shape_get_bounds (g_ptr_array_index (shapes, i), &bounds);
      if (box->size.width > 0)
        graphene_rect_union (box, &bounds, box);
      else
        *box = bounds;
    }
}

static void
add_shapes (graphene_rect_t *box, SxFigure *figure, SxLayer layer, const SxShapes shapes, SxSide wanted)
{
  for (SxSide side = 0; side < SX_N_SIDES; side++)
    if (wanted == SX_SIDE_MIDDLE || side == wanted)
      {
        char *const *ids = sx_facing_get_shapes (sx_figure_get_facing (figure), shapes, side);
        g_autoptr (GPtrArray) found = sx_drawing_find_shapes (sx_figure_get_drawing (figure), layer, ids);

        add_bounds (box, found);
      }
}

static void
add_region (graphene_rect_t *box, SxFigure *figure, const SxRegion *region, const SxPlace *place)
{
  for (guint i = 0; i < region->parts->len; i++)
    {
      const SxPart *part = g_ptr_array_index (region->parts, i);

      if (place->detail == NULL || g_str_equal (part->id, place->detail))
        add_shapes (box, figure, SX_LAYER_SKIN, part->shapes, place->side);
    }
}

static void
add_regions (graphene_rect_t *box, SxFigure *figure, const SxContent *content, const SxPlace *place)
{
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);
  const SxRegion *at = sx_content_get_region (content, place->id);

  if (at->parent == NULL)
    return;

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (sx_content_region_is_within (content, region->id, place->id))
        add_region (box, figure, region, place);
    }
}

static const SxStructure *
get_structure (const SxContent *content, const SxPlace *place)
{
  return place->kind == SX_PLACE_ITEM && place->item == SX_KIND_STRUCTURE
           ? sx_content_lookup (content, SX_KIND_STRUCTURE, place->id)
           : NULL;
}

/**
 * sx_body_aim_concerns:
 * @place: a place
 *
 * Returns: whether @place is about the body; pages that are not leave the picture as it is
 */
gboolean
sx_body_aim_concerns (const SxPlace *place)
{
  return place->kind == SX_PLACE_BODY
         || (place->kind == SX_PLACE_ITEM
             && (place->item == SX_KIND_REGION || place->item == SX_KIND_STRUCTURE || place->item == SX_KIND_CONDITION));
}

/**
 * sx_body_aim_find:
 * @scene: the figures
 * @content: the content
 * @place: a place
 * @facing: how a figure stands
 * @box: (out caller-allocates): what to see of it, in units of its drawing
 *
 * Returns: whether the figure shows what @place is about, and that is not the whole body
 */
gboolean
sx_body_aim_find (SxScene *scene, const SxContent *content, const SxPlace *place, SxFacing facing, graphene_rect_t *box)
{
  const SxStructure *structure = get_structure (content, place);
  SxFigure *figure = sx_scene_get_figure (scene, facing);

  graphene_rect_init (box, 0, 0, 0, 0);
  if (structure != NULL)
    {
      SxLayer layer = sx_body_aim_choose_layer (content, place, sx_scene_get_look (scene)->layer);

      add_shapes (box, figure, layer, structure->shapes[layer], place->side);
    }
  else if (place->kind == SX_PLACE_ITEM && place->item == SX_KIND_REGION)
    add_regions (box, figure, content, place);
  return box->size.width > 0;
}

/**
 * sx_body_aim_choose_facing:
 * @scene: the figures
 * @content: the content
 * @place: a place
 * @facing: (out): where most is seen of what @place is about; front and back come before the sides
 *
 * Returns: whether any figure shows it
 */
gboolean
sx_body_aim_choose_facing (SxScene *scene, const SxContent *content, const SxPlace *place, SxFacing *facing)
{
  float best = 0;

  for (SxFacing at = 0; at < SX_N_FACINGS && (at < SX_FACING_RIGHT || best == 0); at++)
    {
      graphene_rect_t box;

      if (!sx_body_aim_find (scene, content, place, at, &box) || graphene_rect_get_area (&box) <= best)
        continue;
      best = graphene_rect_get_area (&box);
      *facing = at;
    }

  return best > 0;
}

/**
 * sx_body_aim_choose_layer:
 * @content: the content
 * @place: a place
 * @layer: the layer that is seen
 *
 * Returns: @layer, or another one if only that shows what @place is about
 */
SxLayer
sx_body_aim_choose_layer (const SxContent *content, const SxPlace *place, SxLayer layer)
{
  const SxStructure *structure = get_structure (content, place);
  SxLayer at = 0;

  if (structure == NULL)
    return layer;

  for (SxView view = 0; view < SX_N_VIEWS; view++)
    if (sx_structure_is_in (structure, layer, view))
      return layer;
  while (at < SX_N_LAYERS && !sx_structure_is_in (structure, at, SX_VIEW_FRONT) && !sx_structure_is_in (structure, at, SX_VIEW_BACK)
         && !sx_structure_is_in (structure, at, SX_VIEW_SIDE))
    at++;
  return at < SX_N_LAYERS ? at : layer;
}

/**
 * sx_body_aim_widen:
 * @box: what is to be seen
 *
 * Adds to @box what surrounds it.
 */
void
sx_body_aim_widen (graphene_rect_t *box)
{
  float width = MAX (box->size.width * (1 + 2 * AROUND), LEAST_WIDTH);
  float height = MAX (box->size.height * (1 + 2 * AROUND), LEAST_HEIGHT);

  graphene_rect_inset (box, -(width - box->size.width) / 2, -(height - box->size.height) / 2);
}
