/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-content-private.h"

#include <string.h>

/* What no single file can know to be wrong. Every reference leads somewhere by now. */

static gboolean G_GNUC_PRINTF (6, 7)
fail (const SxDocuments *documents, GError **error, const char *file, SxContentError code, char *pointer,
      const char *format, ...)
{
  g_autofree char *owned = pointer;
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  sx_documents_set_error (documents, file, error, code, owned, "%s", what);
  return FALSE;
}

/* How many things may lead to one another in a row. Far more than content needs; it bounds how deep
 * the walks along them go. */
#define MAX_CHAIN 16

static gboolean
check_region_tree (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *regions = self->items[SX_KIND_REGION];

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      guint steps = 0;

      for (const SxRegion *at = region; at->parent != NULL; at = sx_content_get_region (self, at->parent))
        if (++steps > MAX_CHAIN)
          return fail (documents, error, "regions.json", SX_CONTENT_ERROR_CYCLE, g_strdup_printf ("/regions/%u/parent", i),
                       "expected a parent that is not a part of “%s”, and at most %d in a row", region->id, MAX_CHAIN);
    }

  return TRUE;
}

/* Depth-first search for a way back: how many findings wait for one another, each in turn. */
#define VISITING G_MAXUINT8

typedef struct
{
  const SxContent *content;
  guint8 *heights; /* by index of the finding; 0 for what was not visited */
  guint depth;
  guint8 below;    /* greatest height of what the present finding waits for */
  gboolean cycle;
} Visit;

static void visit_finding (Visit *visit, const SxFinding *finding);

static void
visit_leaf (const SxExpression *leaf, gpointer data)
{
  visit_finding (data, leaf->finding);
}

static void
visit_finding (Visit *visit, const SxFinding *finding)
{
  guint8 *height = &visit->heights[finding->index];
  guint8 below = visit->below;

  if (*height == 0 && visit->depth < MAX_CHAIN && !visit->cycle)
    {
      *height = VISITING;
      visit->below = 0;
      visit->depth++;
      if (finding->part_of != NULL)
        visit_finding (visit, sx_content_get_finding (visit->content, finding->part_of));
      if (finding->ask_if != NULL)
        sx_expression_foreach_leaf (finding->ask_if, visit_leaf, visit);
      visit->depth--;
      *height = (guint8) MIN (visit->below + 1, VISITING);
    }

  visit->cycle |= *height == 0 || *height > MAX_CHAIN;
  visit->below = MAX (below, *height);
}

static gboolean
check_question_order (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *findings = self->items[SX_KIND_FINDING];
  g_autofree guint8 *heights = g_new0 (guint8, findings->len);
  Visit visit = { self, heights, 0, 0, FALSE };

  for (guint i = 0; i < findings->len; i++)
    {
      visit_finding (&visit, g_ptr_array_index (findings, i));
      if (visit.cycle)
        return fail (documents, error, "findings.json", SX_CONTENT_ERROR_CYCLE, g_strdup_printf ("/findings/%u", i),
                     "expected a question that does not wait for its own answer, nor for more than %d in a row", MAX_CHAIN);
    }

  return TRUE;
}

/* Groups may name groups. What one stands for when all are written out is bounded, so that a
 * small file can make neither an endless rule nor one that goes too deep. */
#define MAX_PARTS 1024

typedef struct
{
  const SxContent *content;
  GHashTable *parts; /* by SxGroup; 0 while they are being counted */
  guint depth;
  gboolean cycle;
} Count;

static guint count_group (Count *count, const SxGroup *group);

static guint
count_parts (Count *count, const SxExpression *expression)
{
  guint parts = 1;

  if (count->depth == MAX_PARTS)
    return MAX_PARTS + 1;

  count->depth++;
  if (expression->kind == SX_EXPRESSION_GROUP)
    parts += count_group (count, sx_content_lookup (count->content, SX_KIND_GROUP, expression->id));
  for (guint i = 0; i < expression->n_of && parts <= MAX_PARTS; i++)
    parts += count_parts (count, expression->of[i]);
  count->depth--;
  return parts;
}

