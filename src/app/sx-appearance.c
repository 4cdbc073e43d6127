/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-appearance.h"

struct _SxAppearance
{
  GObject parent_instance;

  GtkWidget *window; /* which owns this */
  SxPreferences *preferences;
  SxPortal *portal;
  char *theme;      /* the one that is set, whatever is used */
  gboolean dressed; /* whether another one is used */
  gboolean lit;     /* whether light or dark is decided here */
  gboolean still;   /* whether movement is held back here */
};

G_DEFINE_FINAL_TYPE (SxAppearance, sx_appearance, G_TYPE_OBJECT)

static void
set_class (SxAppearance *self, const char *name, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (self->window, name);
  else
    gtk_widget_remove_css_class (self->window, name);
}

static void
show_text_size (SxAppearance *self)
{
  SxTextSize size = sx_preferences_get_text_size (self->preferences);

  set_class (self, "text-large", size == SX_TEXT_LARGE);
  set_class (self, "text-largest", size == SX_TEXT_LARGEST);
}

static void
show_theme (SxAppearance *self)
{
  g_autofree char *name = NULL;
  gboolean dark;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, "gtk-theme-name", &name, NULL);
  set_class (self, "dark", dark || g_str_has_suffix (name, "-dark"));
}

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
dress (SxAppearance *self)
{
  SxDress wanted = sx_dress_choose (sx_preferences_get_scheme (self->preferences), sx_portal_get (self->portal, SX_PORTAL_SCHEME),
                                    sx_portal_get (self->portal, SX_PORTAL_CONTRAST), self->theme);

  hold_text (&self->dressed, "gtk-theme-name", wanted.theme);
  hold_boolean (&self->lit, "gtk-application-prefer-dark-theme", wanted.dark != SX_DRESS_AS_SET, wanted.dark == SX_DRESS_DARK);
  hold_boolean (&self->still, "gtk-enable-animations", sx_portal_get (self->portal, SX_PORTAL_MOTION) != 0, FALSE);
}

static void
theme_cb (SxAppearance *self)
{
  if (!self->dressed)
    {
      g_clear_pointer (&self->theme, g_free);
      g_object_get (gtk_settings_get_default (), "gtk-theme-name", &self->theme, NULL);
    }
  show_theme (self);
}

static void
sx_appearance_dispose (GObject *object)
{
  SxAppearance *self = SX_APPEARANCE (object);

  hold_text (&self->dressed, "gtk-theme-name", NULL);
  hold_boolean (&self->lit, "gtk-application-prefer-dark-theme", FALSE, FALSE);
  hold_boolean (&self->still, "gtk-enable-animations", FALSE, FALSE);
  g_clear_object (&self->preferences);
  g_clear_object (&self->portal);
  g_clear_pointer (&self->theme, g_free);
  G_OBJECT_CLASS (sx_appearance_parent_class)->dispose (object);
}

static void
sx_appearance_class_init (SxAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_appearance_dispose;
}

static void
sx_appearance_init (SxAppearance *self)
{
}

/**
 * sx_appearance_new:
 * @window: a window that keeps this
 * @preferences: what people chose
 * @portal: what the computer is set to
 *
 * Returns: (transfer full): keeps @window looking as it should
 */
SxAppearance *
sx_appearance_new (GtkWidget *window, SxPreferences *preferences, SxPortal *portal)
{
  SxAppearance *self = g_object_new (SX_TYPE_APPEARANCE, NULL);
  GtkSettings *settings = gtk_settings_get_default ();

  self->window = window;
  self->preferences = g_object_ref (preferences);
  self->portal = g_object_ref (portal);
  show_text_size (self);
  theme_cb (self);
  dress (self);
  g_signal_connect_object (preferences, "changed::text-size", G_CALLBACK (show_text_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-application-prefer-dark-theme", G_CALLBACK (show_theme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-theme-name", G_CALLBACK (theme_cb), self, G_CONNECT_SWAPPED);
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
 * light and dark. Light needs another theme where the one that is set is always dark.
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
    dress.theme = dress.dark == SX_DRESS_AS_SET && g_str_has_suffix (theme, "-dark") ? "Default-hc-dark" : "Default-hc";
  else if (dress.dark == SX_DRESS_LIGHT && g_str_has_suffix (theme, "-dark"))
    dress.theme = "Default";
  return dress;
}
