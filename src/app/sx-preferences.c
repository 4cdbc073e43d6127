/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-preferences.h"

struct _SxPreferences
{
  GObject parent_instance;

  GSettings *settings; /* NULL where the schema is not there */
  char *territory;
  SxUnits units;
  SxTextSize text_size;
  SxScheme scheme;
  gboolean clinical;
  SxBuild build;
  guint tone;
};

G_DEFINE_FINAL_TYPE (SxPreferences, sx_preferences, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_FIGURE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a window can measure, as the schema says. */
#define LEAST_WIDTH 320
#define LEAST_HEIGHT 240
#define MOST 16384

/* The tone of the skin where nobody chose one. */
#define FIRST_TONE 2

/* A program that runs from its build folder finds the schema beside it. */
static GSettingsSchemaSource *
open_build_folder (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *data = folder != NULL ? g_build_filename (folder, "..", "..", "data", NULL) : NULL;

  return data != NULL
           ? g_settings_schema_source_new_from_directory (data, g_settings_schema_source_get_default (), TRUE, NULL)
           : NULL;
}

static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) built = open_build_folder ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (built != NULL)
    schema = g_settings_schema_source_lookup (built, SX_APP_ID, TRUE);
  if (schema == NULL && installed != NULL)
    schema = g_settings_schema_source_lookup (installed, SX_APP_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* Each name of a value is its key in the settings, too. */
static void
tell (SxPreferences *self, const char *key)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], g_quark_from_string (key));
}

static void
keep_enum (SxPreferences *self, const char *key, int value)
{
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, key, value);
  tell (self, key);
}

static int
get_enum (SxPreferences *self, const char *key)
{
  return self->settings != NULL ? g_settings_get_enum (self->settings, key) : 0;
}

static void
sx_preferences_finalize (GObject *object)
{
  SxPreferences *self = SX_PREFERENCES (object);

  g_clear_object (&self->settings);
  g_free (self->territory);
  G_OBJECT_CLASS (sx_preferences_parent_class)->finalize (object);
}

static void
sx_preferences_class_init (SxPreferencesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sx_preferences_finalize;

  /**
   * SxPreferences::changed:
   *
   * Another value was chosen. The detail is the name of its key in the settings.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_PREFERENCES, G_SIGNAL_RUN_FIRST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 0);

  /**
   * SxPreferences::figure-changed:
   *
   * Somebody else is to be drawn.
   */
  signals[SIGNAL_FIGURE_CHANGED] =
    g_signal_new ("figure-changed", SX_TYPE_PREFERENCES, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sx_preferences_init (SxPreferences *self)
{
  self->settings = open_settings ();
  self->territory = self->settings != NULL ? g_settings_get_string (self->settings, "territory") : g_strdup ("");
  self->units = (SxUnits) get_enum (self, "units");
  self->text_size = (SxTextSize) get_enum (self, "text-size");
  self->scheme = (SxScheme) get_enum (self, "colour-scheme");
  self->clinical = self->settings != NULL && g_settings_get_boolean (self->settings, "clinical-view");
  self->build = (SxBuild) get_enum (self, "figure-build");
  self->tone = self->settings != NULL ? (guint) g_settings_get_int (self->settings, "skin-tone") : FIRST_TONE;
}

SxPreferences *
sx_preferences_new (void)
{
  return g_object_new (SX_TYPE_PREFERENCES, NULL);
}

/**
 * sx_preferences_dup_territory:
 * @self: the preferences
 *
 * Returns: (transfer full): id of the territory; empty if none was chosen yet
 */
char *
sx_preferences_dup_territory (SxPreferences *self)
{
  return g_strdup (self->territory);
}

void
sx_preferences_set_territory (SxPreferences *self, const char *territory)
{
  if (g_str_equal (territory, self->territory))
    return;

  g_free (self->territory);
  self->territory = g_strdup (territory);
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "territory", territory);
  tell (self, "territory");
}

SxUnits
sx_preferences_get_units (SxPreferences *self)
{
  return self->units;
}

void
sx_preferences_set_units (SxPreferences *self, SxUnits units)
{
  if (units == self->units)
    return;

  self->units = units;
  keep_enum (self, "units", (int) units);
}

SxTextSize
sx_preferences_get_text_size (SxPreferences *self)
{
  return self->text_size;
}

void
sx_preferences_set_text_size (SxPreferences *self, SxTextSize size)
{
  if (size == self->text_size)
    return;

  self->text_size = size;
  keep_enum (self, "text-size", (int) size);
}

SxScheme
sx_preferences_get_scheme (SxPreferences *self)
{
  return self->scheme;
}

void
sx_preferences_set_scheme (SxPreferences *self, SxScheme scheme)
{
  if (scheme == self->scheme)
    return;

  self->scheme = scheme;
  keep_enum (self, "colour-scheme", (int) scheme);
}

gboolean
sx_preferences_get_clinical (SxPreferences *self)
{
  return self->clinical;
}

/**
 * sx_preferences_set_clinical:
 * @self: the preferences
 * @clinical: whether pages show what clinicians want to see in addition
 */
void
sx_preferences_set_clinical (SxPreferences *self, gboolean clinical)
{
  if (clinical == self->clinical)
    return;

  self->clinical = clinical;
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "clinical-view", clinical);
  tell (self, "clinical-view");
}

SxBuild
sx_preferences_get_build (SxPreferences *self)
{
  return self->build;
}

guint
sx_preferences_get_tone (SxPreferences *self)
{
  return self->tone;
}

/**
 * sx_preferences_set_figure:
 * @self: the preferences
 * @build: who is drawn
 * @tone: of the skin, from 1 to %SX_N_TONES
 */
void
sx_preferences_set_figure (SxPreferences *self, SxBuild build, guint tone)
{
  if (build == self->build && tone == self->tone)
    return;

  self->build = build;
  self->tone = tone;
  if (self->settings != NULL)
    {
      g_settings_set_enum (self->settings, "figure-build", (int) build);
      g_settings_set_int (self->settings, "skin-tone", (int) tone);
    }
  g_signal_emit (self, signals[SIGNAL_FIGURE_CHANGED], 0);
}

void
sx_preferences_get_window (SxPreferences *self, int *width, int *height, gboolean *maximized)
{
  *width = self->settings != NULL ? g_settings_get_int (self->settings, "window-width") : 1200;
  *height = self->settings != NULL ? g_settings_get_int (self->settings, "window-height") : 800;
  *maximized = self->settings != NULL && g_settings_get_boolean (self->settings, "window-maximized");
}

void
sx_preferences_set_window (SxPreferences *self, int width, int height, gboolean maximized)
{
  if (self->settings == NULL)
    return;

  g_settings_set_int (self->settings, "window-width", CLAMP (width, LEAST_WIDTH, MOST));
  g_settings_set_int (self->settings, "window-height", CLAMP (height, LEAST_HEIGHT, MOST));
  g_settings_set_boolean (self->settings, "window-maximized", maximized);
}
