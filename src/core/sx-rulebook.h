/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-finding.h"
#include "sx-note.h"
#include "sx-review.h"
#include "sx-rule.h"
#include "sx-score.h"
#include "sx-screen.h"

G_BEGIN_DECLS

/** How strongly a finding belongs to a condition. */
typedef enum
{
  SX_STRENGTH_HALLMARK,
  SX_STRENGTH_COMMON,
  SX_STRENGTH_POSSIBLE,
  SX_STRENGTH_AGAINST,
  SX_N_STRENGTHS
} SxStrength;

/**
 * SxFitRules:
 * @weights: of a finding that is present, by strength; our choice, not evidence
 * @commons_to_list: so many common findings list a condition without a hallmark
 * @commons_to_list_dangerous: the same for dangerous conditions, which @cap spares
 * @well_total: least total of a condition that fits well
 * @partly_total: least total of one that fits partly
 * @cap: how many ordinary conditions are listed at most
 * @never_alone_kinds: kinds of findings that add weight and never list a condition
 * @never_alone: ids of such findings
 * @off_when: nothing is listed when this is true
 */
typedef struct
{
  double weights[SX_N_STRENGTHS];
  guint commons_to_list;
  guint commons_to_list_dangerous;
  double well_total;
  double partly_total;
  guint cap;
  gboolean never_alone_kinds[SX_N_FINDING_KINDS];
  char **never_alone;
  SxExpression *off_when;
} SxFitRules;

/**
 * SxRulebook:
 * @review: header
 * @levels: (element-type SxLevelText): one for each #SxLevel, in that order
 * @groups: (element-type SxGroup): named parts of rules
 * @rules: (element-type SxRule): in the order of the file
 * @benign: (element-type SxRule): the ordinary patterns
 * @floors: (element-type SxRule): what the level cannot fall below
 * @exits: (element-type SxRule): what leaves the scale
 * @fallback: what holds when nothing else does
 * @neutral: ids of findings that never stand in the way of self-care
 * @risk_gate: never self-care when this is true
 * @everyone_is_asked: ids of findings without which self-care is never shown
 * @stages: (element-type SxStage): the order of questions
 * @fit: how conditions are listed
 * @notes: (element-type SxNote): what results say to people in a certain situation
 * @scores: (element-type SxScore): what clinicians count
 *
 * Everything in triage.json.
 */
typedef struct
{
  SxReview review;
  GPtrArray *levels;
  GPtrArray *groups;
  GPtrArray *rules;
  GPtrArray *benign;
  GPtrArray *floors;
  GPtrArray *exits;
  SxRule *fallback;
  char **neutral;
  SxExpression *risk_gate;
  char **everyone_is_asked;
  GPtrArray *stages;
  SxFitRules fit;
  GPtrArray *notes;
  GPtrArray *scores;
} SxRulebook;

void               sx_rulebook_read  (SxRulebook *self, SxReader *reader);
void               sx_rulebook_clear (SxRulebook *self);
const SxLevelText *sx_rulebook_get_level (const SxRulebook *self, SxLevel level);
const SxScreen    *sx_rulebook_find_screen (const SxRulebook *self, const char *id, const SxStage **stage);

G_END_DECLS
