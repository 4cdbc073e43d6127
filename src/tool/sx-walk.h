/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-facts.h"
#include "sx-proof.h"

G_BEGIN_DECLS

/**
 * SxReply:
 * @finding: what is asked
 * @person: who is asked
 *
 * Returns: the answer
 */
typedef SxAnswer (*SxReply) (const SxFinding *finding, gpointer person);

/**
 * SxWalk:
 * @proof: what walks count for
 * @ordinary: by index of the finding: the answer that says the least
 * @asked: by index of the finding: whether some walk was asked it
 * @missed: by index of the finding: warning signs that some walk was not asked, which is told once
 * @needs: (element-type GPtrArray): by index of the finding: what makes an urgent rule true
 *   together with this warning sign; of #SxFacts
 *
 * Walks through the questions, as the wizard leads them.
 */
typedef struct
{
  SxProof *proof;
  SxAnswer *ordinary;
  gboolean *asked;
  gboolean *missed;
  GPtrArray *needs;
} SxWalk;

void       sx_walk_init     (SxWalk *self, SxProof *proof);
void       sx_walk_clear    (SxWalk *self);
SxAnswers *sx_walk_run      (SxWalk *self, const SxAnswers *start, SxReply reply, gpointer person);
SxAnswers *sx_walk_random   (SxWalk *self, guint32 seed);
SxAnswers *sx_walk_by_facts (SxWalk *self, const SxFacts *facts);

GPtrArray *sx_walk_list_needs       (const SxContent *content);
void       sx_walk_prove_flags_asked (const SxWalk *self, const SxAnswers *answers);
gboolean   sx_walk_is_on_wish       (const SxContent *content, const SxFinding *finding);

G_END_DECLS
