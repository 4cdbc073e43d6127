/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-place.h"
#include "sx-scene.h"

G_BEGIN_DECLS

/* Where to look to see what a place is about. */

gboolean sx_body_aim_concerns      (const SxPlace *place);
gboolean sx_body_aim_find          (SxScene *scene, const SxContent *content, const SxPlace *place, SxFacing facing, graphene_rect_t *box);
gboolean sx_body_aim_choose_facing (SxScene *scene, const SxContent *content, const SxPlace *place, SxFacing *facing);
SxLayer  sx_body_aim_choose_layer  (const SxContent *content, const SxPlace *place, SxLayer layer);
void     sx_body_aim_widen         (graphene_rect_t *box);

G_END_DECLS
