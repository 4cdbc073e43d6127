/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_CLAMP (sx_clamp_get_type ())
G_DECLARE_FINAL_TYPE (SxClamp, sx_clamp, SX, CLAMP, GtkWidget)

/* Holds one child in the middle, never wider than a column that is easy to read, whatever is in it. */

G_END_DECLS
