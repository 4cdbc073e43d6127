/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-picker.h"

G_BEGIN_DECLS

/* Names beside the picture, with lines that lead to what they name. */

void sx_labels_draw (SxPicker *view, GtkSnapshot *snapshot, const graphene_rect_t *window, gboolean clinical);

G_END_DECLS
