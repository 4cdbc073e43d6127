/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

/* Where a page comes from, and who looked it up. */

static void
add_source (GPtrArray *items, const SxSession *session, const SxSource *source)
{
  g_autofree char *year = source->year > 0 ? g_strdup_printf (", %u", source->year) : g_strdup ("");
  g_autofree char *text = g_strdup_printf ("%s. %s%s%s%s.", source->title, source->publisher, year,
                                           source->identifier != NULL ? ". " : "", source->identifier != NULL ? source->identifier : "");
  SxBlock *block = sx_block_add_link (items, text, sx_place_new_item (SX_KIND_SOURCE, source->id, NULL));

  block->remark = source->not_checked != NULL
                    ? g_strdup_printf ("%s %s %s", source->checked, sx_doc_phrase (session, SX_PHRASE_NOT_READ), source->not_checked)
                    : g_strdup (source->checked);
}

typedef struct
{
  guint n_checked;
  guint n_said;
} Tally;

static void count_all (Tally *tally, const GPtrArray *blocks);

static void
count_table (Tally *tally, const SxTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        count_all (tally, g_ptr_array_index (row->cells, j));
    }
}

static void
count_all (Tally *tally, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);

      tally->n_checked += block->basis == SX_BASIS_CHECKED;
      tally->n_said += block->basis != SX_BASIS_NONE;
      if (block->children != NULL)
        count_all (tally, block->children);
      if (block->table != NULL)
        count_table (tally, block->table);
    }
}

/* How much of the page was looked up, and what the sign behind the rest means. */
static void
add_tally (GPtrArray *blocks, const SxSession *session)
{
  Tally tally = { 0, 0 };
  g_autofree char *text = NULL;
  SxBlock *block;

  count_all (&tally, blocks);
  if (tally.n_said == 0)
    return;

  text = g_strdup_printf ("%u %s %u. %s", tally.n_checked, sx_doc_phrase (session, SX_PHRASE_OF), tally.n_said,
                          tally.n_checked < tally.n_said ? sx_doc_phrase (session, SX_PHRASE_NOT_CHECKED) : "");
  block = sx_block_add (blocks, SX_BLOCK_PARAGRAPH, g_strchomp (text));
  block->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_CHECKED_COUNT));
}

/**
 * sx_doc_add_legend:
 * @blocks: where to add it
 * @session: whose page it is
 *
 * Adds what the sign behind statements that nobody checked means.
 */
void
sx_doc_add_legend (GPtrArray *blocks, const SxSession *session)
{
  sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_NOT_CHECKED))->tone = SX_TONE_QUIET;
}

/**
 * sx_doc_add_sources:
 * @blocks: the page
 * @session: whose page it is
 * @citations: what it cites
 *
 * Adds the sources with what was read of each, and how much of the page was looked up in them.
 */
void
sx_doc_add_sources (GPtrArray *blocks, const SxSession *session, const SxCitations *citations)
{
  GPtrArray *items;

  if (citations->len == 0)
    {
      add_tally (blocks, session);
      return;
    }

  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, SX_PHRASE_SOURCES));
  add_tally (blocks, session);
  items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;
  for (guint i = 0; i < citations->len; i++)
    add_source (items, session, g_ptr_array_index (citations, i));
}

/**
 * sx_doc_add_review:
 * @blocks: where to add it
 * @session: whose page it is
 * @review: header of the file that the page comes from
 *
 * Adds who checked the page and when, or that nobody did.
 */
void
sx_doc_add_review (GPtrArray *blocks, const SxSession *session, const SxReview *review)
{
  g_autofree char *version =
    g_strdup_printf ("%s %s · %s %s · %s %s", sx_doc_phrase (session, SX_PHRASE_VERSION), review->version,
                     sx_doc_phrase (session, SX_PHRASE_DATE), review->date, sx_doc_phrase (session, SX_PHRASE_REVIEW_DUE),
                     review->review_due);

  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, SX_PHRASE_REVIEW));
  if (review->status == SX_STATUS_ACTIVE)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, review->reviewer)->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_CHECKED_BY));
  else
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_DRAFT));
  if (g_strcmp0 (session->today, review->review_due) >= 0)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_OVERDUE))->tone = SX_TONE_CAUTION;
  sx_block_add (blocks, SX_BLOCK_PARAGRAPH, version)->tone = SX_TONE_QUIET;
}
