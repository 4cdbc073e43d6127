/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-dresser.h"

#include "pictures.h"
#include "support.h"

/* A portal of our own on the bus of the test. */

#define PORTAL "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"
#define INTERFACE "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"
#define NOTHING "no-such-thing"

typedef enum
{
  KNOWS_READ_ONE,
  KNOWS_READ /* the older method, which boxes its answer twice */
} Knows;

typedef struct
{
  GDBusConnection *bus;
  guint object;
  guint name;
  gboolean owned;
  Knows knows;
  guint questions; /* that were asked here, but for those of settle () */
  GHashTable *values; /* of GVariant, by name */
  SxPortal *portal;
} Fixture;

static const char interfaces[] =
  "<node><interface name='" INTERFACE "'>"
  "<method name='ReadOne'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/></method>"
  "<method name='Read'><arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='v' direction='out'/></method>"
  "<signal name='SettingChanged'><arg type='s'/><arg type='s'/><arg type='v'/></signal>"
  "</interface></node>";

static void
called_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method,
           GVariant *parameters, GDBusMethodInvocation *invocation, gpointer user_data)
{
  Fixture *fixture = user_data;
  const char *space, *name;
  GVariant *value;

  g_variant_get (parameters, "(&s&s)", &space, &name);
  value = g_str_equal (space, APPEARANCE) ? g_hash_table_lookup (fixture->values, name) : NULL;
  if (!g_str_equal (name, NOTHING) && g_str_equal (method, fixture->knows == KNOWS_READ ? "Read" : "ReadOne"))
    fixture->questions++;
  if (g_str_equal (method, "ReadOne") && fixture->knows == KNOWS_READ)
    g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD, "no such method");
  else if (value == NULL)
    g_dbus_method_invocation_return_dbus_error (invocation, "org.freedesktop.portal.Error.NotFound", "not found");
  else if (g_str_equal (method, "Read"))
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(v)", g_variant_new_variant (value)));
  else
    g_dbus_method_invocation_return_value (invocation, g_variant_new ("(v)", value));
}

static void
owned_cb (GDBusConnection *bus, const char *name, gpointer user_data)
{
  ((Fixture *) user_data)->owned = TRUE;
}

static gboolean
is_owned (gpointer fixture)
{
  return ((Fixture *) fixture)->owned;
}

static void
open_portal (Fixture *fixture)
{
  static const GDBusInterfaceVTable table = { .method_call = called_cb };
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, &error);

  g_assert_no_error (error);
  fixture->object =
    g_dbus_connection_register_object (fixture->bus, PATH, node->interfaces[0], &table, fixture, NULL, &error);
  g_assert_no_error (error);
  fixture->name = g_bus_own_name_on_connection (fixture->bus, PORTAL, G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE, owned_cb, NULL, fixture, NULL);
  g_assert_true (test_wait (is_owned, fixture));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  fixture->values = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_variant_unref);
}

static void
finished_cb (GObject *object, GAsyncResult *result, gpointer done)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);

  *(gboolean *) done = TRUE;
}

static gboolean
is_true (gpointer value)
{
  return *(gboolean *) value;
}

/* Whatever was asked before this has its answer after it: answers come in the order of the questions,
 * also where nobody is there. The older method takes a second round. */
static void
settle (Fixture *fixture)
{
  for (guint i = 0; i < 3; i++)
    {
      gboolean done = FALSE;

      g_dbus_connection_call (fixture->bus, PORTAL, PATH, INTERFACE, "ReadOne", g_variant_new ("(ss)", APPEARANCE, NOTHING),
                              NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, finished_cb, &done);
      g_assert_true (test_wait (is_true, &done));
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->portal);
  settle (fixture);
  if (fixture->object != 0)
    g_dbus_connection_unregister_object (fixture->bus, fixture->object);
  if (fixture->name != 0)
    g_bus_unown_name (fixture->name);
  settle (fixture);
  g_hash_table_unref (fixture->values);
  g_object_unref (fixture->bus);
}

