/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

/* How each tone is shown beside its words; %NULL for tones that are words alone. */

const char *sx_tone_get_icon  (SxTone self);
void        sx_tone_dress     (SxTone self, GtkWidget *widget);

G_END_DECLS
