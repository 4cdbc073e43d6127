/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-preferences-window.h"

#include "pictures.h"
#include "sx-choice-button.h"
#include "support.h"

/* Settings are kept in a file here, as they are for people. */

static const char nonsense[] = "[org/symptomexplorer/SymptomExplorer]\n"
                               "territory='Atlantis'\n"
                               "text-size='huge'\n"
                               "units=7\n"
                               "colour-scheme='pink'\n"
                               "clinical-view='perhaps'\n"
                               "skin-tone=99\n"
                               "window-width=-5\n"
                               "window-height=999999\n"
                               "window-maximized=3\n";

typedef struct
{
  SxWindow *window;
  SxPreferences *preferences;
  GtkWidget *shown;
} Fixture;

static void
reset (void)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  sx_preferences_set_territory (preferences, "GB");
  sx_preferences_set_text_size (preferences, SX_TEXT_NORMAL);
  sx_preferences_set_units (preferences, SX_UNITS_SI);
  sx_preferences_set_scheme (preferences, SX_SCHEME_FOLLOW);
  sx_preferences_set_clinical (preferences, FALSE);
  sx_preferences_set_figure (preferences, SX_BUILD_YOUNGER, 2);
  sx_preferences_set_window (preferences, 1024, 600, FALSE);
}

static GtkWidget *
find_window (void)
{
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWidget) candidate = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (SX_IS_PREFERENCES_WINDOW (candidate))
        return candidate;
    }

  return NULL;
}

static void
open_preferences (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  fixture->shown = find_window ();
  g_assert_nonnull (fixture->shown);
  test_wait_for_draw (fixture->shown);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  reset ();
  fixture->window = test_open_window (1024, 600);
  fixture->preferences = sx_window_get_preferences (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_close_window (fixture->window);
  g_assert_null (find_window ());
}

static const SxSession *
get_session (Fixture *fixture)
{
  return sx_navigator_get_session (sx_window_get_navigator (fixture->window));
}

static void
choose (Fixture *fixture, const char *name, guint position)
{
  GtkWidget *list = test_get (fixture->shown, GTK_ACCESSIBLE_ROLE_COMBO_BOX, name);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), position);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
}

/* Whatever stands in the settings, the window opens with something that makes sense. */
static void
test_nonsense (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "glib-2.0", "settings", NULL);
  g_autofree char *path = g_build_filename (folder, "keyfile", NULL);
  g_autoptr (SxPreferences) preferences = NULL;
  g_autoptr (GError) error = NULL;
  int width, height;
  gboolean maximized;
  SxWindow *window;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, nonsense, -1, &error);
  g_assert_no_error (error);

  preferences = sx_preferences_new ();
  g_assert_cmpint (sx_preferences_get_text_size (preferences), ==, SX_TEXT_NORMAL);
  g_assert_cmpint (sx_preferences_get_units (preferences), ==, SX_UNITS_SI);
  g_assert_cmpint (sx_preferences_get_scheme (preferences), ==, SX_SCHEME_FOLLOW);
  g_assert_false (sx_preferences_get_clinical (preferences));
  g_assert_cmpuint (sx_preferences_get_tone (preferences), ==, 2);
  sx_preferences_get_window (preferences, &width, &height, &maximized);
  g_assert_cmpint (width, ==, 1200);
  g_assert_cmpint (height, ==, 800);
  g_assert_false (maximized);

  window = test_open_window (1024, 600);
  g_assert_cmpstr (sx_navigator_get_session (sx_window_get_navigator (window))->territory->id, !=, "Atlantis");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.preferences", NULL);
  g_assert_nonnull (find_window ());
  test_close_window (window);
}

/* A window is never larger than the screen, and never has a size that cannot be kept. */
static void
test_size (void)
{
  g_autoptr (SxPreferences) preferences = NULL;
  SxWindow *window;
  int width, height;
  gboolean maximized;

  reset ();
  preferences = sx_preferences_new ();
  sx_preferences_set_window (preferences, 9000, 9000, FALSE);
  window = g_object_new (SX_TYPE_WINDOW, NULL);
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1600);
  g_assert_cmpint (height, ==, 1200);
  gtk_window_destroy (GTK_WINDOW (window));

  window = test_open_window (900, 700);
  gtk_window_close (GTK_WINDOW (window));
  sx_preferences_get_window (preferences, &width, &height, &maximized);
  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 700);

  sx_preferences_set_window (preferences, -1, 70000, FALSE);
  sx_preferences_get_window (preferences, &width, &height, &maximized);
  g_assert_cmpint (width, ==, 320);
  g_assert_cmpint (height, ==, 16384);
}