static void
put (Fixture *fixture, const char *name, GVariant *value)
{
  g_hash_table_insert (fixture->values, (gpointer) name, g_variant_ref_sink (value));
}

static void
change (Fixture *fixture, const char *space, const char *name, GVariant *value)
{
  g_autoptr (GError) error = NULL;

  g_dbus_connection_emit_signal (fixture->bus, NULL, PATH, INTERFACE, "SettingChanged", g_variant_new ("(ssv)", space, name, value),
                                 &error);
  g_assert_no_error (error);
  settle (fixture);
}

static gboolean
is_asked (gpointer fixture)
{
  return ((Fixture *) fixture)->questions >= SX_N_PORTAL_SETTINGS;
}

/* A connection to the bus comes when it comes: what is asked is waited for. */
static void
answer (Fixture *fixture)
{
  g_assert_true (test_wait (is_asked, fixture));
  settle (fixture);
}

static void
ask (Fixture *fixture)
{
  fixture->portal = sx_portal_new ();
  answer (fixture);
}

static void
assert_values (Fixture *fixture, guint scheme, guint contrast, guint motion)
{
  g_assert_cmpuint (sx_portal_get (fixture->portal, SX_PORTAL_SCHEME), ==, scheme);
  g_assert_cmpuint (sx_portal_get (fixture->portal, SX_PORTAL_CONTRAST), ==, contrast);
  g_assert_cmpuint (sx_portal_get (fixture->portal, SX_PORTAL_MOTION), ==, motion);
}

static void
test_at_start (Fixture *fixture, gconstpointer knows)
{
  fixture->knows = (Knows) GPOINTER_TO_UINT (knows);
  put (fixture, "color-scheme", g_variant_new_uint32 (1));
  put (fixture, "contrast", g_variant_new_uint32 (1));
  put (fixture, "reduced-motion", g_variant_new_uint32 (1));
  open_portal (fixture);
  ask (fixture);
  assert_values (fixture, 1, 1, 1);
}

/* A portal need not know everything. */
static void
test_partly (Fixture *fixture, gconstpointer data)
{
  put (fixture, "color-scheme", g_variant_new_uint32 (2));
  open_portal (fixture);
  ask (fixture);
  assert_values (fixture, 2, 0, 0);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  guint count = 0;

  open_portal (fixture);
  ask (fixture);
  assert_values (fixture, 0, 0, 0);
  g_signal_connect_swapped (fixture->portal, "changed", G_CALLBACK (count_cb), &count);
  change (fixture, APPEARANCE, "color-scheme", g_variant_new_uint32 (1));
  assert_values (fixture, 1, 0, 0);
  change (fixture, APPEARANCE, "contrast", g_variant_new_uint32 (1));
  assert_values (fixture, 1, 1, 0);
  change (fixture, APPEARANCE, "reduced-motion", g_variant_new_uint32 (1));
  assert_values (fixture, 1, 1, 1);
  g_assert_cmpuint (count, ==, 3);
  change (fixture, APPEARANCE, "reduced-motion", g_variant_new_uint32 (1));
  change (fixture, APPEARANCE, "accent-color", g_variant_new ("(ddd)", 1., 0., 0.));
  change (fixture, "org.gnome.desktop.interface", "color-scheme", g_variant_new_uint32 (2));
  g_assert_cmpuint (count, ==, 3);
  assert_values (fixture, 1, 1, 1);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  fixture->portal = sx_portal_new ();
  settle (fixture);
  assert_values (fixture, 0, 0, 0);
}

