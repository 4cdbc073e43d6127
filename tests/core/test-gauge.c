/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-gauge.h"

#include "support.h"

static SxContent *content;

static SxGauge
get_gauge (const char *condition, const char *measure)
{
  return sx_gauge_new (content, sx_content_get_condition (content, condition), measure);
}

static const char *
get_level (const SxGauge *gauge, double value)
{
  const SxRule *rule = sx_gauge_find_rule (gauge, value);

  return rule != NULL ? sx_level_get_id (rule->level) : "none";
}

static const char *
get_stage (const SxGauge *gauge, double value)
{
  const SxConditionStage *stage = sx_gauge_find_stage (gauge, value);

  return stage != NULL ? stage->id : "none";
}

/* Both sides of each limit: a limit belongs to the band that starts there. */
static void
test_reading (void)
{
  static const struct
  {
    double value;
    const char *band;
    const char *stage;
    const char *level;
  } cases[] = {
    { 1.0, "severe", "severe", "emergency" },  { 2.49, "severe", "severe", "emergency" },
    { 2.5, "moderate", "moderate", "today" },  { 2.99, "moderate", "moderate", "today" },
    { 3.0, "mild", "mild", "routine" },        { 3.49, "mild", "mild", "routine" },
    { 3.5, "usual", "none", "none" },          { 5.49, "usual", "none", "none" },
    { 5.5, "high-mild", "none", "routine" },   { 6.0, "high-moderate", "none", "today" },
    { 6.5, "high-severe", "none", "emergency" }, { 10.0, "high-severe", "none", "emergency" },
  };
  SxGauge gauge = get_gauge ("hypokalaemia", "potassium");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SxBand *band = g_ptr_array_index (sx_gauge_get_bands (&gauge), sx_gauge_find_band (&gauge, cases[i].value));

      g_assert_cmpstr (band->id, ==, cases[i].band);
      g_assert_cmpstr (get_stage (&gauge, cases[i].value), ==, cases[i].stage);
      g_assert_cmpstr (get_level (&gauge, cases[i].value), ==, cases[i].level);
    }
}

/* The same result is looked at from two conditions. */
static void
test_condition (void)
{
  SxGauge low = get_gauge ("hypokalaemia", "potassium");
  SxGauge high = get_gauge ("hyperk", "potassium");

  g_assert_false (sx_gauge_equal (&low, &high));
  g_assert_true (sx_gauge_equal (&low, &low));
  g_assert_cmpstr (get_stage (&high, 6.2), ==, "moderate");
  g_assert_cmpstr (get_stage (&high, 2.2), ==, "none");
  g_assert_cmpstr (get_level (&high, 2.2), ==, "emergency");
}

/* Inside the range of many laboratories, and below the line for restless legs. */
static void
test_ferritin (void)
{
  SxGauge gauge = get_gauge ("rls", "ferritin");
  const SxBand *band = g_ptr_array_index (sx_gauge_get_bands (&gauge), sx_gauge_find_band (&gauge, 60));

  g_assert_cmpstr (band->id, ==, "below-75");
  g_assert_cmpfloat (sx_measure_get_range (gauge.measure, SX_FOR_FEMALE)->low, <, 60);
}

static void
assert_said (const SxGauge *gauge, double value, const char *statement, gboolean said)
{
  g_autoptr (GPtrArray) statements = sx_gauge_list_statements (gauge, value);
  gboolean found = FALSE;

  for (guint i = 0; i < statements->len; i++)
    found |= g_str_equal (((const SxStatement *) g_ptr_array_index (statements, i))->id, statement);
  g_assert_cmpint (found, ==, said);
}

/* What a condition says of a result comes with its band, on both sides of each line. */
static void
test_statements (void)
{
  SxGauge restless = get_gauge ("rls", "ferritin");
  SxGauge iron = get_gauge ("iron_def", "ferritin");
  SxGauge saturation = get_gauge ("iron_def", "transferrin-saturation");

  assert_said (&restless, 60, "result-75-number", TRUE);
  assert_said (&restless, 29, "result-75-number", FALSE);
  assert_said (&restless, 75, "result-75", TRUE);
  assert_said (&restless, 76, "result-75", FALSE);
  assert_said (&restless, 76, "result-drip", TRUE);
  assert_said (&restless, 100, "result-drip", FALSE);
  assert_said (&iron, 14, "result-lines", TRUE);
  assert_said (&iron, 30, "result-lines", FALSE);
  assert_said (&saturation, 19, "result-restless", TRUE);
  assert_said (&saturation, 20, "result-restless", FALSE);
}