static gboolean
is_open (gpointer unused)
{
  return find_window () != NULL;
}

static gboolean
is_closed (gpointer unused)
{
  return find_window () == NULL;
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  test_key ("ctrl+comma");
  g_assert_true (test_wait (is_open, NULL));
  fixture->shown = find_window ();
  test_wait_for_draw (fixture->shown);
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (fixture->shown)));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (fixture->shown)) == GTK_WINDOW (fixture->window));
  test_key ("Escape");
  g_assert_true (test_wait (is_closed, NULL));
}

static guint
find_country (Fixture *fixture, const char *id)
{
  const GPtrArray *all = sx_content_get_all (get_session (fixture)->content, SX_KIND_TERRITORY);
  guint i = 0;

  while (!g_str_equal (((const SxTerritory *) g_ptr_array_index (all, i))->id, id))
    i++;
  return i;
}

/* The numbers of the country are shown at once, in the preferences and above every page. */
static void
test_country (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) kept = NULL;
  g_autofree char *id = NULL;

  g_assert_cmpstr (get_session (fixture)->territory->id, ==, "GB");
  open_preferences (fixture);
  choose (fixture, "Country", find_country (fixture, "IE"));
  g_assert_cmpstr (get_session (fixture)->territory->id, ==, "IE");
  g_assert_true (test_says (fixture->shown, get_session (fixture)->territory->emergency));
  g_assert_true (test_says (fixture->shown, get_session (fixture)->territory->advice));
  g_assert_true (test_says (GTK_WIDGET (fixture->window), get_session (fixture)->territory->emergency));
  kept = sx_preferences_new ();
  id = sx_preferences_dup_territory (kept);
  g_assert_cmpstr (id, ==, "IE");
}

static void
test_text_size (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) kept = NULL;

  open_preferences (fixture);
  choose (fixture, "Text size", SX_TEXT_LARGEST);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "text-largest"));
  kept = sx_preferences_new ();
  g_assert_cmpint (sx_preferences_get_text_size (kept), ==, SX_TEXT_LARGEST);
}

static void
test_scheme (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) kept = NULL;

  open_preferences (fixture);
  choose (fixture, "Light or dark", SX_SCHEME_DARK);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "dark"));
  kept = sx_preferences_new ();
  g_assert_cmpint (sx_preferences_get_scheme (kept), ==, SX_SCHEME_DARK);
  choose (fixture, "Light or dark", SX_SCHEME_LIGHT);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "dark"));
}

/* The page that is open says its values in the other units, and an entry offers these first. */
static void
test_units (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) kept = NULL;

  test_go_to_item (fixture->window, SX_KIND_MEASURE, "haemoglobin");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "130–170 g/L"));
  open_preferences (fixture);
  choose (fixture, "Units of results", SX_UNITS_CONVENTIONAL);
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "13–17 g/dL"));
  g_assert_false (test_says (GTK_WIDGET (fixture->window), "130–170 g/L"));
  kept = sx_preferences_new ();
  g_assert_cmpint (sx_preferences_get_units (kept), ==, SX_UNITS_CONVENTIONAL);

  test_go_to_item (fixture->window, SX_KIND_CONDITION, "hypokalaemia");
  g_assert_true (test_says (GTK_WIDGET (fixture->window), "3.5–5.3 mEq/L"));
}

static void
test_figure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) kept = NULL;

  open_preferences (fixture);
  choose (fixture, "Build", SX_BUILD_OLDER);
  choose (fixture, "Skin", 4);
  g_assert_cmpint (get_session (fixture)->build, ==, SX_BUILD_OLDER);
  g_assert_cmpuint (get_session (fixture)->tone, ==, 5);
  kept = sx_preferences_new ();
  g_assert_cmpint (sx_preferences_get_build (kept), ==, SX_BUILD_OLDER);
  g_assert_cmpuint (sx_preferences_get_tone (kept), ==, 5);
}

