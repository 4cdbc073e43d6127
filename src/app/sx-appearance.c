/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-appearance.h"

struct _SxAppearance
{
  GObject parent_instance;

  GtkWidget *window; /* which owns this */
  SxPreferences *preferences;
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

static void
sx_appearance_dispose (GObject *object)
{
  g_clear_object (&SX_APPEARANCE (object)->preferences);
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
 *
 * Returns: (transfer full): keeps @window looking as people chose and the theme is
 */
SxAppearance *
sx_appearance_new (GtkWidget *window, SxPreferences *preferences)
{
  SxAppearance *self = g_object_new (SX_TYPE_APPEARANCE, NULL);
  GtkSettings *settings = gtk_settings_get_default ();

  self->window = window;
  self->preferences = g_object_ref (preferences);
  show_text_size (self);
  show_theme (self);
  g_signal_connect_object (preferences, "changed::text-size", G_CALLBACK (show_text_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-application-prefer-dark-theme", G_CALLBACK (show_theme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-theme-name", G_CALLBACK (show_theme), self, G_CONNECT_SWAPPED);
  return self;
}
