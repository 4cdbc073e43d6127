/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-figure-chooser.h"

struct _SxFigureChooser
{
  GtkWidget parent_instance;

  SxPreferences *preferences;
  gboolean showing; /* while it follows, and does not lead */

  GtkWidget *grid; /* a direct child must be bound, or it is left behind */
  GtkDropDown *build;
  GtkDropDown *tone;
};

G_DEFINE_FINAL_TYPE (SxFigureChooser, sx_figure_chooser, GTK_TYPE_WIDGET)

static void
show_figure (SxFigureChooser *self)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->build, sx_preferences_get_build (self->preferences));
  gtk_drop_down_set_selected (self->tone, sx_preferences_get_tone (self->preferences) - 1);
  self->showing = FALSE;
}

static void
chosen_cb (SxFigureChooser *self)
{
  if (self->preferences != NULL && !self->showing)
    sx_preferences_set_figure (self->preferences, (SxBuild) gtk_drop_down_get_selected (self->build),
                               gtk_drop_down_get_selected (self->tone) + 1);
}

static void
sx_figure_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_FIGURE_CHOOSER);
  g_clear_object (&SX_FIGURE_CHOOSER (object)->preferences);
  G_OBJECT_CLASS (sx_figure_chooser_parent_class)->dispose (object);
}

static void
sx_figure_chooser_class_init (SxFigureChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_figure_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-figure-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, SxFigureChooser, grid);
  gtk_widget_class_bind_template_child (widget_class, SxFigureChooser, build);
  gtk_widget_class_bind_template_child (widget_class, SxFigureChooser, tone);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
sx_figure_chooser_init (SxFigureChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_figure_chooser_set_preferences:
 * @self: a chooser without preferences
 * @preferences: who is drawn
 */
void
sx_figure_chooser_set_preferences (SxFigureChooser *self, SxPreferences *preferences)
{
  self->preferences = g_object_ref (preferences);
  g_signal_connect_object (preferences, "figure-changed", G_CALLBACK (show_figure), self, G_CONNECT_SWAPPED);
  show_figure (self);
}
