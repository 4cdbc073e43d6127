/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-explore-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sx-body-view.h"
#include "sx-doc-view.h"
#include "sx-region-list.h"

struct _SxExplorePage
{
  GtkWidget parent_instance;

  GtkWidget *paned; /* a direct child must be bound, or it is left behind */

  SxNavigator *navigator;
  GtkWidget *body;
  GtkWidget *list;

  GtkWidget *side;
  GtkScrolledWindow *list_scroller;
  GtkBox *figure;
  GtkLabel *looked_at;
  GtkBox *legend;
  GtkBox *path;
  GtkScrolledWindow *scroller;
  GtkWidget *welcome;
  SxDocView *page;
};

G_DEFINE_FINAL_TYPE (SxExplorePage, sx_explore_page, GTK_TYPE_WIDGET)

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
unref_place (gpointer place, GClosure *closure)
{
  sx_place_unref (place);
}

static void
follow_cb (SxExplorePage *self, gpointer place)
{
  sx_navigator_go (self->navigator, place);
}

static void
path_cb (GtkButton *button, gpointer place)
{
  SxExplorePage *self = SX_EXPLORE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (button), SX_TYPE_EXPLORE_PAGE));

  sx_navigator_go (self->navigator, place);
}

static void
add_step (SxExplorePage *self, const SxRegion *region)
{
  SxPlace *place = region->parent == NULL ? sx_place_new (SX_PLACE_BODY) : sx_place_new_item (SX_KIND_REGION, region->id, NULL);
  GtkWidget *button = gtk_button_new_with_label (region->name.plain);

  if (gtk_widget_get_first_child (GTK_WIDGET (self->path)) != NULL)
    gtk_box_append (self->path, g_object_new (GTK_TYPE_LABEL, "label", "›", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (path_cb), place, unref_place, 0);
  gtk_box_append (self->path, button);
}

/* From the whole body down to @region. */
static void
add_steps (SxExplorePage *self, const SxRegion *region)
{
  if (region->parent != NULL)
    add_steps (self, sx_content_get_region (sx_navigator_get_content (self->navigator), region->parent));
  add_step (self, region);
}

static const SxRegion *
get_root (SxExplorePage *self)
{
  const GPtrArray *regions = sx_content_get_all (sx_navigator_get_content (self->navigator), SX_KIND_REGION);
  guint i = 0;

  while (((const SxRegion *) g_ptr_array_index (regions, i))->parent != NULL)
    i++;

  return g_ptr_array_index (regions, i);
}

static void
show_path (SxExplorePage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  gboolean at_region = session->place->kind == SX_PLACE_ITEM && session->place->item == SX_KIND_REGION;

  clear (self->path);
  add_steps (self, at_region ? sx_content_get_region (session->content, session->place->id) : get_root (self));
}

static void
draw_swatch_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer link)
{
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_set_source_rgb (cr, 0.93, 0.87, 0.8);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  sx_body_region_draw_link (cr, (SxLink) GPOINTER_TO_INT (link), 1);
  cairo_reset_clip (cr);
  cairo_rectangle (cr, 0.75, 0.75, width - 1.5, height - 1.5);
  cairo_set_source_rgb (cr, 0.04, 0.23, 0.44);
  cairo_set_line_width (cr, 1.5);
  if (GPOINTER_TO_INT (link) == SX_LINK_NOT_ESTABLISHED)
    cairo_set_dash (cr, (const double[]){ 4, 3 }, 2, 0);
  cairo_stroke (cr);
}

static void
add_legend (SxExplorePage *self, SxLink link)
{
  const SxContent *content = sx_navigator_get_content (self->navigator);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *swatch = g_object_new (GTK_TYPE_DRAWING_AREA, "content-width", 26, "content-height", 16, "valign", GTK_ALIGN_CENTER,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch_cb, GINT_TO_POINTER (link), NULL);
  gtk_box_append (GTK_BOX (row), swatch);
  gtk_box_append (GTK_BOX (row), gtk_label_new (sx_content_get_phrase (content, SX_PHRASE_LINK_DIRECT + link)));
  gtk_box_append (self->legend, row);
}

