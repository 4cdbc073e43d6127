/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SxMatch:
 *
 * How well a word answers to what was typed, from not at all to the very word.
 */
typedef enum
{
  SX_MATCH_NONE = 0,
  SX_MATCH_NEAR = 2,  /* with one slip of the finger */
  SX_MATCH_START = 3, /* the word goes on */
  SX_MATCH_FORM = 5,  /* another form of the word, such as its plural */
  SX_MATCH_WORD = 6
} SxMatch;

/**
 * SxVocabulary:
 *
 * Folded words with numbers, and which of them somebody may mean.
 */
typedef struct _SxVocabulary SxVocabulary;

SxVocabulary *sx_vocabulary_new   (void);
void          sx_vocabulary_free  (SxVocabulary *self);
guint         sx_vocabulary_add   (SxVocabulary *self, const char *word);
void          sx_vocabulary_sort  (SxVocabulary *self);
guint         sx_vocabulary_size  (const SxVocabulary *self);
const char   *sx_vocabulary_get   (const SxVocabulary *self, guint word);
GArray       *sx_vocabulary_match (const SxVocabulary *self, const char *typed, gboolean near, guint8 *matches);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxVocabulary, sx_vocabulary_free)

G_END_DECLS
