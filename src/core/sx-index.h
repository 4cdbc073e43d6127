/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-place.h"

G_BEGIN_DECLS

/** How many hits a search gives at most. */
#define SX_INDEX_MAX_HITS 60

/**
 * SxHit:
 * @kind: kind of what was found
 * @id: its id
 * @detail: (nullable): the part of the region or stage of the condition that was found
 * @name: what people call it
 * @said: (nullable): the other name, lay word or text that matched better than @name
 * @matched: the words that matched, as they stand in the content, in small letters
 */
typedef struct
{
  SxKind kind;
  const char *id;
  const char *detail;
  const char *name;
  const char *said;
  char **matched;
} SxHit;

/** A piece of a text, in bytes. */
typedef struct
{
  guint start;
  guint end;
} SxSpan;

/**
 * SxIndex:
 *
 * Finds things of the content by the words that people use for them.
 */
typedef struct _SxIndex SxIndex;

SxIndex   *sx_index_new             (const SxContent *content);
void       sx_index_free            (SxIndex *self);
GPtrArray *sx_index_search          (const SxIndex *self, const char *query, guint *n_found);
gboolean   sx_index_is_about_safety (const SxIndex *self, const char *query);

SxPlace   *sx_hit_dup_place         (const SxHit *self);
GArray    *sx_hit_mark              (const SxHit *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxIndex, sx_index_free)

G_END_DECLS
