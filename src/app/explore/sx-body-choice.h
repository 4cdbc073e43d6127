/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-body-target.h"
#include "sx-session.h"

G_BEGIN_DECLS

/* What the body means where it is the answer to a question: places to choose from, by the region of
 * each and the view in which it means that. */

gboolean sx_body_choice_is_asked  (const SxFinding *asked);
gboolean sx_body_choice_find      (const SxFinding *asked, const SxBodySpot *spot, guint *option);
gboolean sx_body_choice_is_given  (const SxFinding *asked, const SxBodySpot *spot, const SxSession *session);
char    *sx_body_choice_dup_words (const SxFinding *asked, const SxBodySpot *spot, const SxSession *session);
void     sx_body_choice_filter    (const SxFinding *asked, GArray *spots);

G_END_DECLS
