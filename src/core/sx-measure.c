/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-measure.h"

#include <math.h>
#include <string.h>

static const char *const whoms[] = { "everyone", "female", "male", "pregnant", NULL };
static const char *const systems[] = { "si", "conventional", NULL };

static void
read_times (SxUnit *unit, SxReader *reader)
{
  JsonNode *node;
  JsonArray *array;

  unit->times[0] = unit->times[1] = 1;
  if (sx_reader_is_null (reader, "times"))
    return;
  node = sx_reader_get_node (reader, "times");
  array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  if (array == NULL || json_array_get_length (array) != 2)
    {
      sx_reader_fail (reader, SX_CONTENT_ERROR_TYPE, "times", "expected an array of two numbers");
      return;
    }
  for (guint i = 0; i < 2; i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      unit->times[i] = JSON_NODE_HOLDS_VALUE (item) && json_node_get_value_type (item) == G_TYPE_INT64
                         ? (double) json_node_get_int (item)
                         : 0;
      if (unit->times[i] < 1)
        sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "times", "expected whole numbers from 1 on");
    }
}

static gpointer
read_unit (SxReader *reader, gpointer data)
{
  SxUnit *self = g_new0 (SxUnit, 1);

  self->unit = sx_reader_dup_text (reader, "unit");
  self->system = (SxUnits) sx_reader_get_word (reader, "system", systems);
  self->also = sx_reader_dup_texts (reader, "also");
  read_times (self, reader);
  self->minus = sx_reader_get_number (reader, "minus");
  self->bare_from = sx_reader_is_null (reader, "bareFrom") ? NAN : sx_reader_get_number (reader, "bareFrom");
  return self;
}

static void
free_unit (gpointer data)
{
  SxUnit *self = data;

  g_free (self->unit);
  g_strfreev (self->also);
  g_free (self);
}

static gpointer
read_band (SxReader *reader, gpointer data)
{
  SxBand *self = g_new0 (SxBand, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->from = sx_reader_get_number (reader, "from");
  self->to = sx_reader_get_number (reader, "to");
  if (!sx_reader_failed (reader) && self->to <= self->from)
    sx_reader_fail (reader, SX_CONTENT_ERROR_BANDS, "to", "expected an end after the start %g, found %g", self->from, self->to);
  return self;
}

static void
free_band (gpointer data)
{
  SxBand *self = data;

  g_free (self->id);
  sx_name_clear (&self->name);
  g_free (self);
}

static gboolean
has_twin (GPtrArray *bands, guint position)
{
  const SxBand *band = g_ptr_array_index (bands, position);

  for (guint i = 0; i < position; i++)
    if (strcmp (((const SxBand *) g_ptr_array_index (bands, i))->id, band->id) == 0)
      return TRUE;

  return FALSE;
}

/* Half-open bands that cover every value there can be, each exactly once. */
static void
check_bands (const SxMeasure *measure, GPtrArray *bands, SxReader *reader)
{
  double next = measure->from;

  for (guint i = 0; i < bands->len && !sx_reader_failed (reader); i++)
    {
      const SxBand *band = g_ptr_array_index (bands, i);

      if (band->from != next)
        sx_reader_fail (reader, SX_CONTENT_ERROR_BANDS, "bands", "expected band “%s” to start at %g, found %g: %s", band->id,
                        next, band->from, band->from > next ? "a gap" : "an overlap");
      if (has_twin (bands, i))
        sx_reader_fail (reader, SX_CONTENT_ERROR_DUPLICATE, "bands", "expected each id once, found “%s” again", band->id);
      next = band->to;
    }

  if (!sx_reader_failed (reader) && next != measure->to)
    sx_reader_fail (reader, SX_CONTENT_ERROR_BANDS, "bands", "expected the bands to end at %g, found %g", measure->to, next);
}

static gpointer
read_scale (SxReader *reader, gpointer data)
{
  SxScale *self = g_new0 (SxScale, 1);

  self->whom = (SxFor) sx_reader_get_word (reader, "for", whoms);
  self->bands = sx_reader_dup_array (reader, "bands", 1, read_band, NULL, free_band);
  sx_said_read (&self->said, reader);
  check_bands (data, self->bands, reader);
  return self;
}

static void
free_scale (gpointer data)
{
  SxScale *self = data;

  g_ptr_array_unref (self->bands);
  sx_said_clear (&self->said);
  g_free (self);
}

static gpointer
read_range (SxReader *reader, gpointer data)
{
  SxRange *self = g_new0 (SxRange, 1);

  self->whom = (SxFor) sx_reader_get_word (reader, "for", whoms);
  self->low = sx_reader_get_number (reader, "low");
  self->high = sx_reader_get_number (reader, "high");
  sx_said_read (&self->said, reader);
  if (!sx_reader_failed (reader) && self->high <= self->low)
    sx_reader_fail (reader, SX_CONTENT_ERROR_BANDS, "high", "expected more than %g, found %g", self->low, self->high);
  return self;
}

static void
free_range (gpointer data)
{
  SxRange *self = data;

  sx_said_clear (&self->said);
  g_free (self);
}

static void
check_first_unit (const SxMeasure *self, SxReader *reader)
{
  const SxUnit *first;

  if (sx_reader_failed (reader))
    return;
  first = g_ptr_array_index (self->units, 0);
  if (first->times[0] != first->times[1] || first->minus != 0 || !isnan (first->bare_from))
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "units", "expected the first unit to be the one that values are kept in");
}

