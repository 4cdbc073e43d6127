/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

char *sx_rule_words_in_line (const SxContent *content, const SxExpression *expression);
char *sx_rule_words_laid_out (const SxContent *content, const SxExpression *expression, guint width);
void  sx_rule_words_wrap    (GString *text, const char *words, guint indent, guint width);

G_END_DECLS
