/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-expression.h"
#include "sx-level.h"

G_BEGIN_DECLS

typedef enum
{
  SX_RULE_FLAG,    /* raises the level when it is true */
  SX_RULE_BENIGN,  /* one of the ordinary patterns that allow self-care */
  SX_RULE_FLOOR,   /* the level is at least this when it is true */
  SX_RULE_UNSURE,  /* the floor for warning signs answered with not sure */
  SX_RULE_EXIT,    /* leaves the scale of urgency */
  SX_RULE_DEFAULT  /* when nothing else is true */
} SxRuleKind;

/**
 * SxRule:
 * @id: as clinicians quote it, for example RF-01
 * @index: of %SX_RULE_FLAG: position in the rulebook; set when the rules are indexed
 * @kind: how it takes part in the triage
 * @name: (nullable): of ordinary patterns
 * @level: what it gives
 * @when: (nullable): what makes it true; %NULL for %SX_RULE_UNSURE and %SX_RULE_DEFAULT
 * @except: (nullable): what keeps it from being used; only below emergency
 * @unsought: whether it holds when its findings are told, but nobody is asked for its sake
 * @because: why, for a patient
 * @thinks_of: ids of conditions
 * @said: where it comes from
 * @explains: (nullable): of ordinary patterns: findings that belong to it
 * @ask_first: (nullable): of ordinary patterns: findings that must have been asked
 * @review_after: (nullable): of ordinary patterns: when to look again
 * @not_for: (nullable): of %SX_RULE_UNSURE: warning signs that may be left unsure
 * @slow: (nullable): of %SX_RULE_UNSURE: warning signs that give only @slow_level
 * @slow_level: the level for those
 */
typedef struct
{
  char *id;
  guint index;
  SxRuleKind kind;
  char *name;
  SxLevel level;
  SxExpression *when;
  SxExpression *except;
  gboolean unsought;
  char *because;
  char **thinks_of;
  SxSaid said;
  char **explains;
  char **ask_first;
  char *review_after;
  char **not_for;
  char **slow;
  SxLevel slow_level;
} SxRule;

/**
 * SxGroup:
 * @id: never shown
 * @name: for people
 * @when: what it stands for
 */
typedef struct
{
  char *id;
  char *name;
  SxExpression *when;
} SxGroup;

gpointer sx_rule_read         (SxReader *reader, gpointer data);
gpointer sx_rule_read_benign  (SxReader *reader, gpointer data);
gpointer sx_rule_read_floor   (SxReader *reader, gpointer data);
gpointer sx_rule_read_exit    (SxReader *reader, gpointer data);
SxRule  *sx_rule_read_default (SxReader *reader, const char *member);
void     sx_rule_free         (gpointer rule);

gpointer sx_group_read        (SxReader *reader, gpointer data);
void     sx_group_free        (gpointer group);

G_END_DECLS
