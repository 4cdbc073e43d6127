/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-scroll-memory.h"

/* How far down people were, and how long the page was: a new page has no height before it is laid out. */
typedef struct
{
  double value;
  double upper;
} Spot;

struct _SxScrollMemory
{
  GtkAdjustment *adjustment;
  GHashTable *spots; /* of Spot, by SxPlace */
};

static gboolean
are_equal (gconstpointer place, gconstpointer other)
{
  return sx_place_equal (place, other);
}

static void
unref_place (gpointer place)
{
  sx_place_unref (place);
}

/**
 * sx_scroll_memory_new:
 * @adjustment: what scrolls the pages
 *
 * Returns: (transfer full): a memory of nothing
 */
SxScrollMemory *
sx_scroll_memory_new (GtkAdjustment *adjustment)
{
  SxScrollMemory *self = g_new0 (SxScrollMemory, 1);

  self->adjustment = g_object_ref (adjustment);
  self->spots = g_hash_table_new_full (sx_place_hash, are_equal, unref_place, g_free);
  return self;
}

void
sx_scroll_memory_free (SxScrollMemory *self)
{
  g_object_unref (self->adjustment);
  g_hash_table_unref (self->spots);
  g_free (self);
}

/**
 * sx_scroll_memory_leave:
 * @self: a memory
 * @place: whose page is still shown
 *
 * Remembers how far down its page is.
 */
void
sx_scroll_memory_leave (SxScrollMemory *self, const SxPlace *place)
{
  Spot spot = { gtk_adjustment_get_value (self->adjustment), gtk_adjustment_get_upper (self->adjustment) };

  g_hash_table_insert (self->spots, sx_place_ref (place), g_memdup2 (&spot, sizeof spot));
}

/**
 * sx_scroll_memory_arrive:
 * @self: a memory
 * @place: whose page is shown from now on
 * @returned: whether people came back to it
 *
 * Scrolls to where people were on it if they came back, else to its start.
 */
void
sx_scroll_memory_arrive (SxScrollMemory *self, const SxPlace *place, gboolean returned)
{
  const Spot *spot = returned ? g_hash_table_lookup (self->spots, place) : NULL;

  if (spot != NULL)
    gtk_adjustment_set_upper (self->adjustment, spot->upper);
  gtk_adjustment_set_value (self->adjustment, spot != NULL ? spot->value : 0);
}

void
sx_scroll_memory_forget (SxScrollMemory *self)
{
  g_hash_table_remove_all (self->spots);
}
