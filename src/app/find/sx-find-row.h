/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-index.h"

G_BEGIN_DECLS

GtkWidget  *sx_find_row_new     (const SxHit *hit);
const char *sx_find_kind_get_name (SxKind kind);

G_END_DECLS
