/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-region-list.h"

#include <glib/gi18n.h>
#include <string.h>

/* How far each step down the tree is set in. */
#define INDENT 14

struct _SxRegionList
{
  GtkWidget parent_instance;

  SxNavigator *navigator;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (SxRegionList, sx_region_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LOOKED_AT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const SxRegion *
get_region (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "region");
}

static void
set_class (GtkWidget *widget, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_place (SxRegionList *self)
{
  const SxPlace *place = sx_navigator_get_session (self->navigator)->place;

  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const SxRegion *region = get_region (row);
      gboolean chosen = region->parent == NULL ? place->kind == SX_PLACE_BODY
                                               : place->kind == SX_PLACE_ITEM && place->item == SX_KIND_REGION
                                                   && strcmp (place->id, region->id) == 0;

      set_class (row, "chosen", chosen);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
    }
}

static void
choose_cb (SxRegionList *self, GtkWidget *row)
{
  const SxRegion *region = get_region (row);
  g_autoptr (SxPlace) place = region->parent == NULL ? sx_place_new (SX_PLACE_BODY)
                                                     : sx_place_new_item (SX_KIND_REGION, region->id, NULL);

  sx_navigator_go (self->navigator, place);
}

static void
row_state_cb (SxRegionList *self, GtkStateFlags old, GtkWidget *row)
{
  const GtkStateFlags watched = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED;
  GtkStateFlags state = gtk_widget_get_state_flags (row);

  if ((state & watched) != (old & watched))
    g_signal_emit (self, signals[SIGNAL_LOOKED_AT], 0, (state & watched) != 0 ? get_region (row)->id : NULL);
}

static GtkWidget *
new_row (SxRegionList *self, const SxRegion *region, guint depth)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", region->name.plain, "xalign", 0.0, "wrap", TRUE, "margin-start",
                                   (int) depth * INDENT, NULL);

  gtk_button_set_child (GTK_BUTTON (row), label);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "sx-region-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, region->name.plain, -1);
  g_object_set_data (G_OBJECT (row), "region", (gpointer) region);
  g_signal_connect_object (row, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "state-flags-changed", G_CALLBACK (row_state_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* Those who have @parent, each followed by its own parts. */
static void
add_rows (SxRegionList *self, const char *parent, guint depth)
{
  const GPtrArray *regions = sx_content_get_all (sx_navigator_get_content (self->navigator), SX_KIND_REGION);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (!region->covered || g_strcmp0 (region->parent, parent) != 0)
        continue;
      gtk_box_append (GTK_BOX (self->box), new_row (self, region, depth));
      add_rows (self, region->id, depth + 1);
    }
}

static void
sx_region_list_dispose (GObject *object)
{
  SxRegionList *self = SX_REGION_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_region_list_parent_class)->dispose (object);
}

static void
sx_region_list_class_init (SxRegionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_region_list_dispose;

  /**
   * SxRegionList::looked-at:
   * @region: (nullable): id of a region
   *
   * The pointer or the focus went to a row, or away.
   */
  signals[SIGNAL_LOOKED_AT] = g_signal_new ("looked-at", SX_TYPE_REGION_LIST, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sx-region-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_region_list_init (SxRegionList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Parts of the body"), -1);
}

GtkWidget *
sx_region_list_new (SxNavigator *navigator)
{
  SxRegionList *self = g_object_new (SX_TYPE_REGION_LIST, NULL);

  self->navigator = g_object_ref (navigator);
  add_rows (self, NULL, 0);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (show_place), self, G_CONNECT_SWAPPED);
  show_place (self);
  return GTK_WIDGET (self);
}

/**
 * sx_region_list_look_at:
 * @self: the list
 * @region: (nullable): id of the part that is looked at in the picture, or %NULL
 */
void
sx_region_list_look_at (SxRegionList *self, const char *region)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->box); row != NULL; row = gtk_widget_get_next_sibling (row))
    set_class (row, "looked-at", region != NULL && strcmp (get_region (row)->id, region) == 0);
}
