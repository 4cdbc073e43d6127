/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "sx-content-private.h"
#include "sx-evaluate.h"

/* What structures and marks promise beyond that every reference leads somewhere. */

#define FILE_NAME "regions.json"

static gboolean
concerns (const SxContent *self, const SxCondition *condition, const SxStructure *structure)
{
  for (char **id = structure->regions; *id != NULL; id++)
    if (sx_content_find_link (self, condition, sx_content_get_region (self, *id)) != NULL)
      return TRUE;

  return FALSE;
}

/* A condition that does not act where a structure is cannot concern it. */
static gboolean
check_structures (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *structures = self->items[SX_KIND_STRUCTURE];

  for (guint i = 0; i < structures->len; i++)
    {
      const SxStructure *structure = g_ptr_array_index (structures, i);

      for (guint j = 0; structure->conditions[j] != NULL; j++)
        if (!concerns (self, sx_content_get_condition (self, structure->conditions[j]), structure))
          {
            g_autofree char *pointer = g_strdup_printf ("/structures/%u/conditions/%u", i, j);

            sx_documents_set_error (documents, FILE_NAME, error, SX_CONTENT_ERROR_REFERENCE, pointer,
                                    "expected a condition with a link to one of the regions, found “%s”", structure->conditions[j]);
            return FALSE;
          }
    }

  return TRUE;
}

static gboolean
check_symbols (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *kinds = self->items[SX_KIND_MARK];
  gboolean used[SX_N_SYMBOLS] = { FALSE };

  for (guint i = 0; i < kinds->len; i++)
    {
      const SxMarkKind *kind = g_ptr_array_index (kinds, i);
      g_autofree char *pointer = g_strdup_printf ("/marks/%u/symbol", i);

      if (used[kind->symbol])
        {
          sx_documents_set_error (documents, FILE_NAME, error, SX_CONTENT_ERROR_DUPLICATE, pointer,
                                  "expected a symbol of its own for each kind of mark");
          return FALSE;
        }
      used[kind->symbol] = TRUE;
    }

  return TRUE;
}

/* A red flag is one by itself, through what it is a part of, or by the company it is asked in. */
static gboolean
is_asked_as_flag (const SxContent *self, const SxFinding *finding)
{
  const SxScreen *screen = sx_content_get_screen_of (self, finding);

  for (char **id = screen->questions; *id != NULL; id++)
    if (sx_content_get_finding (self, *id)->flag == SX_FLAG_YES)
      return TRUE;
  for (const SxFinding *at = finding; at != NULL;
       at = at->part_of != NULL ? sx_content_get_finding (self, at->part_of) : NULL)
    if (at->flag != SX_FLAG_NO)
      return TRUE;

  return FALSE;
}

static gboolean
has_part (const SxContent *self, const SxProposal *proposal, const char *part)
{
  for (char **id = proposal->regions; *id != NULL; id++)
    if (sx_region_find_part (sx_content_get_region (self, *id), part) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
check_parts (const SxContent *self, const SxProposal *proposal, const char *base, const SxDocuments *documents, GError **error)
{
  for (guint i = 0; proposal->parts != NULL && proposal->parts[i] != NULL; i++)
    if (!has_part (self, proposal, proposal->parts[i]))
      {
        g_autofree char *pointer = g_strdup_printf ("%s/parts/%u", base, i);

        sx_documents_set_error (documents, FILE_NAME, error, SX_CONTENT_ERROR_REFERENCE, pointer, "expected a known %s, found “%s”",
                                sx_kind_get_word (SX_KIND_PART), proposal->parts[i]);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_proposal (const SxContent *self, const SxProposal *proposal, const char *base, const SxDocuments *documents, GError **error)
{
  const SxFinding *finding = proposal->finding;
  g_autofree char *pointer = g_strconcat (base, "/finding", NULL);

  if (finding->answer != SX_ANSWER_YES_NO)
    {
      sx_documents_set_error (documents, FILE_NAME, error, SX_CONTENT_ERROR_VALUE, pointer,
                              "expected a finding that is answered with yes or no, found “%s”", finding->id);
      return FALSE;
    }
  if (is_asked_as_flag (self, finding))
    {
      sx_documents_set_error (documents, FILE_NAME, error, SX_CONTENT_ERROR_VALUE, pointer,
                              "expected a finding that is no red flag and not asked as one, found “%s”", finding->id);
      return FALSE;
    }
  return check_parts (self, proposal, base, documents, error);
}

static gboolean
check_proposals (const SxContent *self, const SxDocuments *documents, GError **error)
{
  const GPtrArray *kinds = self->items[SX_KIND_MARK];

  for (guint i = 0; i < kinds->len; i++)
    {
      const GPtrArray *proposes = ((const SxMarkKind *) g_ptr_array_index (kinds, i))->proposes;

      for (guint j = 0; j < proposes->len; j++)
        {
          g_autofree char *base = g_strdup_printf ("/marks/%u/proposes/%u", i, j);

          if (!check_proposal (self, g_ptr_array_index (proposes, j), base, documents, error))
            return FALSE;
        }
    }

  return TRUE;
}

static SxAnswers *
take_answer (SxAnswers *answers, const SxFinding *finding, const SxAnswer *answer)
{
  SxAnswers *changed = sx_answers_set (answers, finding, answer);

  sx_answers_unref (answers);
  return changed;
}

/* All that can ever be marked, with all places that marks can mean. */
static SxAnswers *
answer_all (const SxContent *self)
{
  const GPtrArray *findings = self->items[SX_KIND_FINDING];
  const GPtrArray *kinds = self->items[SX_KIND_MARK];
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  SxAnswers *answers = sx_answers_new (self);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);

      if (finding->kind == SX_FINDING_PLACE && finding->answer == SX_ANSWER_CHOICE)
        {
          SxAnswer everywhere = sx_answer_choice (finding, G_MAXUINT64 >> (SX_FINDING_MAX_OPTIONS - finding->options->len));

          answers = take_answer (answers, finding, &everywhere);
        }
    }
  for (guint i = 0; i < kinds->len; i++)
    {
      const GPtrArray *proposes = ((const SxMarkKind *) g_ptr_array_index (kinds, i))->proposes;

      for (guint j = 0; j < proposes->len; j++)
        answers = take_answer (answers, ((const SxProposal *) g_ptr_array_index (proposes, j))->finding, &yes);
    }

  return answers;
}

/* Marks must never lead to an ambulance or an emergency by themselves. Rules of these levels have no
 * "not", so that more answers can only make more of them true: none is true of any marks if none is
 * true of all marks together. */
static gboolean
check_marks_alone (const SxContent *self, const SxDocuments *documents, GError **error)
{
  g_autoptr (SxAnswers) answers = answer_all (self);

  for (guint i = 0; i < self->rulebook.rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (self->rulebook.rules, i);

      if (rule->level <= SX_LEVEL_EMERGENCY && sx_evaluates_to (rule->when, answers, SX_TRUE))
        {
          sx_documents_set_error (documents, FILE_NAME, error, SX_CONTENT_ERROR_VALUE, "/marks",
                                  "expected marks that do not make a rule for an emergency true, found those of “%s”", rule->id);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * sx_content_check_body:
 * @self: content of which everything else was checked
 * @documents: the files it was read from
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: whether structures and marks are as they should be
 */
gboolean
sx_content_check_body (const SxContent *self, const SxDocuments *documents, GError **error)
{
  return check_structures (self, documents, error) && check_symbols (self, documents, error)
         && check_proposals (self, documents, error) && check_marks_alone (self, documents, error);
}
