/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-triage.h"

#include <string.h>

#include "sx-evaluate.h"
#include "sx-flow.h"

static void
free_reason (gpointer data)
{
  SxReason *reason = data;

  g_ptr_array_unref (reason->findings);
  g_free (reason);
}

static SxReason *
new_reason (const SxRule *rule, SxLevel level, const SxAnswers *answers)
{
  SxReason *reason = g_new0 (SxReason, 1);

  reason->rule = rule;
  reason->level = level;
  reason->findings = g_ptr_array_new ();
  if (rule->when != NULL)
    sx_evaluate_collect (rule->when, answers, reason->findings);
  return reason;
}

static SxReason *
add_reason (SxTriage *self, const SxRule *rule, SxLevel level, const SxAnswers *answers)
{
  SxReason *reason = new_reason (rule, level, answers);

  g_ptr_array_add (self->reasons, reason);
  return reason;
}

static void
add_true_rules (SxTriage *self, const GPtrArray *rules, const SxAnswers *answers)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if (rule->when != NULL && sx_rule_is_true (rule, answers))
        add_reason (self, rule, rule->level, answers);
    }
}

/* No rule is true without an answer, so those that need another one are not looked at. */
static void
add_true_flags (SxTriage *self, const SxContent *content, const SxAnswers *answers)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  g_autofree gboolean *seen = g_new0 (gboolean, sx_content_get_rulebook (content)->rules->len);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      const GPtrArray *rules = sx_content_get_rules_needing (content, finding);

      for (guint j = 0; j < rules->len && sx_answers_get (answers, finding)->state != SX_STATE_NOT_ASKED; j++)
        {
          const SxRule *rule = g_ptr_array_index (rules, j);

          if (!seen[rule->index] && sx_rule_is_true (rule, answers))
            add_reason (self, rule, rule->level, answers);
          seen[rule->index] = TRUE;
        }
    }
}

static gboolean
contains (char **ids, const char *id)
{
  return g_strv_contains ((const char *const *) ids, id);
}

static gboolean
is_unsure_flag (const SxRule *floor, const SxFinding *finding, const SxAnswers *answers)
{
  return finding->flag == SX_FLAG_YES && sx_answers_get (answers, finding)->state == SX_STATE_UNSURE
         && !contains (floor->not_for, finding->id);
}

static void
raise_level (SxLevel *level, const SxRule *rule, const SxAnswers *answers)
{
  if (rule->level < *level && sx_rule_is_true (rule, answers))
    *level = rule->level;
}

/* What a "yes" to @flag would give by the rules: by those that hold already, which are the reasons,
 * or by those that it can make true, which are about it. */
static SxLevel
find_level_of_yes (const SxTriage *self, const SxContent *content, const SxAnswers *answers, const SxFinding *flag)
{
  const GPtrArray *about = sx_content_get_rules_about (content, flag);
  g_autoptr (SxAnswers) supposed = sx_answers_suppose (answers, flag, 0);
  SxLevel level = SX_LEVEL_ROUTINE;

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const SxRule *rule = sx_triage_get_reason (self, i)->rule;

      if (rule->kind == SX_RULE_FLAG)
        raise_level (&level, rule, supposed);
    }
  for (guint i = 0; i < about->len; i++)
    raise_level (&level, g_ptr_array_index (about, i), supposed);

  return level;
}

/* "Not sure" to a warning sign is not a "no", and never more than a "yes". */
static void
add_unsure_floor (SxTriage *self, const SxRule *floor, const SxContent *content, const SxAnswers *answers)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);
  SxReason *reason = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      SxLevel level;

      if (!is_unsure_flag (floor, finding, answers))
        continue;
      level = contains (floor->slow, finding->id) ? floor->slow_level : floor->level;
      level = MAX (level, find_level_of_yes (self, content, answers, finding));
      if (reason == NULL)
        reason = add_reason (self, floor, level, answers);
      reason->level = MIN (reason->level, level);
      g_ptr_array_add (reason->findings, (gpointer) finding);
    }
}

static void
add_floors (SxTriage *self, const SxContent *content, const SxAnswers *answers)
{
  const GPtrArray *floors = sx_content_get_rulebook (content)->floors;

  add_true_rules (self, floors, answers);
  for (guint i = 0; i < floors->len; i++)
    {
      const SxRule *floor = g_ptr_array_index (floors, i);

      if (floor->kind == SX_RULE_UNSURE)
        add_unsure_floor (self, floor, content, answers);
    }
}

static gboolean
is_explained (const SxContent *content, const SxFinding *finding, const GPtrArray *patterns)
{
  if (contains (sx_content_get_rulebook (content)->neutral, finding->id))
    return TRUE;
  for (guint i = 0; i < patterns->len; i++)
    if (contains (((const SxReason *) g_ptr_array_index (patterns, i))->rule->explains, finding->id))
      return TRUE;

  return finding->part_of != NULL && is_explained (content, sx_content_get_finding (content, finding->part_of), patterns);
}

static void
find_unexplained (SxTriage *self, const SxContent *content, const SxAnswers *answers)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      SxFinding *finding = g_ptr_array_index (findings, i);

      if (sx_answers_get (answers, finding)->state == SX_STATE_PRESENT && !is_explained (content, finding, self->reasons))
        g_ptr_array_add (self->unexplained, finding);
    }
}

