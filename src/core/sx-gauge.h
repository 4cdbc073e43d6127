/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-answers.h"

G_BEGIN_DECLS

/**
 * SxGauge:
 * @content: the content
 * @condition: on whose page it stands
 * @measure: what is measured
 * @finding: (nullable): the question that a value of @measure answers
 *
 * The scale of one measure as it is seen from one condition: where each value lies, and what is
 * said of it. All bands are equally wide on it, however much they span: the dangerous ones are
 * narrow in numbers. It shows values that somebody measured or tries out; none is ever worked out
 * from what people notice.
 */
typedef struct
{
  const SxContent *content;
  const SxCondition *condition;
  const SxMeasure *measure;
  const SxFinding *finding;
} SxGauge;

SxGauge                sx_gauge_new           (const SxContent *content, const SxCondition *condition, const char *measure);
gboolean               sx_gauge_equal         (const SxGauge *self, const SxGauge *other);

const GPtrArray       *sx_gauge_get_bands     (const SxGauge *self);
guint                  sx_gauge_find_band     (const SxGauge *self, double value);
double                 sx_gauge_get_position  (const SxGauge *self, double value);
double                 sx_gauge_get_value     (const SxGauge *self, double position);
double                 sx_gauge_get_limit     (const SxGauge *self, guint band);
double                 sx_gauge_step          (const SxGauge *self, double value, int direction);
double                 sx_gauge_step_band     (const SxGauge *self, double value, int direction);
double                 sx_gauge_get_start     (const SxGauge *self, const SxAnswers *answers, const char *stage);

const SxConditionStage *sx_gauge_find_stage   (const SxGauge *self, double value);
GPtrArray             *sx_gauge_list_statements (const SxGauge *self, double value);
const SxRule          *sx_gauge_find_rule     (const SxGauge *self, double value);

G_END_DECLS
