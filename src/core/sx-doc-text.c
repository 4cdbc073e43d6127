/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

/* A page as plain text, wrapped for a terminal or a message. */

typedef struct
{
  GString *text;
  guint width;
} Writer;

static void write_blocks (Writer *writer, const GPtrArray *blocks, guint indent);

static void
write_indent (Writer *writer, guint indent)
{
  for (guint i = 0; i < indent; i++)
    g_string_append_c (writer->text, ' ');
}

/* Words of @line one after the other; the first line stands behind @first. */
static void
write_wrapped (Writer *writer, const char *line, const char *first, guint indent)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint hanging = indent + (guint) g_utf8_strlen (first, -1);
  guint column = hanging;

  write_indent (writer, indent);
  g_string_append (writer->text, first);
  for (char **word = words; *word != NULL; word++)
    {
      guint length = (guint) g_utf8_strlen (*word, -1);

      if (column > hanging && column + 1 + length > writer->width)
        {
          g_string_append_c (writer->text, '\n');
          write_indent (writer, hanging);
          column = hanging;
        }
      if (column > hanging)
        g_string_append_c (writer->text, ' ');
      column += length + (column > hanging);
      g_string_append (writer->text, *word);
    }
  g_string_append_c (writer->text, '\n');
}

static char *
dup_line (const SxBlock *block)
{
  GString *line = g_string_new (NULL);

  if (block->lead != NULL)
    g_string_append_printf (line, "%s%s ", block->lead, g_str_has_suffix (block->lead, ":") ? "" : ":");
  g_string_append (line, block->text != NULL ? block->text : "");
  if (block->remark != NULL)
    g_string_append_printf (line, " (%s)", block->remark);
  return g_string_free (line, FALSE);
}

static void
write_paragraph (Writer *writer, const SxBlock *block, const char *first, guint indent)
{
  g_autofree char *line = dup_line (block);

  write_wrapped (writer, line, first, indent);
}

static void
write_list (Writer *writer, const GPtrArray *items, guint indent)
{
  for (guint i = 0; i < items->len; i++)
    write_paragraph (writer, g_ptr_array_index (items, i), "• ", indent);
}

/* Every table reads as a list: row by row, each cell behind the name of its column. */
static void
write_table (Writer *writer, const SxTable *table, guint indent)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);

      g_autofree char *heading = sx_table_row_dup_heading (row);

      write_wrapped (writer, heading, "", indent);
      for (guint j = 0; j < row->cells->len; j++)
        {
          const GPtrArray *cell = g_ptr_array_index (row->cells, j);
          g_autofree char *first = g_strdup_printf ("  %s: ", (const char *) g_ptr_array_index (table->columns, j));

          for (guint k = 0; k < cell->len; k++)
            write_paragraph (writer, g_ptr_array_index (cell, k), first, indent);
        }
    }
}

static void
write_heading (Writer *writer, const SxBlock *block, guint indent)
{
  g_string_append_c (writer->text, '\n');
  write_wrapped (writer, block->text, block->level == 2 ? "== " : "-- ", indent);
}

static void
write_container (Writer *writer, const SxBlock *block, guint indent)
{
  if (block->text != NULL)
    write_wrapped (writer, block->text, "* ", indent);
  write_blocks (writer, block->children, indent + 2);
}

static void
write_block (Writer *writer, const SxBlock *block, guint indent)
{
  switch (block->kind)
    {
    case SX_BLOCK_HEADING:
      write_heading (writer, block, indent);
      break;
    case SX_BLOCK_PARAGRAPH:
      write_paragraph (writer, block, "", indent);
      break;
    case SX_BLOCK_LIST:
      write_list (writer, block->children, indent);
      break;
    case SX_BLOCK_CARD:
    case SX_BLOCK_DETAILS:
    case SX_BLOCK_FIGURE:
    case SX_BLOCK_BODY:
    case SX_BLOCK_GAUGE:
      write_container (writer, block, indent);
      break;
    case SX_BLOCK_TABLE:
      write_table (writer, block->table, indent);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
write_blocks (Writer *writer, const GPtrArray *blocks, guint indent)
{
  for (guint i = 0; i < blocks->len; i++)
    write_block (writer, g_ptr_array_index (blocks, i), indent);
}

/**
 * sx_doc_to_text:
 * @self: a page
 * @width: of the lines, in characters
 *
 * Returns: (transfer full): the page as plain text
 */
char *
sx_doc_to_text (const SxDoc *self, guint width)
{
  Writer writer = { g_string_new (NULL), width };

  write_wrapped (&writer, self->title, "", 0);
  if (self->subtitle != NULL)
    write_wrapped (&writer, self->subtitle, "", 0);
  g_string_append_c (writer.text, '\n');
  write_blocks (&writer, self->blocks, 0);
  return g_string_free (writer.text, FALSE);
}
