/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"
#include "sx-choice-button.h"
#include "sx-heading.h"

#define TABLE "potassium-severity"

static guint
count_cells (Fixture *fixture)
{
  g_autoptr (GPtrArray) cells = test_find_all (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_CELL);

  return cells->len;
}

/* What was answered stands in a column of its own, and each cell says so. */
static void
test_yours (Fixture *fixture, gconstpointer data)
{
  guint n_cells;

  test_go_to_item (fixture->window, SX_KIND_COMPARISON, TABLE);
  n_cells = count_cells (fixture);
  g_assert_cmpuint (n_cells, >, 0);
  asking_say_yes (fixture, "cramp");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_cells (fixture), ==, n_cells / 3 * 4);
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_CELL, "Cramps, Yours: Cramps"));
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_CELL, "Heart, Yours: not asked"));
  fixture_keep_picture (fixture, "compare-yours");
}

static void
test_new_person (Fixture *fixture, gconstpointer data)
{
  asking_say_yes (fixture, "cramp");
  sx_navigator_new_person (fixture->navigator);
  test_go_to_item (fixture->window, SX_KIND_COMPARISON, TABLE);
  g_assert_false (test_says (GTK_WIDGET (fixture->window), "Yours"));
}

static void
press (Fixture *fixture, GtkAccessibleRole role, const char *name)
{
  test_click (GTK_WIDGET (fixture->window), role, name);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
pick (Fixture *fixture, const char *id)
{
  const SxContent *content = sx_navigator_get_content (fixture->navigator);

  press (fixture, GTK_ACCESSIBLE_ROLE_CHECKBOX, sx_content_get_condition (content, id)->name.plain);
}

static gboolean
can_compare (Fixture *fixture)
{
  return gtk_widget_is_sensitive (
    test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Show the table"));
}

static GtkWidget *
find_condition (Fixture *fixture, const char *id)
{
  const SxContent *content = sx_navigator_get_content (fixture->navigator);

  return test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_CHECKBOX,
                    sx_content_get_condition (content, id)->name.plain);
}

static void
go_to_picker (Fixture *fixture)
{
  test_go (fixture->window, sx_place_new (SX_PLACE_GALLERY));
  press (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "Compare any two to four");
}

static GtkWidget *
get_filter (Fixture *fixture)
{
  return test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Show only names with these words");
}

static void
filter (Fixture *fixture, const char *words)
{
  GtkWidget *entry = get_filter (fixture);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
}

/* One is not enough, five are too many, and the table has a place like any other. */
static void
test_pick (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "pad", "stenosis", "dvt", "rls" };

  go_to_picker (fixture);
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "Nothing is chosen yet."));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpint (can_compare (fixture), ==, i >= 2);
      pick (fixture, ids[i]);
    }
  pick (fixture, "baker");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "Four fit beside each other. Take one away first."));
  pick (fixture, "rls");
  fixture_keep_picture (fixture, "compare-pick");
  press (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "Show the table");
  g_assert_cmpint (fixture_get_session (fixture)->place->kind, ==, SX_PLACE_PICKED);
  g_assert_cmpstr (fixture_get_session (fixture)->place->id, ==, "pad+stenosis+dvt");
  g_assert_cmpuint (count_cells (fixture) % 3, ==, 0);
  fixture_keep_picture (fixture, "compare-picked");

  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpint (fixture_get_session (fixture)->place->kind, ==, SX_PLACE_PICKER);
  g_assert_true (can_compare (fixture));
  sx_navigator_go_forward (fixture->navigator);
  g_assert_cmpint (fixture_get_session (fixture)->place->kind, ==, SX_PLACE_PICKED);
}

/* Lay words find a condition; what is picked stays, whatever is looked for. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  go_to_picker (fixture);
  pick (fixture, "pad");
  filter (fixture, "restless");
  g_assert_nonnull (find_condition (fixture, "rls"));
  g_assert_nonnull (find_condition (fixture, "pad"));
  g_assert_null (find_condition (fixture, "dvt"));
  filter (fixture, "");
  g_assert_nonnull (find_condition (fixture, "dvt"));
  g_assert_null (find_condition (fixture, "mnd")); /* frightens who does not look for it */
  filter (fixture, "motor");
  g_assert_nonnull (find_condition (fixture, "mnd"));
}

static GtkWidget *
move_on (Fixture *fixture, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), direction);
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

/* Tab goes from the words to the conditions, and past all of them to the way to the table. */
static void
test_pick_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  go_to_picker (fixture);
  g_assert_true (SX_IS_HEADING (gtk_window_get_focus (GTK_WINDOW (window))));
  g_assert_true (gtk_widget_is_ancestor (move_on (fixture, GTK_DIR_TAB_FORWARD), get_filter (fixture)));
  g_assert_true (SX_IS_CHOICE_BUTTON (move_on (fixture, GTK_DIR_TAB_FORWARD)));
  g_assert_true (SX_IS_CHOICE_BUTTON (move_on (fixture, GTK_DIR_RIGHT)));
  g_assert_true (gtk_widget_is_ancestor (move_on (fixture, GTK_DIR_TAB_BACKWARD), get_filter (fixture)));
  g_assert_true (SX_IS_CHOICE_BUTTON (move_on (fixture, GTK_DIR_TAB_FORWARD)));
  g_assert_true (move_on (fixture, GTK_DIR_TAB_FORWARD)
                 == test_get (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Choose again"));
}

static gboolean
has_words (gpointer fixture)
{
  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (get_filter (fixture))), "rls");
}

