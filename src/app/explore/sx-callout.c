/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-callout.h"

#include <math.h>

/* Between two names, in pixels. */
#define GAP 4

/* Names that push each other: they stand close, where together they are nearest to what they name. */
typedef struct
{
  guint first;
  guint n;
  double wanted; /* sum of where each would have the top of the pile */
} Pile;

static SxCallout *
get (const GPtrArray *column, guint i)
{
  return g_ptr_array_index (column, i);
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const SxCallout *one = *(SxCallout *const *) a;
  const SxCallout *other = *(SxCallout *const *) b;

  return one->anchor.y < other->anchor.y ? -1 : one->anchor.y > other->anchor.y;
}

static double
get_total (const GPtrArray *column)
{
  double total = -GAP;

  for (guint i = 0; i < column->len; i++)
    total += get (column, i)->height + GAP;

  return total;
}

/* Of the names on the fuller side, the one nearest to the other side. */
static guint
find_nearest (const GPtrArray *column, double middle)
{
  guint nearest = 0;

  for (guint i = 1; i < column->len; i++)
    if (fabs (get (column, i)->anchor.x - middle) < fabs (get (column, nearest)->anchor.x - middle))
      nearest = i;

  return nearest;
}

/**
 * sx_callout_even_out:
 * @left: (element-type SxCallout): names of what is on the left
 * @right: (element-type SxCallout): names of what is on the right
 * @middle: where left and right meet
 * @reach: how far from there something can be named on the other side
 *
 * A leg seen from the side is narrow: all its names would stand on one side of it.
 */
void
sx_callout_even_out (GPtrArray *left, GPtrArray *right, double middle, double reach)
{
  while (MAX (left->len, right->len) > MIN (left->len, right->len) + 1)
    {
      GPtrArray *from = left->len > right->len ? left : right;
      guint nearest = find_nearest (from, middle);

      if (fabs (get (from, nearest)->anchor.x - middle) > reach)
        break;
      g_ptr_array_add (from == left ? right : left, g_ptr_array_steal_index (from, nearest));
    }
  g_ptr_array_sort (left, compare_heights);
  g_ptr_array_sort (right, compare_heights);
}

static double
get_top (const Pile *pile)
{
  return pile->wanted / pile->n;
}

/* One pile for each name, and those that touch become one, from top to bottom. */
static void
pile_up (const GPtrArray *column, GArray *piles)
{
  double above = 0;

  for (guint i = 0; i < column->len; i++)
    {
      const SxCallout *label = get (column, i);
      Pile pile = { .first = i, .n = 1, .wanted = label->anchor.y - label->height / 2.0 - above };

      while (piles->len > 0 && get_top (&g_array_index (piles, Pile, piles->len - 1)) > get_top (&pile))
        {
          const Pile *last = &g_array_index (piles, Pile, piles->len - 1);

          pile = (Pile){ .first = last->first, .n = last->n + pile.n, .wanted = last->wanted + pile.wanted };
          g_array_set_size (piles, piles->len - 1);
        }
      g_array_append_val (piles, pile);
      above += label->height + GAP;
    }
}

/* What can be missed first: where much is named in little space. The ends stay. */
static guint
find_densest (const GPtrArray *column)
{
  guint densest = column->len - 1;
  float least = G_MAXFLOAT;

  for (guint i = 1; i + 1 < column->len; i++)
    {
      float space = get (column, i + 1)->anchor.y - get (column, i - 1)->anchor.y;

      if (space < least)
        {
          least = space;
          densest = i;
        }
    }

  return densest;
}

/* As near as possible to what they name, in this order. */
static void
stack (GPtrArray *column, double top, double bottom)
{
  g_autoptr (GArray) piles = g_array_new (FALSE, FALSE, sizeof (Pile));
  double lowest = bottom - get_total (column);
  double above = 0;

  pile_up (column, piles);
  for (guint i = 0; i < piles->len; i++)
    {
      const Pile *pile = &g_array_index (piles, Pile, i);

      for (guint j = pile->first; j < pile->first + pile->n; j++)
        {
          get (column, j)->y = CLAMP (get_top (pile), top, lowest) + above;
          above += get (column, j)->height + GAP;
        }
    }
}

/* On which side of the line from @a to @b a point is. */
static double
get_side (double ax, double ay, double bx, double by, double x, double y)
{
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

static gboolean
cross (const SxCallout *one, const SxCallout *other)
{
  double y = one->y + one->height / 2.0;
  double other_y = other->y + other->height / 2.0;

  return get_side (one->start, y, one->anchor.x, one->anchor.y, other->start, other_y)
             * get_side (one->start, y, one->anchor.x, one->anchor.y, other->anchor.x, other->anchor.y) < 0
         && get_side (other->start, other_y, other->anchor.x, other->anchor.y, one->start, y)
                * get_side (other->start, other_y, other->anchor.x, other->anchor.y, one->anchor.x, one->anchor.y) < 0;
}

static gboolean
untangle (GPtrArray *column)
{
  for (guint i = 0; i + 1 < column->len; i++)
    if (cross (get (column, i), get (column, i + 1)))
      {
        gpointer label = g_ptr_array_steal_index (column, i);

        g_ptr_array_insert (column, (int) i + 1, label);
        return TRUE;
      }

  return FALSE;
}

static int
find_widest (const GPtrArray *column)
{
  int widest = 0;

  for (guint i = 0; i < column->len; i++)
    widest = MAX (widest, get (column, i)->width);

  return widest;
}

/**
 * sx_callout_align:
 * @column: (element-type SxCallout): names
 * @edge: of the room for them, from the left
 * @space: between words and the line
 * @towards: 1 where the picture is to the right of them, -1 where it is to the left
 *
 * Sets where the lines begin: all where the widest words end, so that none runs through the words of
 * others. Only what lies behind that is named from further out.
 */
void
sx_callout_align (const GPtrArray *column, double edge, double space, int towards)
{
  double common = edge + towards * (find_widest (column) + space);

  for (guint i = 0; i < column->len; i++)
    {
      SxCallout *label = g_ptr_array_index (column, i);
      gboolean behind = towards * (label->anchor.x - common) < 0;

      label->start = behind ? edge + towards * (label->width + space) : common;
    }
}

/**
 * sx_callout_place:
 * @column: (element-type SxCallout): names, from the highest thing that is named to the lowest
 * @top: where they may begin
 * @bottom: where they have to end
 *
 * Places names beside what they name, without overlap. Two lines that would cross change places.
 * If there is no room for all, some are left out where many stand close.
 */
void
sx_callout_place (GPtrArray *column, double top, double bottom)
{
  while (column->len > 0 && get_total (column) > bottom - top)
    g_ptr_array_remove_index (column, find_densest (column));

  stack (column, top, bottom);
  for (guint i = 0; i < column->len * column->len && untangle (column); i++)
    stack (column, top, bottom);
}
