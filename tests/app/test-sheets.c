/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pictures.h"
#include "support.h"
#include "sx-body-view.h"

/* Contact sheets of the body for people to look at: views and layers, tones and builds, close-ups,
 * marks, painting and the focus ring, on light and dark ground. What is tested is that every picture
 * comes to rest and shows something. */

#define TILE_WIDTH 420
#define TILE_HEIGHT 460

typedef struct
{
  SxContent *content;
  SxNavigator *navigator;
  SxPreferences *preferences;
  GtkWidget *window;
  SxBodyView *view;
  GPtrArray *tiles; /* of GdkTexture */
} Fixture;

static gboolean
is_at_rest (gpointer view)
{
  return sx_outlook_is_at_rest (sx_body_view_get_outlook (view));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->content = test_load_bundled ();
  fixture->navigator = sx_navigator_new (fixture->content, NULL);
  fixture->preferences = sx_preferences_new ();
  fixture->view = SX_BODY_VIEW (sx_body_view_new (fixture->navigator, fixture->preferences));
  fixture->window = test_show (GTK_WIDGET (fixture->view), TILE_WIDTH, TILE_HEIGHT);
  fixture->tiles = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->tiles);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  sx_preferences_set_figure (fixture->preferences, SX_BUILD_YOUNGER, 2);
  g_object_unref (fixture->preferences);
  g_object_unref (fixture->navigator);
  sx_content_unref (fixture->content);
}

static SxOutlook *
get_outlook (Fixture *fixture)
{
  return sx_body_view_get_outlook (fixture->view);
}

static void
take (Fixture *fixture)
{
  test_wait_for_draw (fixture->window);
  g_assert_true (test_wait (is_at_rest, fixture->view));
  test_wait_for_draw (fixture->window);
  g_ptr_array_add (fixture->tiles, test_render (fixture->window));
}

static void
go (Fixture *fixture, SxPlace *place)
{
  g_autoptr (SxPlace) owned = place;

  sx_navigator_go (fixture->navigator, place);
  test_wait_for_draw (fixture->window);
}

