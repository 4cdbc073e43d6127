/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_TROUBLE_PAGE (sx_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (SxTroublePage, sx_trouble_page, SX, TROUBLE_PAGE, GtkWidget)

/* What the window shows when there is no content: what to do in an emergency, and what is wrong. */

GtkWidget *sx_trouble_page_new (const GError *trouble);

G_END_DECLS
