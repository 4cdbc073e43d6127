/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-outlook.h"

#include "sx-body-aim.h"
#include "sx-glide.h"

/* How much larger than the whole body everything can be, and from when on that is a close-up. */
#define MOST 9.0
#define CLOSE 1.35

struct _SxOutlook
{
  GObject parent_instance;

  const SxContent *content;
  SxScene *scene;
  SxGlide *glide;
  SxPlace *place;          /* what the camera is sent to */
  SxLayer layer;

  SxCamera camera;
  graphene_rect_t window;  /* where the figures are seen */
  int factor;
  SxFacing facing;         /* which figure close-ups show */
  gboolean close;          /* whether only a part of the body is seen */
  gboolean free;           /* whether people moved the camera themselves */
  double margin;           /* how much of the width of close-ups is kept free on each side */
};

G_DEFINE_FINAL_TYPE (SxOutlook, sx_outlook, G_TYPE_OBJECT)

enum
{
  SIGNAL_MOVED,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
get_whole (SxOutlook *self, SxCamera *camera)
{
  graphene_rect_t box;

  sx_pair_get_box (sx_scene_get_pair (self->scene), &box);
  sx_camera_fit (camera, &box, self->window.size.width, self->window.size.height);
}

static gboolean
find_box (SxOutlook *self, const SxPlace *place, SxFacing facing, graphene_rect_t *box)
{
  return sx_body_aim_find (self->scene, self->content, place, facing, box);
}

/* Where the camera goes for what is shown, if nobody moves it. */
static void
aim (SxOutlook *self, SxCamera *camera)
{
  graphene_rect_t box;

  if (!self->close || !find_box (self, self->place, self->facing, &box))
    {
      get_whole (self, camera);
      return;
    }

  sx_body_aim_widen (&box);
  graphene_rect_offset (&box, sx_facing_get_offset (self->facing), 0);
  sx_camera_fit (camera, &box, self->window.size.width * (1 - 2 * self->margin), self->window.size.height);
}

/* Has the pictures made of what is seen now. */
static void
come_to_rest (SxOutlook *self)
{
  SxLook look = *sx_scene_get_look (self->scene);

  look.layer = self->layer;
  look.close_up = self->close;
  if (self->window.size.width > 0)
    sx_scene_settle (self->scene, &look, &self->camera, &self->window, self->factor);
}

static void
changed (SxOutlook *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
glide_cb (gpointer data, const SxCamera *camera, gboolean arrived)
{
  SxOutlook *self = data;

  self->camera = *camera;
  if (arrived)
    come_to_rest (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
go_to (SxOutlook *self, const SxCamera *camera)
{
  if (self->window.size.width > 0)
    sx_glide_go (self->glide, &self->camera, camera);
}

static void
go_to_aim (SxOutlook *self)
{
  SxCamera camera;

  self->free = FALSE;
  aim (self, &camera);
  changed (self);
  go_to (self, &camera);
}

static void
turn_to (SxOutlook *self, SxFacing facing)
{
  self->facing = facing;
  if (sx_scene_get_pair (self->scene) == sx_facing_get_pair (facing))
    return;

  sx_scene_set_pair (self->scene, sx_facing_get_pair (facing));
  aim (self, &self->camera);
}

/* People who look at a figure that shows the place stay with that figure. */
static void
show_place (SxOutlook *self, const SxPlace *place)
{
  SxPlace *owned = sx_place_ref (place);
  SxFacing facing = self->facing;
  graphene_rect_t box;

  g_clear_pointer (&self->place, sx_place_unref);
  self->place = owned;
  self->layer = sx_body_aim_choose_layer (self->content, place, self->layer);
  if (!self->close || !find_box (self, place, self->facing, &box))
    self->close = sx_body_aim_choose_facing (self->scene, self->content, place, &facing);
  if (self->close)
    turn_to (self, facing);
  go_to_aim (self);
}

/* After people moved the camera: how near it is decides what can be chosen, and the figure that fills the
 * window is the one that they mean. */
static void
move_freely (SxOutlook *self, const SxCamera *wanted)
{
  gboolean close = self->close;
  SxCamera camera = *wanted;
  SxCamera whole;
  graphene_rect_t box;

  get_whole (self, &whole);
  if (camera.scale <= whole.scale)
    camera = whole;
  sx_pair_get_box (sx_scene_get_pair (self->scene), &box);
  sx_camera_keep_in (&camera, &box, self->window.size.width, self->window.size.height);
  self->free = camera.scale > whole.scale;
  self->close = camera.scale > CLOSE * whole.scale;
  if (self->close)
    self->facing = sx_scene_find_seen (self->scene, &camera, &self->window);
  sx_glide_jump (self->glide, &camera);
  if (close || self->close)
    changed (self);
}

static void
sx_outlook_dispose (GObject *object)
{
  SxOutlook *self = SX_OUTLOOK (object);

  g_clear_pointer (&self->glide, sx_glide_free);
  g_clear_object (&self->scene);
  g_clear_pointer (&self->place, sx_place_unref);
  g_clear_pointer (&self->content, sx_content_unref);
  G_OBJECT_CLASS (sx_outlook_parent_class)->dispose (object);
}

static void
sx_outlook_class_init (SxOutlookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_outlook_dispose;

  /**
   * SxOutlook::moved:
   *
   * The camera moved.
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", SX_TYPE_OUTLOOK, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SxOutlook::changed:
   *
   * Other things can be chosen now, or another of them is.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_OUTLOOK, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sx_outlook_init (SxOutlook *self)
{
  self->camera.scale = 1;
  self->place = sx_place_new (SX_PLACE_BODY);
}

/**
 * sx_outlook_new:
 * @widget: where the body is seen; must outlive the outlook
 * @content: the content
 * @build: who is drawn
 * @tone: of the skin
 *
 * Returns: (transfer full): an outlook on the whole body
 */
SxOutlook *
sx_outlook_new (GtkWidget *widget, const SxContent *content, SxBuild build, guint tone)
{
  SxOutlook *self = g_object_new (SX_TYPE_OUTLOOK, NULL);

  self->content = sx_content_ref (content);
  self->scene = sx_scene_new (content, build, tone);
  self->glide = sx_glide_new (widget, glide_cb, self);
  return self;
}

SxScene *
sx_outlook_get_scene (SxOutlook *self)
{
  return self->scene;
}

/* What of the body was last asked for. */
const SxPlace *
sx_outlook_get_place (SxOutlook *self)
{
  return self->place;
}

const SxCamera *
sx_outlook_get_camera (SxOutlook *self)
{
  return &self->camera;
}

SxFacing
sx_outlook_get_facing (SxOutlook *self)
{
  return self->facing;
}

SxLayer
sx_outlook_get_layer (SxOutlook *self)
{
  return self->layer;
}

gboolean
sx_outlook_is_close (SxOutlook *self)
{
  return self->close;
}

/**
 * sx_outlook_is_seen:
 * @self: an outlook
 * @facing: how a figure of the pair stands
 *
 * Returns: whether something of that figure is seen, or will be when the camera has arrived
 */
gboolean
sx_outlook_is_seen (SxOutlook *self, SxFacing facing)
{
  graphene_rect_t seen;

  if (!self->close)
    return TRUE;
  if (!self->free)
    return facing == self->facing;

  sx_scene_get_seen (facing, &self->camera, &self->window, &seen);
  return seen.size.width > 0;
}

/**
 * sx_outlook_is_at_rest:
 * @self: an outlook
 *
 * Returns: whether nothing moves and every picture is there
 */
gboolean
sx_outlook_is_at_rest (SxOutlook *self)
{
  return sx_glide_is_at_rest (self->glide) && sx_scene_is_sharp (self->scene);
}

/**
 * sx_outlook_place_drawing:
 * @self: an outlook
 * @facing: how a figure stands
 * @area: (out caller-allocates): where its whole drawing is
 */
void
sx_outlook_place_drawing (SxOutlook *self, SxFacing facing, graphene_rect_t *area)
{
  sx_scene_place_drawing (facing, &self->camera, &self->window, area);
}

/**
 * sx_outlook_show:
 * @self: an outlook
 * @session: what to show
 *
 * Goes to what the session is about and paints it.
 */
void
sx_outlook_show (SxOutlook *self, const SxSession *session)
{
  sx_scene_show (self->scene, session);
  if (sx_body_aim_concerns (session->place) && !sx_place_equal (self->place, session->place))
    show_place (self, session->place);
}

/**
 * sx_outlook_look_from:
 * @self: an outlook
 * @facing: how a figure stands that is seen
 *
 * The next place is shown in that figure.
 */
void
sx_outlook_look_from (SxOutlook *self, SxFacing facing)
{
  self->facing = facing;
  self->close = TRUE;
}

/**
 * sx_outlook_set_margin:
 * @self: an outlook
 * @margin: how much of the width of close-ups to keep free on each side, for names
 */
void
sx_outlook_set_margin (SxOutlook *self, double margin)
{
  self->margin = margin;
  if (self->close && !self->free)
    go_to_aim (self);
}

void
sx_outlook_set_layer (SxOutlook *self, SxLayer layer)
{
  if (layer == self->layer)
    return;

  self->layer = layer;
  come_to_rest (self);
  changed (self);
}

void
sx_outlook_set_build (SxOutlook *self, SxBuild build)
{
  sx_scene_set_build (self->scene, build);
  come_to_rest (self);
  changed (self);
}

/**
 * sx_outlook_get_next:
 * @self: an outlook
 *
 * Returns: what turning shows: the figure that stands there next and shows the same
 */
SxFacing
sx_outlook_get_next (SxOutlook *self)
{
  SxFacing facing = sx_facing_get_next (self->facing);
  graphene_rect_t box;

  if (!self->close)
    return sx_scene_get_pair (self->scene) == SX_PAIR_FRONT_AND_BACK ? SX_FACING_RIGHT : SX_FACING_FRONT;
  while (facing != self->facing && !find_box (self, self->place, facing, &box))
    facing = sx_facing_get_next (facing);
  return facing != self->facing ? facing : sx_facing_get_next (facing);
}

void
sx_outlook_turn (SxOutlook *self)
{
  graphene_rect_t box;

  turn_to (self, sx_outlook_get_next (self));
  if (self->close && !find_box (self, self->place, self->facing, &box))
    self->close = FALSE;
  go_to_aim (self);
}

/**
 * sx_outlook_zoom:
 * @self: an outlook
 * @factor: how much larger
 * @x: of the point of the widget that stays where it is
 * @y: of that point
 */
void
sx_outlook_zoom (SxOutlook *self, double factor, double x, double y)
{
  SxCamera camera = self->camera;
  SxCamera whole;

  get_whole (self, &whole);
  sx_camera_zoom (&camera, MIN (factor, MOST * whole.scale / camera.scale), x - self->window.origin.x - self->window.size.width / 2,
                  y - self->window.origin.y - self->window.size.height / 2);
  move_freely (self, &camera);
}

/* Moves the picture so many pixels to the right and down. */
void
sx_outlook_pan (SxOutlook *self, double x, double y)
{
  SxCamera camera = self->camera;

  sx_camera_move (&camera, x, y);
  move_freely (self, &camera);
}

/* Goes back to what the place asks for. */
void
sx_outlook_fit (SxOutlook *self)
{
  graphene_rect_t box;

  self->close = find_box (self, self->place, self->facing, &box);
  go_to_aim (self);
}

/* For the next person: the whole body, its skin, from the front and from behind. */
void
sx_outlook_reset (SxOutlook *self)
{
  self->layer = SX_LAYER_SKIN;
  self->close = FALSE;
  turn_to (self, SX_FACING_FRONT);
  go_to_aim (self);
}

/**
 * sx_outlook_reveal:
 * @self: an outlook
 * @bounds: where something is
 *
 * Brings into sight what is out of it.
 */
void
sx_outlook_reveal (SxOutlook *self, const graphene_rect_t *bounds)
{
  SxCamera camera = self->camera;

  if (sx_glide_is_moving (self->glide) || !self->close || !sx_camera_reveal (&camera, bounds, &self->window))
    return;

  self->free = TRUE;
  go_to (self, &camera);
}

/**
 * sx_outlook_set_window:
 * @self: an outlook
 * @window: where the figures are seen
 * @factor: pixels of the screen in one of the window
 */
void
sx_outlook_set_window (SxOutlook *self, const graphene_rect_t *window, int factor)
{
  SxCamera before, after;

  if (graphene_rect_equal (&self->window, window) && factor == self->factor)
    return;

  sx_glide_stop (self->glide);
  get_whole (self, &before);
  self->window = *window;
  self->factor = factor;
  get_whole (self, &after);
  if (self->free)
    self->camera.scale *= after.scale / before.scale;
  else
    aim (self, &self->camera);
  come_to_rest (self);
}
