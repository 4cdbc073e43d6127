/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-follow.h"

static void
unref_place (gpointer place, GClosure *closure)
{
  sx_place_unref (place);
}

/**
 * sx_follow_connect:
 * @button: a button
 * @clicked: called with @button and @place when it is clicked
 * @place: (transfer full): where @button leads
 */
void
sx_follow_connect (GtkWidget *button, GCallback clicked, SxPlace *place)
{
  g_signal_connect_data (button, "clicked", clicked, place, unref_place, 0);
}
