/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include "sx-change.h"

/* What an answer that was changed did to the result. */

/* More changes than this are no edit any more. */
#define MOST_ANSWERS 4

/* Below the card with the level, which is always read first. */
#define POSITION 1

static gboolean
is_told (const SxTriage *triage)
{
  return triage->level < SX_LEVEL_SELFCARE || (triage->level == SX_LEVEL_SELFCARE && triage->complete);
}

static void
add_line (GPtrArray *blocks, const SxSession *session, SxPhrase lead, const char *words)
{
  sx_doc_add_text (blocks, session, words)->lead = g_strdup (sx_doc_phrase (session, lead));
}

static char *
dup_before (const SxSession *session, const SxFinding *finding)
{
  const SxAnswer *answer = sx_answers_get (session->answers, finding);

  return answer->state == SX_STATE_NOT_ASKED ? g_strdup (sx_doc_phrase (session, SX_PHRASE_NOT_ASKED))
                                             : sx_answer_dup_text (answer, finding, session->content);
}

static void
add_answers (GPtrArray *blocks, const SxSession *before, const SxSession *after, const SxChange *change)
{
  for (guint i = 0; i < change->answered->len && change->answered->len <= MOST_ANSWERS; i++)
    {
      const SxFinding *finding = g_ptr_array_index (change->answered, i);
      g_autofree char *now = sx_doc_dup_answer (after, after->answers, finding);
      g_autofree char *then = dup_before (before, finding);
      g_autofree char *text = g_strdup_printf ("%s (%s %s)", now, sx_doc_phrase (after, SX_PHRASE_BEFORE), then);

      add_line (blocks, after, SX_PHRASE_YOUR_CHANGE, text);
    }
}

static const char *
get_because (const GPtrArray *reasons)
{
  return ((const SxReason *) g_ptr_array_index (reasons, 0))->rule->because;
}

/* Where the level fell, the reason that is gone says more than the next one that is left. */
static void
add_level (GPtrArray *blocks, const SxSession *session, const SxChange *change, const SxTriage *now)
{
  gboolean same = change->before == change->after;
  const SxLevelText *level = sx_rulebook_get_level (sx_content_get_rulebook (session->content), change->after);
  g_autofree char *text = g_strdup_printf ("“%s”.%s%s", level->name, same ? "" : " ", same ? "" : get_because (now->reasons));

  add_line (blocks, session, same ? SX_PHRASE_ADVICE_SAME : SX_PHRASE_ADVICE_NOW, text);
  if (change->after > change->before && change->gone->len > 0)
    add_line (blocks, session, SX_PHRASE_NO_LONGER, get_because (change->gone));
}

static void
add_fits (GPtrArray *blocks, const SxSession *session, SxPhrase lead, const GPtrArray *fits)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < fits->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ((const SxFit *) g_ptr_array_index (fits, i))->condition->name.plain);
  if (fits->len > 0)
    add_line (blocks, session, lead, text->str);
}

static void
add_card (SxDoc *doc, const SxSession *before, const SxSession *after, const SxTriage *now, const SxChange *change)
{
  GPtrArray *blocks = sx_block_add_container (doc->blocks, SX_BLOCK_CARD, sx_doc_phrase (after, SX_PHRASE_CHANGE))->children;

  add_answers (blocks, before, after, change);
  add_level (blocks, after, change, now);
  add_fits (blocks, after, SX_PHRASE_NOW_LISTED, change->appeared);
  add_fits (blocks, after, SX_PHRASE_LEFT_LIST, change->left);
  g_ptr_array_insert (doc->blocks, POSITION, g_ptr_array_steal_index (doc->blocks, doc->blocks->len - 1));
}

/**
 * sx_doc_add_change:
 * @self: the page of the result of @after
 * @before: the session when a result was shown before
 * @after: the session now
 *
 * Adds what other answers did, if there are any and both results are told. What leaves the scale of
 * urgency is not weighed against what is on it.
 */
void
sx_doc_add_change (SxDoc *self, const SxSession *before, const SxSession *after)
{
  g_autoptr (SxTriage) then = sx_triage_evaluate (before->content, before->answers);
  g_autoptr (SxTriage) now = sx_triage_evaluate (after->content, after->answers);
  g_autoptr (SxChange) change = sx_change_new (then, now);

  sx_change_note (change, after->content, before->answers, after->answers);
  if (change->answered->len > 0 && is_told (then) && is_told (now))
    add_card (self, before, after, now, change);
}
