/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-picker.h"

typedef struct
{
  GtkWidget *last_focus; /* a child */
} SxPickerPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SxPicker, sx_picker, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LOOKED_AT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
find_end (GtkWidget *widget, gboolean last)
{
  GtkWidget *child = last ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);

  while (child != NULL && !gtk_widget_get_focusable (child))
    child = last ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
find_entrance (SxPicker *self)
{
  SxPickerPrivate *priv = sx_picker_get_instance_private (self);

  if (priv->last_focus != NULL && SX_PICKER_GET_CLASS (self)->is_chosen (self, priv->last_focus))
    return priv->last_focus;
  SX_PICKER_FOREACH (self, child)
    if (gtk_widget_get_focusable (child) && SX_PICKER_GET_CLASS (self)->is_chosen (self, child))
      return child;

  return priv->last_focus != NULL ? priv->last_focus : find_end (GTK_WIDGET (self), FALSE);
}

static void
state_cb (SxPicker *self, GtkStateFlags old, GtkWidget *child)
{
  const GtkStateFlags watched = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED;
  SxPickerPrivate *priv = sx_picker_get_instance_private (self);
  GtkStateFlags state = gtk_widget_get_state_flags (child);

  if ((state & watched) == (old & watched))
    return;

  if (state & GTK_STATE_FLAG_FOCUSED)
    priv->last_focus = child;
  g_signal_emit (self, signals[SIGNAL_LOOKED_AT], 0, (state & watched) != 0 ? child : gtk_widget_get_focus_child (GTK_WIDGET (self)));
}

static gboolean
sx_picker_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SxPicker *self = SX_PICKER (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  GtkWidget *next;

  if (child == NULL)
    {
      GtkWidget *entrance = find_entrance (self);

      return entrance != NULL && gtk_widget_grab_focus (entrance);
    }
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  next = SX_PICKER_GET_CLASS (self)->step (self, child, direction);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  return TRUE;
}

static gboolean
focus_end_cb (GtkWidget *widget, GVariant *last, gpointer user_data)
{
  GtkWidget *end = find_end (widget, g_variant_get_boolean (last));

  return end != NULL && gtk_widget_grab_focus (end);
}

static void
sx_picker_dispose (GObject *object)
{
  sx_picker_clear (SX_PICKER (object));
  G_OBJECT_CLASS (sx_picker_parent_class)->dispose (object);
}

static void
sx_picker_class_init (SxPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_picker_dispose;
  widget_class->focus = sx_picker_focus;

  /**
   * SxPicker::looked-at:
   * @child: (nullable): a child
   *
   * The pointer or the focus went to a child, or away.
   */
  signals[SIGNAL_LOOKED_AT] = g_signal_new ("looked-at", SX_TYPE_PICKER, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            GTK_TYPE_WIDGET);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, focus_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, focus_end_cb, "b", TRUE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_picker_init (SxPicker *self)
{
}

/**
 * sx_picker_add:
 * @self: a picker
 * @child: (transfer floating): a button
 *
 * Adds @child behind the others.
 */
void
sx_picker_add (SxPicker *self, GtkWidget *child)
{
  g_signal_connect_object (child, "state-flags-changed", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
sx_picker_clear (SxPicker *self)
{
  SxPickerPrivate *priv = sx_picker_get_instance_private (self);
  GtkWidget *child;

  priv->last_focus = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    {
      g_signal_handlers_disconnect_by_func (child, state_cb, self);
      gtk_widget_unparent (child);
    }
}
