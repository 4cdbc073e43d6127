/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-private.h"

/* What a row of a table says people notice, sorted by what the person answered to it. */
typedef struct
{
  GPtrArray *present; /* of SxFinding, as all of them */
  GPtrArray *absent;
  GPtrArray *unsure;
  GPtrArray *not_asked;
} Yours;

static GPtrArray *
find_list (const Yours *self, SxState state)
{
  switch (state)
    {
    case SX_STATE_PRESENT:
    case SX_STATE_DETAIL:
      return self->present;
    case SX_STATE_ABSENT:
      return self->absent;
    case SX_STATE_UNSURE:
      return self->unsure;
    case SX_STATE_NOT_ASKED:
    default:
      return self->not_asked;
    }
}

/* Columns often say the same; it is one answer all the same. */
static void
sort_finding (const Yours *self, const SxSession *session, const char *id)
{
  const SxFinding *finding = sx_content_get_finding (session->content, id);
  GPtrArray *list = find_list (self, sx_answers_get_state (session->answers, finding));

  if (!g_ptr_array_find (list, finding, NULL))
    g_ptr_array_add (list, (gpointer) finding);
}

static void
sort_column (const Yours *self, const SxSession *session, const SxComparisonColumn *column, const char *feature)
{
  const SxCondition *condition = sx_content_get_condition (session->content, column->condition);
  g_autoptr (GPtrArray) statements = sx_condition_get_cell (condition, feature, column->stage);

  for (guint i = 0; i < statements->len; i++)
    for (char **id = ((const SxStatement *) g_ptr_array_index (statements, i))->findings; *id != NULL; id++)
      sort_finding (self, session, *id);
}

static const char *
get_name (const SxSession *session, const SxFinding *finding)
{
  return session->clinical ? finding->name.clinical : finding->name.plain;
}

static void
add_present (GPtrArray *cell, const SxSession *session, const SxFinding *finding)
{
  const SxAnswer *answer = sx_answers_get (session->answers, finding);
  const char *name = get_name (session, finding);

  if (finding->answer == SX_ANSWER_YES_NO || answer->state == SX_STATE_NOT_ASKED)
    sx_block_add (cell, SX_BLOCK_PARAGRAPH, name);
  else
    {
      g_autofree char *answered = sx_answer_dup_text (answer, finding, session->content);
      g_autofree char *text = g_strdup_printf ("%s: %s", name, answered);

      sx_block_add (cell, SX_BLOCK_PARAGRAPH, text);
    }
}

static void
add_named (GPtrArray *cell, const SxSession *session, SxPhrase phrase, const GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (sx_doc_phrase (session, phrase));

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : ": ", get_name (session, g_ptr_array_index (findings, i)));
  if (findings->len > 0)
    sx_block_add (cell, SX_BLOCK_PARAGRAPH, text->str);
}

/* "No" alone is said only of a row in which everything was answered, else it says to what. */
static void
add_lists (GPtrArray *cell, const SxSession *session, const Yours *yours)
{
  guint n_answered = yours->present->len + yours->absent->len + yours->unsure->len;

  for (guint i = 0; i < yours->present->len; i++)
    add_present (cell, session, g_ptr_array_index (yours->present, i));

  if (n_answered == 0)
    sx_block_add (cell, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_NOT_ASKED));
  else if (yours->absent->len == n_answered && yours->not_asked->len == 0)
    sx_block_add (cell, SX_BLOCK_PARAGRAPH, sx_doc_phrase (session, SX_PHRASE_NO));
  else if (yours->present->len == 0)
    {
      add_named (cell, session, SX_PHRASE_NO, yours->absent);
      add_named (cell, session, SX_PHRASE_NOT_ASKED, yours->not_asked);
    }
  add_named (cell, session, SX_PHRASE_NOT_SURE, yours->unsure);
}

/**
 * sx_doc_add_yours:
 * @cell: where to add it
 * @session: whose answers
 * @comparison: a table
 * @feature: id of a row of it
 *
 * Adds what the person answered of all that the row says of any column: what is there, or that
 * nothing is, or that it was not asked.
 */
void
sx_doc_add_yours (GPtrArray *cell, const SxSession *session, const SxComparison *comparison, const char *feature)
{
  g_autoptr (GPtrArray) present = g_ptr_array_new ();
  g_autoptr (GPtrArray) absent = g_ptr_array_new ();
  g_autoptr (GPtrArray) unsure = g_ptr_array_new ();
  g_autoptr (GPtrArray) not_asked = g_ptr_array_new ();
  const Yours yours = { present, absent, unsure, not_asked };

  for (guint i = 0; i < comparison->columns->len; i++)
    sort_column (&yours, session, g_ptr_array_index (comparison->columns, i), feature);
  add_lists (cell, session, &yours);
}
