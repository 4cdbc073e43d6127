/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pictures.h"
#include "support.h"
#include "sx-doc-view.h"
#include "sx-illustration-art.h"
#include "sx-illustration-view.h"

/* The explaining figures at every width and text size that a page can give them. */

static SxContent *content;

typedef struct
{
  const char *name;
  int width;
  const char *style; /* of the window: the text size */
  gboolean clinical;
  gboolean dark;
  GtkTextDirection direction;
} Look;

static const Look looks[] = {
  { "least", 240, NULL, FALSE, FALSE, GTK_TEXT_DIR_LTR },
  { "narrow", 390, NULL, FALSE, FALSE, GTK_TEXT_DIR_LTR },
  { "column", 600, NULL, FALSE, FALSE, GTK_TEXT_DIR_LTR },
  { "column-dark", 600, NULL, FALSE, TRUE, GTK_TEXT_DIR_LTR },
  { "column-clinical", 600, NULL, TRUE, FALSE, GTK_TEXT_DIR_LTR },
  { "column-rtl", 600, NULL, FALSE, FALSE, GTK_TEXT_DIR_RTL },
  { "wide", 1400, NULL, FALSE, FALSE, GTK_TEXT_DIR_LTR },
  { "narrow-large", 390, "text-large", FALSE, FALSE, GTK_TEXT_DIR_LTR },
  { "narrow-largest", 390, "text-largest", TRUE, FALSE, GTK_TEXT_DIR_LTR },
  { "column-largest", 600, "text-largest", FALSE, FALSE, GTK_TEXT_DIR_LTR },
  { "wide-largest", 1400, "text-largest", FALSE, FALSE, GTK_TEXT_DIR_LTR },
};

static SxDoc *
new_doc (const char *id, gboolean clinical)
{
  g_autoptr (SxSession) plain = sx_session_new (content, NULL, "2026-11-22");
  g_autoptr (SxSession) session = sx_session_with_clinical (plain, clinical);

  return sx_doc_for_illustration (session, sx_content_get_illustration (content, id));
}

static gboolean
is_sharp (gpointer view)
{
  return sx_illustration_view_is_sharp (view);
}

static void
set_dark (gboolean dark)
{
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark, NULL);
}

/* In a page that scrolls, as high as it wants to be. */
static GtkWidget *
open_view (const char *id, const Look *look, SxIllustrationView **view)
{
  g_autoptr (SxDoc) doc = new_doc (id, look->clinical);
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *window;

  *view = SX_ILLUSTRATION_VIEW (sx_illustration_view_new (g_ptr_array_index (doc->blocks, 0)));
  gtk_widget_set_valign (GTK_WIDGET (*view), GTK_ALIGN_START);
  gtk_widget_set_direction (GTK_WIDGET (*view), look->direction);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), GTK_WIDGET (*view));
  set_dark (look->dark);
  window = test_show (page, look->width, 900);
  if (look->style != NULL)
    gtk_widget_add_css_class (window, look->style);
  test_wait_for_draw (window);
  g_assert_true (test_wait (is_sharp, *view));
  return window;
}

static void
close_view (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  set_dark (FALSE);
}

static void
check_labels (SxIllustrationView *view)
{
  guint n;
  g_autofree graphene_rect_t *places = sx_illustration_view_dup_labels (view, &n);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (view)),
                                               (float) gtk_widget_get_height (GTK_WIDGET (view)));

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (graphene_rect_contains_rect (&bounds, &places[i]));
      for (guint j = i + 1; j < n; j++)
        g_assert_false (graphene_rect_intersection (&places[i], &places[j], NULL));
    }
}

/* The legend is as high as its words. */
static void
check_legend (SxIllustrationView *view)
{
  GtkWidget *legend = gtk_widget_get_first_child (GTK_WIDGET (view));
  int needed;

  g_assert_cmpint (gtk_widget_get_mapped (legend), ==, sx_illustration_view_has_legend (view));
  if (!gtk_widget_get_mapped (legend))
    return;

  gtk_widget_measure (legend, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (legend), &needed, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (legend), >=, needed);
}

static void
test_look (gconstpointer data)
{
  const Look *look = data;
  const GPtrArray *all = sx_content_get_all (content, SX_KIND_ILLUSTRATION);

  for (guint i = 0; i < all->len; i++)
    {
      const char *id = ((const SxIllustration *) g_ptr_array_index (all, i))->id;
      g_autofree char *name = g_strdup_printf ("illustration-%s-%s", id, look->name);
      SxIllustrationView *view;
      GtkWidget *window = open_view (id, look, &view);

      g_test_message ("%s", name);
      check_labels (view);
      check_legend (view);
      test_keep_picture (window, name);
      close_view (window);
    }
}

/* At the width of a column, words stand in the picture; where they have no room, numbers do. */
static void
test_words_or_numbers (void)
{
  const GPtrArray *all = sx_content_get_all (content, SX_KIND_ILLUSTRATION);

  for (guint i = 0; i < all->len; i++)
    for (guint j = 1; j <= 2; j++)
      {
        SxIllustrationView *view;
        GtkWidget *window = open_view (((const SxIllustration *) g_ptr_array_index (all, i))->id, &looks[j], &view);

        g_assert_cmpint (sx_illustration_view_has_legend (view), ==, j == 1);
        close_view (window);
      }
}

