/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-session.h"

G_BEGIN_DECLS

#define SX_TYPE_CONDITION_PICKER (sx_condition_picker_get_type ())
G_DECLARE_FINAL_TYPE (SxConditionPicker, sx_condition_picker, SX, CONDITION_PICKER, GtkWidget)

/* All conditions, to pick some for a table. Tab goes past them, arrows go through them.
 * What is picked stays in view, with the way to the table.
 * SxConditionPicker::picked (const char *) has the id of the table that is wanted. */

void sx_condition_picker_set_session (SxConditionPicker *self, const SxSession *session);
void sx_condition_picker_start       (SxConditionPicker *self);
void sx_condition_picker_start       (SxConditionPicker *self);
void sx_condition_picker_forget      (SxConditionPicker *self);

G_END_DECLS
