/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-table-view.h"

#include <glib/gi18n.h>

#include "sx-layout.h"
#include "sx-sticky-box.h"
#include "sx-table-cell.h"

/* A column narrower than this makes ragged lines; then the list is easier to read. */
#define LEAST_CHARS 20
#define LEAST_CHARS_ALONE 12

/* A column of cells is half as wide again as the column of row headings. */
#define HEADING_SPAN 2
#define CELL_SPAN 3

#define SPACING 8

struct _SxTableView
{
  GtkWidget parent_instance;

  GtkWidget *as_list;  /* the switch */
  GtkWidget *scroller; /* of the sheet */
  GtkWidget *sheet;
  GtkWidget *list;

  gboolean chosen; /* whether somebody used the switch */
};

G_DEFINE_FINAL_TYPE (SxTableView, sx_table_view, GTK_TYPE_WIDGET)

static GtkWidget *
new_heading (const char *text, GtkAccessibleRole role)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", role, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "yalign", 0.0, NULL);
}

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
new_row (const char *name)
{
  GtkLayoutManager *layout = gtk_grid_layout_new ();
  GtkWidget *row = sx_sticky_box_new (GTK_ORIENTATION_HORIZONTAL, GTK_ACCESSIBLE_ROLE_ROW, layout);

  gtk_grid_layout_set_column_homogeneous (GTK_GRID_LAYOUT (layout), TRUE);
  set_name (row, name);
  return row;
}

static GtkWidget *
add_to_row (GtkWidget *row, GtkWidget *child, guint column)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (row);
  GtkGridLayoutChild *place;

  gtk_widget_set_parent (child, row);
  place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));
  gtk_grid_layout_child_set_column (place, column == 0 ? 0 : HEADING_SPAN + ((int) column - 1) * CELL_SPAN);
  gtk_grid_layout_child_set_column_span (place, column == 0 ? HEADING_SPAN : CELL_SPAN);
  return child;
}

static void
add_heading (GtkWidget *row, const SxTable *table, const char *text, GtkAccessibleRole role, guint column,
             const char *style)
{
  GtkWidget *heading = add_to_row (row, new_heading (text, role), column);
  int least = table->columns->len > 1 ? LEAST_CHARS : LEAST_CHARS_ALONE;
  int chars = column == 0 ? least * HEADING_SPAN / CELL_SPAN : least;

  gtk_label_set_width_chars (GTK_LABEL (heading), chars);
  gtk_label_set_max_width_chars (GTK_LABEL (heading), chars);
  gtk_widget_add_css_class (heading, style);
}

static GtkWidget *
new_heading_row (const SxTable *table)
{
  GtkWidget *row = new_row (table->corner);

  gtk_widget_add_css_class (row, "sx-table-head");
  add_heading (row, table, table->corner, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, 0, "sx-cell-heading");
  for (guint i = 0; i < table->columns->len; i++)
    add_heading (row, table, g_ptr_array_index (table->columns, i), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, i + 1,
                 "sx-cell-heading");
  return row;
}

static GtkWidget *
new_body_row (const SxTable *table, const SxTableRow *data)
{
  GtkWidget *row = new_row (data->heading);
  g_autofree char *heading = sx_table_row_dup_heading (data);

  add_heading (row, table, heading, GTK_ACCESSIBLE_ROLE_ROW_HEADER, 0, "sx-row-heading");
  for (guint i = 0; i < data->cells->len; i++)
    add_to_row (row, sx_table_cell_new (table, data, i), i + 1);
  return row;
}

static GtkWidget *
new_sheet (const SxTable *table)
{
  GtkLayoutManager *layout = gtk_box_layout_new (GTK_ORIENTATION_VERTICAL);
  GtkWidget *sheet = sx_sticky_box_new (GTK_ORIENTATION_VERTICAL, GTK_ACCESSIBLE_ROLE_TABLE, layout);

  gtk_widget_set_parent (new_heading_row (table), sheet);
  for (guint i = 0; i < table->rows->len; i++)
    gtk_widget_set_parent (new_body_row (table, g_ptr_array_index (table->rows, i)), sheet);
  return sheet;
}

