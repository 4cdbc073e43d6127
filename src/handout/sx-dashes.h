/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void sx_dashes_trace (cairo_t *cr, double dash, double gap, double radius);

G_END_DECLS
