/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/* What is missing between the answers and an expression. A way is an array of leaves (or groups as
 * a whole) that would all have to be true in addition; an empty one means that nothing is missing. */

GPtrArray *sx_gap_list     (const SxExpression *expression, const SxAnswers *answers, guint most, gboolean whole_groups);
gboolean   sx_gap_contains (const GPtrArray *way, const GPtrArray *part);
SxAnswers *sx_gap_suppose  (const SxAnswers *answers, const GPtrArray *way);

G_END_DECLS
