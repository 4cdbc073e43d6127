/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-index.h"
#include "sx-vocabulary.h"

G_BEGIN_DECLS

/* How much a text tells about what it belongs to. */
enum
{
  SX_WEIGHT_TEXT = 1,
  SX_WEIGHT_SYNONYM = 4,
  SX_WEIGHT_NAME = 5
};

/** Stands for a word that says nothing, such as "the": nobody has to type it. */
#define SX_INDEX_FILLER G_MAXUINT

/* Something that can be found, and its texts. */
typedef struct
{
  SxKind kind;
  const char *id;
  const char *detail;
  const char *name;
  guint malus; /* how much others with the same words come before it */
  guint first_text;
  guint n_texts;
} SxIndexEntry;

/* A name, lay word or longer text; it says the words of the index from @first_word on, of which
 * @n_telling are no fillers. */
typedef struct
{
  const char *text;
  guint entry;
  guint weight;
  guint first_word;
  guint n_words;
  guint n_telling;
} SxIndexText;

/* That a word stands in an entry. */
typedef struct
{
  guint entry;
  guint weight;
} SxPosting;

struct _SxIndex
{
  SxVocabulary *vocabulary;
  GArray *entries;    /* of SxIndexEntry */
  GArray *texts;      /* of SxIndexText */
  GArray *words;      /* of numbers of the vocabulary, text by text */
  GArray *safety;     /* positions of the entries about somebody's safety */
  SxPosting *postings; /* word by word */
  guint *first_posting; /* of each word, and the end */
};

G_END_DECLS
