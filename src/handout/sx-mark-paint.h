/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "sx-mark-kind.h"

G_BEGIN_DECLS

/* What marks look like: symbols, closer together the stronger the mark is. */

void sx_mark_paint        (cairo_t *cr, const GPtrArray *shapes, double unit, SxSymbol symbol, guint strength, guint row, guint n_rows);
void sx_mark_paint_symbol (cairo_t *cr, SxSymbol symbol, double unit);

G_END_DECLS
