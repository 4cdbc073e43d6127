/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-place.h"

G_BEGIN_DECLS

/**
 * SxHit:
 * @kind: kind of what was found
 * @id: its id
 * @name: what people call it
 * @matched: the words that matched, as they stand in the content
 */
typedef struct
{
  SxKind kind;
  const char *id;
  const char *name;
  char **matched;
} SxHit;

/**
 * SxIndex:
 *
 * Finds things of the content by the words that people use for them.
 */
typedef struct _SxIndex SxIndex;

SxIndex   *sx_index_new    (const SxContent *content);
void       sx_index_free   (SxIndex *self);
GPtrArray *sx_index_search (const SxIndex *self, const char *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxIndex, sx_index_free)

G_END_DECLS
