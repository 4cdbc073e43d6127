/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"
#include "sx-review.h"

G_BEGIN_DECLS

/** The schema version that this program reads. */
#define SX_BUNDLE_SCHEMA 1

/** Something that could harm somebody, what guards against it, and the tests that guard the guard. */
typedef struct
{
  char *id;
  char *hazard;
  char *guard;
  char **tests;
} SxHazard;

/**
 * SxBundle:
 * @review: header; its version is the version of the content
 * @language: BCP 47
 * @intended_purpose: (element-type SxPassage): what the program is for
 * @statements: (element-type SxPassage): what it must say before the first questions
 * @result_statements: (element-type SxPassage): what every result says
 * @update_policy: how it is kept up to date
 * @funding: who pays
 * @report_faults: whom to tell
 * @weak_points: (element-type SxPassage): what is known to be weak
 * @triage_figures: (element-type SxPassage): what the rules were tried on, and how it went
 * @hazards: (element-type SxHazard): what could harm
 */
typedef struct
{
  SxReview review;
  char *language;
  GPtrArray *intended_purpose;
  GPtrArray *statements;
  GPtrArray *result_statements;
  SxPassage *update_policy;
  SxPassage *funding;
  SxPassage *report_faults;
  GPtrArray *weak_points;
  GPtrArray *triage_figures;
  GPtrArray *hazards;
} SxBundle;

void sx_bundle_read  (SxBundle *self, SxReader *reader);
void sx_bundle_clear (SxBundle *self);

G_END_DECLS
