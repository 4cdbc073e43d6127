/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-answers-reader.h"

#include <math.h>
#include <string.h>

/* A person or another program writes these files, so words are taken in any case of letters, and
 * everything that cannot be meant is refused. */

static gboolean
is_word (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (text, *words) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_unsure (const char *text)
{
  static const char *const words[] = { "unsure", "unknown", "don't know", "don’t know", "dont know", "not sure", NULL };

  return is_word (text, words);
}

static gboolean
is_none (const char *text)
{
  static const char *const words[] = { "no", "none", NULL };

  return is_word (text, words);
}

static const char *
get_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gboolean
get_number (JsonNode *node, double *number)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  *number = type == G_TYPE_INT64 || type == G_TYPE_DOUBLE ? json_node_get_double (node) : 0;
  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

static SxAnswer
read_yes_no (const SxFinding *finding, SxReader *reader)
{
  const char *text = get_text (sx_reader_get_node (reader, finding->id));

  if (text != NULL && g_ascii_strcasecmp (text, "yes") == 0)
    return sx_answer_yes_no (SX_STATE_PRESENT);
  if (text != NULL && is_none (text))
    return sx_answer_yes_no (SX_STATE_ABSENT);
  if (text == NULL || !is_unsure (text))
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, finding->id, "expected yes, no or unsure%s%.60s", text != NULL ? ", found " : "",
                    text != NULL ? text : "");
  return sx_answer_yes_no (SX_STATE_UNSURE);
}

static gboolean
option_is (const SxOption *option, const char *text)
{
  if (g_ascii_strcasecmp (option->id, text) == 0 || g_ascii_strcasecmp (option->text, text) == 0
      || is_word (text, (const char *const *) option->also))
    return TRUE;
  return (option->means == SX_MEANS_UNSURE && is_unsure (text)) || (option->means == SX_MEANS_ABSENT && is_none (text));
}

static int
find_option (const SxFinding *finding, const char *text)
{
  for (guint i = 0; i < finding->options->len; i++)
    if (option_is (g_ptr_array_index (finding->options, i), text))
      return (int) i;

  return -1;
}

static guint64
read_option (const SxFinding *finding, SxReader *reader, JsonNode *node, gboolean *unsure)
{
  const char *text = get_text (node);
  int option = text != NULL ? find_option (finding, text) : -1;

  if (option >= 0)
    return G_GUINT64_CONSTANT (1) << option;

  *unsure = text != NULL && is_unsure (text);
  if (!*unsure)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, finding->id, "expected an option of this question%s%.60s",
                    text != NULL ? ", found " : "", text != NULL ? text : "");
  return 0;
}

/* "None" beside something, or "don't know" beside anything. */
static gboolean
options_clash (const SxFinding *finding, guint64 options)
{
  guint n[SX_MEANS_DETAIL + 1] = { 0 };

  for (guint i = 0; i < finding->options->len; i++)
    if (options & (G_GUINT64_CONSTANT (1) << i))
      n[((const SxOption *) g_ptr_array_index (finding->options, i))->means]++;

  return n[SX_MEANS_ABSENT] + n[SX_MEANS_UNSURE] > 0
         && n[SX_MEANS_ABSENT] + n[SX_MEANS_UNSURE] + n[SX_MEANS_PRESENT] + n[SX_MEANS_DETAIL] > 1;
}

static guint64
read_options (const SxFinding *finding, SxReader *reader, JsonNode *node, gboolean *unsure)
{
  JsonArray *array = json_node_get_array (node);
  guint64 options = 0;

  if (json_array_get_length (array) == 0 || (json_array_get_length (array) > 1 && !finding->multiple))
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, finding->id, finding->multiple ? "expected at least one option" : "expected one option");
  for (guint i = 0; i < json_array_get_length (array); i++)
    options |= read_option (finding, reader, json_array_get_element (array, i), unsure);
  if (options_clash (finding, options) || (*unsure && json_array_get_length (array) > 1))
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, finding->id, "expected none or don't know to stand alone");
  return options;
}

static SxAnswer
read_choice (const SxFinding *finding, SxReader *reader)
{
  JsonNode *node = sx_reader_get_node (reader, finding->id);
  gboolean unsure = FALSE;
  guint64 options = JSON_NODE_HOLDS_ARRAY (node) ? read_options (finding, reader, node, &unsure)
                                                 : read_option (finding, reader, node, &unsure);

  return unsure ? sx_answer_yes_no (SX_STATE_UNSURE) : sx_answer_choice (finding, options);
}

/* Passes on what was wrong with a value. */
static void
refuse (const SxFinding *finding, SxReader *reader, GError *error)
{
  sx_reader_fail (reader, (SxContentError) error->code, finding->id, "%s", error->message);
  g_error_free (error);
}

static SxAnswer
read_bare_number (const SxFinding *finding, SxReader *reader, double number)
{
  SxAnswer answer = { 0 };
  GError *error = NULL;

  if (finding->answer == SX_ANSWER_DURATION)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, finding->id, "expected a value with a unit, found %g", number);
  else if (!sx_answer_number (finding, number, sx_measure_get_bare_unit (finding->measure, number), &answer, &error))
    refuse (finding, reader, error);
  return answer;
}

static void
read_range (const SxFinding *finding, SxReader *reader, SxAnswer *answer)
{
  double low, high;
  GError *error = NULL;

  if (!sx_reader_has (reader, "low") && !sx_reader_has (reader, "high"))
    return;
  low = sx_reader_get_number (reader, "low");
  high = sx_reader_get_number (reader, "high");
  if (!sx_reader_failed (reader) && !sx_answer_set_range (answer, finding, low, high, &error))
    refuse (finding, reader, error);
}

