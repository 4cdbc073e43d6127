/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gtk/gtk.h>
#include <string.h>
#include <time.h>

#include "bench.h"
#include "sx-body-view.h"

/* The body while a pointer goes over it and while it is zoomed, all in one run and as ratios. Times
 * are those of the processor in the main thread: other programs do not count. Fails only for what
 * holds on a busy machine, too. Run under a virtual display. */

#define WIDTH 1600
#define HEIGHT 1200

#define N_TARGETS 60
#define ROUNDS 6
#define FRAMES_IN_ROUND 60
#define N_LASTING_FRAMES 2000

/* Aims. */
#define MOST_HOVER_RATIO 1.5
#define MOST_FRAME_MS 100.0
#define MOST_ZOOM_MS 33.0
#define MOST_GROWTH_MB 4.0

typedef struct
{
  SxContent *content;
  SxNavigator *navigator;
  SxPreferences *preferences;
  GtkWidget *window;
  GtkWidget *pulse;
  SxBodyView *view;

  guint n_frames;   /* drawn so far */
  gint64 spent;     /* by the main thread until the last frame, in ns */
  double last;      /* what the last frame took, in ms */
  GArray *kept;     /* of double: what frames took, or NULL while nobody counts */
} Bench;

static gboolean failed;

static gint64
get_spent (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static void
report (const char *what, double number, const char *unit, double aim, gboolean required)
{
  gboolean met = number <= aim;

  g_print ("%-52s %8.2f %-3s aim %.1f: %s\n", what, number, unit, aim, met ? "met" : "MISSED");
  failed |= required && !met;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return one < other ? -1 : one > other;
}

/* A frame in which nothing moved, as while pictures are waited for, takes less than this. */
#define STILL_MS 3.0

/* Leaves out frames in which nothing moved: there are more of them the busier the computer is. */
static GArray *
new_moving_times (const GArray *times)
{
  GArray *moving = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < times->len; i++)
    if (g_array_index (times, double, i) >= STILL_MS)
      g_array_append_val (moving, g_array_index (times, double, i));
  return moving;
}

/* @share of the times are not longer. */
static double
get_share (GArray *times, double share)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, (guint) ((times->len - 1) * share));
}

/* Changes its colour with each frame, so that all of the window is drawn again. */
typedef struct
{
  GtkWidget parent_instance;

  gboolean on;
  gboolean odd;
} Pulse;

typedef GtkWidgetClass PulseClass;

static GType pulse_get_type (void);
G_DEFINE_TYPE (Pulse, pulse, GTK_TYPE_WIDGET)

static void
pulse_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  Pulse *self = (Pulse *) widget;
  GdkRGBA colour = { 0.9f, 0.9f, 0.9f, 1 };

  self->odd = !self->odd;
  if (self->on && self->odd)
    colour.green = 0.91f;
  gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  GTK_WIDGET_CLASS (pulse_parent_class)->snapshot (widget, snapshot);
}

static void
pulse_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  G_OBJECT_CLASS (pulse_parent_class)->dispose (object);
}

static void
pulse_class_init (PulseClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pulse_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = pulse_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
pulse_init (Pulse *self)
{
}

static void
painted_cb (Bench *bench)
{
  gint64 now = get_spent ();

  bench->last = (double) (now - bench->spent) / 1e6;
  bench->spent = now;
  if (bench->kept != NULL)
    g_array_append_val (bench->kept, bench->last);
  bench->n_frames++;
}

static void
draw_frame (Bench *bench)
{
  guint before = bench->n_frames;

  gtk_widget_queue_draw (((Pulse *) bench->pulse)->on ? bench->pulse : GTK_WIDGET (bench->view));
  while (bench->n_frames == before)
    g_main_context_iteration (NULL, TRUE);
}

static SxOutlook *
get_outlook (Bench *bench)
{
  return sx_body_view_get_outlook (bench->view);
}

/* Pictures come from threads. */
static void
come_to_rest (Bench *bench)
{
  do
    draw_frame (bench);
  while (!sx_outlook_is_at_rest (get_outlook (bench)));
  draw_frame (bench);
}

static void
show_window (Bench *bench)
{
  bench->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (bench->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->pulse);
  gtk_widget_realize (bench->window);
  g_signal_connect_swapped (gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (bench->window))), "after-paint",
                            G_CALLBACK (painted_cb), bench);
  bench->spent = get_spent ();
  gtk_window_present (GTK_WINDOW (bench->window));
}

