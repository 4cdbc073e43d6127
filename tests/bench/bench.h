/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

/** Something to time: @after, which may be %NULL, is not counted. */
typedef struct
{
  const char *name;
  void (*run) (gpointer data);
  void (*after) (gpointer data);
} BenchWork;

/* The best of several rounds: other programs can only make a round slower. The works take turns,
 * so that what slows the computer for a while slows both. */
static inline double
bench_ratio (const BenchWork *work, const BenchWork *base, guint rounds, gpointer data)
{
  const BenchWork *works[] = { base, work };
  double best[] = { G_MAXDOUBLE, G_MAXDOUBLE };

  for (guint round = 0; round < rounds; round++)
    for (guint i = 0; i < G_N_ELEMENTS (works); i++)
      {
        gint64 start = g_get_monotonic_time ();

        works[i]->run (data);
        best[i] = MIN (best[i], (double) (g_get_monotonic_time () - start) / 1000);
        if (works[i]->after != NULL)
          works[i]->after (data);
      }

  g_print ("%s: %.1f ms; %s: %.1f ms; ratio %.2f\n", work->name, best[1], base->name, best[0], best[1] / best[0]);
  return best[1];
}

/* Resident memory of this process, in MB. */
static inline double
bench_get_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  malloc_trim (0);
  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? strtod (line + strlen ("VmRSS:"), NULL) / 1024 : 0;
}
