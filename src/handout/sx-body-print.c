/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-print.h"

#include <pango/pangocairo.h>

#include "sx-body-paint.h"
#include "sx-body-plan.h"
#include "sx-lettering.h"
#include "sx-mark-paint.h"
#include "sx-pen-paint.h"

/* The two lines over a figure: its title, and which side of the patient is where. */
#define CAPTION 32
#define CAPTION_LINE 15

/* The words for the sides stand over the arms, not further out, and away from those of the next figure: in parts
 * of the width. */
#define OVER_ARMS 0.14
#define OVER_SIDES 0.19

/* Between figures, in units of the drawing. */
#define GAP 50

/* What is a pixel wide on a screen is so many points wide on paper. */
#define PIXEL 0.6

/* The figures that are drawn. */
typedef struct
{
  const SxSession *session;
  SxFacing facings[SX_N_FACINGS];
  guint n;
  double width;  /* of all of them, in units of the drawing */
  double height;
} Group;

/* What lies on a figure, and the size of a pixel in it. */
typedef struct
{
  const SxPaintwork *paintwork;
  double unit;
} Painting;

/* What stands over a figure, from the left. */
static const struct
{
  SxPhrase title;
  SxPhrase start;
  SxPhrase end;
} words[SX_N_FACINGS] = {
  [SX_FACING_FRONT] = { SX_PHRASE_FRONT, SX_PHRASE_RIGHT, SX_PHRASE_LEFT },
  [SX_FACING_BACK] = { SX_PHRASE_BACK, SX_PHRASE_LEFT, SX_PHRASE_RIGHT },
  [SX_FACING_RIGHT] = { SX_PHRASE_RIGHT_SIDE, SX_PHRASE_BACK, SX_PHRASE_FRONT },
  [SX_FACING_LEFT] = { SX_PHRASE_LEFT_SIDE, SX_PHRASE_FRONT, SX_PHRASE_BACK },
};

static SxSide
get_side (SxFacing facing)
{
  switch (facing)
    {
    case SX_FACING_RIGHT:
      return SX_SIDE_RIGHT;
    case SX_FACING_LEFT:
      return SX_SIDE_LEFT;
    default:
      return SX_SIDE_MIDDLE;
    }
}

/* Whether people find @region only where the body is seen from the side. */
static gboolean
is_lateral (const SxRegion *region)
{
  return sx_shapes_are_in (region->shapes, SX_VIEW_SIDE) && !sx_shapes_are_in (region->shapes, SX_VIEW_FRONT)
         && !sx_shapes_are_in (region->shapes, SX_VIEW_BACK);
}

