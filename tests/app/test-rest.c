/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "body.h"
#include "pictures.h"
#include "sx-first-picture.h"

/* What the pictures of the body look like at rest: sharp, pixel by pixel, and as the theme asks. */

/* In pixels: what is smaller only shows where people are. */
#define LEAST_HEIGHT 150

typedef struct
{
  int factor;
  guint n_textures;
} Look;

static gboolean
is_at_rest (gpointer outlook)
{
  return sx_outlook_is_at_rest (outlook);
}

static void
come_to_rest (BodyFixture *fixture)
{
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (test_wait (is_at_rest, body_get_outlook (fixture)));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
check_texture (GskRenderNode *node, const graphene_rect_t *clip, Look *look)
{
  GdkTexture *texture = gsk_texture_node_get_texture (node);
  graphene_rect_t bounds;

  gsk_render_node_get_bounds (node, &bounds);
  if (bounds.size.height < LEAST_HEIGHT || !graphene_rect_intersection (&bounds, clip, NULL))
    return;

  g_assert_cmpfloat_with_epsilon (bounds.size.width * (float) look->factor, (float) gdk_texture_get_width (texture), 0.02);
  g_assert_cmpfloat_with_epsilon (bounds.size.height * (float) look->factor, (float) gdk_texture_get_height (texture), 0.02);
  g_assert_cmpfloat_with_epsilon (bounds.origin.x, roundf (bounds.origin.x), 0.02);
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, roundf (bounds.origin.y), 0.02);
  look->n_textures++;
}

/* Targets are drawn by cairo; what is moved or faded is not a picture of the body. */
static void
check_node (GskRenderNode *node, const graphene_rect_t *clip, Look *look)
{
  graphene_rect_t inner;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        check_node (gsk_container_node_get_child (node, i), clip, look);
      break;
    case GSK_CLIP_NODE:
      if (graphene_rect_intersection (clip, gsk_clip_node_get_clip (node), &inner) && inner.size.width >= 1 && inner.size.height >= 1)
        check_node (gsk_clip_node_get_child (node), &inner, look);
      break;
    case GSK_TEXTURE_NODE:
      check_texture (node, clip, look);
      break;
    default:
      break;
    }
}

/* Each picture that is seen has as many pixels as the screen has where it is, and lies on them. */
static void
check_sharp (BodyFixture *fixture, guint least)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  double width = gtk_widget_get_width (fixture->view);
  double height = gtk_widget_get_height (fixture->view);
  Look look = { gtk_widget_get_scale_factor (fixture->view), 0 };
  GskRenderNode *node;

  sx_scene_set_textured (sx_outlook_get_scene (body_get_outlook (fixture)), TRUE);
  come_to_rest (fixture);
  paintable = gtk_widget_paintable_new (fixture->view);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  check_node (node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height), &look);
  g_assert_cmpuint (look.n_textures, >=, least);
  gsk_render_node_unref (node);
}

static void
test_sharp_whole (BodyFixture *fixture, gconstpointer data)
{
  check_sharp (fixture, 2);
  sx_outlook_turn (body_get_outlook (fixture));
  check_sharp (fixture, 2);
}

static void
test_sharp_close (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);

  body_look_closer (fixture, SX_SIDE_LEFT);
  check_sharp (fixture, 1);
  sx_outlook_zoom (outlook, 1.37, 200, 300);
  check_sharp (fixture, 1);
  sx_outlook_pan (outlook, 33.3, -21.7);
  check_sharp (fixture, 1);
  sx_outlook_set_layer (outlook, SX_LAYER_MUSCLES);
  check_sharp (fixture, 1);
}

/* In a window as large as the screen, whatever that is. */
static void
test_sharp_full (BodyFixture *fixture, gconstpointer data)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (gdk_display_get_monitors (display), 0);
  GdkRectangle screen;

  gdk_monitor_get_geometry (monitor, &screen);
  test_close_window (fixture->window);
  body_open (fixture, screen.width, screen.height);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->window)), >=, screen.height);
  check_sharp (fixture, 2);
  body_look_closer (fixture, SX_SIDE_LEFT);
  check_sharp (fixture, 1);
  sx_outlook_set_layer (body_get_outlook (fixture), SX_LAYER_MUSCLES);
  check_sharp (fixture, 1);
}

/* So is what is painted on them. */
static void
test_sharp_paint (BodyFixture *fixture, gconstpointer data)
{
  const GPtrArray *conditions = sx_content_get_all (body_get_session (fixture)->content, SX_KIND_CONDITION);

  test_go_to_item (fixture->window, SX_KIND_CONDITION, ((const SxCondition *) g_ptr_array_index (conditions, 0))->id);
  check_sharp (fixture, 3);
  sx_outlook_zoom (body_get_outlook (fixture), 1.2, 200, 300);
  check_sharp (fixture, 3);
}