static gboolean
is_linked (const SxContent *content, const SxCondition *condition, SxLink link)
{
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      const SxConditionRegion *entry = region->covered ? sx_content_find_link (content, condition, region) : NULL;

      if (entry != NULL && entry->link == link
          && (sx_region_has_shapes (region, SX_VIEW_FRONT) || sx_region_has_shapes (region, SX_VIEW_BACK)))
        return TRUE;
    }

  return FALSE;
}

static void
show_legend (SxExplorePage *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  const SxCondition *condition = session->place->kind == SX_PLACE_ITEM && session->place->item == SX_KIND_CONDITION
                                   ? sx_content_get_condition (session->content, session->place->id)
                                   : NULL;

  clear (self->legend);
  for (SxLink link = 0; condition != NULL && link < SX_N_LINKS; link++)
    if (is_linked (session->content, condition, link))
      add_legend (self, link);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), gtk_widget_get_first_child (GTK_WIDGET (self->legend)) != NULL);
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
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static gboolean
is_shown_here (const SxPlace *place)
{
  return place->kind == SX_PLACE_BODY || (place->kind == SX_PLACE_ITEM && place->item != SX_KIND_COMPARISON);
}

static void
changed_cb (SxExplorePage *self)
{
  if (!is_shown_here (sx_navigator_get_session (self->navigator)->place))
    return;

  show_path (self);
  show_legend (self);
  show_page (self);
}

static void
say_looked_at (SxExplorePage *self, const char *name)
{
  gtk_label_set_text (self->looked_at, name != NULL ? name : _("Choose a part of the body"));
}

static void
body_looked_at_cb (SxExplorePage *self, GtkWidget *region)
{
  SxBodyRegion *at = region != NULL ? SX_BODY_REGION (region) : NULL;

  say_looked_at (self, at != NULL ? sx_body_region_get_name (at) : NULL);
  sx_region_list_look_at (SX_REGION_LIST (self->list), at != NULL ? sx_body_region_get_region (at)->id : NULL);
}

static void
list_looked_at_cb (SxExplorePage *self, const char *region)
{
  const SxContent *content = sx_navigator_get_content (self->navigator);

  say_looked_at (self, region != NULL ? sx_content_get_region (content, region)->name.plain : NULL);
  sx_body_view_look_at (SX_BODY_VIEW (self->body), region);
}

static void
toggle_side (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *side = SX_EXPLORE_PAGE (widget)->side;

  gtk_widget_set_visible (side, !gtk_widget_get_visible (side));
}

static void
sx_explore_page_dispose (GObject *object)
{
  SxExplorePage *self = SX_EXPLORE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_EXPLORE_PAGE);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_explore_page_parent_class)->dispose (object);
}

static void
sx_explore_page_class_init (SxExplorePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_explore_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "explore.toggle-side", NULL, toggle_side);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "explore.toggle-side", NULL);

  g_type_ensure (SX_TYPE_DOC_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-explore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, paned);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, side);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, figure);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, looked_at);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, legend);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, path);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, welcome);
  gtk_widget_class_bind_template_child (widget_class, SxExplorePage, page);
  gtk_widget_class_bind_template_callback (widget_class, follow_cb);
}

static void
sx_explore_page_init (SxExplorePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sx_explore_page_new (SxNavigator *navigator)
{
  SxExplorePage *self = g_object_new (SX_TYPE_EXPLORE_PAGE, NULL);

  self->navigator = g_object_ref (navigator);
  self->list = sx_region_list_new (navigator);
  gtk_scrolled_window_set_child (self->list_scroller, self->list);
  self->body = sx_body_view_new (navigator);
  gtk_widget_set_vexpand (self->body, TRUE);
  gtk_box_prepend (self->figure, self->body);
  g_signal_connect_object (self->body, "looked-at", G_CALLBACK (body_looked_at_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "looked-at", G_CALLBACK (list_looked_at_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  say_looked_at (self, NULL);
  changed_cb (self);
  return GTK_WIDGET (self);
}
