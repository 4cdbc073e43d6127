/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-easel.h"

#include <glib/gi18n.h>

#include "sx-captions.h"
#include "sx-theme.h"

struct _SxBodyEasel
{
  SxEasel parent_instance;

  SxOutlook *outlook;
  graphene_rect_t window; /* where the figures are seen, below the captions */
};

G_DEFINE_FINAL_TYPE (SxBodyEasel, sx_body_easel, SX_TYPE_EASEL)

static SxSide
get_side (SxFacing facing)
{
  switch (facing)
    {
    case SX_FACING_LEFT:
      return SX_SIDE_LEFT;
    case SX_FACING_RIGHT:
      return SX_SIDE_RIGHT;
    default:
      return SX_SIDE_MIDDLE;
    }
}

static void
sx_body_easel_draw (SxEasel *easel, GtkSnapshot *snapshot)
{
  SxBodyEasel *self = SX_BODY_EASEL (easel);
  SxScene *scene = sx_outlook_get_scene (self->outlook);
  const SxCamera *camera = sx_outlook_get_camera (self->outlook);

  sx_captions_draw (GTK_WIDGET (easel), snapshot, scene, camera, &self->window);
  gtk_snapshot_push_clip (snapshot, &self->window);
  sx_scene_snapshot (scene, snapshot, camera, &self->window);
  gtk_snapshot_pop (snapshot);
}

/* What is drawn beside the body belongs to the figure that it is beside. */
static gboolean
sx_body_easel_find (SxEasel *easel, double x, double y, SxEaselPicture *picture)
{
  SxBodyEasel *self = SX_BODY_EASEL (easel);
  const SxCamera *camera = sx_outlook_get_camera (self->outlook);

  SX_SCENE_FOREACH (sx_outlook_get_scene (self->outlook), facing)
    {
      graphene_rect_t area, crop;
      float scale = (float) camera->scale;

      sx_facing_get_crop (facing, &crop);
      sx_outlook_place_drawing (self->outlook, facing, &area);
      graphene_rect_init (&area, area.origin.x + crop.origin.x * scale, self->window.origin.y, crop.size.width * scale,
                          self->window.size.height);
      if (!graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        continue;

      *picture = (SxEaselPicture){ NULL, sx_facing_get_view (facing), get_side (facing) };
      return TRUE;
    }

  return FALSE;
}

static gboolean
sx_body_easel_place (SxEasel *easel, const SxEaselPicture *picture, graphene_point_t *origin, double *scale)
{
  SxBodyEasel *self = SX_BODY_EASEL (easel);

  if (picture->illustration != NULL)
    return FALSE;

  SX_SCENE_FOREACH (sx_outlook_get_scene (self->outlook), facing)
    if (sx_facing_get_view (facing) == picture->view && get_side (facing) == picture->side)
      {
        graphene_rect_t area;

        sx_outlook_place_drawing (self->outlook, facing, &area);
        *origin = area.origin;
        *scale = sx_outlook_get_camera (self->outlook)->scale;
        return TRUE;
      }

  return FALSE;
}

static void
sx_body_easel_zoom (SxEasel *easel, double factor, double x, double y)
{
  sx_outlook_zoom (SX_BODY_EASEL (easel)->outlook, factor, x, y);
}

static void
sx_body_easel_pan (SxEasel *easel, double x, double y)
{
  sx_outlook_pan (SX_BODY_EASEL (easel)->outlook, x, y);
}

static void
sx_body_easel_fit (SxEasel *easel)
{
  sx_outlook_fit (SX_BODY_EASEL (easel)->outlook);
}

static void
sx_body_easel_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxBodyEasel *self = SX_BODY_EASEL (widget);
  int above = sx_captions_get_height (widget);

  graphene_rect_init (&self->window, 0, (float) above, (float) width, (float) MAX (1, height - above));
  sx_scene_set_thickness (sx_outlook_get_scene (self->outlook), SX_EASEL_THICKNESS (height));
  sx_outlook_set_window (self->outlook, &self->window, gtk_widget_get_scale_factor (widget));
}

static void
sx_body_easel_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SxBodyEasel *self = SX_BODY_EASEL (widget);

  GTK_WIDGET_CLASS (sx_body_easel_parent_class)->css_changed (widget, change);
  if (self->outlook != NULL)
    sx_scene_set_dark (sx_outlook_get_scene (self->outlook), sx_theme_is_dark (widget));
}

static void
sx_body_easel_dispose (GObject *object)
{
  g_clear_object (&SX_BODY_EASEL (object)->outlook);
  G_OBJECT_CLASS (sx_body_easel_parent_class)->dispose (object);
}

static void
sx_body_easel_class_init (SxBodyEaselClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  SxEaselClass *easel_class = SX_EASEL_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_body_easel_dispose;
  widget_class->size_allocate = sx_body_easel_size_allocate;
  widget_class->css_changed = sx_body_easel_css_changed;
  easel_class->draw = sx_body_easel_draw;
  easel_class->find = sx_body_easel_find;
  easel_class->place = sx_body_easel_place;
  easel_class->zoom = sx_body_easel_zoom;
  easel_class->pan = sx_body_easel_pan;
  easel_class->fit = sx_body_easel_fit;
}

static void
sx_body_easel_init (SxBodyEasel *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The body"), -1);
}

/**
 * sx_body_easel_new:
 * @session: who is drawn, and what is painted on them
 *
 * Returns: (transfer floating): the easel
 */
GtkWidget *
sx_body_easel_new (const SxSession *session)
{
  SxBodyEasel *self = g_object_new (SX_TYPE_BODY_EASEL, NULL);

  self->outlook = sx_outlook_new (GTK_WIDGET (self), session->content, session->build, session->tone);
  g_signal_connect_object (sx_outlook_get_scene (self->outlook), "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outlook, "moved", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  sx_body_easel_show (self, session);
  return GTK_WIDGET (self);
}

/**
 * sx_body_easel_show:
 * @self: the easel
 * @session: what to paint; where people look stays as it is, while the place does
 */
void
sx_body_easel_show (SxBodyEasel *self, const SxSession *session)
{
  sx_outlook_show (self->outlook, session);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

SxOutlook *
sx_body_easel_get_outlook (SxBodyEasel *self)
{
  return self->outlook;
}
