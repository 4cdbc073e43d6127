/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-contents-list.h"

#include <glib/gi18n.h>

#define TITLE_CHARS 24

struct _SxContentsList
{
  GtkWidget parent_instance;

  GPtrArray *rows; /* of GtkWidget, which belong to this */
  int current;     /* the part that is being read, or -1 */
};

G_DEFINE_FINAL_TYPE (SxContentsList, sx_contents_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
chosen_cb (SxContentsList *self, GtkWidget *row)
{
  guint index;

  if (g_ptr_array_find (self->rows, row, &index))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, index);
}

static GtkWidget *
new_row (SxContentsList *self, const char *title)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                  "natural-wrap-mode", GTK_NATURAL_WRAP_NONE, "max-width-chars", TITLE_CHARS, "accessible-role",
                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_button_set_child (GTK_BUTTON (row), label);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "sx-contents-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (row, "clicked", G_CALLBACK (chosen_cb), self);
  return row;
}

/* Weight and a line for who sees it, words for who hears it. */
static void
show_current (SxContentsList *self, int index, gboolean current)
{
  GtkWidget *row;

  if (index < 0 || (guint) index >= self->rows->len)
    return;

  row = g_ptr_array_index (self->rows, index);
  if (current)
    {
      gtk_widget_add_css_class (row, "current");
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("You are here"), -1);
    }
  else
    {
      gtk_widget_remove_css_class (row, "current");
      gtk_accessible_reset_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

/* Where a long list scrolls by itself, the part that is being read is kept in sight. A page is never
 * scrolled for the sake of its list. */
static void
keep_in_sight (SxContentsList *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t bounds;

  if (!GTK_IS_VIEWPORT (parent) || self->current < 0
      || !gtk_widget_compute_bounds (g_ptr_array_index (self->rows, self->current), GTK_WIDGET (self), &bounds))
    return;

  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (parent)), bounds.origin.y,
                             bounds.origin.y + bounds.size.height);
}

static void
clear (SxContentsList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  self->current = -1;
}

/* Focus moves among the rows by arrows and jumps over them by Tab. */
static gboolean
sx_contents_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SxContentsList *self = SX_CONTENTS_LIST (widget);
  gboolean by_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (self->rows->len == 0)
    return FALSE;
  if (by_tab)
    return gtk_widget_get_focus_child (widget) == NULL
           && gtk_widget_grab_focus (g_ptr_array_index (self->rows, MAX (self->current, 0)));
  return GTK_WIDGET_CLASS (sx_contents_list_parent_class)->focus (widget, direction);
}

static void
sx_contents_list_dispose (GObject *object)
{
  clear (SX_CONTENTS_LIST (object));
  G_OBJECT_CLASS (sx_contents_list_parent_class)->dispose (object);
}

static void
sx_contents_list_finalize (GObject *object)
{
  g_ptr_array_unref (SX_CONTENTS_LIST (object)->rows);
  G_OBJECT_CLASS (sx_contents_list_parent_class)->finalize (object);
}

static void
sx_contents_list_class_init (SxContentsListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_contents_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = sx_contents_list_finalize;
  widget_class->focus = sx_contents_list_focus;

  /**
   * SxContentsList::chosen:
   * @index: the number of a part
   *
   * Somebody wants to go there.
   */
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", SX_TYPE_CONTENTS_LIST, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sx-contents-list");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NAVIGATION);
}

static void
sx_contents_list_init (SxContentsList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("On this page"), -1);
  self->rows = g_ptr_array_new ();
  self->current = -1;
}

GtkWidget *
sx_contents_list_new (void)
{
  return g_object_new (SX_TYPE_CONTENTS_LIST, NULL);
}

static gboolean
has_titles (SxContentsList *self, char **titles)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (titles[i] == NULL
        || !g_str_equal (gtk_label_get_text (GTK_LABEL (gtk_button_get_child (g_ptr_array_index (self->rows, i)))), titles[i]))
      return FALSE;

  return titles[self->rows->len] == NULL;
}

/**
 * sx_contents_list_set_titles:
 * @self: a list
 * @titles: the headings of the page, in its order
 */
void
sx_contents_list_set_titles (SxContentsList *self, char **titles)
{
  if (has_titles (self, titles))
    return;

  clear (self);
  for (char **title = titles; *title != NULL; title++)
    {
      GtkWidget *row = new_row (self, *title);

      g_ptr_array_add (self->rows, row);
      gtk_widget_set_parent (row, GTK_WIDGET (self));
    }
}

/**
 * sx_contents_list_set_current:
 * @self: a list
 * @current: the number of the part that is being read; -1 for none
 */
void
sx_contents_list_set_current (SxContentsList *self, int current)
{
  if (current == self->current)
    return;

  show_current (self, self->current, FALSE);
  self->current = current;
  show_current (self, self->current, TRUE);
  keep_in_sight (self);
}

int
sx_contents_list_get_current (SxContentsList *self)
{
  return self->current;
}
