/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-walk.h"

#include "sx-flow.h"
#include "sx-triage.h"

static void
free_sets (gpointer sets)
{
  g_ptr_array_unref (sets);
}

/* Notes under the warning signs of @facts what they need beside them; a part counts as its whole. */
static void
note_need (GPtrArray *needs, const SxFinding *finding, const SxFacts *facts, guint position)
{
  if (finding->flag == SX_FLAG_YES && finding->kind != SX_FINDING_SAFETY)
    {
      SxFacts *others = g_array_copy ((GArray *) facts);

      g_ptr_array_add (g_ptr_array_index (needs, finding->index), g_array_remove_index (others, position));
    }
  for (guint i = 0; i < finding->parts->len; i++)
    note_need (needs, g_ptr_array_index (finding->parts, i), facts, position);
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
          note_need (needs, g_array_index (facts, SxFact, j).finding, facts, j);
    }
}

/**
 * sx_walk_list_needs:
 * @content: the content
 *
 * Returns: (transfer full) (element-type GPtrArray): by index of the finding: of a warning sign, the
 *   sets of facts with which it makes true a rule that sends for help today or sooner
 */
GPtrArray *
sx_walk_list_needs (const SxContent *content)
{
  const SxRulebook *book = sx_content_get_rulebook (content);
  GPtrArray *needs = g_ptr_array_new_with_free_func (free_sets);

  for (guint i = 0; i < sx_content_get_all (content, SX_KIND_FINDING)->len; i++)
    g_ptr_array_add (needs, g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref));
  for (guint i = 0; i < book->rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (book->rules, i);

      if (rule->level <= SX_LEVEL_TODAY)
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

/* Whether @finding belongs to the whole body or to a place that was chosen. */
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

/* What can be true together with the complaint: nothing of it is known to be otherwise, and all of
 * it belongs there or is known. */
static gboolean
can_be (const SxContent *content, const SxAnswers *answers, const SxFacts *others, gboolean flag_is_there)
{
  for (guint i = 0; i < others->len; i++)
    {
      const SxFact *fact = &g_array_index (others, SxFact, i);
      SxVerdict verdict = sx_fact_check (fact, answers);

      if (verdict == SX_FALSE || (verdict == SX_UNKNOWN && (!flag_is_there || !is_at_place (content, answers, fact->finding))))
        return FALSE;
    }

  return flag_is_there || others->len > 0;
}

static gboolean
is_needed (const SxWalk *self, const SxAnswers *answers, const SxFinding *flag)
{
  const SxContent *content = self->proof->content;
  const GPtrArray *sets = g_ptr_array_index (self->needs, flag->index);
  gboolean there = is_at_place (content, answers, flag);

  for (guint i = 0; i < sets->len; i++)
    if (can_be (content, answers, g_ptr_array_index (sets, i), there))
      return TRUE;

  return FALSE;
}

/* A question that does not make sense: it waits for what is not so, or its whole is known. */
static gboolean
makes_no_sense (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  const SxFinding *whole = finding->part_of != NULL ? sx_content_get_finding (content, finding->part_of) : NULL;

  return (finding->ask_if != NULL && sx_evaluate (finding->ask_if, answers) != SX_TRUE)
         || (whole != NULL
             && (sx_answers_get (answers, whole)->state == SX_STATE_PRESENT || makes_no_sense (content, answers, whole)));
}

/**
 * sx_walk_prove_flags_asked:
 * @self: the walks so far
 * @answers: what is known at the end of one
 *
 * A warning sign is asked before a result below emergency if it belongs to the place, or to the
 * whole body, and some rule that sends for help today or sooner can become true with it and with
 * what belongs to the place; and, wherever it belongs, if such a rule waits for it alone.
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

      if (self->missed[i] || sx_answers_get (answers, flag)->state != SX_STATE_NOT_ASKED
          || makes_no_sense (content, answers, flag) || !is_needed (self, answers, flag))
        continue;
      self->missed[i] = TRUE;
      sx_proof_fail (self->proof, answers, "the level is %s before the warning sign “%s” was asked", sx_level_get_id (level),
                     flag->id);
    }
}
