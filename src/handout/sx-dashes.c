/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-dashes.h"

#include <math.h>

/* What turns so far is a corner. */
#define CORNER (G_PI / 6)

typedef struct
{
  double x;
  double y;
} Point;

typedef struct
{
  cairo_t *cr;
  double lengths[2]; /* of a dash, and of a gap */
  double radius;
  gboolean is_gap;
  double left;       /* of the dash or gap */
  Point first;       /* of the outline */
  double set_out;    /* heading there */
  gboolean moved;    /* whether there is a heading */
  double heading;
  Point at;
} Dasher;

static void
start (Dasher *self, const Point *at)
{
  self->is_gap = FALSE;
  self->left = self->lengths[FALSE];
  self->moved = FALSE;
  self->first = self->at = *at;
  cairo_move_to (self->cr, at->x, at->y);
}

static void
advance (Dasher *self, const Point *to, double length)
{
  double done = 0;

  while (length - done > self->left)
    {
      double x, y;

      done += self->left;
      x = self->at.x + (to->x - self->at.x) * done / length;
      y = self->at.y + (to->y - self->at.y) * done / length;
      if (self->is_gap)
        cairo_move_to (self->cr, x, y);
      else
        cairo_line_to (self->cr, x, y);
      self->is_gap = !self->is_gap;
      self->left = self->lengths[self->is_gap];
    }

  self->left -= length - done;
  if (!self->is_gap)
    cairo_line_to (self->cr, to->x, to->y);
  self->at = *to;
}

/* A corner is in the middle of a dash. */
static void
turn_corner (Dasher *self)
{
  double half = self->lengths[FALSE] / 2;

  if (self->is_gap)
    {
      cairo_move_to (self->cr, self->at.x - half * cos (self->heading), self->at.y - half * sin (self->heading));
      cairo_line_to (self->cr, self->at.x, self->at.y);
      self->is_gap = FALSE;
      self->left = half;
    }
  self->left = MAX (self->left, half);
}

/* Where it is no corner, the line turns on a circle around the point of the path. */
static void
turn (Dasher *self, double heading)
{
  double angle = fabs (remainder (heading - self->heading, 2 * G_PI));

  if (angle > CORNER)
    turn_corner (self);
  else
    advance (self, &self->at, angle * self->radius);
}

static void
go_to (Dasher *self, const Point *to)
{
  double dx = to->x - self->at.x;
  double dy = to->y - self->at.y;
  double heading = atan2 (dy, dx);

  if (dx == 0 && dy == 0)
    return;

  if (self->moved)
    turn (self, heading);
  else
    self->set_out = heading;
  advance (self, to, hypot (dx, dy));
  self->heading = heading;
  self->moved = TRUE;
}

/* The last dash joins the first. */
static void
finish (Dasher *self)
{
  const Point *first = &self->first;

  go_to (self, first);
  turn (self, self->set_out);
  if (!self->is_gap)
    cairo_line_to (self->cr, first->x + self->left * cos (self->set_out), first->y + self->left * sin (self->set_out));
}

/**
 * sx_dashes_trace:
 * @cr: has a path, which becomes dashes
 * @dash: length of a dash
 * @gap: length of a gap
 * @radius: how far outside of the path the line is that is seen
 *
 * What is seen of a line around a part is the outer half of a wide one. The dashes of cairo are as
 * long as is asked for on the path itself, and around a corner their gaps open like a fan. These
 * are measured where they are seen.
 */
void
sx_dashes_trace (cairo_t *cr, double dash, double gap, double radius)
{
  Dasher dasher = { .cr = cr, .lengths = { dash, gap }, .radius = radius };
  cairo_path_t *path = cairo_copy_path_flat (cr);

  cairo_new_path (cr);
  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      if (data->header.type == CAIRO_PATH_CLOSE_PATH)
        finish (&dasher);
      else if (data->header.type == CAIRO_PATH_LINE_TO)
        go_to (&dasher, &(Point){ data[1].point.x, data[1].point.y });
      else
        start (&dasher, &(Point){ data[1].point.x, data[1].point.y });
    }
  cairo_path_destroy (path);
}
