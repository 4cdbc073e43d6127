/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-contents-box.h"

#include <glib/gi18n.h>

#include "sx-contents-list.h"
#include "sx-disclosure.h"
#include "sx-heading.h"
#include "sx-layout.h"

/* A page of fewer parts needs no list of them. */
#define LEAST_PARTS 4

/* Beside the list the words keep lines that can be read. */
#define LEAST_CHARS 42
#define LIST_SHARE 0.34
#define GAP 24
#define SPACING 8

/* A part is being read once its heading is this far below the upper edge, in pixels. */
#define READING_LINE 48

struct _SxContentsBox
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *fold;
  GtkWidget *side; /* a scroller, because the list may be longer than the window is high */
  GtkWidget *body;
  SxContentsList *folded;
  SxContentsList *beside;

  GPtrArray *headings; /* of GtkWidget, in @body or @head */
  GtkScrolledWindow *scroller;
  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (SxContentsBox, sx_contents_box, GTK_TYPE_WIDGET)

static gboolean
has_contents (SxContentsBox *self)
{
  return self->headings != NULL && self->headings->len >= LEAST_PARTS;
}

/* How wide the list beside the words is; 0 where there is no room for it. */
static int
find_side_width (SxContentsBox *self, int width)
{
  int natural;
  int least = sx_layout_measure_width (GTK_WIDGET (self->beside), &natural);
  int words = MAX (sx_layout_measure_width (self->body, NULL), sx_layout_measure_chars (GTK_WIDGET (self), LEAST_CHARS));

  natural = MAX (least, MIN (natural, (int) (LIST_SHARE * width)));
  return has_contents (self) && width >= natural + GAP + words ? natural : 0;
}

/* How far down @widget lies on all that is scrolled, wherever that is scrolled to. */
static int
get_y (SxContentsBox *self, GtkWidget *widget)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    return 0;
  return (int) bounds.origin.y;
}

/* How far the upper edge of the window is below that of @self. */
static int
get_hidden_height (SxContentsBox *self)
{
  if (self->scroller == NULL)
    return 0;
  return MAX ((int) gtk_adjustment_get_value (self->adjustment) - get_y (self, GTK_WIDGET (self)), 0);
}

static void
set_current (SxContentsBox *self, int current)
{
  sx_contents_list_set_current (self->beside, current);
  sx_contents_list_set_current (self->folded, current);
}

/* The list beside the words moves with the window, as far as there are words. */
static void
place_side (SxContentsBox *self, int width, int height)
{
  int room = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - height, 0);

  sx_layout_place (self->side, 0, MIN (get_hidden_height (self) + SPACING, room), width, height);
}

static void
scrolled_cb (SxContentsBox *self)
{
  int line = (int) gtk_adjustment_get_value (self->adjustment) + READING_LINE;
  int current = -1;

  if (!has_contents (self))
    return;

  for (guint i = 0; i < self->headings->len && get_y (self, g_ptr_array_index (self->headings, i)) <= line; i++)
    current = (int) i;
  set_current (self, current);
  /* Only its place changes: that is no layout, in the midst of which this may be called. */
  if (sx_contents_box_is_wide (self) && gtk_widget_get_width (self->side) > 0)
    place_side (self, gtk_widget_get_width (self->side), gtk_widget_get_height (self->side));
}

static void
chosen_cb (SxContentsBox *self, guint index)
{
  GtkWidget *heading = g_ptr_array_index (self->headings, index);

  gtk_widget_grab_focus (heading);
  if (self->adjustment != NULL)
    gtk_adjustment_set_value (self->adjustment, get_y (self, heading) - SPACING);
  set_current (self, (int) index);
}

static GtkSizeRequestMode
sx_contents_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
find_fold_height (SxContentsBox *self, int width)
{
  return has_contents (self) ? sx_layout_measure_height (self->fold, width) + SPACING : 0;
}

static void
sx_contents_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  SxContentsBox *self = SX_CONTENTS_BOX (widget);
  int wide, side;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int head, body, list;

      *minimum = MAX (sx_layout_measure_width (self->head, &head), sx_layout_measure_width (self->body, &body));
      if (has_contents (self))
        *minimum = MAX (*minimum, sx_layout_measure_width (self->fold, NULL));
      sx_layout_measure_width (GTK_WIDGET (self->beside), &list);
      *natural = MAX (*minimum, MAX (head, body) + (has_contents (self) ? list + GAP : 0));
      return;
    }

  sx_layout_measure_width (widget, &wide);
  wide = for_size >= 0 ? for_size : wide;
  side = find_side_width (self, wide);
  if (side > 0)
    wide -= side + GAP;
  *minimum = *natural = sx_layout_measure_height (self->head, wide) + SPACING + sx_layout_measure_height (self->body, wide)
                        + (side > 0 ? 0 : find_fold_height (self, wide));
}

