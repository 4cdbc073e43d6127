/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-explore-page.h"

#include <glib/gi18n.h>

#include "sx-body-bar.h"
#include "sx-body-view.h"
#include "sx-doc-view.h"
#include "sx-layout.h"
#include "sx-legend.h"
#include "sx-mark-panel.h"
#include "sx-path.h"
#include "sx-region-list.h"
#include "sx-scroll-memory.h"
#include "sx-wizard.h"

/* Of the width of the window: the list takes at most so much, and the page gets at least so much. */
#define LIST_SHARE 0.25
#define PAGE_SHARE 0.42

struct _SxExplorePage
{
  GtkWidget parent_instance;

  SxNavigator *navigator;
  GtkWidget *body;
  GtkWidget *list;
  SxPlace *shown;
  SxScrollMemory *memory;

  GtkWidget *list_scroller;
  GtkWidget *figure;
  SxBodyBar *bar;
  GtkOverlay *canvas;
  GtkLabel *name;
  SxLegend *legend;
  GtkWidget *column;
  GtkBox *path;
  GtkScrolledWindow *scroller;
  SxMarkPanel *marks;
  GtkWidget *welcome;
  GtkWidget *questions;
  SxDocView *page;
};

G_DEFINE_FINAL_TYPE (SxExplorePage, sx_explore_page, GTK_TYPE_WIDGET)

static gconstpointer
get_item (SxExplorePage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);

  return session->place->kind == SX_PLACE_ITEM ? sx_content_lookup (session->content, session->place->item, session->place->id)
                                               : NULL;
}

static gconstpointer
get_item_of_kind (SxExplorePage *self, SxKind kind)
{
  return sx_navigator_get_session (self->navigator)->place->item == kind ? get_item (self) : NULL;
}

/* What the figure shows while nobody looks at a part of it. */
static const char *
get_name (SxExplorePage *self)
{
  const char *chosen = sx_body_view_get_chosen_name (SX_BODY_VIEW (self->body));
  const SxRegion *region = get_item_of_kind (self, SX_KIND_REGION);
  const SxStructure *structure = get_item_of_kind (self, SX_KIND_STRUCTURE);

  if (chosen != NULL)
    return chosen;
  if (region != NULL)
    return region->name.plain;
  if (structure != NULL)
    return structure->name.plain;
  if (get_item_of_kind (self, SX_KIND_CONDITION) != NULL)
    return sx_content_get_phrase (sx_navigator_get_content (self->navigator), SX_PHRASE_WHERE_IT_ACTS);
  return _("Choose a part of the body");
}

static void
show_name (SxExplorePage *self, const char *looked_at)
{
  gtk_label_set_text (self->name, looked_at != NULL ? looked_at : get_name (self));
}

static void
show_page (SxExplorePage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, session->place);

  gtk_widget_set_visible (self->welcome, doc == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->page), doc != NULL);
  if (doc != NULL)
    sx_doc_view_set_doc (self->page, doc);
  else
    sx_doc_view_clear (self->page);
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* What had the focus is gone with the old page: it goes to where the new one starts. */
static void
focus_page (SxExplorePage *self)
{
  if (gtk_widget_get_visible (self->welcome))
    gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
  else
    sx_doc_view_focus_title (self->page);
}

static gboolean
is_shown_here (const SxPlace *place)
{
  return place->kind == SX_PLACE_BODY || place->kind == SX_PLACE_CHART
         || (place->kind == SX_PLACE_ITEM && place->item != SX_KIND_COMPARISON);
}

/* Another stage of a condition is the same page in another light. */
static gboolean
is_same_page (const SxPlace *place, const SxPlace *other)
{
  return other != NULL && place->kind == other->kind && place->item == other->item && g_strcmp0 (place->id, other->id) == 0
         && (place->item == SX_KIND_CONDITION || sx_place_equal (place, other));
}

static void
changed_cb (SxExplorePage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  gboolean moved = !is_same_page (session->place, self->shown);
  gboolean had_focus = has_focus_within (GTK_WIDGET (self->path)) || has_focus_within (self->welcome)
                       || has_focus_within (GTK_WIDGET (self->page));

  if (!is_shown_here (session->place))
    return;

  if (moved && self->shown != NULL)
    sx_scroll_memory_leave (self->memory, self->shown);
  if (session->place->kind == SX_PLACE_CHART) /* it is marked by hand, on paper */
    gtk_toggle_button_set_active (sx_body_bar_get_mark_button (self->bar), FALSE);
  g_clear_pointer (&self->shown, sx_place_unref);
  self->shown = sx_place_ref (session->place);
  sx_path_show (self->path, self->navigator);
  show_name (self, NULL);
  sx_legend_set_condition (self->legend, session, get_item_of_kind (self, SX_KIND_CONDITION), session->place->detail);
  show_page (self);
  if (moved)
    sx_scroll_memory_arrive (self->memory, session->place, sx_navigator_has_returned (self->navigator));
  if (had_focus && !has_focus_within (GTK_WIDGET (self->page)))
    focus_page (self);
}

