/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"
#include "program.h"

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
show_picture (GtkWindow *window)
{
  g_autoptr (GdkTexture) texture = new_picture ();

  gtk_window_set_child (window, gtk_picture_new_for_paintable (GDK_PAINTABLE (texture)));
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  gtk_window_present (window);
  say_memory_later ();
}

static void
show_program (GtkWindow *window)
{
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  say_memory_later ();
}

static double
ask_memory (const char *what)
{
  g_autofree char *said = program_dup_output (program, what);

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
    return strcmp (argv[1], "picture") == 0 ? program_run_window (show_picture) : program_run (show_program);

  program = argv[0];
  compare_memory ();
  return 0;
}
