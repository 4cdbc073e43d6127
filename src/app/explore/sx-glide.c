/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-glide.h"

/* How long the way takes, in microseconds. */
#define DURATION 350000

/* When a hand has been still for so long, in milliseconds, the camera is at rest. */
#define PAUSE 120

struct _SxGlide
{
  GtkWidget *widget;
  SxGlideFunc moved;
  gpointer data;
  SxCamera from;
  SxCamera to;
  gint64 start; /* 0 until the first frame */
  guint tick;   /* 0 while nothing glides */
  guint pause;  /* 0 while no hand moves the camera */
};

/* Starts and ends softly. */
static double
ease (double progress)
{
  return progress * progress * (3 - 2 * progress);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  SxGlide *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double progress;
  SxCamera camera;

  if (self->start == 0)
    self->start = now;
  progress = MIN (1, (double) (now - self->start) / DURATION);
  if (progress >= 1)
    {
      self->tick = 0;
      self->moved (self->data, &self->to, TRUE);
      return G_SOURCE_REMOVE;
    }

  sx_camera_mix (&camera, &self->from, &self->to, ease (progress));
  self->moved (self->data, &camera, FALSE);
  return G_SOURCE_CONTINUE;
}

static gboolean
pause_cb (gpointer user_data)
{
  SxGlide *self = user_data;

  self->pause = 0;
  self->moved (self->data, &self->to, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
is_animated (GtkWidget *widget)
{
  gboolean animated;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animated, NULL);
  return animated && gtk_widget_get_mapped (widget);
}

/**
 * sx_glide_new:
 * @widget: where the camera shows something; must outlive the glide
 * @moved: called for each step of the way
 * @data: passed to @moved
 *
 * Returns: (transfer full): a glide that goes nowhere yet
 */
SxGlide *
sx_glide_new (GtkWidget *widget, SxGlideFunc moved, gpointer data)
{
  SxGlide *self = g_new0 (SxGlide, 1);

  self->widget = widget;
  self->moved = moved;
  self->data = data;
  return self;
}

void
sx_glide_free (SxGlide *self)
{
  sx_glide_stop (self);
  g_free (self);
}

/**
 * sx_glide_go:
 * @self: a glide
 * @from: where the camera is
 * @to: where it goes
 */
void
sx_glide_go (SxGlide *self, const SxCamera *from, const SxCamera *to)
{
  sx_glide_stop (self);
  if (!is_animated (self->widget))
    {
      self->moved (self->data, to, TRUE);
      return;
    }

  self->from = *from;
  self->to = *to;
  self->start = 0;
  self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * sx_glide_jump:
 * @self: a glide
 * @to: where a hand moves the camera
 *
 * Is there at once, and comes to rest when the hand does.
 */
void
sx_glide_jump (SxGlide *self, const SxCamera *to)
{
  sx_glide_stop (self);
  self->to = *to;
  self->pause = g_timeout_add (PAUSE, pause_cb, self);
  self->moved (self->data, to, FALSE);
}

void
sx_glide_stop (SxGlide *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->pause, g_source_remove);
}

gboolean
sx_glide_is_moving (SxGlide *self)
{
  return self->tick != 0;
}

/**
 * sx_glide_is_at_rest:
 * @self: a glide
 *
 * Returns: whether the camera neither glides nor is moved by a hand
 */
gboolean
sx_glide_is_at_rest (SxGlide *self)
{
  return self->tick == 0 && self->pause == 0;
}
