/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-bar.h"

#include <glib/gi18n.h>

#include "sx-figure-chooser.h"
#include "sx-wrap-box.h"

struct _SxBodyBar
{
  GtkWidget parent_instance;

  SxBodyView *view;
  gboolean showing; /* while the bar follows, and does not lead */

  SxWrapBox *box;
  GtkDropDown *layer;
  GtkLabel *turn_label;
  GtkWidget *turn;
  GtkToggleButton *names;
  GtkToggleButton *mark;
  SxFigureChooser *figure;
};

G_DEFINE_FINAL_TYPE (SxBodyBar, sx_body_bar, GTK_TYPE_WIDGET)

static SxOutlook *
get_outlook (SxBodyBar *self)
{
  return sx_body_view_get_outlook (self->view);
}

/* What turning shows. */
static const char *
get_turn_text (SxBodyBar *self)
{
  SxFacing next = sx_outlook_get_next (get_outlook (self));

  if (!sx_outlook_is_close (get_outlook (self)))
    return sx_facing_get_pair (next) == SX_PAIR_SIDES ? _("See the sides") : _("See front and back");

  switch (next)
    {
    case SX_FACING_FRONT:
      return _("See the front");
    case SX_FACING_BACK:
      return _("See the back");
    case SX_FACING_LEFT:
      return _("See the left side");
    default:
      return _("See the right side");
    }
}

static void
show_outlook (SxBodyBar *self)
{
  const char *turn = get_turn_text (self);

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->layer, (guint) sx_outlook_get_layer (get_outlook (self)));
  gtk_label_set_text (self->turn_label, turn);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->turn), GTK_ACCESSIBLE_PROPERTY_LABEL, turn, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->names), sx_outlook_is_close (get_outlook (self)));
  self->showing = FALSE;
}

static void
layer_cb (SxBodyBar *self)
{
  if (self->view != NULL && !self->showing)
    sx_outlook_set_layer (get_outlook (self), (SxLayer) gtk_drop_down_get_selected (self->layer));
}

static void
turn_cb (SxBodyBar *self)
{
  sx_outlook_turn (get_outlook (self));
}

static void
names_cb (SxBodyBar *self)
{
  sx_body_view_set_labels (self->view, gtk_toggle_button_get_active (self->names));
}

/* Marks are put on the skin. */
static void
mark_cb (SxBodyBar *self)
{
  gboolean marking = gtk_toggle_button_get_active (self->mark);

  gtk_widget_set_sensitive (GTK_WIDGET (self->layer), !marking);
  if (marking)
    sx_outlook_set_layer (get_outlook (self), SX_LAYER_SKIN);
}

static void
sx_body_bar_dispose (GObject *object)
{
  SxBodyBar *self = SX_BODY_BAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_BODY_BAR);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (sx_body_bar_parent_class)->dispose (object);
}

static void
sx_body_bar_class_init (SxBodyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_body_bar_dispose;

  g_type_ensure (SX_TYPE_FIGURE_CHOOSER);
  g_type_ensure (SX_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-body-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SxBodyBar, box);
  gtk_widget_class_bind_template_child (widget_class, SxBodyBar, layer);
  gtk_widget_class_bind_template_child (widget_class, SxBodyBar, turn);
  gtk_widget_class_bind_template_child (widget_class, SxBodyBar, turn_label);
  gtk_widget_class_bind_template_child (widget_class, SxBodyBar, names);
  gtk_widget_class_bind_template_child (widget_class, SxBodyBar, mark);
  gtk_widget_class_bind_template_child (widget_class, SxBodyBar, figure);
  gtk_widget_class_bind_template_callback (widget_class, layer_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, names_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sx_body_bar_init (SxBodyBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_body_bar_set_view:
 * @self: a bar without a view
 * @view: what it acts on
 * @preferences: who is drawn
 */
void
sx_body_bar_set_view (SxBodyBar *self, SxBodyView *view, SxPreferences *preferences)
{
  self->view = g_object_ref (view);
  g_signal_connect_object (get_outlook (self), "changed", G_CALLBACK (show_outlook), self, G_CONNECT_SWAPPED);
  sx_figure_chooser_set_preferences (self->figure, preferences);
  show_outlook (self);
}

GtkToggleButton *
sx_body_bar_get_mark_button (SxBodyBar *self)
{
  return self->mark;
}

/**
 * sx_body_bar_reset:
 * @self: a bar
 *
 * For the next person: neither marks nor names.
 */
void
sx_body_bar_reset (SxBodyBar *self)
{
  gtk_toggle_button_set_active (self->mark, FALSE);
  gtk_toggle_button_set_active (self->names, FALSE);
}
