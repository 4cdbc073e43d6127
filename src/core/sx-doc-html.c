/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

/* A page as HTML, as other programs take it from the clipboard: a table stays a table. */

static void write_blocks (GString *html, const GPtrArray *blocks);

static void
write_element (GString *html, const char *tag, const char *attributes, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words != NULL ? words : "", -1);

  g_string_append_printf (html, "<%s%s>%s</%s>\n", tag, attributes, escaped, tag);
}

static void
write_stressed (GString *html, const char *words, gboolean stressed)
{
  g_autofree char *escaped = g_markup_escape_text (words != NULL ? words : "", -1);

  g_string_append_printf (html, stressed ? "<strong>%s</strong>" : "%s", escaped);
}

static void
write_words (GString *html, const char *tag, const SxBlock *block)
{
  g_string_append_printf (html, "<%s>", tag);
  if (block->lead != NULL)
    {
      write_stressed (html, block->lead, TRUE);
      g_string_append (html, g_str_has_suffix (block->lead, ":") ? " " : ": ");
    }
  write_stressed (html, block->text, block->stressed);
  if (block->remark != NULL)
    {
      g_autofree char *remark = g_markup_escape_text (block->remark, -1);

      g_string_append_printf (html, " (%s)", remark);
    }
  g_string_append_printf (html, "</%s>\n", tag);
}

static void
write_list (GString *html, const GPtrArray *items)
{
  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < items->len; i++)
    write_words (html, "li", g_ptr_array_index (items, i));
  g_string_append (html, "</ul>\n");
}

static void
write_row (GString *html, const SxTableRow *row)
{
  g_autofree char *heading = sx_table_row_dup_heading (row);

  g_string_append (html, "<tr>\n");
  write_element (html, "th", " scope=\"row\"", heading);
  for (guint i = 0; i < row->cells->len; i++)
    {
      g_string_append (html, "<td>");
      write_blocks (html, g_ptr_array_index (row->cells, i));
      g_string_append (html, "</td>\n");
    }
  g_string_append (html, "</tr>\n");
}

static void
write_table (GString *html, const SxTable *table)
{
  g_string_append (html, "<table border=\"1\">\n<thead><tr>\n");
  write_element (html, "th", " scope=\"col\"", table->corner);
  for (guint i = 0; i < table->columns->len; i++)
    write_element (html, "th", " scope=\"col\"", g_ptr_array_index (table->columns, i));
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint i = 0; i < table->rows->len; i++)
    write_row (html, g_ptr_array_index (table->rows, i));
  g_string_append (html, "</tbody>\n</table>\n");
}

static void
write_heading (GString *html, const SxBlock *block)
{
  char tag[] = { 'h', (char) ('0' + CLAMP (block->level, 1, 6)), '\0' };

  write_element (html, tag, "", block->text);
}

static void
write_block (GString *html, const SxBlock *block)
{
  switch (block->kind)
    {
    case SX_BLOCK_HEADING:
      write_heading (html, block);
      break;
    case SX_BLOCK_PARAGRAPH:
      write_words (html, "p", block);
      break;
    case SX_BLOCK_LIST:
      write_list (html, block->children);
      break;
    case SX_BLOCK_TABLE:
      write_table (html, block->table);
      break;
    case SX_BLOCK_CARD:
    case SX_BLOCK_DETAILS:
    case SX_BLOCK_FIGURE:
    case SX_BLOCK_BODY:
    default:
      if (block->text != NULL)
        write_element (html, "h3", "", block->text);
      write_blocks (html, block->children);
      break;
    }
}

static void
write_blocks (GString *html, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    write_block (html, g_ptr_array_index (blocks, i));
}

/**
 * sx_doc_to_html:
 * @self: a page
 * @foot: what stands at the end of it
 *
 * Returns: (transfer full): the page as HTML in UTF-8, without links and styles
 */
char *
sx_doc_to_html (const SxDoc *self, const char *foot)
{
  GString *html = g_string_new ("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");

  write_element (html, "h1", "", self->title);
  if (self->subtitle != NULL)
    write_element (html, "p", "", self->subtitle);
  write_blocks (html, self->blocks);
  write_element (html, "p", "", foot);
  g_string_append (html, "</body></html>\n");
  return g_string_free (html, FALSE);
}
