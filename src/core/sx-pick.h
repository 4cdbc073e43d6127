/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

/* A table of what somebody picked. Its id joins the ids of conditions by "+"; a stage of a condition
 * stands behind a slash: pad+stenosis, hypokalaemia/severe+hyperk. */

#define SX_PICK_LEAST 2
#define SX_PICK_MOST 4

gboolean        sx_pick_is_sound        (const SxContent *content, const char *id);
char           *sx_pick_dup_column      (const SxCondition *condition, const SxConditionStage *stage);
char           *sx_pick_dup_id          (const GPtrArray *picked);
SxComparison   *sx_pick_new_comparison  (const SxContent *content, const char *id);
const SxReview *sx_pick_find_review     (const SxContent *content, const SxComparison *comparison);

G_END_DECLS
