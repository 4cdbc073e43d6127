/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-body-target.h"

G_BEGIN_DECLS

/* Which spots of the body can be chosen. */

GArray *sx_body_cast_new (const SxContent *content, SxFigure *figure, SxLayer layer, gboolean close);

G_END_DECLS
