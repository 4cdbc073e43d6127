/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-content.h"

G_BEGIN_DECLS

/** Strength of a mark: slight, medium, strong. */
#define SX_MARK_MAX_STRENGTH 3

/**
 * SxMark:
 * @kind: id of a mark kind
 * @region: id of a region
 * @part: (nullable): id of a part of @region, or %NULL for all of it
 * @side: which side of it; %SX_SIDE_MIDDLE where it has none
 * @strength: from 1 to %SX_MARK_MAX_STRENGTH
 *
 * One mark on the body.
 */
typedef struct
{
  char *kind;
  char *region;
  char *part;
  SxSide side;
  guint strength;
} SxMark;

/**
 * SxMarks:
 *
 * What a person marked on the body: at most one mark for each kind, region, part and side.
 * Immutable and reference counted; a change makes new ones. What is not marked was not said to be
 * absent.
 */
typedef struct _SxMarks SxMarks;

SxMarks      *sx_marks_new_empty   (void);
SxMarks      *sx_marks_ref         (const SxMarks *self);
void          sx_marks_unref       (const SxMarks *self);

SxMarks      *sx_marks_with        (const SxMarks *self, const char *kind, const char *region, const char *part, SxSide side,
                                    guint strength);
SxMarks      *sx_marks_without     (const SxMarks *self, const char *kind, const char *region, const char *part, SxSide side);

guint         sx_marks_get_n       (const SxMarks *self);
const SxMark *sx_marks_get         (const SxMarks *self, guint index);
const SxMark *sx_marks_find        (const SxMarks *self, const char *kind, const char *region, const char *part, SxSide side);
gboolean      sx_marks_equal       (const SxMarks *self, const SxMarks *other);

char         *sx_marks_dup_words   (const SxMarks *self, const SxContent *content, guint index);
char         *sx_marks_dup_short_words (const SxMarks *self, const SxContent *content, guint index);
GPtrArray    *sx_marks_propose     (const SxMarks *self, const SxContent *content);
GPtrArray    *sx_marks_list_behind (const SxMarks *self, const SxContent *content, const SxFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxMarks, sx_marks_unref)

G_END_DECLS
