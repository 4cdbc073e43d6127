/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-present.h"

#include "sx-present-window.h"
#include "sx-slide.h"

struct _SxPresent
{
  GObject parent_instance;

  GtkWindow *parent;    /* owns this */
  SxNavigator *navigator;
  SxPreferences *preferences;
  GSimpleAction *action;
  GtkWindow *window;    /* the large one while it is open; belongs to GTK */
};

G_DEFINE_FINAL_TYPE (SxPresent, sx_present, G_TYPE_OBJECT)

static void
follow_place (SxPresent *self)
{
  g_simple_action_set_enabled (self->action, sx_slides_are_made_for (sx_navigator_get_session (self->navigator)->place));
}

static void
present_cb (SxPresent *self)
{
  sx_present_close (self);
  g_set_weak_pointer (&self->window, GTK_WINDOW (sx_present_window_new (self->parent, sx_navigator_get_session (self->navigator),
                                                                        self->preferences)));
  gtk_window_fullscreen (self->window);
  gtk_window_present (self->window);
}

static void
sx_present_dispose (GObject *object)
{
  SxPresent *self = SX_PRESENT (object);

  sx_present_close (self);
  g_clear_object (&self->action);
  g_clear_object (&self->navigator);
  g_clear_object (&self->preferences);
  G_OBJECT_CLASS (sx_present_parent_class)->dispose (object);
}

static void
sx_present_class_init (SxPresentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_present_dispose;
}

static void
sx_present_init (SxPresent *self)
{
  self->action = g_simple_action_new ("present", NULL);
  g_signal_connect_object (self->action, "activate", G_CALLBACK (present_cb), self, G_CONNECT_SWAPPED);
}

/**
 * sx_present_new:
 * @window: gets the action; must outlive this
 * @navigator: where one is
 * @preferences: who is drawn
 *
 * Returns: (transfer full): what opens the large window
 */
SxPresent *
sx_present_new (GtkApplicationWindow *window, SxNavigator *navigator, SxPreferences *preferences)
{
  SxPresent *self = g_object_new (SX_TYPE_PRESENT, NULL);

  self->parent = GTK_WINDOW (window);
  self->navigator = g_object_ref (navigator);
  self->preferences = g_object_ref (preferences);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (follow_place), self, G_CONNECT_SWAPPED);
  follow_place (self);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (self->action));
  return self;
}

/**
 * sx_present_close:
 * @self: what opens the large window
 *
 * Closes it, with all that was drawn and written there.
 */
void
sx_present_close (SxPresent *self)
{
  GtkWindow *window = self->window;

  g_clear_weak_pointer (&self->window);
  if (window != NULL)
    gtk_window_destroy (window);
}

/* The large window; %NULL if it is not open. */
GtkWindow *
sx_present_get_window (SxPresent *self)
{
  return self->window;
}
