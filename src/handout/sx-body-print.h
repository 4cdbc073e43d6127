/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "sx-doc.h"

G_BEGIN_DECLS

/* The body, front and back beside each other, and a side where something is there that only it shows. On it
 * stands what a session says: the links of the condition where it is, its marks, and the lines of its pen; at
 * %SX_PLACE_CHART there are only outlines. Lengths are in points on paper and in pixels on a screen. */

double sx_body_print_measure       (const SxSession *session, double width);
double sx_body_print_find_width    (const SxSession *session, double height);
void   sx_body_print_draw          (const SxSession *session, cairo_t *cr, double width);
void   sx_body_print_draw_sample   (const SxSample *sample, cairo_t *cr, double width, double height);

G_END_DECLS
