/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-start-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sx-country-chooser.h"
#include "sx-wizard.h"
#include "sx-words.h"

struct _SxStartPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller; /* a direct child must be bound, or it is left behind */

  SxNavigator *navigator;
  SxPreferences *preferences;

  GtkWidget *symptom;
  GtkWidget *statements;
  SxCountryChooser *country;
  GtkDropDown *text_size;
};

G_DEFINE_FINAL_TYPE (SxStartPage, sx_start_page, GTK_TYPE_WIDGET)

/* The country of the computer's language, as a first suggestion that people see and confirm. */
static char *
dup_suggested (void)
{
  const char *language = g_get_language_names ()[0];
  const char *country = strchr (language, '_');

  return country != NULL ? g_strndup (country + 1, strcspn (country + 1, ".@")) : g_strdup ("");
}

static void
add_statements (SxStartPage *self)
{
  const GPtrArray *statements = sx_content_get_bundle (sx_navigator_get_content (self->navigator))->statements;
  const SxTerritory *territory = sx_country_chooser_get_territory (self->country);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->statements)) != NULL)
    gtk_box_remove (GTK_BOX (self->statements), child);
  for (guint i = 0; i < statements->len; i++)
    {
      g_autofree char *text = sx_words_fill (((const SxPassage *) g_ptr_array_index (statements, i))->text, territory);
      g_autofree char *item = g_strdup_printf ("• %s", text);

      gtk_box_append (GTK_BOX (self->statements),
                      g_object_new (GTK_TYPE_LABEL, "label", item, "wrap", TRUE, "xalign", 0.0, "max-width-chars", 70, NULL));
    }
}

static void
fill_country (SxStartPage *self)
{
  g_autofree char *saved = sx_preferences_dup_territory (self->preferences);
  g_autofree char *suggested = dup_suggested ();

  sx_country_chooser_set_content (self->country, sx_navigator_get_content (self->navigator),
                                  *saved != '\0' ? saved : suggested);
}

static void
show_text_size (SxStartPage *self)
{
  gtk_drop_down_set_selected (self->text_size, sx_preferences_get_text_size (self->preferences));
}

/* Back does not lead here again: the country is confirmed. */
static void
leave (SxStartPage *self, SxPlace *place)
{
  g_autoptr (SxPlace) owned = place;

  sx_preferences_set_territory (self->preferences, sx_country_chooser_get_territory (self->country)->id);
  sx_navigator_turn (self->navigator, place);
}

static void
country_cb (SxStartPage *self)
{
  add_statements (self);
}

static void
text_size_cb (SxStartPage *self)
{
  sx_preferences_set_text_size (self->preferences, (SxTextSize) gtk_drop_down_get_selected (self->text_size));
}

static void
symptom_cb (SxStartPage *self)
{
  leave (self, sx_place_new_question (NULL));
}

static void
understand_cb (SxStartPage *self)
{
  leave (self, sx_place_new (SX_PLACE_BODY));
}

static void
sx_start_page_dispose (GObject *object)
{
  SxStartPage *self = SX_START_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_START_PAGE);
  g_clear_object (&self->navigator);
  g_clear_object (&self->preferences);
  G_OBJECT_CLASS (sx_start_page_parent_class)->dispose (object);
}

static void
sx_start_page_class_init (SxStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_start_page_dispose;

  g_type_ensure (SX_TYPE_COUNTRY_CHOOSER);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxStartPage, symptom);
  gtk_widget_class_bind_template_child (widget_class, SxStartPage, statements);
  gtk_widget_class_bind_template_child (widget_class, SxStartPage, country);
  gtk_widget_class_bind_template_child (widget_class, SxStartPage, text_size);
  gtk_widget_class_bind_template_callback (widget_class, country_cb);
  gtk_widget_class_bind_template_callback (widget_class, symptom_cb);
  gtk_widget_class_bind_template_callback (widget_class, understand_cb);
}

static void
sx_start_page_init (SxStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sx_start_page_new (SxNavigator *navigator, SxPreferences *preferences)
{
  SxStartPage *self = g_object_new (SX_TYPE_START_PAGE, NULL);

  self->navigator = g_object_ref (navigator);
  self->preferences = g_object_ref (preferences);
  gtk_widget_set_visible (self->symptom, sx_wizard_is_built ());
  fill_country (self);
  add_statements (self);
  show_text_size (self);
  g_signal_connect_swapped (self->text_size, "notify::selected", G_CALLBACK (text_size_cb), self);
  g_signal_connect_object (preferences, "changed::territory", G_CALLBACK (fill_country), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "changed::text-size", G_CALLBACK (show_text_size), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
