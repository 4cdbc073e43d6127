/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-illustration-view.h"

#include <math.h>

#include "sx-illustration-labels.h"
#include "sx-illustration-picture.h"
#include "sx-theme.h"

/* In heights of a line of text: as wide as words beside it need, and the least that shows anything. */
#define WIDEST_LINES 42
#define LEAST_LINES 7

/* Between the drawing and its legend, in pixels. */
#define SPACE 6

struct _SxIllustrationView
{
  GtkWidget parent_instance;

  SxIllustrationPicture *picture;
  SxIllustrationLabels *labels;
  GtkWidget *legend;
};

G_DEFINE_FINAL_TYPE (SxIllustrationView, sx_illustration_view, GTK_TYPE_WIDGET)

static int
get_widest (SxIllustrationView *self)
{
  return (int) (WIDEST_LINES * sx_illustration_get_line_height (GTK_WIDGET (self)));
}

static int
get_height (int width)
{
  return (int) ceil ((double) width * SX_ILLUSTRATION_HEIGHT / SX_ILLUSTRATION_WIDTH);
}

static int
get_picture_width (SxIllustrationView *self, int available)
{
  return MIN (available, get_widest (self));
}

static gboolean
needs_legend (SxIllustrationView *self, int width)
{
  return !sx_illustration_labels_fit (self->labels, GTK_WIDGET (self), get_picture_width (self, width));
}

static GtkSizeRequestMode
sx_illustration_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sx_illustration_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                              int *minimum_baseline, int *natural_baseline)
{
  SxIllustrationView *self = SX_ILLUSTRATION_VIEW (widget);
  int width = for_size >= 0 ? for_size : get_widest (self);
  int legend = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->legend, orientation, -1, minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, (int) (LEAST_LINES * sx_illustration_get_line_height (widget)));
      *natural = MAX (*minimum, get_widest (self));
      return;
    }

  if (needs_legend (self, width))
    gtk_widget_measure (self->legend, orientation, width, &legend, NULL, NULL, NULL);
  *minimum = *natural = get_height (get_picture_width (self, width)) + (legend > 0 ? SPACE + legend : 0);
}

static void
sx_illustration_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxIllustrationView *self = SX_ILLUSTRATION_VIEW (widget);
  int used = get_picture_width (self, width);
  gboolean legend = needs_legend (self, width);

  gtk_widget_set_child_visible (self->legend, legend);
  if (legend)
    {
      int top = get_height (used) + SPACE;

      gtk_widget_size_allocate (self->legend, &(GtkAllocation){ 0, top, width, MAX (0, height - top) }, -1);
    }
  sx_illustration_picture_want (self->picture, used * gtk_widget_get_scale_factor (widget),
                                sx_theme_is_dark (widget));
}

/* At the side where reading starts; the drawing itself is never mirrored. */
static double
get_left (SxIllustrationView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - get_picture_width (self, width) : 0;
}

static void
append_picture (SxIllustrationView *self, GdkTexture *texture, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = get_picture_width (self, gtk_widget_get_width (widget));
  graphene_rect_t drawing = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) get_height (width));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) get_left (self), 0));
  gtk_snapshot_append_texture (snapshot, texture, &drawing);
  sx_illustration_labels_snapshot (self->labels, widget, width, sx_illustration_view_has_legend (self), snapshot);
  gtk_snapshot_restore (snapshot);
}

/* Lines that lead to nothing would make no sense. */
static void
sx_illustration_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxIllustrationView *self = SX_ILLUSTRATION_VIEW (widget);
  GdkTexture *texture = sx_illustration_picture_get_texture (self->picture);

  if (texture != NULL)
    append_picture (self, texture, snapshot);
  gtk_widget_snapshot_child (widget, self->legend, snapshot);
}

/* The ground may be another one. */
static void
sx_illustration_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sx_illustration_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_allocate (widget);
}

static void
sx_illustration_view_dispose (GObject *object)
{
  SxIllustrationView *self = SX_ILLUSTRATION_VIEW (object);

  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (sx_illustration_view_parent_class)->dispose (object);
}

static void
sx_illustration_view_finalize (GObject *object)
{
  g_clear_pointer (&SX_ILLUSTRATION_VIEW (object)->labels, sx_illustration_labels_free);
  G_OBJECT_CLASS (sx_illustration_view_parent_class)->finalize (object);
}

static void
sx_illustration_view_class_init (SxIllustrationViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_illustration_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sx_illustration_view_finalize;
  widget_class->get_request_mode = sx_illustration_view_get_request_mode;
  widget_class->measure = sx_illustration_view_measure;
  widget_class->size_allocate = sx_illustration_view_size_allocate;
  widget_class->snapshot = sx_illustration_view_snapshot;
  widget_class->css_changed = sx_illustration_view_css_changed;

  gtk_widget_class_set_css_name (widget_class, "sx-illustration-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
sx_illustration_view_init (SxIllustrationView *self)
{
  self->legend = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_resize), NULL);
}

/**
 * sx_illustration_view_new:
 * @figure: a %SX_BLOCK_FIGURE; need not live on
 *
 * Returns: the view
 */
GtkWidget *
sx_illustration_view_new (const SxBlock *figure)
{
  SxIllustrationView *self = g_object_new (SX_TYPE_ILLUSTRATION_VIEW, NULL);

  self->picture = sx_illustration_picture_new (figure->illustration->file);
  g_signal_connect_object (self->picture, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  self->labels = sx_illustration_labels_new (figure);
  sx_illustration_labels_describe (self->labels, figure, GTK_WIDGET (self), GTK_LABEL (self->legend));
  return GTK_WIDGET (self);
}

/**
 * sx_illustration_view_is_sharp:
 * @self: a view
 *
 * Returns: whether what it shows was rendered for its size
 */
gboolean
sx_illustration_view_is_sharp (SxIllustrationView *self)
{
  return sx_illustration_picture_is_sharp (self->picture);
}

/**
 * sx_illustration_view_has_legend:
 * @self: a view with a size
 *
 * Returns: whether the labels are numbers, with their words below
 */
gboolean
sx_illustration_view_has_legend (SxIllustrationView *self)
{
  return gtk_widget_get_child_visible (self->legend);
}

/**
 * sx_illustration_view_dup_labels:
 * @self: a view with a size
 * @n: (out): how many labels there are
 *
 * Returns: (transfer full) (array length=n): where each one is in the view, without its line
 */
graphene_rect_t *
sx_illustration_view_dup_labels (SxIllustrationView *self, guint *n)
{
  int width = get_picture_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
  graphene_rect_t *places = sx_illustration_labels_dup_places (self->labels, GTK_WIDGET (self), width,
                                                               sx_illustration_view_has_legend (self));

  *n = sx_illustration_labels_get_n (self->labels);
  for (guint i = 0; i < *n; i++)
    graphene_rect_offset (&places[i], (float) get_left (self), 0);
  return places;
}
