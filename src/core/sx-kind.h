/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SxKind:
 *
 * The kinds of things with an id. Ids are unique within a kind. The last ones are parts of another
 * thing and are looked up together with its id: an option of a finding, a band of a finding's or
 * a measure's scale, a stage or passage of a condition, what a condition says on a feature, a part
 * of a region, and a shape of the drawing (which only the drawing knows).
 */
typedef enum
{
  SX_KIND_REGION,
  SX_KIND_FINDING,
  SX_KIND_CONDITION,
  SX_KIND_COMPARISON,
  SX_KIND_MEASURE,
  SX_KIND_RULE,
  SX_KIND_TERM,
  SX_KIND_SOURCE,
  SX_KIND_SECTION,
  SX_KIND_FEATURE,
  SX_KIND_GROUP,
  SX_KIND_TERRITORY,
  SX_KIND_STRUCTURE,
  SX_KIND_MARK,
  SX_KIND_ILLUSTRATION,
  SX_N_KINDS,
  SX_KIND_OPTION = SX_N_KINDS,
  SX_KIND_BAND,
  SX_KIND_MEASURE_BAND,
  SX_KIND_STAGE,
  SX_KIND_PASSAGE,
  SX_KIND_CELL,
  SX_KIND_PART,
  SX_KIND_SHAPE
} SxKind;

const char *sx_kind_get_word   (SxKind kind);
const char *sx_kind_get_plural (SxKind kind);
gboolean    sx_kind_from_plural (const char *plural, SxKind *kind);

G_END_DECLS
