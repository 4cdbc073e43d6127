/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_CHOICE_GROUP (sx_choice_group_get_type ())
G_DECLARE_FINAL_TYPE (SxChoiceGroup, sx_choice_group, SX, CHOICE_GROUP, GtkWidget)

/* Answers to choose from. Where only one can be chosen, Tab comes to it and leaves, and arrows move
 * inside. SxChoiceGroup::pressed (guint) says which one was pressed; what that means is not decided
 * here. */

GtkWidget *sx_choice_group_new        (const char *name, gboolean many, guint columns);
void       sx_choice_group_add        (SxChoiceGroup *self, const char *label, GtkWidget *sample);
void       sx_choice_group_set_chosen (SxChoiceGroup *self, guint64 chosen);
guint64    sx_choice_group_get_chosen (SxChoiceGroup *self);
void       sx_choice_group_take_focus (SxChoiceGroup *self);

G_END_DECLS
