/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"

G_BEGIN_DECLS

typedef struct _SxFinding SxFinding;

typedef enum
{
  SX_EXPRESSION_PRESENT, /* a finding is present */
  SX_EXPRESSION_OPTION,  /* one option of a choice was chosen */
  SX_EXPRESSION_RANGE,   /* from <= value < to; those above are leaves, about one finding */
  SX_EXPRESSION_ALL,
  SX_EXPRESSION_ANY,
  SX_EXPRESSION_NOT,
  SX_EXPRESSION_COUNT,   /* at least so many of these */
  SX_EXPRESSION_GROUP    /* a named group */
} SxExpressionKind;

/**
 * SxExpression:
 * @kind: which of the members below are used
 * @count: for %SX_EXPRESSION_COUNT
 * @finding: what @id means; set when the content is linked, like all that has no “as read”
 * @option_index: position of the option in its finding
 * @from: value of @at_least in the first unit, or minus infinity
 * @to: value of @below, or infinity
 * @group: what the group means
 * @id: as read: id of the finding or group
 * @option: as read: id of the option
 * @at_least: (nullable): as read: band whose start is the least value
 * @below: (nullable): as read: band whose start is the first value that is too much
 * @n_of: how many parts there are
 * @of: the parts
 *
 * A condition over answers, as rules and questions use it. A triage evaluates all rules: what it
 * reads stands together, and the parts hang on the whole itself.
 */
typedef struct _SxExpression SxExpression;

struct _SxExpression
{
  SxExpressionKind kind;
  guint count;
  guint option_index;
  guint n_of;
  const SxFinding *finding;
  const SxExpression *group;
  double from;
  double to;
  char *id;
  char *option;
  char *at_least;
  char *below;
  SxExpression *of[];
};

/**
 * SxExpressionFunc:
 * @leaf: an expression about one finding
 * @data: user data
 */
typedef void (*SxExpressionFunc) (const SxExpression *leaf, gpointer data);

gpointer      sx_expression_read         (SxReader *reader, gpointer data);
SxExpression *sx_expression_read_member  (SxReader *reader, const char *member);
SxExpression *sx_expression_read_or_null (SxReader *reader, const char *member);
SxExpression *sx_expression_new          (SxExpressionKind kind, const GPtrArray *of);
void          sx_expression_free         (gpointer expression);
void          sx_expression_foreach_leaf (const SxExpression *self, SxExpressionFunc func, gpointer data);
gboolean      sx_expression_is_leaf      (const SxExpression *self);
gboolean      sx_expression_mentions     (const SxExpression *self, const SxFinding *finding);
gboolean      sx_expression_has_not      (const SxExpression *self);

G_END_DECLS
