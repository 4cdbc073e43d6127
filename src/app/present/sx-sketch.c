/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-sketch.h"

struct _SxSketch
{
  GPtrArray *pens; /* of SxPen, the oldest first; that of now may be followed by undone ones */
  guint now;
};

static void
unref_pen (gpointer pen)
{
  sx_pen_unref (pen);
}

static void
take (SxSketch *self, SxPen *pen)
{
  g_ptr_array_set_size (self->pens, (int) self->now + 1);
  g_ptr_array_add (self->pens, pen);
  self->now++;
}

/**
 * sx_sketch_new:
 *
 * Returns: (transfer full): an empty sketch
 */
SxSketch *
sx_sketch_new (void)
{
  SxSketch *self = g_new0 (SxSketch, 1);

  self->pens = g_ptr_array_new_with_free_func (unref_pen);
  g_ptr_array_add (self->pens, sx_pen_new ());
  return self;
}

void
sx_sketch_free (SxSketch *self)
{
  g_ptr_array_unref (self->pens);
  g_free (self);
}

const SxPen *
sx_sketch_get_pen (const SxSketch *self)
{
  return g_ptr_array_index (self->pens, self->now);
}

void
sx_sketch_add (SxSketch *self, SxStroke *stroke)
{
  take (self, sx_pen_with_stroke (sx_sketch_get_pen (self), stroke));
}

/* Can be undone like all else. */
void
sx_sketch_clear (SxSketch *self)
{
  if (!sx_pen_is_empty (sx_sketch_get_pen (self)))
    take (self, sx_pen_new ());
}

void
sx_sketch_undo (SxSketch *self)
{
  if (sx_sketch_can_undo (self))
    self->now--;
}

void
sx_sketch_redo (SxSketch *self)
{
  if (sx_sketch_can_redo (self))
    self->now++;
}

gboolean
sx_sketch_can_undo (const SxSketch *self)
{
  return self->now > 0;
}

gboolean
sx_sketch_can_redo (const SxSketch *self)
{
  return self->now + 1 < self->pens->len;
}
