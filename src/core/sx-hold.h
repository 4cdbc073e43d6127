/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-triage.h"

G_BEGIN_DECLS

/**
 * SxHeld:
 * @rule: an ordinary pattern that is there
 * @limits: (element-type SxFinding): the answers that are beyond its limits
 */
typedef struct
{
  const SxRule *rule;
  GPtrArray *limits;
} SxHeld;

/**
 * SxHold:
 * @findings: (element-type SxFinding): the answers that give the level as it is
 * @next: the level of the most urgent rule that would be left without them, or the one for no rule
 * @by_default: whether no rule holds at all; the members below are for that
 * @held: (element-type SxHeld): ordinary patterns that are there and do not count
 * @risks: (element-type SxFinding): what makes self-care unsafe for this person
 * @unexplained: (element-type SxFinding): what is there and no ordinary pattern explains
 * @patterns: (element-type SxNear): ordinary patterns that are nearly there
 * @outside: whether nothing that was told concerns a place that this content is about
 *
 * Why a level is not lower.
 */
typedef struct
{
  GPtrArray *findings;
  SxLevel next;
  gboolean by_default;
  GPtrArray *held;
  GPtrArray *risks;
  GPtrArray *unexplained;
  GPtrArray *patterns;
  gboolean outside;
} SxHold;

SxHold *sx_hold_new  (const SxContent *content, const SxAnswers *answers, const SxTriage *triage);
void    sx_hold_free (SxHold *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxHold, sx_hold_free)

G_END_DECLS
