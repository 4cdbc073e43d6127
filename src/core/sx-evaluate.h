/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/** Three-valued logic (Kleene): what is not known is neither true nor false. */
typedef enum
{
  SX_FALSE,
  SX_UNKNOWN,
  SX_TRUE
} SxVerdict;

SxVerdict sx_evaluate         (const SxExpression *expression, const SxAnswers *answers);
gboolean  sx_evaluates_to     (const SxExpression *expression, const SxAnswers *answers, SxVerdict verdict);
void      sx_evaluate_collect (const SxExpression *expression, const SxAnswers *answers, GPtrArray *findings);

gboolean  sx_rule_is_true (const SxRule *rule, const SxAnswers *answers);

G_END_DECLS
