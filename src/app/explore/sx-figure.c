/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-figure.h"

#include "sx-body-plan.h"
#include "sx-first-picture.h"
#include "sx-plate.h"
#include "sx-studio.h"

/* Height of the picture of the whole, in pixels, while only a part is seen. */
#define WHOLE_HEIGHT 640

typedef struct
{
  SxLook look;
  SxExcerpt excerpt;
  SxPlate *plate; /* NULL until it is there */
} Picture;

/* Lines and patterns are some pixels of the window wide, so it is drawn for one size. */
typedef struct
{
  SxPaintwork *work;
  SxExcerpt excerpt;
  double unit;         /* size of a pixel of the window in the drawing; 0 until it is seen */
  SxPlate *plate;      /* NULL until it is there, and where nothing is painted */
} Painting;

struct _SxFigure
{
  GObject parent_instance;

  SxFacing facing;
  SxBuild build;
  SxDrawing *drawing;

  Picture whole;
  Picture detail;      /* of what is seen, while that is only a part */
  Painting painting;   /* lies on them */
  guint starting;      /* the source that orders pictures, or 0 */
  gboolean waiting;    /* for pictures that are ordered */
  Picture *ordered;    /* which picture these replace, or NULL */

  SxLook look;         /* as wanted, like the following */
  SxExcerpt wanted_whole;
  SxExcerpt wanted_detail;
  Painting wanted_painting;
  gboolean close;      /* whether only a part is seen */
  gboolean seen;       /* whether anything is seen at all */
  gboolean textured;   /* whether the renderer keeps textures */
};

G_DEFINE_FINAL_TYPE (SxFigure, sx_figure, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
get_whole (SxFigure *self, double height, SxExcerpt *excerpt)
{
  graphene_rect_t crop;

  sx_facing_get_crop (self->facing, &crop);
  sx_excerpt_init (excerpt, &crop, height / crop.size.height);
}

static gboolean
is_there (const Picture *picture, const SxLook *look, const SxExcerpt *excerpt)
{
  return picture->plate != NULL && sx_look_equal (&picture->look, look) && sx_excerpt_equal (&picture->excerpt, excerpt);
}

static gboolean
is_painted (SxFigure *self)
{
  const Painting *wanted = &self->wanted_painting;
  const Painting *there = &self->painting;

  return sx_paintwork_is_empty (wanted->work)
         || (there->plate != NULL && there->unit == wanted->unit && sx_excerpt_equal (&there->excerpt, &wanted->excerpt)
             && sx_paintwork_equal (there->work, wanted->work));
}

static void
clear_painting (Painting *painting)
{
  g_clear_pointer (&painting->plate, sx_plate_free);
  g_clear_pointer (&painting->work, sx_paintwork_unref);
}

static void
get_whole_look (SxFigure *self, SxLook *look)
{
  *look = self->look;
  look->close_up = FALSE;
}

static void order_next (SxFigure *self);

static void
replace_picture (SxFigure *self, const SxOrder *order, cairo_surface_t *surface)
{
  Picture *picture = g_steal_pointer (&self->ordered);

  if (picture == NULL)
    return;

  g_clear_pointer (&picture->plate, sx_plate_free);
  picture->plate = sx_plate_new (surface);
  picture->look = order->look;
  picture->excerpt = order->excerpt;
}

/* Nothing comes back that was taken away meanwhile. */
static void
replace_painting (SxFigure *self, const SxOrder *order, cairo_surface_t *surface)
{
  if (surface == NULL || sx_paintwork_is_empty (self->wanted_painting.work))
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      return;
    }

  clear_painting (&self->painting);
  self->painting = (Painting) { sx_paintwork_ref (order->paintwork), order->painted, order->unit, sx_plate_new (surface) };
}

/* Both come together: nothing is seen beside what it lies on. */
static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SxFigure) self = user_data;
  cairo_surface_t *picture, *painting;
  const SxOrder *order = sx_studio_draw_finish (result, &picture, &painting);

  self->waiting = FALSE;
  replace_picture (self, order, picture);
  replace_painting (self, order, painting);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  order_next (self);
}

/* Which picture comes next: what is seen, then the whole. */
static Picture *
choose_next (SxFigure *self, SxOrder *order)
{
  if (self->close && !is_there (&self->detail, &self->look, &self->wanted_detail))
    {
      order->look = self->look;
      order->excerpt = self->wanted_detail;
      return &self->detail;
    }

  get_whole_look (self, &order->look);
  if (is_there (&self->whole, &order->look, &self->wanted_whole))
    return NULL;

  order->excerpt = self->wanted_whole;
  return &self->whole;
}

