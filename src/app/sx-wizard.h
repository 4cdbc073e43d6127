/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-doc.h"
#include "sx-navigator.h"
#include "sx-preferences.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The questions and their result as the rest of the program sees them. The build decides by the
 * option "wizard" which of two files is behind this; without the wizard nothing in the program
 * evaluates a rule. */

gboolean   sx_wizard_is_built (void);
GtkWidget *sx_wizard_new_page (SxNavigator *navigator, SxPreferences *preferences);
gboolean   sx_wizard_is_page  (GtkWidget *page);
SxDoc     *sx_wizard_make_doc (GtkWidget *page);

G_END_DECLS
