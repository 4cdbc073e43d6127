/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-view.h"

#include "sx-contents-box.h"
#include "sx-doc-widgets.h"
#include "sx-gauge-view.h"
#include "sx-heading.h"

struct _SxDocView
{
  GtkWidget parent_instance;

  GtkWidget *frame;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *box;

  GPtrArray *blocks;  /* of SxBlock: what is drawn */
  GPtrArray *widgets; /* of GtkWidget: what draws each of them, in @box */
  GtkWidget *touched; /* the words that were clicked last: they can have the focus */
};

G_DEFINE_FINAL_TYPE (SxDocView, sx_doc_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_FOLLOW,
  SIGNAL_TURN,
  SIGNAL_ANSWER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
turned_cb (SxDocView *self, SxGaugeView *gauge)
{
  g_autoptr (SxPlace) place = sx_gauge_view_dup_place (gauge);

  g_signal_emit (self, signals[SIGNAL_TURN], 0, place);
}

static void
answered_cb (SxDocView *self, SxGaugeView *gauge)
{
  g_autoptr (SxAnswers) answers = sx_gauge_view_dup_answers (gauge);

  g_signal_emit (self, signals[SIGNAL_ANSWER], 0, answers);
}

static GtkWidget *
new_widget (SxDocView *self, const SxBlock *block)
{
  GtkWidget *widget = sx_doc_widget_new (block);

  if (SX_IS_GAUGE_VIEW (widget))
    {
      g_signal_connect_object (widget, "turned", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (widget, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
    }
  return widget;
}

/* A scale stays while the page around it changes: somebody may have its marker in hand. */
static gboolean
draws (GtkWidget *widget, const SxBlock *drawn, const SxBlock *block)
{
  if (SX_IS_GAUGE_VIEW (widget))
    return sx_gauge_view_shows (SX_GAUGE_VIEW (widget), block);
  return sx_block_equal (drawn, block);
}

/* Which of the widgets from @from on draws @block already; their number if none does. */
static guint
find_kept (SxDocView *self, const SxBlock *block, guint from)
{
  guint i = from;

  while (i < self->widgets->len
         && !draws (g_ptr_array_index (self->widgets, i), g_ptr_array_index (self->blocks, i), block))
    i++;

  return i;
}

static void
remove_range (SxDocView *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    gtk_box_remove (GTK_BOX (self->box), g_ptr_array_index (self->widgets, i));
}

static GtkWidget *
keep (GtkWidget *widget, const SxBlock *block)
{
  if (SX_IS_GAUGE_VIEW (widget))
    sx_gauge_view_set_session (SX_GAUGE_VIEW (widget), block->session);
  return widget;
}

static GtkWidget *
insert (SxDocView *self, GtkWidget *widget, GtkWidget *after)
{
  gtk_box_insert_child_after (GTK_BOX (self->box), widget, after);
  return widget;
}

/* What stays the same stays where it is, with its focus and what somebody opened in it. */
static void
set_blocks (SxDocView *self, GPtrArray *blocks)
{
  GPtrArray *widgets = g_ptr_array_new ();
  GtkWidget *last = NULL;
  guint next = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);
      guint kept = find_kept (self, block, next);

      if (kept < self->widgets->len)
        {
          remove_range (self, next, kept);
          last = keep (g_ptr_array_index (self->widgets, kept), block);
          next = kept + 1;
        }
      else
        last = insert (self, new_widget (self, block), last);
      g_ptr_array_add (widgets, last);
    }
  remove_range (self, next, self->widgets->len);
  g_ptr_array_unref (self->widgets);
  self->widgets = widgets;
  g_ptr_array_unref (self->blocks);
  self->blocks = g_ptr_array_ref (blocks);
}

static GtkWidget *
find_heading (GtkWidget *widget)
{
  GtkWidget *found = SX_IS_HEADING (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_heading (child);

  return found;
}

static void
list_parts (SxDocView *self, const SxDoc *doc)
{
  g_autoptr (GPtrArray) sections = sx_doc_list_sections (doc);
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  for (guint i = 0; i < sections->len; i++)
    {
      guint index;

      if (g_ptr_array_find (doc->blocks, g_ptr_array_index (sections, i), &index))
        g_ptr_array_add (headings, find_heading (g_ptr_array_index (self->widgets, index)));
    }
  sx_contents_box_set_parts (SX_CONTENTS_BOX (self->frame), headings);
}

/* Only the words that somebody clicked can have the focus, so that what is selected there can be copied;
 * they would be hundreds of stops for Tab. */
static void
pressed_cb (SxDocView *self, int n, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (self->touched != NULL)
    gtk_widget_set_can_focus (self->touched, FALSE);
  g_set_weak_pointer (&self->touched,
                      GTK_IS_LABEL (picked) && gtk_label_get_selectable (GTK_LABEL (picked)) ? picked : NULL);
  if (self->touched != NULL)
    gtk_widget_set_can_focus (self->touched, TRUE);
}

static void
sx_doc_view_map (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  sx_contents_box_watch (SX_CONTENTS_BOX (SX_DOC_VIEW (widget)->frame), (GtkScrolledWindow *) scroller);
  GTK_WIDGET_CLASS (sx_doc_view_parent_class)->map (widget);
}

static void
sx_doc_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sx_doc_view_parent_class)->unmap (widget);
  sx_contents_box_watch (SX_CONTENTS_BOX (SX_DOC_VIEW (widget)->frame), NULL);
}

