/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean sx_pdf_alt_add (GByteArray *pdf, const GPtrArray *alts);

G_END_DECLS
