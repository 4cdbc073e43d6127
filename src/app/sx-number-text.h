/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What somebody wrote as a number. */
typedef enum
{
  SX_NUMBER_TEXT_EMPTY,
  SX_NUMBER_TEXT_NUMBER,
  SX_NUMBER_TEXT_AMBIGUOUS, /* nobody can say whether "1,200" is a little or a lot */
  SX_NUMBER_TEXT_OTHER
} SxNumberText;

SxNumberText sx_number_text_read (const char *text, double *number);

G_END_DECLS
