/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "sx-region.h"

G_BEGIN_DECLS

/**
 * SxFacing:
 *
 * How a figure stands. Two stand beside each other: front and back, or the two sides.
 */
typedef enum
{
  SX_FACING_FRONT,
  SX_FACING_BACK,
  SX_FACING_RIGHT, /* shows the patient's right side */
  SX_FACING_LEFT,
  SX_N_FACINGS
} SxFacing;

/** Which two figures stand beside each other. */
typedef enum
{
  SX_PAIR_FRONT_AND_BACK,
  SX_PAIR_SIDES,
  SX_N_PAIRS
} SxPair;

SxView   sx_facing_get_view   (SxFacing self);
char *const *sx_facing_get_shapes (SxFacing self, const SxShapes shapes, SxSide side);
SxFacing sx_facing_get_next   (SxFacing self);
SxPair   sx_facing_get_pair   (SxFacing self);
void     sx_facing_get_crop   (SxFacing self, graphene_rect_t *crop);
float    sx_facing_get_offset (SxFacing self);
void     sx_pair_get_box      (SxPair self, graphene_rect_t *box);

/** The figures of a pair are two facings that follow each other. */
#define SX_FACING_FIRST(pair) ((SxFacing) (2 * (pair)))
#define SX_FACING_LAST(pair) ((SxFacing) (2 * (pair) + 1))

G_END_DECLS