static void
allocate_side (SxContentsBox *self, int width, int height)
{
  int seen = self->scroller != NULL ? gtk_widget_get_height (GTK_WIDGET (self->scroller)) : height;
  int wanted = sx_layout_measure_height (GTK_WIDGET (self->beside), width);
  int least;

  gtk_widget_measure (self->side, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  place_side (self, width, MAX (least, MIN (wanted, MIN (seen - 2 * SPACING, height))));
}

static void
sx_contents_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SxContentsBox *self = SX_CONTENTS_BOX (widget);
  int side = find_side_width (self, width);
  int x = side > 0 ? side + GAP : 0;
  int y = sx_layout_measure_height (self->head, width - x) + SPACING;

  sx_layout_show (self->side, side > 0);
  sx_layout_show (self->fold, side == 0 && has_contents (self));
  sx_layout_place (self->head, x, 0, width - x, y - SPACING);
  if (side > 0)
    allocate_side (self, side, height);
  else if (has_contents (self))
    {
      sx_layout_place (self->fold, 0, y, width, find_fold_height (self, width) - SPACING);
      y += find_fold_height (self, width);
    }
  sx_layout_place (self->body, x, y, width - x, MAX (height - y, sx_layout_measure_height (self->body, width - x)));
}

static void
sx_contents_box_dispose (GObject *object)
{
  SxContentsBox *self = SX_CONTENTS_BOX (object);
  GtkWidget *child;

  sx_contents_box_watch (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  G_OBJECT_CLASS (sx_contents_box_parent_class)->dispose (object);
}

static void
sx_contents_box_class_init (SxContentsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_contents_box_dispose;
  widget_class->get_request_mode = sx_contents_box_get_request_mode;
  widget_class->measure = sx_contents_box_measure;
  widget_class->size_allocate = sx_contents_box_size_allocate;

  g_type_ensure (SX_TYPE_DISCLOSURE);
  gtk_widget_class_set_css_name (widget_class, "sx-contents-box");
}

static SxContentsList *
new_list (SxContentsBox *self)
{
  GtkWidget *list = sx_contents_list_new ();

  g_signal_connect_swapped (list, "chosen", G_CALLBACK (chosen_cb), self);
  return SX_CONTENTS_LIST (list);
}

static void
add_fold (SxContentsBox *self)
{
  GtkWidget *fold = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->folded = new_list (self);
  gtk_box_append (GTK_BOX (fold), g_object_new (SX_TYPE_DISCLOSURE, "title", _("On this page"), "content", self->folded, NULL));
  gtk_box_append (GTK_BOX (fold), GTK_WIDGET (self->folded));
  gtk_widget_set_parent (fold, GTK_WIDGET (self));
  self->fold = fold;
}

static void
add_side (SxContentsBox *self)
{
  self->beside = new_list (self);
  self->side = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", self->beside, NULL);
  gtk_widget_set_parent (self->side, GTK_WIDGET (self));
}

static void
sx_contents_box_init (SxContentsBox *self)
{
}

/**
 * sx_contents_box_new:
 * @head: what stands above everything
 * @body: the words
 *
 * Returns: a box without a list
 */
GtkWidget *
sx_contents_box_new (GtkWidget *head, GtkWidget *body)
{
  SxContentsBox *self = g_object_new (SX_TYPE_CONTENTS_BOX, NULL);

  self->head = head;
  self->body = body;
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  add_fold (self);
  add_side (self);
  gtk_widget_set_parent (body, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * sx_contents_box_set_parts:
 * @self: a box
 * @headings: (element-type SxHeading): the headings in it that start a part; they live as long as they
 *   are in it
 *
 * A page of few parts has no list of them.
 */
void
sx_contents_box_set_parts (SxContentsBox *self, const GPtrArray *headings)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  g_clear_pointer (&self->headings, g_ptr_array_unref);
  self->headings = g_ptr_array_copy ((GPtrArray *) headings, NULL, NULL);
  for (guint i = 0; i < headings->len; i++)
    {
      g_autofree char *title = NULL;

      g_object_get (g_ptr_array_index (headings, i), "text", &title, NULL);
      g_strv_builder_add (builder, title);
    }
  titles = g_strv_builder_end (builder);
  sx_contents_list_set_titles (self->beside, titles);
  sx_contents_list_set_titles (self->folded, titles);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sx_contents_box_is_wide:
 * @self: a box
 *
 * Returns: whether the list stands beside the words
 */
gboolean
sx_contents_box_is_wide (SxContentsBox *self)
{
  return gtk_widget_get_child_visible (self->side);
}

/**
 * sx_contents_box_watch:
 * @self: a box
 * @scroller: (nullable): what scrolls it from now on
 */
void
sx_contents_box_watch (SxContentsBox *self, GtkScrolledWindow *scroller)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, scrolled_cb, self);
  g_clear_object (&self->adjustment);
  self->scroller = scroller;
  if (scroller == NULL)
    return;

  self->adjustment = g_object_ref (gtk_scrolled_window_get_vadjustment (scroller));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
}
