/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-content-private.h"

#include <math.h>
#include <string.h>

/* Everything is read: references are checked, and those that the triage follows at every answer
 * become pointers. */

static gboolean
finding_has_option (const SxContent *self, const char *finding, const char *option)
{
  const SxFinding *found = finding != NULL ? sx_content_get_finding (self, finding) : NULL;

  return found != NULL && sx_finding_find_option (found, option, NULL) != NULL;
}

static gboolean
measure_has_band (const SxContent *self, const char *measure, const char *band)
{
  const SxMeasure *found = measure != NULL ? sx_content_get_measure (self, measure) : NULL;

  return found != NULL && sx_measure_find_band (found, band) != NULL;
}

static gboolean
finding_has_band (const SxContent *self, const char *finding, const char *band)
{
  const SxFinding *found = finding != NULL ? sx_content_get_finding (self, finding) : NULL;

  return found != NULL && measure_has_band (self, found->measure_id, band);
}

static gboolean
is_there (const SxContent *self, const SxWant *want)
{
  const SxCondition *owner;

  switch (want->kind)
    {
    case SX_KIND_OPTION:
      return finding_has_option (self, want->owner, want->id);
    case SX_KIND_BAND:
      return finding_has_band (self, want->owner, want->id);
    case SX_KIND_MEASURE_BAND:
      return measure_has_band (self, want->owner, want->id);
    case SX_KIND_STAGE:
    case SX_KIND_PASSAGE:
      owner = sx_content_get_condition (self, want->owner);
      if (owner == NULL)
        return FALSE;
      return want->kind == SX_KIND_STAGE ? sx_condition_find_stage (owner, want->id) != NULL
                                         : sx_condition_find_passage (owner, want->id) != NULL;
    case SX_KIND_PART: /* the check of marks knows of which regions */
    case SX_KIND_SHAPE:
      return TRUE;
    default:
      return sx_content_lookup (self, want->kind, want->id) != NULL;
    }
}

/**
 * sx_content_settle:
 * @self: content of which some is read
 * @wants: (element-type SxWant): references
 * @first: position of the first one to look at
 *
 * Takes the references out of @wants that lead somewhere already.
 */
void
sx_content_settle (const SxContent *self, GArray *wants, guint first)
{
  guint n = first;

  for (guint i = first; i < wants->len; i++)
    {
      const SxWant *want = &g_array_index (wants, SxWant, i);

      if (!is_there (self, want))
        g_array_index (wants, SxWant, n++) = *want;
    }

  g_array_set_size (wants, n);
}

static gboolean
check_wants (const SxContent *self, const GArray *wants, GError **error)
{
  for (guint i = 0; i < wants->len; i++)
    {
      const SxWant *want = &g_array_index (wants, SxWant, i);
      g_autofree char *pointer = NULL;

      if (is_there (self, want))
        continue;

      pointer = sx_document_dup_pointer (want->document, want->node);
      sx_document_set_error (want->document, error, SX_CONTENT_ERROR_REFERENCE, pointer, "expected a known %s, found “%s”",
                             sx_kind_get_word (want->kind), want->id);
      return FALSE;
    }

  return TRUE;
}

static double
start_of (const SxMeasure *measure, const char *band, double otherwise)
{
  return band != NULL ? sx_measure_find_band (measure, band)->from : otherwise;
}

static void
link_expression (const SxContent *self, SxExpression *expression)
{
  if (expression == NULL)
    return;

  for (guint i = 0; i < expression->n_of; i++)
    link_expression (self, expression->of[i]);
  if (expression->kind == SX_EXPRESSION_GROUP)
    {
      const SxGroup *group = sx_content_lookup (self, SX_KIND_GROUP, expression->id);

      expression->group = group->when;
      return;
    }
  if (!sx_expression_is_leaf (expression))
    return;

  expression->finding = sx_content_get_finding (self, expression->id);
  if (expression->kind == SX_EXPRESSION_OPTION)
    sx_finding_find_option (expression->finding, expression->option, &expression->option_index);
  if (expression->kind == SX_EXPRESSION_RANGE)
    {
      const SxMeasure *measure = sx_content_get_measure (self, expression->finding->measure_id);

      expression->from = start_of (measure, expression->at_least, -INFINITY);
      expression->to = start_of (measure, expression->below, INFINITY);
    }
}

static void
link_rules (const SxContent *self, const GPtrArray *rules)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      link_expression (self, rule->when);
      link_expression (self, rule->except);
    }
}