static gboolean
is_marked (const SxSession *session, SxFacing facing)
{
  for (guint i = 0; i < sx_marks_get_n (session->marks); i++)
    {
      const SxMark *mark = sx_marks_get (session->marks, i);

      if (mark->side == get_side (facing) && is_lateral (sx_content_get_region (session->content, mark->region)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_needed (const SxSession *session, SxFacing facing)
{
  if (sx_facing_get_pair (facing) == SX_PAIR_FRONT_AND_BACK)
    return TRUE;
  return is_marked (session, facing) || sx_pen_is_on_body (session->pen, SX_VIEW_SIDE, get_side (facing));
}

static Group
gather (const SxSession *session)
{
  Group self = { .session = session };

  for (SxFacing facing = 0; facing < SX_N_FACINGS; facing++)
    {
      graphene_rect_t crop;

      if (!is_needed (self.session, facing))
        continue;
      sx_facing_get_crop (facing, &crop);
      self.facings[self.n++] = facing;
      self.width += crop.size.width + (self.n > 1 ? GAP : 0);
      self.height = crop.size.height;
    }

  return self;
}

static void
draw_words (const Group *self, cairo_t *cr, SxPhrase phrase, SxLettering lettering, double middle, double y)
{
  PangoContext *context = sx_lettering_create_context ();
  g_autoptr (PangoLayout) layout =
    sx_lettering_set (context, lettering, G_MAXSHORT, sx_content_get_phrase (self->session->content, phrase));
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  cairo_move_to (cr, middle - logical.width / 2.0 / PANGO_SCALE, y);
  cairo_set_source_rgb (cr, 0, 0, 0);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (context);
}

static void
draw_captions (const Group *self, cairo_t *cr, SxFacing facing, double width)
{
  double away = width * (sx_facing_get_pair (facing) == SX_PAIR_SIDES ? OVER_SIDES : OVER_ARMS);

  draw_words (self, cr, words[facing].title, SX_LETTERING_CELL_HEADING, width / 2, 0);
  draw_words (self, cr, words[facing].start, SX_LETTERING_CELL, away, CAPTION_LINE);
  draw_words (self, cr, words[facing].end, SX_LETTERING_CELL, width - away, CAPTION_LINE);
}

static void
draw_pen (const Group *self, cairo_t *cr, SxFacing facing, double unit)
{
  for (guint i = 0; i < sx_pen_get_n (self->session->pen); i++)
    {
      const SxStroke *stroke = sx_pen_get (self->session->pen, i);

      if (sx_stroke_is_on_body (stroke, sx_facing_get_view (facing), get_side (facing)))
        sx_pen_paint (cr, stroke->points, stroke->n_points, unit);
    }
}

static void
paint_cb (cairo_t *cr, gpointer data)
{
  const Painting *painting = data;

  sx_paintwork_draw (painting->paintwork, cr, painting->unit);
}

/* Patterns are cut to the shapes with what PDF cannot do, so they are a picture. */
static void
draw_paintwork (const SxPaintwork *paintwork, cairo_t *cr, const graphene_rect_t *crop, double unit)
{
  Painting painting = { paintwork, unit };
  SxExcerpt excerpt;
  cairo_surface_t *picture;

  if (sx_paintwork_is_empty (paintwork))
    return;

  sx_excerpt_init_print (&excerpt, crop, cr);
  picture = sx_excerpt_draw (&excerpt, paint_cb, &painting);
  sx_excerpt_print (&excerpt, picture, cr);
  cairo_surface_destroy (picture);
}

/* In units of the drawing. */
static void
draw_figure (const Group *self, cairo_t *cr, SxFacing facing, const graphene_rect_t *crop, double scale)
{
  SxLook look = { .tone = self->session->tone, .outlined = self->session->place->kind == SX_PLACE_CHART };
  g_autoptr (SxDrawing) drawing = sx_drawing_new (self->session->build, sx_facing_get_view (facing), facing == SX_FACING_RIGHT);
  g_autoptr (SxPaintwork) paintwork = sx_body_plan_paint (self->session, facing, drawing);
  double unit = PIXEL / scale;

  sx_body_plan_quieten (self->session->content, facing, drawing);
  sx_drawing_draw (drawing, &look, cr);
  draw_paintwork (paintwork, cr, crop, unit);
  draw_pen (self, cr, facing, unit);
}

/**
 * sx_body_print_measure:
 * @session: what is drawn on the body
 * @width: of the figures together
 *
 * Returns: how high they are
 */
double
sx_body_print_measure (const SxSession *session, double width)
{
  Group group = gather (session);

  return CAPTION + width / group.width * group.height;
}

/**
 * sx_body_print_find_width:
 * @session: what is drawn on the body
 * @height: of the figures
 *
 * Returns: how wide they are together
 */
double
sx_body_print_find_width (const SxSession *session, double height)
{
  Group group = gather (session);

  return (height - CAPTION) / group.height * group.width;
}

/**
 * sx_body_print_draw:
 * @session: what is drawn on the body
 * @cr: where to draw it on white, with its top left corner in the origin
 * @width: of the figures together
 */
void
sx_body_print_draw (const SxSession *session, cairo_t *cr, double width)
{
  Group group = gather (session);
  double scale = width / group.width;
  double left = 0;

  for (guint i = 0; i < group.n; i++)
    {
      graphene_rect_t crop;

      sx_facing_get_crop (group.facings[i], &crop);
      cairo_save (cr);
      cairo_translate (cr, left, 0);
      draw_captions (&group, cr, group.facings[i], crop.size.width * scale);
      cairo_translate (cr, 0, CAPTION);
      cairo_scale (cr, scale, scale);
      cairo_translate (cr, -crop.origin.x, -crop.origin.y);
      cairo_rectangle (cr, crop.origin.x, crop.origin.y, crop.size.width, crop.size.height);
      cairo_clip (cr);
      draw_figure (&group, cr, group.facings[i], &crop, scale);
      cairo_restore (cr);
      left += (crop.size.width + GAP) * scale;
    }
}

/**
 * sx_body_print_draw_sample:
 * @sample: of something that is painted on bodies
 * @cr: where to draw it on white, with its top left corner in the origin
 * @width: of the sample
 * @height: of the sample
 */
void
sx_body_print_draw_sample (const SxSample *sample, cairo_t *cr, double width, double height)
{
  const SxPoint line[] = { { 3, height - 4 }, { width / 3, 4 }, { width * 2 / 3, height - 4 }, { width - 3, 4 } };

  switch (sample->kind)
    {
    case SX_SAMPLE_LINK:
      sx_body_paint_sample (cr, sample->link, width, height);
      break;
    case SX_SAMPLE_MARK:
      cairo_save (cr);
      cairo_translate (cr, width / 2, height / 2);
      sx_mark_paint_symbol (cr, sample->symbol, 1);
      cairo_restore (cr);
      break;
    case SX_SAMPLE_PEN:
      sx_pen_paint (cr, line, G_N_ELEMENTS (line), PIXEL);
      break;
    case SX_SAMPLE_NONE:
    default:
      break;
    }
}