/* Every place on the scale has a value of the band that is drawn there, and leads back to it. */
static void
check_positions (const SxGauge *gauge)
{
  guint n = sx_gauge_get_bands (gauge)->len;

  for (guint i = 0; i <= 1000; i++)
    {
      double value = sx_gauge_get_value (gauge, i / 1000.0);

      g_assert_true (sx_measure_is_plausible (gauge->measure, value));
      g_assert_cmpuint (sx_gauge_find_band (gauge, value), ==, MIN (i * n / 1000, n - 1));
      g_assert_cmpfloat (ABS (sx_gauge_get_position (gauge, value) - i / 1000.0), <=, 0.2 / n + 1e-9);
    }
  g_assert_cmpfloat (sx_gauge_get_position (gauge, gauge->measure->from - 1), ==, 0);
  g_assert_cmpfloat (sx_gauge_get_position (gauge, gauge->measure->to + 1), ==, 1);
}

/* Keys reach every band and both ends, one after the other, and never stand still on the way. */
static void
check_steps (const SxGauge *gauge, int direction, double (*step) (const SxGauge *, double, int))
{
  double end = direction > 0 ? gauge->measure->to : gauge->measure->from;
  double value = direction > 0 ? gauge->measure->from : gauge->measure->to;
  guint band = sx_gauge_find_band (gauge, value);

  for (guint n = 0; value != end; n++)
    {
      double next = step (gauge, value, direction);

      g_assert_cmpuint (n, <, 1000);
      g_assert_cmpfloat ((next - value) * direction, >, 0);
      g_assert_true (sx_gauge_find_band (gauge, next) == band || sx_gauge_find_band (gauge, next) == band + (guint) direction);
      band = sx_gauge_find_band (gauge, next);
      value = next;
    }
  g_assert_cmpfloat (step (gauge, end, direction), ==, end);
}

static void
test_every_scale (void)
{
  const GPtrArray *conditions = sx_content_get_all (content, SX_KIND_CONDITION);
  guint n = 0;

  for (guint i = 0; i < conditions->len; i++)
    {
      const SxCondition *condition = g_ptr_array_index (conditions, i);

      for (char **measure = condition->scales; measure != NULL && *measure != NULL; measure++, n++)
        {
          SxGauge gauge = sx_gauge_new (content, condition, *measure);

          g_assert_nonnull (gauge.finding);
          check_positions (&gauge);
          for (int direction = -1; direction <= 1; direction += 2)
            {
              check_steps (&gauge, direction, sx_gauge_step);
              check_steps (&gauge, direction, sx_gauge_step_band);
            }
        }
    }
  g_assert_cmpuint (n, >, 3);
}

static void
test_steps (void)
{
  SxGauge potassium = get_gauge ("hypokalaemia", "potassium");
  SxGauge ferritin = get_gauge ("rls", "ferritin");

  g_assert_cmpfloat (sx_gauge_step (&potassium, 3.4, 1), ==, 3.5);
  g_assert_cmpfloat (sx_gauge_step (&potassium, 3.45, 1), ==, 3.5);
  g_assert_cmpfloat (sx_gauge_step (&potassium, 3.45, -1), ==, 3.4);
  g_assert_cmpfloat (sx_gauge_step (&potassium, 3.5, -1), ==, 3.4);
  g_assert_cmpfloat (sx_gauge_step_band (&potassium, 3.4, -1), ==, 2.8);
  g_assert_cmpfloat (sx_gauge_step (&ferritin, 75, 1), ==, 76);
  g_assert_cmpfloat (sx_gauge_step (&ferritin, 76, -1), ==, 75);
}

/* What people notice moves nothing. */
static void
test_start (void)
{
  SxGauge gauge = get_gauge ("hypokalaemia", "potassium");
  g_autoptr (SxAnswers) nothing = sx_answers_new (content);
  g_autoptr (SxAnswers) weak = test_parse_answers (content, "\"weak_both_legs\": \"yes\", \"palpitations\": \"yes\"");
  g_autoptr (SxAnswers) result = test_parse_answers (content, "\"lab_k\": {\"value\": 2.7, \"unit\": \"mEq/L\"}");

  g_assert_cmpstr (get_stage (&gauge, sx_gauge_get_start (&gauge, nothing, NULL)), ==, "none");
  g_assert_cmpfloat (sx_gauge_get_start (&gauge, weak, NULL), ==, sx_gauge_get_start (&gauge, nothing, NULL));
  g_assert_cmpstr (get_stage (&gauge, sx_gauge_get_start (&gauge, nothing, "severe")), ==, "severe");
  g_assert_cmpfloat (sx_gauge_get_start (&gauge, result, NULL), ==, 2.7);
  g_assert_cmpfloat (sx_gauge_get_start (&gauge, result, "moderate"), ==, 2.7);
  g_assert_cmpstr (get_stage (&gauge, sx_gauge_get_start (&gauge, result, "severe")), ==, "severe");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/gauge/reading", test_reading);
  g_test_add_func ("/gauge/condition", test_condition);
  g_test_add_func ("/gauge/ferritin", test_ferritin);
  g_test_add_func ("/gauge/statements", test_statements);
  g_test_add_func ("/gauge/every-scale", test_every_scale);
  g_test_add_func ("/gauge/steps", test_steps);
  g_test_add_func ("/gauge/start", test_start);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
