/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-body-target.h"
#include "sx-session.h"

G_BEGIN_DECLS

/* What is painted on the body, for those who do not see it. */

char *sx_body_words_new (const SxSession *session, const SxBodySpot *spot);

G_END_DECLS
