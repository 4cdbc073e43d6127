/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-finding.h"

#include <math.h>
#include <string.h>

#include "sx-words.h"

static const char *const kinds[] = { "person",  "place",    "course", "symptom", "sign",  "trigger",
                                     "history", "medicine", "test",   "safety",  NULL };
static const char *const types[] = { "yes-no", "choice", "number", "duration", NULL };
static const char *const means[] = { "present", "absent", "unsure", "detail", NULL };
static const char *const flags[] = { "no", "yes", "risk", NULL };

/**
 * sx_finding_kind_get_words:
 *
 * Returns: (array zero-terminated=1): the words for #SxFindingKind in the content
 */
const char *const *
sx_finding_kind_get_words (void)
{
  return kinds;
}

static void
read_place (SxOption *self, SxReader *reader)
{
  self->view = SX_N_VIEWS;
  if (sx_reader_has (reader, "region"))
    self->region = sx_reader_dup_reference (reader, "region", SX_KIND_REGION);
  if (sx_reader_has (reader, "view"))
    self->view = (SxView) sx_reader_get_word (reader, "view", sx_view_get_words ());
}

static gpointer
read_option (SxReader *reader, gpointer data)
{
  SxOption *self = g_new0 (SxOption, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->text = sx_reader_dup_text (reader, "text");
  self->means = (SxMeans) sx_reader_get_word (reader, "means", means);
  self->also = sx_reader_dup_texts (reader, "also");
  read_place (self, reader);
  return self;
}

static void
free_option (gpointer data)
{
  SxOption *self = data;

  g_free (self->id);
  g_free (self->text);
  g_strfreev (self->also);
  g_free (self->region);
  g_free (self);
}

static void
check_options (const SxFinding *self, SxReader *reader)
{
  if (sx_reader_failed (reader))
    return;

  if (self->options->len > SX_FINDING_MAX_OPTIONS)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "options", "expected at most %d options", SX_FINDING_MAX_OPTIONS);
  for (guint i = 0; i < self->options->len; i++)
    {
      const SxOption *option = g_ptr_array_index (self->options, i);
      guint first;

      if (sx_finding_find_option (self, option->id, &first) != NULL && first != i)
        sx_reader_fail (reader, SX_CONTENT_ERROR_DUPLICATE, "options", "expected each id once, found “%s” again", option->id);
    }
}

static void
read_answer (SxFinding *self, SxReader *reader)
{
  if (sx_reader_enter (reader, "answer"))
    {
      self->answer = (SxAnswerType) sx_reader_get_word (reader, "type", types);
      if (self->answer == SX_ANSWER_CHOICE)
        {
          self->multiple = sx_reader_get_boolean (reader, "multiple");
          self->options = sx_reader_dup_array (reader, "options", 2, read_option, NULL, free_option);
          check_options (self, reader);
        }
      else if (self->answer != SX_ANSWER_YES_NO)
        self->measure_id = sx_reader_dup_reference (reader, "measure", SX_KIND_MEASURE);
    }
  sx_reader_leave (reader);
}

gpointer
sx_finding_read (SxReader *reader, gpointer data)
{
  SxFinding *self = g_new0 (SxFinding, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->kind = (SxFindingKind) sx_reader_get_word (reader, "kind", kinds);
  sx_reader_read_name (reader, "name", &self->name);
  read_answer (self, reader);
  self->regions = sx_reader_dup_references (reader, "regions", 1, SX_KIND_REGION, NULL);
  self->question = sx_words_read (reader, "question");
  self->help = sx_words_read_or_null (reader, "help");
  self->how_to_check = sx_words_read_or_null (reader, "howToCheck");
  self->why = sx_words_read (reader, "why");
  self->flag = (SxFlag) sx_reader_get_word (reader, "redFlag", flags);
  if (!sx_reader_is_null (reader, "partOf"))
    self->part_of = sx_reader_dup_reference (reader, "partOf", SX_KIND_FINDING);
  self->ask_if = sx_expression_read_or_null (reader, "askIf");
  self->synonyms = sx_synonyms_read (reader);
  self->parts = g_ptr_array_new ();
  return self;
}

void
sx_finding_free (gpointer finding)
{
  SxFinding *self = finding;

  g_free (self->id);
  sx_name_clear (&self->name);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_free (self->measure_id);
  g_strfreev (self->regions);
  g_free (self->question);
  g_free (self->help);
  g_free (self->how_to_check);
  g_free (self->why);
  g_free (self->part_of);
  sx_expression_free (self->ask_if);
  g_ptr_array_unref (self->synonyms);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * sx_finding_find_option:
 * @self: a finding that is a choice
 * @id: id of an option
 * @index: (out) (optional): its position
 *
 * Returns: (nullable): the option
 */
const SxOption *
sx_finding_find_option (const SxFinding *self, const char *id, guint *index)
{
  for (guint i = 0; self->options != NULL && i < self->options->len; i++)
    {
      const SxOption *option = g_ptr_array_index (self->options, i);

      if (strcmp (option->id, id) == 0)
        {
          if (index != NULL)
            *index = i;
          return option;
        }
    }

  return NULL;
}

/**
 * sx_finding_choose_unit:
 * @self: a number or duration
 * @value: a limit, in the first unit
 * @units: what somebody is used to
 *
 * Returns: the unit to say @value in: theirs; but of durations, which are kept in hours, the largest
 *   in which it is two or more and whole
 */
const SxUnit *
sx_finding_choose_unit (const SxFinding *self, double value, SxUnits units)
{
  const GPtrArray *all = self->measure->units;
  const SxUnit *best = sx_measure_choose_unit (self->measure, units);

  for (guint i = 0; i < all->len && self->answer == SX_ANSWER_DURATION; i++)
    {
      const SxUnit *unit = g_ptr_array_index (all, i);
      double number = value * unit->times[1] / unit->times[0];

      if (unit->times[0] / unit->times[1] > best->times[0] / best->times[1] && number >= 2 && number == floor (number))
        best = unit;
    }

  return best;
}