static void
set_up (Bench *bench)
{
  g_autoptr (GError) error = NULL;

  bench->content = sx_content_load_bundled (&error);
  g_assert_no_error (error);
  bench->navigator = sx_navigator_new (bench->content, NULL);
  bench->preferences = sx_preferences_new ();
  bench->view = SX_BODY_VIEW (sx_body_view_new (bench->navigator, bench->preferences));
  bench->pulse = g_object_new (pulse_get_type (), NULL);
  gtk_widget_set_parent (GTK_WIDGET (bench->view), bench->pulse);
  show_window (bench);
  draw_frame (bench);
  g_print ("the first frame: %.1f ms\n", bench->last);
  come_to_rest (bench);
}

static void
tear_down (Bench *bench)
{
  gtk_window_destroy (GTK_WINDOW (bench->window));
  g_object_unref (bench->preferences);
  g_object_unref (bench->navigator);
  sx_content_unref (bench->content);
}

static GPtrArray *
list_targets (Bench *bench)
{
  GPtrArray *targets = g_ptr_array_new ();

  SX_PICKER_FOREACH (bench->view, child)
    if (targets->len < N_TARGETS)
      g_ptr_array_add (targets, child);

  return targets;
}

/* What GTK does when a pointer comes to a target, but for the event itself. */
static void
point_at (Bench *bench, GtkWidget *target)
{
  graphene_point_t anchor;

  sx_body_target_get_anchor (SX_BODY_TARGET (target), &anchor);
  if (gtk_widget_compute_point (target, GTK_WIDGET (bench->view), &anchor, &anchor))
    gtk_widget_pick (GTK_WIDGET (bench->view), anchor.x, anchor.y, GTK_PICK_DEFAULT);
  gtk_widget_set_state_flags (target, GTK_STATE_FLAG_PRELIGHT, FALSE);
}

static void
hover (Bench *bench, guint n_frames)
{
  g_autoptr (GPtrArray) targets = list_targets (bench);

  for (guint i = 0; i < n_frames; i++)
    {
      GtkWidget *target = targets->len > 0 ? g_ptr_array_index (targets, i % targets->len) : NULL;

      if (target != NULL)
        point_at (bench, target);
      else
        gtk_widget_pick (GTK_WIDGET (bench->view), i * 7 % WIDTH, i * 11 % HEIGHT, GTK_PICK_DEFAULT);
      draw_frame (bench);
      if (target != NULL)
        gtk_widget_unset_state_flags (target, GTK_STATE_FLAG_PRELIGHT);
    }
}

static void
hover_round (Bench *bench, GArray *times)
{
  draw_frame (bench);
  draw_frame (bench);
  bench->kept = times;
  hover (bench, FRAMES_IN_ROUND);
  bench->kept = NULL;
}

/* With and without targets in turns: what slows the computer for a while slows both. */
static void
compare_hovering (Bench *bench, gboolean all, GArray *with, GArray *without)
{
  ((Pulse *) bench->pulse)->on = all;
  for (guint round = 0; round < ROUNDS; round++)
    {
      hover_round (bench, with);
      sx_picker_clear (SX_PICKER (bench->view));
      hover_round (bench, without);
      g_signal_emit_by_name (get_outlook (bench), "changed"); /* the targets come back */
      draw_frame (bench);
    }
  ((Pulse *) bench->pulse)->on = FALSE;
}

static GArray *
new_times (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

static void
bench_hovering (Bench *bench)
{
  g_autoptr (GPtrArray) targets = list_targets (bench);
  g_autoptr (GArray) all_with = new_times ();
  g_autoptr (GArray) all_without = new_times ();
  g_autoptr (GArray) with = new_times ();
  g_autoptr (GArray) without = new_times ();

  compare_hovering (bench, TRUE, all_with, all_without);
  compare_hovering (bench, FALSE, with, without);
  g_print ("hovering over %u targets, whole window drawn: p50 %.2f ms; without targets: %.2f ms\n", targets->len,
           get_share (all_with, 0.5), get_share (all_without, 0.5));
  g_print ("hovering, only what changed drawn: p50 %.2f ms, p95 %.2f ms; without targets: %.2f ms\n", get_share (with, 0.5),
           get_share (with, 0.95), get_share (without, 0.5));
  report ("hovering against no targets, whole window drawn", get_share (all_with, 0.5) / get_share (all_without, 0.5), "x",
          MOST_HOVER_RATIO, FALSE);
  report ("hovering against a frame without targets", get_share (with, 0.5) / get_share (all_without, 0.5), "x", MOST_HOVER_RATIO, FALSE);
  report ("longest frame of hovering", MAX (get_share (with, 1), get_share (all_with, 1)), "ms", MOST_FRAME_MS, TRUE);
}

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

static void
go (Bench *bench, SxPlace *place)
{
  sx_navigator_go (bench->navigator, place);
  sx_place_unref (place);
}

static const SxRegion *
find_region (Bench *bench)
{
  const GPtrArray *regions = sx_content_get_all (bench->content, SX_KIND_REGION);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (region->covered && region->parts->len > 2 && region->shapes[SX_VIEW_BACK][SX_SIDE_LEFT] != NULL)
        return region;
    }

  g_error ("no region has parts");
}

