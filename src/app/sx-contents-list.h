/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_CONTENTS_LIST (sx_contents_list_get_type ())
G_DECLARE_FINAL_TYPE (SxContentsList, sx_contents_list, SX, CONTENTS_LIST, GtkWidget)

/* What is on a page: a link for each of its parts. Tab enters at the part that is being read and leaves
 * at once, arrows go through them. SxContentsList::chosen (guint) says that one was chosen. */

GtkWidget *sx_contents_list_new         (void);
void       sx_contents_list_set_titles  (SxContentsList *self, char **titles);
void       sx_contents_list_set_current (SxContentsList *self, int current);
int        sx_contents_list_get_current (SxContentsList *self);

G_END_DECLS
