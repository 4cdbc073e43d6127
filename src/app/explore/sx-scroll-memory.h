/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-place.h"

G_BEGIN_DECLS

/* How far down people were on the pages that they saw in this sitting: who comes back reads on where they
 * were. It is kept in memory alone. */

typedef struct _SxScrollMemory SxScrollMemory;

SxScrollMemory *sx_scroll_memory_new    (GtkAdjustment *adjustment);
void            sx_scroll_memory_free   (SxScrollMemory *self);
void            sx_scroll_memory_leave  (SxScrollMemory *self, const SxPlace *place);
void            sx_scroll_memory_arrive (SxScrollMemory *self, const SxPlace *place, gboolean returned);
void            sx_scroll_memory_forget (SxScrollMemory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxScrollMemory, sx_scroll_memory_free)

G_END_DECLS
