/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-condition.h"
#include "sx-excerpt.h"
#include "sx-mark-kind.h"

G_BEGIN_DECLS

#define SX_TYPE_PAINTWORK (sx_paintwork_get_type ())
G_DECLARE_FINAL_TYPE (SxPaintwork, sx_paintwork, SX, PAINTWORK, GObject)

/* What is painted on a figure: how a condition is linked with its parts, and what was marked on it.
 * SxPaintwork::changed says that it looks different. */

SxPaintwork *sx_paintwork_new      (void);
void         sx_paintwork_clear    (SxPaintwork *self);
void         sx_paintwork_add_link (SxPaintwork *self, GPtrArray *shapes, SxLink link);
void         sx_paintwork_add_mark (SxPaintwork *self, GPtrArray *shapes, SxSymbol symbol, guint strength, guint row, guint n_rows);
void         sx_paintwork_settle   (SxPaintwork *self, const graphene_rect_t *seen, double scale, int factor);
void         sx_paintwork_snapshot (SxPaintwork *self, GtkSnapshot *snapshot, const graphene_rect_t *area);

G_END_DECLS
