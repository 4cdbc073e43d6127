/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-keys.h"

#include <string.h>

#include "fixture.h"
#include "pictures.h"
#include "sx-shortcuts-window.h"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, 1024, 600);
}

static GtkApplication *
get_application (Fixture *fixture)
{
  return gtk_window_get_application (GTK_WINDOW (fixture->window));
}

static const SxKey *
find_action (const char *action)
{
  for (const SxKeyGroup *group = sx_keys_get_groups (); group->title != NULL; group++)
    for (const SxKey *key = group->keys; key->title != NULL; key++)
      if (g_strcmp0 (key->action, action) == 0)
        return key;

  return NULL;
}

static gboolean
is_listed (guint keyval, GdkModifierType modifiers)
{
  for (const SxKeyGroup *group = sx_keys_get_groups (); group->title != NULL; group++)
    for (const SxKey *key = group->keys; key->title != NULL; key++)
      for (guint i = 0; key->keys[i] != NULL; i++)
        {
          guint listed;
          GdkModifierType listed_modifiers;

          g_assert_true (gtk_accelerator_parse (key->keys[i], &listed, &listed_modifiers));
          if (listed == keyval && listed_modifiers == modifiers)
            return TRUE;
        }

  return FALSE;
}

/* What the application binds is what is listed, and each action is there. */
static void
test_accelerators (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) bound = gtk_application_list_action_descriptions (get_application (fixture));

  g_assert_cmpuint (g_strv_length (bound), >, 0);
  for (char **action = bound; *action != NULL; action++)
    {
      g_auto (GStrv) keys = gtk_application_get_accels_for_action (get_application (fixture), *action);
      const SxKey *key = find_action (*action);

      g_test_message ("%s", *action);
      g_assert_nonnull (key);
      g_assert_cmpuint (g_strv_length (keys), ==, g_strv_length ((char **) key->keys));
    }
}

static gboolean
has_action (Fixture *fixture, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  if (g_str_has_prefix (name, "win."))
    return g_action_map_lookup_action (G_ACTION_MAP (fixture->window), name + strlen ("win.")) != NULL;
  if (g_str_has_prefix (name, "app."))
    return g_action_map_lookup_action (G_ACTION_MAP (get_application (fixture)), name + strlen ("app.")) != NULL;
  return g_str_equal (name, "window.close");
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  for (const SxKeyGroup *group = sx_keys_get_groups (); group->title != NULL; group++)
    for (const SxKey *key = group->keys; key->title != NULL; key++)
      if (key->action != NULL)
        {
          g_auto (GStrv) keys = gtk_application_get_accels_for_action (get_application (fixture), key->action);

          g_test_message ("%s", key->action);
          g_assert_true (has_action (fixture, key->action));
          g_assert_cmpuint (g_strv_length (keys), >, 0);
        }
}

/* Keypads and other layouts have their own names for the same keys. */
static gboolean
is_other_name (guint keyval)
{
  return g_str_has_prefix (gdk_keyval_name (keyval), "KP_") || keyval == GDK_KEY_equal;
}

static void
check_trigger (GtkShortcutTrigger *trigger)
{
  if (GTK_IS_ALTERNATIVE_TRIGGER (trigger))
    {
      check_trigger (gtk_alternative_trigger_get_first (GTK_ALTERNATIVE_TRIGGER (trigger)));
      check_trigger (gtk_alternative_trigger_get_second (GTK_ALTERNATIVE_TRIGGER (trigger)));
    }
  else if (GTK_IS_KEYVAL_TRIGGER (trigger))
    {
      guint keyval = gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger));
      GdkModifierType modifiers = gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger));
      g_autofree char *name = gtk_accelerator_name (keyval, modifiers);

      g_test_message ("%s", name);
      g_assert_true (is_other_name (keyval) || is_listed (keyval, modifiers));
    }
}

