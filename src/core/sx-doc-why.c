/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include "sx-doubt.h"
#include "sx-hold.h"
#include "sx-near.h"

/* Why the level is what it is and not another one. */

static char *
dup_level (const SxSession *session, SxLevel level)
{
  return sx_words_fill (sx_rulebook_get_level (sx_content_get_rulebook (session->content), level)->name, session->territory);
}

/* "@words “level”." */
static SxBlock *
add_level_line (GPtrArray *blocks, const SxSession *session, SxPhrase words, SxLevel level)
{
  g_autofree char *name = dup_level (session, level);
  g_autofree char *text = g_strdup_printf ("%s “%s”.", sx_doc_phrase (session, words), name);

  return sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text);
}

/* What an answer leads to, in a word or two. Self-care is not promised: more may have to be asked. */
static const char *
get_outcome (const SxSession *session, SxLevel level)
{
  if (level == SX_LEVEL_SELFCARE)
    return sx_doc_phrase (session, SX_PHRASE_MORE_QUESTIONS);
  return sx_rulebook_get_level (sx_content_get_rulebook (session->content), level)->brief;
}

static SxPlace *
new_question_place (const SxSession *session, const SxFinding *finding)
{
  return sx_place_new_question (sx_content_get_screen_of (session->content, finding)->id);
}

static void
append_outcome (GString *text, const SxSession *session, SxPhrase answer, SxLevel outcome)
{
  g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "", sx_doc_phrase (session, answer), get_outcome (session, outcome));
}

/* An answer that leaves the level as it is, as long as the other doubts stay, says nothing. */
static void
add_doubt (GPtrArray *items, const SxSession *session, const SxDoubt *doubt, SxLevel level)
{
  SxBlock *link = sx_block_add_link (items, doubt->finding->question, new_question_place (session, doubt->finding));
  g_autoptr (GString) text = g_string_new (NULL);

  if (doubt->if_yes != level)
    append_outcome (text, session, SX_PHRASE_IF_YES, doubt->if_yes);
  if (doubt->if_no != level)
    append_outcome (text, session, SX_PHRASE_IF_NO, doubt->if_no);
  if (text->len > 0)
    link->remark = g_strdup (text->str);
}

/**
 * sx_doc_add_doubts:
 * @blocks: where to add it
 * @session: whose page it is
 * @triage: the triage of its answers
 *
 * Adds, to a level that rests on "not sure" alone, what each of these answers would do, and the way
 * to the questions.
 */
void
sx_doc_add_doubts (GPtrArray *blocks, const SxSession *session, const SxTriage *triage)
{
  g_autoptr (SxDoubts) doubts = sx_doubts_new (session->content, session->answers, triage);
  SxBlock *card;
  GPtrArray *items;

  if (doubts == NULL)
    return;

  card = sx_block_add_container (blocks, SX_BLOCK_CARD, sx_doc_phrase (session, SX_PHRASE_ONLY_UNSURE));
  card->tone = SX_TONE_CAUTION;
  items = sx_block_add_container (card->children, SX_BLOCK_LIST, NULL)->children;
  for (guint i = 0; i < doubts->each->len; i++)
    add_doubt (items, session, g_ptr_array_index (doubts->each, i), triage->level);
  if (doubts->settled || doubts->without < SX_LEVEL_SELFCARE)
    add_level_line (card->children, session, SX_PHRASE_DOUBT_ALL_NO, doubts->without);
  else
    sx_block_add (card->children, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_DOUBT_MORE));
  sx_block_add_link (card->children, sx_doc_phrase (session, SX_PHRASE_CHECK_NOW),
                     new_question_place (session, ((const SxDoubt *) g_ptr_array_index (doubts->each, 0))->finding));
}

static char *
dup_near (const SxSession *session, const SxNear *near)
{
  g_autofree char *ways = sx_doc_dup_ways (session, near->ways);

  return session->clinical ? g_strdup_printf ("%s: %s", near->rule->id, ways) : g_steal_pointer (&ways);
}

/**
 * sx_doc_add_not_more:
 * @blocks: where to add it
 * @session: whose page it is
 * @triage: the triage of its answers
 *
 * Adds what would make it more urgent, under the level that each would lead to.
 */
