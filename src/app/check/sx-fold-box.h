/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_FOLD_BOX (sx_fold_box_get_type ())
G_DECLARE_FINAL_TYPE (SxFoldBox, sx_fold_box, SX, FOLD_BOX, GtkWidget)

/* Something and what helps with it beside each other; where there is not enough room for both, only
 * the first is there. */

G_END_DECLS
