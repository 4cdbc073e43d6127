/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/* What an answer that is still open could do to the level. */

gboolean sx_prospect_makes_true (const SxRule *rule, const SxAnswers *answers, const SxFinding *finding);
gboolean sx_prospect_can_raise  (const SxContent *content, const SxAnswers *answers, const SxFinding *finding, SxLevel level);

G_END_DECLS
