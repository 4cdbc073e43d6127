/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-disclosure.h"

#include "sx-reveal.h"

struct _SxDisclosure
{
  GtkToggleButton parent_instance;

  GtkWidget *content; /* what it opens, which somebody else owns */
  GtkImage *arrow;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (SxDisclosure, sx_disclosure, GTK_TYPE_TOGGLE_BUTTON)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_CONTENT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
sx_disclosure_toggled (GtkToggleButton *button)
{
  SxDisclosure *self = SX_DISCLOSURE (button);
  gboolean open = gtk_toggle_button_get_active (button);

  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  if (self->content == NULL)
    return;

  gtk_widget_set_visible (self->content, open);
  if (open)
    sx_reveal (self->content);
}

static void
set_content (SxDisclosure *self, GtkWidget *content)
{
  g_set_weak_pointer (&self->content, content);
  if (content == NULL)
    return;

  gtk_widget_set_visible (content, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_CONTROLS, content, NULL, -1);
}

static void
sx_disclosure_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_text (SX_DISCLOSURE (object)->title));
  else if (property == PROP_CONTENT)
    g_value_set_object (value, SX_DISCLOSURE (object)->content);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
sx_disclosure_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_TITLE)
    sx_disclosure_set_title (SX_DISCLOSURE (object), g_value_get_string (value));
  else if (property == PROP_CONTENT)
    set_content (SX_DISCLOSURE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
sx_disclosure_dispose (GObject *object)
{
  set_content (SX_DISCLOSURE (object), NULL);
  G_OBJECT_CLASS (sx_disclosure_parent_class)->dispose (object);
}

static void
sx_disclosure_class_init (SxDisclosureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = sx_disclosure_get_property;
  object_class->set_property = sx_disclosure_set_property;
  object_class->dispose = sx_disclosure_dispose;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = sx_disclosure_toggled;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
sx_disclosure_init (SxDisclosure *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->arrow = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->title = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap", TRUE,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "xalign", 0.0, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arrow));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sx-disclosure");
  sx_disclosure_toggled (GTK_TOGGLE_BUTTON (self));
}

/**
 * sx_disclosure_set_title:
 * @self: a disclosure
 * @title: what it opens, plain words
 */
void
sx_disclosure_set_title (SxDisclosure *self, const char *title)
{
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
