/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"
#include "sx-marks.h"

G_BEGIN_DECLS

/**
 * SxOffer:
 * @finding: what is asked
 * @words: the marks that it rests on
 * @options: of a choice: what the marks can mean, one bit each; else 0, and "yes" is offered
 *
 * What the marks on the body offer as an answer. A person takes it or leaves it.
 */
typedef struct
{
  const SxFinding *finding;
  char *words;
  guint64 options;
} SxOffer;

SxOffer *sx_offer_new  (const SxMarks *marks, const SxContent *content, const SxFinding *finding);
void     sx_offer_free (SxOffer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxOffer, sx_offer_free)

G_END_DECLS
