/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-index-private.h"

#include "sx-spelling.h"

/* The order in which people look for things; it settles equal scores. What somebody feels comes before
 * what may be behind it. */
static const SxKind kinds[] = { SX_KIND_FINDING,   SX_KIND_CONDITION,  SX_KIND_MEASURE, SX_KIND_REGION,
                                SX_KIND_STRUCTURE, SX_KIND_COMPARISON, SX_KIND_TERM,    SX_KIND_ILLUSTRATION };

/* A term explains a word: who looks for a cramp wants the page about cramps first. */
#define TERM_MALUS 21

/* A figure belongs to a page: who looks for a clot wants the page first. */
#define FIGURE_MALUS 22

/* What somebody had or takes comes behind a condition of the same name. */
#define HISTORY_MALUS 2

static guint
add_word (SxIndex *self, const char *start, gsize length)
{
  g_autofree char *word = sx_spelling_fold (start, length);

  return sx_spelling_is_filler (word) ? SX_INDEX_FILLER : sx_vocabulary_add (self->vocabulary, word);
}

static void
add_text (SxIndex *self, const char *text, guint weight)
{
  SxIndexText added = { text, self->entries->len - 1, weight, self->words->len, 0, 0 };
  const char *start;

  while (sx_spelling_next (&text, &start))
    {
      guint word = add_word (self, start, (gsize) (text - start));

      g_array_append_val (self->words, word);
      added.n_words++;
      added.n_telling += word != SX_INDEX_FILLER;
    }

  g_array_append_val (self->texts, added);
  g_array_index (self->entries, SxIndexEntry, added.entry).n_texts++;
}

static void
add_entry (SxIndex *self, SxKind kind, const char *id, const char *detail, const char *name)
{
  SxIndexEntry entry = { .kind = kind, .id = id, .detail = detail, .name = name, .first_text = self->texts->len };

  g_array_append_val (self->entries, entry);
}

static SxIndexEntry *
get_last (SxIndex *self)
{
  return &g_array_index (self->entries, SxIndexEntry, self->entries->len - 1);
}

static void
add_name (SxIndex *self, const SxName *name)
{
  add_text (self, name->plain, SX_WEIGHT_NAME);
  add_text (self, name->clinical, SX_WEIGHT_NAME);
}

static void
add_names (SxIndex *self, const SxName *name, const GPtrArray *synonyms)
{
  add_name (self, name);
  for (guint i = 0; i < synonyms->len; i++)
    add_text (self, ((const SxSynonym *) g_ptr_array_index (synonyms, i))->text, SX_WEIGHT_SYNONYM);
}

static void
add_finding (SxIndex *self, const SxFinding *finding)
{
  add_names (self, &finding->name, finding->synonyms);
  add_text (self, finding->question, SX_WEIGHT_TEXT);
  if (finding->kind == SX_FINDING_SAFETY)
    g_array_append_vals (self->safety, &(guint){ self->entries->len - 1 }, 1);
  else if (finding->kind != SX_FINDING_SYMPTOM && finding->kind != SX_FINDING_SIGN)
    get_last (self)->malus = HISTORY_MALUS;
}

static void
add_term (SxIndex *self, const SxTerm *term)
{
  add_names (self, &term->name, term->synonyms);
  add_text (self, term->text, SX_WEIGHT_TEXT);
  get_last (self)->malus = TERM_MALUS;
}

static void
add_illustration (SxIndex *self, const SxIllustration *illustration)
{
  add_text (self, illustration->title, SX_WEIGHT_NAME);
  for (guint i = 0; i < illustration->labels->len; i++)
    {
      const SxLabel *label = g_ptr_array_index (illustration->labels, i);

      add_text (self, label->name.plain, SX_WEIGHT_TEXT);
      add_text (self, label->name.clinical, SX_WEIGHT_TEXT);
    }

  add_text (self, illustration->says, SX_WEIGHT_TEXT);
  get_last (self)->malus = FIGURE_MALUS;
}

