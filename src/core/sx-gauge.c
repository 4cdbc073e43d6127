/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-gauge.h"

#include <math.h>
#include <string.h>

#include "sx-evaluate.h"

/* A band has at least so many steps. */
#define STEPS_IN_BAND 5

static const SxBand *
get_band (const SxGauge *self, guint position)
{
  return g_ptr_array_index (sx_gauge_get_bands (self), position);
}

static gboolean
is_last (const SxGauge *self, guint position)
{
  return position + 1 == sx_gauge_get_bands (self)->len;
}

static double
tidy (double value)
{
  return round (value * 1e6) / 1e6;
}

/* A power of ten. */
static double
get_step (const SxBand *band)
{
  return pow (10, floor (log10 ((band->to - band->from) / STEPS_IN_BAND) + 1e-9));
}

/* The value closest to @value that is a whole number of steps and lies in the band. */
static double
snap (const SxGauge *self, guint position, double value)
{
  const SxBand *band = get_band (self, position);
  double step = get_step (band);
  double n = round (value / step);

  while (tidy (n * step) < band->from)
    n++;
  while (tidy (n * step) > band->to || (!is_last (self, position) && tidy (n * step) >= band->to))
    n--;
  return tidy (n * step);
}

static const SxFinding *
find_finding (const SxContent *content, const SxMeasure *measure)
{
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    if (((const SxFinding *) g_ptr_array_index (findings, i))->measure == measure)
      return g_ptr_array_index (findings, i);

  return NULL;
}

/**
 * sx_gauge_new:
 * @content: the content; must live on
 * @condition: a condition of it
 * @measure: id of a measure of it
 *
 * Returns: the scale of @measure
 */
SxGauge
sx_gauge_new (const SxContent *content, const SxCondition *condition, const char *measure)
{
  const SxMeasure *found = sx_content_get_measure (content, measure);

  return (SxGauge){ content, condition, found, find_finding (content, found) };
}

gboolean
sx_gauge_equal (const SxGauge *self, const SxGauge *other)
{
  return self->content == other->content && self->condition == other->condition && self->measure == other->measure;
}

/**
 * sx_gauge_get_bands:
 * @self: a scale
 *
 * Returns: (transfer none) (element-type SxBand): the bands that rules use
 */
const GPtrArray *
sx_gauge_get_bands (const SxGauge *self)
{
  return ((const SxScale *) g_ptr_array_index (self->measure->scales, 0))->bands;
}

/**
 * sx_gauge_find_band:
 * @self: a scale
 * @value: a plausible value in the first unit
 *
 * Returns: the number of the band that @value lies in, from 0
 */
guint
sx_gauge_find_band (const SxGauge *self, double value)
{
  guint i = sx_gauge_get_bands (self)->len - 1;

  while (i > 0 && value < get_band (self, i)->from)
    i--;

  return i;
}

/**
 * sx_gauge_get_position:
 * @self: a scale
 * @value: in the first unit
 *
 * Returns: where @value stands, from 0 to 1; the end of the scale for what lies beyond it
 */
double
sx_gauge_get_position (const SxGauge *self, double value)
{
  double possible = CLAMP (value, self->measure->from, self->measure->to);
  guint i = sx_gauge_find_band (self, possible);
  const SxBand *band = get_band (self, i);

  return (i + (possible - band->from) / (band->to - band->from)) / sx_gauge_get_bands (self)->len;
}

/**
 * sx_gauge_get_value:
 * @self: a scale
 * @position: from 0 to 1; what lies outside counts as the end
 *
 * Returns: the value that stands at @position, in steps as reports print them. It never leaves the
 *   band that is there.
 */
double
sx_gauge_get_value (const SxGauge *self, double position)
{
  guint n = sx_gauge_get_bands (self)->len;
  double place = CLAMP (position, 0, 1) * n;
  guint i = MIN ((guint) place, n - 1);
  const SxBand *band = get_band (self, i);

  return snap (self, i, band->from + (place - i) * (band->to - band->from));
}

/**
 * sx_gauge_get_limit:
 * @self: a scale
 * @band: the number of a band but the first
 *
 * Returns: where it starts, as reports print numbers
 */
double
sx_gauge_get_limit (const SxGauge *self, guint band)
{
  double step = MIN (get_step (get_band (self, band - 1)), get_step (get_band (self, band)));

  return tidy (round (get_band (self, band)->from / step) * step);
}

/**
 * sx_gauge_step:
 * @self: a scale
 * @value: where the marker stands
 * @direction: 1 for up, -1 for down
 *
 * Returns: the next value in that direction; the last one there is where there is no other
 */
double
sx_gauge_step (const SxGauge *self, double value, int direction)
{
  guint i = sx_gauge_find_band (self, value);
  double step = get_step (get_band (self, i));
  double n = direction > 0 ? floor (value / step + 1e-6) + 1 : ceil (value / step - 1e-6) - 1;
  double next = tidy (n * step);

  if (next >= get_band (self, i)->from && next <= self->measure->to && sx_gauge_find_band (self, next) == i)
    return next;
  if (direction > 0)
    return is_last (self, i) ? self->measure->to : snap (self, i + 1, get_band (self, i + 1)->from);
  return i == 0 ? self->measure->from : snap (self, i - 1, get_band (self, i - 1)->to);
}

