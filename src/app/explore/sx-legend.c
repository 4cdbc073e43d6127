/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-legend.h"

#include <glib/gi18n.h>

#include "sx-body-paint.h"

struct _SxLegend
{
  GtkWidget parent_instance;

  GtkGrid *grid;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (SxLegend, sx_legend, GTK_TYPE_WIDGET)

static gboolean
is_painted (const SxContent *content, const SxCondition *condition, const char *stage, SxLink link)
{
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      const SxConditionRegion *entry = region->parts->len > 0 || !region->covered
                                         ? sx_content_find_link_at (content, condition, stage, region)
                                         : NULL;

      if (entry != NULL && entry->link == link)
        return TRUE;
    }

  return FALSE;
}

static void
draw_sample_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer link)
{
  sx_body_paint_sample (cr, (SxLink) GPOINTER_TO_INT (link), width, height);
}

static GtkWidget *
new_sample (SxLink link)
{
  GtkWidget *sample = g_object_new (GTK_TYPE_DRAWING_AREA, "valign", GTK_ALIGN_CENTER,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (sample, "sx-sample"); /* it grows with the words */
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (sample), draw_sample_cb, GINT_TO_POINTER (link), NULL);
  return sample;
}

static GtkWidget *
new_words (const char *words)
{
  return g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 40, NULL);
}

static const char *
get_link_words (const SxSession *session, SxLink link)
{
  SxPhrase first = session->clinical ? SX_PHRASE_CLINICAL_LINK_DIRECT : SX_PHRASE_HERE_DIRECT;

  return sx_content_get_phrase (session->content, first + link);
}

static void
add_link (SxLegend *self, const SxSession *session, SxLink link)
{
  gtk_grid_attach (self->grid, new_sample (link), 0, self->n_rows, 1, 1);
  gtk_grid_attach (self->grid, new_words (get_link_words (session, link)), 1, self->n_rows, 1, 1);
  self->n_rows++;
}

/* What concerns the whole body would hide everything else if it were painted, so it is only said. */
static void
add_whole (SxLegend *self, const SxSession *session, const SxCondition *condition)
{
  for (guint i = 0; i < condition->regions->len; i++)
    {
      const SxConditionRegion *entry = g_ptr_array_index (condition->regions, i);
      const SxRegion *region = sx_content_get_region (session->content, entry->region);
      g_autofree char *words = NULL;

      if (region->parent != NULL || !region->covered)
        continue;
      /* Translators: a part of the body, and how a condition is linked with it. */
      words = g_strdup_printf (_("%s: %s"), region->name.plain, get_link_words (session, entry->link));
      gtk_grid_attach (self->grid, new_words (words), 0, self->n_rows++, 2, 1);
    }
}

static void
sx_legend_dispose (GObject *object)
{
  SxLegend *self = SX_LEGEND (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;
  G_OBJECT_CLASS (sx_legend_parent_class)->dispose (object);
}

static void
sx_legend_class_init (SxLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_legend_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sx-legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sx_legend_init (SxLegend *self)
{
  self->grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 8, "row-spacing", 2, "halign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the patterns mean"), -1);
}

/**
 * sx_legend_set_condition:
 * @self: a legend
 * @session: whose body it is
 * @condition: (nullable): what is painted on the body, or %NULL
 * @stage: (nullable): id of the stage of @condition that is
 */
void
sx_legend_set_condition (SxLegend *self, const SxSession *session, const SxCondition *condition, const char *stage)
{
  while (self->n_rows > 0)
    gtk_grid_remove_row (self->grid, --self->n_rows);
  for (SxLink link = 0; condition != NULL && link < SX_N_LINKS; link++)
    if (is_painted (session->content, condition, stage, link))
      add_link (self, session, link);
  if (condition != NULL)
    add_whole (self, session, condition);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0);
}
