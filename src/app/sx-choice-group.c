/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-choice-group.h"

#include "sx-choice-button.h"

#define SPACING 8

struct _SxChoiceGroup
{
  GtkWidget parent_instance;

  gboolean many;
  guint columns;
  GPtrArray *buttons; /* of SxChoiceButton, which the widget owns */
};

G_DEFINE_FINAL_TYPE (SxChoiceGroup, sx_choice_group, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Where Tab comes in: to what is chosen, else to the first. */
static GtkWidget *
get_entrance (SxChoiceGroup *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (sx_choice_button_get_chosen (g_ptr_array_index (self->buttons, i)))
      return g_ptr_array_index (self->buttons, i);

  return g_ptr_array_index (self->buttons, 0);
}

/* How many buttons an arrow moves; 0 for Tab, which leaves. */
static int
get_step (SxChoiceGroup *self, GtkDirectionType direction)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int rows = self->buttons->len > self->columns ? (int) self->columns : 1;

  switch (direction)
    {
    case GTK_DIR_UP:
      return -rows;
    case GTK_DIR_DOWN:
      return rows;
    case GTK_DIR_LEFT:
      return mirrored ? 1 : -1;
    case GTK_DIR_RIGHT:
      return mirrored ? -1 : 1;
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return 0;
    }
}

static gboolean
sx_choice_group_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SxChoiceGroup *self = SX_CHOICE_GROUP (widget);
  GtkWidget *at = gtk_widget_get_focus_child (widget);
  int step = get_step (self, direction);
  guint position;

  if (self->buttons->len == 0)
    return FALSE;
  if (at == NULL && !self->many)
    return gtk_widget_grab_focus (get_entrance (self));
  if (at == NULL || (step == 0 && self->many))
    return GTK_WIDGET_CLASS (sx_choice_group_parent_class)->focus (widget, direction);
  if (step == 0 || !g_ptr_array_find (self->buttons, at, &position))
    return FALSE;

  step += (int) position;
  if (step >= 0 && step < (int) self->buttons->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->buttons, step));
  return TRUE;
}

static void
pressed_cb (SxChoiceGroup *self, GtkWidget *button)
{
  guint position;

  if (g_ptr_array_find (self->buttons, button, &position))
    g_signal_emit (self, signals[SIGNAL_PRESSED], 0, position);
}

static void
sx_choice_group_dispose (GObject *object)
{
  SxChoiceGroup *self = SX_CHOICE_GROUP (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->buttons, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sx_choice_group_parent_class)->dispose (object);
}

static void
sx_choice_group_finalize (GObject *object)
{
  g_ptr_array_unref (SX_CHOICE_GROUP (object)->buttons);
  G_OBJECT_CLASS (sx_choice_group_parent_class)->finalize (object);
}

static void
sx_choice_group_class_init (SxChoiceGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sx_choice_group_dispose;
  object_class->finalize = sx_choice_group_finalize;
  widget_class->focus = sx_choice_group_focus;

  /**
   * SxChoiceGroup::pressed:
   * @position: which button
   */
  signals[SIGNAL_PRESSED] = g_signal_new ("pressed", SX_TYPE_CHOICE_GROUP, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
}

static void
sx_choice_group_init (SxChoiceGroup *self)
{
  GtkGridLayout *layout = GTK_GRID_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  self->buttons = g_ptr_array_new ();
  gtk_grid_layout_set_column_homogeneous (layout, TRUE);
  gtk_grid_layout_set_column_spacing (layout, SPACING);
  gtk_grid_layout_set_row_spacing (layout, SPACING);
}

/**
 * sx_choice_group_new:
 * @name: what the answers are to, for those who hear it
 * @many: whether more than one can be chosen
 * @columns: how many stand beside each other
 *
 * Returns: (transfer floating): a group without buttons
 */
GtkWidget *
sx_choice_group_new (const char *name, gboolean many, guint columns)
{
  SxChoiceGroup *self = g_object_new (SX_TYPE_CHOICE_GROUP, "accessible-role",
                                      many ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_RADIO_GROUP, NULL);

  self->many = many;
  self->columns = columns;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

/**
 * sx_choice_group_add:
 * @self: a group
 * @label: plain words
 * @sample: (nullable) (transfer floating): a picture to stand before them
 */
void
sx_choice_group_add (SxChoiceGroup *self, const char *label, GtkWidget *sample)
{
  GtkWidget *button = sx_choice_button_new (label, self->many);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *cell;

  if (sample != NULL)
    sx_choice_button_set_sample (SX_CHOICE_BUTTON (button), sample);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  cell = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, button));
  gtk_grid_layout_child_set_column (cell, (int) (self->buttons->len % self->columns));
  gtk_grid_layout_child_set_row (cell, (int) (self->buttons->len / self->columns));
  g_ptr_array_add (self->buttons, button);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (pressed_cb), self);
}

/**
 * sx_choice_group_set_chosen:
 * @self: a group
 * @chosen: what is chosen, one bit each
 */
void
sx_choice_group_set_chosen (SxChoiceGroup *self, guint64 chosen)
{
  for (guint i = 0; i < self->buttons->len; i++)
    sx_choice_button_set_chosen (g_ptr_array_index (self->buttons, i), (chosen >> i & 1) != 0);
}

guint64
sx_choice_group_get_chosen (SxChoiceGroup *self)
{
  guint64 chosen = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    if (sx_choice_button_get_chosen (g_ptr_array_index (self->buttons, i)))
      chosen |= G_GUINT64_CONSTANT (1) << i;

  return chosen;
}

/**
 * sx_choice_group_take_focus:
 * @self: a group
 *
 * Moves the focus to what is chosen, else to the first. It is not the virtual function for that:
 * GTK calls that one when Shift+Tab wants to leave, and nobody would ever get out.
 */
void
sx_choice_group_take_focus (SxChoiceGroup *self)
{
  if (self->buttons->len > 0)
    gtk_widget_grab_focus (get_entrance (self));
}
