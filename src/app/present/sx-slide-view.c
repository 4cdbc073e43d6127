/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-slide-view.h"

#include <math.h>
#include <string.h>

#include "sx-body-paint.h"
#include "sx-heading.h"
#include "sx-layout.h"
#include "sx-mark-paint.h"
#include "sx-tone.h"

/* How high a sample is where a symbol in it is as large as on the body, in pixels. */
#define SYMBOL 24.0

/* In sizes of the text. */
#define TITLE 1.45
#define SUBTITLE 0.8
#define REMARK 0.7
#define SPACE 0.6
#define WIDEST 34 /* lines longer than this are hard to follow from far away */

/* How opaque a remark is; that is still 4.5:1. */
#define QUIET 0xc000

/* Each try is so much smaller, and none is smaller than this, in pixels. */
#define SHRINK 0.94
#define LEAST 15.0

struct _SxSlideView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *box;
  GtkWidget *icon;
  GtkWidget *heading;
  GtkWidget *subtitle;
  GtkBox *lines;
  GtkWidget *note;

  double wanted; /* size of the text, in pixels, if it fits */
  double size;
  int width;     /* for which it was found */
  int height;
  guint fitting; /* source of a fitting to a new size */
};

G_DEFINE_FINAL_TYPE (SxSlideView, sx_slide_view, GTK_TYPE_WIDGET)

static PangoAttribute *
new_size (double size)
{
  return pango_attr_size_new_absolute ((int) (size * PANGO_SCALE));
}

static PangoAttrList *
new_attributes (double size)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, new_size (size));
  return attributes;
}

static void
add_bounded (PangoAttrList *attributes, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* The lead is bold and the remark small; how long they are, the label keeps. */
static void
size_line (GtkWidget *label, double size)
{
  PangoAttrList *attributes = new_attributes (size);
  guint lead = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "lead"));
  guint remark = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "remark"));
  guint length = (guint) strlen (gtk_label_get_text (GTK_LABEL (label)));

  if (lead > 0)
    add_bounded (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, lead);
  if (remark > 0)
    {
      add_bounded (attributes, new_size (size * REMARK), length - remark, length);
      add_bounded (attributes, pango_attr_foreground_alpha_new (QUIET), length - remark, length);
    }
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
}

static void
size_label (GtkWidget *label, double size)
{
  PangoAttrList *attributes = new_attributes (size);

  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
}

static void
apply_size (SxSlideView *self, double size)
{
  self->size = size;
  sx_heading_set_size (SX_HEADING (self->heading), TITLE * size);
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), (int) (TITLE * size));
  size_label (self->subtitle, SUBTITLE * size);
  size_label (self->note, REMARK * size);
  gtk_box_set_spacing (self->box, (int) (SPACE * size));
  gtk_box_set_spacing (self->lines, (int) (SPACE * size));
  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    {
      GtkWidget *sample = gtk_widget_get_first_child (line);
      GtkWidget *label = gtk_widget_get_last_child (line);

      size_line (label, size);
      gtk_box_set_spacing (GTK_BOX (line), (int) (SPACE * size));
      if (sample != label)
        {
          gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (sample), (int) (2 * size));
          gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (sample), (int) (1.2 * size));
        }
    }
}

static int
get_line_width (SxSlideView *self)
{
  return MIN (self->width, (int) (WIDEST * self->size));
}

static gboolean
fits (SxSlideView *self)
{
  int width = get_line_width (self);
  int height;

  if (sx_layout_measure_width (GTK_WIDGET (self->box), NULL) > width)
    return FALSE;
  gtk_widget_measure (GTK_WIDGET (self->box), GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height <= self->height;
}

static void
fit (SxSlideView *self)
{
  double size = MAX (self->wanted, LEAST);

  if (self->width == 0)
    return;

  apply_size (self, size);
  while (size > LEAST && !fits (self))
    {
      size = MAX (LEAST, size * SHRINK);
      apply_size (self, size);
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
fit_cb (gpointer user_data)
{
  SxSlideView *self = user_data;

  self->fitting = 0;
  fit (self);
  return G_SOURCE_REMOVE;
}

static void
draw_sample_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  const SxSample *sample = user_data;

  if (sample->kind == SX_SAMPLE_LINK)
    {
      sx_body_paint_sample (cr, sample->link, width, height);
      return;
    }

  cairo_translate (cr, width / 2.0, height / 2.0);
  sx_mark_paint_symbol (cr, sample->symbol, height / SYMBOL);
}

static GtkWidget *
new_sample (const SxSample *sample)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "valign", GTK_ALIGN_START, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_sample_cb, g_memdup2 (sample, sizeof *sample), g_free);
  return area;
}

static GtkWidget *
new_words (const SxBlock *block)
{
  g_autofree char *words =
    g_strdup_printf ("%s%s%s%s%s", block->lead != NULL ? block->lead : "", block->lead != NULL ? "  " : "", block->text,
                     block->remark != NULL ? "  " : "", block->remark != NULL ? block->remark : "");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0, "hexpand", TRUE, NULL);

  if (block->lead != NULL)
    g_object_set_data (G_OBJECT (label), "lead", GUINT_TO_POINTER (strlen (block->lead)));
  if (block->remark != NULL)
    g_object_set_data (G_OBJECT (label), "remark", GUINT_TO_POINTER (strlen (block->remark)));
  return label;
}

