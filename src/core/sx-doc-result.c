/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"
#include "sx-evaluate.h"
#include "sx-flow.h"

static void
add_titled_line (GPtrArray *blocks, const SxSession *session, SxPhrase lead, const char *words)
{
  sx_doc_add_text (blocks, session, words)->lead = g_strdup (sx_doc_phrase (session, lead));
}

/* Whether all that looks ordinary here is looked at again after the same time. */
static gboolean
is_one_time (const SxTriage *triage)
{
  for (guint i = 1; i < triage->reasons->len; i++)
    if (g_strcmp0 (sx_triage_get_reason (triage, i)->rule->review_after, sx_triage_get_reason (triage, 0)->rule->review_after) != 0)
      return FALSE;

  return TRUE;
}

/* Each ordinary pattern has its own time; where they differ, what it is for stands beside it. */
static void
add_look_again (GPtrArray *blocks, const SxSession *session, const SxTriage *triage)
{
  gboolean one = is_one_time (triage);

  for (guint i = 0; i < (one ? 1 : triage->reasons->len); i++)
    {
      const SxRule *rule = sx_triage_get_reason (triage, i)->rule;
      g_autofree char *text = one ? g_strdup (rule->review_after) : g_strdup_printf ("%s (%s)", rule->review_after, rule->name);

      add_titled_line (blocks, session, SX_PHRASE_LOOK_AGAIN, text);
    }
}

static void
add_by_when (GPtrArray *blocks, const SxSession *session, const SxTriage *triage, const SxLevelText *level)
{
  if (triage->level == SX_LEVEL_SELFCARE)
    add_look_again (blocks, session, triage);
  else
    add_titled_line (blocks, session, SX_PHRASE_BY_WHEN, level->within);
}

/* There is no waiting and watching then. */
static gboolean
needs_help_now (SxLevel level)
{
  return level == SX_LEVEL_AMBULANCE || level == SX_LEVEL_EMERGENCY || level == SX_LEVEL_CRISIS;
}

/* The first thing to read: the level, what to do, by when, whom to turn to. */
static void
add_level (SxDoc *doc, const SxSession *session, const SxTriage *triage)
{
  const SxLevelText *level = sx_rulebook_get_level (sx_content_get_rulebook (session->content), triage->level);
  SxBlock *card = sx_block_add_container (doc->blocks, SX_BLOCK_CARD, NULL);

  card->tone = SX_TONE_AMBULANCE + triage->level;
  sx_doc_add_text (card->children, session, level->advice);
  add_by_when (card->children, session, triage, level);
  add_titled_line (card->children, session, SX_PHRASE_WHO, level->service);
  sx_doc_add_outside (card->children, session, triage);
  if (!triage->complete)
    sx_block_add (card->children, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_INCOMPLETE))->tone = SX_TONE_CAUTION;
  if (level->watch_for->len > 0)
    sx_doc_add_passages (doc->blocks, session, needs_help_now (triage->level) ? SX_PHRASE_ALSO_DO : SX_PHRASE_WATCH_FOR,
                         level->watch_for);
}

/**
 * sx_doc_dup_answer:
 * @session: whose page it is
 * @answers: its answers, or those of before
 * @finding: what was answered
 *
 * Returns: (transfer full): @finding with the answer to it, as the person gave it
 */
char *
sx_doc_dup_answer (const SxSession *session, const SxAnswers *answers, const SxFinding *finding)
{
  g_autofree char *answer = sx_answer_dup_text (sx_answers_get (answers, finding), finding, session->content);

  return g_strdup_printf ("%s: %s", finding->name.plain, answer);
}

static void
add_quiet_line (GPtrArray *blocks, const SxSession *session, SxPhrase lead, const char *text)
{
  SxBlock *block = sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text);

  block->lead = g_strdup (sx_doc_phrase (session, lead));
  block->tone = SX_TONE_QUIET;
}

