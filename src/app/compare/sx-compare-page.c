/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-compare-page.h"

#include "sx-clamp.h"
#include "sx-condition-picker.h"
#include "sx-doc-view.h"
#include "sx-heading.h"
#include "sx-wrap-box.h"

struct _SxComparePage
{
  GtkWidget parent_instance;

  GtkWidget *gallery_page;
  GtkWidget *gallery_title;
  GtkBox *gallery;
  SxConditionPicker *picker;
  GtkWidget *table_page;
  GtkToggleButton *hide_alike;
  SxDocView *view;

  SxNavigator *navigator;
  const SxPlace *shown; /* the place that is on the screen */
};

G_DEFINE_FINAL_TYPE (SxComparePage, sx_compare_page, GTK_TYPE_WIDGET)

static gboolean
is_table (const SxPlace *place)
{
  return place->kind == SX_PLACE_PICKED || (place->kind == SX_PLACE_ITEM && place->item == SX_KIND_COMPARISON);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* What a table compares, in one line. */
static char *
dup_columns (const SxSession *session, const SxComparison *comparison)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < comparison->columns->len; i++)
    {
      const SxComparisonColumn *column = g_ptr_array_index (comparison->columns, i);
      const SxCondition *condition = sx_content_get_condition (session->content, column->condition);
      const SxName *name =
        column->stage != NULL ? &sx_condition_find_stage (condition, column->stage)->name : &condition->name;

      g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", session->clinical ? name->clinical : name->plain);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
choose_cb (GtkWidget *button, gpointer id)
{
  SxComparePage *self = SX_COMPARE_PAGE (gtk_widget_get_ancestor (button, SX_TYPE_COMPARE_PAGE));
  g_autoptr (SxPlace) place = sx_place_new_item (SX_KIND_COMPARISON, id, NULL);

  sx_navigator_go (self->navigator, place);
}

static GtkWidget *
new_choice (const SxSession *session, const SxComparison *comparison)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *columns = dup_columns (session, comparison);

  gtk_box_append (GTK_BOX (box), new_label (comparison->name, "sx-card-title"));
  gtk_box_append (GTK_BOX (box), new_label (columns, NULL));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "sx-choice");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, comparison->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, columns, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (choose_cb), comparison->id);
  return button;
}

static void
show_gallery (SxComparePage *self, const SxSession *session)
{
  const GPtrArray *comparisons = sx_content_get_all (session->content, SX_KIND_COMPARISON);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->gallery))) != NULL)
    gtk_box_remove (self->gallery, child);
  for (guint i = 0; i < comparisons->len; i++)
    gtk_box_append (self->gallery, new_choice (session, g_ptr_array_index (comparisons, i)));
}

static void
show_table (SxComparePage *self, const SxSession *session)
{
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, session->place);
  gboolean drop = gtk_toggle_button_get_active (self->hide_alike);

  gtk_widget_set_visible (GTK_WIDGET (self->hide_alike), sx_doc_drop_alike (doc, drop) > 0);
  sx_doc_view_set_doc (self->view, doc);
}

/* At a new place one starts at the top, with the title. */
static void
start_at_top (SxComparePage *self, const SxPlace *place)
{
  if (self->shown != NULL && sx_place_equal (self->shown, place))
    return;

  g_clear_pointer (&self->shown, sx_place_unref);
  self->shown = sx_place_ref (place);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->table_page)), 0);
  if (is_table (place))
    sx_doc_view_focus_title (self->view);
  else if (place->kind == SX_PLACE_PICKER)
    sx_condition_picker_start (self->picker);
  else
    gtk_widget_grab_focus (self->gallery_title);
}

/* What was picked is kept for as long as somebody is here. */
static void
leave (SxComparePage *self)
{
  g_clear_pointer (&self->shown, sx_place_unref);
  sx_condition_picker_forget (self->picker);
}

static void
changed_cb (SxComparePage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);

  if (session->place->kind == SX_PLACE_GALLERY)
    show_gallery (self, session);
  else if (session->place->kind == SX_PLACE_PICKER)
    sx_condition_picker_set_session (self->picker, session);
  else if (is_table (session->place))
    show_table (self, session);
  else
    {
      leave (self);
      return;
    }

  gtk_widget_set_visible (self->gallery_page, session->place->kind == SX_PLACE_GALLERY);
  gtk_widget_set_visible (GTK_WIDGET (self->picker), session->place->kind == SX_PLACE_PICKER);
  gtk_widget_set_visible (self->table_page, is_table (session->place));
  start_at_top (self, session->place);
}

static void
compare_any_cb (SxComparePage *self)
{
  g_autoptr (SxPlace) place = sx_place_new (SX_PLACE_PICKER);

  sx_navigator_go (self->navigator, place);
}

static void
hide_alike_cb (SxComparePage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);

  if (is_table (session->place))
    show_table (self, session);
}

static void
picked_cb (SxComparePage *self, const char *id)
{
  g_autoptr (SxPlace) place = sx_place_new_picked (id);

  sx_navigator_go (self->navigator, place);
}

static void
follow_cb (SxComparePage *self, const SxPlace *place)
{
  sx_navigator_go (self->navigator, place);
}

static void
sx_compare_page_dispose (GObject *object)
{
  SxComparePage *self = SX_COMPARE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_COMPARE_PAGE);
  g_clear_pointer (&self->shown, sx_place_unref);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_compare_page_parent_class)->dispose (object);
}

static void
sx_compare_page_class_init (SxComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_compare_page_dispose;

  g_type_ensure (SX_TYPE_CLAMP);
  g_type_ensure (SX_TYPE_CONDITION_PICKER);
  g_type_ensure (SX_TYPE_DOC_VIEW);
  g_type_ensure (SX_TYPE_HEADING);
  g_type_ensure (SX_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxComparePage, gallery_page);
  gtk_widget_class_bind_template_child (widget_class, SxComparePage, gallery_title);
  gtk_widget_class_bind_template_child (widget_class, SxComparePage, gallery);
  gtk_widget_class_bind_template_child (widget_class, SxComparePage, picker);
  gtk_widget_class_bind_template_child (widget_class, SxComparePage, table_page);
  gtk_widget_class_bind_template_child (widget_class, SxComparePage, hide_alike);
  gtk_widget_class_bind_template_child (widget_class, SxComparePage, view);
  gtk_widget_class_bind_template_callback (widget_class, compare_any_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_alike_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
sx_compare_page_init (SxComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sx_compare_page_new:
 * @navigator: where people are
 *
 * Returns: a page that follows @navigator
 */
GtkWidget *
sx_compare_page_new (SxNavigator *navigator)
{
  SxComparePage *self = g_object_new (SX_TYPE_COMPARE_PAGE, NULL);

  self->navigator = g_object_ref (navigator);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
