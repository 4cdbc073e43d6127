/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-table-view.h"

#include "pictures.h"
#include "support.h"
#include "sx-sticky-box.h"
#include "sx-table-cell.h"

#define COLUMNS 4
#define ROWS 12
#define WIDE 1200
#define NARROW 500

typedef struct
{
  SxDoc *doc; /* holds the table */
  GtkWidget *window;
  GtkWidget *page; /* scrolls, as a page does */
  GtkWidget *view;
} Fixture;

static void
fill_row (SxTable *table, guint row)
{
  g_autofree char *heading = g_strdup_printf ("Row %u", row);
  GPtrArray *cells = sx_table_add_row (table, heading);

  for (guint i = 0; i < COLUMNS; i++)
    {
      g_autofree char *text =
        g_strdup_printf ("Words of row %u in column %u, long enough to need more than one line.", row, i);

      sx_block_add (sx_table_row_add_cell (cells), SX_BLOCK_PARAGRAPH, text)->remark =
        i == 1 ? g_strdup ("not checked") : NULL;
    }
}

static SxTable *
add_table (SxDoc *doc)
{
  SxTable *table = sx_table_add (doc->blocks, "Compared");

  for (guint i = 0; i < COLUMNS; i++)
    g_ptr_array_add (table->columns, g_strdup_printf ("Column %u", i));
  for (guint i = 0; i < ROWS; i++)
    fill_row (table, i);
  return table;
}

static void
open_table (Fixture *fixture, int width)
{
  fixture->doc = sx_doc_new ("Page", NULL);
  fixture->view = sx_table_view_new (add_table (fixture->doc));
  fixture->page = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (fixture->page), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->page), fixture->view);
  fixture->window = test_show (fixture->page, width, 400);
}

static void
set_up (Fixture *fixture, gconstpointer width)
{
  open_table (fixture, GPOINTER_TO_INT (width));
}

static void
tear_down (Fixture *fixture, gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  sx_doc_free (fixture->doc);
}

static GtkWidget *
get_cell (Fixture *fixture, guint row, guint column)
{
  g_autofree char *name =
    g_strdup_printf ("Row %u, Column %u: Words of row %u in column %u, long enough to need more than one line.%s", row,
                     column, row, column, column == 1 ? " (not checked)" : "");

  return test_get (fixture->view, GTK_ACCESSIBLE_ROLE_CELL, name);
}

static guint
count (Fixture *fixture, GtkAccessibleRole role)
{
  g_autoptr (GPtrArray) all = test_find_all (fixture->view, role);

  return all->len;
}

static void
toggle_list (Fixture *fixture)
{
  test_click (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, "Read as list");
  test_wait_for_draw (fixture->window);
}

static void
test_roles (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_TABLE), ==, 1);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_ROW), ==, ROWS + 1);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER), ==, COLUMNS + 1);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_ROW_HEADER), ==, ROWS);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_CELL), ==, ROWS * COLUMNS);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_LIST_ITEM), ==, 0);
}

/* Each cell says its row, its column, its words and its remark. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < ROWS; i++)
    for (guint j = 0; j < COLUMNS; j++)
      get_cell (fixture, i, j);

  test_get (fixture->view, GTK_ACCESSIBLE_ROLE_TABLE, "Column 0 · Column 1 · Column 2 · Column 3");
}

static void
test_list_on_wish (Fixture *fixture, gconstpointer data)
{
  toggle_list (fixture);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_TABLE), ==, 0);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_LIST_ITEM), ==, ROWS * COLUMNS);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_HEADING), ==, ROWS);

  toggle_list (fixture);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_CELL), ==, ROWS * COLUMNS);
}

/* What is not shown is not read either. */
static void
test_only_one_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = test_find (fixture->view, GTK_ACCESSIBLE_ROLE_TABLE, "Column 0 · Column 1 · Column 2 · Column 3");
  GtkWidget *scroller = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *list;

  gtk_test_accessible_assert_state (scroller, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
  toggle_list (fixture);
  list = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_LIST, "Column 0 · Column 1 · Column 2 · Column 3");
  gtk_test_accessible_assert_state (scroller, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  gtk_test_accessible_assert_state (list, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
}

static void
test_list_where_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, "Read as list");

  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_LIST_ITEM), ==, ROWS * COLUMNS);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, NARROW);
}

