/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pixels.h"

G_BEGIN_DECLS

/* A window as it is seen, to look into closely. */

/** Strokes of letters are wider than a pixel only in an enlarged picture. */
#define SIGHT_ZOOM 4

/**
 * Sight:
 * @page: what the window shows
 * @window: the window, or a popover
 * @node: (nullable): how it looked when it was taken
 */
typedef struct
{
  const char *page;
  GtkWidget *window;
  GskRenderNode *node;
} Sight;

void     sight_take          (Sight *self);
gboolean sight_find_area     (const Sight *self, GtkWidget *widget, float around, graphene_rect_t *area);
Pixels   sight_look_at       (const Sight *self, const graphene_rect_t *area);

guint32  sight_get_pixel     (const Pixels *picture, int x, int y);
double   sight_compare       (guint32 one, guint32 other);
double   sight_find_contrast (const Pixels *picture);

G_END_DECLS
