/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-camera.h"

G_BEGIN_DECLS

/**
 * SxGlide:
 *
 * The way of a camera to where it is sent. It takes a moment, or none where animations are off.
 */
typedef struct _SxGlide SxGlide;

/**
 * SxGlideFunc:
 * @data: what the glide was given
 * @camera: where it is now
 * @arrived: whether it came to rest
 */
typedef void (*SxGlideFunc) (gpointer data, const SxCamera *camera, gboolean arrived);

SxGlide *sx_glide_new       (GtkWidget *widget, SxGlideFunc moved, gpointer data);
void     sx_glide_free      (SxGlide *self);
void     sx_glide_go        (SxGlide *self, const SxCamera *from, const SxCamera *to);
void     sx_glide_jump      (SxGlide *self, const SxCamera *to);
void     sx_glide_stop      (SxGlide *self);
gboolean sx_glide_is_moving (SxGlide *self);
gboolean sx_glide_is_at_rest (SxGlide *self);

G_END_DECLS
