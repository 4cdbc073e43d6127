/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-step.h"

#include <math.h>

static graphene_point_t
get_centre (GtkWidget *widget)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  graphene_point_t centre;

  if (!gtk_widget_compute_bounds (widget, gtk_widget_get_parent (widget), &bounds))
    bounds.origin.x = bounds.origin.y = 0;
  graphene_rect_get_center (&bounds, &centre);
  return centre;
}

/* How far @to is from @from for somebody who presses an arrow; what lies aside counts twice. */
static double
get_distance (GtkWidget *from, GtkWidget *to, GtkDirectionType direction)
{
  graphene_point_t a = get_centre (from);
  graphene_point_t b = get_centre (to);
  gboolean across = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  double along = across ? b.x - a.x : b.y - a.y;
  double aside = fabs (across ? b.y - a.y : b.x - a.x);

  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_UP)
    along = -along;
  return along > 1 ? along + 2 * aside : INFINITY;
}

/**
 * sx_body_step:
 * @from: a widget among others
 * @direction: an arrow
 *
 * Returns: (nullable): the sibling that can have the focus and is nearest in that direction
 */
GtkWidget *
sx_body_step (GtkWidget *from, GtkDirectionType direction)
{
  GtkWidget *nearest = NULL;
  double best = INFINITY;

  for (GtkWidget *to = gtk_widget_get_first_child (gtk_widget_get_parent (from)); to != NULL; to = gtk_widget_get_next_sibling (to))
    {
      double distance = gtk_widget_get_focusable (to) ? get_distance (from, to, direction) : INFINITY;

      if (distance < best)
        {
          best = distance;
          nearest = to;
        }
    }

  return nearest;
}
