/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-comparison.h"

#include "sx-words.h"

static gpointer
read_column (SxReader *reader, gpointer data)
{
  SxComparisonColumn *self = g_new0 (SxComparisonColumn, 1);

  self->condition = sx_reader_dup_reference (reader, "condition", SX_KIND_CONDITION);
  if (sx_reader_has (reader, "stage"))
    {
      self->stage = sx_reader_dup_id (reader, "stage");
      sx_reader_want (reader, "stage", SX_KIND_STAGE, self->stage, self->condition);
    }
  return self;
}

static void
free_column (gpointer data)
{
  SxComparisonColumn *self = data;

  g_free (self->condition);
  g_free (self->stage);
  g_free (self);
}

static gpointer
read_note (SxReader *reader, gpointer data)
{
  SxComparisonNote *self = g_new0 (SxComparisonNote, 1);

  self->condition = sx_reader_dup_reference (reader, "condition", SX_KIND_CONDITION);
  self->passage = sx_reader_dup_id (reader, "passage");
  sx_reader_want (reader, "passage", SX_KIND_PASSAGE, self->passage, self->condition);
  return self;
}

static void
free_note (gpointer data)
{
  SxComparisonNote *self = data;

  g_free (self->condition);
  g_free (self->passage);
  g_free (self);
}

/**
 * sx_comparison_new:
 *
 * Returns: (transfer full): a table without columns, rows, notes and words
 */
SxComparison *
sx_comparison_new (void)
{
  SxComparison *self = g_new0 (SxComparison, 1);

  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->notes = g_ptr_array_new_with_free_func (free_note);
  return self;
}

gpointer
sx_comparison_read (SxReader *reader, gpointer data)
{
  SxComparison *self = g_new0 (SxComparison, 1);

  sx_review_read (&self->review, reader);
  self->id = sx_reader_dup_id (reader, "id");
  self->name = sx_words_read (reader, "name");
  self->columns = sx_reader_dup_array (reader, "columns", 2, read_column, NULL, free_column);
  self->rows = sx_reader_dup_references (reader, "rows", 1, SX_KIND_FEATURE, NULL);
  self->notes = sx_reader_dup_array (reader, "notes", 0, read_note, NULL, free_note);
  return self;
}

void
sx_comparison_free (gpointer comparison)
{
  SxComparison *self = comparison;

  g_free (self->id);
  sx_review_clear (&self->review);
  g_free (self->name);
  g_ptr_array_unref (self->columns);
  g_strfreev (self->rows);
  g_ptr_array_unref (self->notes);
  g_free (self);
}
