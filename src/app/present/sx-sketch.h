/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-pen.h"

G_BEGIN_DECLS

/**
 * SxSketch:
 *
 * What a pen drew, with what was there before, to go back to.
 */
typedef struct _SxSketch SxSketch;

SxSketch    *sx_sketch_new      (void);
void         sx_sketch_free     (SxSketch *self);

const SxPen *sx_sketch_get_pen  (const SxSketch *self);
void         sx_sketch_add      (SxSketch *self, SxStroke *stroke);
void         sx_sketch_clear    (SxSketch *self);
void         sx_sketch_undo     (SxSketch *self);
void         sx_sketch_redo     (SxSketch *self);
gboolean     sx_sketch_can_undo (const SxSketch *self);
gboolean     sx_sketch_can_redo (const SxSketch *self);

G_END_DECLS
