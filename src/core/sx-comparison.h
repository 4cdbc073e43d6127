/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-condition.h"

G_BEGIN_DECLS

/** A column of a table: a condition, or one stage of it. */
typedef struct
{
  char *condition;
  char *stage;
} SxComparisonColumn;

/** A statement or caution of a condition that is shown above a table. */
typedef struct
{
  char *condition;
  char *passage;
} SxComparisonNote;

/**
 * SxComparison:
 * @id: never shown
 * @review: header
 * @name: title
 * @columns: (element-type SxComparisonColumn): what is compared
 * @rows: ids of features
 * @notes: (element-type SxComparisonNote): shown above
 *
 * A table without words of its own.
 */
typedef struct
{
  char *id;
  SxReview review;
  char *name;
  GPtrArray *columns;
  char **rows;
  GPtrArray *notes;
} SxComparison;

SxComparison *sx_comparison_new  (void);
gpointer      sx_comparison_read (SxReader *reader, gpointer data);
void          sx_comparison_free (gpointer comparison);

G_END_DECLS
