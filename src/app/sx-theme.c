/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-theme.h"

/**
 * sx_theme_get_ink:
 * @widget: a widget
 *
 * Returns: the colour of words on it
 */
GdkRGBA
sx_theme_get_ink (GtkWidget *widget)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  return ink;
}

/**
 * sx_theme_is_dark:
 * @widget: a widget
 *
 * Returns: whether words on it are light, so that what lies behind them is dark
 */
gboolean
sx_theme_is_dark (GtkWidget *widget)
{
  GdkRGBA ink = sx_theme_get_ink (widget);

  return ink.red + ink.green + ink.blue > 1.5f;
}

/**
 * sx_theme_get_ground:
 * @widget: a widget
 *
 * Returns: what lies behind the words of a window
 */
GdkRGBA
sx_theme_get_ground (GtkWidget *widget)
{
  GdkRGBA ground;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "theme_bg_color", &ground))
    ground = sx_theme_is_dark (widget) ? (GdkRGBA){ 0, 0, 0, 1 } : (GdkRGBA){ 1, 1, 1, 1 };
  return ground;
}
