/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"

G_BEGIN_DECLS

/* The way from the whole body to what is shown, step by step. */

void sx_path_show (GtkBox *box, SxNavigator *navigator);

G_END_DECLS
