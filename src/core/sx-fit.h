/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/** Three words, never a number: the weights behind them are our choice and not evidence. */
typedef enum
{
  SX_FITS_WELL,
  SX_FITS_PARTLY,
  SX_FITS_LITTLE
} SxFitWord;

/**
 * SxFit:
 * @condition: what to think of
 * @stage: (nullable): its stage, known only from a measured value
 * @word: how well it fits
 * @total: the weights added up, for ordering
 * @fits: (element-type SxFinding): what fits
 * @against: (element-type SxFinding): what speaks against it
 * @denied: (element-type SxFinding): hallmarks and common findings that are known not to be there
 * @not_asked: (element-type SxFinding): hallmarks and common findings that are not known
 * @not_explained: (element-type SxFinding): what is there and it would never explain
 */
typedef struct
{
  const SxCondition *condition;
  const SxConditionStage *stage;
  SxFitWord word;
  double total;
  GPtrArray *fits;
  GPtrArray *against;
  GPtrArray *denied;
  GPtrArray *not_asked;
  GPtrArray *not_explained;
} SxFit;

GPtrArray  *sx_fit_list     (const SxContent *content, const SxAnswers *answers);
const char *sx_fit_get_word (const SxFit *self, const SxContent *content);

G_END_DECLS
