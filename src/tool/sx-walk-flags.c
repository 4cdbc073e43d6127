/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-walk.h"

#include "sx-triage.h"

/* What makes @rule true together with a warning sign, and its groups that name places. */
typedef struct
{
  const SxRule *rule;
  SxFacts *others;
  GPtrArray *complaints;
} Need;

static void
free_need (gpointer data)
{
  Need *need = data;

  g_array_unref (need->others);
  g_ptr_array_unref (need->complaints);
  g_free (need);
}

static void
free_needs (gpointer needs)
{
  g_ptr_array_unref (needs);
}

static void
note_if_place (const SxExpression *leaf, gpointer found)
{
  *(gboolean *) found |= leaf->finding->kind == SX_FINDING_PLACE;
}

static void
collect_complaints (const SxExpression *expression, GPtrArray *complaints)
{
  gboolean names_place = FALSE;

  if (expression->kind == SX_EXPRESSION_GROUP)
    sx_expression_foreach_leaf (expression->group, note_if_place, &names_place);
  if (names_place)
    g_ptr_array_add (complaints, (gpointer) expression->group);
  for (guint i = 0; i < expression->n_of; i++)
    collect_complaints (expression->of[i], complaints);
}

/* Notes under the warning signs of @facts what they need beside them; a part counts as its whole. */
static void
note_need (GPtrArray *needs, const SxFinding *finding, const SxRule *rule, const SxFacts *facts, guint position)
{
  if (finding->flag == SX_FLAG_YES && finding->kind != SX_FINDING_SAFETY)
    {
      Need *need = g_new0 (Need, 1);

      need->rule = rule;
      need->others = g_array_remove_index (g_array_copy ((GArray *) facts), position);
      need->complaints = g_ptr_array_new ();
      collect_complaints (rule->when, need->complaints);
      g_ptr_array_add (g_ptr_array_index (needs, finding->index), need);
    }
  for (guint i = 0; i < finding->parts->len; i++)
    note_need (needs, g_ptr_array_index (finding->parts, i), rule, facts, position);
}

static void
note_rule (GPtrArray *needs, const SxRule *rule)
{
  g_autoptr (GPtrArray) sets = sx_facts_list (rule->when, TRUE);

  for (guint i = 0; i < sets->len; i++)
    {
      const SxFacts *facts = g_ptr_array_index (sets, i);

      for (guint j = 0; j < facts->len; j++)
        if (g_array_index (facts, SxFact, j).state == SX_STATE_PRESENT)
          note_need (needs, g_array_index (facts, SxFact, j).finding, rule, facts, j);
    }
}

/**
 * sx_walk_list_needs:
 * @content: the content
 *
 * Returns: (transfer full) (element-type GPtrArray): by index of the finding: of a warning sign, the
 *   rules that send for help today or sooner with it, and what else they need
 */
GPtrArray *
sx_walk_list_needs (const SxContent *content)
{
  const SxRulebook *book = sx_content_get_rulebook (content);
  GPtrArray *needs = g_ptr_array_new_with_free_func (free_needs);

  for (guint i = 0; i < sx_content_get_all (content, SX_KIND_FINDING)->len; i++)
    g_ptr_array_add (needs, g_ptr_array_new_with_free_func (free_need));
  for (guint i = 0; i < book->rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (book->rules, i);

      if (rule->level <= SX_LEVEL_TODAY && !rule->unsought)
        note_rule (needs, rule);
    }

  return needs;
}

static gboolean
regions_meet (const SxContent *content, const SxFinding *finding, const char *place)
{
  for (char **region = finding->regions; *region != NULL; region++)
    if (sx_content_region_is_within (content, *region, place) || sx_content_region_is_within (content, place, *region))
      return TRUE;

  return FALSE;
}

static gboolean
is_of_whole_body (const SxContent *content, const SxFinding *finding)
{
  for (char **region = finding->regions; *region != NULL; region++)
    if (sx_content_get_region (content, *region)->parent == NULL)
      return TRUE;

  return FALSE;
}

/* Whether @finding belongs to the whole body or to a place that was chosen; who is not sure may have it
 * anywhere. */
static gboolean
is_at_place (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  if (is_of_whole_body (content, finding))
    return TRUE;

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *place = g_ptr_array_index (findings, i);
      guint64 chosen = sx_answers_get (answers, place)->options;

      if (place->kind == SX_FINDING_PLACE && sx_answers_get (answers, place)->state == SX_STATE_UNSURE)
        return TRUE;
      for (guint j = 0; place->kind == SX_FINDING_PLACE && chosen >> j != 0; j++)
        if ((chosen >> j & 1) != 0)
          {
            const SxOption *option = g_ptr_array_index (place->options, j);

            if (option->region != NULL && regions_meet (content, finding, option->region))
              return TRUE;
          }
    }

  return FALSE;
}

/* Whether @fact is true, or somebody may still be found to have it: test results are told on wish. */
static gboolean
can_be (const SxContent *content, const SxAnswers *answers, const SxFact *fact)
{
  SxVerdict verdict = sx_fact_check (fact, answers);

  return verdict == SX_TRUE
         || (sx_answers_get_state (answers, fact->finding) == SX_STATE_NOT_ASKED && fact->finding->kind != SX_FINDING_TEST
             && (fact->finding->ask_if == NULL || !sx_evaluates_to (fact->finding->ask_if, answers, SX_FALSE))
             && is_at_place (content, answers, fact->finding));
}

