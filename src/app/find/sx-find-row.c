/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-find-row.h"

#include <glib/gi18n.h>

/* Bold and underlined, so that neither a colour nor a weight alone has to be seen. */
static PangoAttrList *
new_marks (const SxHit *hit, const char *text)
{
  PangoAttrList *marks = pango_attr_list_new ();
  g_autoptr (GArray) spans = sx_hit_mark (hit, text);

  for (guint i = 0; i < spans->len; i++)
    {
      const SxSpan *span = &g_array_index (spans, SxSpan, i);
      PangoAttribute *attributes[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (guint j = 0; j < G_N_ELEMENTS (attributes); j++)
        {
          attributes[j]->start_index = span->start;
          attributes[j]->end_index = span->end;
          pango_attr_list_insert (marks, attributes[j]);
        }
    }

  return marks;
}

static GtkWidget *
new_line (const SxHit *hit, const char *text, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  g_autoptr (PangoAttrList) marks = new_marks (hit, text);

  gtk_label_set_attributes (GTK_LABEL (label), marks);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/**
 * sx_find_row_new:
 * @hit: what was found
 *
 * Returns: a button with its name and, where another word led there, that word; what matched is marked
 */
GtkWidget *
sx_find_row_new (const SxHit *hit)
{
  GtkWidget *row = gtk_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (lines), new_line (hit, hit->name, NULL));
  if (hit->said != NULL)
    gtk_box_append (GTK_BOX (lines), new_line (hit, hit->said, "sx-remark"));
  gtk_button_set_child (GTK_BUTTON (row), lines);
  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "sx-find-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, hit->name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  hit->said != NULL ? hit->said : "", -1);
  return row;
}

/**
 * sx_find_kind_get_name:
 * @kind: a kind of things that can be found
 *
 * Returns: what people call things of that kind
 */
const char *
sx_find_kind_get_name (SxKind kind)
{
  switch (kind)
    {
    case SX_KIND_FINDING:
      return _("Symptoms and questions");
    case SX_KIND_CONDITION:
      return _("Conditions");
    case SX_KIND_MEASURE:
      return _("Measurements");
    case SX_KIND_REGION:
      return _("Places on the body");
    case SX_KIND_STRUCTURE:
      return _("Inside the body");
    case SX_KIND_COMPARISON:
      return _("Tables");
    case SX_KIND_TERM:
      return _("Words explained");
    case SX_KIND_ILLUSTRATION:
    default:
      return _("Pictures that explain");
    }
}
