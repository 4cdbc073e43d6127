/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-view.h"

#include "sx-gauge-view.h"
#include "sx-heading.h"
#include "sx-illustration-view.h"
#include "sx-table-view.h"
#include "sx-tone.h"

/* Lines longer than this are hard to read. */
#define LINE_CHARS 70

struct _SxDocView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
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

static void add_blocks (SxDocView *self, GtkBox *box, const GPtrArray *blocks);

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_CHARS);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* Two widgets side by side. A box would align their baselines, and a label that wraps has another
 * one at each width: GTK 4.8 warns about that. */
static GtkWidget *
new_pair (GtkWidget *first, GtkWidget *second)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 8, NULL);

  gtk_widget_set_valign (first, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (grid), first, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), second, 1, 0, 1, 1);
  return grid;
}

static void
insert_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* Lead, words and remark in one label, so that they wrap and are read as one. */
static void
set_words (GtkLabel *label, const SxBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (block->lead != NULL)
    {
      g_string_append_printf (text, "%s%s ", block->lead, g_str_has_suffix (block->lead, ":") ? "" : ":");
      insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, text->len);
    }
  if (block->text != NULL)
    g_string_append (text, block->text);
  if (block->remark != NULL)
    {
      gsize start = text->len;

      g_string_append_printf (text, " (%s)", block->remark);
      insert_attribute (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16 / 4 * 3), start, text->len);
    }

  gtk_label_set_text (label, text->str);
  gtk_label_set_attributes (label, attributes);
}

static GtkWidget *
new_words (const SxBlock *block)
{
  GtkWidget *label = new_label (NULL, block->tone == SX_TONE_QUIET ? "sx-remark" : NULL);

  set_words (GTK_LABEL (label), block);
  return label;
}

static void
unref_place (gpointer place, GClosure *closure)
{
  sx_place_unref (place);
}

static void
follow_cb (GtkButton *button, gpointer place)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (button), SX_TYPE_DOC_VIEW);

  g_signal_emit (view, signals[SIGNAL_FOLLOW], 0, place);
}

static GtkWidget *
new_link (const SxBlock *block)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);
  GtkWidget *label = new_words (block);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sx-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (label)), -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (follow_cb), sx_place_ref (block->place), unref_place, 0);
  return button;
}

static GtkWidget *
new_paragraph (const SxBlock *block)
{
  if (block->place != NULL)
    return new_link (block);
  if (block->tone != SX_TONE_CAUTION)
    return new_words (block);
  return new_pair (gtk_image_new_from_icon_name (sx_tone_get_icon (SX_TONE_CAUTION)), new_words (block));
}

static GtkWidget *
new_heading (const SxBlock *block)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", block->text, "wrap", TRUE,
                                   "xalign", 0.0, "halign", GTK_ALIGN_START, "max-width-chars", LINE_CHARS, NULL);

  gtk_widget_add_css_class (label, block->level == 2 ? "sx-heading" : "sx-subheading");
  return label;
}

static GtkWidget *
new_item (const SxBlock *block)
{
  return new_pair (g_object_new (GTK_TYPE_LABEL, "label", "•", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL),
                   new_words (block));
}

static GtkWidget *
new_list (const SxBlock *block)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 2, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_LIST, NULL);

  for (guint i = 0; i < block->children->len; i++)
    {
      const SxBlock *item = g_ptr_array_index (block->children, i);

      gtk_box_append (GTK_BOX (box), item->place != NULL ? new_link (item) : new_item (item));
    }

  return box;
}

static GtkWidget *
new_card_title (const SxBlock *block)
{
  SxBlock heading = { .kind = SX_BLOCK_HEADING, .level = 3, .text = block->text };
  const char *icon = sx_tone_get_icon (block->tone);

  return icon != NULL ? new_pair (gtk_image_new_from_icon_name (icon), new_heading (&heading)) : new_heading (&heading);
}

/* Its first words are what the page is there to say; urgency is an icon, too, and never colour alone. */
static GtkWidget *
fill_advice (SxDocView *self, GtkWidget *card, const SxBlock *block)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const char *icon = sx_tone_get_icon (block->tone);

  gtk_widget_add_css_class (words, "sx-advice");
  gtk_widget_set_hexpand (words, TRUE);
  add_blocks (self, GTK_BOX (words), block->children);
  gtk_box_append (GTK_BOX (card), icon != NULL ? new_pair (gtk_image_new_from_icon_name (icon), words) : words);
  return card;
}

