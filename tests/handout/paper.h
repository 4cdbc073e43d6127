/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-handout.h"

G_BEGIN_DECLS

/* What the tests of the handout share. The date is one that no clock shows. */

#define TEST_DATE "31 February 2030"

SxSession *test_new_session (void);
SxSession *test_mark        (const SxSession *session);
SxDoc     *test_make_doc    (const SxSession *session, const char *id);
SxDoc     *test_make_odd    (void);

G_END_DECLS
