/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** An exact (Clopper-Pearson) 95 % confidence interval of a proportion. */
typedef struct
{
  double low;
  double high;
} SxInterval;

SxInterval sx_interval_new (guint successes, guint trials);

G_END_DECLS
