/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-layout.h"

/**
 * sx_layout_measure_width:
 * @child: a widget
 * @natural: (out) (optional): how wide it wants to be
 *
 * Returns: the least width it can have, in pixels
 */
int
sx_layout_measure_width (GtkWidget *child, int *natural)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, natural, NULL, NULL);
  return least;
}

/**
 * sx_layout_measure_height:
 * @child: a widget
 * @width: that it gets, or -1
 *
 * Returns: how high it then wants to be, in pixels
 */
int
sx_layout_measure_height (GtkWidget *child, int width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

/**
 * sx_layout_measure_chars:
 * @widget: a widget
 * @chars: of its text
 *
 * Returns: how wide so many are on average, in pixels
 */
int
sx_layout_measure_chars (GtkWidget *widget, int chars)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = chars * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return width;
}

/**
 * sx_layout_place:
 * @child: a child of a widget that has its size
 * @x: from the side where reading starts, in pixels
 * @y: from above
 * @width: that it gets
 * @height: that it gets
 */
void
sx_layout_place (GtkWidget *child, int x, int y, int width, int height)
{
  GtkWidget *parent = gtk_widget_get_parent (child);
  gboolean rtl = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;
  int left = rtl ? gtk_widget_get_width (parent) - x - width : x;

  gtk_widget_size_allocate (child, &(GtkAllocation){ left, y, width, height }, -1);
}

/**
 * sx_layout_show:
 * @child: a child of a widget
 * @shown: whether it is for people
 *
 * Of several children that are always there, one is shown. The others are there for nobody, not even for
 * a screen reader.
 */
void
sx_layout_show (GtkWidget *child, gboolean shown)
{
  gtk_widget_set_child_visible (child, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}
