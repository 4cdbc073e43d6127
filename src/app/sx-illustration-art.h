/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The drawing of an illustration as a picture. */

GdkTexture *sx_illustration_art_render        (const char *file, int width, gboolean dark);
void        sx_illustration_art_render_async  (const char *file, int width, gboolean dark, GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
GdkTexture *sx_illustration_art_render_finish (GAsyncResult *result, GError **error);

G_END_DECLS