static GtkWidget *
new_card (SxDocView *self, const SxBlock *block)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, "sx-card");
  if (sx_tone_get_style (block->tone) != NULL)
    {
      gtk_widget_add_css_class (box, "tone");
      gtk_widget_add_css_class (box, sx_tone_get_style (block->tone));
    }
  if (block->text != NULL)
    {
      gtk_box_append (GTK_BOX (box), new_card_title (block));
      gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, block->text, -1);
    }
  else
    return fill_advice (self, box, block);
  add_blocks (self, GTK_BOX (box), block->children);
  return box;
}

static GtkWidget *
new_details (SxDocView *self, const SxBlock *block)
{
  GtkWidget *expander = gtk_expander_new (block->text);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_top (box, 6);
  add_blocks (self, GTK_BOX (box), block->children);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  return expander;
}

/* The words of the list are in the picture. */
static GtkWidget *
new_figure (const SxBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  SxBlock heading = { .kind = SX_BLOCK_HEADING, .level = 3, .text = block->text };

  if (block->text != NULL)
    gtk_box_append (GTK_BOX (box), new_heading (&heading));
  gtk_box_append (GTK_BOX (box), sx_illustration_view_new (block));
  gtk_box_append (GTK_BOX (box), new_words (g_ptr_array_index (block->children, 0)));
  return box;
}

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
new_gauge (SxDocView *self, const SxBlock *block)
{
  GtkWidget *gauge = sx_gauge_view_new (block);

  g_signal_connect_object (gauge, "turned", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gauge, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  return gauge;
}

static GtkWidget *
new_block (SxDocView *self, const SxBlock *block)
{
  switch (block->kind)
    {
    case SX_BLOCK_HEADING:
      return new_heading (block);
    case SX_BLOCK_PARAGRAPH:
      return new_paragraph (block);
    case SX_BLOCK_LIST:
      return new_list (block);
    case SX_BLOCK_CARD:
      return new_card (self, block);
    case SX_BLOCK_TABLE:
      return sx_table_view_new (block->table);
    case SX_BLOCK_BODY:
    case SX_BLOCK_DETAILS:
      return new_details (self, block);
    case SX_BLOCK_FIGURE:
      return new_figure (block);
    case SX_BLOCK_GAUGE:
      return new_gauge (self, block);
    default:
      g_assert_not_reached ();
    }
}

static void
add_blocks (SxDocView *self, GtkBox *box, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (box, new_block (self, g_ptr_array_index (blocks, i)));
}

static gboolean
draws_any (GtkWidget *child, const GPtrArray *blocks)
{
  for (guint i = 0; SX_IS_GAUGE_VIEW (child) && i < blocks->len; i++)
    if (sx_gauge_view_shows (SX_GAUGE_VIEW (child), g_ptr_array_index (blocks, i)))
      return TRUE;

  return FALSE;
}

/* A scale stays while the page around it changes: somebody may have its marker in hand. */
static void
remove_others (SxDocView *self, const GPtrArray *blocks)
{
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (!draws_any (child, blocks))
        gtk_box_remove (GTK_BOX (self->box), child);
    }
}

static GtkWidget *
find_kept (SxDocView *self, const SxBlock *block)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  while (child != NULL && !(SX_IS_GAUGE_VIEW (child) && sx_gauge_view_shows (SX_GAUGE_VIEW (child), block)))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
insert (SxDocView *self, GtkWidget *child, GtkWidget *after)
{
  gtk_box_insert_child_after (GTK_BOX (self->box), child, after);
  return child;
}

/* Around what was kept, which stands in the order of the blocks already. */
static void
insert_blocks (SxDocView *self, const GPtrArray *blocks, GtkWidget *last)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (blocks, i);
      GtkWidget *kept = find_kept (self, block);

      if (kept != NULL)
        sx_gauge_view_set_session (SX_GAUGE_VIEW (kept), block->session);
      last = kept != NULL ? kept : insert (self, new_block (self, block), last);
    }
}

static void
sx_doc_view_dispose (GObject *object)
{
  SxDocView *self = SX_DOC_VIEW (object);

  self->title = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (sx_doc_view_parent_class)->dispose (object);
}

static void
sx_doc_view_class_init (SxDocViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_doc_view_dispose;

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
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
sx_doc_view_new (void)
{
  return g_object_new (SX_TYPE_DOC_VIEW, NULL);
}

/**
 * sx_doc_view_set_doc:
 * @self: the view
 * @doc: what to draw
 */
void
sx_doc_view_set_doc (SxDocView *self, const SxDoc *doc)
{
  GtkWidget *last;

  remove_others (self, doc->blocks);
  last = self->title = insert (self, sx_heading_new (doc->title), NULL);
  if (doc->subtitle != NULL)
    last = insert (self, new_label (doc->subtitle, "sx-subtitle"), last);
  insert_blocks (self, doc->blocks, last);
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
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  self->title = NULL;
  remove_others (self, nothing);
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
  if (self->title != NULL)
    gtk_widget_grab_focus (self->title);
}
