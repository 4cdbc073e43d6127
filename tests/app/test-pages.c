/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pages.h"
#include "pictures.h"
#include "sx-body-target.h"

/* Every page, slide and window, in every way to show it: nothing is cut off, everything that can be pressed has a name
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
scrolls (GtkWidget *widget, GtkOrientation orientation)
{
  GtkPolicyType policies[2];
  GtkWidget *scroller = widget;

  while ((scroller = gtk_widget_get_ancestor (gtk_widget_get_parent (scroller), GTK_TYPE_SCROLLED_WINDOW)) != NULL)
    {
      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &policies[GTK_ORIENTATION_HORIZONTAL],
                                      &policies[GTK_ORIENTATION_VERTICAL]);
      if (policies[orientation] != GTK_POLICY_NEVER)
        return TRUE;
    }

  return FALSE;
}

static void
check_reach (GtkWidget *widget, GtkWidget *around, GtkOrientation orientation)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int length = across ? gtk_widget_get_width (around) : gtk_widget_get_height (around);
  g_autofree char *name = test_dup_name (widget);
  graphene_rect_t bounds;
  double start, end;

  g_assert_true (gtk_widget_compute_bounds (widget, around, &bounds));
  start = across ? bounds.origin.x : bounds.origin.y;
  end = start + (across ? bounds.size.width : bounds.size.height);
  if (start < -1 || end > length + 1)
    g_test_fail_printf ("%s “%s” reaches %s from %g to %g in a %s of %d", G_OBJECT_TYPE_NAME (widget), name,
                        across ? "across" : "down", start, end, G_OBJECT_TYPE_NAME (around), length);
}

/* Nothing reaches out of what holds it, or of the window where nobody can scroll to it. Close-ups show
 * a part of the body. */
static void
check_inside (GtkWidget *widget, GtkWidget *window)
{
  if (SX_IS_BODY_TARGET (widget))
    return;

  for (GtkOrientation i = GTK_ORIENTATION_HORIZONTAL; i <= GTK_ORIENTATION_VERTICAL; i++)
    {
      check_reach (widget, gtk_widget_get_parent (widget), i);
      if (!scrolls (widget, i))
        check_reach (widget, window, i);
    }
}

static void
check_label (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (label)
      || height > gtk_widget_get_height (label))
    g_test_fail_printf ("“%s” needs %d × %d and has %d × %d", gtk_label_get_text (GTK_LABEL (label)), width, height,
                        gtk_widget_get_width (label), gtk_widget_get_height (label));
}

/* Only a picture: who does not know it can ask for its name by pointing at it. */
static gboolean
needs_tooltip (GtkWidget *button)
{
  return test_find_type (button, GTK_TYPE_IMAGE) != NULL && test_find_type (button, GTK_TYPE_LABEL) == NULL;
}

static void
check_button (GtkWidget *button)
{
  g_autofree char *name = test_dup_name (button);

  if (name == NULL || strchr (name, '_') != NULL)
    g_test_fail_printf ("a %s is called “%s”", G_OBJECT_TYPE_NAME (button), name);
  if (needs_tooltip (button) && gtk_widget_get_tooltip_text (button) == NULL)
    g_test_fail_printf ("“%s” has no tooltip", name);
}

static gboolean
is_target (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) && !SX_IS_BODY_TARGET (widget)) || GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_MENU_BUTTON (widget);
}

static void
check_target (GtkWidget *widget)
{
  g_autofree char *name = test_dup_name (widget);

  if (gtk_widget_get_width (widget) < LEAST_TARGET || gtk_widget_get_height (widget) < LEAST_TARGET)
    g_test_fail_printf ("“%s” is only %d × %d", name, gtk_widget_get_width (widget),
                        gtk_widget_get_height (widget));
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
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    check_label (widget);
  if (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))
    check_button (widget);
  if (is_target (widget))
    check_target (widget);
  if (GTK_IS_LABEL (widget) || is_target (widget))
    check_inside (widget, window);
  if (!is_ours (widget))
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_widgets (child, window);
}

static void
test_page (GtkWidget *window, const PagesLook *look, const char *name)
{
  test_keep_picture (window, name);
  g_assert_cmpint (gtk_widget_get_width (window), <=, look->width);
  g_assert_cmpint (gtk_widget_get_height (window), <=, look->height);
  check_widgets (window, window);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  pages_add ("pages", looks, G_N_ELEMENTS (looks), test_page);
  return g_test_run ();
}
