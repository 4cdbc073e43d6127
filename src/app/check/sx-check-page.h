/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"
#include "sx-navigator.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_CHECK_PAGE (sx_check_page_get_type ())
G_DECLARE_FINAL_TYPE (SxCheckPage, sx_check_page, SX, CHECK_PAGE, GtkWidget)

/* The questions and their result. Shows SX_PLACE_QUESTION and SX_PLACE_RESULT. */

GtkWidget *sx_check_page_new      (SxNavigator *navigator, SxPreferences *preferences);
SxDoc     *sx_check_page_make_doc (SxCheckPage *self);

G_END_DECLS
