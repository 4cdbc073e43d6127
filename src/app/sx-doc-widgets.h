/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

/* What draws the blocks of a page. Words can be selected; see sx-doc-view.h. */

GtkWidget *sx_doc_widget_new   (const SxBlock *block);
GtkWidget *sx_doc_subtitle_new (const char *text);

G_END_DECLS
