/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

/** The pages of the window; a place is shown by one of them. */
typedef enum
{
  SX_PAGE_START,
  SX_PAGE_EXPLORE,
  SX_PAGE_COMPARE,
  SX_PAGE_CHECK,
  SX_PAGE_FIND,
  SX_PAGE_TEXT
} SxPage;

SxPage sx_page_of     (const SxPlace *place);
void   sx_page_show   (GtkStack *stack, SxPage page, SxNavigator *navigator, SxPreferences *preferences);
void   sx_page_forget (GtkStack *stack);

G_END_DECLS