static guint
check_controllers (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint k = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && k < g_list_model_get_n_items (G_LIST_MODEL (controller)); k++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), k);

          check_trigger (gtk_shortcut_get_trigger (shortcut));
          n++;
        }
    }

  return n;
}

/* Widgets of ours below windows; a window has the keys of GTK itself, too. */
static guint
check_widgets (GtkWidget *widget)
{
  guint n = g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Sx") && !GTK_IS_WINDOW (widget) && !GTK_IS_BUTTON (widget)
              ? check_controllers (widget)
              : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_widgets (child);
  return n;
}

/* What widgets of ours know by themselves is listed, too, on every page. */
static void
test_widgets (Fixture *fixture, gconstpointer data)
{
  static const SxPlaceKind kinds[] = { SX_PLACE_BODY, SX_PLACE_GALLERY, SX_PLACE_QUESTION, SX_PLACE_FIND, SX_PLACE_HELP };
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    test_go (fixture->window, sx_place_new (kinds[i]));
  test_go_to_item (fixture->window, SX_KIND_CONDITION, "hypokalaemia");
  n = check_widgets (GTK_WIDGET (fixture->window));
  g_test_message ("%u shortcuts of widgets", n);
  g_assert_cmpuint (n, >, 20);
}

/* F10 belongs to GTK: the menu of a header bar. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu = test_find_type (gtk_window_get_titlebar (GTK_WINDOW (fixture->window)), GTK_TYPE_MENU_BUTTON);

  g_assert_true (is_listed (GDK_KEY_F10, 0));
  g_assert_true (gtk_menu_button_get_primary (GTK_MENU_BUTTON (menu)));
}

static GtkWidget *
open_shortcuts (Fixture *fixture)
{
  GtkWindow *window = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.shortcuts", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWindow) candidate = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (SX_IS_SHORTCUTS_WINDOW (candidate))
        window = candidate;
    }

  g_assert_true (gtk_window_get_modal (window));
  test_wait_for_draw (GTK_WIDGET (window));
  return GTK_WIDGET (window);
}

/* Each line is read with what the key does, and Escape closes the window. */
static void
test_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *shown = open_shortcuts (fixture);
  gpointer watched = shown;

  test_get (shown, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "Find: Ctrl+F");
  test_get (shown, GTK_ACCESSIBLE_ROLE_LIST_ITEM, "Clinical view: Shift+Ctrl+C");
  test_get (shown, GTK_ACCESSIBLE_ROLE_HEADING, "The body");
  g_object_add_weak_pointer (G_OBJECT (shown), &watched);
  gtk_widget_activate_action (shown, "window.close", NULL);
  g_assert_null (watched);
}

/* At double size nothing is cut: words wrap, and the list scrolls. */
static void
test_looks (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *shown;

  shown = open_shortcuts (fixture);
  test_keep_picture (shown, "shortcuts-light");
  gtk_window_destroy (GTK_WINDOW (shown));
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, "gtk-application-prefer-dark-theme", TRUE, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  shown = open_shortcuts (fixture);
  g_assert_cmpint (gtk_widget_get_width (shown), <=, 1024);
  g_assert_cmpint (gtk_widget_get_height (shown), <=, 600);
  test_keep_picture (shown, "shortcuts-dark-200-rtl");
  gtk_window_destroy (GTK_WINDOW (shown));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (settings, "gtk-xft-dpi", 96 * PANGO_SCALE, "gtk-application-prefer-dark-theme", FALSE, NULL);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  fixture_add ("/shortcuts/accelerators", NULL, set_up, test_accelerators);
  fixture_add ("/shortcuts/actions", NULL, set_up, test_actions);
  fixture_add ("/shortcuts/widgets", NULL, set_up, test_widgets);
  fixture_add ("/shortcuts/menu", NULL, set_up, test_menu);
  fixture_add ("/shortcuts/shown", NULL, set_up, test_shown);
  fixture_add ("/shortcuts/looks", NULL, set_up, test_looks);
  return g_test_run ();
}
