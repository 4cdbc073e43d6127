/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "sx-body-target.h"

G_BEGIN_DECLS

/**
 * SxCallout:
 * @target: what is named
 * @anchor: what the line leads to
 * @layout: (nullable): the words
 * @start: where the line begins, from the left
 * @y: of the top of the words
 * @width: of the words
 * @height: of the words and the space around them
 *
 * A name beside the picture. Lengths are in pixels.
 */
typedef struct
{
  SxBodyTarget *target;
  graphene_point_t anchor;
  PangoLayout *layout;
  double start;
  double y;
  int width;
  int height;
} SxCallout;

/* Names that stand below each other on one side of the picture. */

void sx_callout_even_out (GPtrArray *left, GPtrArray *right, double middle, double reach);
void sx_callout_align    (const GPtrArray *column, double edge, double space, int towards);
void sx_callout_place    (GPtrArray *column, double top, double bottom);

G_END_DECLS
