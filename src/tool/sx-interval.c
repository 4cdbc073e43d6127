/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-interval.h"

#include <math.h>

/* Half of what a 95 % interval leaves out. */
#define TAIL 0.025

static double
log_probability (guint k, guint n, double p)
{
  return lgamma (n + 1.0) - lgamma (k + 1.0) - lgamma (n - k + 1.0) + k * log (p) + (n - k) * log1p (-p);
}

/* How likely @k or more successes are. */
static double
upper_tail (guint k, guint n, double p)
{
  double sum = 0;

  for (guint i = k; i <= n; i++)
    sum += exp (log_probability (i, n, p));
  return sum;
}

/* The proportion at which @k or more successes are as likely as @wanted; the tail grows with it. */
static double
solve (guint k, guint n, double wanted)
{
  double low = 0;
  double high = 1;

  for (int i = 0; i < 60; i++)
    {
      double middle = (low + high) / 2;

      if (upper_tail (k, n, middle) < wanted)
        low = middle;
      else
        high = middle;
    }

  return (low + high) / 2;
}

/**
 * sx_interval_new:
 * @successes: how many
 * @trials: of how many; more than none
 *
 * C. J. Clopper and E. S. Pearson, Biometrika 1934;26:404-413.
 *
 * Returns: the interval
 */
SxInterval
sx_interval_new (guint successes, guint trials)
{
  return (SxInterval){
    .low = successes == 0 ? 0 : solve (successes, trials, TAIL),
    .high = successes == trials ? 1 : solve (successes + 1, trials, 1 - TAIL),
  };
}
