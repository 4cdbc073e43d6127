/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-triage.h"

G_BEGIN_DECLS

/**
 * SxDoubt:
 * @finding: a warning sign that somebody is not sure of
 * @if_no: the level if it was not there
 * @if_yes: the level if it was
 */
typedef struct
{
  const SxFinding *finding;
  SxLevel if_no;
  SxLevel if_yes;
} SxDoubt;

/**
 * SxDoubts:
 * @each: (element-type SxDoubt): in the order of the content
 * @without: the level if none of them was there
 * @settled: whether that level is final then, without more questions
 *
 * A level that rests on answers of "not sure" alone.
 */
typedef struct
{
  GPtrArray *each;
  SxLevel without;
  gboolean settled;
} SxDoubts;

SxDoubts *sx_doubts_new  (const SxContent *content, const SxAnswers *answers, const SxTriage *triage);
void      sx_doubts_free (SxDoubts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxDoubts, sx_doubts_free)

G_END_DECLS
