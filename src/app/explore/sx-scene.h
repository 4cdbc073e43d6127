/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-camera.h"
#include "sx-figure.h"
#include "sx-session.h"

G_BEGIN_DECLS

#define SX_TYPE_SCENE (sx_scene_get_type ())
G_DECLARE_FINAL_TYPE (SxScene, sx_scene, SX, SCENE, GObject)

/* The figures that stand beside each other, and how they look. Two are seen at a time: front and
 * back, or both sides. SxScene::changed says that there is something else to draw. */

SxScene      *sx_scene_new            (const SxContent *content, SxBuild build, guint tone);
SxBuild       sx_scene_get_build      (SxScene *self);
SxFigure     *sx_scene_get_figure     (SxScene *self, SxFacing facing);
SxPair        sx_scene_get_pair       (SxScene *self);
void          sx_scene_set_pair       (SxScene *self, SxPair pair);
const SxLook *sx_scene_get_look       (SxScene *self);
void          sx_scene_set_look       (SxScene *self, const SxLook *look);
void          sx_scene_set_dark       (SxScene *self, gboolean dark);
void          sx_scene_set_textured   (SxScene *self, gboolean textured);
void          sx_scene_set_thickness  (SxScene *self, double thickness);
void          sx_scene_set_build      (SxScene *self, SxBuild build);
void          sx_scene_show           (SxScene *self, const SxSession *session);

void          sx_scene_settle         (SxScene *self, const SxLook *look, const SxCamera *camera, const graphene_rect_t *window, int factor);
gboolean      sx_scene_is_sharp       (SxScene *self);
void          sx_scene_get_seen       (SxFacing facing, const SxCamera *camera, const graphene_rect_t *window, graphene_rect_t *seen);
SxFacing      sx_scene_find_seen      (SxScene *self, const SxCamera *camera, const graphene_rect_t *window);
void          sx_scene_place_drawing  (SxFacing facing, const SxCamera *camera, const graphene_rect_t *window, graphene_rect_t *area);
void          sx_scene_snapshot       (SxScene *self, GtkSnapshot *snapshot, const SxCamera *camera, const graphene_rect_t *window);

/** The figures of the pair that is seen. */
#define SX_SCENE_FOREACH(self, facing)                                        \
  for (SxFacing facing = SX_FACING_FIRST (sx_scene_get_pair (self)); \
       facing <= SX_FACING_LAST (sx_scene_get_pair (self)); facing++)

G_END_DECLS
