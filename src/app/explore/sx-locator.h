/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-scene.h"

G_BEGIN_DECLS

/* The body small in a corner, with a frame around what is seen of it. */

void sx_locator_draw (GtkSnapshot *snapshot, SxScene *scene, const SxCamera *camera, const graphene_rect_t *window, gboolean mirrored);

G_END_DECLS
