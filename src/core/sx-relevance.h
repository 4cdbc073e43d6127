/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/* Which questions make sense to ask a person, whatever they may be good for. */

gboolean sx_relevance_concerns_place (const SxContent *content, const SxAnswers *answers, const SxFinding *finding);
gboolean sx_relevance_is_asked       (const SxContent *content, const SxAnswers *answers, const SxFinding *finding);

G_END_DECLS
