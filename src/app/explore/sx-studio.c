/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-studio.h"

#include "sx-gdk.h"

typedef struct
{
  SxOrder order; /* with references of its own */
  GdkTexture *picture;
  GdkTexture *painting;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->order.drawing, sx_drawing_unref);
  g_clear_pointer (&job->order.paintwork, sx_paintwork_unref);
  g_clear_object (&job->picture);
  g_clear_object (&job->painting);
  g_free (job);
}

static void
draw_paintwork (cairo_t *cr, gpointer data)
{
  const SxOrder *order = data;

  sx_paintwork_draw (order->paintwork, cr, order->unit);
}

static void
work (gpointer data, gpointer unused)
{
  g_autoptr (GTask) task = data;
  Job *job = g_task_get_task_data (task);
  SxOrder *order = &job->order;

  if (order->excerpt.width > 0)
    job->picture = sx_gdk_take_texture (sx_drawing_render (order->drawing, &order->look, &order->excerpt));
  if (order->paintwork != NULL)
    job->painting = sx_gdk_take_texture (sx_excerpt_draw (&order->painted, draw_paintwork, order));
  g_task_return_boolean (task, TRUE);
}

static GThreadPool *
get_thread (void)
{
  static GThreadPool *thread;

  if (thread == NULL)
    thread = g_thread_pool_new (work, NULL, 1, TRUE, NULL);
  return thread;
}

/**
 * sx_studio_draw_async:
 * @order: what to draw
 * @callback: called when the pictures are there
 * @user_data: passed to @callback
 *
 * Has pictures drawn. Only for the main thread.
 */
void
sx_studio_draw_async (const SxOrder *order, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->order = *order;
  job->order.drawing = sx_drawing_ref (order->drawing);
  if (order->paintwork != NULL)
    job->order.paintwork = sx_paintwork_ref (order->paintwork);
  g_task_set_task_data (task, job, free_job);
  g_thread_pool_push (get_thread (), task, NULL);
}

/**
 * sx_studio_draw_finish:
 * @result: what the callback was given
 * @picture: (out) (transfer full) (nullable): of the drawing, if one was wanted
 * @painting: (out) (transfer full) (nullable): of the paintwork, if one was wanted
 *
 * Returns: (transfer none): what was ordered; valid as long as @result
 */
const SxOrder *
sx_studio_draw_finish (GAsyncResult *result, GdkTexture **picture, GdkTexture **painting)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  *picture = g_steal_pointer (&job->picture);
  *painting = g_steal_pointer (&job->painting);
  return &job->order;
}
