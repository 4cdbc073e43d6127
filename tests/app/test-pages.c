/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages.h"
#include "sx-body-target.h"

/* Every page, in every way to show it: nothing is cut off, everything that can be pressed has a name
 * and is large enough, and a picture is kept for people to look at. */

#define LEAST_TARGET 24

static const PagesLook looks[] = {
  { "light-1024x600", 1024, 600, 1, "Default", GTK_TEXT_DIR_LTR },
  { "light-1600x1000", 1600, 1000, 1, "Default", GTK_TEXT_DIR_LTR },
  { "dark-1024x600", 1024, 600, 1, "Default-dark", GTK_TEXT_DIR_LTR },
  { "hc-1024x600", 1024, 600, 1, "Default-hc", GTK_TEXT_DIR_LTR },
  { "hc-dark-1024x600", 1024, 600, 1, "Default-hc-dark", GTK_TEXT_DIR_LTR },
  { "rtl-1024x600", 1024, 600, 1, "Default", GTK_TEXT_DIR_RTL },
  { "text200-1024x600", 1024, 600, 2, "Default", GTK_TEXT_DIR_LTR },
  { "text200-rtl-1024x600", 1024, 600, 2, "Default", GTK_TEXT_DIR_RTL },
};

static gboolean
scrolls_across (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType across = GTK_POLICY_NEVER;

  if (scroller != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &across, NULL);
  return across != GTK_POLICY_NEVER;
}

static void
check_inside (GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds;
  g_autofree char *name = test_dup_name (widget);

  if (scrolls_across (widget) || SX_IS_BODY_TARGET (widget)) /* close-ups show a part of the body */
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, window, &bounds));
  if (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (window) + 1)
    g_error ("%s “%s” reaches from %g to %g in a window of %d", G_OBJECT_TYPE_NAME (widget), name, bounds.origin.x,
             bounds.origin.x + bounds.size.width, gtk_widget_get_width (window));
}

static void
check_label (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (label)
      || height > gtk_widget_get_height (label))
    g_error ("“%s” needs %d × %d and has %d × %d", gtk_label_get_text (GTK_LABEL (label)), width, height,
             gtk_widget_get_width (label), gtk_widget_get_height (label));
}

static void
check_button (GtkWidget *button)
{
  g_autofree char *name = test_dup_name (button);

  if (name == NULL || strchr (name, '_') != NULL)
    g_error ("a %s is called “%s”", G_OBJECT_TYPE_NAME (button), name);
  if (!SX_IS_BODY_TARGET (button)
      && (gtk_widget_get_width (button) < LEAST_TARGET || gtk_widget_get_height (button) < LEAST_TARGET))
    g_error ("“%s” is only %d × %d", name, gtk_widget_get_width (button), gtk_widget_get_height (button));
}

/* What is inside of widgets of GTK, such as drop-downs, is theirs. */
static gboolean
is_ours (GtkWidget *widget)
{
  return !GTK_IS_DROP_DOWN (widget) && !GTK_IS_MENU_BUTTON (widget) && !GTK_IS_WINDOW_CONTROLS (widget)
         && !GTK_IS_POPOVER (widget);
}

static void
check_widgets (GtkWidget *widget, GtkWidget *window)
{
  if (!gtk_widget_get_mapped (widget) || !is_ours (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_label (widget);
  if (GTK_IS_BUTTON (widget))
    check_button (widget);
  if (GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget))
    check_inside (widget, window);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widgets (child, window);
}

/* For people to look at, in the folder that SX_SCREENSHOTS names. */
static void
keep_picture (GtkWidget *window, const char *name)
{
  const char *folder = g_getenv ("SX_SCREENSHOTS");

  if (folder != NULL)
    g_free (test_save (window, folder, name));
}

static void
test_page (GtkWidget *window, const PagesLook *look, const char *name)
{
  keep_picture (window, name);
  g_assert_cmpint (gtk_widget_get_width (window), <=, look->width);
  check_widgets (window, window);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  pages_add ("pages", looks, G_N_ELEMENTS (looks), test_page);
  return g_test_run ();
}
