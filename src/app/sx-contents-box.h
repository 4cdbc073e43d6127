/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_CONTENTS_BOX (sx_contents_box_get_type ())
G_DECLARE_FINAL_TYPE (SxContentsBox, sx_contents_box, SX, CONTENTS_BOX, GtkWidget)

/* The words of a page and, beside them or in a fold above them, what its parts are. Beside them the list
 * stays in sight while the page scrolls. */

GtkWidget *sx_contents_box_new        (GtkWidget *head, GtkWidget *body);
void       sx_contents_box_set_parts  (SxContentsBox *self, const GPtrArray *headings);
gboolean   sx_contents_box_is_wide    (SxContentsBox *self);
void       sx_contents_box_watch      (SxContentsBox *self, GtkScrolledWindow *scroller);

G_END_DECLS
