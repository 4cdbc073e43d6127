/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-illustration.h"
#include "sx-shapes.h"

G_BEGIN_DECLS

/**
 * SxStroke:
 * @illustration: (nullable): id of the illustration that is drawn on, or %NULL for the body
 * @view: of the body
 * @side: which side of the body the side view shows; %SX_SIDE_MIDDLE for all else
 * @points: where the pen was, in the units of what it drew on: 600 × 1400 for the body, 800 × 480 for an
 *   illustration
 * @n_points: how many; one is a dot
 *
 * One line of a pen. The points are those of the picture as it is seen: the right side, which is the
 * left one mirrored, has points of its own. Immutable and reference counted.
 */
typedef struct
{
  char *illustration;
  SxView view;
  SxSide side;
  SxPoint *points;
  gsize n_points;
} SxStroke;

/**
 * SxPen:
 *
 * What was drawn by hand: strokes, in the order in which they were made. Immutable and reference
 * counted; a change makes a new one, so what was before is there to go back to.
 */
typedef struct _SxPen SxPen;

SxStroke       *sx_stroke_new_on_body         (SxView view, SxSide side, const SxPoint *points, gsize n_points);
SxStroke       *sx_stroke_new_on_illustration (const char *illustration, const SxPoint *points, gsize n_points);
SxStroke       *sx_stroke_ref                 (const SxStroke *self);
void            sx_stroke_unref               (const SxStroke *self);
gboolean        sx_stroke_is_on_body          (const SxStroke *self, SxView view, SxSide side);
gboolean        sx_stroke_is_on_illustration  (const SxStroke *self, const char *illustration);

SxPen          *sx_pen_new                    (void);
SxPen          *sx_pen_ref                    (const SxPen *self);
void            sx_pen_unref                  (const SxPen *self);
SxPen          *sx_pen_with_stroke            (const SxPen *self, SxStroke *stroke);
gboolean        sx_pen_is_empty               (const SxPen *self);
guint           sx_pen_get_n                  (const SxPen *self);
const SxStroke *sx_pen_get                    (const SxPen *self, guint index);
gboolean        sx_pen_is_on_any_body         (const SxPen *self);
gboolean        sx_pen_is_on_body             (const SxPen *self, SxView view, SxSide side);
gboolean        sx_pen_is_on_illustration     (const SxPen *self, const char *illustration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxStroke, sx_stroke_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxPen, sx_pen_unref)

G_END_DECLS
