/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-drawing.h"
#include "sx-facing.h"

G_BEGIN_DECLS

/* The small pictures of the whole body, one for each figure in its skin. They are drawn when the
 * program is built: large drawings take longer than people want to wait for a window. */

/** Where the resources are. */
#define SX_FIRST_PICTURES "/org/symptomexplorer/SymptomExplorer/first"

char            *sx_first_picture_dup_name    (SxBuild build, SxFacing facing, const SxLook *look);
void             sx_first_picture_get_excerpt (SxFacing facing, SxExcerpt *excerpt);
cairo_surface_t *sx_first_picture_load        (SxBuild build, SxFacing facing, const SxLook *look);

G_END_DECLS
