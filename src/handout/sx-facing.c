/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-facing.h"

/* The part of a drawing that has something in it, from top to bottom, with room for a line around it. */
#define CROP_TOP 36
#define CROP_HEIGHT 1310

static const struct
{
  SxView view;
  float left;   /* what of the drawing has something in it, across */
  float width;
  float offset; /* where the drawing starts beside the other one of the pair */
} facings[SX_N_FACINGS] = {
  [SX_FACING_FRONT] = { SX_VIEW_FRONT, 0, 600, 0 },
  [SX_FACING_BACK] = { SX_VIEW_BACK, 0, 600, 600 },
  [SX_FACING_RIGHT] = { SX_VIEW_SIDE, 180, 410, -180 },
  [SX_FACING_LEFT] = { SX_VIEW_SIDE, 10, 410, 420 },
};

SxView
sx_facing_get_view (SxFacing self)
{
  return facings[self].view;
}

static gboolean
shows (SxFacing self, SxSide side)
{
  switch (self)
    {
    case SX_FACING_RIGHT:
      return side != SX_SIDE_LEFT;
    case SX_FACING_LEFT:
      return side != SX_SIDE_RIGHT;
    default:
      return TRUE;
    }
}

/**
 * sx_facing_get_shapes:
 * @self: how a figure stands
 * @shapes: of something on the body
 * @side: of the patient
 *
 * Returns: (nullable): ids of the shapes that the figure has on that side. The right side is the
 *   left one mirrored, with the same ids.
 */
char *const *
sx_facing_get_shapes (SxFacing self, const SxShapes shapes, SxSide side)
{
  SxView view = facings[self].view;

  if (!shows (self, side))
    return NULL;

  return shapes[view][view == SX_VIEW_SIDE && side == SX_SIDE_RIGHT ? SX_SIDE_LEFT : side];
}

/**
 * sx_facing_get_next:
 * @self: how a figure stands
 *
 * Returns: how it stands after a quarter of a turn
 */
SxFacing
sx_facing_get_next (SxFacing self)
{
  static const SxFacing next[SX_N_FACINGS] = {
    [SX_FACING_FRONT] = SX_FACING_LEFT,
    [SX_FACING_LEFT] = SX_FACING_BACK,
    [SX_FACING_BACK] = SX_FACING_RIGHT,
    [SX_FACING_RIGHT] = SX_FACING_FRONT,
  };

  return next[self];
}

SxPair
sx_facing_get_pair (SxFacing self)
{
  return self < SX_FACING_RIGHT ? SX_PAIR_FRONT_AND_BACK : SX_PAIR_SIDES;
}

/**
 * sx_facing_get_crop:
 * @self: how a figure stands
 * @crop: (out caller-allocates): the part of its drawing that has something in it
 */
void
sx_facing_get_crop (SxFacing self, graphene_rect_t *crop)
{
  graphene_rect_init (crop, facings[self].left, CROP_TOP, facings[self].width, CROP_HEIGHT);
}

/**
 * sx_facing_get_offset:
 * @self: how a figure stands
 *
 * Returns: where its drawing starts, in units of the drawing, when the pair starts at 0
 */
float
sx_facing_get_offset (SxFacing self)
{
  return facings[self].offset;
}

/**
 * sx_pair_get_box:
 * @self: two figures
 * @box: (out caller-allocates): what they take, in units of the drawing
 */
void
sx_pair_get_box (SxPair self, graphene_rect_t *box)
{
  SxFacing last = SX_FACING_LAST (self);

  graphene_rect_init (box, 0, CROP_TOP, facings[last].offset + facings[last].left + facings[last].width, CROP_HEIGHT);
}
