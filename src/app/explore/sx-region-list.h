/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"

G_BEGIN_DECLS

#define SX_TYPE_REGION_LIST (sx_region_list_get_type ())
G_DECLARE_FINAL_TYPE (SxRegionList, sx_region_list, SX, REGION_LIST, GtkWidget)

/* The parts of the body as a list: the same choice as in the picture, for those who do not point,
 * and for the part that is not drawn. SxRegionList::looked-at (id) says which row the pointer or
 * the focus is on, or that there is none (%NULL). */

GtkWidget *sx_region_list_new     (SxNavigator *navigator);
void       sx_region_list_look_at (SxRegionList *self, const char *region);

G_END_DECLS
