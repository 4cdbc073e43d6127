/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-present-figure.h"

#include "sx-art-easel.h"
#include "sx-body-easel.h"
#include "sx-legend.h"
#include "sx-sketch.h"

/* One step nearer to the picture. */
#define ZOOM_STEP 1.3

struct _SxPresentFigure
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkStack *easels;
  SxLegend *legend;
  SxBodyEasel *body; /* NULL until it is needed, like the next */
  SxArtEasel *art;
  SxSketch *sketch;
  gboolean drawing;
  GActionMap *map;   /* has the actions; outlives this */
};

G_DEFINE_FINAL_TYPE (SxPresentFigure, sx_present_figure, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
enable (SxPresentFigure *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (self->map, name)), enabled);
}

static void
show_tools (SxPresentFigure *self)
{
  static const char *const always[] = { "pen", "zoom-in", "zoom-out", "fit" };
  gboolean figure = sx_present_figure_get_easel (self) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (always); i++)
    enable (self, always[i], figure);
  enable (self, "undo", figure && sx_sketch_can_undo (self->sketch));
  enable (self, "redo", figure && sx_sketch_can_redo (self->sketch));
  enable (self, "clear", figure && !sx_pen_is_empty (sx_sketch_get_pen (self->sketch)));
}

static void
show_pen (SxPresentFigure *self)
{
  const SxPen *pen = sx_sketch_get_pen (self->sketch);

  if (self->body != NULL)
    sx_easel_set_pen (SX_EASEL (self->body), pen);
  if (self->art != NULL)
    sx_easel_set_pen (SX_EASEL (self->art), pen);
  show_tools (self);
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
drawn_cb (SxPresentFigure *self, SxStroke *stroke)
{
  sx_sketch_add (self->sketch, sx_stroke_ref (stroke));
  show_pen (self);
}

static void
add_easel (SxPresentFigure *self, GtkWidget *easel)
{
  gtk_stack_add_child (self->easels, easel);
  sx_easel_set_drawing (SX_EASEL (easel), self->drawing);
  sx_easel_set_pen (SX_EASEL (easel), sx_sketch_get_pen (self->sketch));
  g_signal_connect_object (easel, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
}

static void
show_body (SxPresentFigure *self, const SxSession *session)
{
  if (self->body == NULL)
    {
      self->body = SX_BODY_EASEL (sx_body_easel_new (session));
      add_easel (self, GTK_WIDGET (self->body));
    }
  else
    sx_body_easel_show (self->body, session);
  gtk_stack_set_visible_child (self->easels, GTK_WIDGET (self->body));
}

static void
show_art (SxPresentFigure *self, const SxBlock *figure)
{
  if (self->art == NULL)
    {
      self->art = SX_ART_EASEL (sx_art_easel_new ());
      add_easel (self, GTK_WIDGET (self->art));
    }
  sx_art_easel_show (self->art, figure);
  gtk_stack_set_visible_child (self->easels, GTK_WIDGET (self->art));
}

/* The patterns are explained below the body, but where the words do that. */
static void
show_legend (SxPresentFigure *self, const SxSlide *slide, const SxSession *session)
{
  const SxPlace *place = session->place;
  gboolean painted = slide->figure == SX_SLIDE_BODY && slide->kind != SX_SLIDE_WHERE && place->item == SX_KIND_CONDITION;
  const SxCondition *condition = painted ? sx_content_get_condition (session->content, place->id) : NULL;

  sx_legend_set_condition (self->legend, session, condition, place->detail);
}

static void
pen_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  SxPresentFigure *self = user_data;

  self->drawing = !self->drawing;
  g_simple_action_set_state (action, g_variant_new_boolean (self->drawing));
  if (self->body != NULL)
    sx_easel_set_drawing (SX_EASEL (self->body), self->drawing);
  if (self->art != NULL)
    sx_easel_set_drawing (SX_EASEL (self->art), self->drawing);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_sketch_undo (SX_PRESENT_FIGURE (user_data)->sketch);
  show_pen (user_data);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_sketch_redo (SX_PRESENT_FIGURE (user_data)->sketch);
  show_pen (user_data);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_sketch_clear (SX_PRESENT_FIGURE (user_data)->sketch);
  show_pen (user_data);
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_easel_zoom (sx_present_figure_get_easel (user_data), ZOOM_STEP);
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_easel_zoom (sx_present_figure_get_easel (user_data), 1 / ZOOM_STEP);
}

static void
fit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  sx_easel_fit (sx_present_figure_get_easel (user_data));
}

static void
sx_present_figure_dispose (GObject *object)
{
  SxPresentFigure *self = SX_PRESENT_FIGURE (object);

  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;
  G_OBJECT_CLASS (sx_present_figure_parent_class)->dispose (object);
}

static void
sx_present_figure_finalize (GObject *object)
{
  sx_sketch_free (SX_PRESENT_FIGURE (object)->sketch);
  G_OBJECT_CLASS (sx_present_figure_parent_class)->finalize (object);
}

static void
sx_present_figure_class_init (SxPresentFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sx_present_figure_dispose;
  object_class->finalize = sx_present_figure_finalize;

  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", SX_TYPE_PRESENT_FIGURE, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sx_present_figure_init (SxPresentFigure *self)
{
  self->sketch = sx_sketch_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->easels = g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, NULL);
  self->legend = g_object_new (SX_TYPE_LEGEND, NULL);
  gtk_box_append (self->box, GTK_WIDGET (self->easels));
  gtk_box_append (self->box, GTK_WIDGET (self->legend));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * sx_present_figure_add_actions:
 * @self: the figure
 * @map: gets its actions; must outlive it
 */
void
sx_present_figure_add_actions (SxPresentFigure *self, GActionMap *map)
{
  static const GActionEntry entries[] = {
    { .name = "pen", .activate = pen_cb, .state = "false" },
    { .name = "undo", .activate = undo_cb },
    { .name = "redo", .activate = redo_cb },
    { .name = "clear", .activate = clear_cb },
    { .name = "zoom-in", .activate = zoom_in_cb },
    { .name = "zoom-out", .activate = zoom_out_cb },
    { .name = "fit", .activate = fit_cb },
  };

  self->map = map;
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
}

/**
 * sx_present_figure_show:
 * @self: the figure
 * @slide: what it is beside
 * @session: what is painted on it
 *
 * Where people look stays as it is while the figure does.
 */
void
sx_present_figure_show (SxPresentFigure *self, const SxSlide *slide, const SxSession *session)
{
  gtk_widget_set_visible (GTK_WIDGET (self), slide->figure != SX_SLIDE_NO_FIGURE);
  if (slide->figure == SX_SLIDE_BODY)
    show_body (self, session);
  else if (slide->figure == SX_SLIDE_ILLUSTRATION)
    show_art (self, sx_slide_get_illustration (slide));
  show_legend (self, slide, session);
  show_tools (self);
}

const SxPen *
sx_present_figure_get_pen (SxPresentFigure *self)
{
  return sx_sketch_get_pen (self->sketch);
}

/* What is drawn on; %NULL where there is no figure. */
SxEasel *
sx_present_figure_get_easel (SxPresentFigure *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) ? SX_EASEL (gtk_stack_get_visible_child (self->easels)) : NULL;
}
