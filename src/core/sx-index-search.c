/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-index-private.h"

#include <string.h>

#include "sx-spelling.h"

/* More words than anybody needs; the others are not looked at. */
#define MAX_WORDS 12

/* Of those that a quick look finds best, so many get a close one. */
#define MAX_CANDIDATES 100

/* The best a quick look can say: a name has every word. */
#define MAX_QUICK (MAX_WORDS * SX_MATCH_WORD * SX_WEIGHT_NAME)

/* What a close look adds: all words stand in one text, and there is little else in it. */
#define ALL_BONUS 100
#define COVER_BONUS 40

/* A lay word that was typed as it is means more than a name that it is a part of. */
#define LAY_BONUS 5

typedef struct
{
  const SxIndex *index;
  guint n_words;
  char *words[MAX_WORDS];
  GArray *found[MAX_WORDS];    /* numbers of the words that match */
  guint8 *matches[MAX_WORDS];  /* SxMatch by number */
} Query;

static void
init_query (Query *self, const SxIndex *index, const char *text)
{
  const char *start;

  *self = (Query){ .index = index };
  while (self->n_words < MAX_WORDS && sx_spelling_next (&text, &start))
    {
      char *word = sx_spelling_fold (start, (gsize) (text - start));

      if (sx_spelling_is_filler (word) && (self->n_words > 0 || *text != '\0'))
        g_free (word);
      else
        self->words[self->n_words++] = word;
    }
}

static void
clear_query (Query *self)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      g_free (self->words[i]);
      g_clear_pointer (&self->found[i], g_array_unref);
      g_free (self->matches[i]);
    }
}

static void
match_word (Query *self, guint i, gboolean near)
{
  g_clear_pointer (&self->found[i], g_array_unref);
  g_free (self->matches[i]);
  self->matches[i] = g_new0 (guint8, sx_vocabulary_size (self->index->vocabulary));
  self->found[i] = sx_vocabulary_match (self->index->vocabulary, self->words[i], near, self->matches[i]);
}

/* A slip is looked for only where nothing is spelt like that. */
static void
match_words (Query *self)
{
  for (guint i = 0; i < self->n_words; i++)
    {
      match_word (self, i, FALSE);
      if (self->found[i]->len == 0)
        match_word (self, i, TRUE);
    }
}

/* What is known of an entry after a quick look. */
typedef struct
{
  guint16 n_words; /* of the query that it has */
  guint16 best;    /* of the word at hand */
  guint score;
} Quick;

static void
look_for_word (const Query *query, guint i, Quick *quick)
{
  const SxIndex *index = query->index;

  for (guint j = 0; j < query->found[i]->len; j++)
    {
      guint word = g_array_index (query->found[i], guint, j);

      for (guint k = index->first_posting[word]; k < index->first_posting[word + 1]; k++)
        {
          const SxPosting *posting = &index->postings[k];
          guint16 points = (guint16) (posting->weight * query->matches[i][word]);

          quick[posting->entry].best = MAX (quick[posting->entry].best, points);
        }
    }

  for (guint j = 0; j < index->entries->len; j++)
    {
      quick[j].n_words += quick[j].best > 0;
      quick[j].score += quick[j].best;
      quick[j].best = 0;
    }
}

/* Returns how many entries have all words of the query; all others have a score of 0. */
static guint
look_quickly (const Query *query, Quick *quick)
{
  guint n = 0;

  memset (quick, 0, query->index->entries->len * sizeof *quick);
  for (guint i = 0; i < query->n_words; i++)
    look_for_word (query, i, quick);
  for (guint i = 0; i < query->index->entries->len; i++)
    if (quick[i].n_words < query->n_words)
      quick[i].score = 0;
    else
      n++;

  return n;
}

/* The score that so few entries exceed that all of them can be looked at. */
static guint
find_threshold (const Quick *quick, guint n_entries)
{
  guint counts[MAX_QUICK + 1] = { 0 };
  guint n = 0;
  guint score = MAX_QUICK;

  for (guint i = 0; i < n_entries; i++)
    counts[quick[i].score]++;
  while (score > 0 && n + counts[score] <= MAX_CANDIDATES)
    n += counts[score--];
  return score;
}

typedef struct
{
  guint entry;
  guint text; /* that matches best */
  guint score;
} Candidate;

/* Sets @best to how well each word of the query is answered, and returns how many words of @text do. */
static guint
match_text (const Query *query, const SxIndexText *text, guint *best)
{
  const guint *words = &g_array_index (query->index->words, guint, text->first_word);
  guint n_matched = 0;

  for (guint i = 0; i < text->n_words; i++)
    {
      guint match = 0;

      if (words[i] == SX_INDEX_FILLER)
        continue;
      for (guint j = 0; j < query->n_words; j++)
        {
          match = MAX (match, query->matches[j][words[i]]);
          best[j] = MAX (best[j], query->matches[j][words[i]]);
        }
      n_matched += match > 0;
    }

  return n_matched;
}

