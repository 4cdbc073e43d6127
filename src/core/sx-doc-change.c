/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include "sx-change.h"

/* What an answer that was changed did to the result. */

/* More changes than this are no edit any more. */
#define MOST_ANSWERS 4

static gboolean
is_told (const SxTriage *triage)
{
  return triage->level < SX_LEVEL_SELFCARE || (triage->level == SX_LEVEL_SELFCARE && triage->complete);
}

static void
append_sentence (GString *text, const char *words)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, words);
}

static void
append_answers (GString *text, const SxSession *before, const SxSession *after, const SxChange *change)
{
  for (guint i = 0; i < change->answered->len && change->answered->len <= MOST_ANSWERS; i++)
    {
      const SxFinding *finding = g_ptr_array_index (change->answered, i);
      g_autofree char *now = sx_doc_dup_answer (after, after->answers, finding);
      const SxAnswer *then = sx_answers_get (before->answers, finding);
      g_autofree char *old = then->state == SX_STATE_NOT_ASKED
                               ? g_strdup (sx_doc_phrase (after, SX_PHRASE_NOT_ASKED))
                               : sx_answer_dup_text (then, finding, after->content);

      append_sentence (text, sx_doc_phrase (after, SX_PHRASE_YOUR_CHANGE));
      g_string_append_printf (text, " %s (%s %s).", now, sx_doc_phrase (after, SX_PHRASE_BEFORE), old);
    }
}

static void
append_words (GString *text, const SxSession *session, const char *words)
{
  g_autofree char *filled = sx_words_fill (words, session->territory);

  g_string_append_printf (text, " %s", filled);
}

/* A reason that is gone explains more than the next one that is left. */
static void
append_level (GString *text, const SxSession *session, const SxChange *change, const SxTriage *after)
{
  const SxRulebook *book = sx_content_get_rulebook (session->content);
  g_autofree char *name = sx_words_fill (sx_rulebook_get_level (book, change->after)->name, session->territory);

  append_sentence (text, sx_doc_phrase (session, change->before == change->after ? SX_PHRASE_ADVICE_SAME : SX_PHRASE_ADVICE_NOW));
  g_string_append_printf (text, " “%s”.", name);
  if (change->before == change->after)
    return;
  append_words (text, session, sx_triage_get_reason (after, 0)->rule->because);
  if (change->after > change->before && change->gone->len > 0)
    {
      append_sentence (text, sx_doc_phrase (session, SX_PHRASE_NO_LONGER));
      append_words (text, session, ((const SxReason *) g_ptr_array_index (change->gone, 0))->rule->because);
    }
}

static void
append_fits (GString *text, const SxSession *session, SxPhrase lead, const GPtrArray *fits)
{
  if (fits->len > 0)
    append_sentence (text, sx_doc_phrase (session, lead));
  for (guint i = 0; i < fits->len; i++)
    g_string_append_printf (text, "%s %s", i > 0 ? "," : "", ((const SxFit *) g_ptr_array_index (fits, i))->condition->name.plain);
  if (fits->len > 0)
    g_string_append_c (text, '.');
}

static char *
dup_text (const SxSession *before, const SxSession *after, const SxTriage *then, const SxTriage *now)
{
  g_autoptr (SxChange) change = sx_change_new (then, now);
  GString *text;

  sx_change_note (change, after->content, before->answers, after->answers);
  if (change->answered->len == 0)
    return NULL;

  text = g_string_new (NULL);
  append_answers (text, before, after, change);
  append_level (text, after, change, now);
  append_fits (text, after, SX_PHRASE_NOW_LISTED, change->appeared);
  append_fits (text, after, SX_PHRASE_LEFT_LIST, change->left);
  return g_string_free (text, FALSE);
}

/**
 * sx_doc_dup_change:
 * @before: the session when a result was shown last
 * @after: the session now
 *
 * What leaves the scale of urgency is not weighed against what is on it.
 *
 * Returns: (transfer full) (nullable): what other answers did, in lines; %NULL if there are none, or
 *   if one of the two results is none that is told
 */
char *
sx_doc_dup_change (const SxSession *before, const SxSession *after)
{
  g_autoptr (SxTriage) then = sx_triage_evaluate (before->content, before->answers);
  g_autoptr (SxTriage) now = sx_triage_evaluate (after->content, after->answers);

  return is_told (then) && is_told (now) ? dup_text (before, after, then, now) : NULL;
}
