/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_HEADING (sx_heading_get_type ())
G_DECLARE_FINAL_TYPE (SxHeading, sx_heading, SX, HEADING, GtkWidget)

/* The heading of a page or of a part of it. The focus comes here when the page does or somebody jumps
 * here, so that it is read first. Tab goes past those of parts. */

GtkWidget *sx_heading_new      (const char *text, guint level);
void       sx_heading_set_text (SxHeading *self, const char *text);
void       sx_heading_set_size (SxHeading *self, double size);

G_END_DECLS
