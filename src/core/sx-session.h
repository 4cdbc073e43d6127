/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"
#include "sx-marks.h"
#include "sx-pen.h"
#include "sx-place.h"

G_BEGIN_DECLS

/**
 * SxSession:
 * @content: what everything is about
 * @territory: whose numbers and words to use
 * @today: the day it is, as YYYY-MM-DD; the core has no clock
 * @clinical: whether to show what clinicians want to see in addition
 * @units: which units to show values in
 * @build: who is drawn where the body is
 * @tone: of the skin there, from 1 to %SX_N_TONES
 * @place: what is shown
 * @answers: what was answered
 * @marks: what was marked on the body
 * @pen: what was drawn by hand
 * @agreed: (nullable): what two people agreed on, in their words
 * @come_back: (nullable): by when to come back, in their words
 *
 * All that a page depends on. Immutable and reference counted; a change makes a new one. Nothing
 * of it is ever written to a disk.
 */
typedef struct
{
  const SxContent *content;
  const SxTerritory *territory;
  char *today;
  gboolean clinical;
  SxUnits units;
  SxBuild build;
  guint tone;
  const SxPlace *place;
  const SxAnswers *answers;
  const SxMarks *marks;
  const SxPen *pen;
  char *agreed;
  char *come_back;
} SxSession;

SxSession *sx_session_new            (const SxContent *content, const char *territory, const char *today);
SxSession *sx_session_ref            (const SxSession *self);
void       sx_session_unref          (const SxSession *self);

SxSession *sx_session_with_place     (const SxSession *self, const SxPlace *place);
SxSession *sx_session_with_answers   (const SxSession *self, const SxAnswers *answers);
SxSession *sx_session_with_marks     (const SxSession *self, const SxMarks *marks);
SxSession *sx_session_with_pen       (const SxSession *self, const SxPen *pen);
SxSession *sx_session_with_agreement (const SxSession *self, const char *agreed, const char *come_back);
SxSession *sx_session_with_figure    (const SxSession *self, SxBuild build, guint tone);
SxSession *sx_session_with_territory (const SxSession *self, const char *territory);
SxSession *sx_session_with_clinical  (const SxSession *self, gboolean clinical);
SxSession *sx_session_with_units     (const SxSession *self, SxUnits units);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxSession, sx_session_unref)

G_END_DECLS
