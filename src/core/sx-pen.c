/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-pen.h"

struct _SxPen
{
  GPtrArray *strokes; /* of SxStroke */
};

static SxStroke *
new_stroke (const char *illustration, SxView view, SxSide side, const SxPoint *points, gsize n_points)
{
  SxStroke *self = g_rc_box_new0 (SxStroke);

  self->illustration = g_strdup (illustration);
  self->view = view;
  self->side = side;
  self->points = g_memdup2 (points, n_points * sizeof *points);
  self->n_points = n_points;
  return self;
}

static void
sx_stroke_clear (gpointer data)
{
  SxStroke *self = data;

  g_free (self->illustration);
  g_free (self->points);
}

static void
free_stroke (gpointer data)
{
  sx_stroke_unref (data);
}

static void
sx_pen_clear (gpointer data)
{
  g_ptr_array_unref (((SxPen *) data)->strokes);
}

/**
 * sx_stroke_new_on_body:
 * @view: from where the body is seen
 * @side: which side the side view shows; %SX_SIDE_MIDDLE for all else
 * @points: (array length=n_points): in units of the drawing
 * @n_points: how many
 *
 * Returns: (transfer full): the stroke
 */
SxStroke *
sx_stroke_new_on_body (SxView view, SxSide side, const SxPoint *points, gsize n_points)
{
  return new_stroke (NULL, view, side, points, n_points);
}

/**
 * sx_stroke_new_on_illustration:
 * @illustration: id of an illustration
 * @points: (array length=n_points): in units of the illustration
 * @n_points: how many
 *
 * Returns: (transfer full): the stroke
 */
SxStroke *
sx_stroke_new_on_illustration (const char *illustration, const SxPoint *points, gsize n_points)
{
  return new_stroke (illustration, SX_VIEW_FRONT, SX_SIDE_MIDDLE, points, n_points);
}

SxStroke *
sx_stroke_ref (const SxStroke *self)
{
  return g_rc_box_acquire ((SxStroke *) self);
}

void
sx_stroke_unref (const SxStroke *self)
{
  g_rc_box_release_full ((SxStroke *) self, sx_stroke_clear);
}

gboolean
sx_stroke_is_on_body (const SxStroke *self, SxView view, SxSide side)
{
  return self->illustration == NULL && self->view == view && self->side == side;
}

gboolean
sx_stroke_is_on_illustration (const SxStroke *self, const char *illustration)
{
  return g_strcmp0 (self->illustration, illustration) == 0;
}

/**
 * sx_pen_new:
 *
 * Returns: (transfer full): nothing drawn yet
 */
SxPen *
sx_pen_new (void)
{
  SxPen *self = g_rc_box_new0 (SxPen);

  self->strokes = g_ptr_array_new_with_free_func (free_stroke);
  return self;
}

SxPen *
sx_pen_ref (const SxPen *self)
{
  return g_rc_box_acquire ((SxPen *) self);
}

void
sx_pen_unref (const SxPen *self)
{
  g_rc_box_release_full ((SxPen *) self, sx_pen_clear);
}

/**
 * sx_pen_with_stroke:
 * @self: what was drawn so far
 * @stroke: (transfer full): what was drawn now
 *
 * Returns: (transfer full): both
 */
SxPen *
sx_pen_with_stroke (const SxPen *self, SxStroke *stroke)
{
  SxPen *changed = sx_pen_new ();

  for (guint i = 0; i < self->strokes->len; i++)
    g_ptr_array_add (changed->strokes, sx_stroke_ref (sx_pen_get (self, i)));
  g_ptr_array_add (changed->strokes, stroke);
  return changed;
}

gboolean
sx_pen_is_empty (const SxPen *self)
{
  return self->strokes->len == 0;
}

guint
sx_pen_get_n (const SxPen *self)
{
  return self->strokes->len;
}

/**
 * sx_pen_get:
 * @self: what was drawn
 * @index: position, in the order in which it was drawn
 *
 * Returns: (transfer none): a stroke
 */
const SxStroke *
sx_pen_get (const SxPen *self, guint index)
{
  return g_ptr_array_index (self->strokes, index);
}

/* Whether something is drawn on a body, however that stands. */
gboolean
sx_pen_is_on_any_body (const SxPen *self)
{
  for (guint i = 0; i < self->strokes->len; i++)
    if (sx_pen_get (self, i)->illustration == NULL)
      return TRUE;

  return FALSE;
}

gboolean
sx_pen_is_on_body (const SxPen *self, SxView view, SxSide side)
{
  for (guint i = 0; i < self->strokes->len; i++)
    if (sx_stroke_is_on_body (sx_pen_get (self, i), view, side))
      return TRUE;

  return FALSE;
}

gboolean
sx_pen_is_on_illustration (const SxPen *self, const char *illustration)
{
  for (guint i = 0; i < self->strokes->len; i++)
    if (sx_stroke_is_on_illustration (sx_pen_get (self, i), illustration))
      return TRUE;

  return FALSE;
}
