/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-condition.h"
#include "sx-drawing.h"
#include "sx-mark-kind.h"

G_BEGIN_DECLS

/**
 * SxPaintwork:
 *
 * What is painted on a figure: how a condition is linked with its parts, and what was marked on it.
 * It does not change once a figure has it, so that threads can draw it.
 */
typedef struct _SxPaintwork SxPaintwork;

SxPaintwork *sx_paintwork_new      (const SxDrawing *drawing);
SxPaintwork *sx_paintwork_ref      (const SxPaintwork *self);
void         sx_paintwork_unref    (const SxPaintwork *self);
void         sx_paintwork_add_link (SxPaintwork *self, GPtrArray *shapes, SxLink link);
void         sx_paintwork_add_mark (SxPaintwork *self, GPtrArray *shapes, SxSymbol symbol, guint strength, guint row, guint n_rows);
gboolean     sx_paintwork_is_empty (const SxPaintwork *self);
gboolean     sx_paintwork_equal    (const SxPaintwork *self, const SxPaintwork *other);
void         sx_paintwork_draw     (const SxPaintwork *self, cairo_t *cr, double unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxPaintwork, sx_paintwork_unref)

G_END_DECLS
