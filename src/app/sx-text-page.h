/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"

G_BEGIN_DECLS

/* What is only read: about the content, and help. */

GtkWidget *sx_text_page_new (SxNavigator *navigator);

G_END_DECLS