static gboolean
owns_its_names (const SxMeasure *self, const SxUnit *unit)
{
  gboolean only = sx_measure_find_unit (self, unit->unit) == unit;

  for (char **also = unit->also; *also != NULL; also++)
    only = only && sx_measure_find_unit (self, *also) == unit;

  return only;
}

/* A name that two units share would be read as the first of them. */
static void
check_unit_names (const SxMeasure *self, SxReader *reader)
{
  for (guint i = 0; i < self->units->len && !sx_reader_failed (reader); i++)
    {
      const SxUnit *unit = g_ptr_array_index (self->units, i);

      if (!owns_its_names (self, unit))
        sx_reader_fail (reader, SX_CONTENT_ERROR_DUPLICATE, "units", "expected each name of a unit once, found one of “%s” again",
                        unit->unit);
    }
}

static void
check_scales (const SxMeasure *self, SxReader *reader)
{
  guint seen = 0;

  if (sx_reader_failed (reader))
    return;
  if (((const SxScale *) g_ptr_array_index (self->scales, 0))->whom != SX_FOR_EVERYONE)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "scales", "expected the first scale to be for everyone");
  for (guint i = 0; i < self->scales->len; i++)
    {
      guint whom = 1u << ((const SxScale *) g_ptr_array_index (self->scales, i))->whom;

      if (seen & whom)
        sx_reader_fail (reader, SX_CONTENT_ERROR_DUPLICATE, "scales", "expected one scale for each, found two for the same people");
      seen |= whom;
    }
}

gpointer
sx_measure_read (SxReader *reader, gpointer data)
{
  SxMeasure *self = g_new0 (SxMeasure, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->units = sx_reader_dup_array (reader, "units", 1, read_unit, NULL, free_unit);
  check_first_unit (self, reader);
  check_unit_names (self, reader);
  if (sx_reader_enter (reader, "plausible"))
    {
      self->from = sx_reader_get_number (reader, "from");
      self->to = sx_reader_get_number (reader, "to");
    }
  sx_reader_leave (reader);
  self->ranges = sx_reader_dup_array (reader, "ranges", 0, read_range, NULL, free_range);
  self->scales = sx_reader_dup_array (reader, "scales", 1, read_scale, self, free_scale);
  self->notes = sx_reader_dup_array (reader, "notes", 0, sx_passage_read_sourced, NULL, sx_passage_free);
  check_scales (self, reader);
  return self;
}

void
sx_measure_free (gpointer measure)
{
  SxMeasure *self = measure;

  g_free (self->id);
  sx_name_clear (&self->name);
  g_ptr_array_unref (self->units);
  g_ptr_array_unref (self->ranges);
  g_ptr_array_unref (self->scales);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * sx_measure_find_unit:
 * @self: a measure
 * @unit: what somebody wrote
 *
 * Returns: (nullable): the unit, in any case of letters
 */
const SxUnit *
sx_measure_find_unit (const SxMeasure *self, const char *unit)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      const SxUnit *known = g_ptr_array_index (self->units, i);

      if (g_ascii_strcasecmp (known->unit, unit) == 0)
        return known;
      for (char **also = known->also; *also != NULL; also++)
        if (g_ascii_strcasecmp (*also, unit) == 0)
          return known;
    }

  return NULL;
}

/**
 * sx_measure_get_bare_unit:
 * @self: a measure
 * @number: a number without a unit
 *
 * Returns: the unit that it is read in: the first, unless another says that it takes such numbers
 */
const SxUnit *
sx_measure_get_bare_unit (const SxMeasure *self, double number)
{
  for (guint i = 1; i < self->units->len; i++)
    {
      const SxUnit *unit = g_ptr_array_index (self->units, i);

      if (number >= unit->bare_from)
        return unit;
    }

  return g_ptr_array_index (self->units, 0);
}

/**
 * sx_measure_choose_unit:
 * @self: a measure
 * @units: what somebody is used to
 *
 * Returns: the unit to say values in; the first one where there is none of their own
 */