static GBytes *
take (BodyFixture *fixture, GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = NULL;
  gsize stride, size;
  guint8 *pixels;

  come_to_rest (fixture);
  texture = test_render (widget);
  stride = 4 * (gsize) gdk_texture_get_width (texture);
  size = stride * (gsize) gdk_texture_get_height (texture);
  pixels = g_malloc (size);
  gdk_texture_download (texture, pixels, stride);
  return g_bytes_new_take (pixels, size);
}

/* Nothing is left of a close-up, whatever way leads back. */
static void
test_back (BodyFixture *fixture, gconstpointer data)
{
  SxOutlook *outlook = body_get_outlook (fixture);
  g_autoptr (GBytes) before = take (fixture, fixture->view);
  g_autoptr (GBytes) close = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) zoomed = NULL;

  body_look_closer (fixture, SX_SIDE_LEFT);
  close = take (fixture, fixture->view);
  test_go (fixture->window, sx_place_new (SX_PLACE_BODY));
  after = take (fixture, fixture->view);
  g_assert_false (g_bytes_equal (before, close));
  g_assert_true (g_bytes_equal (before, after));

  sx_outlook_zoom (outlook, 3, 200, 300);
  come_to_rest (fixture);
  sx_outlook_zoom (outlook, 0.1, 200, 300);
  zoomed = take (fixture, fixture->view);
  g_assert_true (g_bytes_equal (before, zoomed));
}

/* In parts of all pixels. */
static double
get_covered (cairo_surface_t *picture)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  guint n_covered = 0;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = (gpointer) (cairo_image_surface_get_data (picture) + y * cairo_image_surface_get_stride (picture));

      for (int x = 0; x < width; x++)
        n_covered += row[x] >> 24 > 100;
    }
  return n_covered / (double) (width * height);
}

/* For every figure there is a small picture, and somebody is on it. */
static void
test_first (BodyFixture *fixture, gconstpointer data)
{
  for (SxBuild build = 0; build < SX_N_BUILDS; build++)
    for (SxFacing facing = 0; facing < SX_N_FACINGS; facing++)
      for (guint tone = 1; tone <= SX_N_TONES; tone++)
        for (guint dark = 0; dark <= 1; dark++)
          {
            SxLook look = { .tone = tone, .dark = dark == 1 };
            cairo_surface_t *picture = sx_first_picture_load (build, facing, &look);
            SxExcerpt excerpt;

            sx_first_picture_get_excerpt (facing, &excerpt);
            g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
            g_assert_cmpint (cairo_image_surface_get_width (picture), ==, excerpt.width);
            g_assert_cmpint (cairo_image_surface_get_height (picture), ==, excerpt.height);
            g_assert_cmpfloat (get_covered (picture), >, 0.15);
            cairo_surface_destroy (picture);
          }
}

/* The renderer of cairo shows the same as others do. */
static void
test_textures (BodyFixture *fixture, gconstpointer data)
{
  SxScene *scene = sx_outlook_get_scene (body_get_outlook (fixture));
  g_autoptr (GBytes) nodes = take (fixture, fixture->view);
  g_autoptr (GBytes) textures = NULL;

  sx_scene_set_textured (scene, TRUE);
  textures = take (fixture, fixture->view);
  g_assert_true (g_bytes_equal (nodes, textures));
}

/* GTK 4.8 knows the dark theme of high contrast only by its name. */
static void
set_theme (const char *name)
{
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", name, NULL);
}

static gboolean
is_dark (BodyFixture *fixture)
{
  return sx_scene_get_look (sx_outlook_get_scene (body_get_outlook (fixture)))->dark;
}

/* Every theme makes another picture of the window, and the first comes back. The body is drawn anew
 * for a dark ground. */
static void
check_themes (BodyFixture *fixture)
{
  static const char *const names[] = { "Default", "Default-dark", "Default-hc", "Default-hc-dark" };
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GBytes) last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      set_theme (names[i]);
      g_ptr_array_add (seen, take (fixture, GTK_WIDGET (fixture->window)));
      g_assert_cmpint (is_dark (fixture), ==, i % 2 == 1);
      for (guint j = 0; j < i; j++)
        g_assert_false (g_bytes_equal (g_ptr_array_index (seen, j), g_ptr_array_index (seen, i)));
    }

  set_theme (names[0]);
  last = take (fixture, GTK_WIDGET (fixture->window));
  g_assert_true (g_bytes_equal (g_ptr_array_index (seen, 0), last));
}

static void
test_themes (BodyFixture *fixture, gconstpointer data)
{
  check_themes (fixture);
  body_look_closer (fixture, SX_SIDE_RIGHT);
  check_themes (fixture);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  body_add ("/rest/sharp/whole", test_sharp_whole);
  body_add ("/rest/sharp/close-up", test_sharp_close);
  body_add ("/rest/sharp/full-screen", test_sharp_full);
  body_add ("/rest/sharp/paint", test_sharp_paint);
  body_add ("/rest/back", test_back);
  body_add ("/rest/first", test_first);
  body_add ("/rest/textures", test_textures);
  body_add ("/rest/themes", test_themes);
  return g_test_run ();
}