void
sx_doc_add_not_more (GPtrArray *blocks, const SxSession *session, const SxTriage *triage)
{
  g_autoptr (GPtrArray) nears = sx_near_list (session->content, session->answers, triage->level);
  GPtrArray *lists[SX_N_URGENCIES];

  if (nears->len == 0)
    return;

  for (guint i = 0; i < SX_N_URGENCIES; i++)
    lists[i] = sx_blocks_new ();
  for (guint i = 0; i < nears->len; i++)
    {
      const SxNear *near = g_ptr_array_index (nears, i);
      g_autofree char *words = dup_near (session, near);

      sx_doc_add_text (lists[near->rule->level], session, words);
    }
  blocks = sx_block_add_container (blocks, SX_BLOCK_DETAILS, sx_doc_phrase (session, SX_PHRASE_NOT_MORE))->children;
  sx_doc_add_levels_card (blocks, session, SX_PHRASE_WOULD_RAISE, lists);
  for (guint i = 0; i < SX_N_URGENCIES; i++)
    g_ptr_array_unref (lists[i]);
}

static void
add_answers (GPtrArray *blocks, const SxSession *session, SxPhrase lead, const GPtrArray *findings)
{
  GPtrArray *items;

  if (findings->len == 0)
    return;

  sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, lead));
  items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *text = sx_doc_dup_answer (session, session->answers, g_ptr_array_index (findings, i));

      sx_block_add (items, SX_BLOCK_PARAGRAPH, text);
    }
}

static void
add_held (GPtrArray *blocks, const SxSession *session, const SxHeld *held)
{
  sx_block_add (blocks, SX_BLOCK_PARAGRAPH, held->rule->name)->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_BEYOND_LIMITS));
  add_answers (blocks, session, SX_PHRASE_YOUR_ANSWERS, held->limits);
}

static void
add_nearly (GPtrArray *blocks, const SxSession *session, const SxNear *near)
{
  g_autofree char *ways = sx_doc_dup_ways (session, near->ways);
  g_autofree char *text = g_strdup_printf ("%s. %s %s.", near->rule->name, sx_doc_phrase (session, SX_PHRASE_ALSO_NEEDS), ways);

  sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text)->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_NEARLY_PATTERN));
}

static void
add_missing (GPtrArray *blocks, const SxSession *session, const SxHold *hold)
{
  add_answers (blocks, session, SX_PHRASE_UNEXPLAINED, hold->unexplained);
  add_answers (blocks, session, SX_PHRASE_RISKS, hold->risks);
  for (guint i = 0; i < hold->held->len; i++)
    add_held (blocks, session, g_ptr_array_index (hold->held, i));
  for (guint i = 0; i < hold->patterns->len; i++)
    add_nearly (blocks, session, g_ptr_array_index (hold->patterns, i));
  if (hold->unexplained->len + hold->held->len + hold->risks->len + hold->patterns->len == 0)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_NO_PATTERN));
}

/**
 * sx_doc_add_not_less:
 * @blocks: where to add it
 * @session: whose page it is
 * @triage: the triage of its answers
 *
 * Adds which answers keep the level, or what an ordinary pattern lacks.
 */
void
sx_doc_add_not_less (GPtrArray *blocks, const SxSession *session, const SxTriage *triage)
{
  g_autoptr (SxHold) hold = sx_hold_new (session->content, session->answers, triage);

  if (hold == NULL)
    return;

  blocks = sx_block_add_container (blocks, SX_BLOCK_DETAILS, sx_doc_phrase (session, SX_PHRASE_NOT_LESS))->children;
  if (hold->by_default)
    add_missing (blocks, session, hold);
  else
    add_answers (blocks, session, SX_PHRASE_HOLDS_IT, hold->findings);
  if (!hold->by_default && hold->next > triage->level)
    add_level_line (blocks, session, SX_PHRASE_WITHOUT_THEM, hold->next);
  else
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_LESS_NEEDS));
}

/**
 * sx_doc_add_outside:
 * @blocks: where to add it
 * @session: whose page it is
 * @triage: the triage of its answers
 *
 * Adds that the content is not about this complaint, if it is not.
 */
void
sx_doc_add_outside (GPtrArray *blocks, const SxSession *session, const SxTriage *triage)
{
  g_autoptr (SxHold) hold = sx_hold_new (session->content, session->answers, triage);

  if (hold != NULL && hold->outside)
    sx_doc_add_text (blocks, session, sx_doc_phrase (session, SX_PHRASE_OUTSIDE))->tone = SX_TONE_CAUTION;
}
