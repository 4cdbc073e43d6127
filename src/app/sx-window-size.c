/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-window-size.h"

/* A window that is larger than every screen there is now would hide its edges. */
static void
fit_screens (int *width, int *height)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  int widest = 0, highest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      widest = MAX (widest, area.width);
      highest = MAX (highest, area.height);
    }

  *width = widest > 0 ? MIN (*width, widest) : *width;
  *height = highest > 0 ? MIN (*height, highest) : *height;
}

/**
 * sx_window_size_restore:
 * @window: a window that is not shown yet
 * @preferences: what is kept
 */
void
sx_window_size_restore (GtkWindow *window, SxPreferences *preferences)
{
  int width, height;
  gboolean maximized;

  sx_preferences_get_window (preferences, &width, &height, &maximized);
  fit_screens (&width, &height);
  gtk_window_set_default_size (window, width, height);
  if (maximized)
    gtk_window_maximize (window);
}

/**
 * sx_window_size_keep:
 * @window: a window that is about to close
 * @preferences: where to keep its size, as it is when not maximised
 */
void
sx_window_size_keep (GtkWindow *window, SxPreferences *preferences)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  sx_preferences_set_window (preferences, width, height, gtk_window_is_maximized (window));
}
