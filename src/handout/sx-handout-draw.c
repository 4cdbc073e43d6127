/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-handout-private.h"

#include <pango/pangocairo.h>

#include "sx-body-print.h"
#include "sx-illustration-print.h"
#include "sx-lettering.h"

/* In points. */
#define HAIRLINE 0.6
#define BAR 4
#define FOOT_GAP 7
#define EDGE 32
#define PAGE_NUMBER_WIDTH 90
#define WRITING_GAP 6 /* between words and the line to write on */

/* Frames are as dark as words, so that they are seen in black and white, too. */
static const guint32 colours[] = {
  [SX_TONE_PLAIN] = 0x555555,     [SX_TONE_QUIET] = 0x555555,    [SX_TONE_CAUTION] = 0x7a4d00,
  [SX_TONE_AMBULANCE] = 0xa51d2d, [SX_TONE_EMERGENCY] = 0xb5300a, [SX_TONE_TODAY] = 0x7a4d00,
  [SX_TONE_ROUTINE] = 0x1a5fb4,   [SX_TONE_SELFCARE] = 0x1c6b3c, [SX_TONE_CRISIS] = 0x5e2a84,
  [SX_TONE_OUT_OF_SCOPE] = 0x1a5fb4,
};

/* Tags make up the structure of a PDF file; printers get none. */
static void
begin (cairo_t *cr, const char *tag, const char *attributes, gboolean tagged)
{
  if (tagged && tag != NULL)
    cairo_tag_begin (cr, tag, attributes);
}

static void
end (cairo_t *cr, const char *tag, gboolean tagged)
{
  if (tagged && tag != NULL)
    cairo_tag_end (cr, tag);
}

static char *
dup_link (const char *uri)
{
  g_auto (GStrv) parts = g_strsplit (uri, "'", -1);
  g_autofree char *quoted = g_strjoinv ("%27", parts);

  return g_strdup_printf ("uri='%s'", quoted);
}

/* The first of the lines stands at @y. */
static void
draw_lines (cairo_t *cr, const SxCell *cell, guint from, guint to, double y)
{
  for (guint i = from; i < to; i++)
    {
      const SxLine *line = &g_array_index (cell->lines, SxLine, i);
      double top = g_array_index (cell->lines, SxLine, from).top;

      cairo_move_to (cr, cell->x + line->x, y + line->baseline - top);
      pango_cairo_show_layout_line (cr, line->line);
    }
}

static void
draw_sample (cairo_t *cr, const SxCell *cell, double y)
{
  cairo_save (cr);
  cairo_translate (cr, cell->x, y);
  sx_body_print_draw_sample (&cell->sample, cr, SX_CELL_SAMPLE_WIDTH, SX_CELL_SAMPLE_HEIGHT);
  cairo_restore (cr);
}

static void
draw_cell (cairo_t *cr, const SxCell *cell, guint from, guint to, double y, gboolean tagged)
{
  begin (cr, cell->tag, NULL, tagged);
  if (cell->sample.kind != SX_SAMPLE_NONE)
    draw_sample (cr, cell, y);
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (cell->uri != NULL && from < to)
    {
      g_autofree char *link = dup_link (cell->uri);

      begin (cr, CAIRO_TAG_LINK, link, tagged);
      draw_lines (cr, cell, from, to, y);
      end (cr, CAIRO_TAG_LINK, tagged);
    }
  else
    draw_lines (cr, cell, from, to, y);
  end (cr, cell->tag, tagged);
}

