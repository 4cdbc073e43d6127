/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-art-easel.h"

#include <math.h>

#include "sx-camera.h"
#include "sx-illustration-labels.h"
#include "sx-illustration-picture.h"
#include "sx-theme.h"

/* How much larger than the whole it can be. */
#define MOST 6.0

/* Between the drawing and its legend, in pixels. */
#define SPACE 6

struct _SxArtEasel
{
  SxEasel parent_instance;

  const SxIllustration *illustration; /* belongs to the content */
  SxIllustrationPicture *picture;
  SxIllustrationLabels *labels;
  GtkWidget *legend;
  gboolean numbers; /* whether the labels have no room for their words */

  SxCamera camera;
  gboolean free; /* whether people moved the camera themselves */
  graphene_rect_t window;
};

G_DEFINE_FINAL_TYPE (SxArtEasel, sx_art_easel, SX_TYPE_EASEL)

static const graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, SX_ILLUSTRATION_WIDTH, SX_ILLUSTRATION_HEIGHT);

static double
get_width (SxArtEasel *self)
{
  return self->camera.scale * SX_ILLUSTRATION_WIDTH;
}

static void
get_origin (SxArtEasel *self, graphene_point_t *origin)
{
  graphene_rect_get_center (&self->window, origin);
  origin->x -= (float) (self->camera.x * self->camera.scale);
  origin->y -= (float) (self->camera.y * self->camera.scale);
}

static void
aim (SxArtEasel *self)
{
  sx_camera_fit (&self->camera, &whole, self->window.size.width, self->window.size.height);
}

static void
move_freely (SxArtEasel *self, SxCamera *camera)
{
  SxCamera all;

  sx_camera_fit (&all, &whole, self->window.size.width, self->window.size.height);
  self->free = camera->scale > all.scale;
  self->camera = self->free ? *camera : all;
  sx_camera_keep_in (&self->camera, &whole, self->window.size.width, self->window.size.height);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
sx_art_easel_draw (SxEasel *easel, GtkSnapshot *snapshot)
{
  SxArtEasel *self = SX_ART_EASEL (easel);
  GdkTexture *texture = self->picture != NULL ? sx_illustration_picture_get_texture (self->picture) : NULL;
  double width = get_width (self);
  graphene_point_t origin;

  gtk_widget_snapshot_child (GTK_WIDGET (easel), self->legend, snapshot);
  if (texture == NULL)
    return;

  get_origin (self, &origin);
  gtk_snapshot_push_clip (snapshot, &self->window);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &origin);
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) (width * SX_ILLUSTRATION_HEIGHT / SX_ILLUSTRATION_WIDTH)));
  sx_illustration_labels_snapshot (self->labels, GTK_WIDGET (easel), width, self->numbers, snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static gboolean
sx_art_easel_find (SxEasel *easel, double x, double y, SxEaselPicture *picture)
{
  SxArtEasel *self = SX_ART_EASEL (easel);

  if (self->illustration == NULL || !graphene_rect_contains_point (&self->window, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
    return FALSE;

  *picture = (SxEaselPicture){ .illustration = self->illustration->id, .side = SX_SIDE_MIDDLE };
  return TRUE;
}

static gboolean
sx_art_easel_place (SxEasel *easel, const SxEaselPicture *picture, graphene_point_t *origin, double *scale)
{
  SxArtEasel *self = SX_ART_EASEL (easel);

  if (self->illustration == NULL || g_strcmp0 (picture->illustration, self->illustration->id) != 0)
    return FALSE;

  get_origin (self, origin);
  *scale = self->camera.scale;
  return TRUE;
}

static void
sx_art_easel_zoom (SxEasel *easel, double factor, double x, double y)
{
  SxArtEasel *self = SX_ART_EASEL (easel);
  SxCamera camera = self->camera;
  graphene_point_t middle;
  SxCamera all;

  sx_camera_fit (&all, &whole, self->window.size.width, self->window.size.height);
  graphene_rect_get_center (&self->window, &middle);
  sx_camera_zoom (&camera, MIN (factor, MOST * all.scale / camera.scale), x - middle.x, y - middle.y);
  move_freely (self, &camera);
}

static void
sx_art_easel_pan (SxEasel *easel, double x, double y)
{
  SxCamera camera = SX_ART_EASEL (easel)->camera;

  sx_camera_move (&camera, x, y);
  move_freely (SX_ART_EASEL (easel), &camera);
}

static void
sx_art_easel_fit (SxEasel *easel)
{
  SX_ART_EASEL (easel)->free = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (easel));
}

/* Words that have no room in the drawing stand below it, which makes that smaller. */
static void
set_window (SxArtEasel *self, int width, int height)
{
  int below = 0;

  if (self->numbers)
    gtk_widget_measure (self->legend, GTK_ORIENTATION_VERTICAL, width, &below, NULL, NULL, NULL);
  below = below > 0 ? MIN (below + SPACE, height - 1) : 0;
  graphene_rect_init (&self->window, 0, 0, (float) width, (float) (height - below));
  gtk_widget_set_child_visible (self->legend, below > 0);
  if (below > 0)
    gtk_widget_size_allocate (self->legend, &(GtkAllocation){ 0, height - below + SPACE, width, below - SPACE }, -1);
  if (!self->free)
    aim (self);
}

static void
sx_art_easel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxArtEasel *self = SX_ART_EASEL (widget);

  gtk_widget_measure (self->legend, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  self->numbers = FALSE;
  set_window (self, width, height);
  if (self->picture == NULL)
    return;

  self->numbers = !sx_illustration_labels_fit (self->labels, widget, get_width (self));
  if (self->numbers)
    set_window (self, width, height);
  sx_illustration_picture_want (self->picture, (int) ceil (get_width (self) * gtk_widget_get_scale_factor (widget)),
                                sx_theme_is_dark (widget));
}

/* The ground may be another one. */
static void
sx_art_easel_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sx_art_easel_parent_class)->css_changed (widget, change);
  gtk_widget_queue_allocate (widget);
}