static void
add_answers (GPtrArray *blocks, const SxSession *session, const SxReason *reason)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reason->findings->len; i++)
    {
      g_autofree char *answer = sx_doc_dup_answer (session, session->answers, g_ptr_array_index (reason->findings, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", answer);
    }
  if (text->len > 0)
    add_quiet_line (blocks, session, SX_PHRASE_YOUR_ANSWERS, text->str);
}

/* What was read of them stands at the end of the page. */
static void
add_sources (GPtrArray *blocks, const SxSession *session, const SxReason *reason)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (char **id = reason->rule->said.sources; id != NULL && *id != NULL; id++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", sx_content_get_source (session->content, *id)->title);
  if (text->len > 0)
    add_quiet_line (blocks, session, SX_PHRASE_SOURCES, text->str);
}

static void
add_reason (GPtrArray *blocks, const SxSession *session, const SxReason *reason, SxCitations *citations)
{
  SxBlock *block;

  if (reason->rule->said.sources != NULL)
    block = sx_doc_add_said (blocks, session, reason->rule->because, &reason->rule->said, citations);
  else
    block = sx_doc_add_text (blocks, session, reason->rule->because);
  if (session->clinical)
    block->lead = g_strdup_printf ("%s (%s)", reason->rule->id, sx_level_get_id (reason->level));
  add_answers (blocks, session, reason);
  add_sources (blocks, session, reason);
  if (reason->rule->review_after != NULL)
    add_titled_line (blocks, session, SX_PHRASE_LOOK_AGAIN, reason->rule->review_after);
}

/* Beside a reason to leave the scale, "no urgent sign" would be a false calm. */
static gboolean
is_calm_beside_exit (const SxReason *reason, const SxReason *first)
{
  return first->rule->kind == SX_RULE_EXIT
         && (reason->rule->kind == SX_RULE_DEFAULT || reason->rule->kind == SX_RULE_BENIGN);
}

static void
add_reasons (SxDoc *doc, const SxSession *session, const SxTriage *triage, SxCitations *citations)
{
  GPtrArray *blocks = doc->blocks;

  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, SX_PHRASE_WHY));
  for (guint i = 0; i < triage->reasons->len; i++)
    if (!is_calm_beside_exit (sx_triage_get_reason (triage, i), sx_triage_get_reason (triage, 0)))
      add_reason (blocks, session, sx_triage_get_reason (triage, i), citations);
}

static void
add_findings (GPtrArray *blocks, const SxSession *session, SxPhrase lead, const GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", ((const SxFinding *) g_ptr_array_index (findings, i))->name.plain);
  if (findings->len > 0)
    sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text->str)->lead = g_strdup (sx_doc_phrase (session, lead));
}

static void
add_fit (GPtrArray *blocks, const SxSession *session, const SxFit *fit)
{
  const char *name = fit->stage != NULL ? fit->stage->name.plain : fit->condition->name.plain;
  g_autofree char *text = g_strdup_printf ("%s: %s", name, sx_fit_get_word (fit, session->content));
  SxBlock *details = sx_block_add_container (blocks, SX_BLOCK_DETAILS, text);
  SxBlock *link;

  add_findings (details->children, session, SX_PHRASE_FITS, fit->fits);
  add_findings (details->children, session, SX_PHRASE_AGAINST, fit->against);
  add_findings (details->children, session, SX_PHRASE_DENIED, fit->denied);
  add_findings (details->children, session, SX_PHRASE_NOT_KNOWN, fit->not_asked);
  add_findings (details->children, session, SX_PHRASE_NOT_EXPLAINED, fit->not_explained);
  link = sx_block_add_link (details->children, name,
                            sx_place_new_item (SX_KIND_CONDITION, fit->condition->id, fit->stage != NULL ? fit->stage->id : NULL));
  link->lead = g_strdup (sx_doc_phrase (session, SX_PHRASE_MORE_ABOUT));
}

/* An empty list says why it is empty. */
static SxPhrase
find_intro (const SxSession *session, const SxTriage *triage)
{
  if (sx_evaluates_to (sx_content_get_rulebook (session->content)->fit.off_when, session->answers, SX_TRUE))
    return SX_PHRASE_MAY_EXPLAIN_OFF;
  return triage->fits->len > 0 ? SX_PHRASE_MAY_EXPLAIN_INTRO : SX_PHRASE_MAY_EXPLAIN_NONE;
}

