/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "paper.h"

/* draw ID a4|letter FILE: writes a page as PDF, and says on standard output which words must be in it,
 * in their order, a line for each. Before the words of a cell or a card stands a tab: a row that goes on on
 * the next page has some of each cell on both, and the heading of a card comes again there. */

static void say_blocks (const GPtrArray *blocks, const char *before);

static void
say (const char *words, const char *before)
{
  if (words != NULL)
    printf ("%s%s\n", before, words);
}

static void
say_table (const SxTable *table)
{
  for (guint i = 0; i < table->columns->len; i++)
    say (g_ptr_array_index (table->columns, i), "");
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);

      say (row->heading, "");
      for (guint j = 0; j < row->cells->len; j++)
        say_blocks (g_ptr_array_index (row->cells, j), "\t");
    }
}

static void
say_blocks (const GPtrArray *blocks, const char *before)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);

      say (block->lead, before);
      say (block->text, before);
      say (block->remark, before);
      if (block->children != NULL)
        say_blocks (block->children, block->kind == SX_BLOCK_CARD ? "\t" : before);
      if (block->table != NULL)
        say_table (block->table);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (SxSession) session = test_new_session ();
  g_autoptr (SxDoc) doc = NULL;
  g_autoptr (SxHandout) handout = NULL;
  g_autoptr (GError) error = NULL;
  SxPaper paper;

  g_assert_cmpint (argc, ==, 4);
  doc = test_make_doc (session, argv[1]);
  paper = g_str_equal (argv[2], "a4") ? SX_PAPER_A4 : SX_PAPER_LETTER;
  handout = sx_handout_new (session, doc, TEST_DATE, sx_handout_turn_paper (doc, paper));
  sx_handout_save (handout, argv[3], &error);
  g_assert_no_error (error);
  say (doc->title, "");
  say (doc->subtitle, "");
  say_blocks (doc->blocks, "");
  return 0;
}
