/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-triage.h"

G_BEGIN_DECLS

/* The order of the questions. A wizard draws what these say and decides nothing itself. */

void            sx_flow_find_next     (SxTriage *triage, const SxContent *content, const SxAnswers *answers);
const SxScreen *sx_flow_find_previous (const SxContent *content, const SxAnswers *answers, const SxScreen *screen);
GPtrArray      *sx_flow_list_questions (const SxContent *content, const SxAnswers *answers, const SxScreen *screen);
GPtrArray      *sx_flow_list_answered (const SxContent *content, const SxAnswers *answers);
gboolean        sx_flow_offers_more   (SxLevel level);
gboolean        sx_flow_is_optional   (const SxContent *content, const SxScreen *screen);
guint           sx_flow_count_open    (const SxContent *content, const SxAnswers *answers, const SxTriage *triage,
                                       gboolean *to_place);

G_END_DECLS