static void
add_fits (SxDoc *doc, const SxSession *session, const SxTriage *triage)
{
  sx_block_add_heading (doc->blocks, 2, sx_doc_phrase (session, SX_PHRASE_MAY_EXPLAIN));
  sx_block_add (doc->blocks, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, find_intro (session, triage)));
  for (guint i = 0; i < triage->fits->len; i++)
    add_fit (doc->blocks, session, g_ptr_array_index (triage->fits, i));
}

/* The answer that was given, as a sentence of its own. */
static char *
dup_reply (const SxSession *session, const SxFinding *finding)
{
  g_autofree char *answer = sx_answer_dup_text (sx_answers_get (session->answers, finding), finding, session->content);
  g_autofree char *first = g_utf8_strup (answer, (gssize) (g_utf8_next_char (answer) - answer));

  return g_strdup_printf ("%s %s%s.", finding->question, first, g_utf8_next_char (answer));
}

static void
add_stage (GPtrArray *blocks, const SxSession *session, const SxStage *stage, const GPtrArray *answered)
{
  GPtrArray *items = NULL;

  for (guint i = 0; i < answered->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (answered, i);
      g_autofree char *text = NULL;

      if (!g_ptr_array_find (stage->screens, sx_content_get_screen_of (session->content, finding), NULL))
        continue;
      if (items == NULL)
        {
          sx_block_add_heading (blocks, 3, stage->name);
          items = sx_block_add_container (blocks, SX_BLOCK_LIST, NULL)->children;
        }
      text = dup_reply (session, finding);
      sx_block_add (items, SX_BLOCK_PARAGRAPH, text);
    }
}

/* For who reads the result elsewhere: all that was asked and answered, in the order of asking. */
static void
add_all_answers (GPtrArray *blocks, const SxSession *session)
{
  const GPtrArray *stages = sx_content_get_rulebook (session->content)->stages;
  g_autoptr (GPtrArray) answered = sx_flow_list_answered (session->content, session->answers);
  GPtrArray *children;

  if (answered->len == 0)
    return;

  sx_block_add_heading (blocks, 2, sx_doc_phrase (session, SX_PHRASE_ANSWERED));
  children = sx_block_add_container (blocks, SX_BLOCK_DETAILS, sx_doc_phrase (session, SX_PHRASE_ALL_ANSWERS))->children;
  for (guint i = 0; i < stages->len; i++)
    add_stage (children, session, g_ptr_array_index (stages, i), answered);
}

/**
 * sx_doc_for_result:
 * @session: whose page it is
 * @triage: the triage of its answers
 *
 * Returns: (transfer full): the level of care first, then why this one and no other, then what may
 *   explain it
 */
SxDoc *
sx_doc_for_result (const SxSession *session, const SxTriage *triage)
{
  const SxBundle *bundle = sx_content_get_bundle (session->content);
  const SxRulebook *book = sx_content_get_rulebook (session->content);
  g_autofree char *title = sx_words_fill (sx_rulebook_get_level (book, triage->level)->name, session->territory);
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  SxDoc *doc = sx_doc_new (title, NULL);
  gboolean alone = triage->level == SX_LEVEL_CRISIS; /* who may harm themselves needs one thing only */

  add_level (doc, session, triage);
  sx_doc_add_doubts (doc->blocks, session, triage);
  if (!alone)
    sx_doc_add_notes (doc->blocks, session, citations);
  add_reasons (doc, session, triage, citations);
  sx_doc_add_not_more (doc->blocks, session, triage);
  sx_doc_add_not_less (doc->blocks, session, triage);
  if (triage->level <= SX_LEVEL_SELFCARE)
    add_fits (doc, session, triage);
  if (session->clinical)
    sx_doc_add_clinical (doc->blocks, session, triage, citations);
  if (!alone)
    add_all_answers (doc->blocks, session);
  if (!alone)
    sx_doc_add_passages (doc->blocks, session, SX_PHRASE_NOTES, bundle->result_statements);
  sx_doc_add_sources (doc->blocks, session, citations);
  sx_doc_add_review (doc->blocks, session, &book->review);
  return doc;
}
