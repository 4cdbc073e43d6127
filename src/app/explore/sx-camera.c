/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-camera.h"

#include <math.h>

/* What is revealed is not at the very edge. In pixels. */
#define REVEAL_MARGIN 4

/**
 * sx_camera_fit:
 * @self: (out caller-allocates): a camera
 * @box: what to see, in units of the drawing
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 *
 * Sees all of @box, as large as possible and in the middle.
 */
void
sx_camera_fit (SxCamera *self, const graphene_rect_t *box, double width, double height)
{
  self->scale = MIN (width / box->size.width, height / box->size.height);
  self->x = box->origin.x + box->size.width / 2;
  self->y = box->origin.y + box->size.height / 2;
}

/**
 * sx_camera_mix:
 * @self: (out caller-allocates): a camera
 * @from: what is seen first
 * @to: what is seen in the end
 * @progress: from 0 to 1
 *
 * On the way from one to the other. What both see stays in sight: the middle moves as fast as the
 * picture grows.
 */
void
sx_camera_mix (SxCamera *self, const SxCamera *from, const SxCamera *to, double progress)
{
  double ratio = to->scale / from->scale;
  double along = progress;

  self->scale = from->scale * pow (ratio, progress);
  if (fabs (ratio - 1) > 0.01)
    along = (1 / self->scale - 1 / from->scale) / (1 / to->scale - 1 / from->scale);
  self->x = from->x + (to->x - from->x) * along;
  self->y = from->y + (to->y - from->y) * along;
}

/**
 * sx_camera_zoom:
 * @self: a camera
 * @factor: how much larger
 * @x: of the point that stays where it is, in pixels from the middle of the window
 * @y: of that point
 */
void
sx_camera_zoom (SxCamera *self, double factor, double x, double y)
{
  double scale = self->scale * factor;

  self->x += x / self->scale - x / scale;
  self->y += y / self->scale - y / scale;
  self->scale = scale;
}

/**
 * sx_camera_move:
 * @self: a camera
 * @x: how far the picture goes to the right, in pixels
 * @y: how far it goes down
 */
void
sx_camera_move (SxCamera *self, double x, double y)
{
  self->x -= x / self->scale;
  self->y -= y / self->scale;
}

/* As much of a line from @start to @end as fits is seen; all of it stands in the middle. */
static double
keep_between (double middle, double half, double start, double end)
{
  return 2 * half >= end - start ? (start + end) / 2 : CLAMP (middle, start + half, end - half);
}

/**
 * sx_camera_keep_in:
 * @self: a camera
 * @box: what there is to see
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 *
 * Nobody loses the body out of sight.
 */
void
sx_camera_keep_in (SxCamera *self, const graphene_rect_t *box, double width, double height)
{
  self->x = keep_between (self->x, width / self->scale / 2, box->origin.x, box->origin.x + box->size.width);
  self->y = keep_between (self->y, height / self->scale / 2, box->origin.y, box->origin.y + box->size.height);
}

/* How far what goes from @start to @end must move to be between 0 and @length. What cannot be, stays. */
static double
find_way (double start, double end, double length)
{
  return end - start > length ? 0 : MAX (0, -start) - MAX (0, end - length);
}

/**
 * sx_camera_reveal:
 * @self: a camera
 * @bounds: where something is, in pixels
 * @window: where the camera shows what it sees, in pixels
 *
 * Moves no further than needed to bring all of @bounds into @window.
 *
 * Returns: whether it had to move
 */
gboolean
sx_camera_reveal (SxCamera *self, const graphene_rect_t *bounds, const graphene_rect_t *window)
{
  double left = bounds->origin.x - window->origin.x - REVEAL_MARGIN;
  double top = bounds->origin.y - window->origin.y - REVEAL_MARGIN;
  double x = find_way (left, left + bounds->size.width + 2 * REVEAL_MARGIN, window->size.width);
  double y = find_way (top, top + bounds->size.height + 2 * REVEAL_MARGIN, window->size.height);

  sx_camera_move (self, x, y);
  return fabs (x) >= 1 || fabs (y) >= 1;
}

/**
 * sx_camera_get_box:
 * @self: a camera
 * @width: of the window, in pixels
 * @height: of the window, in pixels
 * @box: (out caller-allocates): what is seen, in units of the drawing
 */
void
sx_camera_get_box (const SxCamera *self, double width, double height, graphene_rect_t *box)
{
  graphene_rect_init (box, (float) (self->x - width / self->scale / 2), (float) (self->y - height / self->scale / 2),
                      (float) (width / self->scale), (float) (height / self->scale));
}
