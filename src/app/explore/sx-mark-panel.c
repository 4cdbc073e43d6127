/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-mark-panel.h"

#include <glib/gi18n.h>

#include "sx-choice-group.h"
#include "sx-heading.h"
#include "sx-mark-paint.h"
#include "sx-wrap-box.h"

/* Of a picture of a symbol, in pixels. */
#define SAMPLE 20

/* How many kinds stand beside each other. */
#define COLUMNS 2

struct _SxMarkPanel
{
  GtkWidget parent_instance;

  SxNavigator *navigator;
  SxChoiceGroup *kinds;
  SxChoiceGroup *strengths;
  guint kind;
  guint strength;
  const SxMarks *shown; /* what the list shows */

  GtkBox *box;
  GtkBox *choices;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkWidget *print;
  GtkLabel *said;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (SxMarkPanel, sx_mark_panel, GTK_TYPE_WIDGET)

static const GPtrArray *
get_kinds (SxMarkPanel *self)
{
  return sx_content_get_all (sx_navigator_get_content (self->navigator), SX_KIND_MARK);
}

static const SxMarks *
get_marks (SxMarkPanel *self)
{
  return sx_navigator_get_session (self->navigator)->marks;
}

static void
draw_sample_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer symbol)
{
  cairo_translate (cr, width / 2.0, height / 2.0);
  sx_mark_paint_symbol (cr, (SxSymbol) GPOINTER_TO_INT (symbol), 1.4);
}

static GtkWidget *
new_sample (SxSymbol symbol)
{
  GtkWidget *sample = g_object_new (GTK_TYPE_DRAWING_AREA, "content-width", SAMPLE, "content-height", SAMPLE, "valign", GTK_ALIGN_CENTER,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sample), draw_sample_cb, GINT_TO_POINTER (symbol), NULL);
  return sample;
}

static void
show_choices (SxMarkPanel *self)
{
  sx_choice_group_set_chosen (self->kinds, G_GUINT64_CONSTANT (1) << self->kind);
  sx_choice_group_set_chosen (self->strengths, G_GUINT64_CONSTANT (1) << (self->strength - 1));
}

static void
kind_cb (SxMarkPanel *self, guint position)
{
  self->kind = position;
  show_choices (self);
}

static void
strength_cb (SxMarkPanel *self, guint position)
{
  self->strength = position + 1;
  show_choices (self);
}

static void
add_choices (SxMarkPanel *self)
{
  const GPtrArray *kinds = get_kinds (self);
  const char *const strengths[SX_MARK_MAX_STRENGTH] = { _("Slight"), _("Medium"), _("Strong") };

  self->kinds = SX_CHOICE_GROUP (sx_choice_group_new (_("What you feel"), FALSE, COLUMNS));
  for (guint i = 0; i < kinds->len; i++)
    {
      const SxMarkKind *kind = g_ptr_array_index (kinds, i);

      sx_choice_group_add (self->kinds, kind->name.plain, new_sample (kind->symbol));
    }
  self->strengths = SX_CHOICE_GROUP (sx_choice_group_new (_("How strong"), FALSE, SX_MARK_MAX_STRENGTH));
  for (guint i = 0; i < SX_MARK_MAX_STRENGTH; i++)
    sx_choice_group_add (self->strengths, strengths[i], NULL);
  gtk_box_append (self->choices, GTK_WIDGET (self->kinds));
  gtk_box_append (self->choices, GTK_WIDGET (self->strengths));
  g_signal_connect_object (self->kinds, "pressed", G_CALLBACK (kind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strengths, "pressed", G_CALLBACK (strength_cb), self, G_CONNECT_SWAPPED);
  show_choices (self);
}

static void
remove_cb (GtkButton *button, gpointer panel)
{
  SxMarkPanel *self = panel;
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  const SxMark *mark = sx_marks_get (get_marks (self), index);
  g_autoptr (SxMarks) marks = sx_marks_without (get_marks (self), mark->kind, mark->region, mark->part, mark->side);

  gtk_widget_grab_focus (GTK_WIDGET (self->kinds));
  sx_navigator_set_marks (self->navigator, marks);
}

static GtkWidget *
new_remove_button (SxMarkPanel *self, guint index, const char *words)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  g_autofree char *name = g_strdup_printf (_("Remove: %s"), words);

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  return button;
}

static GtkWidget *
new_row (SxMarkPanel *self, guint index)
{
  const SxContent *content = sx_navigator_get_content (self->navigator);
  const SxMarkKind *kind = sx_content_lookup (content, SX_KIND_MARK, sx_marks_get (get_marks (self), index)->kind);
  g_autofree char *words = sx_marks_dup_words (get_marks (self), content, index);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 8, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_box_append (GTK_BOX (row), new_sample (kind->symbol));
  gtk_box_append (GTK_BOX (row), g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "xalign", 0.0, "hexpand", TRUE, NULL));
  gtk_box_append (GTK_BOX (row), new_remove_button (self, index, words));
  return row;
}

