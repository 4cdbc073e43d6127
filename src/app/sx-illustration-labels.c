/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-illustration-labels.h"

#include <math.h>

#include "sx-theme.h"

/* Words are no wider than this part of the drawing. */
#define WIDEST 0.3

/* Words whose lines are higher than so many units of the drawing would cover what they name. */
#define HIGHEST_LINE 30

/* In pixels: around words, width of the lines, and of the edge that sets them off. */
#define PAD 3
#define LINE 1.5
#define EDGE 1.5
#define DOT 2.5

/* Of the height of a line: the radius of a number's disc. */
#define DISC 0.6

/* So often discs are moved apart, at most. */
#define MAX_ROUNDS 200

typedef struct
{
  SxPoint at;
  SxPoint text;
  SxLabelSide side;
  char *words;
} Label;

struct _SxIllustrationLabels
{
  GArray *labels;
};

/* The ground of the drawings, and of the words on them. */
static const GdkRGBA grounds[] = { { 0.98f, 0.96f, 0.93f, 1 }, { 0.15f, 0.15f, 0.17f, 1 } };

static void
clear_label (gpointer data)
{
  g_free (((Label *) data)->words);
}

static char *
dup_item (const SxBlock *item)
{
  return item->remark != NULL ? g_strdup_printf ("%s (%s)", item->text, item->remark) : g_strdup (item->text);
}

/**
 * sx_illustration_labels_new:
 * @figure: a %SX_BLOCK_FIGURE; need not live on
 *
 * Returns: (transfer full): its labels
 */
SxIllustrationLabels *
sx_illustration_labels_new (const SxBlock *figure)
{
  SxIllustrationLabels *self = g_new0 (SxIllustrationLabels, 1);
  const SxBlock *list = g_ptr_array_index (figure->children, figure->children->len - 1);

  self->labels = g_array_new (FALSE, FALSE, sizeof (Label));
  g_array_set_clear_func (self->labels, clear_label);
  for (guint i = 0; i < list->children->len; i++)
    {
      const SxLabel *from = g_ptr_array_index (figure->illustration->labels, i);
      Label label = { from->at, from->text, from->side, dup_item (g_ptr_array_index (list->children, i)) };

      g_array_append_val (self->labels, label);
    }

  return self;
}

void
sx_illustration_labels_free (SxIllustrationLabels *self)
{
  g_array_unref (self->labels);
  g_free (self);
}

static const Label *
get_label (const SxIllustrationLabels *self, guint i)
{
  return &g_array_index (self->labels, Label, i);
}

guint
sx_illustration_labels_get_n (const SxIllustrationLabels *self)
{
  return self->labels->len;
}

static char *
dup_words (const SxIllustrationLabels *self)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < self->labels->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", get_label (self, i)->words);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* What each number stands for, a line for each. */
static char *
dup_legend (const SxIllustrationLabels *self)
{
  g_autoptr (GString) legend = g_string_new (NULL);

  for (guint i = 0; i < self->labels->len; i++)
    g_string_append_printf (legend, "%s%u\302\240 %s", i > 0 ? "\n" : "", i + 1, get_label (self, i)->words);
  return g_string_free (g_steal_pointer (&legend), FALSE);
}

/**
 * sx_illustration_labels_describe:
 * @self: labels of @figure
 * @figure: a %SX_BLOCK_FIGURE
 * @widget: what draws it
 * @legend: where the words stand while the labels are numbers
 *
 * The name of @widget becomes the title of the illustration; its description what that shows, and the
 * names of what is drawn.
 */
