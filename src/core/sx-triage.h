/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"
#include "sx-fit.h"

G_BEGIN_DECLS

/**
 * SxReason:
 * @rule: a rule, floor, ordinary pattern, exit, or the fallback
 * @level: what it gives here
 * @findings: (element-type SxFinding): the findings whose answers make it true
 */
typedef struct
{
  const SxRule *rule;
  SxLevel level;
  GPtrArray *findings;
} SxReason;

/**
 * SxTriage:
 * @level: for what is known; questions not yet asked never change it
 * @complete: whether no question is left that could still change it
 * @reasons: (element-type SxReason): everything that is true, the most urgent first
 * @unexplained: (element-type SxFinding): where an ordinary pattern is there and self-care is not
 *   earned all the same: the findings that no pattern explains
 * @ask_first: (element-type SxFinding): with self-care, what must be asked before it is shown
 * @fits: (element-type SxFit): conditions to think of, the best fit first
 * @next: (nullable): the screen to show next
 * @next_finding: (nullable): the first question on it
 *
 * The result of a triage. It belongs to the content it was made with.
 */
typedef struct
{
  SxLevel level;
  gboolean complete;
  GPtrArray *reasons;
  GPtrArray *unexplained;
  GPtrArray *ask_first;
  GPtrArray *fits;
  const SxScreen *next;
  const SxFinding *next_finding;
} SxTriage;

SxTriage       *sx_triage_evaluate   (const SxContent *content, const SxAnswers *answers);
SxLevel         sx_triage_find_level (const SxContent *content, const SxAnswers *answers);
void            sx_triage_free       (SxTriage *self);
const SxReason *sx_triage_get_reason (const SxTriage *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxTriage, sx_triage_free)

G_END_DECLS
