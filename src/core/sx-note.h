/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-expression.h"
#include "sx-passage.h"

G_BEGIN_DECLS

/**
 * SxNote:
 * @id: never shown
 * @title: its heading
 * @when: what makes it true
 * @passages: (element-type SxPassage): what it says
 *
 * What a result says in addition to people in a certain situation. It changes no level.
 */
typedef struct
{
  char *id;
  char *title;
  SxExpression *when;
  GPtrArray *passages;
} SxNote;

gpointer sx_note_read (SxReader *reader, gpointer data);
void     sx_note_free (gpointer note);

G_END_DECLS