static void
test_accessible (void)
{
  const SxIllustration *illustration = sx_content_get_illustration (content, "clot-in-vein");
  g_autofree char *description = NULL;
  SxIllustrationView *view;
  GtkWidget *window = open_view ("clot-in-vein", &looks[2], &view);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, illustration->title);
  description = gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_assert_nonnull (strstr (description, illustration->says));
  for (guint i = 0; i < illustration->labels->len; i++)
    g_assert_nonnull (strstr (description, ((const SxLabel *) g_ptr_array_index (illustration->labels, i))->name.plain));
  close_view (window);
}

/* The drawing keeps its shape, whatever room it gets. */
static void
test_aspect (void)
{
  SxIllustrationView *view;
  GtkWidget *window = open_view ("disc-and-root", &looks[2], &view);
  int height;

  g_assert_false (sx_illustration_view_has_legend (view));
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 500, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >=, 300);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 600, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 360);
  close_view (window);
}

/* How light a point of the picture is. */
static double
get_light (const char *file, gboolean dark, int x, int y)
{
  g_autoptr (GdkTexture) texture = sx_illustration_art_render (file, 400, dark);
  g_autofree guchar *data = g_malloc (4 * 400 * 240);
  const guchar *at = data + 4 * (400 * y + x);

  g_assert_cmpint (gdk_texture_get_width (texture), ==, 400);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 240);
  gdk_texture_download (texture, data, 4 * 400);
  return (at[0] + at[1] + at[2]) / 3.0;
}

/* Every drawing is compiled in, and its ground follows the theme. */
static void
test_art (void)
{
  const GPtrArray *all = sx_content_get_all (content, SX_KIND_ILLUSTRATION);

  for (guint i = 0; i < all->len; i++)
    {
      const char *file = ((const SxIllustration *) g_ptr_array_index (all, i))->file;

      g_assert_cmpfloat (get_light (file, FALSE, 200, 3), >, 220);
      g_assert_cmpfloat (get_light (file, TRUE, 200, 3), <, 60);
      g_assert_cmpfloat (get_light (file, TRUE, 200, 3), >, 20);
    }

  g_assert_cmpfloat (get_light ("no-drawing.svg", FALSE, 200, 3), ==, 0);
}

static void
test_follows_theme (void)
{
  SxIllustrationView *view;
  GtkWidget *window = open_view ("iron-at-work", &looks[2], &view);

  set_dark (TRUE);
  test_wait_for_draw (window);
  g_assert_false (sx_illustration_view_is_sharp (view));
  g_assert_true (test_wait (is_sharp, view));
  close_view (window);
}

static void
scroll_to (GtkWidget *scroller, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, scroller, &bounds));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            bounds.origin.y - 200);
}

/* The page shows the picture, its title and what it says. */
static void
test_page (void)
{
  g_autoptr (SxSession) session = sx_session_new (content, NULL, "2026-11-22");
  g_autoptr (SxDoc) doc = sx_doc_for_condition (session, sx_content_get_condition (content, "rls"), NULL);
  const SxIllustration *illustration = sx_content_get_illustration (content, "iron-at-work");
  GtkWidget *view = sx_doc_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *picture, *window;

  sx_doc_view_set_doc (SX_DOC_VIEW (view), doc);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  window = test_show (scroller, 600, 700);
  test_wait_for_draw (window);

  test_get (view, GTK_ACCESSIBLE_ROLE_HEADING, illustration->title);
  picture = test_get (view, GTK_ACCESSIBLE_ROLE_IMG, illustration->title);
  g_assert_true (test_says (view, illustration->says));
  g_assert_true (test_wait (is_sharp, picture));
  scroll_to (scroller, picture);
  test_keep_picture (window, "illustration-page");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A view that goes away while it renders leaves nothing behind. */
static void
test_gone (void)
{
  g_autoptr (SxDoc) doc = new_doc ("muscle-firing", FALSE);
  GtkWidget *view = sx_illustration_view_new (g_ptr_array_index (doc->blocks, 0));
  gpointer watched = view;
  GtkWidget *window;

  g_object_add_weak_pointer (G_OBJECT (view), &watched);
  window = test_show (view, 600, 400);
  gtk_window_destroy (GTK_WINDOW (window));
  while (watched != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
add_looks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/illustration/look/%s", looks[i].name);

      g_test_add_data_func (path, &looks[i], test_look);
    }
}

int
main (int argc, char **argv)
{
  int status;

  test_init (&argc, &argv);
  content = test_load_bundled ();

  g_test_add_func ("/illustration/art", test_art);
  g_test_add_func ("/illustration/accessible", test_accessible);
  g_test_add_func ("/illustration/aspect", test_aspect);
  add_looks ();
  g_test_add_func ("/illustration/words-or-numbers", test_words_or_numbers);
  g_test_add_func ("/illustration/follows-theme", test_follows_theme);
  g_test_add_func ("/illustration/page", test_page);
  g_test_add_func ("/illustration/gone", test_gone);

  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
