/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-present-figure.h"

#include "sx-art-easel.h"
#include "sx-body-easel.h"
#include "sx-legend.h"

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
};

G_DEFINE_FINAL_TYPE (SxPresentFigure, sx_present_figure, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
drawn_cb (SxPresentFigure *self, SxStroke *stroke)
{
  sx_sketch_add (self->sketch, sx_stroke_ref (stroke));
  sx_present_figure_show_pen (self);
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
}

/**
 * sx_present_figure_set_drawing:
 * @self: the figure
 * @drawing: whether a hand draws, or moves the picture
 */
void
sx_present_figure_set_drawing (SxPresentFigure *self, gboolean drawing)
{
  self->drawing = drawing;
  if (self->body != NULL)
    sx_easel_set_drawing (SX_EASEL (self->body), drawing);
  if (self->art != NULL)
    sx_easel_set_drawing (SX_EASEL (self->art), drawing);
}

/* To change it; sx_present_figure_show_pen() shows the change. */
SxSketch *
sx_present_figure_get_sketch (SxPresentFigure *self)
{
  return self->sketch;
}

void
sx_present_figure_show_pen (SxPresentFigure *self)
{
  const SxPen *pen = sx_sketch_get_pen (self->sketch);

  if (self->body != NULL)
    sx_easel_set_pen (SX_EASEL (self->body), pen);
  if (self->art != NULL)
    sx_easel_set_pen (SX_EASEL (self->art), pen);
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

/* What is drawn on; %NULL where there is no figure. */
SxEasel *
sx_present_figure_get_easel (SxPresentFigure *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) ? SX_EASEL (gtk_stack_get_visible_child (self->easels)) : NULL;
}
