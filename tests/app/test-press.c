/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-press.h"

#include <glib/gstdio.h>
#include <string.h>

#include "pictures.h"
#include "walk.h"

static const char *const breathless[] = { "breathless_new", NULL };
static const Story ambulance = { "calf", 40, breathless };

typedef struct
{
  SxWindow *window;
  SxNavigator *navigator;
  SxPress *press; /* one more, whose files are chosen here */
  char *folder;
  char *told;
  guint n_told;
} Fixture;

static void
told_cb (Fixture *fixture, const char *message)
{
  g_free (fixture->told);
  fixture->told = g_strdup (message);
  fixture->n_told++;
}

static SxDoc *
make_no_doc (gpointer window)
{
  return NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->window = test_open_window (1024, 600);
  fixture->navigator = sx_window_get_navigator (fixture->window);
  fixture->folder = g_dir_make_tmp ("sx-press-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->press);
  test_close_window (fixture->window);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->told);
}

static SxPress *
make_press (Fixture *fixture)
{
  fixture->press = sx_press_new (GTK_APPLICATION_WINDOW (fixture->window), fixture->navigator, make_no_doc);
  g_signal_connect_swapped (fixture->press, "told", G_CALLBACK (told_cb), fixture);
  return fixture->press;
}

static SxDoc *
make_calf (Fixture *fixture)
{
  g_autoptr (SxPlace) place = sx_place_new_item (SX_KIND_REGION, "calf", NULL);

  return sx_doc_for_place (sx_navigator_get_session (fixture->navigator), place);
}

static void
save_to (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  sx_press_save_as (make_press (fixture), sx_navigator_get_session (fixture->navigator), make_calf (fixture), file);
}

/* The words say where it went. */
static void
test_save_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Calf.pdf", NULL);
  g_autofree char *contents = NULL;

  save_to (fixture, path);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_assert_true (g_str_has_prefix (fixture->told, "Saved as "));
  g_assert_nonnull (strstr (fixture->told, path));
  g_unlink (path);
}

/* Where it cannot be written, the words say so and the page is still there. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "Calf.pdf", NULL);

  save_to (fixture, path);
  g_assert_cmpstr (fixture->told, ==,
                   "Not saved. There is no such folder. The page is still here: please choose another folder.");
}

static void
test_name (void)
{
  g_autoptr (SxDoc) doc = sx_doc_new ("A/B: what?", NULL);
  g_autofree char *name = sx_press_dup_name (doc);

  g_assert_cmpstr (name, ==, "A-B- what-.pdf");
}

/* What a printer gets is written to a file here. */
static void
test_print (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  operation = sx_press_create_operation (make_press (fixture), sx_navigator_get_session (fixture->navigator), make_calf (fixture));
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), >=, 2);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
  g_unlink (path);
}

/* What cannot be printed is said, and said once. */
static void
test_not_printed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "missing", "printed.pdf", NULL);
  g_autoptr (GtkPrintOperation) operation = NULL;

  operation = sx_press_create_operation (make_press (fixture), sx_navigator_get_session (fixture->navigator), make_calf (fixture));
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  sx_press_run_operation (fixture->press, operation, GTK_PRINT_OPERATION_ACTION_EXPORT);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_true (g_str_has_prefix (fixture->told, "Not printed"));
}

typedef struct
{
  char *text;
  gboolean done;
} Read;

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  Read *read = user_data;

  read->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  read->done = TRUE;
}

static gboolean
is_done (gpointer read)
{
  return ((const Read *) read)->done;
}

static char *
dup_clipboard (Fixture *fixture)
{
  Read read = { NULL, FALSE };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, read_cb, &read);
  g_assert_true (test_wait (is_done, &read));
  return read.text;
}

static gboolean
says_copied (gpointer window)
{
  return test_says (window, "Copied. You can paste it into a message or a document.");
}

