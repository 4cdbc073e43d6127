/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-figure.h"

#include "sx-gdk.h"

/* Height of the first picture, in pixels: small enough not to hold up the first frame. */
#define FIRST_HEIGHT 240

/* Height of the picture of the whole, in pixels, while only a part is seen. */
#define WHOLE_HEIGHT 640

typedef struct
{
  SxLook look;
  SxExcerpt excerpt;
  GdkTexture *texture; /* NULL until it is there */
} Picture;

struct _SxFigure
{
  GObject parent_instance;

  SxFacing facing;
  SxDrawing *drawing;
  SxPaintwork *paintwork;

  GThread *first;      /* renders the first picture; NULL once that was needed */
  Picture whole;
  Picture detail;      /* of what is seen, while that is only a part */
  Picture *rendering;  /* which of them is being rendered anew */
  SxLook next_look;    /* of the picture that is being rendered, like the next one */
  SxExcerpt next_excerpt;

  SxLook look;         /* as wanted, like the following */
  SxExcerpt wanted_whole;
  SxExcerpt wanted_detail;
  gboolean close;      /* whether only a part is seen */
  gboolean seen;       /* whether anything is seen at all */
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
  return picture->texture != NULL && sx_look_equal (&picture->look, look) && sx_excerpt_equal (&picture->excerpt, excerpt);
}

static void
get_whole_look (SxFigure *self, SxLook *look)
{
  *look = self->look;
  look->close_up = FALSE;
}

static void
take_first (SxFigure *self)
{
  GdkTexture *texture;

  if (self->first == NULL)
    return;

  texture = g_thread_join (self->first);
  self->first = NULL;
  if (self->whole.texture == NULL)
    self->whole.texture = texture;
  else
    g_object_unref (texture);
}

static void render_next (SxFigure *self);

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SxFigure) self = user_data;
  Picture *picture = self->rendering;

  take_first (self);
  self->rendering = NULL;
  g_clear_object (&picture->texture);
  picture->texture = sx_gdk_render_finish (result);
  picture->look = self->next_look;
  picture->excerpt = self->next_excerpt;
  render_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
render (SxFigure *self, Picture *picture, const SxLook *look, const SxExcerpt *excerpt)
{
  self->rendering = picture;
  self->next_look = *look;
  self->next_excerpt = *excerpt;
  sx_gdk_render_async (self->drawing, look, excerpt, rendered_cb, g_object_ref (self));
}

/* One picture at a time, and what is seen comes first. */
static void
render_next (SxFigure *self)
{
  SxLook whole_look;

  get_whole_look (self, &whole_look);
  if (self->rendering != NULL || !self->seen)
    return;

  if (self->close && !is_there (&self->detail, &self->look, &self->wanted_detail))
    render (self, &self->detail, &self->look, &self->wanted_detail);
  else if (!is_there (&self->whole, &whole_look, &self->wanted_whole))
    render (self, &self->whole, &whole_look, &self->wanted_whole);
  else if (!self->close)
    g_clear_object (&self->detail.texture);
}

static gpointer
render_first (gpointer data)
{
  SxFigure *self = data;

  return sx_gdk_take_texture (sx_drawing_render (self->drawing, &self->whole.look, &self->whole.excerpt));
}

