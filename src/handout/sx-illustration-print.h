/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "sx-pen.h"

G_BEGIN_DECLS

gboolean sx_illustration_print_exists (const SxIllustration *illustration);
void     sx_illustration_print_draw   (const SxIllustration *illustration, const SxPen *pen, cairo_t *cr, double width);

G_END_DECLS
