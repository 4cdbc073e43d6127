/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_START_PAGE (sx_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SxStartPage, sx_start_page, SX, START_PAGE, GtkWidget)

/* What this is, the country and the text size, and two doors. SxStartPage::done says that a door
 * was chosen; the navigator stands behind it by then. */

GtkWidget *sx_start_page_new (SxNavigator *navigator, SxPreferences *preferences);

G_END_DECLS
