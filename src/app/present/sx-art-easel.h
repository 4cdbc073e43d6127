/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-doc.h"
#include "sx-easel.h"

G_BEGIN_DECLS

#define SX_TYPE_ART_EASEL (sx_art_easel_get_type ())
G_DECLARE_FINAL_TYPE (SxArtEasel, sx_art_easel, SX, ART_EASEL, SxEasel)

/* An explaining figure on an easel. */

GtkWidget *sx_art_easel_new      (void);
void       sx_art_easel_show     (SxArtEasel *self, const SxBlock *figure);
gboolean   sx_art_easel_is_sharp (SxArtEasel *self);

G_END_DECLS
