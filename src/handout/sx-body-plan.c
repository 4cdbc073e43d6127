/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-plan.h"

/* One figure while it is painted. */
typedef struct
{
  const SxSession *session;
  SxFacing facing;
  const SxDrawing *drawing;
  SxPaintwork *paintwork;
} Plan;

/* All shapes of a region in the finest parts there are. */
static GPtrArray *
find_shapes (const Plan *self, const SxRegion *region, const char *part, SxSide side)
{
  GPtrArray *shapes = g_ptr_array_new ();

  for (guint i = 0; i < region->parts->len; i++)
    {
      const SxPart *at = g_ptr_array_index (region->parts, i);
      char *const *ids = sx_facing_get_shapes (self->facing, at->shapes, side);

      if (part == NULL || g_str_equal (at->id, part))
        g_ptr_array_extend_and_steal (shapes, sx_drawing_find_shapes (self->drawing, SX_LAYER_SKIN, ids));
    }

  return shapes;
}

static void
add_all_sides (const Plan *self, GPtrArray *shapes, const SxRegion *region)
{
  for (SxSide side = 0; side < SX_N_SIDES; side++)
    g_ptr_array_extend_and_steal (shapes, find_shapes (self, region, NULL, side));
}

/* What has the same link is painted as one. */
static void
paint_link (const Plan *self, const SxCondition *condition, SxLink link)
{
  const SxContent *content = self->session->content;
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);
  GPtrArray *shapes = g_ptr_array_new ();

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      const SxConditionRegion *entry =
        region->covered ? sx_content_find_link_at (content, condition, self->session->place->detail, region) : NULL;

      if (entry != NULL && entry->link == link)
        add_all_sides (self, shapes, region);
    }
  if (shapes->len > 0)
    sx_paintwork_add_link (self->paintwork, shapes, link);
  else
    g_ptr_array_unref (shapes);
}

static void
paint_links (const Plan *self)
{
  const SxPlace *place = self->session->place;
  const SxCondition *condition = place->kind == SX_PLACE_ITEM && place->item == SX_KIND_CONDITION
                                   ? sx_content_get_condition (self->session->content, place->id)
                                   : NULL;

  for (SxLink link = 0; condition != NULL && link < SX_N_LINKS; link++)
    paint_link (self, condition, link);
}

static gboolean
share_place (const SxMark *mark, const SxMark *other)
{
  return g_str_equal (mark->region, other->region) && g_strcmp0 (mark->part, other->part) == 0 && mark->side == other->side;
}

static void
paint_mark (const Plan *self, guint index)
{
  const SxSession *session = self->session;
  const SxMark *mark = sx_marks_get (session->marks, index);
  const SxMarkKind *kind = sx_content_get_mark_kind (session->content, mark->kind);
  const SxRegion *region = sx_content_get_region (session->content, mark->region);
  GPtrArray *shapes = find_shapes (self, region, mark->part, mark->side);
  guint row = 0;
  guint n_rows = 0;

  for (guint i = 0; i < sx_marks_get_n (session->marks); i++)
    if (share_place (mark, sx_marks_get (session->marks, i)))
      {
        row += i < index;
        n_rows++;
      }
  if (shapes->len > 0)
    sx_paintwork_add_mark (self->paintwork, shapes, kind->symbol, mark->strength, row, n_rows);
  else
    g_ptr_array_unref (shapes);
}

/**
 * sx_body_plan_quieten:
 * @content: the content
 * @facing: how the figure stands
 * @drawing: its drawing, which was not rendered yet
 *
 * Lets step back what the content does not cover.
 */
void
sx_body_plan_quieten (const SxContent *content, SxFacing facing, SxDrawing *drawing)
{
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (region->covered || region->clothed) /* clothes are one piece */
        continue;
      for (SxSide side = 0; side < SX_N_SIDES; side++)
        sx_drawing_make_quiet (drawing, sx_facing_get_shapes (facing, region->shapes, side));
    }
}

/**
 * sx_body_plan_paint:
 * @session: its place, if that is a condition, and its marks are painted
 * @facing: how the figure stands
 * @drawing: its drawing
 *
 * Returns: (transfer full): what is painted on the figure
 */
SxPaintwork *
sx_body_plan_paint (const SxSession *session, SxFacing facing, const SxDrawing *drawing)
{
  Plan self = { session, facing, drawing, sx_paintwork_new (drawing) };

  paint_links (&self);
  for (guint i = 0; i < sx_marks_get_n (session->marks); i++)
    paint_mark (&self, i);
  return self.paintwork;
}
