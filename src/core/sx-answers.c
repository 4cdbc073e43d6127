/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-answers.h"

#include <math.h>
#include <string.h>

struct _SxAnswers
{
  guint n_findings;
  guint n_answered;
  SxAnswer *answers; /* by index of the finding */
};

static void
sx_answers_finalize (gpointer data)
{
  g_free (((SxAnswers *) data)->answers);
}

/**
 * sx_answers_new:
 * @content: whose findings are answered
 *
 * Returns: (transfer full): no answers yet
 */
SxAnswers *
sx_answers_new (const SxContent *content)
{
  SxAnswers *self = g_rc_box_new0 (SxAnswers);

  self->n_findings = sx_content_get_all (content, SX_KIND_FINDING)->len;
  self->answers = g_new0 (SxAnswer, self->n_findings);
  return self;
}

SxAnswers *
sx_answers_ref (const SxAnswers *self)
{
  return g_rc_box_acquire ((SxAnswers *) self);
}

void
sx_answers_unref (const SxAnswers *self)
{
  g_rc_box_release_full ((SxAnswers *) self, sx_answers_finalize);
}

/**
 * sx_answers_set:
 * @self: some answers
 * @finding: what is answered
 * @answer: the answer
 *
 * Returns: (transfer full): @self with @answer in place of an earlier one
 */
SxAnswers *
sx_answers_set (const SxAnswers *self, const SxFinding *finding, const SxAnswer *answer)
{
  SxAnswers *changed = g_rc_box_new0 (SxAnswers);
  SxAnswer *slot;

  changed->n_findings = self->n_findings;
  changed->answers = g_memdup2 (self->answers, self->n_findings * sizeof *self->answers);
  slot = &changed->answers[finding->index];
  changed->n_answered = self->n_answered - (slot->state != SX_STATE_NOT_ASKED) + (answer->state != SX_STATE_NOT_ASKED);
  *slot = *answer;
  return changed;
}

static SxAnswer
answer_shortest (const SxFinding *finding)
{
  SxAnswer answer = { .low = NAN, .high = NAN };

  sx_answer_number (finding, finding->measure->from, g_ptr_array_index (finding->measure->units, 0), &answer, NULL);
  return answer;
}

/**
 * sx_answers_suppose:
 * @self: the answers
 * @finding: any question but one for a number
 * @option: of a choice, which option; else not used
 *
 * Returns: (transfer full): the answers as they would be with the most telling answer to @finding: a
 *   "yes", @option, or the shortest time there can be
 */
SxAnswers *
sx_answers_suppose (const SxAnswers *self, const SxFinding *finding, guint option)
{
  SxAnswer answer = finding->answer == SX_ANSWER_CHOICE   ? sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << option)
                  : finding->answer == SX_ANSWER_DURATION ? answer_shortest (finding)
                                                          : sx_answer_yes_no (SX_STATE_PRESENT);

  return sx_answers_set (self, finding, &answer);
}

SxAnswers *
sx_answers_clear (const SxAnswers *self, const SxFinding *finding)
{
  const SxAnswer nothing = { 0 };

  return sx_answers_set (self, finding, &nothing);
}

const SxAnswer *
sx_answers_get (const SxAnswers *self, const SxFinding *finding)
{
  return &self->answers[finding->index];
}

/**
 * sx_answers_get_state:
 * @self: some answers
 * @finding: a finding
 *
 * A finding that was asked in parts is present if any part is, and unsure if any part is and none
 * is present. Only its own answer makes it absent.
 *
 * Returns: what is known of @finding
 */
SxState
sx_answers_get_state (const SxAnswers *self, const SxFinding *finding)
{
  SxState state = self->answers[finding->index].state;

  for (guint i = 0; i < finding->parts->len && state != SX_STATE_PRESENT; i++)
    {
      SxState part = sx_answers_get_state (self, g_ptr_array_index (finding->parts, i));

      if (part == SX_STATE_PRESENT || part == SX_STATE_UNSURE)
        state = part;
    }

  return state;
}

gboolean
sx_answers_is_empty (const SxAnswers *self)
{
  return self->n_answered == 0;
}

SxAnswer
sx_answer_yes_no (SxState state)
{
  return (SxAnswer){ .state = state, .low = NAN, .high = NAN };
}

/**
 * sx_answer_choice:
 * @finding: a choice
 * @options: the chosen options, one bit each; at least one
 *
 * Returns: the answer: present if any chosen option says so, else unsure or absent if one says so
 */