static void
drop_detail (SxFigure *self)
{
  if (self->detail.plate == NULL)
    return;

  g_clear_pointer (&self->detail.plate, sx_plate_free);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* One order at a time. */
static void
order_next (SxFigure *self)
{
  SxOrder order = { .drawing = self->drawing };

  if (self->waiting || !self->seen)
    return;

  self->ordered = choose_next (self, &order);
  if (!is_painted (self))
    {
      order.paintwork = self->wanted_painting.work;
      order.painted = self->wanted_painting.excerpt;
      order.unit = self->wanted_painting.unit;
    }
  self->waiting = self->ordered != NULL || order.paintwork != NULL;
  if (self->waiting)
    sx_studio_draw_async (&order, drawn_cb, g_object_ref (self));
  else if (!self->close)
    drop_detail (self);
}

static gboolean
start_cb (gpointer data)
{
  SxFigure *self = data;

  self->starting = 0;
  order_next (self);
  return G_SOURCE_REMOVE;
}

/* Once what is there is on the screen, and everything that changes with it is known. */
static void
order_soon (SxFigure *self)
{
  if (self->starting == 0)
    self->starting = g_idle_add (start_cb, self);
}

static void
sx_figure_dispose (GObject *object)
{
  SxFigure *self = SX_FIGURE (object);

  g_clear_handle_id (&self->starting, g_source_remove);
  g_clear_pointer (&self->whole.plate, sx_plate_free);
  g_clear_pointer (&self->detail.plate, sx_plate_free);
  clear_painting (&self->painting);
  clear_painting (&self->wanted_painting);
  g_clear_pointer (&self->drawing, sx_drawing_unref);
  G_OBJECT_CLASS (sx_figure_parent_class)->dispose (object);
}

static void
sx_figure_class_init (SxFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_figure_dispose;

  /**
   * SxFigure::changed:
   *
   * There is something else to draw.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_FIGURE, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sx_figure_init (SxFigure *self)
{
}

/**
 * sx_figure_new:
 * @content: what it does not cover steps back
 * @facing: how it stands
 * @build: who is drawn
 * @look: how it looks at first
 *
 * Returns: (transfer full): the figure
 */
SxFigure *
sx_figure_new (const SxContent *content, SxFacing facing, SxBuild build, const SxLook *look)
{
  SxFigure *self = g_object_new (SX_TYPE_FIGURE, NULL);

  self->facing = facing;
  self->build = build;
  self->look = *look;
  self->drawing = sx_drawing_new (build, sx_facing_get_view (facing), facing == SX_FACING_RIGHT);
  sx_body_plan_quieten (content, facing, self->drawing);
  self->wanted_painting.work = sx_paintwork_new (self->drawing);
  return self;
}

SxFacing
sx_figure_get_facing (SxFigure *self)
{
  return self->facing;
}

const SxDrawing *
sx_figure_get_drawing (SxFigure *self)
{
  return self->drawing;
}

/**
 * sx_figure_set_look:
 * @self: a figure
 * @look: how it looks from now on
 */
void
sx_figure_set_look (SxFigure *self, const SxLook *look)
{
  self->look = *look;
  order_soon (self);
}

/**
 * sx_figure_paint:
 * @self: a figure
 * @work: what lies on it from now on
 *
 * Nothing that is no longer there stays to be seen.
 */
void
sx_figure_paint (SxFigure *self, const SxPaintwork *work)
{
  SxPaintwork *owned = sx_paintwork_ref (work);

  g_clear_pointer (&self->wanted_painting.work, sx_paintwork_unref);
  self->wanted_painting.work = owned;
  if (sx_paintwork_is_empty (work) && self->painting.plate != NULL)
    {
      clear_painting (&self->painting);
      g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
    }
  order_soon (self);
}

/**
 * sx_figure_set_textured:
 * @self: a figure
 * @textured: whether the renderer keeps textures
 */
void
sx_figure_set_textured (SxFigure *self, gboolean textured)
{
  self->textured = textured;
}

/**
 * sx_figure_leave:
 * @self: a figure
 *
 * It is no longer seen: nothing of it is rendered until it is settled again.
 */
void
sx_figure_leave (SxFigure *self)
{
  self->seen = self->close = FALSE;
  g_clear_pointer (&self->detail.plate, sx_plate_free);
  clear_painting (&self->painting);
}

/* Whether there is nothing left to see of what the crop holds, but for a hair. */
static gboolean
is_all_seen (const graphene_rect_t *crop, const graphene_rect_t *seen)
{
  return seen->size.width > crop->size.width - 1 && seen->size.height > crop->size.height - 1;
}

/**
 * sx_figure_settle:
 * @self: a figure
 * @look: how it looks from now on
 * @seen: what is seen of it, in units of the drawing; may be empty
 * @scale: pixels of the window in a unit
 * @factor: pixels of the screen in one of the window
 * @thickness: of what lies on it; 1 as it is seen from nearby
 *
 * Has sharp pictures made of what is seen. The old ones are stretched meanwhile.
 */
void
sx_figure_settle (SxFigure *self, const SxLook *look, const graphene_rect_t *seen, double scale, int factor,
                  double thickness)
{
  graphene_rect_t crop;
  gboolean all;

  self->look = *look;
  sx_facing_get_crop (self->facing, &crop);
  all = is_all_seen (&crop, seen);
  self->seen = seen->size.width > 0 && seen->size.height > 0;
  self->close = self->seen && !all;
  if (!self->seen)
    return;

  if (self->close)
    sx_excerpt_init (&self->wanted_detail, seen, scale * factor);
  if (all)
    sx_excerpt_init (&self->wanted_whole, seen, scale * factor);
  else if (self->wanted_whole.height == 0)
    get_whole (self, WHOLE_HEIGHT, &self->wanted_whole);
  sx_excerpt_init (&self->wanted_painting.excerpt, seen, scale * factor);
  self->wanted_painting.unit = thickness / scale;
  order_soon (self);
}

/**
 * sx_figure_is_sharp:
 * @self: a figure
 *
 * Returns: whether the pictures are all as wanted
 */
gboolean
sx_figure_is_sharp (SxFigure *self)
{
  return self->starting == 0 && !self->waiting;
}

static void
place (const SxExcerpt *excerpt, const graphene_rect_t *area, graphene_rect_t *bounds)
{
  float scale = area->size.width / SX_DRAWING_WIDTH;
  const graphene_rect_t *box = &excerpt->box;

  graphene_rect_init (bounds, area->origin.x + box->origin.x * scale, area->origin.y + box->origin.y * scale, box->size.width * scale,
                      box->size.height * scale);
}

static void
append (SxFigure *self, GtkSnapshot *snapshot, SxPlate *plate, const SxExcerpt *excerpt, const graphene_rect_t *area)
{
  graphene_rect_t bounds;

  place (excerpt, area, &bounds);
  if (plate != NULL)
    sx_plate_append (plate, snapshot, &bounds, self->textured);
}

static void
append_strip (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area, float left, float top, float right, float bottom)
{
  if (right <= left || bottom <= top)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, top, right - left, bottom - top));
  append (self, snapshot, self->whole.plate, &self->whole.excerpt, area);
  gtk_snapshot_pop (snapshot);
}

