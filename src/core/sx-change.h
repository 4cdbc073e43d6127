/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-triage.h"

G_BEGIN_DECLS

/**
 * SxChange:
 * @before: the level before
 * @after: the level now
 * @answered: (element-type SxFinding): whose answer is another one now, in the order of the content
 * @fired: (element-type SxReason): of the triage now: what did not hold before
 * @gone: (element-type SxReason): of the triage before: what no longer holds
 * @appeared: (element-type SxFit): of the triage now: conditions that were not listed before
 * @left: (element-type SxFit): of the triage before: conditions that are no longer listed
 *
 * What other answers did to a result. What it points to belongs to the two triages.
 */
typedef struct
{
  SxLevel before;
  SxLevel after;
  GPtrArray *answered;
  GPtrArray *fired;
  GPtrArray *gone;
  GPtrArray *appeared;
  GPtrArray *left;
} SxChange;

SxChange *sx_change_new  (const SxTriage *before, const SxTriage *after);
void      sx_change_note (SxChange *self, const SxContent *content, const SxAnswers *before, const SxAnswers *after);
void      sx_change_free (SxChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxChange, sx_change_free)

G_END_DECLS