void
sx_illustration_labels_describe (const SxIllustrationLabels *self, const SxBlock *figure, GtkWidget *widget,
                                 GtkLabel *legend)
{
  const SxBlock *says = g_ptr_array_index (figure->children, 0);
  g_autofree char *numbered = dup_legend (self);
  g_autofree char *words = dup_words (self);
  g_autofree char *description = g_strdup_printf ("%s %s.", says->text, words);

  gtk_label_set_text (legend, numbered);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, figure->illustration->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/**
 * sx_illustration_get_line_height:
 * @widget: what draws an illustration
 *
 * Returns: the height of a line of its text, in pixels
 */
double
sx_illustration_get_line_height (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return (double) height / PANGO_SCALE;
}

static PangoLayout *
new_layout (const SxIllustrationLabels *self, GtkWidget *widget, double width, gboolean numbers, guint i)
{
  static const PangoAlignment alignments[] = {
    [SX_LABEL_START] = PANGO_ALIGN_LEFT, [SX_LABEL_END] = PANGO_ALIGN_RIGHT, [SX_LABEL_MIDDLE] = PANGO_ALIGN_CENTER
  };
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, numbers ? number : get_label (self, i)->words);

  if (numbers)
    return layout;

  /* Sides are those of the drawing in any direction of reading; nothing else uses this context. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_context_set_base_dir (pango_layout_get_context (layout), PANGO_DIRECTION_LTR);
  pango_layout_set_alignment (layout, alignments[get_label (self, i)->side]);
  pango_layout_set_width (layout, (int) (WIDEST * width * PANGO_SCALE));
  return layout;
}

static graphene_rect_t
get_drawing (double width)
{
  double height = width * SX_ILLUSTRATION_HEIGHT / SX_ILLUSTRATION_WIDTH;

  return GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
}

static graphene_point_t
scale_point (const SxPoint *point, double width)
{
  double scale = width / SX_ILLUSTRATION_WIDTH;

  return GRAPHENE_POINT_INIT ((float) (point->x * scale), (float) (point->y * scale));
}

/* Where something of that size stands beside or around the point of a label. */
static void
place_at (const Label *label, double width, double needed, double high, graphene_rect_t *place)
{
  static const double shares[] = { [SX_LABEL_START] = 0, [SX_LABEL_END] = 1, [SX_LABEL_MIDDLE] = 0.5 };
  graphene_point_t point = scale_point (&label->text, width);

  graphene_rect_init (place, (float) round (point.x - shares[label->side] * needed), (float) round (point.y - high / 2),
                      (float) needed, (float) high);
}

static void
keep_inside (graphene_rect_t *place, double width)
{
  graphene_rect_t drawing = get_drawing (width);
  float right = MAX (0, drawing.size.width - place->size.width);
  float bottom = MAX (0, drawing.size.height - place->size.height);

  place->origin.x = CLAMP (place->origin.x, 0, right);
  place->origin.y = CLAMP (place->origin.y, 0, bottom);
}

static void
place_words (const SxIllustrationLabels *self, GtkWidget *widget, double width, guint i, graphene_rect_t *place)
{
  g_autoptr (PangoLayout) layout = new_layout (self, widget, width, FALSE, i);
  PangoRectangle words;

  pango_layout_get_pixel_extents (layout, NULL, &words);
  place_at (get_label (self, i), width, words.width + 2 * PAD, words.height, place);
}

static void
place_number (const SxIllustrationLabels *self, GtkWidget *widget, double width, guint i, graphene_rect_t *place)
{
  double disc = ceil (2 * DISC * sx_illustration_get_line_height (widget));

  place_at (get_label (self, i), width, disc, disc, place);
  keep_inside (place, width);
}

/* Moves two discs that overlap away from each other, by half of the overlap each, and along the
 * axis on which they do less. */
static gboolean
part (graphene_rect_t *one, graphene_rect_t *other, double width)
{
  float dx = other->origin.x - one->origin.x;
  float dy = other->origin.y - one->origin.y;
  float x = one->size.width - fabsf (dx);
  float y = one->size.height - fabsf (dy);
  float step_x = x <= y ? copysignf (ceilf (x / 2), dx) : 0;
  float step_y = x <= y ? 0 : copysignf (ceilf (y / 2), dy);

  if (x <= 0 || y <= 0)
    return FALSE;

  graphene_rect_offset (one, -step_x, -step_y);
  graphene_rect_offset (other, step_x, step_y);
  keep_inside (one, width);
  keep_inside (other, width);
  return TRUE;
}

/* Discs do not shrink with the drawing, so they come to overlap where that is small. */
static void
spread (graphene_rect_t *places, guint n, double width)
{
  gboolean moved = TRUE;

  for (int round = 0; round < MAX_ROUNDS && moved; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < n; i++)
        for (guint j = i + 1; j < n; j++)
          moved |= part (&places[i], &places[j], width);
    }
}

/**
 * sx_illustration_labels_dup_places:
 * @self: labels
 * @widget: what draws them
 * @width: of the drawing, in pixels
 * @numbers: whether they are numbers
 *
 * Returns: (transfer full) (array): where each one is, without its line
 */
graphene_rect_t *
sx_illustration_labels_dup_places (const SxIllustrationLabels *self, GtkWidget *widget, double width, gboolean numbers)
{
  graphene_rect_t *places = g_new (graphene_rect_t, self->labels->len);

  for (guint i = 0; i < self->labels->len; i++)
    {
      if (numbers)
        place_number (self, widget, width, i, &places[i]);
      else
        place_words (self, widget, width, i, &places[i]);
    }
  if (numbers)
    spread (places, self->labels->len, width);
  return places;
}

/* Some words have no line: they stand where they belong. */
static gboolean
has_line (const Label *label)
{
  return label->at.x != label->text.x || label->at.y != label->text.y;
}

static gboolean
covers (const graphene_rect_t *place, const Label *label, double width)
{
  graphene_point_t at = scale_point (&label->at, width);

  return graphene_rect_contains_point (place, &at);
}

