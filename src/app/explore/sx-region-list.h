/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-navigator.h"
#include "sx-picker.h"

G_BEGIN_DECLS

#define SX_TYPE_REGION_LIST (sx_region_list_get_type ())
G_DECLARE_FINAL_TYPE (SxRegionList, sx_region_list, SX, REGION_LIST, SxPicker)

/* The parts of the body as a list: the same choice as in the picture, for those who do not point. */

GtkWidget      *sx_region_list_new        (SxNavigator *navigator);
const SxRegion *sx_region_list_get_region (GtkWidget *row);
void            sx_region_list_look_at    (SxRegionList *self, const char *region);

G_END_DECLS
