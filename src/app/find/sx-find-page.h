/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"

G_BEGIN_DECLS

#define SX_TYPE_FIND_PAGE (sx_find_page_get_type ())
G_DECLARE_FINAL_TYPE (SxFindPage, sx_find_page, SX, FIND_PAGE, GtkWidget)

/* Finds things as people type. Shows SX_PLACE_FIND. What is typed stays in its entry and nowhere else. */

GtkWidget *sx_find_page_new    (SxNavigator *navigator);
void       sx_find_page_start  (SxFindPage *self, const char *typed);
GtkWidget *sx_find_page_listen (GtkWidget *page);

G_END_DECLS
