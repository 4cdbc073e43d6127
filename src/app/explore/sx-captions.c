/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-captions.h"

#include <glib/gi18n.h>
#include <math.h>

/* Around words, in pixels. */
#define SPACE 6

/* The words for the sides stand over the arms, not further out: in parts of the width. */
#define OVER_ARMS 0.16

/* What stands over a figure: its title, and which side of the patient is on the left of the picture and
 * which on the right: people misread sides. */
static const struct
{
  const char *title;
  const char *start;
  const char *end;
} words[SX_N_FACINGS] = {
  [SX_FACING_FRONT] = { N_("Front"), N_("Right"), N_("Left") },
  [SX_FACING_BACK] = { N_("Back"), N_("Left"), N_("Right") },
  [SX_FACING_RIGHT] = { N_("Right side"), N_("Back"), N_("Front") },
  [SX_FACING_LEFT] = { N_("Left side"), N_("Front"), N_("Back") },
};

static PangoLayout *
new_layout (GtkWidget *widget, const char *text, int *width, int *height)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);

  pango_layout_get_pixel_size (layout, width, height);
  return layout;
}

static int
get_text_width (GtkWidget *widget, const char *text)
{
  int width;

  g_object_unref (new_layout (widget, text, &width, NULL));
  return width;
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

  g_object_unref (new_layout (widget, _(words[SX_FACING_FRONT].title), NULL, &height));
  return height + SPACE;
}

/* Of the wider word for a side. */
static int
get_side_width (GtkWidget *widget, SxFacing facing)
{
  return MAX (get_text_width (widget, _(words[facing].start)), get_text_width (widget, _(words[facing].end)));
}

/* Of the wider title of two figures: both have one, or none. */
static int
get_title_width (GtkWidget *widget, SxPair pair)
{
  return MAX (get_text_width (widget, _(words[SX_FACING_FIRST (pair)].title)),
              get_text_width (widget, _(words[SX_FACING_LAST (pair)].title)));
}

/**
 * sx_captions_get_width:
 * @widget: what will draw the captions
 *
 * Returns: how wide a figure must be to have room for the words for its sides
 */
int
sx_captions_get_width (GtkWidget *widget)
{
  int widest = 0;

  for (SxFacing facing = 0; facing < SX_N_FACINGS; facing++)
    widest = MAX (widest, 2 * get_side_width (widget, facing) + 2 * SPACE);

  return widest;
}

static void
draw_text (GtkWidget *widget, GtkSnapshot *snapshot, const char *text, double middle)
{
  int width;
  g_autoptr (PangoLayout) layout = new_layout (widget, text, &width, NULL);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (middle - width / 2.0), 0));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* @left and @width are those of what is seen of the figure. */
static void
draw_figure (GtkWidget *widget, GtkSnapshot *snapshot, SxFacing facing, double left, double width)
{
  const char *title = _(words[facing].title);
  double side = get_side_width (widget, facing) / 2.0;
  double middle = left + width / 2;
  double away = MIN (width / 2 - side, width * (0.5 - OVER_ARMS));
  double least = get_title_width (widget, sx_facing_get_pair (facing)) / 2.0 + SPACE + side;
  gboolean titled = least <= width / 2 - side;

  away = MAX (away, titled ? least : side + SPACE / 2.0);
  if (titled)
    draw_text (widget, snapshot, title, middle);
  draw_text (widget, snapshot, _(words[facing].start), middle - away);
  draw_text (widget, snapshot, _(words[facing].end), middle + away);
}

/* Two figures that are too narrow for words of their own share the one between them: it is the same
 * side of both. */
static void
draw_shared (GtkWidget *widget, GtkSnapshot *snapshot, SxPair pair, double middle)
{
  SxFacing first = SX_FACING_FIRST (pair);
  double away = get_side_width (widget, first) + SPACE;

  draw_text (widget, snapshot, _(words[first].start), middle - away);
  draw_text (widget, snapshot, _(words[first].end), middle);
  draw_text (widget, snapshot, _(words[SX_FACING_LAST (pair)].end), middle + away);
}

/**
 * sx_captions_draw:
 * @widget: what draws the captions
 * @snapshot: where to
 * @scene: the figures
 * @camera: what is seen of them
 * @window: where that is
 */
void
sx_captions_draw (GtkWidget *widget, GtkSnapshot *snapshot, SxScene *scene, const SxCamera *camera, const graphene_rect_t *window)
{
  int least = sx_captions_get_width (widget);
  guint n_narrow = 0;

  SX_SCENE_FOREACH (scene, facing)
    {
      graphene_rect_t area, seen;
      double width;

      sx_scene_get_seen (facing, camera, window, &seen);
      sx_scene_place_drawing (facing, camera, window, &area);
      width = seen.size.width * camera->scale;
      if (width >= least)
        draw_figure (widget, snapshot, facing, area.origin.x + seen.origin.x * camera->scale, width);
      n_narrow += width < least;
    }
  if (n_narrow == 2)
    draw_shared (widget, snapshot, sx_scene_get_pair (scene), window->origin.x + window->size.width / 2);
}