static void
draw_tile (cairo_t *cr, GdkTexture *tile, guint at, guint columns)
{
  int width = gdk_texture_get_width (tile);
  int height = gdk_texture_get_height (tile);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  gdk_texture_download (tile, cairo_image_surface_get_data (surface), (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  cairo_set_source_surface (cr, surface, at % columns * (width + 2.0), at / columns * (height + 2.0));
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static void
save (Fixture *fixture, const char *name, guint columns)
{
  GdkTexture *first = g_ptr_array_index (fixture->tiles, 0);
  guint rows = (fixture->tiles->len + columns - 1) / columns;
  cairo_surface_t *sheet = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) columns * (gdk_texture_get_width (first) + 2),
                                                       (int) rows * (gdk_texture_get_height (first) + 2));
  cairo_t *cr = cairo_create (sheet);
  g_autofree char *file = g_strdup_printf ("%s/body-%s.png", g_getenv ("SX_SCREENSHOTS"), name);

  for (guint i = 0; i < fixture->tiles->len; i++)
    draw_tile (cr, g_ptr_array_index (fixture->tiles, i), i, columns);
  cairo_destroy (cr);
  g_assert_cmpint (g_mkdir_with_parents (g_getenv ("SX_SCREENSHOTS"), 0755), ==, 0);
  g_assert_cmpint (cairo_surface_write_to_png (sheet, file), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (sheet);
  g_ptr_array_set_size (fixture->tiles, 0);
}

static void
set_dark (gboolean dark)
{
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
}

static void
take_layers (Fixture *fixture)
{
  for (SxLayer layer = 0; layer < SX_N_LAYERS; layer++)
    {
      sx_outlook_set_layer (get_outlook (fixture), layer);
      take (fixture);
    }
  sx_outlook_set_layer (get_outlook (fixture), SX_LAYER_SKIN);
}

static void
test_layers (Fixture *fixture, gconstpointer data)
{
  for (int dark = FALSE; dark <= TRUE; dark++)
    {
      set_dark (dark);
      take_layers (fixture);
      sx_outlook_turn (get_outlook (fixture));
      take_layers (fixture);
      sx_outlook_turn (get_outlook (fixture));
      save (fixture, dark ? "layers-dark" : "layers-light", SX_N_LAYERS);
    }
  set_dark (FALSE);
}

static void
test_figures (Fixture *fixture, gconstpointer data)
{
  for (int dark = FALSE; dark <= TRUE; dark++)
    {
      set_dark (dark);
      for (SxBuild build = 0; build < SX_N_BUILDS; build++)
        for (guint tone = 1; tone <= SX_N_TONES; tone++)
          {
            sx_preferences_set_figure (fixture->preferences, build, tone);
            take (fixture);
          }
      save (fixture, dark ? "figures-dark" : "figures-light", SX_N_TONES);
    }
  set_dark (FALSE);
}

static void
test_close_ups (Fixture *fixture, gconstpointer data)
{
  static const char *const regions[] = { "legs", "calf", "ankle_foot", "back", "back_low", "buttock" };

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      g_autofree char *name = g_strconcat ("close-", regions[i], NULL);

      sx_body_view_set_labels (fixture->view, TRUE);
      go (fixture, sx_place_new_region (regions[i], NULL, SX_SIDE_MIDDLE));
      take_layers (fixture);
      sx_outlook_turn (get_outlook (fixture));
      take_layers (fixture);
      save (fixture, name, SX_N_LAYERS);
      go (fixture, sx_place_new (SX_PLACE_BODY));
    }
}

static void
test_painting (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *conditions = sx_content_get_all (fixture->content, SX_KIND_CONDITION);

  for (guint i = 0; i < conditions->len; i += 4)
    {
      const SxCondition *condition = g_ptr_array_index (conditions, i);

      sx_preferences_set_figure (fixture->preferences, SX_BUILD_YOUNGER, 1 + i / 4 % SX_N_TONES);
      go (fixture, sx_place_new_item (SX_KIND_CONDITION, condition->id, NULL));
      take (fixture);
    }
  save (fixture, "painting", 5);
}

static void
mark_parts (Fixture *fixture, const SxRegion *region, guint *at)
{
  const GPtrArray *kinds = sx_content_get_all (fixture->content, SX_KIND_MARK);

  for (guint i = 0; i < region->parts->len; i++)
    {
      const SxPart *part = g_ptr_array_index (region->parts, i);
      const SxMarkKind *kind = g_ptr_array_index (kinds, *at % kinds->len);
      SxSide side = *at % 2 == 0 ? SX_SIDE_LEFT : SX_SIDE_RIGHT;
      g_autoptr (SxMarks) marks = sx_marks_with (sx_navigator_get_session (fixture->navigator)->marks, kind->id, region->id, part->id,
                                                 side, 1 + *at % SX_MARK_MAX_STRENGTH);

      sx_navigator_set_marks (fixture->navigator, marks);
      (*at)++;
    }
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  const GPtrArray *regions = sx_content_get_all (fixture->content, SX_KIND_REGION);
  guint at = 0;

  for (guint i = 0; i < regions->len; i++)
    if (((const SxRegion *) g_ptr_array_index (regions, i))->covered)
      mark_parts (fixture, g_ptr_array_index (regions, i), &at);
  for (guint tone = 1; tone <= SX_N_TONES; tone++)
    {
      sx_preferences_set_figure (fixture->preferences, SX_BUILD_YOUNGER, tone);
      take (fixture);
    }
  go (fixture, sx_place_new_region ("calf", NULL, SX_SIDE_MIDDLE));
  for (guint tone = 1; tone <= SX_N_TONES; tone++)
    {
      sx_preferences_set_figure (fixture->preferences, SX_BUILD_YOUNGER, tone);
      take (fixture);
    }
  save (fixture, "marks", SX_N_TONES);
}

static void
test_ring (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  for (int dark = FALSE; dark <= TRUE; dark++)
    for (guint tone = 1; tone <= SX_N_TONES; tone++)
      {
        set_dark (dark);
        sx_preferences_set_figure (fixture->preferences, SX_BUILD_YOUNGER, tone);
        go (fixture, sx_place_new_region ("calf", NULL, SX_SIDE_LEFT));
        gtk_widget_child_focus (GTK_WIDGET (fixture->view), GTK_DIR_TAB_FORWARD);
        gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
        take (fixture);
      }
  set_dark (FALSE);
  save (fixture, "ring", SX_N_TONES);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  add ("/sheets/layers", test_layers);
  add ("/sheets/figures", test_figures);
  add ("/sheets/close-ups", test_close_ups);
  add ("/sheets/painting", test_painting);
  add ("/sheets/marks", test_marks);
  add ("/sheets/ring", test_ring);
  return g_test_run ();
}
