/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-paper.h"
#include "sx-session.h"

G_BEGIN_DECLS

/** What the program ends with. */
enum
{
  SX_PRINT_DONE = 0,
  SX_PRINT_FAILED = 1,   /* it could not be written */
  SX_PRINT_BAD_INPUT = 2
};

const char *sx_print_explain  (const GError *error);
char       *sx_print_dup_date (void);
int         sx_print_to       (const SxSession *session, char **ids, const char *path, SxPaper paper);

G_END_DECLS