/* What is no number that is known means nothing, and harms nothing. */
static void
test_nonsense (Fixture *fixture, gconstpointer data)
{
  put (fixture, "color-scheme", g_variant_new_string ("dark"));
  put (fixture, "contrast", g_variant_new_int32 (1));
  put (fixture, "reduced-motion", g_variant_new_uint32 (4000000000u));
  open_portal (fixture);
  ask (fixture);
  assert_values (fixture, 0, 0, 0);
  change (fixture, APPEARANCE, "color-scheme", g_variant_new_uint32 (1));
  assert_values (fixture, 1, 0, 0);
  change (fixture, APPEARANCE, "color-scheme", g_variant_new_boolean (TRUE));
  assert_values (fixture, 0, 0, 0);
  g_dbus_connection_emit_signal (fixture->bus, NULL, PATH, INTERFACE, "SettingChanged", g_variant_new ("(s)", APPEARANCE), NULL);
  settle (fixture);
  assert_values (fixture, 0, 0, 0);
}

/* Whoever asked may be gone before the answer. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  put (fixture, "color-scheme", g_variant_new_uint32 (1));
  open_portal (fixture);
  fixture->portal = sx_portal_new ();
  g_clear_object (&fixture->portal);
  settle (fixture);
  ask (fixture);
  change (fixture, APPEARANCE, "color-scheme", g_variant_new_uint32 (2));
  assert_values (fixture, 2, 0, 0);
}

static void
test_choose (void)
{
  static const struct
  {
    SxScheme preferred;
    guint scheme;
    guint contrast;
    const char *theme;
    SxDress dress;
  } cases[] = {
    { SX_SCHEME_FOLLOW, 0, 0, "Default", { SX_DRESS_AS_SET, NULL } },
    { SX_SCHEME_FOLLOW, 1, 0, "Default", { SX_DRESS_DARK, NULL } },
    { SX_SCHEME_FOLLOW, 2, 0, "Default", { SX_DRESS_LIGHT, NULL } },
    { SX_SCHEME_FOLLOW, 0, 0, "Adwaita-dark", { SX_DRESS_AS_SET, NULL } },
    { SX_SCHEME_FOLLOW, 2, 0, "Adwaita-dark", { SX_DRESS_LIGHT, "Default" } },
    { SX_SCHEME_LIGHT, 1, 0, "Default", { SX_DRESS_LIGHT, NULL } },
    { SX_SCHEME_LIGHT, 0, 0, "Default-dark", { SX_DRESS_LIGHT, "Default" } },
    { SX_SCHEME_DARK, 2, 0, "Default", { SX_DRESS_DARK, NULL } },
    { SX_SCHEME_DARK, 0, 0, "Default", { SX_DRESS_DARK, NULL } },
    { SX_SCHEME_FOLLOW, 0, 1, "Default", { SX_DRESS_AS_SET, "HighContrast" } },
    { SX_SCHEME_FOLLOW, 0, 1, "Adwaita-dark", { SX_DRESS_DARK, "HighContrast" } },
    { SX_SCHEME_FOLLOW, 1, 1, "Default", { SX_DRESS_DARK, "HighContrast" } },
    { SX_SCHEME_LIGHT, 1, 1, "Adwaita-dark", { SX_DRESS_LIGHT, "HighContrast" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SxDress dress = sx_dress_choose (cases[i].preferred, cases[i].scheme, cases[i].contrast, cases[i].theme);

      g_test_message ("case %u", i);
      g_assert_cmpint (dress.dark, ==, cases[i].dress.dark);
      g_assert_cmpstr (dress.theme, ==, cases[i].dress.theme);
    }
}

static gboolean
is_dark (SxWindow *window)
{
  gboolean dark;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (window), "dark"), ==, dark);
  return dark;
}

static void
assert_theme (const char *expected)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &name, NULL);
  g_assert_cmpstr (name, ==, expected);
}

/* The themes of GTK differ in their backgrounds: it is really drawn in this one. */
static void
assert_background (SxWindow *window, guint expected)
{
  GdkRGBA colour;

  g_assert_true (
    gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (window)), "theme_bg_color", &colour));
  g_assert_cmphex ((guint) (colour.red * 255) << 16 | (guint) (colour.green * 255) << 8 | (guint) (colour.blue * 255), ==, expected);
}

static gboolean
moves (void)
{
  gboolean animations;

  g_object_get (gtk_settings_get_default (), "gtk-enable-animations", &animations, NULL);
  return animations;
}