static SxAnswer
read_number_object (const SxFinding *finding, SxReader *reader)
{
  SxAnswer answer = { 0 };
  const SxUnit *unit = NULL;
  GError *error = NULL;

  if (sx_reader_enter (reader, finding->id))
    {
      double number = sx_reader_get_number (reader, "value");
      g_autofree char *text = sx_reader_dup_text (reader, "unit");

      if (text != NULL)
        unit = sx_measure_find_unit (finding->measure, text);
      if (text != NULL && unit == NULL)
        sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "unit", "expected a unit of %s, found “%.60s”", finding->measure->name.plain,
                        text);
      if (unit != NULL && !sx_answer_number (finding, number, unit, &answer, &error))
        refuse (finding, reader, error);
      if (unit != NULL)
        read_range (finding, reader, &answer);
    }
  sx_reader_leave (reader);
  return answer;
}

static SxAnswer
read_number (const SxFinding *finding, SxReader *reader)
{
  JsonNode *node = sx_reader_get_node (reader, finding->id);
  const char *text = get_text (node);
  double number;

  if (text != NULL && is_unsure (text))
    return sx_answer_yes_no (SX_STATE_UNSURE);
  if (get_number (node, &number))
    return read_bare_number (finding, reader, number);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_number_object (finding, reader);
  sx_reader_fail (reader, SX_CONTENT_ERROR_TYPE, finding->id, "expected a number, or a value with a unit");
  return sx_answer_yes_no (SX_STATE_UNSURE);
}

static SxAnswer
read_answer (const SxFinding *finding, SxReader *reader)
{
  sx_reader_is_null (reader, finding->id); /* asks for the member */
  switch (finding->answer)
    {
    case SX_ANSWER_YES_NO:
      return read_yes_no (finding, reader);
    case SX_ANSWER_CHOICE:
      return read_choice (finding, reader);
    default:
      return read_number (finding, reader);
    }
}

/**
 * sx_answers_read:
 * @content: whose findings are answered
 * @reader: stands in an object
 * @member: a required member, an object of answers by the id of the finding
 *
 * Returns: (transfer full): the answers; what was not in the file was not asked
 */
SxAnswers *
sx_answers_read (const SxContent *content, SxReader *reader, const char *member)
{
  SxAnswers *answers = sx_answers_new (content);
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  if (sx_reader_enter (reader, member))
    for (guint i = 0; i < findings->len && !sx_reader_failed (reader); i++)
      {
        const SxFinding *finding = g_ptr_array_index (findings, i);
        g_autoptr (SxAnswers) before = answers;
        SxAnswer answer;

        if (!sx_reader_has (reader, finding->id))
          {
            answers = sx_answers_ref (before);
            continue;
          }
        answer = read_answer (finding, reader);
        answers = sx_answers_set (before, finding, &answer);
      }
  sx_reader_leave (reader);
  return answers;
}

/**
 * sx_answers_from_json:
 * @content: whose findings are answered
 * @name: what to call the text in errors
 * @bytes: a JSON object with a member answers
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): the answers
 */
SxAnswers *
sx_answers_from_json (const SxContent *content, const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (SxDocument) document = sx_document_new (name, bytes, error);
  g_autoptr (SxReader) reader = document != NULL ? sx_reader_new (document, NULL) : NULL;
  g_autoptr (SxAnswers) answers = NULL;

  if (reader == NULL)
    return NULL;

  answers = sx_answers_read (content, reader, "answers");
  return sx_reader_finish (reader, error) ? g_steal_pointer (&answers) : NULL;
}

static void
build_member (JsonBuilder *builder, const char *name, double value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_double_value (builder, value);
}

/* The ends of the range are kept in the first unit, and read in that of the number. */
static void
build_number (JsonBuilder *builder, const SxAnswer *answer)
{
  json_builder_begin_object (builder);
  build_member (builder, "value", answer->given);
  json_builder_set_member_name (builder, "unit");
  json_builder_add_string_value (builder, answer->unit->unit);
  if (!isnan (answer->low))
    {
      build_member (builder, "low", sx_unit_convert_back (answer->unit, answer->low));
      build_member (builder, "high", sx_unit_convert_back (answer->unit, answer->high));
    }
  json_builder_end_object (builder);
}

static void
build_options (JsonBuilder *builder, const SxFinding *finding, guint64 options)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < finding->options->len; i++)
    if (options & (G_GUINT64_CONSTANT (1) << i))
      json_builder_add_string_value (builder, ((const SxOption *) g_ptr_array_index (finding->options, i))->id);
  json_builder_end_array (builder);
}

static void
build_answer (JsonBuilder *builder, const SxFinding *finding, const SxAnswer *answer)
{
  static const char *const words[] = { "", "unsure", "no", "yes", "unsure" };

  json_builder_set_member_name (builder, finding->id);
  if (answer->unit != NULL)
    build_number (builder, answer);
  else if (answer->options != 0)
    build_options (builder, finding, answer->options);
  else
    json_builder_add_string_value (builder, words[answer->state]);
}

/**
 * sx_answers_to_json:
 * @self: some answers
 * @content: whose findings are answered
 *
 * Returns: (transfer full): a text that sx_answers_from_json() reads back
 */
char *
sx_answers_to_json (const SxAnswers *self, const SxContent *content)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_object (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      const SxAnswer *answer = sx_answers_get (self, finding);

      if (answer->state != SX_STATE_NOT_ASKED)
        build_answer (builder, finding, answer);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
