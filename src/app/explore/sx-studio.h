/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-paintwork.h"

G_BEGIN_DECLS

/**
 * SxOrder:
 * @drawing: what to draw a picture of
 * @look: how it looks
 * @excerpt: what of it; none is wanted where it is 0 wide
 * @paintwork: (nullable): what to draw a second picture of, or %NULL
 * @painted: what that picture shows
 * @unit: size of a pixel of the window in it
 *
 * The pictures of a figure that are wanted together.
 */
typedef struct
{
  const SxDrawing *drawing;
  SxLook look;
  SxExcerpt excerpt;
  const SxPaintwork *paintwork;
  SxExcerpt painted;
  double unit;
} SxOrder;

/* The one thread that draws pictures of the body, one order after the other. More threads would
 * each keep memory of their own, and have no more processors. */

void           sx_studio_draw_async  (const SxOrder *order, GAsyncReadyCallback callback, gpointer user_data);
const SxOrder *sx_studio_draw_finish (GAsyncResult *result, GdkTexture **picture, GdkTexture **painting);

G_END_DECLS
