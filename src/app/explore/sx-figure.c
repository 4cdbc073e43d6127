/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-figure.h"

/* Height of the first picture, in pixels: small enough not to hold up the first frame. */
#define FIRST_HEIGHT 240

struct _SxFigure
{
  GObject parent_instance;

  SxDrawing *drawing;
  GThread *first;            /* renders the first picture; NULL once that was needed */
  GdkTexture *picture;
  int height;                /* of the picture that is wanted, in pixels */
  guint waiting;             /* source of a rendering that waits for the frame to be drawn */
  GCancellable *rendering;
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
  return sx_drawing_render (drawing, FIRST_HEIGHT);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SxFigure) self = user_data;
  g_autoptr (GdkTexture) picture = sx_drawing_render_finish (result, NULL);

  if (picture == NULL) /* cancelled */
    return;

  g_set_object (&self->picture, picture);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
render_cb (gpointer user_data)
{
  SxFigure *self = user_data;

  self->waiting = 0;
  self->rendering = g_cancellable_new ();
  sx_drawing_render_async (self->drawing, self->height, self->rendering, rendered_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
sx_figure_dispose (GObject *object)
{
  SxFigure *self = SX_FIGURE (object);

  stop (self);
  take_first (self);
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
   * There is another picture to draw.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_FIGURE, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sx_figure_init (SxFigure *self)
{
}

/**
 * sx_figure_new:
 * @view: from where the body is seen
 *
 * Returns: (transfer full): the figure; its first picture is on its way
 */
SxFigure *
sx_figure_new (SxView view)
{
  SxFigure *self = g_object_new (SX_TYPE_FIGURE, NULL);

  self->drawing = sx_drawing_new (view);
  self->first = g_thread_new ("figure", render_first, self->drawing);
  return self;
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
 * Has a sharp picture made, once there is nothing else to do: the frame with the picture at hand
 * comes first.
 */
void
sx_figure_set_height (SxFigure *self, int height)
{
  if (height == self->height)
    return;

  stop (self);
  self->height = height;
  self->waiting = g_idle_add_full (G_PRIORITY_LOW, render_cb, self, NULL);
}

void
sx_figure_snapshot (SxFigure *self, GtkSnapshot *snapshot, const graphene_rect_t *area)
{
  take_first (self);
  gtk_snapshot_append_texture (snapshot, self->picture, area);
}
