/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-body-target.h"
#include "sx-navigator.h"
#include "sx-outlook.h"
#include "sx-picker.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

#define SX_TYPE_BODY_VIEW (sx_body_view_get_type ())
G_DECLARE_FINAL_TYPE (SxBodyView, sx_body_view, SX, BODY_VIEW, SxPicker)

/* The body, and what can be chosen on it: groups while the whole of it is seen, finer parts in
 * close-ups, and what lies inside when one looks deeper. The children are #SxBodyTarget.
 * SxBodyView::chosen (SxBodyTarget *) says that one was. */

GtkWidget  *sx_body_view_new              (SxNavigator *navigator, SxPreferences *preferences);
GtkWidget  *sx_body_view_new_for_question (SxNavigator *navigator, SxPreferences *preferences, const SxFinding *asked);
SxOutlook  *sx_body_view_get_outlook      (SxBodyView *self);

void        sx_body_view_set_labels       (SxBodyView *self, gboolean labels);
void        sx_body_view_look_at          (SxBodyView *self, const char *region);
const char *sx_body_view_get_chosen_name  (SxBodyView *self);
gboolean    sx_body_view_target_has_point (SxBodyView *self, SxBodyTarget *target, double x, double y);

G_END_DECLS
