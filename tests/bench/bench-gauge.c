/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <time.h>

#include "bench.h"
#include "sx-application.h"
#include "sx-gauge-bar.h"
#include "sx-window.h"

/* One move of the marker of a level scale, from the move until its frame is drawn, on the longest page there
 * is: within a band, and to another stage, which changes the page and the body. Times are those of the
 * processor in the main thread: other programs do not count. Run under a virtual display. */

#define ROUNDS 24

/* One frame at 60 a second. */
#define FRAME_MS 16.7

typedef struct
{
  SxWindow *window;
  SxGaugeBar *bar;
  guint n_frames;
} Bench;

static double
get_spent (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static void
painted_cb (Bench *bench)
{
  bench->n_frames++;
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static void
wait_for_frames (Bench *bench, guint n)
{
  guint before = bench->n_frames;

  while (bench->n_frames < before + n)
    {
      if (n > 1)
        gtk_widget_queue_draw (GTK_WIDGET (bench->bar));
      g_main_context_iteration (NULL, TRUE);
    }
}

/* What the move and its frame take; what comes after it is over before the next one. */
static double
move_to (Bench *bench, double value)
{
  double start = get_spent ();
  double spent;

  sx_gauge_bar_set_value (bench->bar, value);
  g_signal_emit_by_name (bench->bar, "moved");
  gtk_widget_queue_draw (GTK_WIDGET (bench->bar));
  wait_for_frames (bench, 1);
  spent = get_spent () - start;
  wait_for_frames (bench, 10);
  return spent;
}

static double
find_best (Bench *bench, double value, double other)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < ROUNDS; i++)
    best = MIN (best, move_to (bench, i % 2 == 0 ? value : other));
  return best;
}

/* So that the scale and the picture of the body above it are both seen. */
static void
scroll_to_scale (Bench *bench)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (bench->bar), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (bench->bar), scroller, &bounds));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y - 400);
  wait_for_frames (bench, 10);
}

static void
open_page (Bench *bench)
{
  g_autoptr (SxPlace) place = sx_place_new_item (SX_KIND_CONDITION, "hypokalaemia", NULL);

  sx_navigator_go (sx_window_get_navigator (bench->window), place);
  bench->bar = SX_GAUGE_BAR (find (GTK_WIDGET (bench->window), SX_TYPE_GAUGE_BAR));
  g_signal_connect_swapped (gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (bench->window))), "after-paint",
                            G_CALLBACK (painted_cb), bench);
  wait_for_frames (bench, 60);
  scroll_to_scale (bench);
}

static void
run_cb (GtkApplication *application, gpointer data)
{
  Bench bench = { SX_WINDOW (gtk_application_get_active_window (application)) };
  double within, across;

  open_page (&bench);
  within = find_best (&bench, 4, 4.1);
  across = find_best (&bench, 2.4, 2.9);
  g_print ("a move within a band: %.1f ms; to another stage: %.1f ms; of a frame: %.2f and %.2f\n", within, across,
           within / FRAME_MS, across / FRAME_MS);
  *(int *) data = across > FRAME_MS;
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

int
main (int argc, char **argv)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();
  g_autoptr (SxApplication) application = sx_application_new ();
  int failed = 1;

  sx_preferences_set_territory (preferences, "GB"); /* who has chosen one starts at the body */
  g_signal_connect_after (application, "activate", G_CALLBACK (run_cb), &failed);
  g_application_run (G_APPLICATION (application), 0, NULL);
  return failed;
}
