/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-illustration-art.h"

#include <librsvg/rsvg.h>

#include "sx-illustration.h"

#define RESOURCES "/org/symptomexplorer/SymptomExplorer/art/illustrations/"

/* A wider texture costs more memory and time than the soft shapes of a drawing are worth. */
#define MAX_WIDTH 2400

typedef struct
{
  char *file;
  int width;
  gboolean dark;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->file);
  g_free (job);
}

static GBytes *
load (const char *file)
{
  g_autofree char *path = g_strconcat (RESOURCES, file, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* A drawing whose file is not there is left blank: its words still say what it shows. A folder of
 * content may name any file. */
static RsvgHandle *
parse (const char *file, gboolean dark)
{
  g_autoptr (GBytes) svg = load (file);
  g_autoptr (GBytes) style = dark ? load ("theme-dark.css") : NULL;
  RsvgHandle *handle;

  if (svg == NULL)
    return NULL;

  handle = rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), NULL);
  if (handle != NULL && style != NULL)
    rsvg_handle_set_stylesheet (handle, g_bytes_get_data (style, NULL), g_bytes_get_size (style), NULL);
  return handle;
}

static GdkTexture *
take_surface (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gpointer data = cairo_image_surface_get_data (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (data, stride * (gsize) height,
                                                         (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/**
 * sx_illustration_art_render:
 * @file: name of a drawing
 * @width: in pixels; no texture is wider than a limit
 * @dark: whether it will stand on a dark ground
 *
 * Takes some 100 ms for a picture that is as wide as a page.
 *
 * Returns: (transfer full): the picture
 */
GdkTexture *
sx_illustration_art_render (const char *file, int width, gboolean dark)
{
  int used = CLAMP (width, 1, MAX_WIDTH);
  int height = MAX (1, used * SX_ILLUSTRATION_HEIGHT / SX_ILLUSTRATION_WIDTH);
  RsvgHandle *handle = parse (file, dark);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, used, height);
  cairo_t *cr = cairo_create (surface);

  if (handle != NULL)
    rsvg_handle_render_document (handle, cr, &(RsvgRectangle){ 0, 0, used, height }, NULL);
  g_clear_object (&handle);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return take_surface (surface);
}

static void
render_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;

  g_task_return_pointer (task, sx_illustration_art_render (job->file, job->width, job->dark), g_object_unref);
}

/**
 * sx_illustration_art_render_async:
 * @file: name of a drawing
 * @width: in pixels
 * @dark: whether it will stand on a dark ground
 * @cancellable: (nullable): to lose interest in the picture
 * @callback: called when the picture is there
 * @user_data: passed to @callback
 *
 * Renders off the main thread.
 */
void
sx_illustration_art_render_async (const char *file, int width, gboolean dark, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->file = g_strdup (file);
  job->width = width;
  job->dark = dark;
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, render_thread);
}

GdkTexture *
sx_illustration_art_render_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
