/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-illustration-print.h"

#include <librsvg/rsvg.h>
#include <math.h>
#include <pango/pangocairo.h>

#include "sx-lettering.h"
#include "sx-pen-paint.h"

#define RESOURCES "/org/symptomexplorer/SymptomExplorer/art/illustrations/"

/* In points: of a disc with a number, and of the lines. */
#define RADIUS 9
#define LINE 1.2
#define EDGE 1.2
#define DOT 2

/* So often discs are moved apart, at most. */
#define MAX_ROUNDS 200

static GBytes *
load (const SxIllustration *illustration)
{
  g_autofree char *path = g_strconcat (RESOURCES, illustration->file, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static SxPoint
find_centre (const SxLabel *label, double scale)
{
  static const double shifts[] = { [SX_LABEL_START] = RADIUS, [SX_LABEL_END] = -RADIUS, [SX_LABEL_MIDDLE] = 0 };

  return (SxPoint){ label->text.x * scale + shifts[label->side], label->text.y * scale };
}

static void
keep_inside (SxPoint *centre, double scale)
{
  centre->x = CLAMP (centre->x, RADIUS, SX_ILLUSTRATION_WIDTH * scale - RADIUS);
  centre->y = CLAMP (centre->y, RADIUS, SX_ILLUSTRATION_HEIGHT * scale - RADIUS);
}

/* Two discs that overlap move away from each other, by half of the overlap each. */
static gboolean
part (SxPoint *one, SxPoint *other, double scale)
{
  double dx = other->x - one->x;
  double dy = other->y - one->y;
  double distance = hypot (dx, dy);
  double step = (2 * RADIUS + 1 - distance) / 2;

  if (step <= 0)
    return FALSE;

  dx = distance > 0 ? dx / distance : 1;
  dy = distance > 0 ? dy / distance : 0;
  *one = (SxPoint){ one->x - dx * step, one->y - dy * step };
  *other = (SxPoint){ other->x + dx * step, other->y + dy * step };
  keep_inside (one, scale);
  keep_inside (other, scale);
  return TRUE;
}

/* Discs do not shrink with the drawing, so they may come to overlap. */
static SxPoint *
place_discs (const GPtrArray *labels, double scale)
{
  SxPoint *discs = g_new (SxPoint, labels->len);
  gboolean moved = TRUE;

  for (guint i = 0; i < labels->len; i++)
    {
      discs[i] = find_centre (g_ptr_array_index (labels, i), scale);
      keep_inside (&discs[i], scale);
    }
  for (guint round = 0; round < MAX_ROUNDS && moved; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < labels->len; i++)
        for (guint j = i + 1; j < labels->len; j++)
          moved |= part (&discs[i], &discs[j], scale);
    }
  return discs;
}

static void
set_ink (cairo_t *cr, double grey)
{
  cairo_set_source_rgb (cr, grey, grey, grey);
}

/* Twice: first the edge, which lets the line be seen on all that it crosses. */
static void
draw_line (cairo_t *cr, const SxPoint *from, const SxPoint *to)
{
  static const double widths[] = { LINE + 2 * EDGE, LINE };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      set_ink (cr, i == 0 ? 1 : 0);
      cairo_set_line_width (cr, widths[i]);
      cairo_move_to (cr, from->x, from->y);
      cairo_line_to (cr, to->x, to->y);
      cairo_stroke (cr);
    }
  cairo_arc (cr, to->x, to->y, DOT, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_number (cairo_t *cr, PangoContext *context, const SxPoint *centre, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = sx_lettering_set (context, SX_LETTERING_CELL_HEADING, 4 * RADIUS, text);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  cairo_new_path (cr);
  cairo_arc (cr, centre->x, centre->y, RADIUS, 0, 2 * G_PI);
  set_ink (cr, 1);
  cairo_fill_preserve (cr);
  set_ink (cr, 0);
  cairo_set_line_width (cr, LINE);
  cairo_stroke (cr);
  cairo_move_to (cr, centre->x - logical.width / 2.0 / PANGO_SCALE, centre->y - logical.height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_labels (const GPtrArray *labels, cairo_t *cr, double scale)
{
  PangoContext *context = sx_lettering_create_context ();
  g_autofree SxPoint *discs = place_discs (labels, scale);

  for (guint i = 0; i < labels->len; i++)
    {
      const SxLabel *label = g_ptr_array_index (labels, i);
      SxPoint at = { label->at.x * scale, label->at.y * scale };

      if (hypot (at.x - discs[i].x, at.y - discs[i].y) > RADIUS)
        draw_line (cr, &discs[i], &at);
    }
  for (guint i = 0; i < labels->len; i++)
    draw_number (cr, context, &discs[i], i + 1);
  g_object_unref (context);
}

/* A line of the pen is as wide as on a screen that shows the drawing in its own size. */
static void
draw_pen (const SxIllustration *illustration, const SxPen *pen, cairo_t *cr, double scale)
{
  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < sx_pen_get_n (pen); i++)
    {
      const SxStroke *stroke = sx_pen_get (pen, i);

      if (sx_stroke_is_on_illustration (stroke, illustration->id))
        sx_pen_paint (cr, stroke->points, stroke->n_points, 1);
    }
  cairo_restore (cr);
}

/**
 * sx_illustration_print_exists:
 * @illustration: an illustration
 *
 * Returns: whether there is a drawing; a folder of content may name any file
 */
gboolean
sx_illustration_print_exists (const SxIllustration *illustration)
{
  g_autoptr (GBytes) svg = load (illustration);

  return svg != NULL;
}

/**
 * sx_illustration_print_draw:
 * @illustration: an illustration whose drawing exists
 * @pen: what was drawn on it by hand
 * @cr: where to draw it, with its top left corner in the origin
 * @width: in points
 *
 * Draws it as shapes, not as pixels, with a number for each of its labels.
 */
void
sx_illustration_print_draw (const SxIllustration *illustration, const SxPen *pen, cairo_t *cr, double width)
{
  g_autoptr (GBytes) svg = load (illustration);
  RsvgHandle *handle = rsvg_handle_new_from_data (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), NULL);
  double height = width * SX_ILLUSTRATION_HEIGHT / SX_ILLUSTRATION_WIDTH;

  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  if (handle != NULL)
    rsvg_handle_render_document (handle, cr, &(RsvgRectangle){ 0, 0, width, height }, NULL);
  g_clear_object (&handle);
  draw_pen (illustration, pen, cr, width / SX_ILLUSTRATION_WIDTH);
  draw_labels (illustration->labels, cr, width / SX_ILLUSTRATION_WIDTH);
}
