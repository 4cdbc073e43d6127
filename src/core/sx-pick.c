/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-pick.h"

#include <string.h>

#define JOINT "+"
#define STAGE "/"

static gboolean
is_column (const SxContent *content, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, STAGE, 2);
  const SxCondition *condition = parts[0] != NULL ? sx_content_get_condition (content, parts[0]) : NULL;

  return condition != NULL && (parts[1] == NULL || sx_condition_find_stage (condition, parts[1]) != NULL);
}

static gpointer
new_column (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, STAGE, 2);
  SxComparisonColumn *column = g_new0 (SxComparisonColumn, 1);

  column->condition = g_strdup (parts[0]);
  column->stage = g_strdup (parts[1]);
  return column;
}

static gboolean
is_told (const SxContent *content, const SxComparison *comparison, const SxFeature *feature)
{
  for (guint i = 0; i < comparison->columns->len; i++)
    {
      const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, i);
      const SxCondition *condition = sx_content_get_condition (content, column->condition);
      g_autoptr (GPtrArray) statements = sx_condition_get_cell (condition, feature->id, column->stage);

      if (statements->len > 0)
        return TRUE;
    }

  return FALSE;
}

static char **
dup_rows (const SxContent *content, const SxComparison *comparison)
{
  const GPtrArray *features = sx_content_get_all (content, SX_KIND_FEATURE);
  g_autoptr (GStrvBuilder) rows = g_strv_builder_new ();

  for (guint i = 0; i < features->len; i++)
    {
      const SxFeature *feature = g_ptr_array_index (features, i);

      if (feature->compared && is_told (content, comparison, feature))
        g_strv_builder_add (rows, feature->id);
    }

  return g_strv_builder_end (rows);
}

/**
 * sx_pick_is_sound:
 * @content: the content
 * @id: what may be the id of a table that somebody picked
 *
 * Returns: whether it names as many conditions as fit beside each other, each once
 */
gboolean
sx_pick_is_sound (const SxContent *content, const char *id)
{
  g_auto (GStrv) columns = g_strsplit (id, JOINT, -1);
  guint n = g_strv_length (columns);

  if (n < SX_PICK_LEAST || n > SX_PICK_MOST)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      if (!is_column (content, columns[i]))
        return FALSE;
      for (guint j = 0; j < i; j++)
        if (strcmp (columns[i], columns[j]) == 0)
          return FALSE;
    }

  return TRUE;
}

/**
 * sx_pick_dup_column:
 * @condition: a condition
 * @stage: (nullable): a stage of it, or %NULL for all of it
 *
 * Returns: (transfer full): the id of a column
 */
char *
sx_pick_dup_column (const SxCondition *condition, const SxConditionStage *stage)
{
  return stage != NULL ? g_strconcat (condition->id, STAGE, stage->id, NULL) : g_strdup (condition->id);
}

/**
 * sx_pick_dup_id:
 * @picked: (element-type utf8): ids of columns
 *
 * Returns: (transfer full): the id of the table that compares them
 */
char *
sx_pick_dup_id (const GPtrArray *picked)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < picked->len; i++)
    g_strv_builder_add (columns, g_ptr_array_index (picked, i));
  ids = g_strv_builder_end (columns);
  return g_strjoinv (JOINT, ids);
}

/**
 * sx_pick_new_comparison:
 * @content: the content
 * @id: a sound id
 *
 * Rows are the features that tables show and that at least one of the columns tells of.
 *
 * Returns: (transfer full): a table without a name and a review of its own; to be freed by
 *   sx_comparison_free()
 */
SxComparison *
sx_pick_new_comparison (const SxContent *content, const char *id)
{
  g_auto (GStrv) columns = g_strsplit (id, JOINT, -1);
  SxComparison *self = sx_comparison_new ();

  for (char **column = columns; *column != NULL; column++)
    g_ptr_array_add (self->columns, new_column (*column));
  self->rows = dup_rows (content, self);
  return self;
}

/**
 * sx_pick_find_review:
 * @content: the content
 * @comparison: a table that was picked
 *
 * Returns: the header of the first of its conditions that nobody approved, else of the first
 */
const SxReview *
sx_pick_find_review (const SxContent *content, const SxComparison *comparison)
{
  const SxReview *first = NULL;

  for (guint i = 0; i < comparison->columns->len; i++)
    {
      const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, i);
      const SxReview *review = &sx_content_get_condition (content, column->condition)->review;

      if (review->status != SX_STATUS_ACTIVE)
        return review;
      if (first == NULL)
        first = review;
    }

  return first;
}
