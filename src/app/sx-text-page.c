/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-text-page.h"

#include "sx-doc-view.h"

static void
follow_cb (SxNavigator *navigator, gpointer place)
{
  sx_navigator_go (navigator, place);
}

/**
 * sx_text_page_new:
 * @navigator: where people are: at something to read that needs no figure
 *
 * Returns: a page with it, as things are now
 */
GtkWidget *
sx_text_page_new (SxNavigator *navigator)
{
  GtkWidget *view = sx_doc_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  const SxSession *session = sx_navigator_get_session (navigator);
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, session->place);

  gtk_widget_add_css_class (view, "sx-page");
  gtk_widget_set_halign (view, GTK_ALIGN_CENTER);
  sx_doc_view_set_doc (SX_DOC_VIEW (view), doc);
  g_signal_connect_object (view, "follow", G_CALLBACK (follow_cb), navigator, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  return scroller;
}
