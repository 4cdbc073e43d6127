/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-hold.h"

#include "sx-evaluate.h"
#include "sx-near.h"

static void
free_held (gpointer data)
{
  SxHeld *held = data;

  g_ptr_array_unref (held->limits);
  g_free (held);
}

static void
add_finding (GPtrArray *findings, const SxFinding *finding)
{
  if (!g_ptr_array_find (findings, finding, NULL))
    g_ptr_array_add (findings, (gpointer) finding);
}

/* The answers behind all that is as urgent as the level, and what comes after it. */
static void
find_grounds (SxHold *self, const SxContent *content, const SxTriage *triage)
{
  self->next = sx_content_get_rulebook (content)->fallback->level;
  for (guint i = triage->reasons->len; i > 0; i--)
    {
      const SxReason *reason = sx_triage_get_reason (triage, i - 1);

      if (reason->level > triage->level)
        self->next = reason->level;
    }
  for (guint i = 0; i < triage->reasons->len; i++)
    {
      const SxReason *reason = sx_triage_get_reason (triage, i);

      for (guint j = 0; reason->level == triage->level && j < reason->findings->len; j++)
        add_finding (self->findings, g_ptr_array_index (reason->findings, j));
    }
}

static void
find_held (SxHold *self, const SxRulebook *book, const SxAnswers *answers)
{
  for (guint i = 0; i < book->benign->len; i++)
    {
      const SxRule *pattern = g_ptr_array_index (book->benign, i);
      SxHeld *held;

      if (!sx_evaluates_to (pattern->when, answers, SX_TRUE) || !sx_evaluates_to (pattern->except, answers, SX_TRUE))
        continue;
      held = g_new0 (SxHeld, 1);
      held->rule = pattern;
      held->limits = g_ptr_array_new ();
      sx_evaluate_collect (pattern->except, answers, held->limits);
      g_ptr_array_add (self->held, held);
    }
}

static gboolean
contains (char **ids, const char *id)
{
  return g_strv_contains ((const char *const *) ids, id);
}

/* A whole is explained with its part, as the triage sees it. */
static gboolean
may_be_explained (const SxContent *content, const SxFinding *finding)
{
  const SxRulebook *book = sx_content_get_rulebook (content);

  if (contains (book->neutral, finding->id))
    return TRUE;
  for (guint i = 0; i < book->benign->len; i++)
    if (contains (((const SxRule *) g_ptr_array_index (book->benign, i))->explains, finding->id))
      return TRUE;

  return finding->part_of != NULL && may_be_explained (content, sx_content_get_finding (content, finding->part_of));
}

/* Where a pattern is there, the triage says what it does not explain; else that is what none does. */
static void
find_unexplained (SxHold *self, const SxContent *content, const SxAnswers *answers, const SxTriage *triage)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < triage->unexplained->len; i++)
    g_ptr_array_add (self->unexplained, g_ptr_array_index (triage->unexplained, i));
  for (guint i = 0; i < findings->len && triage->unexplained->len == 0; i++)
    {
      SxFinding *finding = g_ptr_array_index (findings, i);

      if (sx_answers_get (answers, finding)->state == SX_STATE_PRESENT && !may_be_explained (content, finding))
        g_ptr_array_add (self->unexplained, finding);
    }
}

static gboolean
is_covered_region (const SxContent *content, const char *region)
{
  return region != NULL && sx_content_get_region (content, region)->parent != NULL;
}

/* What somebody comes with, not who it is or what was before. */
static gboolean
is_complaint (const SxFinding *finding)
{
  return finding->kind >= SX_FINDING_COURSE && finding->kind <= SX_FINDING_TRIGGER;
}

/* The parts of the body that the content is about are those below the whole body. */
static gboolean
is_covered_place (const SxContent *content, const SxAnswers *answers, const SxFinding *place)
{
  guint64 options = sx_answers_get (answers, place)->options;

  for (guint i = 0; place->options != NULL && i < place->options->len; i++)
    if (options & (G_GUINT64_CONSTANT (1) << i)
        && is_covered_region (content, ((const SxOption *) g_ptr_array_index (place->options, i))->region))
      return TRUE;

  return FALSE;
}

static gboolean
is_covered_complaint (const SxContent *content, const SxAnswers *answers, const SxFinding *finding)
{
  if (!is_complaint (finding) || sx_answers_get_state (answers, finding) != SX_STATE_PRESENT)
    return FALSE;
  for (char **region = finding->regions; *region != NULL; region++)
    if (is_covered_region (content, *region))
      return TRUE;

  return FALSE;
}

static gboolean
is_outside (const SxContent *content, const SxAnswers *answers)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);

      if (is_covered_complaint (content, answers, finding)
          || (finding->kind == SX_FINDING_PLACE && is_covered_place (content, answers, finding)))
        return FALSE;
    }

  return !sx_answers_is_empty (answers);
}

static void
find_missing (SxHold *self, const SxContent *content, const SxAnswers *answers, const SxTriage *triage)
{
  const SxRulebook *book = sx_content_get_rulebook (content);

  g_ptr_array_set_size (self->findings, 0);
  find_held (self, book, answers);
  find_unexplained (self, content, answers, triage);
  if (sx_evaluates_to (book->risk_gate, answers, SX_TRUE))
    sx_evaluate_collect (book->risk_gate, answers, self->risks);
  self->outside = is_outside (content, answers);
  g_ptr_array_unref (self->patterns);
  self->patterns = sx_near_list_patterns (content, answers);
}

/**
 * sx_hold_new:
 * @content: the rules
 * @answers: what is known
 * @triage: the triage of @answers; must outlive the hold
 *
 * Returns: (transfer full) (nullable): why the level is not lower, or %NULL where none is lower or the
 *   scale is left
 */
SxHold *
sx_hold_new (const SxContent *content, const SxAnswers *answers, const SxTriage *triage)
{
  SxHold *self;

  if (triage->level >= SX_LEVEL_SELFCARE)
    return NULL;

  self = g_new0 (SxHold, 1);
  self->findings = g_ptr_array_new ();
  self->held = g_ptr_array_new_with_free_func (free_held);
  self->risks = g_ptr_array_new ();
  self->unexplained = g_ptr_array_new ();
  self->patterns = g_ptr_array_new ();
  self->by_default = sx_triage_get_reason (triage, 0)->rule->kind == SX_RULE_DEFAULT;
  find_grounds (self, content, triage);
  if (self->by_default)
    find_missing (self, content, answers, triage);
  return self;
}

void
sx_hold_free (SxHold *self)
{
  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->held);
  g_ptr_array_unref (self->risks);
  g_ptr_array_unref (self->unexplained);
  g_ptr_array_unref (self->patterns);
  g_free (self);
}
