/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-triage.h"

G_BEGIN_DECLS

/**
 * ReviewVector:
 * @about: the rule, floor or pattern that it is about
 * @text: the line that it comes from
 * @answers: what somebody says
 * @level: the level that the draft review asks for
 * @waits: self-care, but something has to be asked first
 * @number: of the line
 *
 * A line of review-vectors.tsv: what it is about, a tab, the level, a tab, and answers as key=value with
 * semicolons between. A "?" after self-care is @waits. A fourth column says why the level is not that
 * of the draft review.
 */
typedef struct
{
  char *about;
  char *text;
  SxAnswers *answers;
  SxLevel level;
  gboolean waits;
  guint number;
} ReviewVector;

GPtrArray *review_read     (const SxContent *content, const char *path);
gboolean   review_is_right (const ReviewVector *self, const SxContent *content);
gboolean   review_asks     (const ReviewVector *self, const SxContent *content);

G_END_DECLS
