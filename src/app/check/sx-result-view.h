/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

#define SX_TYPE_RESULT_VIEW (sx_result_view_get_type ())
G_DECLARE_FINAL_TYPE (SxResultView, sx_result_view, SX, RESULT_VIEW, GtkWidget)

/* What the answers lead to, and what one can do then. SxResultView::follow (SxPlace *) leads
 * elsewhere; SxResultView::start-again clears all answers. */

void   sx_result_view_open     (SxResultView *self, const SxSession *session, const SxTriage *triage);
void   sx_result_view_update   (SxResultView *self, const SxSession *session, const SxTriage *triage);
void   sx_result_view_close    (SxResultView *self);
SxDoc *sx_result_view_make_doc (SxResultView *self);
void   sx_result_view_take_focus (SxResultView *self);

G_END_DECLS
