/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-ink.h"

/**
 * sx_ink_get:
 * @widget: a widget
 *
 * Returns: the colour of words on it
 */
GdkRGBA
sx_ink_get (GtkWidget *widget)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  return ink;
}

/**
 * sx_ink_is_light:
 * @widget: a widget
 *
 * Returns: whether words on it are light, so that what lies behind them is dark
 */
gboolean
sx_ink_is_light (GtkWidget *widget)
{
  GdkRGBA ink = sx_ink_get (widget);

  return ink.red + ink.green + ink.blue > 1.5f;
}

/**
 * sx_ink_get_ground:
 * @widget: a widget
 *
 * Returns: what lies behind the words of a window
 */
GdkRGBA
sx_ink_get_ground (GtkWidget *widget)
{
  GdkRGBA ground;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "theme_bg_color", &ground))
    ground = sx_ink_is_light (widget) ? (GdkRGBA){ 0, 0, 0, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  return ground;
}
