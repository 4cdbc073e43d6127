/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_EXPLORE_PAGE (sx_explore_page_get_type ())
G_DECLARE_FINAL_TYPE (SxExplorePage, sx_explore_page, SX, EXPLORE_PAGE, GtkWidget)

/* The body, its parts as a list, and beside them the page for what is chosen. Shows SX_PLACE_BODY
 * and all items but comparisons. */

GtkWidget *sx_explore_page_new (SxNavigator *navigator, SxPreferences *preferences);

G_END_DECLS
