/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-index.h"

#include <string.h>

/* How much a word tells: it stands in a name, in a lay word, or in a longer text. */
enum
{
  WEIGHT_TEXT = 1,
  WEIGHT_SYNONYM = 3,
  WEIGHT_NAME = 4
};

/* What matches a whole name or lay word comes before what shares some words. */
#define PHRASE_BONUS 20

typedef struct
{
  SxKind kind;
  const char *id;
  const char *name;
} Entry;

/* One word of one entry. */
typedef struct
{
  char *word;
  guint entry;
  guint weight;
} Posting;

struct _SxIndex
{
  GArray *entries;
  GArray *postings;      /* sorted by word */
  GHashTable *phrases;   /* folded names and lay words -> GArray of entry positions */
};

static void
clear_posting (gpointer data)
{
  g_free (((Posting *) data)->word);
}

/* The words of @text without case and accents. */
static char **
fold (const char *text)
{
  char **words = g_str_tokenize_and_fold (text, "en", NULL);

  for (char **word = words; *word != NULL; word++)
    {
      g_autofree char *accented = *word;

      *word = g_str_to_ascii (accented, "en");
    }

  return words;
}

static void
add_words (SxIndex *self, char **words, guint entry, guint weight)
{
  for (char **word = words; *word != NULL; word++)
    {
      Posting posting = { g_strdup (*word), entry, weight };

      g_array_append_val (self->postings, posting);
    }
}

static void
add_text (SxIndex *self, const char *text, guint weight)
{
  g_auto (GStrv) words = fold (text);

  add_words (self, words, self->entries->len - 1, weight);
}

static void
add_phrase (SxIndex *self, const char *text, guint weight)
{
  g_auto (GStrv) words = fold (text);
  g_autofree char *phrase = g_strjoinv (" ", words);
  guint entry = self->entries->len - 1;
  GArray *entries = g_hash_table_lookup (self->phrases, phrase);

  add_words (self, words, entry, weight);
  if (entries == NULL)
    {
      entries = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->phrases, g_steal_pointer (&phrase), entries);
    }
  g_array_append_val (entries, entry);
}

static void
add_entry (SxIndex *self, SxKind kind, gconstpointer item)
{
  Entry entry = { kind, *(char *const *) item, sx_content_get_name (kind, item) };

  g_array_append_val (self->entries, entry);
}

static void
add_names (SxIndex *self, const SxName *name, const GPtrArray *synonyms)
{
  add_phrase (self, name->plain, WEIGHT_NAME);
  add_phrase (self, name->clinical, WEIGHT_NAME);
  for (guint i = 0; i < synonyms->len; i++)
    add_phrase (self, ((const SxSynonym *) g_ptr_array_index (synonyms, i))->text, WEIGHT_SYNONYM);
}

static void
add_item (SxIndex *self, SxKind kind, gconstpointer item)
{
  add_entry (self, kind, item);
  switch (kind)
    {
    case SX_KIND_REGION:
      add_names (self, &((const SxRegion *) item)->name, ((const SxRegion *) item)->synonyms);
      break;
    case SX_KIND_STRUCTURE:
      add_names (self, &((const SxStructure *) item)->name, ((const SxStructure *) item)->synonyms);
      break;
    case SX_KIND_FINDING:
      add_names (self, &((const SxFinding *) item)->name, ((const SxFinding *) item)->synonyms);
      add_text (self, ((const SxFinding *) item)->question, WEIGHT_TEXT);
      break;
    case SX_KIND_CONDITION:
      add_names (self, &((const SxCondition *) item)->name, ((const SxCondition *) item)->synonyms);
      break;
    case SX_KIND_TERM:
      add_names (self, &((const SxTerm *) item)->name, ((const SxTerm *) item)->synonyms);
      add_text (self, ((const SxTerm *) item)->text, WEIGHT_TEXT);
      break;
    case SX_KIND_COMPARISON:
      add_phrase (self, ((const SxComparison *) item)->name, WEIGHT_NAME);
      break;
    case SX_KIND_MEASURE:
      add_phrase (self, ((const SxMeasure *) item)->name.plain, WEIGHT_NAME);
      add_phrase (self, ((const SxMeasure *) item)->name.clinical, WEIGHT_NAME);
      break;
    default:
      g_assert_not_reached ();
    }
}

static int
compare_postings (gconstpointer a, gconstpointer b)
{
  const Posting *first = a;
  const Posting *second = b;
  int order = strcmp (first->word, second->word);

  return order != 0 ? order : (int) first->entry - (int) second->entry;
}

/* The order in which people look for things; it settles equal scores. */
static const SxKind kinds[] = { SX_KIND_CONDITION, SX_KIND_MEASURE,    SX_KIND_FINDING, SX_KIND_REGION,
                                SX_KIND_STRUCTURE, SX_KIND_COMPARISON, SX_KIND_TERM };

