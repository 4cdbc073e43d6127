/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-gauge.h"

G_BEGIN_DECLS

#define SX_TYPE_GAUGE_BAR (sx_gauge_bar_get_type ())
G_DECLARE_FINAL_TYPE (SxGaugeBar, sx_gauge_bar, SX, GAUGE_BAR, GtkWidget)

/* The bands of a measure beside each other, with a marker that pointer and keys move.
 * SxGaugeBar::moved says that somebody did. */

void   sx_gauge_bar_set_gauge (SxGaugeBar *self, const SxGauge *gauge, SxUnits units);
void   sx_gauge_bar_set_value (SxGaugeBar *self, double value);
double sx_gauge_bar_get_value (SxGaugeBar *self);
void   sx_gauge_bar_set_range (SxGaugeBar *self, double low, double high);
void   sx_gauge_bar_set_words (SxGaugeBar *self, const char *words);

G_END_DECLS
