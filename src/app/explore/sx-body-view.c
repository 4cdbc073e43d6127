/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-body-view.h"

#include <glib/gi18n.h>

#include "sx-body-cast.h"
#include "sx-body-choice.h"
#include "sx-body-gestures.h"
#include "sx-body-step.h"
#include "sx-body-words.h"
#include "sx-captions.h"
#include "sx-labels.h"
#include "sx-locator.h"
#include "sx-theme.h"

/* In pixels. */
#define LEAST_HEIGHT 150
#define NATURAL_HEIGHT 600

struct _SxBodyView
{
  SxPicker parent_instance;

  SxNavigator *navigator;
  SxPreferences *preferences;
  SxOutlook *outlook;
  const SxFinding *asked;  /* what choosing answers, or NULL while people look around */
  gboolean labels;
  gboolean still;          /* while the focus goes to where people are already looking */

  graphene_rect_t window;  /* where the figures are seen, below the captions */
  SxBodyTarget *met;       /* what the following point means, or NULL */
  graphene_point_t met_at;
};

G_DEFINE_FINAL_TYPE (SxBodyView, sx_body_view, SX_TYPE_PICKER)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static SxFacing
get_facing (GtkWidget *target)
{
  return sx_body_target_get_spot (SX_BODY_TARGET (target))->facing;
}

static gboolean
is_chosen (SxBodyView *self, GtkWidget *child)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);

  if (self->asked != NULL)
    return sx_body_choice_is_given (self->asked, sx_body_target_get_spot (SX_BODY_TARGET (child)), session);

  return sx_body_target_is_at (SX_BODY_TARGET (child), session->content, session->place);
}

static void
choose_cb (SxBodyView *self, SxBodyTarget *target)
{
  self->still = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (target));
  self->still = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, target);
}

/* Who moves the focus to what is out of sight, sees it. */
static void
state_cb (SxBodyView *self, GtkStateFlags old, GtkWidget *target)
{
  gboolean focused = (gtk_widget_get_state_flags (target) & ~old & GTK_STATE_FLAG_FOCUSED) != 0;
  graphene_rect_t bounds;

  if (focused && !self->still && gtk_widget_compute_bounds (target, GTK_WIDGET (self), &bounds))
    sx_outlook_reveal (self->outlook, &bounds);
}

static void
add_target (SxBodyView *self, const SxBodySpot *spot)
{
  SxFigure *figure = sx_scene_get_figure (sx_outlook_get_scene (self->outlook), spot->facing);
  SxBodyTarget *target = SX_BODY_TARGET (sx_body_target_new (spot, sx_figure_get_drawing (figure)));

  g_signal_connect_object (target, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "state-flags-changed", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  sx_picker_add (SX_PICKER (self), GTK_WIDGET (target));
}

static GArray *
list_spots (SxBodyView *self)
{
  const SxContent *content = sx_navigator_get_content (self->navigator);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (SxBodySpot));

  SX_SCENE_FOREACH (sx_outlook_get_scene (self->outlook), facing)
    if (sx_outlook_is_seen (self->outlook, facing))
      {
        g_autoptr (GArray) spots = sx_body_cast_new (content, sx_scene_get_figure (sx_outlook_get_scene (self->outlook), facing),
                                                     sx_outlook_get_layer (self->outlook), sx_outlook_is_close (self->outlook));

        g_array_append_vals (all, spots->data, spots->len);
      }
  if (self->asked != NULL)
    sx_body_choice_filter (self->asked, all);
  return all;
}

/* Whether the targets that are there stand for @spots, in the same figures. */
static gboolean
is_cast (SxBodyView *self, const GArray *spots)
{
  guint i = 0;

  SX_PICKER_FOREACH (self, child)
    {
      SxBodyTarget *target = SX_BODY_TARGET (child);

      if (i >= spots->len || !sx_body_target_is_for (target, &g_array_index (spots, SxBodySpot, i)))
        return FALSE;
      i++;
    }

  return i == spots->len;
}