/* The whole around the detail, and not below it: where the detail is sharp, a soft edge would show. */
static void
append_around (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  graphene_rect_t outer, inner;
  float right, bottom;

  place (&self->whole.excerpt, area, &outer);
  place (&self->detail.excerpt, area, &inner);
  right = outer.origin.x + outer.size.width;
  bottom = outer.origin.y + outer.size.height;
  append_strip (self, snapshot, area, outer.origin.x, outer.origin.y, right, inner.origin.y);
  append_strip (self, snapshot, area, outer.origin.x, inner.origin.y, inner.origin.x, inner.origin.y + inner.size.height);
  append_strip (self, snapshot, area, inner.origin.x + inner.size.width, inner.origin.y, right, inner.origin.y + inner.size.height);
  append_strip (self, snapshot, area, outer.origin.x, inner.origin.y + inner.size.height, right, bottom);
}

/* The small picture is there at once. It shows the skin, whatever layer is on its way. */
static void
take_first (SxFigure *self)
{
  if (self->whole.plate != NULL)
    return;

  self->whole.look = (SxLook) { .tone = self->look.tone, .layer = SX_LAYER_SKIN, .dark = self->look.dark };
  self->whole.plate = sx_plate_new (sx_first_picture_load (self->build, self->facing, &self->whole.look));
  sx_first_picture_get_excerpt (self->facing, &self->whole.excerpt);
}

/* Whether both are the same, but for what is too fine for the whole. */
static gboolean
look_alike (const Picture *detail, const Picture *whole)
{
  return detail->look.layer == whole->look.layer && detail->look.tone == whole->look.tone && detail->look.dark == whole->look.dark;
}

/**
 * sx_figure_snapshot:
 * @self: a figure
 * @snapshot: where to draw
 * @area: where the whole drawing goes
 */
void
sx_figure_snapshot (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  take_first (self);
  if (self->detail.plate == NULL)
    append (self, snapshot, self->whole.plate, &self->whole.excerpt, area);
  else if (look_alike (&self->detail, &self->whole))
    append_around (self, snapshot, area);
  append (self, snapshot, self->detail.plate, &self->detail.excerpt, area);
  append (self, snapshot, self->painting.plate, &self->painting.excerpt, area);
}

/**
 * sx_figure_snapshot_whole:
 * @self: a figure
 * @snapshot: where to draw
 * @area: where the whole drawing goes
 *
 * Draws the figure small, to show where on it people are.
 */
void
sx_figure_snapshot_whole (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  take_first (self);
  append (self, snapshot, self->whole.plate, &self->whole.excerpt, area);
}