/* The window follows, in every setting, there and back; what people choose for it goes before. */
static void
test_window (Fixture *fixture, gconstpointer data)
{
  g_autofree char *theme = NULL;
  SxWindow *window;
  SxPreferences *preferences;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &theme, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  put (fixture, "color-scheme", g_variant_new_uint32 (1));
  open_portal (fixture);
  window = test_open_window (1024, 600);
  preferences = sx_window_get_preferences (window);
  answer (fixture);
  g_assert_true (is_dark (window));
  assert_theme (theme);
  g_assert_true (moves ());
  test_go (window, sx_place_new (SX_PLACE_BODY));
  test_keep_picture (GTK_WIDGET (window), "scheme-dark");

  change (fixture, APPEARANCE, "contrast", g_variant_new_uint32 (1));
  assert_theme ("HighContrast");
  assert_background (window, 0x303030);
  test_keep_picture (GTK_WIDGET (window), "scheme-high-contrast-dark");
  change (fixture, APPEARANCE, "color-scheme", g_variant_new_uint32 (0));
  g_assert_false (is_dark (window));
  assert_background (window, 0xfdfdfc);
  test_keep_picture (GTK_WIDGET (window), "scheme-high-contrast");
  change (fixture, APPEARANCE, "contrast", g_variant_new_uint32 (0));
  assert_theme (theme);
  change (fixture, APPEARANCE, "reduced-motion", g_variant_new_uint32 (1));
  g_assert_false (moves ());
  change (fixture, APPEARANCE, "reduced-motion", g_variant_new_uint32 (0));
  g_assert_true (moves ());

  sx_preferences_set_scheme (preferences, SX_SCHEME_DARK);
  g_assert_true (is_dark (window));
  change (fixture, APPEARANCE, "color-scheme", g_variant_new_uint32 (2));
  g_assert_true (is_dark (window));
  sx_preferences_set_scheme (preferences, SX_SCHEME_LIGHT);
  change (fixture, APPEARANCE, "color-scheme", g_variant_new_uint32 (1));
  g_assert_false (is_dark (window));
  sx_preferences_set_scheme (preferences, SX_SCHEME_FOLLOW);
  g_assert_true (is_dark (window));
  change (fixture, APPEARANCE, "contrast", g_variant_new_uint32 (1));
  test_close_window (window);

  assert_theme (theme);
  test_prepare ();
}

/* Where the theme that is set is dark, high contrast is dark as well, and stays so. */
static void
test_dark_theme (Fixture *fixture, gconstpointer data)
{
  SxWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-theme-name", "Default-dark", NULL);
  put (fixture, "contrast", g_variant_new_uint32 (1));
  open_portal (fixture);
  window = test_open_window (1024, 600);
  answer (fixture);
  assert_theme ("HighContrast");
  g_assert_true (is_dark (window));
  change (fixture, APPEARANCE, "reduced-motion", g_variant_new_uint32 (1));
  g_assert_true (is_dark (window));
  test_close_window (window);
  test_prepare ();
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  g_test_add ("/scheme/at-start", Fixture, GUINT_TO_POINTER (KNOWS_READ_ONE), set_up, test_at_start, tear_down);
  g_test_add ("/scheme/at-start-older", Fixture, GUINT_TO_POINTER (KNOWS_READ), set_up, test_at_start, tear_down);
  g_test_add ("/scheme/partly", Fixture, NULL, set_up, test_partly, tear_down);
  g_test_add ("/scheme/change", Fixture, NULL, set_up, test_change, tear_down);
  g_test_add ("/scheme/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/scheme/nonsense", Fixture, NULL, set_up, test_nonsense, tear_down);
  g_test_add ("/scheme/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add_func ("/scheme/choose", test_choose);
  g_test_add ("/scheme/window", Fixture, NULL, set_up, test_window, tear_down);
  g_test_add ("/scheme/dark-theme", Fixture, NULL, set_up, test_dark_theme, tear_down);
  return g_test_run ();
}
