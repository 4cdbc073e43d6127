/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"

G_BEGIN_DECLS

/** FHIR publication status. */
typedef enum
{
  SX_STATUS_DRAFT,
  SX_STATUS_ACTIVE,
  SX_STATUS_RETIRED
} SxStatus;

/**
 * SxReview:
 * @status: draft until a named clinician approved it
 * @version: of the file
 * @date: of the last change; all dates are YYYY-MM-DD
 * @reviewer: (nullable): who approved it
 * @approval_date: (nullable): when
 * @last_review_date: (nullable): when it was last looked through
 * @review_due: from when on the program says that it is out of date
 * @publisher: who stands behind it
 *
 * The header of every content file.
 */
typedef struct
{
  SxStatus status;
  char *version;
  char *date;
  char *reviewer;
  char *approval_date;
  char *last_review_date;
  char *review_due;
  char *publisher;
} SxReview;

void sx_review_read  (SxReview *self, SxReader *reader);
void sx_review_clear (SxReview *self);

G_END_DECLS
