/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-place.h"

G_BEGIN_DECLS

void sx_follow_connect (GtkWidget *button, GCallback clicked, SxPlace *place);

G_END_DECLS