static void
sx_doc_view_dispose (GObject *object)
{
  SxDocView *self = SX_DOC_VIEW (object);

  g_clear_weak_pointer (&self->touched);
  g_clear_pointer (&self->frame, gtk_widget_unparent);
  G_OBJECT_CLASS (sx_doc_view_parent_class)->dispose (object);
}

static void
sx_doc_view_finalize (GObject *object)
{
  g_ptr_array_unref (SX_DOC_VIEW (object)->blocks);
  g_ptr_array_unref (SX_DOC_VIEW (object)->widgets);
  G_OBJECT_CLASS (sx_doc_view_parent_class)->finalize (object);
}

static void
sx_doc_view_class_init (SxDocViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_doc_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = sx_doc_view_finalize;
  widget_class->map = sx_doc_view_map;
  widget_class->unmap = sx_doc_view_unmap;

  /**
   * SxDocView::follow:
   * @place: (type gpointer): a #SxPlace
   *
   * A link was chosen.
   */
  signals[SIGNAL_FOLLOW] = g_signal_new ("follow", SX_TYPE_DOC_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_POINTER);

  /**
   * SxDocView::turn:
   * @place: (type gpointer): a #SxPlace
   *
   * The page should be this one, without a step on the way that leads back.
   */
  signals[SIGNAL_TURN] = g_signal_new ("turn", SX_TYPE_DOC_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_POINTER);

  /**
   * SxDocView::answer:
   * @answers: (type gpointer): #SxAnswers
   *
   * Somebody wants to go to the questions with these answers.
   */
  signals[SIGNAL_ANSWER] = g_signal_new ("answer", SX_TYPE_DOC_VIEW, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_POINTER);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sx-doc-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_doc_view_init (SxDocView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkGesture *press = gtk_gesture_click_new ();

  self->blocks = sx_blocks_new ();
  self->widgets = g_ptr_array_new ();
  self->title = sx_heading_new ("", 1);
  self->subtitle = sx_doc_subtitle_new ("");
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->subtitle);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->frame = sx_contents_box_new (head, self->box);
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

GtkWidget *
sx_doc_view_new (void)
{
  return g_object_new (SX_TYPE_DOC_VIEW, NULL);
}

/**
 * sx_doc_view_set_doc:
 * @self: the view
 * @doc: what to draw; must not change as long as it is drawn, and need not live on as a whole
 */
void
sx_doc_view_set_doc (SxDocView *self, const SxDoc *doc)
{
  sx_heading_set_text (SX_HEADING (self->title), doc->title);
  gtk_label_set_text (GTK_LABEL (self->subtitle), doc->subtitle != NULL ? doc->subtitle : "");
  gtk_widget_set_visible (self->subtitle, doc->subtitle != NULL);
  set_blocks (self, doc->blocks);
  list_parts (self, doc);
}

/**
 * sx_doc_view_clear:
 * @self: the view
 *
 * Forgets the page, and what somebody typed there.
 */
void
sx_doc_view_clear (SxDocView *self)
{
  g_autoptr (SxDoc) nothing = sx_doc_new ("", NULL);

  sx_doc_view_set_doc (self, nothing);
}

/**
 * sx_doc_view_follow:
 * @self: the view
 * @place: where a link in it leads
 */
void
sx_doc_view_follow (SxDocView *self, const SxPlace *place)
{
  g_signal_emit (self, signals[SIGNAL_FOLLOW], 0, place);
}

/**
 * sx_doc_view_focus_title:
 * @self: the view
 *
 * Moves the focus to the title, so that a screen reader says where one is.
 */
void
sx_doc_view_focus_title (SxDocView *self)
{
  gtk_widget_grab_focus (self->title);
}
