/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-navigator.h"

G_BEGIN_DECLS

#define SX_TYPE_IDLE_OFFER (sx_idle_offer_get_type ())
G_DECLARE_FINAL_TYPE (SxIdleOffer, sx_idle_offer, SX, IDLE_OFFER, GtkWidget)

/* A line that asks whether somebody else is here now, when nobody has touched a key or moved the
 * pointer for a while and something of a person is there to clear. */

void sx_idle_offer_watch (SxIdleOffer *self, GtkWidget *window, SxNavigator *navigator, guint seconds);

G_END_DECLS
