/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-paintwork.h"

#include <string.h>

#include "sx-body-paint.h"
#include "sx-mark-paint.h"

typedef struct
{
  GPtrArray *shapes; /* of SxShape */
  SxLink link;
} Link;

typedef struct
{
  GPtrArray *shapes; /* of SxShape */
  SxSymbol symbol;
  guint strength;
  guint row;         /* which rows of symbols are its own, where several marks share a place */
  guint n_rows;
} Mark;

struct _SxPaintwork
{
  const SxDrawing *drawing; /* owns the shapes */
  GArray *links;
  GArray *marks;
};

static void
clear_link (gpointer data)
{
  g_ptr_array_unref (((Link *) data)->shapes);
}

static void
clear_mark (gpointer data)
{
  g_ptr_array_unref (((Mark *) data)->shapes);
}

static gboolean
has_same_shapes (const GPtrArray *shapes, const GPtrArray *others)
{
  return shapes->len == others->len && memcmp (shapes->pdata, others->pdata, shapes->len * sizeof (gpointer)) == 0;
}

static gboolean
link_equal (const Link *link, const Link *other)
{
  return link->link == other->link && has_same_shapes (link->shapes, other->shapes);
}

static gboolean
mark_equal (const Mark *mark, const Mark *other)
{
  return mark->symbol == other->symbol && mark->strength == other->strength && mark->row == other->row && mark->n_rows == other->n_rows
         && has_same_shapes (mark->shapes, other->shapes);
}

/* The strongest links come last: they may cover the others. */
static void
draw_links (const SxPaintwork *self, cairo_t *cr, double unit)
{
  for (int link = SX_N_LINKS - 1; link >= 0; link--)
    for (guint i = 0; i < self->links->len; i++)
      {
        const Link *painted = &g_array_index (self->links, Link, i);

        if (painted->link == (SxLink) link)
          sx_body_paint_link (cr, painted->shapes, unit, painted->link);
      }
}

/**
 * sx_paintwork_new:
 * @drawing: what the figure is drawn from
 *
 * Returns: (transfer full): nothing that is painted yet
 */
SxPaintwork *
sx_paintwork_new (const SxDrawing *drawing)
{
  SxPaintwork *self = g_atomic_rc_box_new0 (SxPaintwork);

  self->drawing = sx_drawing_ref (drawing);
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, clear_link);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
  return self;
}

SxPaintwork *
sx_paintwork_ref (const SxPaintwork *self)
{
  return g_atomic_rc_box_acquire ((SxPaintwork *) self);
}

static void
sx_paintwork_clear (gpointer data)
{
  SxPaintwork *self = data;

  g_array_unref (self->links);
  g_array_unref (self->marks);
  sx_drawing_unref (self->drawing);
}

void
sx_paintwork_unref (const SxPaintwork *self)
{
  g_atomic_rc_box_release_full ((SxPaintwork *) self, sx_paintwork_clear);
}

/**
 * sx_paintwork_add_link:
 * @self: a paintwork that no figure has yet
 * @shapes: (transfer container) (element-type SxShape): what to paint
 * @link: how it is linked with what the page is about
 */
void
sx_paintwork_add_link (SxPaintwork *self, GPtrArray *shapes, SxLink link)
{
  Link painted = { shapes, link };

  g_array_append_val (self->links, painted);
}

/**
 * sx_paintwork_add_mark:
 * @self: a paintwork that no figure has yet
 * @shapes: (transfer container) (element-type SxShape): what is marked
 * @symbol: what stands for the kind of mark
 * @strength: from 1 to %SX_MARK_MAX_STRENGTH
 * @row: which rows of symbols are its own: every @n_rows-th from here
 * @n_rows: how many marks share the place
 */
void
sx_paintwork_add_mark (SxPaintwork *self, GPtrArray *shapes, SxSymbol symbol, guint strength, guint row, guint n_rows)
{
  Mark mark = { shapes, symbol, strength, row, n_rows };

  g_array_append_val (self->marks, mark);
}

gboolean
sx_paintwork_is_empty (const SxPaintwork *self)
{
  return self->links->len == 0 && self->marks->len == 0;
}

gboolean
sx_paintwork_equal (const SxPaintwork *self, const SxPaintwork *other)
{
  if (self->links->len != other->links->len || self->marks->len != other->marks->len)
    return FALSE;

  for (guint i = 0; i < self->links->len; i++)
    if (!link_equal (&g_array_index (self->links, Link, i), &g_array_index (other->links, Link, i)))
      return FALSE;
  for (guint i = 0; i < self->marks->len; i++)
    if (!mark_equal (&g_array_index (self->marks, Mark, i), &g_array_index (other->marks, Mark, i)))
      return FALSE;

  return TRUE;
}

/**
 * sx_paintwork_draw:
 * @self: a paintwork
 * @cr: where to draw, in units of the drawing
 * @unit: size of a pixel of the window: lines and patterns are some pixels wide
 *
 * Takes some 10 ms for a picture that fills a screen, and more for many marks.
 */
void
sx_paintwork_draw (const SxPaintwork *self, cairo_t *cr, double unit)
{
  draw_links (self, cr, unit);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      sx_mark_paint (cr, mark->shapes, unit, mark->symbol, mark->strength, mark->row, mark->n_rows);
    }
}
