/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-region-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sx-reveal.h"

/* How far each step down the tree is set in. */
#define INDENT 14

/* A row is so high where there is room. */
#define ROW_HEIGHT 44

struct _SxRegionList
{
  SxPicker parent_instance;

  SxNavigator *navigator;
};

G_DEFINE_FINAL_TYPE (SxRegionList, sx_region_list, SX_TYPE_PICKER)

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

static gboolean
is_chosen (SxRegionList *self, GtkWidget *row)
{
  const SxPlace *place = sx_navigator_get_session (self->navigator)->place;
  const SxRegion *region = get_region (row);

  if (region->parent == NULL)
    return place->kind == SX_PLACE_BODY;

  return place->kind == SX_PLACE_ITEM && place->item == SX_KIND_REGION && strcmp (place->id, region->id) == 0;
}

static void
show_place (SxRegionList *self)
{
  SX_PICKER_FOREACH (self, row)
    {
      gboolean chosen = is_chosen (self, row);

      set_class (row, "chosen", chosen);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
      if (chosen && gtk_widget_get_mapped (row))
        sx_reveal (row);
    }
}

static void
choose_cb (SxRegionList *self, GtkWidget *row)
{
  const SxRegion *region = get_region (row);
  g_autoptr (SxPlace) place = region->parent == NULL ? sx_place_new (SX_PLACE_BODY)
                                                     : sx_place_new_region (region->id, NULL, SX_SIDE_MIDDLE);

  sx_navigator_go (self->navigator, place);
}

static GtkWidget *
new_row (SxRegionList *self, const SxRegion *region, guint depth)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", region->name.plain, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 24,
                                   "margin-start", (int) depth * INDENT, NULL);

  gtk_button_set_child (GTK_BUTTON (row), label);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "sx-region-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, region->name.plain, -1);
  g_object_set_data (G_OBJECT (row), "region", (gpointer) region);
  g_signal_connect_object (row, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
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
      sx_picker_add (SX_PICKER (self), new_row (self, region, depth));
      add_rows (self, region->id, depth + 1);
    }
}

static void
measure_row (GtkWidget *row, int width, GtkRequestedSize *size)
{
  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &size->minimum_size, NULL, NULL, NULL);
  size->natural_size = MAX (size->minimum_size, ROW_HEIGHT);
  size->data = row;
}

static void
sx_region_list_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  SX_PICKER_FOREACH (widget, row)
    {
      GtkRequestedSize size;

      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          measure_row (row, for_size, &size);
          *minimum += size.minimum_size;
          *natural += size.natural_size;
        }
      else
        {
          gtk_widget_measure (row, orientation, -1, &size.minimum_size, &size.natural_size, NULL, NULL);
          *minimum = MAX (*minimum, size.minimum_size);
          *natural = MAX (*natural, size.natural_size);
        }
    }
}

/* Where there is room, rows are higher. */
static void
sx_region_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));
  int room = height;
  int y = 0;

  SX_PICKER_FOREACH (widget, row)
    {
      GtkRequestedSize size;

      measure_row (row, width, &size);
      room -= size.minimum_size;
      g_array_append_val (sizes, size);
    }
  gtk_distribute_natural_allocation (MAX (room, 0), sizes->len, (GtkRequestedSize *) sizes->data);
  for (guint i = 0; i < sizes->len; i++)
    {
      const GtkRequestedSize *size = &g_array_index (sizes, GtkRequestedSize, i);

      gtk_widget_size_allocate (size->data, &(GtkAllocation){ 0, y, width, size->minimum_size }, -1);
      y += size->minimum_size;
    }
}

static GtkSizeRequestMode
sx_region_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
sx_region_list_step (SxPicker *picker, GtkWidget *row, GtkDirectionType direction)
{
  switch (direction)
    {
    case GTK_DIR_UP:
      return gtk_widget_get_prev_sibling (row);
    case GTK_DIR_DOWN:
      return gtk_widget_get_next_sibling (row);
    default:
      return NULL;
    }
}

static gboolean
sx_region_list_is_chosen (SxPicker *picker, GtkWidget *row)
{
  return is_chosen (SX_REGION_LIST (picker), row);
}

static void
sx_region_list_dispose (GObject *object)
{
  g_clear_object (&SX_REGION_LIST (object)->navigator);
  G_OBJECT_CLASS (sx_region_list_parent_class)->dispose (object);
}

static void
sx_region_list_class_init (SxRegionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_region_list_dispose;
  widget_class->measure = sx_region_list_measure;
  widget_class->size_allocate = sx_region_list_size_allocate;
  widget_class->get_request_mode = sx_region_list_get_request_mode;
  SX_PICKER_CLASS (klass)->step = sx_region_list_step;
  SX_PICKER_CLASS (klass)->is_chosen = sx_region_list_is_chosen;
  gtk_widget_class_set_css_name (widget_class, "sx-region-list");
}

static void
sx_region_list_init (SxRegionList *self)
{
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
  SX_PICKER_FOREACH (self, row)
    set_class (row, "looked-at", region != NULL && strcmp (get_region (row)->id, region) == 0);
}

/**
 * sx_region_list_get_region:
 * @row: a child of a list
 *
 * Returns: (transfer none): the region that it stands for
 */
const SxRegion *
sx_region_list_get_region (GtkWidget *row)
{
  return get_region (row);
}
