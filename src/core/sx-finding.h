/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-expression.h"
#include "sx-measure.h"
#include "sx-region.h"

G_BEGIN_DECLS

typedef enum
{
  SX_FINDING_PERSON,
  SX_FINDING_PLACE,
  SX_FINDING_COURSE,
  SX_FINDING_SYMPTOM,
  SX_FINDING_SIGN,
  SX_FINDING_TRIGGER,
  SX_FINDING_HISTORY,
  SX_FINDING_MEDICINE,
  SX_FINDING_TEST,
  SX_FINDING_SAFETY,
  SX_N_FINDING_KINDS
} SxFindingKind;

typedef enum
{
  SX_ANSWER_YES_NO,
  SX_ANSWER_CHOICE,
  SX_ANSWER_NUMBER,
  SX_ANSWER_DURATION
} SxAnswerType;

/** What choosing an option says about the finding. */
typedef enum
{
  SX_MEANS_PRESENT,
  SX_MEANS_ABSENT,
  SX_MEANS_UNSURE,
  SX_MEANS_DETAIL /* tells more, but neither present nor absent */
} SxMeans;

typedef enum
{
  SX_FLAG_NO,
  SX_FLAG_YES,  /* a warning sign: not sure raises the level */
  SX_FLAG_RISK  /* makes a dangerous cause likelier */
} SxFlag;

/**
 * SxOption:
 * @id: unique in its finding
 * @text: as it is shown
 * @means: what choosing it says
 * @also: other texts that are taken for it in files of answers
 * @region: (nullable): id of the region that it is, where options are places
 * @view: the view in which @region means this option, or %SX_N_VIEWS for every view
 */
typedef struct
{
  char *id;
  char *text;
  SxMeans means;
  char **also;
  char *region;
  SxView view;
} SxOption;

/** Choices are kept as bits of a guint64. */
#define SX_FINDING_MAX_OPTIONS 64

/**
 * SxFinding:
 * @id: never shown
 * @index: position in the content, for tables
 * @kind: what sort of finding
 * @name: for people
 * @answer: how it is answered
 * @multiple: whether more than one option can be chosen
 * @options: (element-type SxOption) (nullable): of choices
 * @measure_id: (nullable): of numbers and durations
 * @measure: what @measure_id means; set when the content is linked
 * @regions: ids of where it is asked
 * @question: one plain question
 * @help: (nullable): what the question means
 * @how_to_check: (nullable): what somebody not sure can do alone to find out
 * @why: why it is asked
 * @flag: whether it is a warning sign
 * @part_of: (nullable): id of a finding that is present when this one is
 * @ask_if: (nullable): asked only when this is true
 * @synonyms: (element-type SxSynonym): lay words
 * @parts: (element-type SxFinding): findings that are part of this one; set when linked
 *
 * Anything that can be asked of a person.
 */
struct _SxFinding
{
  char *id;
  guint index;
  SxFindingKind kind;
  SxName name;
  SxAnswerType answer;
  gboolean multiple;
  GPtrArray *options;
  char *measure_id;
  const SxMeasure *measure;
  char **regions;
  char *question;
  char *help;
  char *how_to_check;
  char *why;
  SxFlag flag;
  char *part_of;
  SxExpression *ask_if;
  GPtrArray *synonyms;
  GPtrArray *parts;
};

gpointer        sx_finding_read        (SxReader *reader, gpointer data);
void            sx_finding_free        (gpointer finding);

const SxOption *sx_finding_find_option (const SxFinding *self, const char *id, guint *index);
const SxUnit   *sx_finding_choose_unit (const SxFinding *self, double value, SxUnits units);
const char *const *sx_finding_kind_get_words (void);

G_END_DECLS