static void
add_asked_first (SxTriage *self, const SxContent *content, const SxAnswers *answers, char **ids)
{
  for (; *ids != NULL; ids++)
    {
      const SxFinding *finding = sx_content_get_finding (content, *ids);

      if (sx_answers_get_state (answers, finding) == SX_STATE_NOT_ASKED && !g_ptr_array_find (self->ask_first, finding, NULL))
        g_ptr_array_add (self->ask_first, (gpointer) finding);
    }
}

/* No rule holds. Self-care is earned: an ordinary pattern is there, and explains every "yes". */
static void
settle_calm (SxTriage *self, const SxContent *content, const SxAnswers *answers, gboolean may_be_selfcare)
{
  const SxRulebook *book = sx_content_get_rulebook (content);

  add_true_rules (self, book->benign, answers);
  if (self->reasons->len > 0)
    find_unexplained (self, content, answers);

  if (self->reasons->len == 0 || self->unexplained->len > 0 || !may_be_selfcare
      || sx_evaluates_to (book->risk_gate, answers, SX_TRUE))
    {
      g_ptr_array_set_size (self->reasons, 0);
      self->level = book->fallback->level;
      add_reason (self, book->fallback, self->level, answers);
      return;
    }

  self->level = SX_LEVEL_SELFCARE;
  add_asked_first (self, content, answers, book->everyone_is_asked);
  for (guint i = 0; i < self->reasons->len; i++)
    add_asked_first (self, content, answers, sx_triage_get_reason (self, i)->rule->ask_first);
}

static int
compare_reasons (gconstpointer a, gconstpointer b)
{
  const SxReason *first = *(const SxReason *const *) a;
  const SxReason *second = *(const SxReason *const *) b;

  return first->level != second->level ? (first->level < second->level ? -1 : 1)
                                       : strcmp (first->rule->id, second->rule->id);
}

typedef struct
{
  const SxAnswers *answers;
  gboolean any;
} Doubt;

static void
note_doubt (const SxExpression *leaf, gpointer data)
{
  Doubt *doubt = data;

  doubt->any |= sx_answers_get (doubt->answers, leaf->finding)->state == SX_STATE_UNSURE;
}

/* Who is not sure to be safe is helped as one who is not. */
static gboolean
is_exit (const SxRule *rule, const SxAnswers *answers)
{
  Doubt doubt = { answers, FALSE };

  if (rule->level == SX_LEVEL_CRISIS)
    sx_expression_foreach_leaf (rule->when, note_doubt, &doubt);
  return doubt.any || sx_rule_is_true (rule, answers);
}

static const SxRule *
find_exit (const SxContent *content, const SxAnswers *answers, SxLevel level)
{
  const GPtrArray *exits = sx_content_get_rulebook (content)->exits;

  for (guint i = 0; i < exits->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (exits, i);

      if (rule->level == level && is_exit (rule, answers))
        return rule;
    }

  return NULL;
}

/* What leaves the scale; only an ambulance or an emergency department comes before it. */
static void
settle_exit (SxTriage *self, const SxRule *rule, const SxAnswers *answers)
{
  if (rule == NULL || self->level <= SX_LEVEL_EMERGENCY)
    return;

  self->level = rule->level;
  g_ptr_array_insert (self->reasons, 0, new_reason (rule, rule->level, answers));
}

static void
settle_level (SxTriage *self, const SxContent *content, const SxAnswers *answers)
{
  const SxRule *crisis = find_exit (content, answers, SX_LEVEL_CRISIS);
  const SxRule *out_of_scope = find_exit (content, answers, SX_LEVEL_OUT_OF_SCOPE);

  add_true_flags (self, content, answers);
  add_floors (self, content, answers);
  if (self->reasons->len == 0)
    settle_calm (self, content, answers, out_of_scope == NULL);
  g_ptr_array_sort (self->reasons, compare_reasons);
  self->level = sx_triage_get_reason (self, 0)->level;
  settle_exit (self, crisis != NULL ? crisis : out_of_scope, answers);
}

static SxTriage *
new_triage (const SxContent *content, const SxAnswers *answers)
{
  SxTriage *self = g_new0 (SxTriage, 1);

  self->reasons = g_ptr_array_new_with_free_func (free_reason);
  self->unexplained = g_ptr_array_new ();
  self->ask_first = g_ptr_array_new ();
  settle_level (self, content, answers);
  return self;
}

/**
 * sx_triage_evaluate:
 * @content: the rules
 * @answers: what is known
 *
 * Total and pure: no clock, no locale, no input or output, nothing kept between calls.
 *
 * Returns: (transfer full): the level of care, why, what fits, and what to ask next
 */
SxTriage *
sx_triage_evaluate (const SxContent *content, const SxAnswers *answers)
{
  SxTriage *self = new_triage (content, answers);

  self->fits = sx_fit_list (content, answers);
  sx_flow_find_next (self, content, answers);
  return self;
}

/**
 * sx_triage_find_level:
 * @content: the rules
 * @answers: what is known
 *
 * Returns: the level of sx_triage_evaluate(), without the rest
 */
SxLevel
sx_triage_find_level (const SxContent *content, const SxAnswers *answers)
{
  g_autoptr (SxTriage) triage = new_triage (content, answers);

  return triage->level;
}

void
sx_triage_free (SxTriage *self)
{
  g_ptr_array_unref (self->reasons);
  g_ptr_array_unref (self->unexplained);
  g_ptr_array_unref (self->ask_first);
  g_clear_pointer (&self->fits, g_ptr_array_unref);
  g_free (self);
}

const SxReason *
sx_triage_get_reason (const SxTriage *self, guint position)
{
  return g_ptr_array_index (self->reasons, position);
}
