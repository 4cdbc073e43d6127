/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-table-cell.h"

#include <glib/gi18n.h>
#include <string.h>

/* Lines longer than this are hard to read. */
#define MOST_CHARS 45
#define MOST_CHARS_IN_LIST 70

/* The words are in the name of the cell, so the labels in it say nothing of their own. */
struct _SxTableCell
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SxTableCell, sx_table_cell, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (SxTableCell *self, const char *text, int chars)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap", TRUE,
                  "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", chars, "xalign", 0.0, NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

/* The words and the quiet remark behind them. */
static char *
dup_words (const SxBlock *block)
{
  return block->remark != NULL ? g_strdup_printf ("%s (%s)", block->text, block->remark) : g_strdup (block->text);
}

static void
add_words (SxTableCell *self, const SxBlock *block, int chars)
{
  g_autofree char *words = dup_words (block);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *quiet = pango_attr_foreground_alpha_new (G_MAXUINT16 / 4 * 3);

  quiet->start_index = (guint) strlen (block->text);
  pango_attr_list_insert (attributes, quiet);
  if (block->stressed)
    {
      PangoAttribute *strong = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      strong->end_index = quiet->start_index;
      pango_attr_list_insert (attributes, strong);
    }
  gtk_label_set_attributes (GTK_LABEL (add_label (self, words, chars)), attributes);
}

static char *
dup_text (const GPtrArray *blocks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *words = dup_words (g_ptr_array_index (blocks, i));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill (SxTableCell *self, const SxTable *table, const SxTableRow *row, guint column, int chars)
{
  const GPtrArray *blocks = g_ptr_array_index (row->cells, column);
  g_autofree char *text = dup_text (blocks);
  /* Translators: what a screen reader says for a cell: row heading, column heading, text. */
  g_autofree char *name =
    g_strdup_printf (_ ("%s, %s: %s"), row->heading, (char *) g_ptr_array_index (table->columns, column), text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < blocks->len; i++)
    add_words (self, g_ptr_array_index (blocks, i), chars);
}

static void
sx_table_cell_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sx_table_cell_parent_class)->dispose (object);
}

static void
sx_table_cell_class_init (SxTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_table_cell_dispose;

  gtk_widget_class_set_css_name (widget_class, "sx-table-cell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
sx_table_cell_init (SxTableCell *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
}

/**
 * sx_table_cell_new:
 * @table: a table
 * @row: a row of it
 * @column: position of a column
 *
 * Returns: a cell that can have the focus
 */
GtkWidget *
sx_table_cell_new (const SxTable *table, const SxTableRow *row, guint column)
{
  GtkWidget *self =
    g_object_new (SX_TYPE_TABLE_CELL, "accessible-role", GTK_ACCESSIBLE_ROLE_CELL, "focusable", TRUE, NULL);

  gtk_widget_add_css_class (self, "sx-cell");
  fill (SX_TABLE_CELL (self), table, row, column, MOST_CHARS);
  return self;
}

/**
 * sx_table_cell_new_for_list:
 * @table: a table
 * @row: a row of it
 * @column: position of a column
 *
 * Returns: the cell as an item of a list, under the heading of its column
 */
GtkWidget *
sx_table_cell_new_for_list (const SxTable *table, const SxTableRow *row, guint column)
{
  GtkWidget *self = g_object_new (SX_TYPE_TABLE_CELL, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *heading = add_label (SX_TABLE_CELL (self), g_ptr_array_index (table->columns, column), MOST_CHARS_IN_LIST);

  gtk_widget_add_css_class (heading, "sx-subheading");
  gtk_widget_add_css_class (self, "sx-list-entry");
  fill (SX_TABLE_CELL (self), table, row, column, MOST_CHARS_IN_LIST);
  return self;
}