/* A region of which all is chosen is outlined; if it were filled, nothing of it would be seen. */
static void
show_state (SxBodyView *self)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  const SxPlace *place = session->place;
  gboolean is_one =
    self->asked != NULL || place->side != SX_SIDE_MIDDLE || place->detail != NULL || place->item == SX_KIND_STRUCTURE;

  SX_PICKER_FOREACH (self, child)
    {
      const SxBodySpot *spot = sx_body_target_get_spot (SX_BODY_TARGET (child));
      g_autofree char *words =
        self->asked != NULL ? sx_body_choice_dup_words (self->asked, spot, session) : sx_body_words_new (session, spot);

      sx_body_target_set_chosen (SX_BODY_TARGET (child), is_chosen (self, child), is_one);
      sx_body_target_set_description (SX_BODY_TARGET (child), words);
    }
}

/* The focus goes on to what was chosen. */
static void
cast_targets (SxBodyView *self, const GArray *spots)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->met = NULL;
  self->still = TRUE;
  sx_picker_clear (SX_PICKER (self));
  for (guint i = 0; i < spots->len; i++)
    add_target (self, &g_array_index (spots, SxBodySpot, i));
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  self->still = FALSE;
}

static void
outlook_changed_cb (SxBodyView *self)
{
  g_autoptr (GArray) spots = list_spots (self);

  if (!is_cast (self, spots))
    cast_targets (self, spots);
  show_state (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
session_changed_cb (SxBodyView *self)
{
  sx_outlook_show (self->outlook, sx_navigator_get_session (self->navigator));
  show_state (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
preferences_cb (SxBodyView *self)
{
  SxLook look = *sx_scene_get_look (sx_outlook_get_scene (self->outlook));
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (SxBodySpot));

  look.tone = sx_preferences_get_tone (self->preferences);
  sx_scene_set_look (sx_outlook_get_scene (self->outlook), &look);
  if (sx_scene_get_build (sx_outlook_get_scene (self->outlook)) == sx_preferences_get_build (self->preferences))
    return;

  cast_targets (self, none); /* their shapes go with the figures */
  sx_outlook_set_build (self->outlook, sx_preferences_get_build (self->preferences));
}

/* What a point means: the target that it lies in, or the nearest one within reach. */
static SxBodyTarget *
find_target (SxBodyView *self, double x, double y)
{
  double scale = sx_outlook_get_camera (self->outlook)->scale;
  SxBodyTarget *nearest = NULL;
  double best = SX_BODY_TARGET_REACH / scale;

  SX_PICKER_FOREACH (self, child)
    {
      graphene_rect_t area;
      double distance;

      sx_outlook_place_drawing (self->outlook, get_facing (child), &area);
      distance = sx_body_target_get_distance (SX_BODY_TARGET (child), (x - area.origin.x) / scale, (y - area.origin.y) / scale);
      if (distance == 0)
        return SX_BODY_TARGET (child);
      if (distance <= best)
        {
          best = distance;
          nearest = SX_BODY_TARGET (child);
        }
    }

  return nearest;
}

static void
sx_body_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SxBodyView *self = SX_BODY_VIEW (widget);
  const SxCamera *camera = sx_outlook_get_camera (self->outlook);
  SxScene *scene = sx_outlook_get_scene (self->outlook);

  sx_captions_draw (widget, snapshot, scene, camera, &self->window);
  gtk_snapshot_push_clip (snapshot, &self->window);
  sx_scene_snapshot (scene, snapshot, camera, &self->window);
  GTK_WIDGET_CLASS (sx_body_view_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_pop (snapshot);
  if (!sx_outlook_is_close (self->outlook))
    return;

  if (self->labels)
    sx_labels_draw (SX_PICKER (self), snapshot, &self->window, sx_navigator_get_session (self->navigator)->clinical);
  sx_locator_draw (snapshot, scene, camera, &self->window, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
sx_body_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxBodyView *self = SX_BODY_VIEW (widget);
  int above = sx_captions_get_height (widget);

  graphene_rect_init (&self->window, 0, (float) above, (float) width, (float) MAX (1, height - above));
  sx_outlook_set_window (self->outlook, &self->window, gtk_widget_get_scale_factor (widget));
  self->met = NULL;
  SX_PICKER_FOREACH (self, child)
    {
      graphene_rect_t area;

      sx_outlook_place_drawing (self->outlook, get_facing (child), &area);
      sx_body_target_allocate (SX_BODY_TARGET (child), &area, sx_outlook_get_camera (self->outlook)->scale);
    }
}

static void
sx_body_view_realize (GtkWidget *widget)
{
  SxScene *scene = sx_outlook_get_scene (SX_BODY_VIEW (widget)->outlook);

  GTK_WIDGET_CLASS (sx_body_view_parent_class)->realize (widget);
  sx_scene_set_textured (scene, !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (gtk_widget_get_native (widget))));
}

static GtkSizeRequestMode
sx_body_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_WIDTH_FOR_HEIGHT;
}

static void
sx_body_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  int height = (for_size >= 0 ? for_size : NATURAL_HEIGHT) - sx_captions_get_height (widget);
  graphene_rect_t box;

  SX_PICKER_FOREACH (widget, child)
    gtk_widget_measure (child, orientation, -1, NULL, NULL, NULL, NULL);

  sx_pair_get_box (SX_PAIR_FRONT_AND_BACK, &box);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? sx_captions_get_width (widget) * 3 / 2 : LEAST_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (*minimum, (int) (height * box.size.width / box.size.height)) : NATURAL_HEIGHT;
}

static void
sx_body_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SxBodyView *self = SX_BODY_VIEW (widget);

  GTK_WIDGET_CLASS (sx_body_view_parent_class)->css_changed (widget, change);
  if (self->outlook != NULL)
    sx_scene_set_dark (sx_outlook_get_scene (self->outlook), sx_theme_is_dark (widget));
}

