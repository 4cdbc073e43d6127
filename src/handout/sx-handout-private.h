/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-handout.h"
#include "sx-paginator.h"

G_BEGIN_DECLS

struct _SxHandout
{
  const SxSession *session; /* the pieces name its content */
  SxPaper paper;
  char *title;
  char *date;
  GPtrArray *pieces;
  GPtrArray *sheets;
};

/** At both sides, in points. */
#define SX_HANDOUT_MARGIN 62

void   sx_handout_draw_sheet   (const SxHandout *self, cairo_t *cr, guint page, gboolean tagged);
double sx_handout_measure_foot (const SxHandout *self);

G_END_DECLS
