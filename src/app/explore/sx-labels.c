/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-labels.h"

#include <math.h>

#include "sx-gdk.h"
#include "sx-body-target.h"

/* In pixels. */
#define GAP 4
#define PADDING 4
#define DOT 2.5

/* Below the names are the locator and the buttons for zooming. */
#define CORNER 112

typedef struct
{
  SxBodyTarget *target;
  graphene_point_t anchor; /* what the line leads to */
  PangoLayout *layout;
  double y;                /* of the top of the words */
  int width;
  int height;
} Label;

static void
clear_label (gpointer data)
{
  g_clear_object (&((Label *) data)->layout);
}

static int
compare_heights (gconstpointer a, gconstpointer b)
{
  const Label *one = a;
  const Label *other = b;

  return one->anchor.y < other->anchor.y ? -1 : one->anchor.y > other->anchor.y;
}

/* What is drawn twice, on the left and on the right, is named once, and not always on one side. */
static gboolean
is_named (const GArray *labels, SxBodyTarget *target, guint *at)
{
  for (*at = 0; *at < labels->len; (*at)++)
    if (sx_body_target_get_names (g_array_index (labels, Label, *at).target) == sx_body_target_get_names (target))
      return TRUE;

  return FALSE;
}

static void
add_label (GArray *labels, SxPicker *view, SxBodyTarget *target, const graphene_rect_t *window)
{
  Label label = { .target = target };
  graphene_point_t anchor;
  guint at;

  sx_body_target_get_anchor (target, &anchor);
  if (!gtk_widget_compute_point (GTK_WIDGET (target), GTK_WIDGET (view), &anchor, &label.anchor)
      || !graphene_rect_contains_point (window, &label.anchor))
    return;

  if (!is_named (labels, target, &at))
    g_array_append_val (labels, label);
  else if (at % 2 == 1)
    g_array_index (labels, Label, at) = label;
}

static GArray *
list_labels (SxPicker *view, const graphene_rect_t *window)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (Label));

  g_array_set_clear_func (labels, clear_label);
  SX_PICKER_FOREACH (view, child)
    if (sx_body_target_is_covered (SX_BODY_TARGET (child)))
      add_label (labels, view, SX_BODY_TARGET (child), window);
  g_array_sort (labels, compare_heights);
  return labels;
}

static void
lay_out (Label *label, SxPicker *view, int width, gboolean clinical)
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

/* Beside what they name where they can be; otherwise below each other, and up again from the end.
 * Names that find no room are left out. */
static void
stack_up (GPtrArray *column, const graphene_rect_t *window)
{
  double end = window->origin.y + MAX (window->size.height - CORNER, window->size.height / 2);
  double next = window->origin.y;

  for (guint i = 0; i < column->len; i++)
    {
      Label *label = g_ptr_array_index (column, i);

      label->y = MAX (next, label->anchor.y - label->height / 2.0);
      next = label->y + label->height + GAP;
    }
  for (guint i = column->len; i-- > 0;)
    {
      Label *label = g_ptr_array_index (column, i);

      label->y = MIN (label->y, end - label->height);
      end = label->y - GAP;
    }
  while (column->len > 0 && ((Label *) g_ptr_array_index (column, 0))->y < window->origin.y)
    g_ptr_array_remove_index (column, 0);
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

/* The words stand on a ground of their own: they may lie on the picture. */
static void
draw_words (SxPicker *view, GtkSnapshot *snapshot, const Label *label, double x)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (view));
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) (x - PADDING), (float) label->y, (float) (label->width + 2 * PADDING),
                                             (float) label->height);
  GskRoundedRect rounded;
  GdkRGBA text, ground;

  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "theme_bg_color", &ground))
    ground = sx_gdk_get_rgba (&sx_body_casing);
  gsk_rounded_rect_init_from_rect (&rounded, &area, PADDING);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &ground, &area);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) label->y + PADDING));
  gtk_snapshot_append_layout (snapshot, label->layout, &text);
  gtk_snapshot_restore (snapshot);
}

static void
draw_column (SxPicker *view, GtkSnapshot *snapshot, const GPtrArray *column, const graphene_rect_t *window, gboolean left)
{
  double right = window->origin.x + window->size.width;

  for (guint i = 0; i < column->len; i++)
    {
      const Label *label = g_ptr_array_index (column, i);
      double x = left ? window->origin.x + 2 * PADDING : right - label->width - 2 * PADDING;
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, window);

      stroke_line (cr, left ? x + label->width + PADDING : x - PADDING, label->y + label->height / 2.0, &label->anchor);
      cairo_destroy (cr);
      draw_words (view, snapshot, label, x);
    }
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
      Label *label = &g_array_index (labels, Label, i);

      lay_out (label, view, (int) (SX_LABELS_SHARE * window->size.width), clinical);
      g_ptr_array_add (label->anchor.x < window->origin.x + window->size.width / 2 ? left : right, label);
    }
  stack_up (left, window);
  stack_up (right, window);
  draw_column (view, snapshot, left, window, TRUE);
  draw_column (view, snapshot, right, window, FALSE);
}
