/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-illustration-picture.h"

#include "sx-illustration-art.h"

/* A picture is only rendered again when its size did not change for so long. */
#define SETTLE_MS 150

struct _SxIllustrationPicture
{
  GObject parent_instance;

  char *file;
  int width; /* that is wanted, in pixels of the screen; 0 while none is */
  gboolean dark;

  GdkTexture *texture;
  gboolean sharp; /* whether @texture is what is wanted */
  guint waiting;  /* source of a rendering that waits for the size to settle */
  GCancellable *rendering;
};

G_DEFINE_FINAL_TYPE (SxIllustrationPicture, sx_illustration_picture, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
stop (SxIllustrationPicture *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->rendering != NULL)
    g_cancellable_cancel (self->rendering);
  g_clear_object (&self->rendering);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GdkTexture) texture = sx_illustration_art_render_finish (result, NULL);
  SxIllustrationPicture *self = user_data;

  if (texture == NULL) /* cancelled, maybe because @self is gone */
    return;

  g_set_object (&self->texture, texture);
  self->sharp = TRUE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
render_cb (gpointer user_data)
{
  SxIllustrationPicture *self = user_data;

  self->waiting = 0;
  self->rendering = g_cancellable_new ();
  sx_illustration_art_render_async (self->file, self->width, self->dark, self->rendering, rendered_cb, self);
  return G_SOURCE_REMOVE;
}

static void
sx_illustration_picture_dispose (GObject *object)
{
  SxIllustrationPicture *self = SX_ILLUSTRATION_PICTURE (object);

  stop (self);
  g_clear_object (&self->texture);
  G_OBJECT_CLASS (sx_illustration_picture_parent_class)->dispose (object);
}

static void
sx_illustration_picture_finalize (GObject *object)
{
  g_free (SX_ILLUSTRATION_PICTURE (object)->file);
  G_OBJECT_CLASS (sx_illustration_picture_parent_class)->finalize (object);
}

static void
sx_illustration_picture_class_init (SxIllustrationPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_illustration_picture_dispose;
  G_OBJECT_CLASS (klass)->finalize = sx_illustration_picture_finalize;

  /**
   * SxIllustrationPicture::changed:
   *
   * There is another texture.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_ILLUSTRATION_PICTURE, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
sx_illustration_picture_init (SxIllustrationPicture *self)
{
}

/**
 * sx_illustration_picture_new:
 * @file: name of a drawing
 *
 * Returns: (transfer full): its picture, of which nothing is rendered until somebody wants it
 */
SxIllustrationPicture *
sx_illustration_picture_new (const char *file)
{
  SxIllustrationPicture *self = g_object_new (SX_TYPE_ILLUSTRATION_PICTURE, NULL);

  self->file = g_strdup (file);
  return self;
}

/**
 * sx_illustration_picture_want:
 * @self: a picture
 * @width: in pixels of the screen
 * @dark: whether it stands on a dark ground
 *
 * Says what to render; nothing is rendered again that is there already. The first texture comes as soon
 * as it can.
 */
void
sx_illustration_picture_want (SxIllustrationPicture *self, int width, gboolean dark)
{
  if (width == self->width && dark == self->dark)
    return;

  stop (self);
  self->width = width;
  self->dark = dark;
  self->sharp = FALSE;
  self->waiting = self->texture != NULL ? g_timeout_add (SETTLE_MS, render_cb, self)
                                        : g_idle_add_full (G_PRIORITY_LOW, render_cb, self, NULL);
}

/**
 * sx_illustration_picture_get_texture:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): the last one that was rendered
 */
GdkTexture *
sx_illustration_picture_get_texture (SxIllustrationPicture *self)
{
  return self->texture;
}

/**
 * sx_illustration_picture_is_sharp:
 * @self: a picture
 *
 * Returns: whether its texture is what was wanted last
 */
gboolean
sx_illustration_picture_is_sharp (SxIllustrationPicture *self)
{
  return self->sharp;
}