/* How well @text answers to the query: its words, how many of them, and what else it says. */
static guint
score_text (const Query *query, const SxIndexText *text)
{
  guint best[MAX_WORDS] = { 0 };
  guint n_matched = match_text (query, text, best);
  guint n_found = 0;
  guint points = 0;
  gboolean whole;

  if (n_matched == 0)
    return 0;
  for (guint j = 0; j < query->n_words; j++)
    {
      points += best[j];
      n_found += best[j] > 0;
    }
  whole = text->weight == SX_WEIGHT_SYNONYM && n_matched == text->n_telling && points == SX_MATCH_WORD * query->n_words;
  return (whole ? LAY_BONUS : 0) + text->weight * 4 * points / query->n_words + (n_found == query->n_words ? ALL_BONUS : 0)
         + (text->weight > SX_WEIGHT_TEXT ? COVER_BONUS * n_matched / text->n_telling : 0);
}

static Candidate
look_closely (const Query *query, guint entry)
{
  const SxIndexEntry *looked_at = &g_array_index (query->index->entries, SxIndexEntry, entry);
  Candidate candidate = { entry, looked_at->first_text, 0 };

  for (guint i = 0; i < looked_at->n_texts; i++)
    {
      guint score = score_text (query, &g_array_index (query->index->texts, SxIndexText, looked_at->first_text + i));

      if (score > candidate.score)
        candidate = (Candidate){ entry, looked_at->first_text + i, score };
    }

  candidate.score -= MIN (candidate.score, looked_at->malus);
  return candidate;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  return first->entry < second->entry ? -1 : first->entry > second->entry;
}

/* What exceeds the threshold, and the first of those that reach it. */
static GArray *
choose_candidates (const Query *query, const Quick *quick)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  guint n_entries = query->index->entries->len;
  guint threshold = find_threshold (quick, n_entries);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < n_entries && (round == 0 || candidates->len < MAX_CANDIDATES); i++)
      if (round == 0 ? quick[i].score > threshold : quick[i].score == threshold && threshold > 0)
        {
          Candidate candidate = look_closely (query, i);

          g_array_append_val (candidates, candidate);
        }

  g_array_sort (candidates, compare_candidates);
  return candidates;
}

static gboolean
is_matched (const Query *query, guint word)
{
  for (guint i = 0; i < query->n_words && word != SX_INDEX_FILLER; i++)
    if (query->matches[i][word] > 0)
      return TRUE;

  return FALSE;
}

/* The words of @text that match, as they stand there. */
static void
add_matched (const Query *query, const SxIndexText *text, GPtrArray *matched)
{
  const char *at = text->text;
  const char *start;

  for (guint i = text->first_word; sx_spelling_next (&at, &start); i++)
    if (is_matched (query, g_array_index (query->index->words, guint, i)))
      {
        g_autofree char *word = g_utf8_strdown (start, at - start);

        if (!g_ptr_array_find_with_equal_func (matched, word, g_str_equal, NULL))
          g_ptr_array_add (matched, g_steal_pointer (&word));
      }
}

/* Of the name, which comes first, and of the text that matches best: these are shown. */
static char **
dup_matched (const Query *query, const SxIndexEntry *entry, guint best)
{
  GPtrArray *matched = g_ptr_array_new ();

  add_matched (query, &g_array_index (query->index->texts, SxIndexText, best), matched);
  add_matched (query, &g_array_index (query->index->texts, SxIndexText, entry->first_text), matched);
  g_ptr_array_add (matched, NULL);
  return (char **) g_ptr_array_free (matched, FALSE);
}

static SxHit *
new_hit (const Query *query, const Candidate *candidate)
{
  const SxIndexEntry *entry = &g_array_index (query->index->entries, SxIndexEntry, candidate->entry);
  const char *text = g_array_index (query->index->texts, SxIndexText, candidate->text).text;
  SxHit *hit = g_new0 (SxHit, 1);

  hit->kind = entry->kind;
  hit->id = entry->id;
  hit->detail = entry->detail;
  hit->name = entry->name;
  hit->said = strcmp (text, entry->name) != 0 ? text : NULL;
  hit->matched = dup_matched (query, entry, candidate->text);
  return hit;
}

static void
free_hit (gpointer data)
{
  SxHit *hit = data;

  g_strfreev (hit->matched);
  g_free (hit);
}