static void
add_item (SxIndex *self, SxKind kind, gconstpointer item)
{
  add_entry (self, kind, *(char *const *) item, NULL, sx_content_get_name (kind, item));
  switch (kind)
    {
    case SX_KIND_REGION:
      add_names (self, &((const SxRegion *) item)->name, ((const SxRegion *) item)->synonyms);
      break;
    case SX_KIND_STRUCTURE:
      add_names (self, &((const SxStructure *) item)->name, ((const SxStructure *) item)->synonyms);
      break;
    case SX_KIND_FINDING:
      add_finding (self, item);
      break;
    case SX_KIND_CONDITION:
      add_names (self, &((const SxCondition *) item)->name, ((const SxCondition *) item)->synonyms);
      break;
    case SX_KIND_TERM:
      add_term (self, item);
      break;
    case SX_KIND_COMPARISON:
      add_text (self, ((const SxComparison *) item)->name, SX_WEIGHT_NAME);
      break;
    case SX_KIND_MEASURE:
      add_name (self, &((const SxMeasure *) item)->name);
      break;
    case SX_KIND_ILLUSTRATION:
      add_illustration (self, item);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_parts (SxIndex *self, const SxRegion *region)
{
  for (guint i = 0; i < region->parts->len; i++)
    {
      const SxPart *part = g_ptr_array_index (region->parts, i);

      add_entry (self, SX_KIND_REGION, region->id, part->id, part->name.plain);
      add_name (self, &part->name);
    }
}

static void
add_stages (SxIndex *self, const SxCondition *condition)
{
  for (guint i = 0; i < condition->stages->len; i++)
    {
      const SxConditionStage *stage = g_ptr_array_index (condition->stages, i);

      add_entry (self, SX_KIND_CONDITION, condition->id, stage->id, stage->name.plain);
      add_name (self, &stage->name);
    }
}

/* Parts and stages come last: what they belong to is found first. */
static void
add_details (SxIndex *self, const SxContent *content)
{
  const GPtrArray *conditions = sx_content_get_all (content, SX_KIND_CONDITION);
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);

  for (guint i = 0; i < conditions->len; i++)
    add_stages (self, g_ptr_array_index (conditions, i));
  for (guint i = 0; i < regions->len; i++)
    add_parts (self, g_ptr_array_index (regions, i));
}

/* Counts how often each word stands there, and makes of that where its postings begin. */
static void
count_postings (SxIndex *self)
{
  guint n_words = sx_vocabulary_size (self->vocabulary);

  self->first_posting = g_new0 (guint, n_words + 1);
  for (guint i = 0; i < self->words->len; i++)
    if (g_array_index (self->words, guint, i) != SX_INDEX_FILLER)
      self->first_posting[g_array_index (self->words, guint, i) + 1]++;
  for (guint i = 0; i < n_words; i++)
    self->first_posting[i + 1] += self->first_posting[i];
}

static void
add_postings (SxIndex *self)
{
  g_autofree guint *next = NULL;

  count_postings (self);
  next = g_memdup2 (self->first_posting, (sx_vocabulary_size (self->vocabulary) + 1) * sizeof *next);
  self->postings = g_new (SxPosting, self->words->len);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const SxIndexText *text = &g_array_index (self->texts, SxIndexText, i);

      for (guint j = text->first_word; j < text->first_word + text->n_words; j++)
        if (g_array_index (self->words, guint, j) != SX_INDEX_FILLER)
          self->postings[next[g_array_index (self->words, guint, j)]++] = (SxPosting){ text->entry, text->weight };
    }
}

/**
 * sx_index_new:
 * @content: what to find things in; must outlive the index
 *
 * Returns: (transfer full): an index of conditions and their stages, findings, regions and their parts,
 *   structures, tables, measures, terms and figures
 */
SxIndex *
sx_index_new (const SxContent *content)
{
  SxIndex *self = g_new0 (SxIndex, 1);

  self->vocabulary = sx_vocabulary_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (SxIndexEntry));
  self->texts = g_array_new (FALSE, FALSE, sizeof (SxIndexText));
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  self->safety = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *all = sx_content_get_all (content, kinds[i]);

      for (guint j = 0; j < all->len; j++)
        add_item (self, kinds[i], g_ptr_array_index (all, j));
    }

  add_details (self, content);
  add_postings (self);
  sx_vocabulary_sort (self->vocabulary);
  return self;
}

void
sx_index_free (SxIndex *self)
{
  sx_vocabulary_free (self->vocabulary);
  g_array_unref (self->entries);
  g_array_unref (self->texts);
  g_array_unref (self->words);
  g_array_unref (self->safety);
  g_free (self->postings);
  g_free (self->first_posting);
  g_free (self);
}