static void
follow_cb (SxExplorePage *self, gpointer place)
{
  sx_navigator_go (self->navigator, place);
}

static void
turn_cb (SxExplorePage *self, gpointer place)
{
  sx_navigator_turn (self->navigator, place);
}

static void
answer_cb (SxExplorePage *self, gpointer answers)
{
  g_autoptr (SxPlace) place = sx_place_new_question (NULL);

  sx_navigator_set_answers (self->navigator, answers);
  sx_navigator_go (self->navigator, place);
}

/* What is chosen is marked while people mark, and shown otherwise. */
static void
body_chosen_cb (SxExplorePage *self, SxBodyTarget *target)
{
  SxOutlook *outlook = sx_body_view_get_outlook (SX_BODY_VIEW (self->body));
  g_autoptr (SxPlace) place = sx_body_target_dup_place (target);

  if (!gtk_toggle_button_get_active (sx_body_bar_get_mark_button (self->bar)))
    {
      sx_outlook_look_from (outlook, sx_body_target_get_spot (target)->facing);
      sx_navigator_go (self->navigator, place);
    }
  else if (sx_body_target_is_covered (target))
    sx_mark_panel_mark (self->marks, target);
}

static void
body_looked_at_cb (SxExplorePage *self, GtkWidget *widget)
{
  SxBodyTarget *target = widget != NULL ? SX_BODY_TARGET (widget) : NULL;
  const SxRegion *region = target != NULL ? sx_body_target_get_spot (target)->region : NULL;

  show_name (self, target != NULL ? sx_body_target_get_name (target) : NULL);
  sx_region_list_look_at (SX_REGION_LIST (self->list), region != NULL ? region->id : NULL);
}

static void
list_looked_at_cb (SxExplorePage *self, GtkWidget *row)
{
  const SxRegion *region = row != NULL ? sx_region_list_get_region (row) : NULL;

  show_name (self, region != NULL ? region->name.plain : NULL);
  sx_body_view_look_at (SX_BODY_VIEW (self->body), region != NULL ? region->id : NULL);
}

static void
outlook_changed_cb (SxExplorePage *self)
{
  show_name (self, NULL);
}

static void
new_person_cb (SxExplorePage *self)
{
  sx_scroll_memory_forget (self->memory);
  sx_body_bar_reset (self->bar);
  sx_outlook_reset (sx_body_view_get_outlook (SX_BODY_VIEW (self->body)));
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *factor)
{
  SxExplorePage *self = SX_EXPLORE_PAGE (widget);

  sx_outlook_zoom (sx_body_view_get_outlook (SX_BODY_VIEW (self->body)), g_variant_get_double (factor),
                   gtk_widget_get_width (self->body) / 2.0, gtk_widget_get_height (self->body) / 2.0);
}

static void
fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sx_outlook_fit (sx_body_view_get_outlook (SX_BODY_VIEW (SX_EXPLORE_PAGE (widget)->body)));
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sx_navigator_undo_marks (SX_EXPLORE_PAGE (widget)->navigator);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  sx_navigator_redo_marks (SX_EXPLORE_PAGE (widget)->navigator);
}

static void
toggle_side (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SxExplorePage *self = SX_EXPLORE_PAGE (widget);
  gboolean shown = gtk_widget_get_visible (self->figure);

  if (!gtk_widget_get_mapped (widget))
    return;

  if (shown && (has_focus_within (self->list_scroller) || has_focus_within (self->figure)))
    gtk_widget_child_focus (self->column, GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->list_scroller, !shown);
  gtk_widget_set_visible (self->figure, !shown);
}

/* From the small picture on a page to the large one beside it. */
static void
show_body (GtkWidget *widget, const char *action, GVariant *parameter)
{
  SxExplorePage *self = SX_EXPLORE_PAGE (widget);

  if (!gtk_widget_get_visible (self->figure))
    toggle_side (widget, NULL, NULL);
  gtk_widget_child_focus (self->body, GTK_DIR_TAB_FORWARD);
}

