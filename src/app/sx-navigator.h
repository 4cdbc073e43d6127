/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "sx-session.h"

G_BEGIN_DECLS

#define SX_TYPE_NAVIGATOR (sx_navigator_get_type ())
G_DECLARE_FINAL_TYPE (SxNavigator, sx_navigator, SX, NAVIGATOR, GObject)

/* Where people are and have been in this sitting. Every page draws the session that this holds and
 * changes it here; SxNavigator::changed says that there is a new one. */

SxNavigator     *sx_navigator_new           (const SxContent *content, const char *territory);

const SxSession *sx_navigator_get_session   (SxNavigator *self);
const SxContent *sx_navigator_get_content   (SxNavigator *self);

void             sx_navigator_go            (SxNavigator *self, const SxPlace *place);
void             sx_navigator_turn          (SxNavigator *self, const SxPlace *place);
void             sx_navigator_go_back       (SxNavigator *self);
void             sx_navigator_go_forward    (SxNavigator *self);
void             sx_navigator_go_up         (SxNavigator *self);
gboolean         sx_navigator_can_go_back   (SxNavigator *self);
gboolean         sx_navigator_can_go_forward (SxNavigator *self);
gboolean         sx_navigator_has_returned  (SxNavigator *self);

void             sx_navigator_set_answers   (SxNavigator *self, const SxAnswers *answers);
void             sx_navigator_set_marks     (SxNavigator *self, const SxMarks *marks);
void             sx_navigator_undo_marks    (SxNavigator *self);
void             sx_navigator_redo_marks    (SxNavigator *self);
gboolean         sx_navigator_can_undo_marks (SxNavigator *self);
gboolean         sx_navigator_can_redo_marks (SxNavigator *self);
void             sx_navigator_set_territory (SxNavigator *self, const char *territory);
void             sx_navigator_set_clinical  (SxNavigator *self, gboolean clinical);
void             sx_navigator_set_units     (SxNavigator *self, SxUnits units);
void             sx_navigator_set_figure   (SxNavigator *self, SxBuild build, guint tone);
gboolean         sx_navigator_knows_somebody (SxNavigator *self);
void             sx_navigator_new_person    (SxNavigator *self);

G_END_DECLS
