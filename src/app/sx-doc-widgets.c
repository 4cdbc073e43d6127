/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc-widgets.h"

#include "sx-body-picture.h"
#include "sx-doc-view.h"
#include "sx-follow.h"
#include "sx-gauge-view.h"
#include "sx-heading.h"
#include "sx-illustration-view.h"
#include "sx-table-view.h"
#include "sx-tone.h"

/* Lines longer than this are hard to read. */
#define LINE_CHARS 70

static void add_blocks (GtkBox *box, const GPtrArray *blocks);

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
  /* Selectable for the pointer, but no stop of Tab: there are very many. */
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
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

/* What can be followed is underlined: the name of a page, but of a whole statement only what stands in
 * front of it. */
static void
underline (PangoAttrList *attributes, const SxBlock *block, gsize lead, gsize words)
{
  if (block->place == NULL)
    return;
  if (block->basis != SX_BASIS_NONE && lead > 0)
    insert_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), 0, lead - 1);
  else
    insert_attribute (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), lead, words);
}

/* Lead, words and remark in one label, so that they wrap and are read as one. */
static void
set_words (GtkLabel *label, const SxBlock *block)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gsize lead;

  if (block->lead != NULL)
    {
      g_string_append_printf (text, "%s%s ", block->lead, g_str_has_suffix (block->lead, ":") ? "" : ":");
      insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, text->len);
    }
  lead = text->len;
  if (block->text != NULL)
    g_string_append (text, block->text);
  underline (attributes, block, lead, text->len);
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
follow_cb (GtkButton *button, gpointer place)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (button), SX_TYPE_DOC_VIEW);

  sx_doc_view_follow (SX_DOC_VIEW (view), place);
}

static GtkWidget *
new_link (const SxBlock *block)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);
  GtkWidget *label = new_words (block);

  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "sx-link");
  gtk_widget_add_css_class (button, "sx-doc-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (label)), -1);
  sx_follow_connect (button, G_CALLBACK (follow_cb), sx_place_ref (block->place));
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
new_item (const SxBlock *block)
{
  if (block->sample.kind != SX_SAMPLE_NONE)
    return new_pair (sx_body_picture_new_sample (&block->sample), new_words (block));
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
  GtkWidget *heading = sx_heading_new (block->text, block->tone == SX_TONE_PLAIN ? 2 : 3);
  const char *icon = sx_tone_get_icon (block->tone);

  return icon != NULL ? new_pair (gtk_image_new_from_icon_name (icon), heading) : heading;
}

/* Its first words are what the page is there to say; urgency is an icon, too, and never colour alone. */
static GtkWidget *
fill_advice (GtkWidget *card, const SxBlock *block)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const char *icon = sx_tone_get_icon (block->tone);

  gtk_widget_add_css_class (words, "sx-advice");
  gtk_widget_set_hexpand (words, TRUE);
  add_blocks (GTK_BOX (words), block->children);
  gtk_box_append (GTK_BOX (card), icon != NULL ? new_pair (gtk_image_new_from_icon_name (icon), words) : words);
  return card;
}

/* Frames within a frame would leave little room for words. */
static gboolean
holds_cards (const SxBlock *block)
{
  for (guint i = 0; i < block->children->len; i++)
    if (((const SxBlock *) g_ptr_array_index (block->children, i))->kind == SX_BLOCK_CARD)
      return TRUE;

  return FALSE;
}

static GtkWidget *
new_card (const SxBlock *block)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 8, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (box, holds_cards (block) ? "sx-cards" : "sx-card");
  sx_tone_dress (block->tone, box);
  if (block->text != NULL)
    {
      gtk_box_append (GTK_BOX (box), new_card_title (block));
      gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, block->text, -1);
    }
  else
    return fill_advice (box, block);
  add_blocks (GTK_BOX (box), block->children);
  return box;
}

static GtkWidget *
new_details (const SxBlock *block)
{
  GtkWidget *expander = gtk_expander_new (block->text);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_top (box, 6);
  add_blocks (GTK_BOX (box), block->children);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  return expander;
}

/* The words of the list are in the picture. */
static GtkWidget *
new_figure (const SxBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (block->text != NULL)
    gtk_box_append (GTK_BOX (box), sx_heading_new (block->text, 3));
  gtk_box_append (GTK_BOX (box), sx_illustration_view_new (block));
  gtk_box_append (GTK_BOX (box), new_words (g_ptr_array_index (block->children, 0)));
  return box;
}

/* The figure is a picture of what the words below it say. */
static GtkWidget *
new_body (const SxBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (block->text != NULL)
    gtk_box_append (GTK_BOX (box), sx_heading_new (block->text, 2));
  gtk_box_append (GTK_BOX (box), sx_body_picture_new (block));
  add_blocks (GTK_BOX (box), block->children);
  return box;
}

static void
add_blocks (GtkBox *box, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    gtk_box_append (box, sx_doc_widget_new (g_ptr_array_index (blocks, i)));
}

/**
 * sx_doc_widget_new:
 * @block: a block of a page; need not live on, but for the content
 *
 * Returns: (transfer floating): what draws it; links in it are followed by the #SxDocView around it
 */
GtkWidget *
sx_doc_widget_new (const SxBlock *block)
{
  switch (block->kind)
    {
    case SX_BLOCK_HEADING:
      return sx_heading_new (block->text, block->level);
    case SX_BLOCK_PARAGRAPH:
      return new_paragraph (block);
    case SX_BLOCK_LIST:
      return new_list (block);
    case SX_BLOCK_CARD:
      return new_card (block);
    case SX_BLOCK_TABLE:
      return sx_table_view_new (block->table);
    case SX_BLOCK_BODY:
      return new_body (block);
    case SX_BLOCK_DETAILS:
      return new_details (block);
    case SX_BLOCK_FIGURE:
      return new_figure (block);
    case SX_BLOCK_GAUGE:
      return sx_gauge_view_new (block);
    default:
      g_assert_not_reached ();
    }
}

/**
 * sx_doc_subtitle_new:
 * @text: another name of what a page is about
 *
 * Returns: (transfer floating): what draws it
 */
GtkWidget *
sx_doc_subtitle_new (const char *text)
{
  return new_label (text, "sx-subtitle");
}
