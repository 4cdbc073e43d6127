/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-clamp.h"

#include "sx-layout.h"

/* Lines longer than this are hard to read; the rest is for what stands around them. */
#define COLUMN_CHARS 80

struct _SxClamp
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (SxClamp, sx_clamp, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* The child wraps, so a narrower column is a taller one. */
static int
get_width (SxClamp *self, int available)
{
  return MAX (sx_layout_measure_width (self->child, NULL), MIN (available, sx_layout_measure_chars (GTK_WIDGET (self), COLUMN_CHARS)));
}

static GtkSizeRequestMode
sx_clamp_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sx_clamp_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                   int *natural_baseline)
{
  SxClamp *self = SX_CLAMP (widget);

  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->child, orientation, for_size < 0 ? -1 : get_width (self, for_size), minimum, natural, NULL, NULL);
      return;
    }

  gtk_widget_measure (self->child, orientation, -1, minimum, NULL, NULL, NULL);
  *natural = MAX (*minimum, sx_layout_measure_chars (GTK_WIDGET (self), COLUMN_CHARS));
}

static void
sx_clamp_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxClamp *self = SX_CLAMP (widget);
  int narrow;

  if (self->child == NULL)
    return;
  narrow = MIN (width, get_width (self, width));
  gtk_widget_size_allocate (self->child, &(GtkAllocation){ (width - narrow) / 2, 0, narrow, height }, -1);
}

static void
take_child (SxClamp *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
sx_clamp_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_CHILD)
    g_value_set_object (value, SX_CLAMP (object)->child);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
sx_clamp_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_CHILD)
    take_child (SX_CLAMP (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
sx_clamp_dispose (GObject *object)
{
  take_child (SX_CLAMP (object), NULL);
  G_OBJECT_CLASS (sx_clamp_parent_class)->dispose (object);
}

static void
sx_clamp_class_init (SxClampClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sx_clamp_get_property;
  object_class->set_property = sx_clamp_set_property;
  object_class->dispose = sx_clamp_dispose;
  widget_class->get_request_mode = sx_clamp_get_request_mode;
  widget_class->measure = sx_clamp_measure;
  widget_class->size_allocate = sx_clamp_size_allocate;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_clamp_init (SxClamp *self)
{
}
