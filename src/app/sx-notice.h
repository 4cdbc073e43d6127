/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_NOTICE (sx_notice_get_type ())
G_DECLARE_FINAL_TYPE (SxNotice, sx_notice, SX, NOTICE, GtkWidget)

/* A line that says what became of something, until it is closed or out of date. */

void sx_notice_tell (SxNotice *self, const char *message);

G_END_DECLS
