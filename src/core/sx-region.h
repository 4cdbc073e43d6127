/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"

G_BEGIN_DECLS

typedef enum
{
  SX_VIEW_FRONT,
  SX_VIEW_BACK,
  SX_N_VIEWS
} SxView;

/** Left and right are the patient's, in every view. */
typedef enum
{
  SX_SIDE_MIDDLE,
  SX_SIDE_LEFT,
  SX_SIDE_RIGHT,
  SX_N_SIDES
} SxSide;

/**
 * SxRegion:
 * @id: never shown
 * @parent: (nullable): id of the region that this is a part of
 * @name: for people
 * @summary: (nullable): what is there; only for covered regions
 * @synonyms: (element-type SxSynonym): lay words
 * @shapes: ids of shapes of the drawing, by view and side; each may be %NULL
 * @covered: whether the content has something to say about it
 */
typedef struct
{
  char *id;
  char *parent;
  SxName name;
  char *summary;
  GPtrArray *synonyms;
  char **shapes[SX_N_VIEWS][SX_N_SIDES];
  gboolean covered;
} SxRegion;

gpointer sx_region_read           (SxReader *reader, gpointer data);
gpointer sx_region_read_elsewhere (SxReader *reader, gpointer data);
void     sx_region_free           (gpointer region);

gboolean    sx_region_has_shapes (const SxRegion *self, SxView view);
const char *sx_view_get_word     (SxView view);

G_END_DECLS
