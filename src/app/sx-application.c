/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-application.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "sx-content.h"
#include "sx-keys.h"
#include "sx-preferences.h"
#include "sx-press.h"
#include "sx-print-to.h"
#include "sx-window.h"

struct _SxApplication
{
  GtkApplication parent_instance;

  SxContent *content;
  GError *trouble;   /* why there is no content */
  char *folder;      /* content to use instead of the bundled one */
};

G_DEFINE_FINAL_TYPE (SxApplication, sx_application, GTK_TYPE_APPLICATION)

/* Runs beside the start of GTK, which takes longer. */
static gpointer
load_content (gpointer data)
{
  SxApplication *self = data;
  g_autoptr (SxStore) store = NULL;

  if (self->folder == NULL)
    {
      self->content = sx_content_load_bundled (&self->trouble);
      return NULL;
    }

  store = sx_store_new_for_directory (self->folder, &self->trouble);
  if (store != NULL)
    self->content = sx_content_load (store, &self->trouble);
  return NULL;
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/symptomexplorer/SymptomExplorer/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (user_data);
}

static void
sx_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = { { .name = "quit", .activate = quit_cb } };
  GThread *loading = g_thread_new ("content", load_content, application);

  G_APPLICATION_CLASS (sx_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  sx_keys_bind (GTK_APPLICATION (application));
  load_style ();
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL); /* words are read, not replaced */
  g_thread_join (loading);
}

static void
sx_application_activate (GApplication *application)
{
  SxApplication *self = SX_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (sx_window_new (GTK_APPLICATION (application), self->content, self->trouble));
  gtk_window_present (window);
}

/* GTK would do this, but it wants a display. */
static void
heed_locale (void)
{
  setlocale (LC_ALL, "");
}

static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* A session as people prefer it. */
static SxSession *
new_session (SxApplication *self)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();
  g_autofree char *territory = sx_preferences_dup_territory (preferences);
  g_autofree char *today = dup_today ();
  g_autoptr (SxSession) plain = sx_session_new (self->content, *territory != '\0' ? territory : NULL, today);
  g_autoptr (SxSession) clinical = sx_session_with_clinical (plain, sx_preferences_get_clinical (preferences));
  g_autoptr (SxSession) units = sx_session_with_units (clinical, sx_preferences_get_units (preferences));

  return sx_session_with_figure (units, sx_preferences_get_build (preferences), sx_preferences_get_tone (preferences));
}

static int
print_to (SxApplication *self, const char *path, char **ids)
{
  g_autoptr (SxSession) session = NULL;

  load_content (self);
  if (self->content == NULL)
    {
      g_printerr ("symptom-explorer: %s\n", self->trouble->message);
      return SX_PRINT_BAD_INPUT;
    }

  heed_locale ();
  session = new_session (self);
  return sx_print_to (session, ids, path, sx_press_get_paper ());
}

static int
sx_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) ids = NULL;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("symptom-explorer %s\n", SX_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, "content", "^ay", &SX_APPLICATION (application)->folder);
  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^as", &ids);
  if (g_variant_dict_lookup (options, "print-to", "^ay", &path))
    return print_to (SX_APPLICATION (application), path, ids);
  if (ids == NULL)
    return -1;

  g_printerr ("symptom-explorer: an id is only taken with --print-to\n");
  return SX_PRINT_BAD_INPUT;
}

static void
sx_application_finalize (GObject *object)
{
  SxApplication *self = SX_APPLICATION (object);

  g_clear_pointer (&self->content, sx_content_unref);
  g_clear_error (&self->trouble);
  g_free (self->folder);
  G_OBJECT_CLASS (sx_application_parent_class)->finalize (object);
}

static void
sx_application_class_init (SxApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sx_application_finalize;
  application_class->startup = sx_application_startup;
  application_class->activate = sx_application_activate;
  application_class->handle_local_options = sx_application_handle_local_options;
}

static void
sx_application_init (SxApplication *self)
{
  static const GOptionEntry entries[] = {
    { "content", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Use the content in this folder"), N_("DIR") },
    { "print-to", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write the page of ID as a PDF file, without a window"),
      N_("FILE") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, N_("[ID]") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

SxApplication *
sx_application_new (void)
{
  return g_object_new (SX_TYPE_APPLICATION, "application-id", SX_APP_ID, "flags", G_APPLICATION_NON_UNIQUE, NULL);
}