static void
link_scores (const SxContent *self, const GPtrArray *scores)
{
  for (guint i = 0; i < scores->len; i++)
    {
      const SxScore *score = g_ptr_array_index (scores, i);

      link_expression (self, score->concerns);
      for (guint j = 0; j < score->items->len; j++)
        link_expression (self, ((const SxScoreItem *) g_ptr_array_index (score->items, j))->when);
    }
}

static void
link_findings (SxContent *self)
{
  const GPtrArray *findings = self->items[SX_KIND_FINDING];

  for (guint i = 0; i < findings->len; i++)
    {
      SxFinding *finding = g_ptr_array_index (findings, i);

      finding->index = i;
      if (finding->measure_id != NULL)
        finding->measure = sx_content_get_measure (self, finding->measure_id);
      if (finding->part_of != NULL)
        g_ptr_array_add (sx_content_get_finding (self, finding->part_of)->parts, finding);
      link_expression (self, finding->ask_if);
    }
}

static SxExpression *
new_leaf (SxExpressionKind kind, const SxFinding *finding)
{
  SxExpression *leaf = sx_expression_new (kind, NULL);

  leaf->id = g_strdup (finding->id);
  leaf->finding = finding;
  return leaf;
}

static SxExpression *
new_range (const SxFinding *finding, const char *band)
{
  SxExpression *leaf = new_leaf (SX_EXPRESSION_RANGE, finding);
  const SxBand *found = sx_measure_find_band (finding->measure, band);

  leaf->from = found->from;
  leaf->to = found->to == finding->measure->to ? INFINITY : found->to;
  return leaf;
}

/* What makes an entry of a condition count: the finding, one of its options, or some of its bands. */
static SxExpression *
new_test (const SxContent *self, const SxConditionFinding *entry)
{
  const SxFinding *finding = sx_content_get_finding (self, entry->finding);
  g_autoptr (GPtrArray) ranges = NULL;
  SxExpression *test;

  if (entry->option != NULL)
    {
      test = new_leaf (SX_EXPRESSION_OPTION, finding);
      test->option = g_strdup (entry->option);
      sx_finding_find_option (finding, entry->option, &test->option_index);
      return test;
    }
  if (entry->bands == NULL)
    return new_leaf (SX_EXPRESSION_PRESENT, finding);

  ranges = g_ptr_array_new ();
  for (char **band = entry->bands; *band != NULL; band++)
    g_ptr_array_add (ranges, new_range (finding, *band));
  return sx_expression_new (SX_EXPRESSION_ANY, ranges);
}

static void
link_conditions (SxContent *self)
{
  const GPtrArray *conditions = self->items[SX_KIND_CONDITION];

  for (guint i = 0; i < conditions->len; i++)
    {
      SxCondition *condition = g_ptr_array_index (conditions, i);

      link_expression (self, condition->also_needs);
      for (guint j = 0; j < condition->findings->len; j++)
        {
          SxConditionFinding *entry = g_ptr_array_index (condition->findings, j);

          entry->test = new_test (self, entry);
        }
    }
}

static void
link_marks (SxContent *self)
{
  const GPtrArray *kinds = self->items[SX_KIND_MARK];

  for (guint i = 0; i < kinds->len; i++)
    {
      const SxMarkKind *kind = g_ptr_array_index (kinds, i);

      for (guint j = 0; j < kind->proposes->len; j++)
        {
          SxProposal *proposal = g_ptr_array_index (kind->proposes, j);

          proposal->finding = sx_content_get_finding (self, proposal->finding_id);
        }
    }
}

/**
 * sx_content_link:
 * @self: content of which everything is read
 * @wants: (element-type SxWant): the references in it
 * @error: return location for a %SX_CONTENT_ERROR_REFERENCE
 *
 * Returns: whether every reference leads somewhere
 */
gboolean
sx_content_link (SxContent *self, GArray *wants, GError **error)
{
  SxRulebook *book = &self->rulebook;

  if (!check_wants (self, wants, error))
    return FALSE;

  link_findings (self);
  for (guint i = 0; i < book->groups->len; i++)
    link_expression (self, ((const SxGroup *) g_ptr_array_index (book->groups, i))->when);
  link_rules (self, self->items[SX_KIND_RULE]);
  link_expression (self, book->risk_gate);
  link_expression (self, book->fit.off_when);
  link_scores (self, book->scores);
  for (guint i = 0; i < book->notes->len; i++)
    link_expression (self, ((const SxNote *) g_ptr_array_index (book->notes, i))->when);
  link_conditions (self);
  link_marks (self);
  return TRUE;
}
