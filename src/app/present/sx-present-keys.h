/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keys of a presentation, and the buttons of a clicker, which are keys. */

const char *sx_present_keys_find (guint key, GdkModifierType modifiers, GtkTextDirection direction, GtkWidget *focus);

G_END_DECLS
