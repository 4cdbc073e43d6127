/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-piece.h"

G_BEGIN_DECLS

/**
 * SxPlaced:
 * @piece: what stands there
 * @y: its top on the sheet, in points
 * @height: in points
 * @from: (nullable): of rows: for each cell the first line that stands here
 * @to: (nullable): of rows: for each cell the first line that does not
 * @again: whether it is the heading of a table, repeated
 */
typedef struct
{
  const SxPiece *piece;
  double y;
  double height;
  guint *from;
  guint *to;
  gboolean again;
} SxPlaced;

/**
 * SxFrame:
 * @piece: what it is around
 * @y: its top on the sheet, in points
 * @height: in points
 */
typedef struct
{
  const SxPiece *piece;
  double y;
  double height;
} SxFrame;

/**
 * SxSheet:
 * @placed: (element-type SxPlaced): what stands on it, from above
 * @frames: (element-type SxFrame): what is around it; a frame goes on on the next sheet
 */
typedef struct
{
  GPtrArray *placed;
  GArray *frames;
} SxSheet;

GPtrArray *sx_paginator_run (const GPtrArray *pieces, double top, double bottom);

G_END_DECLS
