/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-offer.h"

G_BEGIN_DECLS

#define SX_TYPE_QUESTION_CARD (sx_question_card_get_type ())
G_DECLARE_FINAL_TYPE (SxQuestionCard, sx_question_card, SX, QUESTION_CARD, GtkWidget)

/* One question with its answers, what it means, why it is asked, and how to find out.
 * SxQuestionCard::answered (SxAnswer *) says what was answered; %SX_STATE_NOT_ASKED takes an answer
 * back. */

GtkWidget       *sx_question_card_new          (const SxContent *content, const SxFinding *finding, gboolean headed);
void             sx_question_card_set_offer    (SxQuestionCard *self, const SxOffer *offer);
const SxFinding *sx_question_card_get_finding  (SxQuestionCard *self);
void             sx_question_card_set_answer   (SxQuestionCard *self, const SxAnswer *answer);
void             sx_question_card_set_units    (SxQuestionCard *self, SxUnits units);
void             sx_question_card_set_relevant (SxQuestionCard *self, gboolean relevant);
SxAnswer         sx_question_card_get_unsure   (SxQuestionCard *self);
void             sx_question_card_press        (SxQuestionCard *self, guint position);
gboolean         sx_question_card_settle       (SxQuestionCard *self);
gboolean         sx_question_card_is_pending   (SxQuestionCard *self);

G_END_DECLS