static GtkWidget *
new_list (const SxTable *table)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", SPACING,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  for (guint i = 0; i < table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (table->rows, i);
      g_autofree char *text = sx_table_row_dup_heading (row);
      GtkWidget *heading = new_heading (text, GTK_ACCESSIBLE_ROLE_HEADING);

      gtk_widget_add_css_class (heading, "sx-heading");
      gtk_box_append (GTK_BOX (list), heading);
      for (guint j = 0; j < row->cells->len; j++)
        gtk_box_append (GTK_BOX (list), sx_table_cell_new_for_list (table, row, j));
    }

  return list;
}

/* A table is called by what stands side by side in it. */
static char *
dup_name (const SxTable *table)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < table->columns->len; i++)
    g_strv_builder_add (columns, g_ptr_array_index (table->columns, i));
  names = g_strv_builder_end (columns);
  return g_strjoinv (" · ", names);
}

static GtkWidget *
get_nth_child (GtkWidget *widget, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static guint
get_position (GtkWidget *widget)
{
  guint n = 0;

  while ((widget = gtk_widget_get_prev_sibling (widget)) != NULL)
    n++;
  return n;
}

/* The cell beside @cell, heading cells left out. */
static GtkWidget *
find_neighbour (GtkWidget *cell, GtkDirectionType direction)
{
  GtkWidget *row = gtk_widget_get_parent (cell);
  gboolean rtl = gtk_widget_get_direction (cell) == GTK_TEXT_DIR_RTL;
  GtkWidget *found;

  if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    {
      row = direction == GTK_DIR_UP ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);
      found = row != NULL ? get_nth_child (row, get_position (cell)) : NULL;
    }
  else
    found =
      (direction == GTK_DIR_LEFT) != rtl ? gtk_widget_get_prev_sibling (cell) : gtk_widget_get_next_sibling (cell);

  return SX_IS_TABLE_CELL (found) ? found : NULL;
}

static void
focus_cell (SxTableView *self, GtkWidget *cell)
{
  gtk_widget_grab_focus (cell);
  sx_sticky_box_uncover (SX_STICKY_BOX (self->sheet), cell);
  sx_sticky_box_uncover (SX_STICKY_BOX (gtk_widget_get_parent (cell)), cell);
}

static GtkWidget *
get_focused_cell (SxTableView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, self->sheet) ? focus : NULL;
}

/* Where the table starts, under the switch. */
static int
find_top (SxTableView *self)
{
  return gtk_widget_get_visible (self->as_list) ? sx_layout_measure_height (self->as_list, -1) + SPACING : 0;
}

static gboolean
wants_list (SxTableView *self, int width)
{
  if (self->chosen)
    return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->as_list));
  return width < sx_layout_measure_width (self->sheet, NULL);
}

static int
find_sheet_height (SxTableView *self, int width)
{
  int least = sx_layout_measure_width (self->sheet, NULL);
  int bar = 0;

  if (width < least)
    bar = sx_layout_measure_height (gtk_scrolled_window_get_hscrollbar (GTK_SCROLLED_WINDOW (self->scroller)), -1);
  return sx_layout_measure_height (self->sheet, MAX (width, least)) + bar;
}

static void
as_list_toggled_cb (GtkToggleButton *button, gpointer user_data)
{
  SX_TABLE_VIEW (user_data)->chosen = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (user_data));
}

static void
sx_table_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SxTableView *self = SX_TABLE_VIEW (widget);
  int wide;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (sx_layout_measure_width (self->as_list, NULL), sx_layout_measure_width (self->list, NULL));
      sx_layout_measure_width (self->sheet, natural);
      *natural = MAX (*natural, *minimum);
      return;
    }

  sx_layout_measure_width (widget, &wide);
  if (for_size >= 0)
    wide = for_size;
  *minimum = *natural =
    find_top (self) + (wants_list (self, wide) ? sx_layout_measure_height (self->list, wide) : find_sheet_height (self, wide));
}