/* Where no entry has all the words as they are, each may have a slip. */
static guint
look (Query *query, Quick *quick)
{
  guint n = look_quickly (query, quick);

  if (n > 0)
    return n;
  for (guint i = 0; i < query->n_words; i++)
    match_word (query, i, TRUE);
  return look_quickly (query, quick);
}

/**
 * sx_index_search:
 * @self: an index
 * @query: what somebody typed; case, accents, spelling and endings do not matter, words may be cut
 *   short, and one slip in each is forgiven
 * @n_found: (out) (optional): how many things match
 *
 * Returns: (transfer full) (element-type SxHit): what all words of @query match, the best first, at
 *   most %SX_INDEX_MAX_HITS
 */
GPtrArray *
sx_index_search (const SxIndex *self, const char *query, guint *n_found)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (free_hit);
  g_autofree Quick *quick = g_new (Quick, self->entries->len);
  g_autoptr (GArray) candidates = NULL;
  Query words;
  guint n;

  init_query (&words, self, query);
  match_words (&words);
  n = words.n_words > 0 ? look (&words, quick) : 0;
  if (n > 0)
    candidates = choose_candidates (&words, quick);
  for (guint i = 0; i < MIN (n, SX_INDEX_MAX_HITS) && i < candidates->len; i++)
    g_ptr_array_add (hits, new_hit (&words, &g_array_index (candidates, Candidate, i)));

  clear_query (&words);
  if (n_found != NULL)
    *n_found = n;
  return hits;
}

/* A word in the making counts when it is clear what it will be. */
static gboolean
means (const char *typed, const char *word)
{
  gsize length = strlen (typed);
  g_autofree char *stem = NULL;
  g_autofree char *other = NULL;

  if (g_str_has_prefix (word, typed))
    return (length >= 4 && 2 * length > strlen (word)) || strlen (word) - length <= 1;
  if (sx_spelling_is_near (typed, word) && strlen (word) <= length + 1)
    return TRUE;

  stem = sx_spelling_stem (typed);
  other = sx_spelling_stem (word);
  return strcmp (stem, other) == 0;
}

static gboolean
says_word (const Query *query, const char *word)
{
  for (guint i = 0; i < query->n_words; i++)
    if (means (query->words[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
says_text (const Query *query, const SxIndexText *text)
{
  for (guint i = 0; i < text->n_words; i++)
    {
      guint word = g_array_index (query->index->words, guint, text->first_word + i);

      if (word != SX_INDEX_FILLER && !says_word (query, sx_vocabulary_get (query->index->vocabulary, word)))
        return FALSE;
    }

  return text->n_telling > 0 && text->weight > SX_WEIGHT_TEXT;
}

/**
 * sx_index_is_about_safety:
 * @self: an index
 * @query: what somebody typed
 *
 * Unlike a search, this does not care what else they typed.
 *
 * Returns: whether they typed a name or lay word of a finding that is about their own safety
 */
gboolean
sx_index_is_about_safety (const SxIndex *self, const char *query)
{
  gboolean found = FALSE;
  Query words;

  init_query (&words, self, query);
  for (guint i = 0; i < self->safety->len && !found; i++)
    {
      const SxIndexEntry *entry = &g_array_index (self->entries, SxIndexEntry, g_array_index (self->safety, guint, i));

      for (guint j = 0; j < entry->n_texts && !found; j++)
        found = says_text (&words, &g_array_index (self->texts, SxIndexText, entry->first_text + j));
    }

  clear_query (&words);
  return found;
}

SxPlace *
sx_hit_dup_place (const SxHit *self)
{
  return sx_place_new_item (self->kind, self->id, self->detail);
}

static gboolean
is_among (const char *word, char **matched)
{
  g_autofree char *stem = sx_spelling_stem (word);

  for (char **one = matched; *one != NULL; one++)
    {
      g_autofree char *folded = sx_spelling_fold (*one, strlen (*one));
      g_autofree char *other = sx_spelling_stem (folded);

      if (strcmp (stem, other) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * sx_hit_mark:
 * @self: a hit
 * @text: its name, or what it says
 *
 * Returns: (transfer full) (element-type SxSpan): the words of @text that matched
 */
GArray *
sx_hit_mark (const SxHit *self, const char *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (SxSpan));
  const char *at = text;
  const char *start;

  while (sx_spelling_next (&at, &start))
    {
      g_autofree char *word = sx_spelling_fold (start, (gsize) (at - start));
      SxSpan span = { (guint) (start - text), (guint) (at - text) };

      if (is_among (word, self->matched))
        g_array_append_val (spans, span);
    }

  return spans;
}
