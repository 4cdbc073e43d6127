/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-path.h"

#include <glib/gi18n.h>

/* The steps while they are made. */
typedef struct
{
  GtkBox *box;
  SxNavigator *navigator;
} Path;

/* What a step leads to. */
typedef struct
{
  SxNavigator *navigator; /* of the page that the step is on */
  SxPlace *place;
} Step;

static void
free_step (gpointer data, GClosure *closure)
{
  Step *step = data;

  sx_place_unref (step->place);
  g_object_unref (step->navigator);
  g_free (step);
}

static void
clicked_cb (GtkButton *button, gpointer data)
{
  const Step *step = data;

  sx_navigator_go (step->navigator, step->place);
}

static Step *
new_step (SxNavigator *navigator, SxPlace *place)
{
  Step *step = g_new0 (Step, 1);

  step->navigator = g_object_ref (navigator);
  step->place = place;
  return step;
}

static GtkWidget *
new_step_label (const char *name)
{
  return g_object_new (GTK_TYPE_LABEL, "label", name, "wrap", TRUE, "xalign", 0.0, "valign", GTK_ALIGN_CENTER, NULL);
}

/* @place is taken. */
static void
add_step (const Path *self, const char *name, SxPlace *place)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), new_step_label (name));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), new_step (self->navigator, place), free_step, 0);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL)
    gtk_box_append (self->box, g_object_new (GTK_TYPE_LABEL, "label", "›", "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                             "valign", GTK_ALIGN_CENTER, NULL));
  gtk_box_append (self->box, button);
}

/* From the largest part down to @region; the whole body comes before them. */
static void
add_regions (const Path *self, const SxRegion *region)
{
  if (region->parent == NULL && region->covered)
    return;

  if (region->parent != NULL)
    add_regions (self, sx_content_get_region (sx_navigator_get_content (self->navigator), region->parent));
  add_step (self, region->name.plain, sx_place_new_region (region->id, NULL, SX_SIDE_MIDDLE));
}

/* The side is part of the last step but one, the part of the region is the last. */
static void
add_region_steps (const Path *self, const SxRegion *region, const SxPlace *place)
{
  static const char *const formats[SX_N_SIDES] = { NULL, N_("Left %s"), N_("Right %s") };
  const SxPart *part = place->detail != NULL ? sx_region_find_part (region, place->detail) : NULL;

  if (formats[place->side] == NULL)
    add_regions (self, region);
  else
    {
      g_autofree char *lower = g_utf8_strdown (region->name.plain, -1);
      g_autofree char *name = g_strdup_printf (_(formats[place->side]), lower);

      if (region->parent != NULL)
        add_regions (self, sx_content_get_region (sx_navigator_get_content (self->navigator), region->parent));
      add_step (self, name, sx_place_new_region (region->id, NULL, place->side));
    }
  if (part != NULL)
    add_step (self, part->name.plain, sx_place_ref (place));
}

static const SxRegion *
get_whole_body (const SxContent *content)
{
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);
  guint i = 0;

  while (((const SxRegion *) g_ptr_array_index (regions, i))->parent != NULL)
    i++;

  return g_ptr_array_index (regions, i);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * sx_path_show:
 * @box: where to
 * @navigator: what it shows, and where the steps lead
 *
 * Fills @box with a button for each step from the whole body to what is shown.
 */
void
sx_path_show (GtkBox *box, SxNavigator *navigator)
{
  const Path path = { box, navigator };
  const SxSession *session = sx_navigator_get_session (navigator);
  const SxPlace *place = session->place;
  gconstpointer item =
    place->kind == SX_PLACE_ITEM ? sx_content_lookup (session->content, place->item, place->id) : NULL;

  clear (box);
  add_step (&path, get_whole_body (session->content)->name.plain, sx_place_new (SX_PLACE_BODY));
  if (item != NULL && place->item == SX_KIND_REGION)
    add_region_steps (&path, item, place);
  else if (item != NULL)
    add_step (&path, sx_content_get_name (place->item, item), sx_place_ref (place));
  else if (place->kind == SX_PLACE_CHART)
    add_step (&path, sx_content_get_phrase (session->content, SX_PHRASE_CHART), sx_place_ref (place));
}
