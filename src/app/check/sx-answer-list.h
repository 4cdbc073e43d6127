/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-session.h"

G_BEGIN_DECLS

#define SX_TYPE_ANSWER_LIST (sx_answer_list_get_type ())
G_DECLARE_FINAL_TYPE (SxAnswerList, sx_answer_list, SX, ANSWER_LIST, GtkWidget)

/* All answers so far, and what else can be told, opened on wish. SxAnswerList::follow (SxPlace *)
 * says that one of them shall be changed. */

void sx_answer_list_set_session   (SxAnswerList *self, const SxSession *session);
void sx_answer_list_shut          (SxAnswerList *self);
void sx_answer_list_focus_answers (SxAnswerList *self);
void sx_answer_list_focus_more    (SxAnswerList *self);

G_END_DECLS
