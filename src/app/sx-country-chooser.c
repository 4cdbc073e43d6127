/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-country-chooser.h"

#include <glib/gi18n.h>

struct _SxCountryChooser
{
  GtkWidget parent_instance;

  const SxContent *content;

  GtkWidget *box; /* a direct child must be bound, or it is left behind */
  GtkDropDown *country;
  GtkLabel *emergency;
  GtkLabel *numbers;
};

G_DEFINE_FINAL_TYPE (SxCountryChooser, sx_country_chooser, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const GPtrArray *
list_territories (SxCountryChooser *self)
{
  return sx_content_get_all (self->content, SX_KIND_TERRITORY);
}

/* The last one is for everywhere else. */
static guint
find_territory (SxCountryChooser *self, const char *id)
{
  const GPtrArray *all = list_territories (self);

  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((const SxTerritory *) g_ptr_array_index (all, i))->id, id))
      return i;

  return all->len - 1;
}

static void
show_numbers (SxCountryChooser *self)
{
  const SxTerritory *territory = sx_country_chooser_get_territory (self);
  /* Translators: %s is a telephone number, or words that stand for one. */
  g_autofree char *emergency = g_strdup_printf (_("In an emergency, call %s."), territory->emergency);
  /* Translators: whom to call for urgent advice; whom to call in a mental health crisis. */
  g_autofree char *numbers = g_strdup_printf (_("For urgent advice, call %s. In a mental health crisis, call %s."),
                                              territory->advice, territory->crisis);

  gtk_label_set_text (self->emergency, emergency);
  gtk_label_set_text (self->numbers, numbers);
}

static void
selected_cb (SxCountryChooser *self)
{
  if (self->content == NULL || gtk_drop_down_get_selected (self->country) == GTK_INVALID_LIST_POSITION)
    return;

  show_numbers (self);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
sx_country_chooser_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_COUNTRY_CHOOSER);
  G_OBJECT_CLASS (sx_country_chooser_parent_class)->dispose (object);
}

static void
sx_country_chooser_class_init (SxCountryChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_country_chooser_dispose;

  /**
   * SxCountryChooser::chosen:
   *
   * Another country was chosen.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", SX_TYPE_COUNTRY_CHOOSER, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-country-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, SxCountryChooser, box);
  gtk_widget_class_bind_template_child (widget_class, SxCountryChooser, country);
  gtk_widget_class_bind_template_child (widget_class, SxCountryChooser, emergency);
  gtk_widget_class_bind_template_child (widget_class, SxCountryChooser, numbers);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
sx_country_chooser_init (SxCountryChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_country_chooser_set_content:
 * @self: a chooser
 * @content: which countries there are; must live on
 * @id: the country to start with; everywhere else if there is none of that id
 */
void
sx_country_chooser_set_content (SxCountryChooser *self, const SxContent *content, const char *id)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const GPtrArray *all = sx_content_get_all (content, SX_KIND_TERRITORY);

  for (guint i = 0; i < all->len; i++)
    gtk_string_list_append (names, ((const SxTerritory *) g_ptr_array_index (all, i))->name);
  gtk_drop_down_set_model (self->country, G_LIST_MODEL (names));
  self->content = content;
  gtk_drop_down_set_selected (self->country, find_territory (self, id));
  show_numbers (self);
}

/**
 * sx_country_chooser_get_territory:
 * @self: a chooser with content
 *
 * Returns: (transfer none): what is chosen
 */
const SxTerritory *
sx_country_chooser_get_territory (SxCountryChooser *self)
{
  return g_ptr_array_index (list_territories (self), gtk_drop_down_get_selected (self->country));
}