SxAnswer
sx_answer_choice (const SxFinding *finding, guint64 options)
{
  SxAnswer answer = { .state = SX_STATE_DETAIL, .options = options, .low = NAN, .high = NAN };
  static const SxState states[] = {
    [SX_MEANS_PRESENT] = SX_STATE_PRESENT,
    [SX_MEANS_ABSENT] = SX_STATE_ABSENT,
    [SX_MEANS_UNSURE] = SX_STATE_UNSURE,
    [SX_MEANS_DETAIL] = SX_STATE_DETAIL,
  };

  for (guint i = 0; i < finding->options->len; i++)
    if (options & (G_GUINT64_CONSTANT (1) << i))
      {
        SxState state = states[((const SxOption *) g_ptr_array_index (finding->options, i))->means];

        if (answer.state == SX_STATE_DETAIL || state == SX_STATE_PRESENT)
          answer.state = state;
      }

  return answer;
}

static gboolean
check_plausible (const SxFinding *finding, double value, double given, const SxUnit *unit, GError **error)
{
  const SxMeasure *measure = finding->measure;

  if (sx_measure_is_plausible (measure, value))
    return TRUE;

  g_set_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_VALUE, "expected %s from %g to %g %s, found %g %s", measure->name.plain,
               measure->from, measure->to, ((const SxUnit *) g_ptr_array_index (measure->units, 0))->unit, given, unit->unit);
  return FALSE;
}

/**
 * sx_answer_number:
 * @finding: a number or duration
 * @number: the value
 * @unit: a unit of its measure
 * @answer: (out caller-allocates): the answer
 * @error: return location for a %SX_CONTENT_ERROR_VALUE
 *
 * Returns: whether the value can be
 */
gboolean
sx_answer_number (const SxFinding *finding, double number, const SxUnit *unit, SxAnswer *answer, GError **error)
{
  double value = sx_measure_convert (finding->measure, unit, number);

  *answer = (SxAnswer){ SX_STATE_DETAIL, 0, value, number, unit, NAN, NAN };
  return check_plausible (finding, value, number, unit, error);
}

/**
 * sx_answer_set_range:
 * @answer: a number
 * @finding: what it answers
 * @low: lower end of the laboratory's range, in the unit of @answer
 * @high: upper end of it
 * @error: return location for a %SX_CONTENT_ERROR_VALUE
 *
 * Returns: whether the range can be
 */
gboolean
sx_answer_set_range (SxAnswer *answer, const SxFinding *finding, double low, double high, GError **error)
{
  answer->low = sx_measure_convert (finding->measure, answer->unit, low);
  answer->high = sx_measure_convert (finding->measure, answer->unit, high);
  if (answer->low >= answer->high)
    {
      g_set_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_VALUE, "expected a range with low below high, found %g to %g", low, high);
      return FALSE;
    }

  return check_plausible (finding, answer->low, low, answer->unit, error)
         && check_plausible (finding, answer->high, high, answer->unit, error);
}

static char *
dup_options_text (const SxAnswer *answer, const SxFinding *finding)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < finding->options->len; i++)
    if (answer->options & (G_GUINT64_CONSTANT (1) << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              ((const SxOption *) g_ptr_array_index (finding->options, i))->text);

  return g_string_free (text, FALSE);
}

/**
 * sx_answer_dup_text:
 * @answer: an answer that was given
 * @finding: what it answers
 * @content: the content
 *
 * Returns: (transfer full): the answer as the person would say it, in the language of the content
 */
char *
sx_answer_dup_text (const SxAnswer *answer, const SxFinding *finding, const SxContent *content)
{
  static const SxPhrase phrases[] = {
    [SX_STATE_NOT_ASKED] = SX_PHRASE_NOT_SURE, [SX_STATE_UNSURE] = SX_PHRASE_NOT_SURE, [SX_STATE_ABSENT] = SX_PHRASE_NO,
    [SX_STATE_PRESENT] = SX_PHRASE_YES,        [SX_STATE_DETAIL] = SX_PHRASE_YES,
  };

  if (answer->unit != NULL)
    return g_strdup_printf ("%g %s", answer->given, answer->unit->unit);
  if (finding->answer == SX_ANSWER_CHOICE && answer->options != 0)
    return dup_options_text (answer, finding);
  return g_strdup (sx_content_get_phrase (content, phrases[answer->state]));
}