/**
 * sx_index_new:
 * @content: what to find things in; must outlive the index
 *
 * Returns: (transfer full): an index of conditions, findings, regions, structures, tables, measures and
 *   terms
 */
SxIndex *
sx_index_new (const SxContent *content)
{
  SxIndex *self = g_new0 (SxIndex, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->postings = g_array_new (FALSE, FALSE, sizeof (Posting));
  g_array_set_clear_func (self->postings, clear_posting);
  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *all = sx_content_get_all (content, kinds[i]);

      for (guint j = 0; j < all->len; j++)
        add_item (self, kinds[i], g_ptr_array_index (all, j));
    }

  g_array_sort (self->postings, compare_postings);
  return self;
}

void
sx_index_free (SxIndex *self)
{
  g_array_unref (self->entries);
  g_array_unref (self->postings);
  g_hash_table_unref (self->phrases);
  g_free (self);
}

static guint
find_first (const SxIndex *self, const char *word)
{
  guint low = 0;
  guint high = self->postings->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (g_array_index (self->postings, Posting, middle).word, word) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* What the words found so far say about one entry. */
typedef struct
{
  guint n_words;
  guint score;
  guint best;     /* of the word at hand */
  GPtrArray *matched;
} Score;

static void
note_posting (Score *score, const Posting *posting, gboolean whole)
{
  guint points = posting->weight * (whole ? 2 : 1);

  if (score->matched == NULL)
    score->matched = g_ptr_array_new ();
  if (!g_ptr_array_find_with_equal_func (score->matched, posting->word, g_str_equal, NULL))
    g_ptr_array_add (score->matched, posting->word);
  score->best = MAX (score->best, points);
}

static void
score_word (const SxIndex *self, Score *scores, const char *word)
{
  gsize length = strlen (word);

  for (guint i = find_first (self, word); i < self->postings->len; i++)
    {
      const Posting *posting = &g_array_index (self->postings, Posting, i);

      if (strncmp (posting->word, word, length) != 0)
        break;
      note_posting (&scores[posting->entry], posting, posting->word[length] == '\0');
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      scores[i].n_words += scores[i].best > 0;
      scores[i].score += scores[i].best;
      scores[i].best = 0;
    }
}

static void
score_phrase (const SxIndex *self, Score *scores, char **words)
{
  g_autofree char *phrase = g_strjoinv (" ", words);
  const GArray *entries = g_hash_table_lookup (self->phrases, phrase);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    scores[g_array_index (entries, guint, i)].score += PHRASE_BONUS;
}

static void
free_hit (gpointer data)
{
  SxHit *hit = data;

  g_strfreev (hit->matched);
  g_free (hit);
}

static SxHit *
new_hit (const Entry *entry, const Score *score)
{
  SxHit *hit = g_new0 (SxHit, 1);

  hit->kind = entry->kind;
  hit->id = entry->id;
  hit->name = entry->name;
  hit->matched = g_new0 (char *, score->matched->len + 1);
  for (guint i = 0; i < score->matched->len; i++)
    hit->matched[i] = g_strdup (g_ptr_array_index (score->matched, i));
  return hit;
}

typedef struct
{
  const SxIndex *index;
  const Score *scores;
} Order;

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  if (order->scores[first].score != order->scores[second].score)
    return order->scores[first].score > order->scores[second].score ? -1 : 1;
  return first < second ? -1 : first > second;
}

static GPtrArray *
collect_hits (const SxIndex *self, const Score *scores, guint n_words)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (free_hit);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  Order order = { self, scores };

  for (guint i = 0; i < self->entries->len; i++)
    if (n_words > 0 && scores[i].n_words == n_words)
      g_array_append_val (found, i);

  g_array_sort_with_data (found, compare_entries, &order);
  for (guint i = 0; i < found->len; i++)
    {
      guint entry = g_array_index (found, guint, i);

      g_ptr_array_add (hits, new_hit (&g_array_index (self->entries, Entry, entry), &scores[entry]));
    }

  return hits;
}

/**
 * sx_index_search:
 * @self: an index
 * @query: what somebody typed; case and accents do not matter, words may be cut short
 *
 * Returns: (transfer full) (element-type SxHit): what all words of @query match, the best first
 */
GPtrArray *
sx_index_search (const SxIndex *self, const char *query)
{
  g_auto (GStrv) words = fold (query);
  g_autofree Score *scores = g_new0 (Score, self->entries->len);
  GPtrArray *hits;

  for (char **word = words; *word != NULL; word++)
    score_word (self, scores, *word);
  score_phrase (self, scores, words);
  hits = collect_hits (self, scores, g_strv_length (words));
  for (guint i = 0; i < self->entries->len; i++)
    g_clear_pointer (&scores[i].matched, g_ptr_array_unref);
  return hits;
}
