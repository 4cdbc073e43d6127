/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reach.h"

G_BEGIN_DECLS

/**
 * SxNear:
 * @rule: a rule that does not hold
 * @missing: how much is missing at least
 * @nearness: how near that is
 * @ways: (element-type GPtrArray): the ways in which no more than that is missing, as of sx_gap_list()
 *
 * Why the level is not higher: what else would make it so.
 */
typedef struct
{
  const SxRule *rule;
  guint missing;
  SxNearness nearness;
  GPtrArray *ways;
} SxNear;

GPtrArray *sx_near_list          (const SxContent *content, const SxAnswers *answers, SxLevel level);
GPtrArray *sx_near_list_patterns (const SxContent *content, const SxAnswers *answers);

G_END_DECLS
