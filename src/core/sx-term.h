/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"

G_BEGIN_DECLS

/**
 * SxTerm:
 * @id: never shown
 * @name: the word
 * @text: what it means
 * @synonyms: (element-type SxSynonym): other words for it
 * @said: where the explanation comes from
 *
 * A word of the glossary.
 */
typedef struct
{
  char *id;
  SxName name;
  char *text;
  GPtrArray *synonyms;
  SxSaid said;
} SxTerm;

gpointer sx_term_read (SxReader *reader, gpointer data);
void     sx_term_free (gpointer term);

G_END_DECLS
