/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "review.h"

#include <string.h>

static void
free_vector (gpointer data)
{
  ReviewVector *self = data;

  g_free (self->about);
  g_free (self->text);
  g_clear_pointer (&self->answers, sx_answers_unref);
  g_free (self);
}

static gboolean
read_options (const SxFinding *finding, const char *value, SxAnswer *answer)
{
  g_auto (GStrv) ids = g_strsplit (value, "|", -1);
  guint64 options = 0;

  for (guint i = 0; i < finding->options->len; i++)
    if (g_strv_contains ((const char *const *) ids, ((const SxOption *) g_ptr_array_index (finding->options, i))->id))
      options |= G_GUINT64_CONSTANT (1) << i;
  if (options != 0)
    *answer = sx_answer_choice (finding, options);
  return options != 0;
}

/* A number, and a unit after a space. */
static gboolean
read_number (const SxFinding *finding, const char *value, SxAnswer *answer)
{
  char *end;
  double number = g_ascii_strtod (value, &end);
  const SxUnit *unit = *end == ' ' ? sx_measure_find_unit (finding->measure, end + 1) : sx_measure_get_bare_unit (finding->measure, number);

  return end != value && unit != NULL && sx_answer_number (finding, number, unit, answer, NULL);
}

static gboolean
read_answer (const SxFinding *finding, const char *value, SxAnswer *answer)
{
  if (strcmp (value, "unsure") == 0)
    *answer = sx_answer_yes_no (SX_STATE_UNSURE);
  else if (finding->answer == SX_ANSWER_CHOICE)
    return read_options (finding, value, answer);
  else if (finding->answer != SX_ANSWER_YES_NO)
    return read_number (finding, value, answer);
  else if (strcmp (value, "yes") == 0)
    *answer = sx_answer_yes_no (SX_STATE_PRESENT);
  else if (strcmp (value, "no") == 0)
    *answer = sx_answer_yes_no (SX_STATE_ABSENT);
  else
    return FALSE;
  return TRUE;
}

static gboolean
add_answer (ReviewVector *self, const SxContent *content, const char *pair)
{
  g_auto (GStrv) parts = g_strsplit (pair, "=", 2);
  const SxFinding *finding = sx_content_get_finding (content, parts[0]);
  const SxAnswers *before = self->answers;
  SxAnswer answer;

  if (finding == NULL || parts[1] == NULL || !read_answer (finding, parts[1], &answer))
    return FALSE;
  self->answers = sx_answers_set (before, finding, &answer);
  sx_answers_unref (before);
  return TRUE;
}

static void
read_level (ReviewVector *self, const char *word)
{
  g_autofree char *id = g_strdup (word);

  self->waits = g_str_has_suffix (id, "?");
  if (self->waits)
    id[strlen (id) - 1] = '\0';
  if (!sx_level_from_id (id, &self->level) || (self->waits && self->level != SX_LEVEL_SELFCARE))
    g_error ("line %u: what level is “%s”?", self->number, word);
}

static ReviewVector *
read_line (const SxContent *content, const char *line, guint number)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 4);
  ReviewVector *self = g_new0 (ReviewVector, 1);
  g_auto (GStrv) pairs = NULL;

  self->number = number;
  if (g_strv_length (fields) < 3)
    g_error ("line %u: expected what it is about, a level and answers", number);
  self->about = g_strdup (fields[0]);
  self->text = g_strdup (line);
  read_level (self, fields[1]);
  self->answers = sx_answers_new (content);
  pairs = g_strsplit (fields[2], ";", -1);
  for (char **pair = pairs; *pair != NULL; pair++)
    if (!add_answer (self, content, *pair))
      g_error ("line %u: what does “%s” mean?", number, *pair);
  return self;
}

/**
 * review_read:
 * @content: whose findings are answered
 * @path: a file of vectors; what cannot be read ends the program
 *
 * Returns: (transfer full) (element-type ReviewVector): the vectors
 */
GPtrArray *
review_read (const SxContent *content, const char *path)
{
  GPtrArray *vectors = g_ptr_array_new_with_free_func (free_vector);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      g_ptr_array_add (vectors, read_line (content, lines[i], i + 1));
  return vectors;
}

/**
 * review_is_right:
 * @self: a vector
 * @content: the content
 *
 * Returns: whether the triage gives the level
 */
gboolean
review_is_right (const ReviewVector *self, const SxContent *content)
{
  return sx_triage_find_level (content, self->answers) == self->level;
}

/**
 * review_asks:
 * @self: a vector that waits
 * @content: the content
 *
 * Returns: whether something has to be asked before self-care
 */
gboolean
review_asks (const ReviewVector *self, const SxContent *content)
{
  g_autoptr (SxTriage) triage = sx_triage_evaluate (content, self->answers);

  return triage->ask_first->len > 0;
}
