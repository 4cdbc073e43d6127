/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-walk.h"

#include "sx-flow.h"
#include "sx-relevance.h"

static gboolean
is_open (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  return sx_answers_get (answers, finding)->state == SX_STATE_NOT_ASKED && sx_relevance_is_asked (content, answers, finding);
}

static gboolean
asks_place (const SxContent *content, const SxScreen *screen)
{
  for (char **id = screen->questions; *id != NULL; id++)
    {
      const SxFinding *finding = sx_content_get_finding (content, *id);

      if (finding->kind == SX_FINDING_PLACE && finding->answer == SX_ANSWER_CHOICE)
        return TRUE;
    }

  return FALSE;
}

/* What calls an ambulance by itself is asked before the place. */
static void
prove_first (const SxWalk *self, const SxAnswers *answers)
{
  const SxContent *content = self->proof->content;

  for (guint i = 0; i < sx_content_get_all (content, SX_KIND_FINDING)->len; i++)
    if (self->comes_first[i] && !self->missed[i] && is_open (content, answers, sx_content_get_nth_finding (content, i)))
      {
        self->missed[i] = TRUE;
        sx_proof_fail (self->proof, answers, "the place is asked before the warning sign “%s”",
                       sx_content_get_nth_finding (content, i)->id);
      }
}

/* A screen is shown with a question on it that was not answered, and once only but for that. */
static void
prove_step (const SxWalk *self, const SxTriage *triage, const SxAnswers *answers, const GPtrArray *shown)
{
  const SxFinding *next = triage->next_finding;

  if (sx_answers_get (answers, next)->state != SX_STATE_NOT_ASKED)
    sx_proof_fail (self->proof, answers, "“%s” is asked again", next->id);
  else if (!g_ptr_array_find ((GPtrArray *) shown, next, NULL))
    sx_proof_fail (self->proof, answers, "“%s” is next and does not stand on its screen", next->id);
  else if (triage->level <= SX_LEVEL_EMERGENCY || triage->level > SX_LEVEL_SELFCARE)
    sx_proof_fail (self->proof, answers, "“%s” is asked although the level is %s", next->id, sx_level_get_id (triage->level));
  if (asks_place (self->proof->content, triage->next))
    prove_first (self, answers);
}

/* Answers what is open of @shown; an answer can take the sense of another question away. */
static SxAnswers *
answer_shown (SxWalk *self, const SxAnswers *answers, const SxTriage *triage, const GPtrArray *shown, SxReply reply,
              gpointer person)
{
  SxAnswers *after = sx_answers_ref (answers);

  for (guint i = 0; i < shown->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (shown, i);
      g_autoptr (SxAnswers) before = after;
      SxAnswer answer;

      if (sx_answers_get (before, finding)->state != SX_STATE_NOT_ASKED
          || (finding != triage->next_finding && !is_open (self->proof->content, before, finding)))
        {
          after = sx_answers_ref (before);
          continue;
        }
      self->asked[finding->index] = TRUE;
      answer = reply (finding, person);
      after = sx_answers_set (before, finding, &answer);
    }

  return after;
}

static gboolean
is_all_no (const SxAnswers *answers, const GPtrArray *shown)
{
  for (guint i = 0; i < shown->len; i++)
    if (sx_answers_get (answers, g_ptr_array_index (shown, i))->state > SX_STATE_ABSENT)
      return FALSE;

  return TRUE;
}

/* An answer can also bring another question to the screen, but for a “no”. */
static SxAnswers *
answer_screen (SxWalk *self, const SxAnswers *answers, const SxTriage *triage, const GPtrArray *shown, SxReply reply,
               gpointer person)
{
  g_autoptr (SxAnswers) first = answer_shown (self, answers, triage, shown, reply, person);
  g_autoptr (GPtrArray) more = NULL;

  if (is_all_no (first, shown))
    return g_steal_pointer (&first);

  more = sx_flow_list_questions (self->proof->content, first, triage->next);
  return answer_shown (self, first, triage, more, reply, person);
}

static void
prove_end (const SxWalk *self, const SxTriage *triage, const SxAnswers *answers)
{
  if (!triage->complete)
    sx_proof_fail (self->proof, answers, "nothing more is asked, and the level may still change");
  if (triage->level == SX_LEVEL_SELFCARE && triage->ask_first->len > 0)
    sx_proof_fail (self->proof, answers, "self-care is shown before “%s” was asked",
                   ((const SxFinding *) g_ptr_array_index (triage->ask_first, 0))->id);
  sx_walk_prove_flags_asked (self, answers);
}

/**
 * sx_walk_run:
 * @self: the walks so far
 * @start: what is known before the first question
 * @reply: how somebody answers
 * @person: who that is
 *
 * Returns: (transfer full): the answers when nothing more is asked
 */
SxAnswers *
sx_walk_run (SxWalk *self, const SxAnswers *start, SxReply reply, gpointer person)
{
  const SxContent *content = self->proof->content;
  guint n_findings = sx_content_get_all (content, SX_KIND_FINDING)->len;
  g_autoptr (SxAnswers) answers = sx_answers_ref (start);

  self->proof->n_walks++;
  for (guint steps = 0; steps <= n_findings; steps++)
    {
      g_autoptr (SxTriage) triage = sx_triage_evaluate (content, answers);
      g_autoptr (GPtrArray) shown = NULL;
      g_autoptr (SxAnswers) before = answers;

      if (triage->next == NULL)
        {
          prove_end (self, triage, before);
          return answers = NULL, g_steal_pointer (&before);
        }
      shown = sx_flow_list_questions (content, before, triage->next);
      prove_step (self, triage, before, shown);
      answers = answer_screen (self, before, triage, shown, reply, person);
    }

  sx_proof_fail (self->proof, answers, "the questions do not end");
  return g_steal_pointer (&answers);
}
