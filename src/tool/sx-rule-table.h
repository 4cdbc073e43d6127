/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

/** What stands in a row of the decision table. */
typedef enum
{
  SX_COLUMN_KIND,
  SX_COLUMN_ID,
  SX_COLUMN_LEVEL,
  SX_COLUMN_NAME,
  SX_COLUMN_WHEN,
  SX_COLUMN_EXCEPT,
  SX_COLUMN_BECAUSE,
  SX_COLUMN_THINKS_OF,
  SX_COLUMN_EXPLAINS,
  SX_COLUMN_ASK_FIRST,
  SX_COLUMN_REVIEW_AFTER,
  SX_COLUMN_NOT_FOR,
  SX_COLUMN_SLOW,
  SX_COLUMN_SOURCES,
  SX_COLUMN_BASIS,
  SX_COLUMN_CASES,
  SX_N_COLUMNS
} SxColumn;

/**
 * SxRuleRow:
 * @cells: (nullable): the words in each column
 * @when: (nullable): the condition that %SX_COLUMN_WHEN has in words
 * @except: (nullable): that of %SX_COLUMN_EXCEPT
 */
typedef struct
{
  char *cells[SX_N_COLUMNS];
  const SxExpression *when;
  const SxExpression *except;
} SxRuleRow;

GPtrArray  *sx_rule_table_new         (const SxContent *content, const GPtrArray *vignettes);
const char *sx_rule_table_get_heading (SxColumn column);

G_END_DECLS
