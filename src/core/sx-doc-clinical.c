/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include "sx-evaluate.h"
#include "sx-raise.h"

/* What a clinician wants to see of a result in addition. */

/* Sets of one finding and of two, by position; so many of each under a level. */
static const struct
{
  SxPhrase heading;
  guint most;
} sizes[] = { { SX_PHRASE_RAISE_ONE, 6 }, { SX_PHRASE_RAISE_TWO, 6 } };

/* How many were left out is said where they would stand. */
static void
add_rest (GPtrArray *list, const SxSession *session, guint n_left_out)
{
  g_autofree char *words = g_strdup_printf ("%s %u %s", sx_doc_phrase (session, SX_PHRASE_AND), n_left_out,
                                            sx_doc_phrase (session, SX_PHRASE_MORE));

  if (n_left_out > 0)
    sx_block_add (list, SX_BLOCK_PARAGRAPH, words);
}

static void
add_sets (GPtrArray *blocks, const SxSession *session, const GPtrArray *raises, guint size)
{
  GPtrArray *lists[SX_N_URGENCIES];
  guint n_left_out[SX_N_URGENCIES] = { 0 };
  guint n = 0;

  for (guint i = 0; i < SX_N_URGENCIES; i++)
    lists[i] = sx_blocks_new ();
  for (guint i = 0; i < raises->len; i++)
    {
      const SxRaise *raise = g_ptr_array_index (raises, i);
      g_autofree char *way = sx_doc_dup_way (session, raise->way);

      if (raise->way->len != size + 1)
        continue;
      n++;
      if (lists[raise->level]->len < sizes[size].most)
        sx_block_add (lists[raise->level], SX_BLOCK_PARAGRAPH, way);
      else
        n_left_out[raise->level]++;
    }
  for (guint i = 0; i < SX_N_URGENCIES; i++)
    add_rest (lists[i], session, n_left_out[i]);
  if (n > 0)
    sx_doc_add_levels_card (blocks, session, sizes[size].heading, lists);
  for (guint i = 0; i < SX_N_URGENCIES; i++)
    g_ptr_array_unref (lists[i]);
}

static void
add_raises (GPtrArray *blocks, const SxSession *session, const SxTriage *triage)
{
  g_autoptr (GPtrArray) raises = sx_raise_list (session->content, session->answers, triage->level);

  if (raises->len == 0)
    return;

  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, SX_PHRASE_RAISE));
  sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_RAISE_INTRO));
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    add_sets (blocks, session, raises, size);
}

typedef struct
{
  const SxAnswers *answers;
  gboolean found;
} Unsure;

static void
note_unsure (const SxExpression *leaf, gpointer data)
{
  Unsure *unsure = data;

  unsure->found |= sx_answers_get_state (unsure->answers, leaf->finding) == SX_STATE_UNSURE;
}

static SxPhrase
find_state (const SxScoreItem *item, const SxAnswers *answers)
{
  Unsure unsure = { answers, FALSE };

  if (item->when == NULL)
    return SX_PHRASE_FOR_JUDGEMENT;
  switch (sx_evaluate (item->when, answers))
    {
    case SX_TRUE:
      return SX_PHRASE_PRESENT;
    case SX_FALSE:
      return SX_PHRASE_ABSENT;
    case SX_UNKNOWN:
    default:
      sx_expression_foreach_leaf (item->when, note_unsure, &unsure);
      return unsure.found ? SX_PHRASE_NOT_SURE : SX_PHRASE_NOT_ASKED;
    }
}

/* The points stand beside each item; nobody adds them up for a person who can examine. */
static void
add_score (GPtrArray *blocks, const SxSession *session, const SxScore *score, SxCitations *citations)
{
  GPtrArray *items;

  sx_block_add_heading (blocks, 2, score->name);
  sx_doc_add_said (blocks, session, score->about, &score->said, citations);
  sx_doc_add_text (blocks, session, score->safety)->tone = SX_TONE_CAUTION;
  items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;
  for (guint i = 0; i < score->items->len; i++)
    {
      const SxScoreItem *item = g_ptr_array_index (score->items, i);
      SxBlock *block = sx_doc_add_text (items, session, item->text);

      block->lead = g_strdup (sx_doc_phrase (session, find_state (item, session->answers)));
      block->remark = g_strdup_printf ("%s %d", sx_doc_phrase (session, SX_PHRASE_POINTS), item->points);
    }
}

/**
 * sx_doc_add_clinical:
 * @blocks: where to add it
 * @session: whose page it is
 * @triage: the triage of its answers
 * @citations: where to note sources
 *
 * Adds what would raise the level, and the scores that concern the complaint.
 */
void
sx_doc_add_clinical (GPtrArray *blocks, const SxSession *session, const SxTriage *triage, SxCitations *citations)
{
  const GPtrArray *scores = sx_content_get_rulebook (session->content)->scores;

  add_raises (blocks, session, triage);
  for (guint i = 0; i < scores->len; i++)
    {
      const SxScore *score = g_ptr_array_index (scores, i);

      if (sx_evaluates_to (score->concerns, session->answers, SX_TRUE))
        add_score (blocks, session, score, citations);
    }
}