static void
show_switch (SxTableView *self, gboolean as_list)
{
  g_signal_handlers_block_by_func (self->as_list, as_list_toggled_cb, self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_list), as_list);
  g_signal_handlers_unblock_by_func (self->as_list, as_list_toggled_cb, self);
}

static void
sx_table_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxTableView *self = SX_TABLE_VIEW (widget);
  gboolean as_list = wants_list (self, width);
  int top = find_top (self);
  int wide;

  sx_layout_measure_width (self->sheet, &wide);
  show_switch (self, as_list);
  sx_layout_show (self->scroller, !as_list);
  sx_layout_show (self->list, as_list);
  if (top > 0)
    sx_layout_place (self->as_list, 0, 0, sx_layout_measure_width (self->as_list, NULL), top - SPACING);
  if (as_list)
    sx_layout_place (self->list, 0, top, width, height - top);
  else
    sx_layout_place (self->scroller, 0, top, MIN (width, wide), height - top);
}

static GtkSizeRequestMode
sx_table_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Tab goes past the cells, arrows go through them. */
static gboolean
sx_table_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SxTableView *self = SX_TABLE_VIEW (widget);
  GtkWidget *cell = get_focused_cell (self);
  GtkWidget *neighbour;

  if (cell == NULL)
    return GTK_WIDGET_CLASS (sx_table_view_parent_class)->focus (widget, direction);
  if (direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (self->as_list);

  neighbour = find_neighbour (cell, direction);
  if (neighbour == NULL)
    return FALSE;
  focus_cell (self, neighbour);
  return TRUE;
}

/* A scrolled window keeps the wheel for itself even where it has nothing to scroll. Up and down
 * belong to the page that the table stands on. */
static void
pass_vertical_scroll (GtkWidget *scroller)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scroller);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_scroll_set_flags (GTK_EVENT_CONTROLLER_SCROLL (controller),
                                               GTK_EVENT_CONTROLLER_SCROLL_HORIZONTAL);
    }
}

static void
sx_table_view_dispose (GObject *object)
{
  SxTableView *self = SX_TABLE_VIEW (object);

  g_clear_pointer (&self->as_list, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  G_OBJECT_CLASS (sx_table_view_parent_class)->dispose (object);
}

static void
sx_table_view_class_init (SxTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_table_view_dispose;
  widget_class->measure = sx_table_view_measure;
  widget_class->size_allocate = sx_table_view_size_allocate;
  widget_class->get_request_mode = sx_table_view_get_request_mode;
  widget_class->focus = sx_table_view_focus;

  gtk_widget_class_set_css_name (widget_class, "sx-table-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_table_view_init (SxTableView *self)
{
  self->as_list = gtk_toggle_button_new_with_label (_ ("Read as list"));
  g_signal_connect (self->as_list, "toggled", G_CALLBACK (as_list_toggled_cb), self);
  gtk_widget_set_parent (self->as_list, GTK_WIDGET (self));

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (self->scroller), FALSE);
  /* The bar stands above the table: below it, it would be a long way down. */
  gtk_scrolled_window_set_placement (GTK_SCROLLED_WINDOW (self->scroller), GTK_CORNER_BOTTOM_LEFT);
  pass_vertical_scroll (self->scroller);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * sx_table_view_new:
 * @table: what to draw; not kept
 *
 * Returns: a table, which becomes a list where it would not fit, and on wish
 */
GtkWidget *
sx_table_view_new (const SxTable *table)
{
  SxTableView *self = g_object_new (SX_TYPE_TABLE_VIEW, NULL);
  g_autofree char *name = dup_name (table);

  self->sheet = new_sheet (table);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->sheet);
  self->list = new_list (table);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_widget_set_visible (self->as_list, table->columns->len > 1);
  set_name (self->sheet, name);
  set_name (self->list, name);
  return GTK_WIDGET (self);
}
