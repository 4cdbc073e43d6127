/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-heading.h"

/* Lines longer than this are hard to read. */
#define LINE_CHARS 50

/* A bare widget, because neither a label nor a box takes the focus for itself. */
struct _SxHeading
{
  GtkWidget parent_instance;

  GtkWidget *label;
  guint level;
};

G_DEFINE_FINAL_TYPE (SxHeading, sx_heading, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_LEVEL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
sx_heading_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_TEXT)
    g_value_set_string (value, gtk_label_get_text (GTK_LABEL (SX_HEADING (object)->label)));
  else if (property == PROP_LEVEL)
    g_value_set_uint (value, SX_HEADING (object)->level);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
sx_heading_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_TEXT)
    sx_heading_set_text (SX_HEADING (object), g_value_get_string (value));
  else if (property == PROP_LEVEL)
    SX_HEADING (object)->level = g_value_get_uint (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

/* The heading of a page is where it starts; those of its parts are only jumped to. */
static gboolean
sx_heading_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return SX_HEADING (widget)->level == 1 && GTK_WIDGET_CLASS (sx_heading_parent_class)->focus (widget, direction);
}

static void
sx_heading_constructed (GObject *object)
{
  static const char *const styles[] = { "sx-title", "sx-heading", "sx-subheading" };
  SxHeading *self = SX_HEADING (object);

  G_OBJECT_CLASS (sx_heading_parent_class)->constructed (object);
  gtk_widget_add_css_class (GTK_WIDGET (self), styles[self->level - 1]);
}

static void
sx_heading_dispose (GObject *object)
{
  g_clear_pointer (&SX_HEADING (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (sx_heading_parent_class)->dispose (object);
}

static void
sx_heading_class_init (SxHeadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sx_heading_get_property;
  object_class->set_property = sx_heading_set_property;
  object_class->constructed = sx_heading_constructed;
  object_class->dispose = sx_heading_dispose;
  widget_class->focus = sx_heading_focus;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LEVEL] =
    g_param_spec_uint ("level", NULL, NULL, 1, 3, 1, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sx-heading");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_HEADING);
}

static void
sx_heading_init (SxHeading *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap", TRUE,
                              "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                              "max-width-chars", LINE_CHARS, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * sx_heading_new:
 * @text: its words, plain
 * @level: 1 for a page, 2 for a part of it, 3 for a part of that
 *
 * Returns: a heading
 */
GtkWidget *
sx_heading_new (const char *text, guint level)
{
  return g_object_new (SX_TYPE_HEADING, "text", text, "level", level, NULL);
}

/**
 * sx_heading_set_text:
 * @self: a heading
 * @text: its words, plain
 */
void
sx_heading_set_text (SxHeading *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * sx_heading_set_size:
 * @self: a heading
 * @size: of its words, in pixels
 *
 * Makes it larger than the style does, for who looks from far away. Lines are then as long as there is
 * room.
 */
void
sx_heading_set_size (SxHeading *self, double size)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  gtk_label_set_attributes (GTK_LABEL (self->label), attributes);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), -1);
  pango_attr_list_unref (attributes);
}
