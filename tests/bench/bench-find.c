/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the index takes to build against loading the same content, and how long each keystroke
 * takes, with as many conditions as nobody will ever write. Fails when building takes more than twice
 * the time of loading, or one keystroke in a hundred more than a millisecond of the processor.
 *
 * Usage: bench-find CONTENT-FOLDER [CONDITIONS] */
#include <stdlib.h>
#include <time.h>

#include "many.h"
#include "sx-index.h"

#define DEFAULT_N_CONDITIONS 10000
#define ROUNDS_TYPING 20
#define MAX_RATIO 2.0
#define MAX_KEYSTROKE 1000 /* microseconds */

static const char *const typed[] = {
  "hypokalaemia",   "restless legs",   "pins and needles", "charley horse",       "i have a pain in my calf at night",
  "hypoklaemia",    "chraley horse",   "xylophone music",  "réstless légs",       "bafilodoitis of the ba",
  "low potassium",  "swollen leg",     "guillain barre",   "swelling of the foot", "water pill",
};

static SxContent *
load (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxStore) store = sx_store_new_for_directory (folder, &error);
  SxContent *content = store != NULL ? sx_content_load (store, &error) : NULL;

  if (content == NULL)
    g_error ("%s", error->message);
  return content;
}

/* In microseconds, for this program alone: other programs do not slow it. */
static gint64
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Types @text letter by letter and adds how long each took. */
static void
type (const SxIndex *index, const char *text, GArray *times)
{
  for (const char *end = g_utf8_next_char (text); end[-1] != '\0'; end = g_utf8_next_char (end))
    {
      g_autofree char *query = g_strndup (text, (gsize) (end - text));
      gint64 start = get_processor_time ();
      gint64 took;

      g_ptr_array_unref (sx_index_search (index, query, NULL));
      sx_index_is_about_safety (index, query);
      took = get_processor_time () - start;
      g_array_append_val (times, took);
      if (*end == '\0')
        break;
    }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return first < second ? -1 : first > second;
}

static gboolean
measure_typing (const SxIndex *index)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 half, most;

  for (guint round = 0; round < ROUNDS_TYPING; round++)
    for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
      type (index, typed[i], times);

  g_array_sort (times, compare_times);
  half = g_array_index (times, gint64, times->len / 2);
  most = g_array_index (times, gint64, times->len * 99 / 100);
  g_print ("%u keystrokes: p50 %" G_GINT64_FORMAT ", p99 %" G_GINT64_FORMAT " microseconds\n", times->len, half, most);
  return most <= MAX_KEYSTROKE;
}

int
main (int argc, char **argv)
{
  g_autofree char *many = NULL;
  g_autoptr (SxContent) content = NULL;
  g_autoptr (SxIndex) index = NULL;
  gint64 start, loaded, built;
  gboolean is_fast;

  if (argc < 2)
    {
      g_printerr ("Usage: bench-find CONTENT-FOLDER [CONDITIONS]\n");
      return 2;
    }

  many = bench_make_many (argv[1], argc > 2 ? (guint) atoi (argv[2]) : DEFAULT_N_CONDITIONS);
  start = get_processor_time ();
  content = load (many);
  loaded = get_processor_time ();
  index = sx_index_new (content);
  built = get_processor_time ();
  bench_remove (many);
  g_print ("building the index: %.1f ms; loading: %.1f ms; ratio %.2f\n", (double) (built - loaded) / 1000,
           (double) (loaded - start) / 1000, (double) (built - loaded) / (double) (loaded - start));
  is_fast = measure_typing (index);
  return is_fast && built - loaded <= MAX_RATIO * (loaded - start) ? 0 : 1;
}
