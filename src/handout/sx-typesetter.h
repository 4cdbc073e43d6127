/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-piece.h"

G_BEGIN_DECLS

GPtrArray *sx_typesetter_set (const SxSession *session, const SxDoc *doc, double left, double width,
                              double height);

G_END_DECLS
