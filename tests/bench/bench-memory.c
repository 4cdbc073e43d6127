/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>

#include "bench.h"
#include "sx-application.h"
#include "sx-window.h"

/* The memory that the program takes once the body is shown, against a window with a picture as
 * large. Run under a virtual display. */

#define WIDTH 1600
#define HEIGHT 1200

/* An aim, in MB. */
#define MOST_STEADY 60.0

static char *program;

static gboolean
say_memory_cb (gpointer data)
{
  g_print ("%.2f\n", bench_get_memory ());
  exit (0);
}

/* Pictures are there and timers have run by then. */
static void
say_memory_later (void)
{
  g_timeout_add_seconds (4, say_memory_cb, NULL);
}

static GdkTexture *
new_picture (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (memset (g_malloc ((gsize) WIDTH * HEIGHT * 4), 0xa0, (gsize) WIDTH * HEIGHT * 4),
                                               (gsize) WIDTH * HEIGHT * 4);

  return gdk_memory_texture_new (WIDTH, HEIGHT, GDK_MEMORY_DEFAULT, bytes, (gsize) WIDTH * 4);
}

static void
show_picture_cb (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);
  g_autoptr (GdkTexture) texture = new_picture ();

  gtk_window_set_child (GTK_WINDOW (window), gtk_picture_new_for_paintable (GDK_PAINTABLE (texture)));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  say_memory_later ();
}

static void
show_program_cb (GtkApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  say_memory_later ();
}

static int
run_picture (void)
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.symptomexplorer.Picture", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (show_picture_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static int
run_program (void)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();
  g_autoptr (SxApplication) application = sx_application_new ();

  sx_preferences_set_territory (preferences, "GB"); /* who has chosen one starts at the body */
  g_signal_connect_after (application, "activate", G_CALLBACK (show_program_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static double
ask_memory (const char *what)
{
  const char *argv[] = { program, what, NULL };
  g_autofree char *said = NULL;
  int status = 1;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status, NULL) || status != 0)
    g_error ("%s did not say how much memory it takes", what);
  return g_ascii_strtod (said, NULL);
}

static void
compare_memory (void)
{
  double minimal = ask_memory ("picture");
  double whole = ask_memory ("program");

  g_print ("memory of the program: %.1f MB; of a window with a picture: %.1f MB\n", whole, minimal);
  g_print ("steady memory over a window with a picture: %.1f MB, aim %.0f: %s\n", whole - minimal, MOST_STEADY,
           whole - minimal <= MOST_STEADY ? "met" : "MISSED");
}

int
main (int argc, char **argv)
{
  if (argc == 2)
    return strcmp (argv[1], "picture") == 0 ? run_picture () : run_program ();

  program = argv[0];
  compare_memory ();
  return 0;
}
