/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

#include <string.h>

/* Which words of the glossary a page uses. */

static void append_all (GString *words, const GPtrArray *blocks);

static void
append_table (GString *words, const SxTable *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);

      for (guint j = 0; j < row->cells->len; j++)
        append_all (words, g_ptr_array_index (row->cells, j));
    }
}

static void
append_all (GString *words, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);

      if (block->text != NULL)
        g_string_append_printf (words, " %s", block->text);
      if (block->children != NULL)
        append_all (words, block->children);
      if (block->table != NULL)
        append_table (words, block->table);
    }
}

static gboolean
is_letter (char byte)
{
  return g_ascii_isalnum (byte) || (byte & 0x80) != 0;
}

/* Whether @word stands in @words and not within another word. */
static gboolean
has_word (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (words, word); at != NULL; at = strstr (at + 1, word))
    if ((at == words || !is_letter (at[-1])) && !is_letter (at[length]))
      return TRUE;

  return FALSE;
}

/* What stands in brackets behind a name is not said in a text. */
static gboolean
has_name (const char *words, const char *name)
{
  const char *bracket = strstr (name, " (");
  g_autofree char *bare = bracket != NULL ? g_strndup (name, (gsize) (bracket - name)) : g_strdup (name);
  g_autofree char *folded = g_utf8_casefold (bare, -1);

  return has_word (words, folded);
}

/**
 * sx_doc_add_terms:
 * @blocks: the page
 * @session: whose page it is
 * @citations: where to note their sources
 *
 * Adds what those words of the glossary mean that stand in @blocks.
 */
void
sx_doc_add_terms (GPtrArray *blocks, const SxSession *session, SxCitations *citations)
{
  const GPtrArray *terms = sx_content_get_all (session->content, SX_KIND_TERM);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *folded = NULL;
  GPtrArray *items = NULL;

  append_all (words, blocks);
  folded = g_utf8_casefold (words->str, (gssize) words->len);
  for (guint i = 0; i < terms->len; i++)
    {
      const SxTerm *term = g_ptr_array_index (terms, i);

      if (!has_name (folded, term->name.plain) && !has_name (folded, term->name.clinical))
        continue;
      if (items == NULL)
        items = sx_doc_add_section (blocks, session, SX_PHRASE_TERMS);
      sx_doc_add_said (items, session, term->text, &term->said, citations)->lead
        = g_strdup (session->clinical ? term->name.clinical : term->name.plain);
    }
}
