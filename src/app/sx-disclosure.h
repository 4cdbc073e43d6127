/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_DISCLOSURE (sx_disclosure_get_type ())
G_DECLARE_FINAL_TYPE (SxDisclosure, sx_disclosure, SX, DISCLOSURE, GtkToggleButton)

/* Opens and closes its content. */

void sx_disclosure_set_title (SxDisclosure *self, const char *title);

G_END_DECLS