static void
painted_cb (SxFigure *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
sx_figure_dispose (GObject *object)
{
  SxFigure *self = SX_FIGURE (object);

  take_first (self);
  g_clear_object (&self->whole.texture);
  g_clear_object (&self->detail.texture);
  g_clear_object (&self->paintwork);
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
 * @facing: how it stands
 * @build: who is drawn
 * @look: how it looks at first
 *
 * Returns: (transfer full): the figure, without a picture
 */
SxFigure *
sx_figure_new (SxFacing facing, SxBuild build, const SxLook *look)
{
  SxFigure *self = g_object_new (SX_TYPE_FIGURE, NULL);

  self->facing = facing;
  self->look = *look;
  self->drawing = sx_drawing_new (build, sx_facing_get_view (facing), facing == SX_FACING_RIGHT);
  self->paintwork = sx_paintwork_new ();
  g_signal_connect_object (self->paintwork, "changed", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
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

SxPaintwork *
sx_figure_get_paintwork (SxFigure *self)
{
  return self->paintwork;
}

/**
 * sx_figure_make_quiet:
 * @self: a figure that was not started
 * @shapes: ids of shapes of the skin that step back
 */
void
sx_figure_make_quiet (SxFigure *self, char *const *shapes)
{
  sx_drawing_make_quiet (self->drawing, shapes);
}

/**
 * sx_figure_start:
 * @self: a figure
 *
 * Has the first picture made.
 */
void
sx_figure_start (SxFigure *self)
{
  get_whole_look (self, &self->whole.look);
  get_whole (self, FIRST_HEIGHT, &self->whole.excerpt);
  self->first = g_thread_new ("figure", render_first, self);
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
  render_next (self);
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
  g_clear_object (&self->detail.texture);
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
 *
 * Has sharp pictures made of what is seen. The old ones are stretched meanwhile.
 */
void
sx_figure_settle (SxFigure *self, const SxLook *look, const graphene_rect_t *seen, double scale, int factor)
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
  sx_paintwork_settle (self->paintwork, self->close || all ? seen : &crop, scale, factor);
  render_next (self);
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
  return self->rendering == NULL;
}

static void
place (const Picture *picture, const graphene_rect_t *area, graphene_rect_t *bounds)
{
  float scale = area->size.width / SX_DRAWING_WIDTH;
  const graphene_rect_t *box = &picture->excerpt.box;

  graphene_rect_init (bounds, area->origin.x + box->origin.x * scale, area->origin.y + box->origin.y * scale, box->size.width * scale,
                      box->size.height * scale);
}

static void
append (GtkSnapshot *snapshot, const Picture *picture, const graphene_rect_t *area)
{
  graphene_rect_t bounds;

  place (picture, area, &bounds);
  if (picture->texture != NULL)
    gtk_snapshot_append_texture (snapshot, picture->texture, &bounds);
}

static void
append_strip (GtkSnapshot *snapshot, const Picture *picture, const graphene_rect_t *area, float left, float top, float right, float bottom)
{
  if (right <= left || bottom <= top)
    return;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, top, right - left, bottom - top));
  append (snapshot, picture, area);
  gtk_snapshot_pop (snapshot);
}

/* The whole around the detail, and not below it: where the detail is sharp, a soft edge would show. */
static void
append_around (GtkSnapshot *snapshot, const Picture *whole, const Picture *detail, const graphene_rect_t *area)
{
  graphene_rect_t outer, inner;
  float right, bottom;

  place (whole, area, &outer);
  place (detail, area, &inner);
  right = outer.origin.x + outer.size.width;
  bottom = outer.origin.y + outer.size.height;
  append_strip (snapshot, whole, area, outer.origin.x, outer.origin.y, right, inner.origin.y);
  append_strip (snapshot, whole, area, outer.origin.x, inner.origin.y, inner.origin.x, inner.origin.y + inner.size.height);
  append_strip (snapshot, whole, area, inner.origin.x + inner.size.width, inner.origin.y, right, inner.origin.y + inner.size.height);
  append_strip (snapshot, whole, area, outer.origin.x, inner.origin.y + inner.size.height, right, bottom);
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
  if (self->detail.texture == NULL)
    append (snapshot, &self->whole, area);
  else if (look_alike (&self->detail, &self->whole))
    append_around (snapshot, &self->whole, &self->detail, area);
  append (snapshot, &self->detail, area);
  sx_paintwork_snapshot (self->paintwork, snapshot, area);
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
  append (snapshot, &self->whole, area);
}
