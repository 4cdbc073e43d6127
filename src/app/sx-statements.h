/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-content.h"

G_BEGIN_DECLS

#define SX_TYPE_STATEMENTS (sx_statements_get_type ())
G_DECLARE_FINAL_TYPE (SxStatements, sx_statements, SX, STATEMENTS, GtkWidget)

/* What everyone should know before the first question: a list of the statements of the bundle. */

void sx_statements_fill (SxStatements *self, const SxContent *content, const SxTerritory *territory);

G_END_DECLS
