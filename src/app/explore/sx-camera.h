/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * SxCamera:
 * @x: what is in the middle of the window, in units of the drawing
 * @y: what is in the middle of the window
 * @scale: pixels in a unit
 *
 * What is seen of the body, and how large.
 */
typedef struct
{
  double x;
  double y;
  double scale;
} SxCamera;

void sx_camera_fit        (SxCamera *self, const graphene_rect_t *box, double width, double height);
void sx_camera_mix        (SxCamera *self, const SxCamera *from, const SxCamera *to, double progress);
void sx_camera_zoom       (SxCamera *self, double factor, double x, double y);
void sx_camera_move       (SxCamera *self, double x, double y);
void sx_camera_keep_in    (SxCamera *self, const graphene_rect_t *box, double width, double height);
gboolean sx_camera_reveal (SxCamera *self, const graphene_rect_t *bounds, const graphene_rect_t *window);
void sx_camera_get_box    (const SxCamera *self, double width, double height, graphene_rect_t *box);

G_END_DECLS
