/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pictures.h"
#include "present.h"
#include "sx-legend.h"
#include "sx-slide-view.h"

/* The large screen in all sizes and themes, with pictures. */

typedef struct
{
  const char *name;
  int width;
  int height;
  int text;
  gboolean dark;
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
  { "light", 1600, 900, 1, FALSE, GTK_TEXT_DIR_LTR },
  { "dark", 1600, 1000, 1, TRUE, GTK_TEXT_DIR_LTR },
  { "small", 1024, 600, 1, FALSE, GTK_TEXT_DIR_LTR },
  { "text200", 1024, 600, 2, FALSE, GTK_TEXT_DIR_LTR },
  { "rtl", 1280, 800, 1, FALSE, GTK_TEXT_DIR_RTL },
  { "upright", 800, 1150, 1, FALSE, GTK_TEXT_DIR_LTR },
};

static void
set_look (const Look *look)
{
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", look->dark, "gtk-xft-dpi",
                look->text * 96 * PANGO_SCALE, NULL);
  gtk_widget_set_default_direction (look->direction);
}

/* Each slide in each look: all that is seen is inside, and as large as it can be. */
static void
check_slide (PresentFixture *fixture, const Look *look, const char *id)
{
  g_autofree char *name = g_strdup_printf ("present-%s-%s-%02u", id, look->name, present_get_at (fixture) + 1);
  GtkWidget *words = test_find_type (fixture->root, SX_TYPE_SLIDE_VIEW);

  present_settle (fixture);
  g_assert_false (sx_slide_view_is_cut (SX_SLIDE_VIEW (words)));
  g_assert_cmpfloat (sx_slide_view_get_size (SX_SLIDE_VIEW (words)), >=, MAX (15, look->height * 0.025));
  test_keep_picture (fixture->root, name);
}

/* All slides of one condition, and what others have that this one has not. */
static void
test_look (PresentFixture *fixture, gconstpointer data)
{
  const Look *look = data;

  set_look (look);
  present_open_at (fixture, look->width, look->height);
  present_answer (fixture);
  present_open_condition (fixture, "disc_sciatica");
  g_assert_cmpint (gtk_widget_get_height (fixture->root), ==, look->height);
  present_draw_line (sx_present_window_get_easel (fixture->present), look->width / 8.0, look->height / 3.0);
  for (check_slide (fixture, look, "disc_sciatica"); present_is_enabled (fixture->root, "next"); check_slide (fixture, look, "disc_sciatica"))
    present_activate (fixture, "win.next");
  gtk_window_destroy (GTK_WINDOW (fixture->present));

  present_open_condition (fixture, "hypokalaemia");
  check_slide (fixture, look, "hypokalaemia");
  present_activate (fixture, "win.answers");
  check_slide (fixture, look, "hypokalaemia");
  set_look (&(Look){ .text = 1, .direction = GTK_TEXT_DIR_LTR });
}

static int
get_sample_height (PresentFixture *fixture)
{
  GtkWidget *legend = test_find_type (fixture->root, SX_TYPE_LEGEND);

  return gtk_widget_get_height (test_find_type (legend, GTK_TYPE_DRAWING_AREA));
}

/* What the patterns mean is read from as far away as the rest. */
static void
test_legend_grows (PresentFixture *fixture, gconstpointer data)
{
  int small;

  present_open_condition (fixture, "dvt");
  small = get_sample_height (fixture);
  test_close_window (fixture->window);
  fixture->window = test_open_window (1600, 1200);
  present_open_condition (fixture, "dvt");
  check_slide (fixture, &(Look){ .name = "high", .height = 1200 }, "dvt");
  g_assert_cmpint (get_sample_height (fixture), >, 1.3 * small);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/present-looks/%s", looks[i].name);

      g_test_add (path, PresentFixture, &looks[i], NULL, test_look, present_tear_down);
    }

  g_test_add ("/present-looks/legend-grows", PresentFixture, NULL, present_set_up, test_legend_grows, present_tear_down);

  return g_test_run ();
}
