/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-measure.h"

#include <math.h>

#include "support.h"

static SxContent *content;

static double
convert (const char *id, const char *unit, double number)
{
  const SxMeasure *measure = sx_content_get_measure (content, id);
  const SxUnit *found = sx_measure_find_unit (measure, unit);

  g_assert_nonnull (found);
  return sx_measure_convert (measure, found, number);
}

/* Exact: a limit that is given in another unit stays that limit. */
static void
test_convert (void)
{
  static const struct
  {
    const char *measure;
    const char *unit;
    double number;
    double value;
  } cases[] = {
    { "temperature", "°C", 38, 38 },
    { "temperature", "°F", 100.4, 38 },
    { "temperature", "°F", 98.6, 37 },
    { "temperature", "°F", 77, 25 },
    { "temperature", "°F", 113, 45 },
    { "potassium", "mmol/L", 2.95, 2.95 },
    { "potassium", "mEq/L", 2.95, 2.95 },
    { "potassium", "mEq/L", 2.5, 2.5 },
    { "magnesium", "mg/dL", 1.215, 0.5 },
    { "magnesium", "mg/dL", 1.701, 0.7 },
    { "magnesium", "mg/dL", 2.43, 1 },
    { "magnesium", "mEq/L", 1, 0.5 },
    { "magnesium", "mEq/L", 1.4, 0.7 },
    { "calcium", "mg/dL", 8.8, 2.2 },
    { "calcium", "mg/dL", 7.6, 1.9 },
    { "calcium", "mg/dL", 12, 3 },
    { "calcium", "mEq/L", 4.4, 2.2 },
    { "creatinine", "mg/dL", 1, 88.4 },
    { "creatinine", "mg/dL", 0.7, 61.88 },
    { "haemoglobin", "g/dL", 8, 80 },
    { "haemoglobin", "g/dL", 12.1, 121 },
    { "ferritin", "ng/mL", 75, 75 },
    { "duration", "hours", 36, 36 },
    { "duration", "days", 28, 672 },
    { "duration", "weeks", 4, 672 },
    { "duration", "weeks", 6, 1008 },
    { "duration", "months", 3, 2191.5 },
    { "duration", "years", 1, 8766 },
    { "duration", "months", 12, 8766 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = convert (cases[i].measure, cases[i].unit, cases[i].number);

      if (value != cases[i].value)
        g_test_message ("%s: %.17g %s", cases[i].measure, cases[i].number, cases[i].unit);
      g_assert_true (value == cases[i].value);
    }
}

/* C-03: the articles leave gaps at 2.5 and between 2.9 and 3.0; the bands are half-open. */
static void
test_band_edges (void)
{
  static const struct
  {
    const char *measure;
    double value;
    const char *band;
  } cases[] = {
    { "potassium", 1, "severe" },       { "potassium", 2.49, "severe" },        { "potassium", 2.499999, "severe" },
    { "potassium", 2.5, "moderate" },   { "potassium", 2.95, "moderate" },      { "potassium", 2.999, "moderate" },
    { "potassium", 3, "mild" },         { "potassium", 3.45, "mild" },          { "potassium", 3.4999, "mild" },
    { "potassium", 3.5, "usual" },      { "potassium", 5.49, "usual" },         { "potassium", 5.5, "high-mild" },
    { "potassium", 6, "high-moderate" }, { "potassium", 6.5, "high-severe" },   { "potassium", 10, "high-severe" },
    { "temperature", 37.9, "usual" },   { "temperature", 38, "fever" },         { "temperature", 45, "fever" },
    { "age", 17, "child" },             { "age", 17.99, "child" },              { "age", 18, "from-18" },
    { "age", 120, "from-75" },          { "duration", 671, "from-14-days" },    { "duration", 672, "from-28-days" },
    { "ferritin", 75, "below-75" },     { "calcium", 2.6, "usual" },            { "magnesium", 0.5, "low" },
    { "magnesium", 1, "usual" },        { "ferritin", 99.9, "usual" },          { "ferritin", 100, "upper" },
    { "tsh", 4, "usual" },              { "transferrin-saturation", 20, "usual" }, { "ck", 1000, "clear" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SxMeasure *measure = sx_content_get_measure (content, cases[i].measure);

      g_assert_cmpstr (sx_measure_band_of (measure, SX_FOR_EVERYONE, cases[i].value)->id, ==, cases[i].band);
    }
}

static const char *
band_of (const char *id, const char *unit, double number)
{
  return sx_measure_band_of (sx_content_get_measure (content, id), SX_FOR_EVERYONE, convert (id, unit, number))->id;
}

static void
test_edges_in_other_units (void)
{
  g_assert_cmpstr (band_of ("temperature", "F", 100.4), ==, "fever");
  g_assert_cmpstr (band_of ("temperature", "F", 100.3), ==, "usual");
  g_assert_cmpstr (band_of ("magnesium", "mg/dL", 1.215), ==, "low");
  g_assert_cmpstr (band_of ("magnesium", "mg/dL", 1.214), ==, "very-low");
  g_assert_cmpstr (band_of ("calcium", "mg/dL", 7.6), ==, "low");
  g_assert_cmpstr (band_of ("calcium", "mg/dL", 7.59), ==, "very-low");
}

static void
test_units (void)
{
  const SxMeasure *potassium = sx_content_get_measure (content, "potassium");
  const SxMeasure *ferritin = sx_content_get_measure (content, "ferritin");

  g_assert_true (sx_measure_find_unit (potassium, "MMOL/l") == g_ptr_array_index (potassium->units, 0));
  g_assert_true (sx_measure_find_unit (potassium, "meq/L") == g_ptr_array_index (potassium->units, 1));
  g_assert_nonnull (sx_measure_find_unit (ferritin, "ug/L"));
  g_assert_nonnull (sx_measure_find_unit (ferritin, "µg/L"));
  g_assert_nonnull (sx_measure_find_unit (ferritin, "μg/L"));
  g_assert_null (sx_measure_find_unit (potassium, "mg/dL"));
  g_assert_null (sx_measure_find_unit (potassium, ""));
  g_assert_null (sx_measure_find_unit (potassium, "mmol/L "));
}

static void
test_bare_numbers (void)
{
  const SxMeasure *temperature = sx_content_get_measure (content, "temperature");
  const SxMeasure *potassium = sx_content_get_measure (content, "potassium");

  g_assert_cmpstr (sx_measure_get_bare_unit (temperature, 37)->unit, ==, "°C");
  g_assert_cmpstr (sx_measure_get_bare_unit (temperature, 44.9)->unit, ==, "°C");
  g_assert_cmpstr (sx_measure_get_bare_unit (temperature, 45)->unit, ==, "°F");
  g_assert_cmpstr (sx_measure_get_bare_unit (temperature, 100.4)->unit, ==, "°F");
  g_assert_cmpstr (sx_measure_get_bare_unit (potassium, 1e6)->unit, ==, "mmol/L");
}

static void
test_plausible (void)
{
  const SxMeasure *potassium = sx_content_get_measure (content, "potassium");

  g_assert_true (sx_measure_is_plausible (potassium, 1));
  g_assert_true (sx_measure_is_plausible (potassium, 10));
  g_assert_false (sx_measure_is_plausible (potassium, 0.99));
  g_assert_false (sx_measure_is_plausible (potassium, 10.01));
  g_assert_false (sx_measure_is_plausible (potassium, 14));
  g_assert_false (sx_measure_is_plausible (potassium, -3));
  g_assert_false (sx_measure_is_plausible (potassium, INFINITY));
  g_assert_false (sx_measure_is_plausible (potassium, NAN));
}

/* Anaemia starts elsewhere in men and in pregnancy; who has no scale of their own uses the common one. */
static void
test_scales (void)
{
  const SxMeasure *haemoglobin = sx_content_get_measure (content, "haemoglobin");
  const SxMeasure *potassium = sx_content_get_measure (content, "potassium");
  const SxMeasure *ferritin = sx_content_get_measure (content, "ferritin");

  g_assert_cmpstr (sx_measure_band_of (ferritin, SX_FOR_FEMALE, 150)->id, ==, "upper");
  g_assert_cmpstr (sx_measure_band_of (ferritin, SX_FOR_FEMALE, 160)->id, ==, "raised");
  g_assert_cmpstr (sx_measure_band_of (ferritin, SX_FOR_MALE, 160)->id, ==, "upper");
  g_assert_cmpstr (sx_measure_band_of (haemoglobin, SX_FOR_FEMALE, 125)->id, ==, "usual");
  g_assert_cmpstr (sx_measure_band_of (haemoglobin, SX_FOR_MALE, 125)->id, ==, "low");
  g_assert_cmpstr (sx_measure_band_of (haemoglobin, SX_FOR_PREGNANT, 112)->id, ==, "usual");
  g_assert_cmpstr (sx_measure_band_of (haemoglobin, SX_FOR_EVERYONE, 112)->id, ==, "low");
  g_assert_cmpstr (sx_measure_band_of (potassium, SX_FOR_PREGNANT, 2.4)->id, ==, "severe");
}

static void
test_ranges (void)
{
  const SxMeasure *ferritin = sx_content_get_measure (content, "ferritin");
  const SxMeasure *potassium = sx_content_get_measure (content, "potassium");

  g_assert_true (sx_measure_get_range (ferritin, SX_FOR_FEMALE)->whom == SX_FOR_FEMALE);
  g_assert_null (sx_measure_get_range (ferritin, SX_FOR_EVERYONE));
  g_assert_true (sx_measure_get_range (potassium, SX_FOR_MALE)->whom == SX_FOR_EVERYONE);
  g_assert_true (sx_measure_get_range (potassium, SX_FOR_MALE)->low == 3.5);
}

static void
test_find_band (void)
{
  const SxMeasure *potassium = sx_content_get_measure (content, "potassium");

  g_assert_true (sx_measure_find_band (potassium, "mild")->from == 3);
  g_assert_true (sx_measure_find_band (potassium, "mild")->to == 3.5);
  g_assert_null (sx_measure_find_band (potassium, "Mild"));
}

/* What somebody is used to comes first, and nothing is lost. */
static void
test_preferred_units (void)
{
  static const struct
  {
    const char *measure;
    const char *si;
    const char *conventional;
  } cases[] = {
    { "potassium", "mmol/L", "mEq/L" }, { "magnesium", "mmol/L", "mg/dL" }, { "ferritin", "µg/L", "ng/mL" },
    { "haemoglobin", "g/L", "g/dL" },   { "temperature", "°C", "°F" },      { "transferrin-saturation", "%", "%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SxMeasure *measure = sx_content_get_measure (content, cases[i].measure);
      g_autoptr (GPtrArray) all = sx_measure_list_units (measure, SX_UNITS_CONVENTIONAL);

      g_assert_cmpstr (sx_measure_choose_unit (measure, SX_UNITS_SI)->unit, ==, cases[i].si);
      g_assert_cmpstr (sx_measure_choose_unit (measure, SX_UNITS_CONVENTIONAL)->unit, ==, cases[i].conventional);
      g_assert_true (g_ptr_array_index (all, 0) == sx_measure_choose_unit (measure, SX_UNITS_CONVENTIONAL));
      g_assert_cmpuint (all->len, ==, measure->units->len);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *measure;
    const char *unit;
    double value;
    const char *number;
  } cases[] = {
    { "temperature", "°F", 38, "100.4" },   { "temperature", "°C", 38.25, "38.25" }, { "magnesium", "mg/dL", 0.7, "1.701" },
    { "creatinine", "mg/dL", 45, "0.509" }, { "ck", "U/L", 500000, "500000" },       { "tsh", "mU/L", 0.001, "0.001" },
    { "ferritin", "ng/mL", 10000, "10000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const SxUnit *unit = sx_measure_find_unit (sx_content_get_measure (content, cases[i].measure), cases[i].unit);
      g_autofree char *number = sx_unit_dup_number (unit, cases[i].value);

      g_assert_cmpstr (number, ==, cases[i].number);
    }
}

/* A limit as it is shown in any unit is off by less than a two thousandth. */
static void
test_shown_limits (void)
{
  const GPtrArray *all = sx_content_get_all (content, SX_KIND_MEASURE);

  for (guint i = 0; i < all->len; i++)
    {
      const SxMeasure *measure = g_ptr_array_index (all, i);
      const SxScale *scale = measure->scales->len > 0 ? g_ptr_array_index (measure->scales, 0) : NULL;

      for (guint k = 0; scale != NULL && k < scale->bands->len; k++)
        for (guint u = 0; u < measure->units->len; u++)
          {
            const SxBand *band = g_ptr_array_index (scale->bands, k);
            const SxUnit *unit = g_ptr_array_index (measure->units, u);
            g_autofree char *number = sx_unit_dup_number (unit, band->from);
            double value = sx_measure_convert (measure, unit, g_ascii_strtod (number, NULL));

            g_test_message ("%s: %s %s", measure->id, number, unit->unit);
            g_assert_cmpfloat_with_epsilon (value, band->from, MAX (band->from / 2000, 1e-9));
          }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();

  g_test_add_func ("/measure/convert", test_convert);
  g_test_add_func ("/measure/band-edges", test_band_edges);
  g_test_add_func ("/measure/edges-in-other-units", test_edges_in_other_units);
  g_test_add_func ("/measure/units", test_units);
  g_test_add_func ("/measure/preferred-units", test_preferred_units);
  g_test_add_func ("/measure/numbers", test_numbers);
  g_test_add_func ("/measure/shown-limits", test_shown_limits);
  g_test_add_func ("/measure/bare-numbers", test_bare_numbers);
  g_test_add_func ("/measure/plausible", test_plausible);
  g_test_add_func ("/measure/scales", test_scales);
  g_test_add_func ("/measure/ranges", test_ranges);
  g_test_add_func ("/measure/find-band", test_find_band);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
