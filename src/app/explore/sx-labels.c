/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-labels.h"

#include <math.h>

#include "sx-callout.h"
#include "sx-gdk.h"
#include "sx-theme.h"

/* In pixels. */
#define PADDING 4
#define EDGE 8
#define DOT 2.5
#define CASING 5

/* How far from the middle something can be named on the other side, as a share of the width. */
#define REACH 0.2

/* Below the names are the locator and the buttons for zooming. */
#define CORNER 112

static void
clear_label (gpointer data)
{
  g_clear_object (&((SxCallout *) data)->layout);
}

/* What is drawn twice, on the left and on the right, is named once, and not always on one side. */
static gboolean
is_named (const GArray *labels, SxBodyTarget *target, guint *at)
{
  for (*at = 0; *at < labels->len; (*at)++)
    if (sx_body_target_get_names (g_array_index (labels, SxCallout, *at).target) == sx_body_target_get_names (target))
      return TRUE;

  return FALSE;
}

static void
add_label (GArray *labels, SxPicker *view, SxBodyTarget *target, const graphene_rect_t *window)
{
  SxCallout label = { .target = target };
  graphene_point_t anchor;
  guint at;

  sx_body_target_get_anchor (target, &anchor);
  if (!gtk_widget_compute_point (GTK_WIDGET (target), GTK_WIDGET (view), &anchor, &label.anchor)
      || !graphene_rect_contains_point (window, &label.anchor))
    return;

  if (!is_named (labels, target, &at))
    g_array_append_val (labels, label);
  else if (at % 2 == 1)
    g_array_index (labels, SxCallout, at) = label;
}

static GArray *
list_labels (SxPicker *view, const graphene_rect_t *window)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (SxCallout));

  g_array_set_clear_func (labels, clear_label);
  SX_PICKER_FOREACH (view, child)
    if (sx_body_target_is_covered (SX_BODY_TARGET (child)))
      add_label (labels, view, SX_BODY_TARGET (child), window);
  return labels;
}

static void
lay_out (SxCallout *label, SxPicker *view, int width, gboolean clinical)
{
  const SxName *names = sx_body_target_get_names (label->target);
  g_autofree char *text = clinical && g_strcmp0 (names->plain, names->clinical) != 0
                            ? g_strdup_printf ("%s\n%s", names->plain, names->clinical)
                            : g_strdup (names->plain);

  label->layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), text);
  pango_layout_set_width (label->layout, width * PANGO_SCALE);
  pango_layout_set_wrap (label->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (label->layout, &label->width, &label->height);
  label->height += 2 * PADDING;
}

static void
stroke_line (cairo_t *cr, double from_x, double from_y, const graphene_point_t *to)
{
  cairo_move_to (cr, from_x, from_y);
  cairo_line_to (cr, to->x, to->y);
  sx_ink_set (&sx_body_casing, cr);
  cairo_set_line_width (cr, 3.5);
  cairo_stroke_preserve (cr);
  sx_ink_set (&sx_body_line, cr);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke (cr);
  cairo_arc (cr, to->x, to->y, DOT + 1.2, 0, 2 * G_PI);
  sx_ink_set (&sx_body_casing, cr);
  cairo_fill (cr);
  cairo_arc (cr, to->x, to->y, DOT, 0, 2 * G_PI);
  sx_ink_set (&sx_body_line, cr);
  cairo_fill (cr);
}

/* The words are cased like the lines: they may lie on the picture. */
static void
draw_words (cairo_t *cr, SxPicker *view, const SxCallout *label, double x)
{
  GdkRGBA text = sx_theme_get_ink (GTK_WIDGET (view));
  GdkRGBA ground = sx_theme_get_ground (GTK_WIDGET (view));

  cairo_move_to (cr, x, label->y + PADDING);
  pango_cairo_layout_path (cr, label->layout);
  gdk_cairo_set_source_rgba (cr, &ground);
  cairo_set_line_width (cr, CASING);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  cairo_move_to (cr, x, label->y + PADDING);
  gdk_cairo_set_source_rgba (cr, &text);
  pango_cairo_show_layout (cr, label->layout);
}

/* A line runs below the words of others. */
static void
draw_column (cairo_t *cr, SxPicker *view, const GPtrArray *column, gboolean left)
{
  for (guint i = 0; i < column->len; i++)
    {
      const SxCallout *label = g_ptr_array_index (column, i);

      stroke_line (cr, label->start, label->y + label->height / 2.0, &label->anchor);
    }
  for (guint i = 0; i < column->len; i++)
    {
      const SxCallout *label = g_ptr_array_index (column, i);

      draw_words (cr, view, label, left ? label->start - PADDING - label->width : label->start + PADDING);
    }
}

static void
draw_columns (SxPicker *view, GtkSnapshot *snapshot, const graphene_rect_t *window, GPtrArray *left, GPtrArray *right)
{
  double bottom = window->origin.y + MAX (window->size.height - CORNER, window->size.height / 2);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, window);

  sx_callout_align (left, window->origin.x + EDGE, PADDING, 1);
  sx_callout_align (right, window->origin.x + window->size.width - EDGE, PADDING, -1);
  sx_callout_place (left, window->origin.y, bottom);
  sx_callout_place (right, window->origin.y, bottom);
  draw_column (cr, view, left, TRUE);
  draw_column (cr, view, right, FALSE);
  cairo_destroy (cr);
}

/**
 * sx_labels_draw:
 * @view: whose children are named
 * @snapshot: where to draw
 * @window: where the picture is seen
 * @clinical: whether to add the clinical names
 */
void
sx_labels_draw (SxPicker *view, GtkSnapshot *snapshot, const graphene_rect_t *window, gboolean clinical)
{
  g_autoptr (GArray) labels = list_labels (view, window);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();

  for (guint i = 0; i < labels->len; i++)
    {
      SxCallout *label = &g_array_index (labels, SxCallout, i);

      lay_out (label, view, (int) (SX_LABELS_SHARE * window->size.width), clinical);
      g_ptr_array_add (label->anchor.x < window->origin.x + window->size.width / 2 ? left : right, label);
    }
  sx_callout_even_out (left, right, window->origin.x + window->size.width / 2, REACH * window->size.width);
  draw_columns (view, snapshot, window, left, right);
}
