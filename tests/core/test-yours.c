/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

#include <string.h>

#include "support.h"

static SxContent *content;

static SxDoc *
compare (const char *answers_text)
{
  g_autoptr (SxSession) nobody = sx_session_new (content, NULL, "2026-11-22");
  g_autoptr (SxAnswers) answers = test_parse_answers (content, answers_text);
  g_autoptr (SxSession) somebody = sx_session_with_answers (nobody, answers);
  g_autoptr (SxPlace) place = sx_place_find (content, "potassium-severity");

  return sx_doc_for_place (somebody, place);
}

static const SxTable *
get_table (const SxDoc *doc)
{
  for (guint i = 0; i < doc->blocks->len; i++)
    if (((const SxBlock *) g_ptr_array_index (doc->blocks, i))->kind == SX_BLOCK_TABLE)
      return ((const SxBlock *) g_ptr_array_index (doc->blocks, i))->table;

  g_assert_not_reached ();
}

static char *
dup_yours (const SxTable *table, const char *heading)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);
      const GPtrArray *cell = g_ptr_array_index (row->cells, 0);

      for (guint j = 0; j < cell->len && strcmp (row->heading, heading) == 0; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? " | " : "", ((const SxBlock *) g_ptr_array_index (cell, j))->text);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Of one row, which names cramps, cramps on exertion, frequent cramps and twitches. */
static void
test_cell (void)
{
  static const struct
  {
    const char *answers;
    const char *cell;
  } cases[] = {
    { "'fever': 'no'", "not asked" },
    { "'cramp': 'yes'", "Cramps" },
    { "'cramp': 'yes', 'twitch': 'yes', 'cramp_frequent': 'no'", "Cramps | Muscle twitches" },
    { "'cramp': 'yes', 'twitch': 'unsure'", "Cramps | not sure: Muscle twitches" },
    { "'cramp': 'no', 'cramp_exertion': 'no', 'cramp_frequent': 'no', 'twitch': 'no'", "no" },
    { "'cramp': 'no', 'cramp_exertion': 'no', 'cramp_frequent': 'no'", NULL },
    { "'cramp': 'no', 'cramp_exertion': 'no', 'cramp_frequent': 'no', 'twitch': 'unsure'", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SxDoc) doc = compare (cases[i].answers);
      g_autofree char *cell = dup_yours (get_table (doc), "Cramps");

      if (cases[i].cell != NULL)
        g_assert_cmpstr (cell, ==, cases[i].cell);
      else
        g_assert_cmpstr (cell, !=, "no"); /* not everything was answered so */
      g_test_message ("%s", cell);
    }
}

/* Every row has a cell, and the page as text says whose they are. */
static void
test_column (void)
{
  g_autoptr (SxDoc) doc = compare ("'cramp': 'yes'");
  g_autofree char *text = sx_doc_to_text (doc, 1000);
  const SxTable *table = get_table (doc);

  g_assert_cmpstr (g_ptr_array_index (table->columns, 0), ==, "Yours");
  g_assert_cmpuint (table->columns->len, ==, 4);
  for (guint i = 0; i < table->rows->len; i++)
    g_assert_cmpuint (((const SxTableRow *) g_ptr_array_index (table->rows, i))->cells->len, ==, 4);
  g_assert_nonnull (strstr (text, "Yours: Cramps"));
}

static void
test_nobody (void)
{
  g_autoptr (SxDoc) doc = compare ("");
  g_autofree char *text = sx_doc_to_text (doc, 1000);

  g_assert_cmpuint (get_table (doc)->columns->len, ==, 3);
  g_assert_null (strstr (text, "Yours"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/yours/cell", test_cell);
  g_test_add_func ("/yours/column", test_column);
  g_test_add_func ("/yours/nobody", test_nobody);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
