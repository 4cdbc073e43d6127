/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_OFFER_BOX (sx_offer_box_get_type ())
G_DECLARE_FINAL_TYPE (SxOfferBox, sx_offer_box, SX, OFFER_BOX, GtkWidget)

/* What was marked on the body, and the answers that it offers, each for one press.
 * SxOfferBox::pressed (guint) says which one was taken, by its position among all answers. Nothing
 * is shown until there is an offer. */

void sx_offer_box_set_words  (SxOfferBox *self, const char *words);
void sx_offer_box_add        (SxOfferBox *self, const char *answer, guint position);
void sx_offer_box_set_chosen (SxOfferBox *self, guint64 chosen);

G_END_DECLS