/**
 * sx_gauge_step_band:
 * @self: a scale
 * @value: where the marker stands
 * @direction: 1 for up, -1 for down
 *
 * Returns: the middle of the next band in that direction; the end of the scale behind the last one
 */
double
sx_gauge_step_band (const SxGauge *self, double value, int direction)
{
  guint i = sx_gauge_find_band (self, value);

  if (direction > 0 ? is_last (self, i) : i == 0)
    return direction > 0 ? self->measure->to : self->measure->from;
  return sx_gauge_get_value (self, (i + direction + 0.5) / sx_gauge_get_bands (self)->len);
}

static double
get_middle (const SxGauge *self, const SxBand *band)
{
  return sx_gauge_get_value (self, (sx_gauge_find_band (self, band->from) + 0.5) / sx_gauge_get_bands (self)->len);
}

/* Where most people are, if a report says so; else the middle of the scale. */
static double
get_usual (const SxGauge *self)
{
  const GPtrArray *ranges = self->measure->ranges;
  const SxRange *range = ranges->len > 0 ? g_ptr_array_index (ranges, 0) : NULL;

  return range != NULL ? sx_gauge_get_value (self, sx_gauge_get_position (self, (range->low + range->high) / 2))
                       : sx_gauge_get_value (self, 0.5);
}

/**
 * sx_gauge_get_start:
 * @self: a scale
 * @answers: what was answered
 * @stage: (nullable): id of the stage of the condition that is shown
 *
 * Returns: where the marker stands before anybody moves it: at the result that was given, if it
 *   belongs to @stage; else in the middle of @stage; else where results usually are
 */
double
sx_gauge_get_start (const SxGauge *self, const SxAnswers *answers, const char *stage)
{
  const SxConditionStage *shown = stage != NULL ? sx_condition_find_stage (self->condition, stage) : NULL;
  const SxAnswer *answer = self->finding != NULL ? sx_answers_get (answers, self->finding) : NULL;
  gboolean staged = shown != NULL && strcmp (shown->measure, self->measure->id) == 0;

  if (answer != NULL && answer->unit != NULL && (!staged || sx_gauge_find_stage (self, answer->value) == shown))
    return answer->value;
  return staged ? get_middle (self, sx_measure_find_band (self->measure, shown->band)) : get_usual (self);
}

/**
 * sx_gauge_find_stage:
 * @self: a scale
 * @value: a plausible value in the first unit
 *
 * Returns: (nullable): the stage of the condition that @value belongs to
 */
const SxConditionStage *
sx_gauge_find_stage (const SxGauge *self, double value)
{
  const SxBand *band = get_band (self, sx_gauge_find_band (self, value));

  for (guint i = 0; i < self->condition->stages->len; i++)
    {
      const SxConditionStage *stage = g_ptr_array_index (self->condition->stages, i);

      if (strcmp (stage->measure, self->measure->id) == 0 && strcmp (stage->band, band->id) == 0)
        return stage;
    }

  return NULL;
}

static gboolean
is_about (const SxStatement *statement, const char *measure, const char *band)
{
  for (guint i = 0; statement->results != NULL && i < statement->results->len; i++)
    {
      const SxResult *result = g_ptr_array_index (statement->results, i);

      if (strcmp (result->measure, measure) == 0 && g_strv_contains ((const char *const *) result->bands, band))
        return TRUE;
    }

  return FALSE;
}

/**
 * sx_gauge_list_statements:
 * @self: a scale
 * @value: a plausible value in the first unit
 *
 * Returns: (transfer container) (element-type SxStatement): what the condition says of such a result
 */
GPtrArray *
sx_gauge_list_statements (const SxGauge *self, double value)
{
  const SxBand *band = get_band (self, sx_gauge_find_band (self, value));
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->condition->statements->len; i++)
    {
      SxStatement *statement = g_ptr_array_index (self->condition->statements, i);

      if (is_about (statement, self->measure->id, band->id))
        g_ptr_array_add (found, statement);
    }

  return found;
}

/**
 * sx_gauge_find_rule:
 * @self: a scale
 * @value: a plausible value in the first unit
 *
 * What somebody answered does not count here: this is what holds for anybody with such a result.
 *
 * Returns: (nullable): the most urgent rule that @value makes true by itself
 */
const SxRule *
sx_gauge_find_rule (const SxGauge *self, double value)
{
  const GPtrArray *rules = sx_content_get_rulebook (self->content)->rules;
  g_autoptr (SxAnswers) nothing = sx_answers_new (self->content);
  g_autoptr (SxAnswers) alone = NULL;
  const SxRule *found = NULL;
  SxAnswer answer;

  if (self->finding == NULL
      || !sx_answer_number (self->finding, value, g_ptr_array_index (self->measure->units, 0), &answer, NULL))
    return NULL;

  alone = sx_answers_set (nothing, self->finding, &answer);
  for (guint i = 0; i < rules->len; i++)
    {
      const SxRule *rule = g_ptr_array_index (rules, i);

      if ((found == NULL || rule->level < found->level) && sx_rule_is_true (rule, alone))
        found = rule;
    }

  return found;
}
