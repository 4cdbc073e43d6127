/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

/* What a page is made of, and what changed between two pages. */

static gboolean
starts_section (const SxBlock *block)
{
  switch (block->kind)
    {
    case SX_BLOCK_HEADING:
      return block->level == 2;
    case SX_BLOCK_CARD:
    case SX_BLOCK_GAUGE:
    case SX_BLOCK_BODY:
      return block->text != NULL;
    case SX_BLOCK_PARAGRAPH:
    case SX_BLOCK_LIST:
    case SX_BLOCK_TABLE:
    case SX_BLOCK_FIGURE:
    case SX_BLOCK_DETAILS:
    default:
      return FALSE;
    }
}

/**
 * sx_doc_list_sections:
 * @self: a page
 *
 * Returns: (transfer container) (element-type SxBlock): the blocks of @self that start a part of it; the
 *   text of each is its heading
 */
GPtrArray *
sx_doc_list_sections (const SxDoc *self)
{
  GPtrArray *sections = g_ptr_array_new ();

  for (guint i = 0; i < self->blocks->len; i++)
    if (starts_section (g_ptr_array_index (self->blocks, i)))
      g_ptr_array_add (sections, g_ptr_array_index (self->blocks, i));

  return sections;
}

static gboolean
are_equal_blocks (const GPtrArray *blocks, const GPtrArray *others)
{
  if (blocks == NULL || others == NULL)
    return blocks == others;
  if (blocks->len != others->len)
    return FALSE;
  for (guint i = 0; i < blocks->len; i++)
    if (!sx_block_equal (g_ptr_array_index (blocks, i), g_ptr_array_index (others, i)))
      return FALSE;

  return TRUE;
}

static gboolean
are_equal_rows (const SxTableRow *row, const SxTableRow *other)
{
  if (g_strcmp0 (row->heading, other->heading) != 0 || g_strcmp0 (row->remark, other->remark) != 0
      || row->cells->len != other->cells->len)
    return FALSE;
  for (guint i = 0; i < row->cells->len; i++)
    if (!are_equal_blocks (g_ptr_array_index (row->cells, i), g_ptr_array_index (other->cells, i)))
      return FALSE;

  return TRUE;
}

static gboolean
are_equal_columns (const SxTable *table, const SxTable *other)
{
  if (table->columns->len != other->columns->len || g_strcmp0 (table->corner, other->corner) != 0)
    return FALSE;
  for (guint i = 0; i < table->columns->len; i++)
    if (g_strcmp0 (g_ptr_array_index (table->columns, i), g_ptr_array_index (other->columns, i)) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
are_equal_tables (const SxTable *table, const SxTable *other)
{
  if (table == NULL || other == NULL)
    return table == other;
  if (!are_equal_columns (table, other) || table->rows->len != other->rows->len)
    return FALSE;
  for (guint i = 0; i < table->rows->len; i++)
    if (!are_equal_rows (g_ptr_array_index (table->rows, i), g_ptr_array_index (other->rows, i)))
      return FALSE;

  return TRUE;
}

static gboolean
are_equal_samples (const SxSample *sample, const SxSample *other)
{
  return sample->kind == other->kind && sample->link == other->link && sample->symbol == other->symbol
         && sample->strength == other->strength;
}

static gboolean
are_equal_places (const SxPlace *place, const SxPlace *other)
{
  return place == NULL || other == NULL ? place == other : sx_place_equal (place, other);
}

/* Marks that are not the same value may still be none. */
static gboolean
are_equal_marks (const SxMarks *marks, const SxMarks *others)
{
  return marks == others || (sx_marks_get_n (marks) == 0 && sx_marks_get_n (others) == 0);
}

/* Scales and bodies draw more than their words. */
static gboolean
are_equal_sessions (const SxSession *session, const SxSession *other)
{
  if (session == NULL || other == NULL)
    return session == other;
  return sx_place_equal (session->place, other->place) && are_equal_marks (session->marks, other->marks)
         && session->pen == other->pen && session->build == other->build && session->tone == other->tone
         && session->answers == other->answers && session->clinical == other->clinical
         && session->territory == other->territory;
}

/**
 * sx_block_equal:
 * @self: a block
 * @other: a block
 *
 * Returns: whether both look the same and do the same
 */
gboolean
sx_block_equal (const SxBlock *self, const SxBlock *other)
{
  return self->kind == other->kind && self->tone == other->tone && self->level == other->level
         && self->stressed == other->stressed && self->to_fill_in == other->to_fill_in
         && g_strcmp0 (self->lead, other->lead) == 0 && g_strcmp0 (self->text, other->text) == 0
         && g_strcmp0 (self->remark, other->remark) == 0 && self->illustration == other->illustration
         && are_equal_samples (&self->sample, &other->sample) && are_equal_places (self->place, other->place)
         && are_equal_sessions (self->session, other->session)
         && are_equal_blocks (self->children, other->children) && are_equal_tables (self->table, other->table);
}
