/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_CHOICE_BUTTON (sx_choice_button_get_type ())
G_DECLARE_FINAL_TYPE (SxChoiceButton, sx_choice_button, SX, CHOICE_BUTTON, GtkButton)

/* One answer to choose: a radio button or a check box to a screen reader, and a button to press,
 * because the radio buttons and check boxes of GTK 4.8 offer assistive technology no action. */

GtkWidget *sx_choice_button_new        (const char *label, gboolean many);
void       sx_choice_button_set_sample (SxChoiceButton *self, GtkWidget *sample);
gboolean   sx_choice_button_get_chosen (SxChoiceButton *self);
void       sx_choice_button_set_chosen (SxChoiceButton *self, gboolean chosen);

G_END_DECLS
