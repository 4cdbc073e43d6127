/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include "sx-pick.h"

static void
free_row (gpointer data)
{
  SxTableRow *row = data;

  g_free (row->heading);
  g_free (row->remark);
  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
free_table (SxTable *table)
{
  g_free (table->corner);
  g_ptr_array_unref (table->columns);
  g_ptr_array_unref (table->rows);
  g_free (table);
}

static void
free_block (gpointer data)
{
  SxBlock *self = data;

  g_free (self->lead);
  g_free (self->text);
  g_free (self->remark);
  g_clear_pointer (&self->place, sx_place_unref);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->table, free_table);
  g_clear_pointer (&self->session, sx_session_unref);
  g_free (self->gauge);
  g_free (self);
}

/**
 * sx_blocks_new:
 *
 * Returns: (transfer full) (element-type SxBlock): an array for blocks
 */
GPtrArray *
sx_blocks_new (void)
{
  return g_ptr_array_new_with_free_func (free_block);
}

/**
 * sx_doc_new:
 * @title: heading of the page
 * @subtitle: (nullable): another name
 *
 * Returns: (transfer full): an empty page
 */
SxDoc *
sx_doc_new (const char *title, const char *subtitle)
{
  SxDoc *self = g_new0 (SxDoc, 1);

  self->title = g_strdup (title);
  self->subtitle = g_strdup (subtitle);
  self->blocks = sx_blocks_new ();
  return self;
}

void
sx_doc_free (SxDoc *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * sx_block_add:
 * @blocks: (element-type SxBlock): where to add it
 * @kind: what it is
 * @text: (nullable): its words
 *
 * Returns: (transfer none): the new block
 */
SxBlock *
sx_block_add (GPtrArray *blocks, SxBlockKind kind, const char *text)
{
  SxBlock *self = g_new0 (SxBlock, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  g_ptr_array_add (blocks, self);
  return self;
}

SxBlock *
sx_block_add_heading (GPtrArray *blocks, guint level, const char *text)
{
  SxBlock *self = sx_block_add (blocks, SX_BLOCK_HEADING, text);

  self->level = level;
  return self;
}

/**
 * sx_block_add_link:
 * @blocks: (element-type SxBlock): where to add it
 * @text: its words
 * @place: (transfer full): where it leads
 *
 * Returns: (transfer none): the new block
 */
SxBlock *
sx_block_add_link (GPtrArray *blocks, const char *text, SxPlace *place)
{
  SxBlock *self = sx_block_add (blocks, SX_BLOCK_PARAGRAPH, text);

  self->place = place;
  return self;
}

/**
 * sx_block_add_container:
 * @blocks: (element-type SxBlock): where to add it
 * @kind: list, card or details
 * @text: (nullable): its heading
 *
 * Returns: (transfer none): the new block, with room for children
 */
SxBlock *
sx_block_add_container (GPtrArray *blocks, SxBlockKind kind, const char *text)
{
  SxBlock *self = sx_block_add (blocks, kind, text);

  self->children = sx_blocks_new ();
  return self;
}

/**
 * sx_table_add:
 * @blocks: (element-type SxBlock): where to add it
 * @corner: what the row headings are
 *
 * Returns: (transfer none): a new table without columns and rows
 */
SxTable *
sx_table_add (GPtrArray *blocks, const char *corner)
{
  SxTable *table = g_new0 (SxTable, 1);

  table->corner = g_strdup (corner);
  table->columns = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_ptr_array_new_with_free_func (free_row);
  sx_block_add (blocks, SX_BLOCK_TABLE, NULL)->table = table;
  return table;
}

/**
 * sx_table_add_row:
 * @self: a table
 * @heading: of the row
 *
 * Returns: (transfer none): where to add its cells
 */
GPtrArray *
sx_table_add_row (SxTable *self, const char *heading)
{
  SxTableRow *row = g_new0 (SxTableRow, 1);

  row->heading = g_strdup (heading);
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->rows, row);
  return row->cells;
}

/**
 * sx_table_row_add_cell:
 * @cells: the cells of a row
 *
 * Returns: (transfer none) (element-type SxBlock): where to add what stands in the next cell
 */
GPtrArray *
sx_table_row_add_cell (GPtrArray *cells)
{
  GPtrArray *cell = sx_blocks_new ();

  g_ptr_array_add (cells, cell);
  return cell;
}

static SxDoc *
doc_for_answers (const SxSession *session)
{
  g_autoptr (SxTriage) triage = sx_triage_evaluate (session->content, session->answers);

  return sx_doc_for_result (session, triage);
}

static SxDoc *
make_item (const SxSession *session, const SxPlace *place)
{
  gconstpointer item = sx_content_lookup (session->content, place->item, place->id);

  g_return_val_if_fail (item != NULL, NULL);

  switch (place->item)
    {
    case SX_KIND_REGION:
      return sx_doc_for_region (session, item);
    case SX_KIND_STRUCTURE:
      return sx_doc_for_structure (session, item);
    case SX_KIND_FINDING:
      return sx_doc_for_finding (session, item);
    case SX_KIND_CONDITION:
      return sx_doc_for_condition (session, item, place->detail);
    case SX_KIND_COMPARISON:
      return sx_doc_for_comparison (session, item);
    case SX_KIND_MEASURE:
      return sx_doc_for_measure (session, item);
    case SX_KIND_RULE:
      return sx_doc_for_rule (session, item);
    case SX_KIND_TERM:
      return sx_doc_for_term (session, item);
    case SX_KIND_SOURCE:
      return sx_doc_for_source (session, item);
    case SX_KIND_ILLUSTRATION:
      return sx_doc_for_illustration (session, item);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The header of the file that lists @kind; conditions and tables have files, and headers, of their own. */
static const SxReview *
find_review (const SxContent *content, SxKind kind)
{
  return kind == SX_KIND_RULE ? &sx_content_get_rulebook (content)->review : sx_content_get_review (content, kind);
}

static SxDoc *
doc_for_item (const SxSession *session, const SxPlace *place)
{
  const SxReview *review = find_review (session->content, place->item);
  SxDoc *doc = make_item (session, place);

  if (doc != NULL && review != NULL)
    sx_doc_add_review (doc->blocks, session, review);
  return doc;
}

/**
 * sx_doc_for_place:
 * @session: whose page it is
 * @place: what to show
 *
 * Returns: (transfer full) (nullable): the page, or %NULL for places that are no page: the body,
 *   the gallery, questions, where things are looked for, and the start
 */
SxDoc *
sx_doc_for_place (const SxSession *session, const SxPlace *place)
{
  switch (place->kind)
    {
    case SX_PLACE_ITEM:
      return doc_for_item (session, place);
    case SX_PLACE_PICKED:
      g_return_val_if_fail (sx_pick_is_sound (session->content, place->id), NULL);
      return sx_doc_for_picked (session, place->id);
    case SX_PLACE_CHART:
      return sx_doc_for_chart (session);
    case SX_PLACE_RESULT:
      return doc_for_answers (session);
    case SX_PLACE_ABOUT:
      return sx_doc_for_about (session);
    case SX_PLACE_HELP:
      return sx_doc_for_help (session);
    default:
      return NULL;
    }
}