static gboolean
is_action_on (Fixture *fixture)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "clinical");

  return g_variant_get_boolean (state);
}

static gboolean
is_clinical (gpointer data)
{
  return get_session (data)->clinical;
}

/* One switch: the key, the menu and the preferences say the same, and it reaches every page. */
static void
test_clinical (Fixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) kept = NULL;
  const SxCondition *condition = sx_content_get_condition (get_session (fixture)->content, "hypokalaemia");

  test_go_to_item (fixture->window, SX_KIND_CONDITION, condition->id);
  test_key ("ctrl+shift+c");
  g_assert_true (test_wait (is_clinical, fixture));
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (is_action_on (fixture));
  g_assert_true (test_says (GTK_WIDGET (fixture->window), sx_content_get_phrase (get_session (fixture)->content, SX_PHRASE_CODES)));
  kept = sx_preferences_new ();
  g_assert_true (sx_preferences_get_clinical (kept));

  open_preferences (fixture);
  g_assert_true (sx_choice_button_get_chosen (SX_CHOICE_BUTTON (
    test_get (fixture->shown, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Show clinical terms, codes and rules"))));
  test_click (fixture->shown, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Show clinical terms, codes and rules");
  g_assert_false (is_clinical (fixture));
  g_assert_false (is_action_on (fixture));
  sx_navigator_new_person (sx_window_get_navigator (fixture->window));
  g_assert_false (is_clinical (fixture));
}

/* Preferences are not of one person. */
static void
test_new_person (Fixture *fixture, gconstpointer data)
{
  sx_preferences_set_clinical (fixture->preferences, TRUE);
  sx_preferences_set_units (fixture->preferences, SX_UNITS_CONVENTIONAL);
  sx_preferences_set_figure (fixture->preferences, SX_BUILD_OLDER, 4);
  sx_navigator_new_person (sx_window_get_navigator (fixture->window));
  g_assert_true (get_session (fixture)->clinical);
  g_assert_cmpint (get_session (fixture)->units, ==, SX_UNITS_CONVENTIONAL);
  g_assert_cmpint (get_session (fixture)->build, ==, SX_BUILD_OLDER);
  g_assert_cmpuint (get_session (fixture)->tone, ==, 4);
  g_assert_cmpstr (get_session (fixture)->territory->id, ==, "GB");
}

static void
save (Fixture *fixture, const char *name)
{
  g_autofree char *file = g_strconcat ("preferences-", name, NULL);

  test_wait_for_draw (fixture->shown);
  g_assert_cmpint (gtk_widget_get_width (fixture->shown), <=, 1024);
  g_assert_cmpint (gtk_widget_get_height (fixture->shown), <=, 600);
  test_keep_picture (fixture->shown, file);
}

static void
test_looks (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();

  open_preferences (fixture);
  save (fixture, "light");
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  save (fixture, "dark");
  g_object_set (settings, "gtk-theme-name", "HighContrast", NULL);
  save (fixture, "high-contrast-dark");
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, NULL);
  save (fixture, "high-contrast");
  gtk_settings_reset_property (settings, "gtk-theme-name");
  gtk_window_destroy (GTK_WINDOW (fixture->shown));

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  open_preferences (fixture);
  save (fixture, "200");
  gtk_window_destroy (GTK_WINDOW (fixture->shown));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  open_preferences (fixture);
  save (fixture, "200-rtl");
  gtk_window_destroy (GTK_WINDOW (fixture->shown));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (settings, "gtk-xft-dpi", 96 * PANGO_SCALE, NULL);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  test_init (&argc, &argv);

  g_test_add_func ("/preferences/nonsense", test_nonsense);
  g_test_add_func ("/preferences/size", test_size);
  add ("/preferences/keys", test_keys);
  add ("/preferences/country", test_country);
  add ("/preferences/text-size", test_text_size);
  add ("/preferences/scheme", test_scheme);
  add ("/preferences/units", test_units);
  add ("/preferences/figure", test_figure);
  add ("/preferences/clinical", test_clinical);
  add ("/preferences/new-person", test_new_person);
  add ("/preferences/looks", test_looks);
  return g_test_run ();
}
