/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include "sx-application.h"
#include "sx-window.h"

static void
program_cb (GtkApplication *application, gpointer data)
{
  ProgramFunc shown = data;
  GtkWindow *window = gtk_application_get_active_window (application);
  SxNavigator *navigator = sx_window_get_navigator (SX_WINDOW (window));

  g_assert_true (sx_navigator_get_session (navigator)->place->kind == SX_PLACE_BODY);
  shown (window);
}

static void
window_cb (GtkApplication *application, gpointer data)
{
  ProgramFunc show = data;

  show (GTK_WINDOW (gtk_application_window_new (application)));
}

/* Runs the program; its window is given to @shown before it is drawn. */
int
program_run (ProgramFunc shown)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();
  g_autoptr (SxApplication) application = sx_application_new ();

  sx_preferences_set_territory (preferences, "GB"); /* who has chosen one starts at the body */
  g_signal_connect_after (application, "activate", G_CALLBACK (program_cb), (gpointer) shown);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

/* Runs a program that has only a window, which @show presents. */
int
program_run_window (ProgramFunc show)
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.symptomexplorer.Window", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (window_cb), (gpointer) show);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

/* What @self prints when it is told to be @what. */
char *
program_dup_output (const char *self, const char *what)
{
  const char *argv[] = { self, what, NULL };
  char *said = NULL;
  int status = 1;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status, NULL) || status != 0)
    g_error ("%s failed with status %d", what, status);
  return said;
}
