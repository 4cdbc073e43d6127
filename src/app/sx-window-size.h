/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-preferences.h"

G_BEGIN_DECLS

/* A window opens as large as it was closed. */

void sx_window_size_restore (GtkWindow *window, SxPreferences *preferences);
void sx_window_size_keep    (GtkWindow *window, SxPreferences *preferences);

G_END_DECLS