/* The result is copied with what stands at the foot of a page, and the next person cannot paste it. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;

  test_walk_start (fixture->window);
  test_walk (fixture->window, &ambulance, NULL, NULL);
  g_assert_nonnull (test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Print"));
  g_assert_nonnull (test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Save as PDF"));
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Copy");
  g_assert_true (test_wait (says_copied, fixture->window));
  text = dup_clipboard (fixture);
  g_assert_true (g_str_has_prefix (text, "Call an ambulance now\n"));
  g_assert_nonnull (strstr (text, "Information, not a diagnosis"));

  test_click (gtk_window_get_titlebar (GTK_WINDOW (fixture->window)), GTK_ACCESSIBLE_ROLE_BUTTON, "New Person");
  after = dup_clipboard (fixture);
  g_assert_null (after);
  g_assert_false (says_copied (fixture->window));
}

/* Who marked something can print it from there. A body to fill in is near, and is a page like others. */
static void
test_chart (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (SxMarks) none = sx_marks_new_empty ();
  g_autoptr (SxMarks) marks = sx_marks_with (none, "cramp", "calf", NULL, SX_SIDE_LEFT, 2);

  test_walk_start (fixture->window);
  test_go (fixture->window, sx_place_new (SX_PLACE_BODY));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Mark")), TRUE);
  test_wait_for_draw (window);
  g_assert_null (test_find (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Print the Marks…"));
  sx_navigator_set_marks (fixture->navigator, marks);
  test_wait_for_draw (window);
  g_assert_nonnull (test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Print the Marks…"));
  test_keep_picture (GTK_WIDGET (fixture->window), "marks-to-print");
  test_click (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Body Chart to Fill In");
  g_assert_cmpint (sx_navigator_get_session (fixture->navigator)->place->kind, ==, SX_PLACE_CHART);
  test_wait_for_draw (window);
  g_assert_null (test_find (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Body Chart to Fill In"));
  test_keep_picture (GTK_WIDGET (fixture->window), "body-chart");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "copy-text", NULL);
  g_assert_true (test_wait (says_copied, fixture->window));
}

static GtkWindow *
find_dialog (const char *title)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (g_strcmp0 (gtk_window_get_title (window), title) == 0 && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window; /* GTK owns it */
    }
  return NULL;
}

static gboolean
is_open (gpointer title)
{
  return find_dialog (title) != NULL;
}

static gboolean
is_shut (gpointer title)
{
  return find_dialog (title) == NULL;
}

static void
check_key (const char *key, const char *title)
{
  g_test_message ("%s", key);
  test_key (key);
  g_assert_true (test_wait (is_open, (gpointer) title));
  gtk_window_close (find_dialog (title));
  g_assert_true (test_wait (is_shut, (gpointer) title));
}

/* Any page can be given away by the keyboard. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  test_walk_start (fixture->window);
  test_go_to_item (fixture->window, SX_KIND_REGION, "calf");
  check_key ("ctrl+p", "Print");
  check_key ("ctrl+s", "Save as PDF");
}

static gboolean
says_no_page (gpointer window)
{
  return test_says (window, "There is no page here to print, save or copy. Choose a part of the body, a table or a result.");
}

/* Where there is no page, the words say what to do; they go when one goes on. */
static void
test_no_page (Fixture *fixture, gconstpointer data)
{
  test_walk_start (fixture->window);
  test_go (fixture->window, sx_place_new (SX_PLACE_GALLERY));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "save-pdf", NULL);
  g_assert_true (test_wait (says_no_page, fixture->window));
  test_go_to_item (fixture->window, SX_KIND_REGION, "calf");
  g_assert_false (says_no_page (fixture->window));
}

/* No result is given away before it is one. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  test_walk_start (fixture->window);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "copy-text", NULL);
  g_assert_true (test_wait (says_no_page, fixture->window));
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  g_test_add ("/press/save", Fixture, NULL, set_up, test_save_file, tear_down);
  g_test_add ("/press/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/press/print", Fixture, NULL, set_up, test_print, tear_down);
  g_test_add ("/press/not-printed", Fixture, NULL, set_up, test_not_printed, tear_down);
  g_test_add ("/press/chart", Fixture, NULL, set_up, test_chart, tear_down);
  g_test_add ("/press/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/press/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/press/no-page", Fixture, NULL, set_up, test_no_page, tear_down);
  g_test_add ("/press/unfinished", Fixture, NULL, set_up, test_unfinished, tear_down);
  g_test_add_func ("/press/name", test_name);
  return g_test_run ();
}
