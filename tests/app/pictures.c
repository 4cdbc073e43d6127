/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pictures.h"

#include "support.h"
#include "sx-body-view.h"

/**
 * test_render:
 * @widget: a widget in a shown window
 *
 * Returns: (transfer full): how it looks
 */
GdkTexture *
test_render (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  GskRenderNode *node;
  GdkTexture *texture;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gsk_render_node_unref (node);
  return texture;
}

static gboolean
is_body_at_rest (gpointer view)
{
  return sx_outlook_is_at_rest (sx_body_view_get_outlook (view));
}

/* Until the body, where it is shown, is sharp and where it was sent. */
static void
wait_for_body (GtkWidget *window)
{
  GtkWidget *view = test_find_type (window, SX_TYPE_BODY_VIEW);

  test_wait_for_draw (window);
  if (view == NULL)
    return;

  g_assert_true (test_wait (is_body_at_rest, view));
  test_wait_for_draw (window);
}

/**
 * test_save:
 * @window: a shown window
 * @folder: where to
 * @name: what the picture is called, without an extension
 *
 * Returns: (transfer full): the file of a new picture of @window
 */
char *
test_save (GtkWidget *window, const char *folder, const char *name)
{
  char *file = g_strdup_printf ("%s/%s.png", folder, name);
  g_autoptr (GdkTexture) texture = NULL;

  wait_for_body (window);
  texture = test_render (window);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (gdk_texture_save_to_png (texture, file));
  return file;
}

/**
 * test_keep_picture:
 * @window: a shown window
 * @name: what the picture is called, without an extension
 *
 * Leaves a picture of @window for people to look at, in the folder that SX_SCREENSHOTS names.
 */
void
test_keep_picture (GtkWidget *window, const char *name)
{
  const char *folder = g_getenv ("SX_SCREENSHOTS");

  test_wait_for_draw (window);
  if (folder != NULL)
    g_free (test_save (window, folder, name));
}