/* Whoever wants the table all the same can scroll it, and the page stays as wide as it is. */
static void
test_table_where_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller;
  GtkAdjustment *across;

  toggle_list (fixture);
  g_assert_cmpuint (count (fixture, GTK_ACCESSIBLE_ROLE_CELL), ==, ROWS * COLUMNS);
  scroller = gtk_widget_get_ancestor (get_cell (fixture, 0, 0), GTK_TYPE_SCROLLED_WINDOW);
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >, gtk_adjustment_get_page_size (across));
  g_assert_true (gtk_widget_get_mapped (gtk_scrolled_window_get_hscrollbar (GTK_SCROLLED_WINDOW (scroller))));
  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, NARROW);
}

static graphene_rect_t
find_bounds (Fixture *fixture, guint row, guint column)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_cell (fixture, row, column), fixture->page, &bounds));
  return bounds;
}

/* Columns are equally wide, but for the pixels that are left over, and the same in each row. */
static void
test_columns_alike (Fixture *fixture, gconstpointer data)
{
  for (guint j = 0; j < COLUMNS; j++)
    {
      graphene_rect_t top = find_bounds (fixture, 0, j);
      graphene_rect_t beside = find_bounds (fixture, 0, 0);

      g_assert_cmpfloat_with_epsilon (top.size.width, beside.size.width, 4);
      for (guint i = 0; i < ROWS; i++)
        {
          graphene_rect_t bounds = find_bounds (fixture, i, j);

          g_assert_cmpfloat (bounds.origin.x, ==, top.origin.x);
          g_assert_cmpfloat (bounds.size.width, ==, top.size.width);
        }
    }
}

static double
find_top (GtkWidget *widget, GtkWidget *of)
{
  graphene_point_t top = GRAPHENE_POINT_INIT (0, 0);

  g_assert_true (gtk_widget_compute_point (widget, of, &top, &top));
  return top.y;
}

static void
scroll_page (Fixture *fixture, double value)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->page)), value);
  test_wait_for_draw (fixture->window);
}

/* The headings of the columns are drawn at the top of what is seen, as far as the table reaches. */
static void
test_headings_stay (Fixture *fixture, gconstpointer data)
{
  GtkWidget *table = gtk_widget_get_ancestor (get_cell (fixture, 0, 0), SX_TYPE_STICKY_BOX);
  SxStickyBox *sheet;

  table = gtk_widget_get_parent (table);
  sheet = SX_STICKY_BOX (table);
  g_assert_cmpint (sx_sticky_box_get_offset (sheet), ==, 0);

  scroll_page (fixture, 300);
  g_assert_cmpfloat_with_epsilon (find_top (table, fixture->page) + sx_sticky_box_get_offset (sheet), 0, 1);

  scroll_page (fixture, G_MAXDOUBLE);
  g_assert_cmpint (sx_sticky_box_get_offset (sheet), <=,
                   gtk_widget_get_height (table) - gtk_widget_get_height (gtk_widget_get_first_child (table)));
}

static gboolean
looks_alike (GtkWidget *window, GdkTexture *before, int height)
{
  g_autoptr (GdkTexture) after = test_render (window);
  gsize stride = (gsize) gdk_texture_get_width (before) * 4;
  gsize size = stride * (gsize) gdk_texture_get_height (before);
  g_autofree guchar *one = g_malloc (size);
  g_autofree guchar *other = g_malloc (size);

  gdk_texture_download (before, one, stride);
  gdk_texture_download (after, other, stride);
  return memcmp (one, other, stride * (gsize) height) == 0;
}