/* Letters are meant for the words, wherever the focus is. */
static void
test_pick_typing (Fixture *fixture, gconstpointer data)
{
  go_to_picker (fixture);
  test_key ("r l s");
  g_assert_true (test_wait (has_words, fixture));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), get_filter (fixture)));
}

/* Words and Enter, words and Enter: what is meant need not be looked for in the list. */
static void
test_pick_by_words (Fixture *fixture, gconstpointer data)
{
  go_to_picker (fixture);
  filter (fixture, "restless");
  g_signal_emit_by_name (get_filter (fixture), "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_filter (fixture))), ==, "");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "Chosen: Restless legs"));
  filter (fixture, "no such thing");
  g_signal_emit_by_name (get_filter (fixture), "activate");
  g_signal_emit_by_name (get_filter (fixture), "stop-search");
  g_signal_emit_by_name (get_filter (fixture), "activate");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "Chosen: Restless legs"));
  filter (fixture, "clot"); /* a lay word for others, too */
  g_signal_emit_by_name (get_filter (fixture), "activate");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "Chosen: Restless legs · Clot in a deep leg vein"));
  filter (fixture, "narrow leg");
  g_signal_emit_by_name (get_filter (fixture), "activate");
  press (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "Show the table");
  g_assert_cmpstr (fixture_get_session (fixture)->place->id, ==, "rls+dvt+pad");
}

/* Stages can be picked like conditions. What is said of all of them is alike, and can be hidden. */
static void
test_hide_alike (Fixture *fixture, gconstpointer data)
{
  guint n_cells;

  go_to_picker (fixture);
  press (fixture, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Slightly low potassium");
  press (fixture, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Dangerously low potassium");
  fixture_keep_picture (fixture, "compare-pick-stages");
  press (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "Show the table");
  g_assert_cmpstr (fixture_get_session (fixture)->place->id, ==, "hypokalaemia/mild+hypokalaemia/severe");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "(alike)"));
  n_cells = count_cells (fixture);
  fixture_keep_picture (fixture, "compare-alike");
  press (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "Hide rows that are alike");
  g_assert_false (test_says (GTK_WIDGET (fixture->window), "(alike)"));
  g_assert_cmpuint (count_cells (fixture), <, n_cells);
  g_assert_cmpuint (count_cells (fixture), >, 0);
  fixture_keep_picture (fixture, "compare-alike-hidden");
  press (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "Hide rows that are alike");
  g_assert_cmpuint (count_cells (fixture), ==, n_cells);
  test_go_to_item (fixture->window, SX_KIND_COMPARISON, TABLE);
  g_assert_null (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Hide rows that are alike"));
}

/* The next person does not see what the one before compared. */
static void
test_pick_forgotten (Fixture *fixture, gconstpointer data)
{
  go_to_picker (fixture);
  pick (fixture, "pad");
  pick (fixture, "dvt");
  sx_navigator_new_person (fixture->navigator);
  go_to_picker (fixture);
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "Nothing is chosen yet."));
  g_assert_false (can_compare (fixture));
}

typedef struct
{
  char *html;
  gboolean done;
} Pasted;

static void
spliced_cb (GObject *memory, GAsyncResult *result, gpointer user_data)
{
  Pasted *pasted = user_data;

  g_assert_cmpint (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, NULL), >, 0);
  g_output_stream_write (G_OUTPUT_STREAM (memory), "", 1, NULL, NULL);
  pasted->html = g_strdup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (memory)));
  pasted->done = TRUE;
}

/* The window itself writes what is read here, so nothing may wait for it. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  const char *type;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_assert_nonnull (stream);
  g_assert_cmpstr (type, ==, "text/html");
  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, G_PRIORITY_DEFAULT, NULL,
                                spliced_cb, user_data);
}

static gboolean
is_done (gpointer pasted)
{
  return ((const Pasted *) pasted)->done;
}

/* What is copied is a table for programs that know tables, and words for all others. */
static void
test_copy (Fixture *fixture, gconstpointer data)
{
  const char *types[] = { "text/html", NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  Pasted pasted = { NULL, FALSE };

  test_go_to_item (fixture->window, SX_KIND_COMPARISON, TABLE);
  press (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, "Copy the table");
  g_assert_true (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING));
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, read_cb, &pasted);
  g_assert_true (test_wait (is_done, &pasted));
  g_assert_nonnull (strstr (pasted.html, "<th scope=\"col\">Slightly low potassium</th>"));
  g_assert_nonnull (strstr (pasted.html, "<th scope=\"row\">Heart"));
  g_assert_nonnull (strstr (pasted.html, "Information, not a diagnosis"));
  g_free (pasted.html);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  asking_add ("/compare/yours", test_yours);
  asking_add ("/compare/new-person", test_new_person);
  asking_add ("/compare/pick", test_pick);
  asking_add ("/compare/filter", test_filter);
  asking_add ("/compare/pick-keys", test_pick_keys);
  asking_add ("/compare/pick-typing", test_pick_typing);
  asking_add ("/compare/pick-by-words", test_pick_by_words);
  asking_add ("/compare/pick-forgotten", test_pick_forgotten);
  asking_add ("/compare/hide-alike", test_hide_alike);
  asking_add ("/compare/copy", test_copy);
  return g_test_run ();
}
