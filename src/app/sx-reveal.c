/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-reveal.h"

static void
scroll_to (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = scroller != NULL ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  GtkWidget *page = GTK_IS_VIEWPORT (viewport) ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  graphene_rect_t bounds;

  if (page != NULL && gtk_widget_compute_bounds (widget, page, &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
}

/* Ticks come before the layout of their frame, so only at the second one there was one. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  gboolean *laid_out = user_data;

  if (*laid_out)
    {
      scroll_to (widget);
      return G_SOURCE_REMOVE;
    }

  *laid_out = TRUE;
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

/**
 * sx_reveal:
 * @widget: something that has just become visible
 *
 * Scrolls to @widget once it has its place.
 */
void
sx_reveal (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, tick_cb, g_new0 (gboolean, 1), g_free);
}
