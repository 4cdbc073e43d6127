/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_PICKER (sx_picker_get_type ())
G_DECLARE_DERIVABLE_TYPE (SxPicker, sx_picker, SX, PICKER, GtkWidget)

/**
 * SxPickerClass:
 * @step: which child an arrow leads to from @from, or %NULL
 * @is_chosen: whether a child stands for what is chosen
 *
 * A widget that holds many buttons. Tab enters it once, at the one that is chosen or had the focus
 * last, and leaves it; arrows, Home and End move within. SxPicker::looked-at (GtkWidget *) says
 * which child the pointer or the focus is on, or that there is none (%NULL).
 */
struct _SxPickerClass
{
  GtkWidgetClass parent_class;

  GtkWidget *(*step)     (SxPicker *self, GtkWidget *from, GtkDirectionType direction);
  gboolean   (*is_chosen) (SxPicker *self, GtkWidget *child);
};

void sx_picker_add   (SxPicker *self, GtkWidget *child);
void sx_picker_clear (SxPicker *self);

#define SX_PICKER_FOREACH(self, child)                                                    \
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; \
       child = gtk_widget_get_next_sibling (child))

G_END_DECLS