static void
set_colour (cairo_t *cr, SxTone tone)
{
  guint32 colour = colours[tone];

  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
draw_rule (cairo_t *cr, double x, double y, double width)
{
  set_colour (cr, SX_TONE_PLAIN);
  cairo_set_line_width (cr, HAIRLINE);
  cairo_move_to (cr, x, y);
  cairo_rel_line_to (cr, width, 0);
  cairo_stroke (cr);
}

/* Behind the words of the first cell. */
static void
draw_writing_line (cairo_t *cr, const SxPlaced *placed)
{
  const SxPiece *row = placed->piece;
  const SxCell *cell = g_ptr_array_index (row->cells, 0);
  const SxLine *line = &g_array_index (cell->lines, SxLine, 0);
  double x = cell->x + line->x + line->width + WRITING_GAP;

  draw_rule (cr, x, placed->y + sx_piece_get_pad (row) + line->baseline + 1, row->x + row->width - x);
}

/* A heading that is repeated was said already: it is no part of the structure. */
static void
draw_row (cairo_t *cr, const SxPlaced *placed, gboolean tagged)
{
  const SxPiece *row = placed->piece;
  gboolean structured = tagged && !placed->again;

  if (row->ruled)
    {
      draw_rule (cr, row->x, placed->y, row->width);
      draw_rule (cr, row->x, placed->y + placed->height, row->width);
    }
  if (row->to_fill_in)
    draw_writing_line (cr, placed);
  begin (cr, row->tag, NULL, structured);
  for (guint i = 0; i < row->cells->len; i++)
    draw_cell (cr, g_ptr_array_index (row->cells, i), placed->from[i], placed->to[i], placed->y + sx_piece_get_pad (row),
               structured);
  end (cr, row->tag, structured);
}

static void
draw_picture (const SxHandout *self, cairo_t *cr, const SxPlaced *placed, gboolean tagged)
{
  const SxPiece *piece = placed->piece;

  begin (cr, piece->tag, NULL, tagged);
  cairo_save (cr);
  cairo_translate (cr, piece->x, placed->y);
  if (piece->session != NULL)
    sx_body_print_draw (piece->session, cr, piece->width);
  else
    sx_illustration_print_draw (piece->illustration, self->session->pen, cr, piece->width);
  cairo_restore (cr);
  end (cr, piece->tag, tagged);
}

static void
draw_placed (const SxHandout *self, cairo_t *cr, const SxPlaced *placed, gboolean tagged)
{
  switch (placed->piece->kind)
    {
    case SX_PIECE_ROW:
      draw_row (cr, placed, tagged);
      break;
    case SX_PIECE_PICTURE:
      draw_picture (self, cr, placed, tagged);
      break;
    case SX_PIECE_OPEN:
      begin (cr, placed->piece->tag, NULL, tagged);
      break;
    case SX_PIECE_CLOSE:
      end (cr, placed->piece->tag, tagged);
      break;
    case SX_PIECE_SPACE:
    default:
      break;
    }
}

/* Beside a tone stands a bar, which a printer without colours shows as well. */
static void
draw_frame (cairo_t *cr, const SxFrame *frame)
{
  const SxPiece *piece = frame->piece;

  set_colour (cr, piece->tone);
  cairo_set_line_width (cr, HAIRLINE);
  cairo_rectangle (cr, piece->x, frame->y, piece->width, frame->height);
  cairo_stroke (cr);
  if (piece->tone >= SX_TONE_CAUTION)
    {
      cairo_rectangle (cr, piece->x, frame->y, BAR, frame->height);
      cairo_fill (cr);
    }
}

static double
get_foot_width (const SxHandout *self)
{
  return self->paper.width - 2 * SX_HANDOUT_MARGIN;
}

static PangoLayout *
set_foot (const SxHandout *self)
{
  PangoContext *context = sx_lettering_create_context ();
  g_autofree char *foot = sx_handout_dup_foot (self->session, self->date);
  PangoLayout *layout = sx_lettering_set (context, SX_LETTERING_FOOT, get_foot_width (self) - PAGE_NUMBER_WIDTH, foot);

  g_object_unref (context);
  return layout;
}

static PangoLayout *
set_page_number (const SxHandout *self, guint page)
{
  const SxContent *content = self->session->content;
  PangoContext *context = sx_lettering_create_context ();
  g_autofree char *number = g_strdup_printf ("%s %u %s %u", sx_content_get_phrase (content, SX_PHRASE_PAGE), page + 1,
                                             sx_content_get_phrase (content, SX_PHRASE_PAGE_OF), self->sheets->len);
  PangoLayout *layout = sx_lettering_set (context, SX_LETTERING_FOOT, PAGE_NUMBER_WIDTH, number);

  pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  g_object_unref (context);
  return layout;
}

static void
draw_foot (const SxHandout *self, cairo_t *cr, guint page)
{
  g_autoptr (PangoLayout) foot = set_foot (self);
  g_autoptr (PangoLayout) number = set_page_number (self, page);
  double y = self->paper.height - sx_handout_measure_foot (self);

  draw_rule (cr, SX_HANDOUT_MARGIN, y, get_foot_width (self));
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, SX_HANDOUT_MARGIN, y + FOOT_GAP);
  pango_cairo_show_layout (cr, foot);
  cairo_move_to (cr, self->paper.width - SX_HANDOUT_MARGIN - PAGE_NUMBER_WIDTH, y + FOOT_GAP);
  pango_cairo_show_layout (cr, number);
}

/**
 * sx_handout_measure_foot:
 * @self: a handout
 *
 * Returns: what the foot takes of a sheet, with the edge below it, in points
 */
double
sx_handout_measure_foot (const SxHandout *self)
{
  g_autoptr (PangoLayout) foot = set_foot (self);
  PangoRectangle logical;

  pango_layout_get_extents (foot, NULL, &logical);
  return FOOT_GAP + (double) logical.height / PANGO_SCALE + EDGE;
}

/**
 * sx_handout_draw_sheet:
 * @self: a handout
 * @cr: where to draw, in points
 * @page: which page, from 0
 * @tagged: whether to tell what everything is; all pages must then be drawn in their order
 */
void
sx_handout_draw_sheet (const SxHandout *self, cairo_t *cr, guint page, gboolean tagged)
{
  const SxSheet *sheet = g_ptr_array_index (self->sheets, page);

  for (guint i = 0; i < sheet->frames->len; i++)
    draw_frame (cr, &g_array_index (sheet->frames, SxFrame, i));
  for (guint i = 0; i < sheet->placed->len; i++)
    draw_placed (self, cr, g_ptr_array_index (sheet->placed, i), tagged);
  draw_foot (self, cr, page);
}
