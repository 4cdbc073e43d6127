/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-gdk.h"

typedef struct
{
  const SxDrawing *drawing;
  SxLook look;
  SxExcerpt excerpt;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  sx_drawing_unref (job->drawing);
  g_free (job);
}

static void
render_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;

  g_task_return_pointer (task, sx_gdk_take_texture (sx_drawing_render (job->drawing, &job->look, &job->excerpt)),
                         g_object_unref);
}

/**
 * sx_gdk_take_texture:
 * @surface: (transfer full): a picture
 *
 * Returns: (transfer full): the picture, to show
 */
GdkTexture *
sx_gdk_take_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

GdkRGBA
sx_gdk_get_rgba (const SxInk *ink)
{
  return (GdkRGBA){ (float) ink->red, (float) ink->green, (float) ink->blue, 1 };
}

/**
 * sx_gdk_render_async:
 * @drawing: a drawing
 * @look: how it looks
 * @excerpt: what of it
 * @callback: called when the picture is there
 * @user_data: passed to @callback
 *
 * Renders off the main thread.
 */
void
sx_gdk_render_async (const SxDrawing *drawing, const SxLook *look, const SxExcerpt *excerpt, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->drawing = sx_drawing_ref (drawing);
  job->look = *look;
  job->excerpt = *excerpt;
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, render_thread);
}

/**
 * sx_gdk_render_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): the picture
 */
GdkTexture *
sx_gdk_render_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
