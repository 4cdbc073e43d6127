/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-paintwork.h"

#include "sx-body-paint.h"
#include "sx-gdk.h"
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
  GObject parent_instance;

  GArray *links;
  GArray *marks;
  SxExcerpt excerpt;   /* what the picture shows */
  double unit;         /* size of a pixel of the window in the drawing */
  GdkTexture *picture; /* of all of it, or NULL */
};

G_DEFINE_FINAL_TYPE (SxPaintwork, sx_paintwork, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
is_empty (SxPaintwork *self)
{
  return self->links->len == 0 && self->marks->len == 0;
}

static void
look_different (SxPaintwork *self)
{
  g_clear_object (&self->picture);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* The strongest links come last: they may cover the others. */
static void
draw_links (SxPaintwork *self, cairo_t *cr)
{
  for (int link = SX_N_LINKS - 1; link >= 0; link--)
    for (guint i = 0; i < self->links->len; i++)
      {
        const Link *painted = &g_array_index (self->links, Link, i);

        if (painted->link == (SxLink) link)
          sx_body_paint_link (cr, painted->shapes, self->unit, painted->link);
      }
}

/* Lines and patterns are some pixels of the window wide, so it is drawn for one size. */
static void
draw (cairo_t *cr, gpointer data)
{
  SxPaintwork *self = data;

  draw_links (self, cr);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      sx_mark_paint (cr, mark->shapes, self->unit, mark->symbol, mark->strength, mark->row, mark->n_rows);
    }
}

static void
sx_paintwork_finalize (GObject *object)
{
  SxPaintwork *self = SX_PAINTWORK (object);

  g_array_unref (self->links);
  g_array_unref (self->marks);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (sx_paintwork_parent_class)->finalize (object);
}

static void
sx_paintwork_class_init (SxPaintworkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sx_paintwork_finalize;

  /**
   * SxPaintwork::changed:
   *
   * There is something else to draw.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_PAINTWORK, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sx_paintwork_init (SxPaintwork *self)
{
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, clear_link);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
}

SxPaintwork *
sx_paintwork_new (void)
{
  return g_object_new (SX_TYPE_PAINTWORK, NULL);
}

void
sx_paintwork_clear (SxPaintwork *self)
{
  if (is_empty (self))
    return;

  g_array_set_size (self->links, 0);
  g_array_set_size (self->marks, 0);
  look_different (self);
}

/**
 * sx_paintwork_add_link:
 * @self: a paintwork
 * @shapes: (transfer container) (element-type SxShape): what to paint
 * @link: how it is linked with what the page is about
 */
void
sx_paintwork_add_link (SxPaintwork *self, GPtrArray *shapes, SxLink link)
{
  Link painted = { shapes, link };

  g_array_append_val (self->links, painted);
  look_different (self);
}

/**
 * sx_paintwork_add_mark:
 * @self: a paintwork
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
  look_different (self);
}

/**
 * sx_paintwork_settle:
 * @self: a paintwork
 * @seen: what is seen of the figure, in units of the drawing
 * @scale: pixels of the window in a unit
 * @factor: pixels of the screen in one of the window
 *
 * From now on it is drawn sharp for this size; before, it was stretched.
 */
void
sx_paintwork_settle (SxPaintwork *self, const graphene_rect_t *seen, double scale, int factor)
{
  SxExcerpt excerpt;

  sx_excerpt_init (&excerpt, seen, scale * factor);
  if (sx_excerpt_equal (&excerpt, &self->excerpt) && self->unit > 0)
    return;

  self->excerpt = excerpt;
  self->unit = 1 / scale;
  g_clear_object (&self->picture);
}

/**
 * sx_paintwork_snapshot:
 * @self: a paintwork that was settled
 * @snapshot: where to draw
 * @area: where the whole drawing goes
 */
void
sx_paintwork_snapshot (SxPaintwork *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  float scale = area->size.width / SX_DRAWING_WIDTH;
  const graphene_rect_t *box = &self->excerpt.box;

  if (is_empty (self) || self->unit == 0)
    return;

  if (self->picture == NULL)
    self->picture = sx_gdk_take_texture (sx_excerpt_draw (&self->excerpt, draw, self));
  gtk_snapshot_append_texture (snapshot, self->picture,
                               &GRAPHENE_RECT_INIT (area->origin.x + box->origin.x * scale, area->origin.y + box->origin.y * scale,
                                                    box->size.width * scale, box->size.height * scale));
}
