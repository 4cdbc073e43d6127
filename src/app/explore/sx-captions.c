/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-captions.h"

#include <glib/gi18n.h>
#include <math.h>

/* Between words and figure, in pixels. */
#define SPACE 4

/* In parts of the width of a figure: how much the head needs on each side of the middle, and how
 * far from it the words for the sides are. */
#define HALF_HEAD 0.12
#define BESIDE_HEAD 0.31

static PangoLayout *
new_layout (GtkWidget *widget, const char *text, int *width, int *height)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  pango_layout_get_pixel_size (layout, width, height);
  return layout;
}

/* The width of the wider word for a side. */
static int
get_side_width (GtkWidget *widget)
{
  int left, right;

  g_object_unref (new_layout (widget, _("Left"), &left, NULL));
  g_object_unref (new_layout (widget, _("Right"), &right, NULL));
  return MAX (left, right);
}

/**
 * sx_captions_get_height:
 * @widget: what will draw the captions
 *
 * Returns: how much room they need above the figure
 */
int
sx_captions_get_height (GtkWidget *widget)
{
  int height;

  g_object_unref (new_layout (widget, _("Front"), NULL, &height));
  return height + SPACE;
}

/**
 * sx_captions_get_half_width:
 * @widget: what will draw the captions
 *
 * Returns: how much room they need on each side of the middle of the figure, at least
 */
int
sx_captions_get_half_width (GtkWidget *widget)
{
  return (int) ceil ((get_side_width (widget) + 2 * SPACE) / (1 - 2 * HALF_HEAD));
}

static void
draw_text (GtkWidget *widget, GtkSnapshot *snapshot, const char *text, double middle, double y)
{
  int width;
  g_autoptr (PangoLayout) layout = new_layout (widget, text, &width, NULL);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (middle - width / 2.0), (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/**
 * sx_captions_draw:
 * @widget: what draws the captions
 * @snapshot: where to
 * @view: from where the figure is seen
 * @figure: where it is
 */
void
sx_captions_draw (GtkWidget *widget, GtkSnapshot *snapshot, SxView view, const graphene_rect_t *figure)
{
  gboolean front = view == SX_VIEW_FRONT;
  double middle = figure->origin.x + figure->size.width / 2;
  double least = HALF_HEAD * figure->size.width + SPACE + get_side_width (widget) / 2.0;
  double away = MAX (BESIDE_HEAD * figure->size.width, least);

  draw_text (widget, snapshot, front ? _("Front") : _("Back"), middle, figure->origin.y - sx_captions_get_height (widget));
  draw_text (widget, snapshot, front ? _("Right") : _("Left"), middle - away, figure->origin.y);
  draw_text (widget, snapshot, front ? _("Left") : _("Right"), middle + away, figure->origin.y);
}
