/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures of widgets, for tests and for people to look at. */

GdkTexture *test_render       (GtkWidget *widget);
char       *test_save         (GtkWidget *window, const char *folder, const char *name);
void        test_keep_picture (GtkWidget *window, const char *name);

G_END_DECLS
