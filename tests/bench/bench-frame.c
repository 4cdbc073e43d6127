/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <string.h>

#include "bench.h"
#include "sx-application.h"
#include "sx-window.h"

/* From starting a process to its first frame: this program with the body on screen, against an
 * empty GTK window. Run under a virtual display. */

#define ROUNDS 9

static char *self;

/* Ends the process once the frame is on the screen. */
static void
painted_cb (GdkFrameClock *clock)
{
  _exit (0);
}

static void
watch_first_frame (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  g_signal_connect (gdk_surface_get_frame_clock (surface), "after-paint", G_CALLBACK (painted_cb), NULL);
}

static void
show_empty_cb (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_widget_realize (window);
  watch_first_frame (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_body_cb (GtkApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (application);
  SxNavigator *navigator = sx_window_get_navigator (SX_WINDOW (window));

  g_assert_true (sx_navigator_get_session (navigator)->place->kind == SX_PLACE_BODY);
  watch_first_frame (GTK_WIDGET (window));
}

static int
run_empty (void)
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.symptomexplorer.Empty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (show_empty_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static int
run_body (void)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();
  g_autoptr (SxApplication) application = sx_application_new ();

  sx_preferences_set_territory (preferences, "GB"); /* who has chosen one starts at the body */
  g_signal_connect_after (application, "activate", G_CALLBACK (show_body_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static void
start (gpointer data, const char *what)
{
  const char *argv[] = { self, what, NULL };
  int status = 1;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    g_error ("%s did not show a frame", what);
}

static void
start_body (gpointer data)
{
  start (data, "body");
}

static void
start_empty (gpointer data)
{
  start (data, "empty");
}

int
main (int argc, char **argv)
{
  const BenchWork body = { "first frame with the body", start_body, NULL };
  const BenchWork empty = { "first frame of an empty window", start_empty, NULL };

  if (argc == 2)
    return strcmp (argv[1], "body") == 0 ? run_body () : run_empty ();

  self = argv[0];
  bench_ratio (&body, &empty, ROUNDS, NULL);
  return 0;
}
