/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-evaluate.h"

G_BEGIN_DECLS

/**
 * SxFact:
 * @finding: what it is about
 * @state: %SX_STATE_PRESENT or %SX_STATE_ABSENT, or %SX_STATE_DETAIL where both will do
 * @need: options that are chosen, one bit each
 * @ban: options that are not
 * @from: the least value of a number
 * @to: the first value that is too much
 *
 * One thing that has to be known for a condition to hold.
 */
typedef struct
{
  const SxFinding *finding;
  SxState state;
  guint64 need;
  guint64 ban;
  double from;
  double to;
} SxFact;

/**
 * SxFacts:
 *
 * Facts that together are enough, in the order of the findings: a conjunction of the disjunctive
 * normal form of a condition.
 */
typedef GArray SxFacts;

GPtrArray    *sx_facts_list       (const SxExpression *expression, gboolean truth);
gboolean      sx_facts_add        (SxFacts *self, const SxFacts *others);
const SxFact *sx_facts_find       (const SxFacts *self, const SxFinding *finding);
SxAnswers    *sx_facts_to_answers (const SxFacts *self, const SxContent *content);

gboolean      sx_fact_get_answer  (const SxFact *self, SxAnswer *answer);
SxVerdict     sx_fact_check       (const SxFact *self, const SxAnswers *answers);

G_END_DECLS
