/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/resource.h>

#include "bench.h"
#include "program.h"

/* From starting a process to its first frame: this program with the body on screen, against an
 * empty GTK window. Run under a virtual display. */

#define ROUNDS 9

/* An aim. */
#define MOST_RATIO 1.5

static char *self;

/* Ends the process once the frame is on the screen. */
static void
painted_cb (GdkFrameClock *clock)
{
  _exit (0);
}

static void
watch_first_frame (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  g_signal_connect (gdk_surface_get_frame_clock (surface), "after-paint", G_CALLBACK (painted_cb), NULL);
}

static void
show_empty (GtkWindow *window)
{
  gtk_window_set_default_size (window, 1200, 800);
  gtk_widget_realize (GTK_WIDGET (window));
  watch_first_frame (window);
  gtk_window_present (window);
}

static void
start_body (gpointer data)
{
  g_free (program_dup_output (self, "body"));
}

static void
start_empty (gpointer data)
{
  g_free (program_dup_output (self, "empty"));
}

/* Of the processors, by all threads of the processes that have ended, in ms. */
static double
get_spent (void)
{
  struct rusage used;

  getrusage (RUSAGE_CHILDREN, &used);
  return (double) (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000 + (double) (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1000;
}

static double
measure_spent (void (*start) (gpointer))
{
  double best = G_MAXDOUBLE;

  for (guint round = 0; round < ROUNDS; round++)
    {
      double before = get_spent ();

      start (NULL);
      best = MIN (best, get_spent () - before);
    }

  return best;
}

int
main (int argc, char **argv)
{
  const BenchWork body = { "first frame with the body", start_body, NULL };
  const BenchWork empty = { "first frame of an empty window", start_empty, NULL };
  double spent;

  if (argc == 2)
    return strcmp (argv[1], "body") == 0 ? program_run (watch_first_frame) : program_run_window (show_empty);

  self = argv[0];
  g_print ("aim of the ratio: %.1f\n", MOST_RATIO);
  bench_ratio (&body, &empty, ROUNDS, NULL);
  spent = measure_spent (start_body);
  g_print ("the processors are busy with it for %.1f ms, ratio %.2f\n", spent, spent / measure_spent (start_empty));
  return 0;
}
