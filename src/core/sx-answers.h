/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

/** What is known of a finding. Only the first two are knowledge; a "not sure" is never a "no". */
typedef enum
{
  SX_STATE_NOT_ASKED,
  SX_STATE_UNSURE,
  SX_STATE_ABSENT,
  SX_STATE_PRESENT,
  SX_STATE_DETAIL /* answered, but neither present nor absent: a number, a place, a course */
} SxState;

/**
 * SxAnswer:
 * @state: what it says of the finding
 * @options: chosen options of a choice, one bit each
 * @value: a number in the first unit of the measure
 * @given: the number as it was given
 * @unit: (nullable): the unit that it was given in
 * @low: lower end of the laboratory's own range in the first unit; NaN if not given
 * @high: upper end of it
 */
typedef struct
{
  SxState state;
  guint64 options;
  double value;
  double given;
  const SxUnit *unit;
  double low;
  double high;
} SxAnswer;

/**
 * SxAnswers:
 *
 * What was answered, finding by finding. Immutable: a change makes a new one.
 */
typedef struct _SxAnswers SxAnswers;

SxAnswers      *sx_answers_new        (const SxContent *content);
SxAnswers      *sx_answers_ref        (const SxAnswers *self);
void            sx_answers_unref      (const SxAnswers *self);

SxAnswers      *sx_answers_set        (const SxAnswers *self, const SxFinding *finding, const SxAnswer *answer);
SxAnswers      *sx_answers_suppose    (const SxAnswers *self, const SxFinding *finding, guint option);
SxAnswers      *sx_answers_clear      (const SxAnswers *self, const SxFinding *finding);
const SxAnswer *sx_answers_get        (const SxAnswers *self, const SxFinding *finding);
SxState         sx_answers_get_state  (const SxAnswers *self, const SxFinding *finding);
gboolean        sx_answers_is_empty   (const SxAnswers *self);

SxAnswer        sx_answer_yes_no      (SxState state);
SxAnswer        sx_answer_choice      (const SxFinding *finding, guint64 options);
gboolean        sx_answer_number      (const SxFinding *finding, double number, const SxUnit *unit, SxAnswer *answer,
                                       GError **error);
gboolean        sx_answer_set_range   (SxAnswer *answer, const SxFinding *finding, double low, double high, GError **error);
char           *sx_answer_dup_text    (const SxAnswer *answer, const SxFinding *finding, const SxContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxAnswers, sx_answers_unref)

G_END_DECLS