const SxUnit *
sx_measure_choose_unit (const SxMeasure *self, SxUnits units)
{
  for (guint i = 0; i < self->units->len; i++)
    if (((const SxUnit *) g_ptr_array_index (self->units, i))->system == units)
      return g_ptr_array_index (self->units, i);

  return g_ptr_array_index (self->units, 0);
}

/**
 * sx_measure_list_units:
 * @self: a measure
 * @units: what somebody is used to
 *
 * Returns: (transfer container) (element-type SxUnit): all its units, the one to say values in first
 */
GPtrArray *
sx_measure_list_units (const SxMeasure *self, SxUnits units)
{
  const SxUnit *first = sx_measure_choose_unit (self, units);
  GPtrArray *all = g_ptr_array_new ();

  g_ptr_array_add (all, (gpointer) first);
  for (guint i = 0; i < self->units->len; i++)
    if (g_ptr_array_index (self->units, i) != first)
      g_ptr_array_add (all, g_ptr_array_index (self->units, i));
  return all;
}

/**
 * sx_unit_convert_back:
 * @self: a unit of a measure
 * @value: in the first unit of that measure
 *
 * Returns: the number that stands for @value in @self
 */
double
sx_unit_convert_back (const SxUnit *self, double value)
{
  return value * self->times[1] / self->times[0] + self->minus;
}

/**
 * sx_unit_dup_number:
 * @self: a unit of a measure
 * @value: in the first unit of that measure
 *
 * Returns: (transfer full): the number that stands for @value in @self to four digits; values of
 *   the first unit stay as they are
 */
char *
sx_unit_dup_number (const SxUnit *self, double value)
{
  double number = sx_unit_convert_back (self, value);

  if (number == value)
    return g_strdup_printf ("%g", value);
  return number < 1000 ? g_strdup_printf ("%.4g", number) : g_strdup_printf ("%g", round (number));
}

/**
 * sx_measure_convert:
 * @self: a measure
 * @unit: one of its units
 * @number: a value in @unit
 *
 * Returns: the value in the first unit, rounded to a millionth, so that a limit given in another
 *   unit stays a limit
 */
double
sx_measure_convert (const SxMeasure *self, const SxUnit *unit, double number)
{
  g_return_val_if_fail (self->units->len > 0, number);

  if (unit == g_ptr_array_index (self->units, 0))
    return number;
  return round ((number - unit->minus) * unit->times[0] / unit->times[1] * 1e6) / 1e6;
}

/**
 * sx_measure_is_plausible:
 * @self: a measure
 * @value: in the first unit
 *
 * Returns: whether a person can have @value; if not, the unit is likely to be wrong
 */
gboolean
sx_measure_is_plausible (const SxMeasure *self, double value)
{
  return value >= self->from && value <= self->to;
}

static const SxScale *
get_scale (const SxMeasure *self, SxFor whom)
{
  for (guint i = 0; i < self->scales->len; i++)
    {
      const SxScale *scale = g_ptr_array_index (self->scales, i);

      if (scale->whom == whom)
        return scale;
    }

  return g_ptr_array_index (self->scales, 0);
}

/**
 * sx_measure_find_band:
 * @self: a measure
 * @id: a band's id
 *
 * Returns: (nullable): the band of the scale for everyone
 */
const SxBand *
sx_measure_find_band (const SxMeasure *self, const char *id)
{
  GPtrArray *bands = get_scale (self, SX_FOR_EVERYONE)->bands;

  for (guint i = 0; i < bands->len; i++)
    if (strcmp (((const SxBand *) g_ptr_array_index (bands, i))->id, id) == 0)
      return g_ptr_array_index (bands, i);

  return NULL;
}

/**
 * sx_measure_band_of:
 * @self: a measure
 * @whom: whose scale; the one for everyone if there is none of their own
 * @value: a plausible value in the first unit
 *
 * Returns: the band that @value lies in
 */
const SxBand *
sx_measure_band_of (const SxMeasure *self, SxFor whom, double value)
{
  GPtrArray *bands = get_scale (self, whom)->bands;
  guint i = bands->len - 1;

  while (i > 0 && value < ((const SxBand *) g_ptr_array_index (bands, i))->from)
    i--;

  return g_ptr_array_index (bands, i);
}

/**
 * sx_measure_get_range:
 * @self: a measure
 * @whom: whose range
 *
 * Returns: (nullable): the usual range for them, or for everyone
 */
const SxRange *
sx_measure_get_range (const SxMeasure *self, SxFor whom)
{
  const SxRange *general = NULL;

  for (guint i = 0; i < self->ranges->len; i++)
    {
      const SxRange *range = g_ptr_array_index (self->ranges, i);

      if (range->whom == whom)
        return range;
      if (range->whom == SX_FOR_EVERYONE)
        general = range;
    }

  return general;
}