/* Into a part of the body and out again, as somebody who chooses it sees it. */
static void
glide (Bench *bench)
{
  const SxRegion *region = find_region (bench);

  go (bench, sx_place_new_region (region->id, NULL, SX_SIDE_LEFT));
  come_to_rest (bench);
  go (bench, sx_place_new (SX_PLACE_BODY));
  come_to_rest (bench);
}

static void
turn_wheel (Bench *bench)
{
  const double step = 1.15;

  for (guint i = 0; i < 16; i++)
    {
      sx_outlook_zoom (get_outlook (bench), step, WIDTH * 0.3, HEIGHT * 0.8);
      draw_frame (bench);
    }
  for (guint i = 0; i < 16; i++)
    {
      sx_outlook_pan (get_outlook (bench), i < 8 ? 10 : -10, -5);
      draw_frame (bench);
    }
  for (guint i = 0; i < 16; i++)
    {
      sx_outlook_zoom (get_outlook (bench), 1 / step, WIDTH * 0.3, HEIGHT * 0.8);
      draw_frame (bench);
    }
}

/* A condition is painted on the body, and every part of it is marked. */
static void
paint_body (Bench *bench)
{
  const GPtrArray *kinds = sx_content_get_all (bench->content, SX_KIND_MARK);
  const GPtrArray *regions = sx_content_get_all (bench->content, SX_KIND_REGION);
  const SxCondition *condition = g_ptr_array_index (sx_content_get_all (bench->content, SX_KIND_CONDITION), 0);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      const SxMarkKind *kind = g_ptr_array_index (kinds, i % kinds->len);
      g_autoptr (SxMarks) marks = NULL;

      if (!region->covered || region->parts->len == 0)
        continue;
      marks = sx_marks_with (sx_navigator_get_session (bench->navigator)->marks, kind->id, region->id, NULL, SX_SIDE_LEFT, 3);
      sx_navigator_set_marks (bench->navigator, marks);
    }
  go (bench, sx_place_new_item (SX_KIND_CONDITION, condition->id, NULL));
}

static void
bench_zooming (Bench *bench, const char *what, void (*zoom) (Bench *))
{
  g_autoptr (GArray) times = new_times ();
  g_autoptr (GArray) moving = NULL;
  g_autofree char *longest = g_strdup_printf ("longest frame, %s", what);
  g_autofree char *most = g_strdup_printf ("95 of 100 frames, %s", what);

  draw_frame (bench);
  bench->kept = times;
  for (guint i = 0; i < 4; i++)
    zoom (bench);
  bench->kept = NULL;
  moving = new_moving_times (times);
  g_print ("%s: p50 %.2f ms, p95 %.2f ms a frame, of %u\n", what, get_share (moving, 0.5), get_share (moving, 0.95), moving->len);
  report (most, get_share (moving, 0.95), "ms", MOST_ZOOM_MS, FALSE);
  report (longest, get_share (times, 1), "ms", MOST_FRAME_MS, TRUE);
}

static void
last (Bench *bench, guint n_frames)
{
  guint end = bench->n_frames + n_frames;

  while (bench->n_frames < end)
    {
      glide (bench);
      turn_wheel (bench);
      hover (bench, N_TARGETS);
    }
  come_to_rest (bench);
}

/* What is made once, is made before. */
static void
bench_growth (Bench *bench)
{
  double before;

  last (bench, N_LASTING_FRAMES / 4);
  before = bench_get_memory ();
  last (bench, N_LASTING_FRAMES);
  g_print ("memory: %.1f MB, and %.1f MB after %u frames more\n", before, bench_get_memory (), N_LASTING_FRAMES);
  report ("growth of memory", bench_get_memory () - before, "MB", MOST_GROWTH_MB, TRUE);
}

int
main (int argc, char **argv)
{
  Bench bench = { 0 };

  gtk_init ();
  set_animated (TRUE);
  set_up (&bench);
  bench_hovering (&bench);
  bench_zooming (&bench, "gliding in and out", glide);
  bench_zooming (&bench, "wheel and panning", turn_wheel);
  paint_body (&bench);
  bench_zooming (&bench, "gliding, painted and marked", glide);
  bench_zooming (&bench, "wheel and panning, painted and marked", turn_wheel);
  bench_growth (&bench);
  tear_down (&bench);
  return failed ? 1 : 0;
}
