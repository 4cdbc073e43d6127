/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_WRAP_BOX (sx_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (SxWrapBox, sx_wrap_box, SX, WRAP_BOX, GtkWidget)

/* A row of widgets that goes on in the next line where the text is large or the window narrow. Its children are set by gtk_widget_set_parent() or in an interface file. */

G_END_DECLS
