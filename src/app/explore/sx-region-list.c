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
  GtkWidget parent_instance;

  SxNavigator *navigator;
  GtkWidget *last_focus; /* a row */
};

G_DEFINE_FINAL_TYPE (SxRegionList, sx_region_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_LOOKED_AT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define FOREACH_ROW(self, row) \
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL; row = gtk_widget_get_next_sibling (row))

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
  FOREACH_ROW (self, row)
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
                                                     : sx_place_new_item (SX_KIND_REGION, region->id, NULL);

  sx_navigator_go (self->navigator, place);
}

static void
row_state_cb (SxRegionList *self, GtkStateFlags old, GtkWidget *row)
{
  const GtkStateFlags watched = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED;
  GtkStateFlags state = gtk_widget_get_state_flags (row);

  if ((state & watched) == (old & watched))
    return;

  if (state & GTK_STATE_FLAG_FOCUSED)
    self->last_focus = row;
  g_signal_emit (self, signals[SIGNAL_LOOKED_AT], 0, (state & watched) != 0 ? get_region (row)->id : NULL);
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
      gtk_widget_set_parent (new_row (self, region, depth), GTK_WIDGET (self));
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
  FOREACH_ROW (widget, row)
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

  FOREACH_ROW (widget, row)
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
find_entrance (SxRegionList *self)
{
  FOREACH_ROW (self, row)
    if (is_chosen (self, row))
      return row;

  return self->last_focus != NULL ? self->last_focus : gtk_widget_get_first_child (GTK_WIDGET (self));
}

/* Tab enters at the row that is chosen or had the focus last, and leaves; arrows move within. */
static gboolean
sx_region_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_focus_child (widget);
  GtkWidget *next;

  if (row == NULL)
    return gtk_widget_grab_focus (find_entrance (SX_REGION_LIST (widget)));
  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;

  next = direction == GTK_DIR_UP ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  return TRUE;
}

static gboolean
focus_end_cb (GtkWidget *widget, GVariant *last, gpointer user_data)
{
  return gtk_widget_grab_focus (g_variant_get_boolean (last) ? gtk_widget_get_last_child (widget)
                                                             : gtk_widget_get_first_child (widget));
}

static void
sx_region_list_dispose (GObject *object)
{
  SxRegionList *self = SX_REGION_LIST (object);
  GtkWidget *row;

  self->last_focus = NULL;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
  g_clear_object (&self->navigator);
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
  widget_class->focus = sx_region_list_focus;

  /**
   * SxRegionList::looked-at:
   * @region: (nullable): id of a region
   *
   * The pointer or the focus went to a row, or away.
   */
  signals[SIGNAL_LOOKED_AT] = g_signal_new ("looked-at", SX_TYPE_REGION_LIST, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            G_TYPE_STRING);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, focus_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, focus_end_cb, "b", TRUE);
  gtk_widget_class_set_css_name (widget_class, "sx-region-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
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
  FOREACH_ROW (self, row)
    set_class (row, "looked-at", region != NULL && strcmp (get_region (row)->id, region) == 0);
}
