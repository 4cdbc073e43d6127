/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-statements.h"

#include "sx-words.h"

#define SPACING 8

struct _SxStatements
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SxStatements, sx_statements, GTK_TYPE_WIDGET)

static void
clear (SxStatements *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
add (SxStatements *self, const char *text)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX, "spacing", SPACING, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_box_append (GTK_BOX (item), g_object_new (GTK_TYPE_LABEL, "label", "•", "valign", GTK_ALIGN_START, "accessible-role",
                                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (item),
                  g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "max-width-chars", 70, NULL));
  gtk_widget_set_parent (item, GTK_WIDGET (self));
}

static void
sx_statements_dispose (GObject *object)
{
  clear (SX_STATEMENTS (object));
  G_OBJECT_CLASS (sx_statements_parent_class)->dispose (object);
}

static void
sx_statements_class_init (SxStatementsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sx_statements_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
sx_statements_init (SxStatements *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, SPACING);
}

/**
 * sx_statements_fill:
 * @self: a list
 * @content: whose statements
 * @territory: whose numbers stand in them
 */
void
sx_statements_fill (SxStatements *self, const SxContent *content, const SxTerritory *territory)
{
  const GPtrArray *statements = sx_content_get_bundle (content)->statements;

  clear (self);
  for (guint i = 0; i < statements->len; i++)
    {
      g_autofree char *text = sx_words_fill (((const SxPassage *) g_ptr_array_index (statements, i))->text, territory);

      add (self, text);
    }
}
