/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"

G_BEGIN_DECLS

/** Whom a scale or a range is for. */
typedef enum
{
  SX_FOR_EVERYONE,
  SX_FOR_FEMALE,
  SX_FOR_MALE,
  SX_FOR_PREGNANT
} SxFor;

/** Which units somebody is used to: those of most of the world, or those of the United States. */
typedef enum
{
  SX_UNITS_SI,
  SX_UNITS_CONVENTIONAL
} SxUnits;

/**
 * SxUnit:
 * @unit: as it is shown
 * @system: who is used to it
 * @also: other ways to write it
 * @times: numerator and denominator of the factor to the first unit of the measure
 * @minus: what is taken off before
 * @bare_from: from where on a number without a unit is read in this unit; NaN if never
 */
typedef struct
{
  char *unit;
  SxUnits system;
  char **also;
  double times[2];
  double minus;
  double bare_from;
} SxUnit;

/**
 * SxBand:
 * @id: unique in its scale
 * @name: for people
 * @from: first value that belongs to it, in the first unit
 * @to: first value that does not; but the end of the last band is the largest value there can be
 */
typedef struct
{
  char *id;
  SxName name;
  double from;
  double to;
} SxBand;

/**
 * SxScale:
 * @whom: whom it is for
 * @bands: (element-type SxBand): from the smallest value to the largest, without a gap
 * @said: where the limits come from
 */
typedef struct
{
  SxFor whom;
  GPtrArray *bands;
  SxSaid said;
} SxScale;

/**
 * SxRange:
 * @whom: whom it is for
 * @low: smallest usual value, in the first unit
 * @high: largest usual value
 * @said: where it comes from
 */
typedef struct
{
  SxFor whom;
  double low;
  double high;
  SxSaid said;
} SxRange;

/**
 * SxMeasure:
 * @id: never shown
 * @name: for people
 * @units: (element-type SxUnit): the first one is the one that values are kept in
 * @from: smallest value that can be, in the first unit
 * @to: largest value that can be
 * @ranges: (element-type SxRange): usual ranges
 * @scales: (element-type SxScale): the first one is for everyone and the one that rules use
 * @notes: (element-type SxPassage): what to know when reading a value
 *
 * Something with a number. No other file has a threshold.
 */
typedef struct
{
  char *id;
  SxName name;
  GPtrArray *units;
  double from;
  double to;
  GPtrArray *ranges;
  GPtrArray *scales;
  GPtrArray *notes;
} SxMeasure;

gpointer      sx_measure_read      (SxReader *reader, gpointer data);
void          sx_measure_free      (gpointer measure);

const SxUnit *sx_measure_find_unit (const SxMeasure *self, const char *unit);
const SxUnit *sx_measure_get_bare_unit (const SxMeasure *self, double number);
const SxUnit *sx_measure_choose_unit (const SxMeasure *self, SxUnits units);
GPtrArray    *sx_measure_list_units (const SxMeasure *self, SxUnits units);
double        sx_measure_convert   (const SxMeasure *self, const SxUnit *unit, double number);
gboolean      sx_measure_is_plausible (const SxMeasure *self, double value);
const SxBand *sx_measure_find_band (const SxMeasure *self, const char *id);
const SxBand *sx_measure_band_of   (const SxMeasure *self, SxFor whom, double value);
const SxRange *sx_measure_get_range (const SxMeasure *self, SxFor whom);

double        sx_unit_convert_back (const SxUnit *self, double value);
char         *sx_unit_dup_number   (const SxUnit *self, double value);

G_END_DECLS