/* What is drawn there is the headings: two places in the page look the same at the top. */
static void
test_headings_are_drawn (Fixture *fixture, gconstpointer data)
{
  GtkWidget *heading = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "Column 2");
  g_autoptr (GdkTexture) before = NULL;

  scroll_page (fixture, 200);
  before = test_render (fixture->window);
  scroll_page (fixture, 237);
  g_assert_true (looks_alike (fixture->window, before, gtk_widget_get_height (heading)));
  g_assert_false (looks_alike (fixture->window, before, gtk_widget_get_height (fixture->page)));
}

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
move (Fixture *fixture, GtkDirectionType direction, GtkWidget *expected)
{
  gtk_widget_child_focus (fixture->window, direction);
  g_assert_true (get_focus (fixture) == expected);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, "Read as list");

  gtk_widget_grab_focus (button);
  move (fixture, GTK_DIR_TAB_FORWARD, get_cell (fixture, 0, 0));
  move (fixture, GTK_DIR_RIGHT, get_cell (fixture, 0, 1));
  move (fixture, GTK_DIR_DOWN, get_cell (fixture, 1, 1));
  move (fixture, GTK_DIR_LEFT, get_cell (fixture, 1, 0));
  move (fixture, GTK_DIR_UP, get_cell (fixture, 0, 0));
  move (fixture, GTK_DIR_TAB_BACKWARD, button);
}

/* A cell that has the focus is not behind the headings. */
static void
test_focus_is_seen (Fixture *fixture, gconstpointer data)
{
  GtkWidget *heading = test_get (fixture->view, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, "Column 2");

  gtk_widget_grab_focus (get_cell (fixture, ROWS - 1, 2));
  test_wait_for_draw (fixture->window);
  for (int row = ROWS - 2; row >= 0; row--)
    {
      move (fixture, GTK_DIR_UP, get_cell (fixture, (guint) row, 2));
      test_wait_for_draw (fixture->window);
      g_assert_cmpfloat (find_top (get_focus (fixture), fixture->page), >=, gtk_widget_get_height (heading) - 1);
    }
}

/* Two columns of figures need neither a list nor a switch. */
static void
test_single_column (void)
{
  g_autoptr (SxDoc) doc = sx_doc_new ("Page", NULL);
  SxTable *table = sx_table_add (doc->blocks, "Band");
  GtkWidget *view;
  GtkWidget *window;

  g_ptr_array_add (table->columns, g_strdup ("mmol/L"));
  sx_block_add (sx_table_row_add_cell (sx_table_add_row (table, "Low")), SX_BLOCK_PARAGRAPH, "from 3 to 3.5");
  view = sx_table_view_new (table);
  window = test_show (view, 300, 200);
  g_assert_nonnull (test_find (view, GTK_ACCESSIBLE_ROLE_CELL, "Low, mmol/L: from 3 to 3.5"));
  g_assert_null (test_find (view, GTK_ACCESSIBLE_ROLE_BUTTON, "Read as list"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  graphene_point_t first = GRAPHENE_POINT_INIT (0, 0);
  graphene_point_t second = GRAPHENE_POINT_INIT (0, 0);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_compute_point (get_cell (fixture, 0, 0), fixture->page, &first, &first));
  g_assert_true (gtk_widget_compute_point (get_cell (fixture, 0, 1), fixture->page, &second, &second));
  g_assert_cmpfloat (first.x, >, second.x);
  g_assert_true (gtk_widget_compute_point (test_get (fixture->view, GTK_ACCESSIBLE_ROLE_BUTTON, "Read as list"),
                                           fixture->page, &second, &second));
  g_assert_cmpfloat (second.x, >, WIDE / 2);

  gtk_widget_grab_focus (get_cell (fixture, 0, 0));
  move (fixture, GTK_DIR_LEFT, get_cell (fixture, 0, 1));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add (const char *path, int width, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  add ("/table/roles", WIDE, test_roles);
  add ("/table/names", WIDE, test_names);
  add ("/table/list-on-wish", WIDE, test_list_on_wish);
  add ("/table/only-one-form", WIDE, test_only_one_form);
  add ("/table/list-where-narrow", NARROW, test_list_where_narrow);
  add ("/table/table-where-narrow", NARROW, test_table_where_narrow);
  add ("/table/columns-alike", WIDE, test_columns_alike);
  add ("/table/headings-stay", WIDE, test_headings_stay);
  add ("/table/headings-are-drawn", WIDE, test_headings_are_drawn);
  add ("/table/keys", WIDE, test_keys);
  add ("/table/focus-is-seen", WIDE, test_focus_is_seen);
  add ("/table/right-to-left", WIDE, test_right_to_left);
  g_test_add_func ("/table/single-column", test_single_column);
  return g_test_run ();
}
