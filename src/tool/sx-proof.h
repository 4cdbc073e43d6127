/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/**
 * SxProof:
 * @content: whose rules are proved
 * @quiet: whether to print nothing, and to stop at the first failure
 * @n_rules: how many rules, floors, patterns and exits were looked at
 * @n_sets: in how many least sets of answers
 * @n_flags: how many warning signs
 * @n_walks: how many walks through the questions
 * @n_failures: what did not hold
 *
 * What was proved so far. Each part of the proof adds to it.
 */
typedef struct
{
  const SxContent *content;
  gboolean quiet;
  guint n_rules;
  guint n_sets;
  guint n_flags;
  guint n_walks;
  guint n_failures;
} SxProof;

void     sx_proof_fail    (SxProof *self, const SxAnswers *answers, const char *format, ...) G_GNUC_PRINTF (3, 4);
gboolean sx_proof_is_over (const SxProof *self);

void     sx_prove_sets     (SxProof *self);
void     sx_prove_rule     (SxProof *self, const SxRule *rule);
void     sx_prove_polarity (SxProof *self);
void     sx_prove_rise     (SxProof *self, guint n_others);
void     sx_prove_pages    (SxProof *self);
void     sx_prove_walks    (SxProof *self, guint n_random);

G_END_DECLS
