/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-wrap-box.h"

#include "sx-layout.h"

/* In pixels. */
#define SPACING 6

struct _SxWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SxWrapBox, sx_wrap_box, GTK_TYPE_WIDGET)

#define FOREACH_SHOWN(self, child)                                                                                      \
  for (GtkWidget *child = gtk_widget_get_first_child (self); child != NULL; child = gtk_widget_get_next_sibling (child)) \
    if (gtk_widget_should_layout (child))

static int
get_width (GtkWidget *child, int most)
{
  int natural;
  int least = sx_layout_measure_width (child, &natural);

  return MAX (least, MIN (natural, most));
}

/* The first child of the next line; @height becomes that of the line that @child starts. */
static GtkWidget *
find_next_line (GtkWidget *child, int most, int *height)
{
  int used = 0;

  *height = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;
      width = get_width (child, most);
      if (used > 0 && used + SPACING + width > most)
        return child;
      used += width + (used > 0 ? SPACING : 0);
      *height = MAX (*height, sx_layout_measure_height (child, width));
    }

  return NULL;
}

static void
allocate_line (GtkWidget *self, GtkWidget *child, GtkWidget *end, int y, int height)
{
  int whole = gtk_widget_get_width (self);
  int x = 0;

  for (; child != end; child = gtk_widget_get_next_sibling (child))
    {
      int width;

      if (!gtk_widget_should_layout (child))
        continue;
      width = get_width (child, whole);
      sx_layout_place (child, x, y, width, height);
      x += width + SPACING;
    }
}

static void
sx_wrap_box_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                     int *minimum_baseline, int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      FOREACH_SHOWN (widget, child)
        {
          *minimum = MAX (*minimum, get_width (child, 0));
          *natural += get_width (child, G_MAXINT) + (*natural > 0 ? SPACING : 0);
        }
      return;
    }

  for (GtkWidget *line = gtk_widget_get_first_child (widget); line != NULL;)
    {
      int height;

      line = find_next_line (line, for_size >= 0 ? for_size : G_MAXINT, &height);
      *natural += height + (*natural > 0 ? SPACING : 0);
    }
  *minimum = *natural;
}

static void
sx_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int y = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (widget); line != NULL;)
    {
      int line_height;
      GtkWidget *next = find_next_line (line, width, &line_height);

      allocate_line (widget, line, next, y, line_height);
      y += line_height + SPACING;
      line = next;
    }
}

static GtkSizeRequestMode
sx_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sx_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (sx_wrap_box_parent_class)->dispose (object);
}

static void
sx_wrap_box_class_init (SxWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_wrap_box_dispose;
  widget_class->measure = sx_wrap_box_measure;
  widget_class->size_allocate = sx_wrap_box_size_allocate;
  widget_class->get_request_mode = sx_wrap_box_get_request_mode;
}

static void
sx_wrap_box_init (SxWrapBox *self)
{
}