static int
measure_width (GtkWidget *widget, int height, int *natural)
{
  int minimum = 0;

  *natural = 0;
  if (gtk_widget_get_visible (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, height, &minimum, natural, NULL, NULL);
  return minimum;
}

/* The figure is as wide as its height asks for, as long as there is enough left for the page. What
 * stands below it does not count: the page would jump sideways when that changes. */
static void
share_width (SxExplorePage *self, int width, int height, int *list, int *figure)
{
  int list_natural, figure_natural, natural;
  int list_least = measure_width (self->list_scroller, -1, &list_natural);
  int figure_least = measure_width (self->figure, -1, &figure_natural);
  int page_least = MAX (measure_width (self->column, -1, &natural), (int) (PAGE_SHARE * width));

  if (figure_least > 0)
    measure_width (self->body, height, &figure_natural);
  *list = MAX (list_least, MIN (list_natural, (int) (LIST_SHARE * width)));
  *figure = MAX (figure_least, MIN (figure_natural, width - *list - page_least));
}

/* The words below the figure take more lines where it is narrow. */
static int
get_least_height (SxExplorePage *self, GtkWidget *child)
{
  int natural, least;
  int width = child == self->figure ? measure_width (child, -1, &natural) : -1;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  return least;
}

static void
sx_explore_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int wanted;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += measure_width (child, -1, &wanted);
          *natural += wanted;
        }
      else if (gtk_widget_get_visible (child))
        *minimum = *natural = MAX (*minimum, get_least_height (SX_EXPLORE_PAGE (widget), child));
    }
}

static void
sx_explore_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxExplorePage *self = SX_EXPLORE_PAGE (widget);
  int list, figure;

  share_width (self, width, height, &list, &figure);
  if (gtk_widget_get_visible (self->list_scroller))
    sx_layout_place (self->list_scroller, 0, 0, list, height);
  if (gtk_widget_get_visible (self->figure))
    sx_layout_place (self->figure, list, 0, figure, height);
  sx_layout_place (self->column, list + figure, 0, width - list - figure, height);
}

static void
sx_explore_page_dispose (GObject *object)
{
  SxExplorePage *self = SX_EXPLORE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_EXPLORE_PAGE);
  g_clear_pointer (&self->memory, sx_scroll_memory_free);
  g_clear_pointer (&self->shown, sx_place_unref);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_explore_page_parent_class)->dispose (object);
}

static void
sx_explore_page_class_init (SxExplorePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_explore_page_dispose;
  widget_class->measure = sx_explore_page_measure;
  widget_class->size_allocate = sx_explore_page_size_allocate;
  gtk_widget_class_install_action (widget_class, "explore.toggle-side", NULL, toggle_side);
  gtk_widget_class_install_action (widget_class, "explore.show-body", NULL, show_body);
  gtk_widget_class_install_action (widget_class, "explore.zoom", "d", zoom_cb);
  gtk_widget_class_install_action (widget_class, "explore.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "explore.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "explore.redo", NULL, redo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.up", NULL);

  g_type_ensure (SX_TYPE_BODY_BAR);
  g_type_ensure (SX_TYPE_DOC_VIEW);
  g_type_ensure (SX_TYPE_LEGEND);
  g_type_ensure (SX_TYPE_MARK_PANEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-explore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, figure);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, bar);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, canvas);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, name);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, legend);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, column);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, path);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, marks);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, welcome);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, questions);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, page);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
}

static void
sx_explore_page_init (SxExplorePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->memory = sx_scroll_memory_new (gtk_scrolled_window_get_vadjustment (self->scroller));
}

static void
add_body (SxExplorePage *self, SxPreferences *preferences)
{
  SxBodyView *view;

  self->body = sx_body_view_new (self->navigator, preferences);
  view = SX_BODY_VIEW (self->body);
  gtk_overlay_set_child (self->canvas, self->body);
  sx_body_bar_set_view (self->bar, view, preferences);
  g_object_bind_property (sx_body_bar_get_mark_button (self->bar), "active", self->marks, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (view, "chosen", G_CALLBACK (body_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "looked-at", G_CALLBACK (body_looked_at_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (sx_body_view_get_outlook (view), "changed", G_CALLBACK (outlook_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sx_explore_page_new (SxNavigator *navigator, SxPreferences *preferences)
{
  SxExplorePage *self = g_object_new (SX_TYPE_EXPLORE_PAGE, NULL);

  self->navigator = g_object_ref (navigator);
  self->list = sx_region_list_new (navigator);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->list_scroller), self->list);
  gtk_widget_set_visible (self->questions, sx_wizard_is_built ());
  sx_mark_panel_set_navigator (self->marks, navigator);
  add_body (self, preferences);
  g_signal_connect_object (self->list, "looked-at", G_CALLBACK (list_looked_at_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (navigator, "new-person", G_CALLBACK (new_person_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