static GtkWidget *
sx_body_view_step (SxPicker *picker, GtkWidget *from, GtkDirectionType direction)
{
  return sx_body_step (from, direction);
}

static gboolean
sx_body_view_is_chosen (SxPicker *picker, GtkWidget *child)
{
  return is_chosen (SX_BODY_VIEW (picker), child);
}

static void
sx_body_view_dispose (GObject *object)
{
  SxBodyView *self = SX_BODY_VIEW (object);

  self->met = NULL;
  G_OBJECT_CLASS (sx_body_view_parent_class)->dispose (object);
  g_clear_object (&self->outlook);
  g_clear_object (&self->preferences);
  g_clear_object (&self->navigator);
}

static void
sx_body_view_class_init (SxBodyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_body_view_dispose;
  widget_class->realize = sx_body_view_realize;
  widget_class->snapshot = sx_body_view_snapshot;
  widget_class->size_allocate = sx_body_view_size_allocate;
  widget_class->get_request_mode = sx_body_view_get_request_mode;
  widget_class->measure = sx_body_view_measure;
  widget_class->css_changed = sx_body_view_css_changed;
  SX_PICKER_CLASS (klass)->step = sx_body_view_step;
  SX_PICKER_CLASS (klass)->is_chosen = sx_body_view_is_chosen;

  /**
   * SxBodyView::chosen:
   * @target: a #SxBodyTarget
   *
   * Somebody chose it.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", SX_TYPE_BODY_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         SX_TYPE_BODY_TARGET);

  gtk_widget_class_set_css_name (widget_class, "sx-body-view");
}

static void
sx_body_view_init (SxBodyView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The body"), -1);
}

/**
 * sx_body_view_new_for_question:
 * @navigator: holds the answers
 * @preferences: who is drawn
 * @asked: a question that can be answered on the body
 *
 * Returns: (transfer floating): the whole body, on which the answers to @asked can be chosen
 */
GtkWidget *
sx_body_view_new_for_question (SxNavigator *navigator, SxPreferences *preferences, const SxFinding *asked)
{
  SxBodyView *self = g_object_new (SX_TYPE_BODY_VIEW, NULL);

  self->navigator = g_object_ref (navigator);
  self->preferences = g_object_ref (preferences);
  self->asked = asked;
  self->outlook = sx_outlook_new (GTK_WIDGET (self), sx_navigator_get_content (navigator), sx_preferences_get_build (preferences),
                                  sx_preferences_get_tone (preferences));
  g_signal_connect_object (sx_outlook_get_scene (self->outlook), "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outlook, "moved", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outlook, "changed", G_CALLBACK (outlook_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (navigator, "stayed", G_CALLBACK (sx_outlook_fit), self->outlook, G_CONNECT_SWAPPED);
  g_signal_connect_object (preferences, "figure-changed", G_CALLBACK (preferences_cb), self, G_CONNECT_SWAPPED);
  outlook_changed_cb (self);
  session_changed_cb (self);
  return GTK_WIDGET (self);
}

GtkWidget *
sx_body_view_new (SxNavigator *navigator, SxPreferences *preferences)
{
  GtkWidget *self = sx_body_view_new_for_question (navigator, preferences, NULL);

  sx_body_gestures_add (self, SX_BODY_VIEW (self)->outlook);
  return self;
}

SxOutlook *
sx_body_view_get_outlook (SxBodyView *self)
{
  return self->outlook;
}

/**
 * sx_body_view_set_labels:
 * @self: the view
 * @labels: whether close-ups have the names of what they show beside them
 */
void
sx_body_view_set_labels (SxBodyView *self, gboolean labels)
{
  self->labels = labels;
  sx_outlook_set_margin (self->outlook, labels ? SX_LABELS_SHARE : 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sx_body_view_get_chosen_name:
 * @self: the view
 *
 * Returns: (nullable): the name of the one target that is chosen; %NULL if none is, or several are
 */
const char *
sx_body_view_get_chosen_name (SxBodyView *self)
{
  const char *name = NULL;

  SX_PICKER_FOREACH (self, child)
    if (is_chosen (self, child))
      {
        if (name != NULL)
          return NULL;
        name = sx_body_target_get_name (SX_BODY_TARGET (child));
      }

  return name;
}

/**
 * sx_body_view_target_has_point:
 * @self: the view
 * @target: a child of it
 * @x: of a point, in the coordinates of @target
 * @y: of a point
 *
 * Returns: whether a pointer there means @target
 */
gboolean
sx_body_view_target_has_point (SxBodyView *self, SxBodyTarget *target, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (GTK_WIDGET (target), GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;

  /* GTK asks one target after the other. */
  if (self->met == NULL || !graphene_point_equal (&point, &self->met_at))
    {
      self->met_at = point;
      self->met = find_target (self, point.x, point.y);
    }

  return self->met == target;
}

/**
 * sx_body_view_look_at:
 * @self: the view
 * @region: (nullable): id of a part of the body, or %NULL
 *
 * Shows the part that is looked at in the list beside the picture.
 */
void
sx_body_view_look_at (SxBodyView *self, const char *region)
{
  const SxContent *content = sx_navigator_get_content (self->navigator);
  const SxRegion *at = region != NULL ? sx_content_get_region (content, region) : NULL;

  SX_PICKER_FOREACH (self, child)
    {
      const SxRegion *of = sx_body_target_get_spot (SX_BODY_TARGET (child))->region;

      sx_body_target_set_looked_at (SX_BODY_TARGET (child), at != NULL && at->parent != NULL && of != NULL
                                                              && sx_content_region_is_within (content, of->id, region));
    }
}
