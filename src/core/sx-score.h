/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-expression.h"
#include "sx-passage.h"

G_BEGIN_DECLS

/**
 * SxScoreItem:
 * @id: unique in its score
 * @text: what counts
 * @points: what it counts, perhaps less than nothing
 * @when: (nullable): the answers that say it is there; %NULL for what only a clinician can judge
 */
typedef struct
{
  char *id;
  char *text;
  int points;
  SxExpression *when;
} SxScoreItem;

/**
 * SxScore:
 * @id: never shown
 * @name: for clinicians
 * @concerns: for which answers it is shown
 * @about: how clinicians read it
 * @safety: what it must never be used for
 * @items: (element-type SxScoreItem): in the order of the score
 * @said: where it comes from
 *
 * A score that clinicians know, item by item. It is never added up here and changes no level.
 */
typedef struct
{
  char *id;
  char *name;
  SxExpression *concerns;
  char *about;
  char *safety;
  GPtrArray *items;
  SxSaid said;
} SxScore;

gpointer sx_score_read (SxReader *reader, gpointer data);
void     sx_score_free (gpointer score);

G_END_DECLS
