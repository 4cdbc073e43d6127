/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-doc.h"

G_BEGIN_DECLS

#define SX_TYPE_GAUGE_VIEW (sx_gauge_view_get_type ())
G_DECLARE_FINAL_TYPE (SxGaugeView, sx_gauge_view, SX, GAUGE_VIEW, GtkWidget)

/* The scale of a measure: its bar, what the value under the marker means, and room to type one.
 * SxGaugeView::turned says that the page should show another stage, SxGaugeView::answered that
 * somebody wants to take their result to the questions. */

GtkWidget       *sx_gauge_view_new          (const SxBlock *block);
gboolean         sx_gauge_view_shows        (SxGaugeView *self, const SxBlock *block);
void             sx_gauge_view_set_session  (SxGaugeView *self, const SxSession *session);
SxPlace         *sx_gauge_view_dup_place    (SxGaugeView *self);
SxAnswers       *sx_gauge_view_dup_answers  (SxGaugeView *self);

G_END_DECLS
