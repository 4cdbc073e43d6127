/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-body-paint.h"
#include "sx-pen.h"

G_BEGIN_DECLS

extern const SxInk sx_pen_line;

void sx_pen_paint (cairo_t *cr, const SxPoint *points, gsize n_points, double unit);

G_END_DECLS
