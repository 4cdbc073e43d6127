/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

#define SX_TYPE_BODY_PICTURE (sx_body_picture_get_type ())
G_DECLARE_FINAL_TYPE (SxBodyPicture, sx_body_picture, SX, BODY_PICTURE, GtkWidget)

/* A small picture of the body on a page, as paper shows it; and samples of what is painted on it. */

GtkWidget *sx_body_picture_new        (const SxBlock *body);
GtkWidget *sx_body_picture_new_sample (const SxSample *sample);

G_END_DECLS
