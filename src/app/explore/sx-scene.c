/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-scene.h"

#include <math.h>

#include "sx-body-plan.h"

struct _SxScene
{
  GObject parent_instance;

  const SxContent *content;
  SxBuild build;
  SxLook look;
  SxPair pair;
  SxFigure *figures[SX_N_FACINGS]; /* NULL until they are needed */
  SxSession *shown;                /* what is painted on them; may be NULL */
  gboolean textured;               /* whether the renderer keeps textures */
  double thickness;                /* of lines and patterns */
};

G_DEFINE_FINAL_TYPE (SxScene, sx_scene, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (SxScene *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
paint (SxScene *self, SxFigure *figure)
{
  g_autoptr (SxPaintwork) work = NULL;

  if (self->shown != NULL)
    work = sx_body_plan_paint (self->shown, sx_figure_get_facing (figure), sx_figure_get_drawing (figure));
  else
    work = sx_paintwork_new (sx_figure_get_drawing (figure));
  sx_figure_paint (figure, work);
}

static void
add_figure (SxScene *self, SxFacing facing)
{
  SxFigure *figure = sx_figure_new (self->content, facing, self->build, &self->look);

  g_signal_connect_object (figure, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  sx_figure_set_textured (figure, self->textured);
  self->figures[facing] = figure;
  paint (self, figure);
}

static void
clear_figures (SxScene *self)
{
  for (SxFacing facing = 0; facing < SX_N_FACINGS; facing++)
    g_clear_object (&self->figures[facing]);
}

static void
sx_scene_dispose (GObject *object)
{
  SxScene *self = SX_SCENE (object);

  clear_figures (self);
  g_clear_pointer (&self->shown, sx_session_unref);
  g_clear_pointer (&self->content, sx_content_unref);
  G_OBJECT_CLASS (sx_scene_parent_class)->dispose (object);
}

static void
sx_scene_class_init (SxSceneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_scene_dispose;

  /**
   * SxScene::changed:
   *
   * There is something else to draw.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_SCENE, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sx_scene_init (SxScene *self)
{
  self->thickness = 1;
}

/**
 * sx_scene_new:
 * @content: the content
 * @build: who is drawn
 * @tone: of the skin, from 1
 *
 * Returns: (transfer full): the scene
 */
SxScene *
sx_scene_new (const SxContent *content, SxBuild build, guint tone)
{
  SxScene *self = g_object_new (SX_TYPE_SCENE, NULL);

  self->content = sx_content_ref (content);
  self->build = build;
  self->look.tone = tone;
  for (SxFacing facing = SX_FACING_FIRST (self->pair); facing <= SX_FACING_LAST (self->pair); facing++)
    add_figure (self, facing);
  return self;
}

SxFigure *
sx_scene_get_figure (SxScene *self, SxFacing facing)
{
  if (self->figures[facing] == NULL)
    add_figure (self, facing);

  return self->figures[facing];
}

SxBuild
sx_scene_get_build (SxScene *self)
{
  return self->build;
}

SxPair
sx_scene_get_pair (SxScene *self)
{
  return self->pair;
}

void
sx_scene_set_pair (SxScene *self, SxPair pair)
{
  SX_SCENE_FOREACH (self, facing)
    sx_figure_leave (sx_scene_get_figure (self, facing));
  self->pair = pair;
  changed_cb (self);
}

const SxLook *
sx_scene_get_look (SxScene *self)
{
  return &self->look;
}

void
sx_scene_set_look (SxScene *self, const SxLook *look)
{
  if (sx_look_equal (&self->look, look))
    return;

  self->look = *look;
  for (SxFacing facing = 0; facing < SX_N_FACINGS; facing++)
    if (self->figures[facing] != NULL)
      sx_figure_set_look (self->figures[facing], look);
}

/* On a dark ground the lines of the drawing are light. */
void
sx_scene_set_dark (SxScene *self, gboolean dark)
{
  SxLook look = self->look;

  look.dark = dark;
  sx_scene_set_look (self, &look);
}

/**
 * sx_scene_set_textured:
 * @self: a scene
 * @textured: whether the renderer keeps textures; the one of cairo does not
 */
void
sx_scene_set_textured (SxScene *self, gboolean textured)
{
  self->textured = textured;
  for (SxFacing facing = 0; facing < SX_N_FACINGS; facing++)
    if (self->figures[facing] != NULL)
      sx_figure_set_textured (self->figures[facing], textured);
}

/**
 * sx_scene_set_thickness:
 * @self: a scene
 * @thickness: of the lines and patterns on the figures; 1 as they are seen from nearby
 *
 * It holds from the next time that the camera comes to rest.
 */
void
sx_scene_set_thickness (SxScene *self, double thickness)
{
  self->thickness = thickness;
}

/**
 * sx_scene_set_build:
 * @self: a scene
 * @build: who is drawn
 *
 * Draws somebody else. All figures are new, and so are their shapes.
 */
void
sx_scene_set_build (SxScene *self, SxBuild build)
{
  self->build = build;
  clear_figures (self);
  changed_cb (self);
}

/**
 * sx_scene_show:
 * @self: a scene
 * @session: a session
 *
 * Paints on the figures what the session is about, and what was marked in it.
 */
void
sx_scene_show (SxScene *self, const SxSession *session)
{
  SxSession *shown = sx_session_ref (session);

  g_clear_pointer (&self->shown, sx_session_unref);
  self->shown = shown;
  for (SxFacing facing = 0; facing < SX_N_FACINGS; facing++)
    if (self->figures[facing] != NULL)
      paint (self, self->figures[facing]);
}

/**
 * sx_scene_place_drawing:
 * @facing: how a figure stands
 * @camera: what is seen
 * @window: where it is seen
 * @area: (out caller-allocates): where the whole drawing of the figure goes
 */
void
sx_scene_place_drawing (SxFacing facing, const SxCamera *camera, const graphene_rect_t *window, graphene_rect_t *area)
{
  double x = window->origin.x + window->size.width / 2 + (sx_facing_get_offset (facing) - camera->x) * camera->scale;
  double y = window->origin.y + window->size.height / 2 - camera->y * camera->scale;

  graphene_rect_init (area, (float) x, (float) y, (float) (SX_DRAWING_WIDTH * camera->scale), (float) (SX_DRAWING_HEIGHT * camera->scale));
}

/**
 * sx_scene_get_seen:
 * @facing: how a figure stands
 * @camera: what is seen
 * @window: where it is seen
 * @seen: (out caller-allocates): what is seen of the figure, in units of its drawing and whole
 *   pixels of the window; may be empty
 */
void
sx_scene_get_seen (SxFacing facing, const SxCamera *camera, const graphene_rect_t *window, graphene_rect_t *seen)
{
  graphene_rect_t area, crop;
  float scale = (float) camera->scale;

  sx_facing_get_crop (facing, &crop);
  sx_scene_place_drawing (facing, camera, window, &area);
  graphene_rect_init (seen, area.origin.x + crop.origin.x * scale, area.origin.y + crop.origin.y * scale, crop.size.width * scale,
                      crop.size.height * scale);
  if (!graphene_rect_intersection (seen, window, seen))
    {
      graphene_rect_init (seen, 0, 0, 0, 0);
      return;
    }

  graphene_rect_round_extents (seen, seen);
  graphene_rect_init (seen, (seen->origin.x - area.origin.x) / scale, (seen->origin.y - area.origin.y) / scale,
                      seen->size.width / scale, seen->size.height / scale);
}

/**
 * sx_scene_find_seen:
 * @self: a scene
 * @camera: what is seen
 * @window: where it is seen
 *
 * Returns: the figure of which most is seen
 */
SxFacing
sx_scene_find_seen (SxScene *self, const SxCamera *camera, const graphene_rect_t *window)
{
  SxFacing found = SX_FACING_FIRST (self->pair);
  float most = 0;

  SX_SCENE_FOREACH (self, facing)
    {
      graphene_rect_t seen;

      sx_scene_get_seen (facing, camera, window, &seen);
      if (seen.size.width > most)
        {
          most = seen.size.width;
          found = facing;
        }
    }

  return found;
}

/**
 * sx_scene_settle:
 * @self: a scene
 * @look: how the figures look from now on
 * @camera: what is seen
 * @window: where it is seen
 * @factor: pixels of the screen in one of the window
 *
 * The camera has come to rest: has sharp pictures made.
 */
void
sx_scene_settle (SxScene *self, const SxLook *look, const SxCamera *camera, const graphene_rect_t *window, int factor)
{
  self->look = *look;
  SX_SCENE_FOREACH (self, facing)
    {
      graphene_rect_t seen;

      sx_scene_get_seen (facing, camera, window, &seen);
      sx_figure_settle (sx_scene_get_figure (self, facing), look, &seen, camera->scale, factor, self->thickness);
    }
}

/**
 * sx_scene_is_sharp:
 * @self: a scene
 *
 * Returns: whether all pictures are there that were asked for
 */
gboolean
sx_scene_is_sharp (SxScene *self)
{
  SX_SCENE_FOREACH (self, facing)
    if (!sx_figure_is_sharp (sx_scene_get_figure (self, facing)))
      return FALSE;

  return TRUE;
}

void
sx_scene_snapshot (SxScene *self, GtkSnapshot *snapshot, const SxCamera *camera, const graphene_rect_t *window)
{
  SX_SCENE_FOREACH (self, facing)
    {
      graphene_rect_t area;

      sx_scene_place_drawing (facing, camera, window, &area);
      sx_figure_snapshot (sx_scene_get_figure (self, facing), snapshot, &area);
    }
}
