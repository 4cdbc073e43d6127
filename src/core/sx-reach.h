/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/** How near something is that is not known to be there, the nearest first. */
typedef enum
{
  SX_NEARNESS_UNSURE,   /* answered with not sure */
  SX_NEARNESS_OPEN,     /* not asked yet */
  SX_NEARNESS_MAY_COME, /* answered otherwise; it may still come */
  SX_NEARNESS_TEST,     /* only a test shows it */
  SX_NEARNESS_PAST,     /* answered otherwise, about what was before */
  SX_NEARNESS_SETTLED,  /* answered otherwise, about who it is and where */
  SX_NEARNESS_APART     /* makes no sense to ask */
} SxNearness;

/**
 * SxReach:
 *
 * Remembers for some answers what makes sense to ask, which takes long to find out.
 */
typedef struct _SxReach SxReach;

SxReach   *sx_reach_new     (const SxContent *content, const SxAnswers *answers);
void       sx_reach_free    (SxReach *self);
SxNearness sx_reach_get     (SxReach *self, const SxExpression *atom);
SxNearness sx_reach_get_way (SxReach *self, const GPtrArray *way);
gboolean   sx_reach_touches (SxReach *self, const SxRule *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxReach, sx_reach_free)

G_END_DECLS
