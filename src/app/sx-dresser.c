/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-dresser.h"

struct _SxDresser
{
  GObject parent_instance;

  SxPreferences *preferences;
  SxPortal *portal;
  char *theme;      /* the one that is set, whatever is used */
  gboolean dressed; /* whether another one is used */
  gboolean lit;     /* whether light or dark is decided here */
  gboolean still;   /* whether movement is held back here */
};

G_DEFINE_FINAL_TYPE (SxDresser, sx_dresser, G_TYPE_OBJECT)

/* Sets a property of GTK, or leaves it to its own settings again. @held says whether it was set here,
 * as those must not be touched otherwise. */
static void
hold (gboolean *held, const char *property, gboolean hold, const GValue *value)
{
  gboolean was = *held;

  *held = hold;
  if (hold)
    g_object_set_property (G_OBJECT (gtk_settings_get_default ()), property, value);
  else if (was)
    gtk_settings_reset_property (gtk_settings_get_default (), property);
}

static void
hold_boolean (gboolean *held, const char *property, gboolean wanted, gboolean boolean)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, boolean);
  hold (held, property, wanted, &value);
}

static void
hold_text (gboolean *held, const char *property, const char *text)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  hold (held, property, text != NULL, &value);
}

static void
dress (SxDresser *self)
{
  SxDress wanted = sx_dress_choose (sx_preferences_get_scheme (self->preferences), sx_portal_get (self->portal, SX_PORTAL_SCHEME),
                                    sx_portal_get (self->portal, SX_PORTAL_CONTRAST), self->theme);

  hold_text (&self->dressed, "gtk-theme-name", wanted.theme);
  hold_boolean (&self->lit, "gtk-application-prefer-dark-theme", wanted.dark != SX_DRESS_AS_SET, wanted.dark == SX_DRESS_DARK);
  hold_boolean (&self->still, "gtk-enable-animations", sx_portal_get (self->portal, SX_PORTAL_MOTION) != 0, FALSE);
}

static void
learn_theme (SxDresser *self)
{
  g_clear_pointer (&self->theme, g_free);
  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &self->theme, NULL);
}

static void
theme_cb (SxDresser *self)
{
  if (!self->dressed)
    learn_theme (self);
}

static void
sx_dresser_dispose (GObject *object)
{
  SxDresser *self = SX_DRESSER (object);

  hold_text (&self->dressed, "gtk-theme-name", NULL);
  hold_boolean (&self->lit, "gtk-application-prefer-dark-theme", FALSE, FALSE);
  hold_boolean (&self->still, "gtk-enable-animations", FALSE, FALSE);
  g_clear_object (&self->preferences);
  g_clear_object (&self->portal);
  g_clear_pointer (&self->theme, g_free);
  G_OBJECT_CLASS (sx_dresser_parent_class)->dispose (object);
}

static void
sx_dresser_class_init (SxDresserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_dresser_dispose;
}

static void
sx_dresser_init (SxDresser *self)
{
}

/**
 * sx_dresser_new:
 * @preferences: what people chose
 * @portal: what the computer is set to
 *
 * Returns: (transfer full): has GTK follow both; when it goes, GTK has its own settings again
 */
SxDresser *
sx_dresser_new (SxPreferences *preferences, SxPortal *portal)
{
  SxDresser *self = g_object_new (SX_TYPE_DRESSER, NULL);

  self->preferences = g_object_ref (preferences);
  self->portal = g_object_ref (portal);
  learn_theme (self);
  dress (self);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-theme-name", G_CALLBACK (theme_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "changed::colour-scheme", G_CALLBACK (dress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (portal, "changed", G_CALLBACK (dress), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * sx_dress_choose:
 * @preferred: what people chose
 * @scheme: %SX_PORTAL_SCHEME
 * @contrast: %SX_PORTAL_CONTRAST
 * @theme: the theme that is set
 *
 * What people chose for this program goes before what the computer is set to. High contrast holds in
 * light and dark: of the names that GTK has for it, only this one knows both. Light needs another
 * theme where the one that is set is always dark.
 *
 * Returns: what to ask GTK for
 */
SxDress
sx_dress_choose (SxScheme preferred, guint scheme, guint contrast, const char *theme)
{
  SxDress dress = { SX_DRESS_AS_SET, NULL };

  if (preferred == SX_SCHEME_DARK || (preferred == SX_SCHEME_FOLLOW && scheme == 1))
    dress.dark = SX_DRESS_DARK;
  else if (preferred == SX_SCHEME_LIGHT || scheme == 2)
    dress.dark = SX_DRESS_LIGHT;

  if (contrast != 0)
    {
      dress.theme = "HighContrast";
      if (dress.dark == SX_DRESS_AS_SET && g_str_has_suffix (theme, "-dark"))
        dress.dark = SX_DRESS_DARK;
    }
  else if (dress.dark == SX_DRESS_LIGHT && g_str_has_suffix (theme, "-dark"))
    dress.theme = "Default";
  return dress;
}
