/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-preferences-window.h"

#include <glib/gi18n.h>

#include "sx-appearance.h"
#include "sx-choice-button.h"
#include "sx-country-chooser.h"
#include "sx-figure-chooser.h"

struct _SxPreferencesWindow
{
  GtkWindow parent_instance;

  SxPreferences *preferences;
  SxAppearance *appearance;
  gboolean showing; /* while the window follows, and does not lead */

  SxCountryChooser *country;
  GtkDropDown *units;
  GtkDropDown *text_size;
  GtkDropDown *scheme;
  SxFigureChooser *figure;
  GtkBox *clinical_place;
  SxChoiceButton *clinical;
};

G_DEFINE_FINAL_TYPE (SxPreferencesWindow, sx_preferences_window, GTK_TYPE_WINDOW)

/* The clinical view has a key of its own, which works here, too. */
static void
show_preferences (SxPreferencesWindow *self)
{
  self->showing = TRUE;
  gtk_drop_down_set_selected (self->units, sx_preferences_get_units (self->preferences));
  gtk_drop_down_set_selected (self->text_size, sx_preferences_get_text_size (self->preferences));
  gtk_drop_down_set_selected (self->scheme, sx_preferences_get_scheme (self->preferences));
  sx_choice_button_set_chosen (self->clinical, sx_preferences_get_clinical (self->preferences));
  self->showing = FALSE;
}

static void
country_cb (SxPreferencesWindow *self)
{
  if (self->preferences != NULL)
    sx_preferences_set_territory (self->preferences, sx_country_chooser_get_territory (self->country)->id);
}

static void
chosen_cb (SxPreferencesWindow *self)
{
  if (self->preferences == NULL || self->showing)
    return;

  sx_preferences_set_units (self->preferences, (SxUnits) gtk_drop_down_get_selected (self->units));
  sx_preferences_set_text_size (self->preferences, (SxTextSize) gtk_drop_down_get_selected (self->text_size));
  sx_preferences_set_scheme (self->preferences, (SxScheme) gtk_drop_down_get_selected (self->scheme));
}

static void
clinical_cb (SxPreferencesWindow *self)
{
  sx_preferences_set_clinical (self->preferences, !sx_preferences_get_clinical (self->preferences));
}

static void
sx_preferences_window_dispose (GObject *object)
{
  g_clear_object (&SX_PREFERENCES_WINDOW (object)->appearance);
  g_clear_object (&SX_PREFERENCES_WINDOW (object)->preferences);
  G_OBJECT_CLASS (sx_preferences_window_parent_class)->dispose (object);
}

static void
sx_preferences_window_class_init (SxPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_preferences_window_dispose;

  g_type_ensure (SX_TYPE_COUNTRY_CHOOSER);
  g_type_ensure (SX_TYPE_FIGURE_CHOOSER);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SxPreferencesWindow, country);
  gtk_widget_class_bind_template_child (widget_class, SxPreferencesWindow, units);
  gtk_widget_class_bind_template_child (widget_class, SxPreferencesWindow, text_size);
  gtk_widget_class_bind_template_child (widget_class, SxPreferencesWindow, scheme);
  gtk_widget_class_bind_template_child (widget_class, SxPreferencesWindow, figure);
  gtk_widget_class_bind_template_child (widget_class, SxPreferencesWindow, clinical_place);
  gtk_widget_class_bind_template_callback (widget_class, country_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
sx_preferences_window_init (SxPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_clinical (SxPreferencesWindow *self)
{
  GtkWidget *button = sx_choice_button_new (_("Show clinical terms, codes and rules"), TRUE);

  self->clinical = SX_CHOICE_BUTTON (button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clinical_cb), self);
  gtk_box_append (self->clinical_place, button);
}

/**
 * sx_preferences_window_new:
 * @parent: the window that it is for
 * @content: which countries there are; must live on
 * @preferences: what is chosen
 *
 * Returns: (transfer none): the window; like all windows it belongs to GTK
 */
GtkWindow *
sx_preferences_window_new (GtkWindow *parent, const SxContent *content, SxPreferences *preferences)
{
  SxPreferencesWindow *self = g_object_new (SX_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
  g_autofree char *territory = sx_preferences_dup_territory (preferences);

  sx_country_chooser_set_content (self->country, content, territory);
  sx_figure_chooser_set_preferences (self->figure, preferences);
  add_clinical (self);
  self->preferences = g_object_ref (preferences);
  self->appearance = sx_appearance_new (GTK_WIDGET (self), preferences);
  show_preferences (self);
  g_signal_connect_object (preferences, "changed", G_CALLBACK (show_preferences), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