static guint
count_group (Count *count, const SxGroup *group)
{
  gpointer known;

  if (g_hash_table_lookup_extended (count->parts, group, NULL, &known))
    {
      count->cycle |= GPOINTER_TO_UINT (known) == 0;
      return GPOINTER_TO_UINT (known);
    }

  g_hash_table_insert (count->parts, (gpointer) group, GUINT_TO_POINTER (0));
  known = GUINT_TO_POINTER (count_parts (count, group->when));
  g_hash_table_insert (count->parts, (gpointer) group, known);
  return GPOINTER_TO_UINT (known);
}

static gboolean
check_groups (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *groups = self->rulebook.groups;
  g_autoptr (GHashTable) parts = g_hash_table_new (NULL, NULL);
  Count count = { self, parts, 0, FALSE };

  for (guint i = 0; i < groups->len; i++)
    {
      guint n_parts = count_group (&count, g_ptr_array_index (groups, i));

      if (count.cycle)
        return fail (documents, error, "triage.json", SX_CONTENT_ERROR_CYCLE, g_strdup_printf ("/groups/%u/when", i),
                     "expected a group that does not name itself");
      if (n_parts > MAX_PARTS)
        return fail (documents, error, "triage.json", SX_CONTENT_ERROR_VALUE, g_strdup_printf ("/groups/%u/when", i),
                     "expected at most %d parts in a group", MAX_PARTS);
    }

  return TRUE;
}

/* @finding or a part of it, if that is a red flag: a part counts as its whole. */
static const SxFinding *
get_flag (const SxFinding *finding)
{
  const SxFinding *flag = finding->flag == SX_FLAG_YES ? finding : NULL;

  for (guint i = 0; i < finding->parts->len && flag == NULL; i++)
    flag = get_flag (g_ptr_array_index (finding->parts, i));

  return flag;
}

/* The first red flag whose presence could make @expression true. Behind a "not" it could only make it
 * false. */
static const SxFinding *
find_flag (const SxExpression *expression)
{
  const SxFinding *flag = NULL;

  if (expression->kind == SX_EXPRESSION_NOT)
    return NULL;
  if (expression->kind == SX_EXPRESSION_GROUP)
    return find_flag (expression->group);
  if (sx_expression_is_leaf (expression))
    return expression->kind == SX_EXPRESSION_PRESENT ? get_flag (expression->finding) : NULL;
  for (guint i = 0; i < expression->n_of && flag == NULL; i++)
    flag = find_flag (expression->of[i]);

  return flag;
}

/* These make it provable that a red flag never lowers a level: no rule says "not", and no
 * exception rests on a red flag. */
static gboolean
check_rules (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *rules = self->rulebook.rules;

  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);
      const SxFinding *flag = NULL;

      if (sx_expression_has_not (rule->when))
        return fail (documents, error, "triage.json", SX_CONTENT_ERROR_VALUE, g_strdup_printf ("/rules/%u/when", i),
                     "expected a rule that says what is there, found “not”");
      if (rule->except != NULL)
        flag = find_flag (rule->except);
      if (flag != NULL)
        return fail (documents, error, "triage.json", SX_CONTENT_ERROR_VALUE, g_strdup_printf ("/rules/%u/except", i),
                     "expected an exception without a red flag, found “%s”", flag->id);
    }

  return TRUE;
}

static const SxFinding *
first_flag (const SxContent *self, char **ids)
{
  for (char **id = ids; *id != NULL; id++)
    {
      const SxFinding *flag = get_flag (sx_content_get_finding (self, *id));

      if (flag != NULL)
        return flag;
    }

  return NULL;
}

/* No red flag is ever explained away. */
static gboolean
check_selfcare (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *benign = self->rulebook.benign;
  const SxFinding *flag = first_flag (self, self->rulebook.neutral);

  if (flag != NULL)
    return fail (documents, error, "triage.json", SX_CONTENT_ERROR_VALUE, g_strdup ("/selfcare/neutral"),
                 "expected no red flag, found “%s”", flag->id);

  for (guint i = 0; i < benign->len; i++)
    {
      flag = first_flag (self, ((const SxRule *) g_ptr_array_index (benign, i))->explains);
      if (flag != NULL)
        return fail (documents, error, "triage.json", SX_CONTENT_ERROR_VALUE, g_strdup_printf ("/benign/%u/explains", i),
                     "expected no red flag, found “%s”", flag->id);
    }

  return TRUE;
}

