/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-vocabulary.h"

#include <string.h>

#include "sx-spelling.h"

struct _SxVocabulary
{
  GStringChunk *letters;
  GPtrArray *words;     /* of char *, by number */
  GArray *heads;        /* of Head, by number */
  GHashTable *numbers;  /* word -> its number and 1 */
  GHashTable *forms;    /* stem -> GArray of numbers */
  GArray *sorted;       /* of numbers, by their words */
};

/* The first letters of a word, side by side with those of all others: most words can be told from what
 * was typed by these alone. */
typedef struct
{
  char first;
  char second;
} Head;

SxVocabulary *
sx_vocabulary_new (void)
{
  SxVocabulary *self = g_new0 (SxVocabulary, 1);

  self->letters = g_string_chunk_new (4096);
  self->words = g_ptr_array_new ();
  self->heads = g_array_new (FALSE, FALSE, sizeof (Head));
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
sx_vocabulary_free (SxVocabulary *self)
{
  g_string_chunk_free (self->letters);
  g_ptr_array_unref (self->words);
  g_array_unref (self->heads);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->forms);
  g_array_unref (self->sorted);
  g_free (self);
}

static void
add_form (SxVocabulary *self, const char *word, guint number)
{
  g_autofree char *stem = sx_spelling_stem (word);
  GArray *forms = g_hash_table_lookup (self->forms, stem);

  if (forms == NULL)
    {
      forms = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->forms, g_steal_pointer (&stem), forms);
    }
  g_array_append_val (forms, number);
}

/**
 * sx_vocabulary_add:
 * @self: a vocabulary
 * @word: a folded word
 *
 * Returns: its number; numbers count from 0
 */
guint
sx_vocabulary_add (SxVocabulary *self, const char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, word));
  char *own;

  if (number > 0)
    return number - 1;

  number = self->words->len;
  own = g_string_chunk_insert (self->letters, word);
  g_ptr_array_add (self->words, own);
  g_array_append_vals (self->heads, &(Head){ own[0], own[0] != '\0' ? own[1] : '\0' }, 1);
  g_hash_table_insert (self->numbers, own, GUINT_TO_POINTER (number + 1));
  add_form (self, own, number);
  return number;
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer words)
{
  return strcmp (g_ptr_array_index ((GPtrArray *) words, *(const guint *) a),
                 g_ptr_array_index ((GPtrArray *) words, *(const guint *) b));
}

/**
 * sx_vocabulary_sort:
 * @self: a vocabulary that is complete
 *
 * To be called once, before anything is looked for.
 */
void
sx_vocabulary_sort (SxVocabulary *self)
{
  for (guint i = 0; i < self->words->len; i++)
    g_array_append_val (self->sorted, i);

  g_array_sort_with_data (self->sorted, compare_numbers, self->words);
}

guint
sx_vocabulary_size (const SxVocabulary *self)
{
  return self->words->len;
}

const char *
sx_vocabulary_get (const SxVocabulary *self, guint word)
{
  return g_ptr_array_index (self->words, word);
}

static guint
find_first (const SxVocabulary *self, const char *typed)
{
  guint low = 0;
  guint high = self->sorted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (sx_vocabulary_get (self, g_array_index (self->sorted, guint, middle)), typed) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
note (GArray *found, guint8 *matches, guint word, SxMatch match)
{
  if (matches[word] == SX_MATCH_NONE)
    g_array_append_val (found, word);
  matches[word] = MAX (matches[word], (guint8) match);
}

static void
match_start (const SxVocabulary *self, const char *typed, GArray *found, guint8 *matches)
{
  gsize length = strlen (typed);

  for (guint i = find_first (self, typed); i < self->sorted->len; i++)
    {
      guint number = g_array_index (self->sorted, guint, i);
      const char *word = sx_vocabulary_get (self, number);

      if (strncmp (word, typed, length) != 0)
        break;
      note (found, matches, number, word[length] == '\0' ? SX_MATCH_WORD : SX_MATCH_START);
    }
}

static void
match_forms (const SxVocabulary *self, const char *typed, GArray *found, guint8 *matches)
{
  g_autofree char *stem = sx_spelling_stem (typed);
  const GArray *forms = g_hash_table_lookup (self->forms, stem);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    note (found, matches, g_array_index (forms, guint, i), SX_MATCH_FORM);
}

/* One slip leaves one of the first two letters where it is, or moves it by one place. */
static gboolean
can_be_near (const char *typed, Head head)
{
  return head.first == typed[0] || head.second == typed[1] || head.first == typed[1] || head.second == typed[0];
}

static void
match_near (const SxVocabulary *self, const char *typed, GArray *found, guint8 *matches)
{
  for (guint i = 0; i < self->words->len; i++)
    if (can_be_near (typed, g_array_index (self->heads, Head, i)) && sx_spelling_is_near (typed, sx_vocabulary_get (self, i)))
      note (found, matches, i, SX_MATCH_NEAR);
}

/**
 * sx_vocabulary_match:
 * @self: a sorted vocabulary
 * @typed: what somebody typed, folded; it may be cut short
 * @near: whether one slip of the finger is forgiven
 * @matches: how well each word matches, by number; starts with zeros
 *
 * Returns: (transfer full): the numbers of all words that match
 */
GArray *
sx_vocabulary_match (const SxVocabulary *self, const char *typed, gboolean near, guint8 *matches)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  match_start (self, typed, found, matches);
  match_forms (self, typed, found, matches);
  if (near)
    match_near (self, typed, found, matches);
  return found;
}