static void
sx_art_easel_dispose (GObject *object)
{
  SxArtEasel *self = SX_ART_EASEL (object);

  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_pointer (&self->labels, sx_illustration_labels_free);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (sx_art_easel_parent_class)->dispose (object);
}

static void
sx_art_easel_class_init (SxArtEaselClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SxEaselClass *easel_class = SX_EASEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_art_easel_dispose;
  widget_class->size_allocate = sx_art_easel_size_allocate;
  widget_class->css_changed = sx_art_easel_css_changed;
  easel_class->draw = sx_art_easel_draw;
  easel_class->find = sx_art_easel_find;
  easel_class->place = sx_art_easel_place;
  easel_class->zoom = sx_art_easel_zoom;
  easel_class->pan = sx_art_easel_pan;
  easel_class->fit = sx_art_easel_fit;
}

static void
sx_art_easel_init (SxArtEasel *self)
{
  self->camera.scale = 1;
  self->legend = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
}

GtkWidget *
sx_art_easel_new (void)
{
  return g_object_new (SX_TYPE_ART_EASEL, NULL);
}

static void
set_illustration (SxArtEasel *self, const SxIllustration *illustration)
{
  self->illustration = illustration;
  self->free = FALSE;
  g_clear_object (&self->picture);
  self->picture = sx_illustration_picture_new (illustration->file);
  g_signal_connect_object (self->picture, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * sx_art_easel_show:
 * @self: the easel
 * @figure: a %SX_BLOCK_FIGURE; need not live on. Where people look stays as it is, while the illustration
 *   does.
 */
void
sx_art_easel_show (SxArtEasel *self, const SxBlock *figure)
{
  g_clear_pointer (&self->labels, sx_illustration_labels_free);
  self->labels = sx_illustration_labels_new (figure);
  sx_illustration_labels_describe (self->labels, figure, GTK_WIDGET (self), GTK_LABEL (self->legend));
  if (figure->illustration != self->illustration)
    set_illustration (self, figure->illustration);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Whether what it shows was rendered for its size. */
gboolean
sx_art_easel_is_sharp (SxArtEasel *self)
{
  return self->picture != NULL && sx_illustration_picture_is_sharp (self->picture);
}