static gboolean
is_free (const SxIllustrationLabels *self, guint i, const graphene_rect_t *places, double width)
{
  graphene_rect_t drawing = get_drawing (width);

  if (!graphene_rect_contains_rect (&drawing, &places[i]))
    return FALSE;
  for (guint j = 0; j < self->labels->len; j++)
    {
      gboolean itself = j == i;

      if (!itself && graphene_rect_intersection (&places[i], &places[j], NULL))
        return FALSE;
      if ((!itself || has_line (get_label (self, j))) && covers (&places[i], get_label (self, j), width))
        return FALSE;
    }

  return TRUE;
}

/**
 * sx_illustration_labels_fit:
 * @self: labels
 * @widget: what draws them
 * @width: of the drawing, in pixels
 *
 * Returns: whether the words have room in the drawing: none is cut off, and none covers another or
 *   what a line leads to
 */
gboolean
sx_illustration_labels_fit (const SxIllustrationLabels *self, GtkWidget *widget, double width)
{
  g_autofree graphene_rect_t *places = NULL;

  if (sx_illustration_get_line_height (widget) * SX_ILLUSTRATION_WIDTH > HIGHEST_LINE * width)
    return FALSE;

  places = sx_illustration_labels_dup_places (self, widget, width, FALSE);
  for (guint i = 0; i < self->labels->len; i++)
    if (!is_free (self, i, places, width))
      return FALSE;

  return TRUE;
}

/* From the edge of the label that is nearest to what it names; none where it stands on that. */
static void
trace_line (cairo_t *cr, const graphene_rect_t *place, const graphene_point_t *at)
{
  double x = CLAMP (at->x, place->origin.x, place->origin.x + place->size.width);
  double y = CLAMP (at->y, place->origin.y, place->origin.y + place->size.height);

  if (graphene_rect_contains_point (place, at))
    return;

  cairo_move_to (cr, x, y);
  cairo_line_to (cr, at->x, at->y);
  cairo_stroke (cr);
  cairo_arc (cr, at->x, at->y, DOT, 0, 2 * G_PI);
}

/* Twice: first the edge, which lets the line be seen on all that it crosses. */
static void
draw_line (cairo_t *cr, const graphene_rect_t *place, const graphene_point_t *at, const GdkRGBA *ink,
           const GdkRGBA *ground)
{
  gdk_cairo_set_source_rgba (cr, ground);
  cairo_set_line_width (cr, LINE + 2 * EDGE);
  trace_line (cr, place, at);
  cairo_stroke (cr);

  gdk_cairo_set_source_rgba (cr, ink);
  cairo_set_line_width (cr, LINE);
  trace_line (cr, place, at);
  cairo_fill (cr);
}

static void
draw_plate (GtkSnapshot *snapshot, const graphene_rect_t *place, double radius, const GdkRGBA *colour)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, place, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, place);
  gtk_snapshot_pop (snapshot);
}

static void
draw_words (GtkSnapshot *snapshot, PangoLayout *layout, const graphene_rect_t *place, const GdkRGBA *colour)
{
  PangoRectangle words;
  graphene_point_t middle;

  graphene_rect_get_center (place, &middle);
  pango_layout_get_pixel_extents (layout, NULL, &words);
  gtk_snapshot_save (snapshot);
  middle.x = roundf (middle.x - (float) words.width / 2 - (float) words.x);
  middle.y = roundf (middle.y - (float) words.height / 2 - (float) words.y);
  gtk_snapshot_translate (snapshot, &middle);
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/**
 * sx_illustration_labels_snapshot:
 * @self: labels
 * @widget: what draws them
 * @width: of the drawing, in pixels
 * @numbers: whether to draw numbers
 * @snapshot: where to, with the drawing in its origin
 */
void
sx_illustration_labels_snapshot (const SxIllustrationLabels *self, GtkWidget *widget, double width, gboolean numbers,
                                 GtkSnapshot *snapshot)
{
  const GdkRGBA *ground = &grounds[sx_theme_is_dark (widget)];
  graphene_rect_t drawing = get_drawing (width);
  double radius = numbers ? DISC * sx_illustration_get_line_height (widget) : 2 * PAD;
  g_autofree graphene_rect_t *places = sx_illustration_labels_dup_places (self, widget, width, numbers);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &drawing);
  GdkRGBA ink = sx_theme_get_ink (widget);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < self->labels->len; i++)
    {
      graphene_point_t at = scale_point (&get_label (self, i)->at, width);

      draw_line (cr, &places[i], &at, &ink, ground);
    }
  cairo_destroy (cr);

  for (guint i = 0; i < self->labels->len; i++)
    {
      g_autoptr (PangoLayout) layout = new_layout (self, widget, width, numbers, i);

      draw_plate (snapshot, &places[i], radius, numbers ? &ink : ground);
      draw_words (snapshot, layout, &places[i], numbers ? ground : &ink);
    }
}
