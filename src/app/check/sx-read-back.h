/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-session.h"
#include "sx-triage.h"

G_BEGIN_DECLS

#define SX_TYPE_READ_BACK (sx_read_back_get_type ())
G_DECLARE_FINAL_TYPE (SxReadBack, sx_read_back, SX, READ_BACK, GtkWidget)

/* Before an ambulance or an emergency department: the answers that lead there, with the number to
 * call. SxReadBack::accepted and SxReadBack::mistaken say what the person thinks of them. */

void       sx_read_back_fill      (SxReadBack *self, const SxSession *session, const SxTriage *triage);
void       sx_read_back_clear     (SxReadBack *self);
SxAnswers *sx_read_back_take_back (const SxTriage *triage, const SxAnswers *answers, const SxAnswers *before);
void       sx_read_back_take_focus (SxReadBack *self);

G_END_DECLS
