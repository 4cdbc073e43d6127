/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-scene.h"

G_BEGIN_DECLS

/* The words above a figure: from where it is seen, and which side is which. */

int  sx_captions_get_height (GtkWidget *widget);
int  sx_captions_get_width  (GtkWidget *widget);
void sx_captions_draw       (GtkWidget *widget, GtkSnapshot *snapshot, SxScene *scene, const SxCamera *camera, const graphene_rect_t *window);

G_END_DECLS
