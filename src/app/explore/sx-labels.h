/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-picker.h"

G_BEGIN_DECLS

/* Names beside the picture, with lines that lead to what they name. */

/** How much of the width the names of one side take at most. */
#define SX_LABELS_SHARE 0.26

void sx_labels_draw (SxPicker *view, GtkSnapshot *snapshot, const graphene_rect_t *window, gboolean clinical);

G_END_DECLS