static void
say_number (SxMarkPanel *self)
{
  guint n = sx_marks_get_n (self->shown);
  g_autofree char *words = n == 0 ? g_strdup (_("Nothing is marked."))
                                  : g_strdup_printf (ngettext ("%u mark is on the body.", "%u marks are on the body.", n), n);

  gtk_label_set_text (self->said, words);
}

static void
show_marks (SxMarkPanel *self)
{
  GtkWidget *child;

  gtk_widget_set_sensitive (self->undo, sx_navigator_can_undo_marks (self->navigator));
  gtk_widget_set_sensitive (self->redo, sx_navigator_can_redo_marks (self->navigator));
  if (self->shown == get_marks (self))
    return;

  g_clear_pointer (&self->shown, sx_marks_unref);
  self->shown = sx_marks_ref (get_marks (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  for (guint i = 0; i < sx_marks_get_n (self->shown); i++)
    gtk_box_append (self->list, new_row (self, i));
  gtk_widget_set_visible (self->print, sx_marks_get_n (self->shown) > 0);
  say_number (self);
}

static void
undo_cb (SxMarkPanel *self)
{
  sx_navigator_undo_marks (self->navigator);
}

static void
redo_cb (SxMarkPanel *self)
{
  sx_navigator_redo_marks (self->navigator);
}

static void
sx_mark_panel_dispose (GObject *object)
{
  SxMarkPanel *self = SX_MARK_PANEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_MARK_PANEL);
  g_clear_pointer (&self->shown, sx_marks_unref);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_mark_panel_parent_class)->dispose (object);
}

static void
sx_mark_panel_class_init (SxMarkPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_mark_panel_dispose;

  g_type_ensure (SX_TYPE_HEADING);
  g_type_ensure (SX_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-mark-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, SxMarkPanel, box);
  gtk_widget_class_bind_template_child (widget_class, SxMarkPanel, choices);
  gtk_widget_class_bind_template_child (widget_class, SxMarkPanel, undo);
  gtk_widget_class_bind_template_child (widget_class, SxMarkPanel, redo);
  gtk_widget_class_bind_template_child (widget_class, SxMarkPanel, print);
  gtk_widget_class_bind_template_child (widget_class, SxMarkPanel, said);
  gtk_widget_class_bind_template_child (widget_class, SxMarkPanel, list);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, redo_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
sx_mark_panel_init (SxMarkPanel *self)
{
  self->strength = 2;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_mark_panel_set_navigator:
 * @self: a panel without one
 * @navigator: holds the marks
 */
void
sx_mark_panel_set_navigator (SxMarkPanel *self, SxNavigator *navigator)
{
  self->navigator = g_object_ref (navigator);
  add_choices (self);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (show_marks), self, G_CONNECT_SWAPPED);
  show_marks (self);
}

static void
say (SxMarkPanel *self, const SxMarks *marks, const SxMark *mark)
{
  for (guint i = 0; i < sx_marks_get_n (marks); i++)
    if (sx_marks_get (marks, i) == mark)
      {
        g_autofree char *words = sx_marks_dup_words (marks, sx_navigator_get_content (self->navigator), i);

        gtk_label_set_text (self->said, words);
      }
}

/**
 * sx_mark_panel_mark:
 * @self: a panel
 * @target: a part of the skin
 *
 * Puts a mark on @target as it is chosen in the panel, or takes the same mark away again.
 */
void
sx_mark_panel_mark (SxMarkPanel *self, SxBodyTarget *target)
{
  const SxBodySpot *spot = sx_body_target_get_spot (target);
  const SxMarkKind *kind = g_ptr_array_index (get_kinds (self), self->kind);
  const char *part = spot->part != NULL ? spot->part->id : NULL;
  const SxMark *before = sx_marks_find (get_marks (self), kind->id, spot->region->id, part, spot->side);
  g_autoptr (SxMarks) marks = before != NULL && before->strength == self->strength
                                ? sx_marks_without (get_marks (self), kind->id, spot->region->id, part, spot->side)
                                : sx_marks_with (get_marks (self), kind->id, spot->region->id, part, spot->side, self->strength);
  const SxMark *after = sx_marks_find (marks, kind->id, spot->region->id, part, spot->side);

  sx_navigator_set_marks (self->navigator, marks);
  if (after != NULL)
    say (self, marks, after);
  else
    gtk_label_set_text (self->said, _("The mark is gone."));
}
