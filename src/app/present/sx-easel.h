/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-pen.h"

G_BEGIN_DECLS

#define SX_TYPE_EASEL (sx_easel_get_type ())
G_DECLARE_DERIVABLE_TYPE (SxEasel, sx_easel, SX, EASEL, GtkWidget)

/* A figure that people look at closely and draw on. What is drawn belongs to the figure, in its own
 * units, so it stays where it is when the figure is zoomed or moved. Without the pen, a hand moves the
 * figure. SxEasel::drawn (SxStroke *) says that a stroke is finished. */

/** What of a figure is at a point: a picture, and where in it. */
typedef struct
{
  const char *illustration; /* or NULL for the body */
  SxView view;
  SxSide side;
} SxEaselPicture;

/**
 * SxEaselClass:
 * @draw: draws the figure
 * @find: which picture is at a point of the widget, if any
 * @place: where the origin of a picture is in the widget, and pixels in a unit of it; %FALSE if it is
 *   not shown
 * @zoom: makes everything larger by a factor around a point that stays
 * @pan: moves the picture by so many pixels
 * @fit: goes back to all of it
 */
struct _SxEaselClass
{
  GtkWidgetClass parent_class;

  void     (*draw)  (SxEasel *self, GtkSnapshot *snapshot);
  gboolean (*find)  (SxEasel *self, double x, double y, SxEaselPicture *picture);
  gboolean (*place) (SxEasel *self, const SxEaselPicture *picture, graphene_point_t *origin, double *scale);
  void     (*zoom)  (SxEasel *self, double factor, double x, double y);
  void     (*pan)   (SxEasel *self, double x, double y);
  void     (*fit)   (SxEasel *self);
};

void     sx_easel_set_pen      (SxEasel *self, const SxPen *pen);
void     sx_easel_set_drawing  (SxEasel *self, gboolean drawing);
void     sx_easel_zoom         (SxEasel *self, double factor);
void     sx_easel_pan          (SxEasel *self, double x, double y);
void     sx_easel_fit          (SxEasel *self);
gboolean sx_easel_locate       (SxEasel *self, const SxStroke *stroke, gsize point, graphene_point_t *at);

/* What the pen gestures call; tests draw by them, too. */
void     sx_easel_begin_stroke (SxEasel *self, double x, double y);
void     sx_easel_go_on        (SxEasel *self, double x, double y);
void     sx_easel_end_stroke   (SxEasel *self);
void     sx_easel_drop_stroke  (SxEasel *self);

/** How many times as thick as nearby lines are on an easel of that height, in pixels: it is seen from far away. */
#define SX_EASEL_THICKNESS(height) MAX (1, (height) / 700.0)

G_END_DECLS