/* What is known if all is true that the rule needs beside the warning sign. */
static SxAnswers *
suppose_others (const Need *need, const SxAnswers *answers)
{
  SxAnswers *supposed = sx_answers_ref (answers);

  for (guint i = 0; i < need->others->len; i++)
    {
      const SxFact *fact = &g_array_index (need->others, SxFact, i);
      g_autoptr (SxAnswers) before = supposed;
      SxAnswer answer = *sx_answers_get (before, fact->finding);

      if (sx_fact_check (fact, before) != SX_TRUE)
        sx_fact_get_answer (fact, &answer);
      supposed = sx_answers_set (before, fact->finding, &answer);
    }

  return supposed;
}

/* Whether the rule would be true without the warning sign, were the others true: then something that
 * is known already stands for it. */
static gboolean
can_do_without (const Need *need, const SxAnswers *answers)
{
  g_autoptr (SxAnswers) supposed = suppose_others (need, answers);

  return sx_evaluates_to (need->rule->when, supposed, SX_TRUE);
}

/* Whether the rule asks for a complaint at some place, and the warning sign alone would be it: a sore
 * spine is a pain in the back. Everybody is asked for all places. */
static gboolean
is_complaint (const Need *need, const SxAnswers *answers, const SxFinding *flag)
{
  const SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  g_autoptr (SxAnswers) supposed = suppose_others (need, answers);
  g_autoptr (SxAnswers) with = sx_answers_set (supposed, flag, &yes);

  for (guint i = 0; i < need->complaints->len; i++)
    {
      const SxExpression *complaint = g_ptr_array_index (need->complaints, i);

      if (!sx_evaluates_to (complaint, supposed, SX_TRUE) && sx_evaluates_to (complaint, with, SX_TRUE))
        return TRUE;
    }

  return FALSE;
}

/* A sign that belongs elsewhere is asked where a rule waits for it alone, unless it is a complaint of
 * its own. */
static gboolean
is_met (const Need *need, const SxContent *content, const SxAnswers *answers, const SxFinding *flag, gboolean there)
{
  for (guint i = 0; i < need->others->len; i++)
    {
      const SxFact *fact = &g_array_index (need->others, SxFact, i);

      if (there ? !can_be (content, answers, fact) : sx_fact_check (fact, answers) != SX_TRUE)
        return FALSE;
    }

  return (there || (need->others->len > 0 && !is_complaint (need, answers, flag)))
         && (need->rule->except == NULL || !sx_evaluates_to (need->rule->except, answers, SX_TRUE))
         && !can_do_without (need, answers);
}

static const SxRule *
find_need (const SxWalk *self, const SxAnswers *answers, const SxFinding *flag, SxLevel level)
{
  const SxContent *content = self->proof->content;
  const GPtrArray *needs = g_ptr_array_index (self->needs, flag->index);
  gboolean there = is_at_place (content, answers, flag);

  for (guint i = 0; i < needs->len; i++)
    {
      const Need *need = g_ptr_array_index (needs, i);

      if (need->rule->level < level && is_met (need, content, answers, flag, there))
        return need->rule;
    }

  return NULL;
}

/* A question that does not make sense: it waits for what is not so, or its whole is known. */
static gboolean
makes_no_sense (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  const SxFinding *whole = finding->part_of != NULL ? sx_content_get_finding (content, finding->part_of) : NULL;

  return (finding->ask_if != NULL && !sx_evaluates_to (finding->ask_if, answers, SX_TRUE))
         || (whole != NULL
             && (sx_answers_get (answers, whole)->state == SX_STATE_PRESENT || makes_no_sense (content, answers, whole)));
}

/**
 * sx_walk_prove_flags_asked:
 * @self: the walks so far
 * @answers: what is known at the end of one
 *
 * A warning sign is asked before a result below emergency if it belongs to the place, or to the
 * whole body, and a rule that is more urgent than the result can become true with it and with what
 * belongs to the place; and, wherever it belongs, if such a rule waits for it alone, unless it is
 * a complaint of its own at another place.
 */
void
sx_walk_prove_flags_asked (const SxWalk *self, const SxAnswers *answers)
{
  const SxContent *content = self->proof->content;
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  SxLevel level = sx_triage_find_level (content, answers);

  if (level <= SX_LEVEL_EMERGENCY || level >= SX_LEVEL_CRISIS)
    return;

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *flag = g_ptr_array_index (findings, i);

      const SxRule *rule;

      if (self->missed[i] || sx_answers_get (answers, flag)->state != SX_STATE_NOT_ASKED
          || makes_no_sense (content, answers, flag))
        continue;
      rule = find_need (self, answers, flag, level);
      self->missed[i] = rule != NULL;
      if (rule != NULL)
        sx_proof_fail (self->proof, answers, "the level is %s before the warning sign “%s” of %s was asked",
                       sx_level_get_id (level), flag->id, rule->id);
    }
}
