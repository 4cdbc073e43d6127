/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-finding.h"

G_BEGIN_DECLS

/** How marks of a kind look; no two kinds share one, so that nobody depends on colour. */
typedef enum
{
  SX_SYMBOL_CROSS,
  SX_SYMBOL_ZIGZAG,
  SX_SYMBOL_WAVE,
  SX_SYMBOL_DOTS,
  SX_SYMBOL_RING,
  SX_SYMBOL_BAR,
  SX_SYMBOL_DROP,
  SX_N_SYMBOLS
} SxSymbol;

/** Which sides must be marked for a proposal. A side that is not marked says nothing by itself. */
typedef enum
{
  SX_SIDES_ANY,
  SX_SIDES_ONE,  /* left or right, and not both */
  SX_SIDES_BOTH  /* left and right */
} SxSides;

/**
 * SxProposal:
 * @regions: ids of regions, with all that is a part of them
 * @parts: (nullable): ids of parts of @regions, if only marks on these count
 * @sides: which sides of these regions, taken together, must be marked
 * @finding_id: what is proposed to be present
 * @finding: what @finding_id means; set when the content is linked
 */
typedef struct
{
  char **regions;
  char **parts;
  SxSides sides;
  char *finding_id;
  const SxFinding *finding;
} SxProposal;

/**
 * SxMarkKind:
 * @id: never shown
 * @name: for people
 * @symbol: how its marks look
 * @proposes: (element-type SxProposal): what its marks propose as answers
 *
 * A kind of mark that a person can put on the body. Marks propose answers and never give them; no
 * proposal is a red flag.
 */
typedef struct
{
  char *id;
  SxName name;
  SxSymbol symbol;
  GPtrArray *proposes;
} SxMarkKind;

gpointer sx_mark_kind_read (SxReader *reader, gpointer data);
void     sx_mark_kind_free (gpointer kind);

G_END_DECLS
