/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-illustration-view.h"

#include <math.h>

#include "sx-illustration-art.h"
#include "sx-illustration-labels.h"
#include "sx-theme.h"

/* In heights of a line of text: as wide as words beside it need, and the least that shows anything. */
#define WIDEST_LINES 42
#define LEAST_LINES 7

/* Between the drawing and its legend, in pixels. */
#define SPACE 6

/* A picture is only rendered again when its size did not change for so long. */
#define SETTLE_MS 150

struct _SxIllustrationView
{
  GtkWidget parent_instance;

  char *file;
  SxIllustrationLabels *labels;
  GtkWidget *legend;
  gboolean dark;

  GdkTexture *picture;       /* stretched while another one is made */
  int wanted;                /* width of the picture that is wanted, in pixels of the screen */
  gboolean sharp;            /* whether @picture is that one */
  guint waiting;             /* source of a rendering that waits for the size to settle */
  GCancellable *rendering;
};

G_DEFINE_FINAL_TYPE (SxIllustrationView, sx_illustration_view, GTK_TYPE_WIDGET)

static void
stop (SxIllustrationView *self)
{
  g_clear_handle_id (&self->waiting, g_source_remove);
  if (self->rendering != NULL)
    g_cancellable_cancel (self->rendering);
  g_clear_object (&self->rendering);
}

static void
rendered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (SxIllustrationView) self = user_data;
  g_autoptr (GdkTexture) picture = sx_illustration_art_render_finish (result, NULL);

  if (picture == NULL) /* cancelled */
    return;

  g_set_object (&self->picture, picture);
  self->sharp = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
render_cb (gpointer user_data)
{
  SxIllustrationView *self = user_data;

  self->waiting = 0;
  self->rendering = g_cancellable_new ();
  sx_illustration_art_render_async (self->file, self->wanted, self->dark, self->rendering, rendered_cb,
                                    g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* The first picture is wanted at once. */
static void
render_later (SxIllustrationView *self)
{
  stop (self);
  self->sharp = FALSE;
  self->waiting = self->picture != NULL ? g_timeout_add (SETTLE_MS, render_cb, self)
                                        : g_idle_add_full (G_PRIORITY_LOW, render_cb, self, NULL);
}

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
  int wanted = used * gtk_widget_get_scale_factor (widget);
  gboolean legend = needs_legend (self, width);

  gtk_widget_set_child_visible (self->legend, legend);
  if (legend)
    {
      int top = get_height (used) + SPACE;

      gtk_widget_size_allocate (self->legend, &(GtkAllocation){ 0, top, width, MAX (0, height - top) }, -1);
    }
  if (wanted != self->wanted)
    {
      self->wanted = wanted;
      render_later (self);
    }
}

/* At the side where reading starts; the drawing itself is never mirrored. */
static double
get_left (SxIllustrationView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - get_picture_width (self, width) : 0;
}

static void
append_picture (SxIllustrationView *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = get_picture_width (self, gtk_widget_get_width (widget));
  graphene_rect_t drawing = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) get_height (width));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) get_left (self), 0));
  gtk_snapshot_append_texture (snapshot, self->picture, &drawing);
  sx_illustration_labels_snapshot (self->labels, widget, width, sx_illustration_view_has_legend (self), self->dark,
                                   snapshot);
  gtk_snapshot_restore (snapshot);
}

/* Lines that lead to nothing would make no sense. */
static void
sx_illustration_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxIllustrationView *self = SX_ILLUSTRATION_VIEW (widget);

  if (self->picture != NULL)
    append_picture (self, snapshot);
  gtk_widget_snapshot_child (widget, self->legend, snapshot);
}

static void
sx_illustration_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SxIllustrationView *self = SX_ILLUSTRATION_VIEW (widget);
  gboolean dark;

  GTK_WIDGET_CLASS (sx_illustration_view_parent_class)->css_changed (widget, change);
  dark = sx_theme_is_dark (widget);
  if (dark == self->dark)
    return;

  self->dark = dark;
  if (self->wanted > 0)
    render_later (self);
}

static void
sx_illustration_view_dispose (GObject *object)
{
  SxIllustrationView *self = SX_ILLUSTRATION_VIEW (object);

  stop (self);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (sx_illustration_view_parent_class)->dispose (object);
}

static void
sx_illustration_view_finalize (GObject *object)
{
  SxIllustrationView *self = SX_ILLUSTRATION_VIEW (object);

  g_free (self->file);
  g_clear_pointer (&self->labels, sx_illustration_labels_free);
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
 * Returns: the view. Its name is the title of the illustration; its description is what that shows,
 *   and the names of what is drawn.
 */
GtkWidget *
sx_illustration_view_new (const SxBlock *figure)
{
  SxIllustrationView *self = g_object_new (SX_TYPE_ILLUSTRATION_VIEW, NULL);
  const SxBlock *says = g_ptr_array_index (figure->children, 0);
  g_autofree char *legend = NULL;
  g_autofree char *words = NULL;
  g_autofree char *description = NULL;

  self->file = g_strdup (figure->illustration->file);
  self->labels = sx_illustration_labels_new (figure);
  legend = sx_illustration_labels_dup_legend (self->labels);
  gtk_label_set_text (GTK_LABEL (self->legend), legend);
  words = sx_illustration_labels_dup_words (self->labels, ", ");
  description = g_strdup_printf ("%s %s.", says->text, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, figure->illustration->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
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
  return self->sharp;
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
