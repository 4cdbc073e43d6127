/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-figure.h"

#include "sx-body-paint.h"

/* Height of the first picture, in pixels: small enough not to hold up the first frame. */
#define FIRST_HEIGHT 240

/* Later, a picture is only rendered again when its size did not change for so long. */
#define SETTLE_MS 150

struct _SxFigure
{
  GObject parent_instance;

  SxView view;
  SxDrawing *drawing;
  GThread *first;            /* renders the first picture; NULL once that was needed */
  GdkTexture *picture;
  int height;                /* of the picture that is wanted, in pixels */
  gboolean dark;
  gboolean sharp;            /* whether there was a sharp picture */
  guint waiting;             /* source of a rendering that waits for the frame to be drawn */
  GCancellable *rendering;

  GPtrArray *painted[SX_N_LINKS]; /* of GPtrArray of SxShape */
  GdkTexture *paint;              /* all of them at the wanted size, or NULL */
  double unit;                    /* size of a pixel in the drawing */
};

G_DEFINE_FINAL_TYPE (SxFigure, sx_figure, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stop (SxFigure *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->rendering != NULL)
    g_cancellable_cancel (self->rendering);
  g_clear_object (&self->rendering);
}

static void
take_first (SxFigure *self)
{
  if (self->first == NULL)
    return;

  self->picture = g_thread_join (self->first);
  self->first = NULL;
}

static gpointer
render_first (gpointer drawing)
{
  return sx_drawing_render (drawing, FIRST_HEIGHT, FALSE);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SxFigure) self = user_data;
  g_autoptr (GdkTexture) picture = sx_drawing_render_finish (result, NULL);

  if (picture == NULL) /* cancelled */
    return;

  self->sharp = TRUE;
  g_set_object (&self->picture, picture);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
render_cb (gpointer user_data)
{
  SxFigure *self = user_data;

  self->waiting = 0;
  self->rendering = g_cancellable_new ();
  sx_drawing_render_async (self->drawing, self->height, self->dark, self->rendering, rendered_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* The frame with the picture at hand comes first. */
static void
render_later (SxFigure *self)
{
  stop (self);
  self->waiting = self->sharp ? g_timeout_add (SETTLE_MS, render_cb, self)
                              : g_idle_add_full (G_PRIORITY_LOW, render_cb, self, NULL);
}

static void
forget_paint (SxFigure *self)
{
  g_clear_object (&self->paint);
}

static gboolean
is_painted (SxFigure *self)
{
  for (int link = 0; link < SX_N_LINKS; link++)
    if (self->painted[link]->len > 0)
      return TRUE;

  return FALSE;
}

/* Lines and patterns are some pixels of the screen wide, so it is drawn for one size. */
static void
draw_paint (cairo_t *cr, gpointer data)
{
  SxFigure *self = data;

  for (int link = SX_N_LINKS - 1; link >= 0; link--)
    for (guint i = 0; i < self->painted[link]->len; i++)
      sx_body_paint_link (cr, g_ptr_array_index (self->painted[link], i), self->unit, (SxLink) link);
}

static void
append_paint (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  if (!is_painted (self))
    return;

  if (self->paint == NULL)
    {
      self->unit = SX_DRAWING_HEIGHT / area->size.height;
      self->paint = sx_drawing_new_texture (self->height, draw_paint, self);
    }
  gtk_snapshot_append_texture (snapshot, self->paint, area);
}

static void
sx_figure_dispose (GObject *object)
{
  SxFigure *self = SX_FIGURE (object);

  stop (self);
  take_first (self);
  forget_paint (self);
  for (int link = 0; link < SX_N_LINKS; link++)
    g_clear_pointer (&self->painted[link], g_ptr_array_unref);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->drawing, sx_drawing_free);
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
  for (int link = 0; link < SX_N_LINKS; link++)
    self->painted[link] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

/**
 * sx_figure_new:
 * @view: from where the body is seen
 *
 * Returns: (transfer full): the figure, without a picture
 */
SxFigure *
sx_figure_new (SxView view)
{
  SxFigure *self = g_object_new (SX_TYPE_FIGURE, NULL);

  self->view = view;
  self->drawing = sx_drawing_new (view);
  return self;
}

/**
 * sx_figure_make_quiet:
 * @self: a figure that was not started
 * @shapes: ids of shapes that step back
 */
void
sx_figure_make_quiet (SxFigure *self, char **shapes)
{
  for (char **id = shapes; *id != NULL; id++)
    sx_drawing_make_quiet (self->drawing, sx_drawing_find_shape (self->drawing, *id));
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
  self->first = g_thread_new ("figure", render_first, self->drawing);
}

/**
 * sx_figure_set_dark:
 * @self: a figure
 * @dark: whether it stands on a dark ground
 */
void
sx_figure_set_dark (SxFigure *self, gboolean dark)
{
  if (dark == self->dark)
    return;

  self->dark = dark;
  if (self->height > 0)
    render_later (self);
}

/**
 * sx_figure_paint:
 * @self: a figure
 * @region: a part of the body, painted on all of its sides
 * @link: how it is linked with what the page is about
 */
void
sx_figure_paint (SxFigure *self, const SxRegion *region, SxLink link)
{
  GPtrArray *shapes = g_ptr_array_new ();

  for (SxSide side = 0; side < SX_N_SIDES; side++)
    for (char **id = region->shapes[self->view][side]; id != NULL && *id != NULL; id++)
      {
        const SxShape *shape = sx_drawing_find_shape (self->drawing, *id);

        if (shape != NULL)
          g_ptr_array_add (shapes, (gpointer) shape);
      }
  g_ptr_array_add (self->painted[link], shapes);
  forget_paint (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
sx_figure_unpaint (SxFigure *self)
{
  if (!is_painted (self))
    return;

  for (int link = 0; link < SX_N_LINKS; link++)
    g_ptr_array_set_size (self->painted[link], 0);
  forget_paint (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const SxDrawing *
sx_figure_get_drawing (SxFigure *self)
{
  return self->drawing;
}

/**
 * sx_figure_set_height:
 * @self: a figure
 * @height: of the whole drawing on the screen, in pixels
 *
 * Has a sharp picture made, once there is nothing else to do. The old one is stretched meanwhile.
 */
void
sx_figure_set_height (SxFigure *self, int height)
{
  if (height == self->height)
    return;

  self->height = height;
  forget_paint (self);
  render_later (self);
}

void
sx_figure_snapshot (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  take_first (self);
  gtk_snapshot_append_texture (snapshot, self->picture, area);
  append_paint (self, snapshot, area);
}
