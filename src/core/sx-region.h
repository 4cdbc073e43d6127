/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-part.h"
#include "sx-passage.h"

G_BEGIN_DECLS

/**
 * SxRegion:
 * @id: never shown
 * @parent: (nullable): id of the region that this is a part of
 * @name: for people
 * @summary: (nullable): what is there; only for covered regions
 * @synonyms: (element-type SxSynonym): lay words
 * @shapes: of the skin, in the picture of the whole body, where targets are large
 * @parts: (element-type SxPart): finer parts, for close-ups; they need not have the shapes that the
 *   region has in the whole body
 * @clothed: whether clothes cover it in the picture
 * @covered: whether the content has something to say about it
 */
typedef struct
{
  char *id;
  char *parent;
  SxName name;
  char *summary;
  GPtrArray *synonyms;
  SxShapes shapes;
  GPtrArray *parts;
  gboolean clothed;
  gboolean covered;
} SxRegion;

gpointer sx_region_read           (SxReader *reader, gpointer data);
gpointer sx_region_read_elsewhere (SxReader *reader, gpointer data);
void     sx_region_free           (gpointer region);

const SxPart *sx_region_find_part  (const SxRegion *self, const char *id);

G_END_DECLS