static gboolean
note_screen (SxContent *self, const SxScreen *screen, const SxFinding **twice)
{
  for (char **id = screen->questions; *id != NULL; id++)
    {
      const SxFinding *finding = sx_content_get_finding (self, *id);

      if (g_ptr_array_index (self->screen_of, finding->index) != NULL)
        {
          *twice = finding;
          return FALSE;
        }
      g_ptr_array_index (self->screen_of, finding->index) = (gpointer) screen;
    }

  return TRUE;
}

/* Every finding is asked on exactly one screen. */
static gboolean
check_screens (SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *stages = self->rulebook.stages;
  const GPtrArray *findings = self->items[SX_KIND_FINDING];

  g_ptr_array_set_size (self->screen_of, (int) findings->len);
  for (guint i = 0; i < stages->len; i++)
    {
      const SxStage *stage = g_ptr_array_index (stages, i);
      const SxFinding *twice;

      for (guint j = 0; j < stage->screens->len; j++)
        if (!note_screen (self, g_ptr_array_index (stage->screens, j), &twice))
          return fail (documents, error, "triage.json", SX_CONTENT_ERROR_UNREACHABLE,
                       g_strdup_printf ("/stages/%u/screens/%u/questions", i, j), "expected each question once, found “%s” again",
                       twice->id);
    }

  for (guint i = 0; i < findings->len; i++)
    if (g_ptr_array_index (self->screen_of, i) == NULL)
      return fail (documents, error, "findings.json", SX_CONTENT_ERROR_UNREACHABLE, g_strdup_printf ("/findings/%u", i),
                   "expected a question that some screen asks, found “%s”", sx_content_get_nth_finding (self, i)->id);

  return TRUE;
}

static gboolean
check_cells (const SxContent *self, const SxComparison *comparison, const SxDocuments *documents, GError **error)
{
  for (guint i = 0; i < comparison->columns->len; i++)
    {
      const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, i);
      const SxCondition *condition = sx_content_get_condition (self, column->condition);

      for (guint j = 0; comparison->rows[j] != NULL; j++)
        {
          g_autoptr (GPtrArray) cell = sx_condition_get_statements (condition, comparison->rows[j], column->stage);
          g_autofree char *file = g_strdup_printf ("comparisons/%s.json", comparison->id);

          if (cell->len == 0)
            return fail (documents, error, file, SX_CONTENT_ERROR_INCOMPLETE, g_strdup_printf ("/rows/%u", j),
                         "expected a statement of “%s” on this feature, found none", column->condition);
        }
    }

  return TRUE;
}

static gboolean
check_comparisons (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *comparisons = self->items[SX_KIND_COMPARISON];

  for (guint i = 0; i < comparisons->len; i++)
    if (!check_cells (self, g_ptr_array_index (comparisons, i), documents, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_territories (const SxContent *self, const SxDocuments *documents, GError **error)
{
  return self->items[SX_KIND_TERRITORY]->len > 0
         || fail (documents, error, "territories.json", SX_CONTENT_ERROR_INCOMPLETE, g_strdup ("/territories"),
                  "expected at least the territory for everywhere else");
}

/**
 * sx_content_check:
 * @self: linked content
 * @documents: the files it was read from
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Checks what spans several files and builds the indexes that rest on it.
 *
 * Returns: whether all of it holds
 */
gboolean
sx_content_check (SxContent *self, const SxDocuments *documents, GError **error)
{
  if (!check_territories (self, documents, error) || !check_region_tree (self, documents, error)
      || !check_groups (self, documents, error) || !check_question_order (self, documents, error)
      || !check_rules (self, documents, error) || !check_selfcare (self, documents, error)
      || !check_screens (self, documents, error) || !check_comparisons (self, documents, error))
    return FALSE;

  sx_content_index_rules (self);
  return sx_content_check_body (self, documents, error);
}
