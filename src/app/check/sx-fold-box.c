/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-fold-box.h"

#include "sx-layout.h"

struct _SxFoldBox
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *side;
};

G_DEFINE_FINAL_TYPE (SxFoldBox, sx_fold_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MAIN,
  PROP_SIDE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

/* The first gets what it asks for, and the other what is left, up to a half. */
static int
get_side_width (SxFoldBox *self, int width, int height)
{
  int main;

  if (!gtk_widget_should_layout (self->side) || height < measure (self->side, GTK_ORIENTATION_VERTICAL, -1, NULL))
    return 0;

  measure (self->main, GTK_ORIENTATION_HORIZONTAL, -1, &main);
  main = MAX (main, width / 2);
  return width - main >= measure (self->side, GTK_ORIENTATION_HORIZONTAL, -1, NULL) ? width - main : 0;
}

static void
sx_fold_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                     int *natural_baseline)
{
  SxFoldBox *self = SX_FOLD_BOX (widget);
  int beside = 0;

  *minimum = measure (self->main, orientation, -1, natural);
  if (gtk_widget_should_layout (self->side))
    measure (self->side, orientation, -1, &beside);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + beside : MAX (*natural, beside);
}

/* What is folded away is there for nobody. */
static void
sx_fold_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxFoldBox *self = SX_FOLD_BOX (widget);
  int side = get_side_width (self, width, height);

  sx_layout_show (self->side, side > 0);
  sx_layout_place (self->main, 0, 0, width - side, height);
  if (side > 0)
    sx_layout_place (self->side, width - side, 0, side, height);
}

static GtkWidget **
get_child (SxFoldBox *self, guint property)
{
  return property == PROP_MAIN ? &self->main : &self->side;
}

static void
take_child (SxFoldBox *self, guint property, GtkWidget *child)
{
  GtkWidget **place = get_child (self, property);

  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
sx_fold_box_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, *get_child (SX_FOLD_BOX (object), property));
}

static void
sx_fold_box_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  take_child (SX_FOLD_BOX (object), property, g_value_get_object (value));
}

static void
sx_fold_box_dispose (GObject *object)
{
  take_child (SX_FOLD_BOX (object), PROP_MAIN, NULL);
  take_child (SX_FOLD_BOX (object), PROP_SIDE, NULL);
  G_OBJECT_CLASS (sx_fold_box_parent_class)->dispose (object);
}

static GParamSpec *
new_child_property (const char *name)
{
  return g_param_spec_object (name, NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
}

static void
sx_fold_box_class_init (SxFoldBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sx_fold_box_get_property;
  object_class->set_property = sx_fold_box_set_property;
  object_class->dispose = sx_fold_box_dispose;
  widget_class->measure = sx_fold_box_measure;
  widget_class->size_allocate = sx_fold_box_size_allocate;

  properties[PROP_MAIN] = new_child_property ("main");
  properties[PROP_SIDE] = new_child_property ("side");
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_fold_box_init (SxFoldBox *self)
{
}
