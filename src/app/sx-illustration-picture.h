/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_ILLUSTRATION_PICTURE (sx_illustration_picture_get_type ())
G_DECLARE_FINAL_TYPE (SxIllustrationPicture, sx_illustration_picture, SX, ILLUSTRATION_PICTURE, GObject)

/* The drawing of an illustration in a widget: rendered off the main thread, and anew once its size has
 * settled. Until that is there, the last one is to be stretched. */

SxIllustrationPicture *sx_illustration_picture_new         (const char *file);
void                   sx_illustration_picture_want        (SxIllustrationPicture *self, int width, gboolean dark);
GdkTexture            *sx_illustration_picture_get_texture (SxIllustrationPicture *self);
gboolean               sx_illustration_picture_is_sharp    (SxIllustrationPicture *self);

G_END_DECLS
