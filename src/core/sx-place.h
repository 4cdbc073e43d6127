/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

typedef enum
{
  SX_PLACE_BODY,       /* the whole body */
  SX_PLACE_CHART,      /* a body to draw on by hand, on paper */
  SX_PLACE_ITEM,       /* something of the content, by kind and id */
  SX_PLACE_GALLERY,    /* all tables */
  SX_PLACE_PICKED,     /* a table of conditions that somebody picked; see sx-pick.h for its id */
  SX_PLACE_QUESTION,   /* a screen of questions, by its id; the next one without an id */
  SX_PLACE_RESULT,     /* what the answers lead to */
  SX_PLACE_FIND,       /* where things are looked for by words */
  SX_PLACE_ABOUT,      /* what this content is and is not */
  SX_PLACE_HELP,       /* how to use the program */
  SX_PLACE_START       /* the two doors, where the country is confirmed */
} SxPlaceKind;

/**
 * SxPlace:
 * @kind: what sort of place
 * @item: kind of the item, for %SX_PLACE_ITEM
 * @id: (nullable): id of the item, screen or table
 * @detail: (nullable): a stage of a condition, or a part of a region
 * @side: of a region; %SX_SIDE_MIDDLE for both, and for everything else
 *
 * The one address of anything that can be shown. Immutable and reference counted.
 */
typedef struct
{
  SxPlaceKind kind;
  SxKind item;
  char *id;
  char *detail;
  SxSide side;
} SxPlace;

/** What to ask for to get %SX_PLACE_CHART, where an id of the content could stand. */
#define SX_PLACE_CHART_ID "body-chart"

SxPlace *sx_place_new          (SxPlaceKind kind);
SxPlace *sx_place_new_item     (SxKind item, const char *id, const char *detail);
SxPlace *sx_place_new_region   (const char *region, const char *part, SxSide side);
SxPlace *sx_place_new_question (const char *screen);
SxPlace *sx_place_new_picked   (const char *id);
SxPlace *sx_place_find         (const SxContent *content, const char *text);
SxPlace *sx_place_ref          (const SxPlace *self);
void     sx_place_unref        (const SxPlace *self);
gboolean sx_place_equal        (const SxPlace *self, const SxPlace *other);
guint    sx_place_hash         (gconstpointer place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxPlace, sx_place_unref)

G_END_DECLS