static GtkWidget *
new_line (const SxBlock *block)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  if (block->sample.kind == SX_SAMPLE_LINK || block->sample.kind == SX_SAMPLE_MARK)
    gtk_box_append (GTK_BOX (line), new_sample (&block->sample));
  gtk_box_append (GTK_BOX (line), new_words (block));
  return line;
}

static void
sx_slide_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  SxSlideView *self = SX_SLIDE_VIEW (widget);

  gtk_widget_measure (GTK_WIDGET (self->scroller), orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = (int) (6 * LEAST);
  *natural = MAX (*minimum, (int) (1.3 * TITLE * self->wanted));
}

/* The words are fitted anew before the next frame: what is being allocated cannot change. */
static void
sx_slide_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxSlideView *self = SX_SLIDE_VIEW (widget);
  int used;

  if ((width != self->width || height != self->height) && self->fitting == 0)
    self->fitting = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_cb, self, NULL);
  self->width = width;
  self->height = height;
  used = MAX (sx_layout_measure_width (GTK_WIDGET (self->scroller), NULL), get_line_width (self));
  sx_layout_place (GTK_WIDGET (self->scroller), 0, 0, used, height);
}

static void
sx_slide_view_dispose (GObject *object)
{
  SxSlideView *self = SX_SLIDE_VIEW (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;
  G_OBJECT_CLASS (sx_slide_view_parent_class)->dispose (object);
}

static void
sx_slide_view_class_init (SxSlideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_slide_view_dispose;
  widget_class->measure = sx_slide_view_measure;
  widget_class->size_allocate = sx_slide_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "sx-slide-view");
}

static GtkWidget *
new_title (SxSlideView *self)
{
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->icon = g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  self->heading = g_object_new (SX_TYPE_HEADING, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (title), self->icon);
  gtk_box_append (GTK_BOX (title), self->heading);
  return title;
}

static void
sx_slide_view_init (SxSlideView *self)
{
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "valign", GTK_ALIGN_CENTER, NULL);
  self->subtitle = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->note = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->subtitle, "sx-subtitle");
  gtk_widget_add_css_class (self->note, "sx-remark");
  gtk_box_append (self->box, new_title (self));
  gtk_box_append (self->box, self->subtitle);
  gtk_box_append (self->box, GTK_WIDGET (self->lines));
  gtk_box_append (self->box, self->note);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->box));
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
  self->wanted = self->size = LEAST;
}

static void
clear_lines (SxSlideView *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
}

/* Urgency is an icon and a colour beside the words, and neither alone. */
static void
show_tone (SxSlideView *self, SxTone tone)
{
  const char *icon = sx_tone_get_icon (tone);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  gtk_widget_set_visible (self->icon, icon != NULL);
  sx_tone_dress (tone, GTK_WIDGET (self));
}

/**
 * sx_slide_view_show:
 * @self: the view
 * @slide: what to show; need not live on
 */
void
sx_slide_view_show (SxSlideView *self, const SxSlide *slide)
{
  sx_heading_set_text (SX_HEADING (self->heading), slide->doc->title);
  gtk_label_set_text (GTK_LABEL (self->subtitle), slide->doc->subtitle != NULL ? slide->doc->subtitle : "");
  gtk_widget_set_visible (self->subtitle, slide->doc->subtitle != NULL);
  gtk_label_set_text (GTK_LABEL (self->note), slide->note != NULL ? slide->note : "");
  gtk_widget_set_visible (self->note, slide->note != NULL);
  show_tone (self, slide->tone);
  clear_lines (self);
  for (guint i = sx_slide_get_first_line (slide); i < slide->doc->blocks->len; i++)
    gtk_box_append (self->lines, new_line (g_ptr_array_index (slide->doc->blocks, i)));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  fit (self);
}

/**
 * sx_slide_view_set_size:
 * @self: the view
 * @size: of its text, in pixels, where all of it fits
 */
void
sx_slide_view_set_size (SxSlideView *self, double size)
{
  self->wanted = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  fit (self);
}

/* Who listens hears the title first. */
void
sx_slide_view_grab_title (SxSlideView *self)
{
  gtk_widget_grab_focus (self->heading);
}

/**
 * sx_slide_view_scroll:
 * @self: the view
 * @down: or up
 *
 * Returns: whether there was more to see
 */
gboolean
sx_slide_view_scroll (SxSlideView *self, gboolean down)
{
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (self->scroller);
  double before = gtk_adjustment_get_value (at);
  double page = gtk_adjustment_get_page_size (at) * 0.9;

  gtk_adjustment_set_value (at, before + (down ? page : -page));
  return fabs (gtk_adjustment_get_value (at) - before) >= 1;
}

double
sx_slide_view_get_size (SxSlideView *self)
{
  return self->size;
}

/* Whether not all of it is seen at once. */
gboolean
sx_slide_view_is_cut (SxSlideView *self)
{
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (self->scroller);

  return gtk_adjustment_get_upper (at) > gtk_adjustment_get_page_size (at) + 1;
}

/* Whether it will have another size before the next frame. */
gboolean
sx_slide_view_is_fitting (SxSlideView *self)
{
  return self->fitting != 0;
}
