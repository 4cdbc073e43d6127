/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-region.h"
#include "sx-structure.h"

G_BEGIN_DECLS

/**
 * SxLook:
 * @tone: of the skin, from 1
 * @layer: how deep one looks
 * @dark: whether it stands on a dark ground
 * @close_up: whether to draw what is too fine for the whole body
 * @outlined: whether to draw lines on white, whatever the tone
 *
 * How a drawing is drawn.
 */
typedef struct
{
  guint tone;
  SxLayer layer;
  gboolean dark;
  gboolean close_up;
  gboolean outlined;
} SxLook;

gboolean sx_look_equal          (const SxLook *self, const SxLook *other);
char    *sx_look_dup_stylesheet (const SxLook *self);

G_END_DECLS
