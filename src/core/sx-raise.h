/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/**
 * SxRaise:
 * @way: (element-type SxExpression): one or two leaves that are not true
 * @level: the level if they were
 *
 * What would raise the level, were it there.
 */
typedef struct
{
  GPtrArray *way;
  SxLevel level;
} SxRaise;

GPtrArray *sx_raise_list (const SxContent *content, const SxAnswers *answers, SxLevel level);

G_END_DECLS
