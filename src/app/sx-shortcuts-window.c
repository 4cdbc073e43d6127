/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-shortcuts-window.h"

#include <glib/gi18n.h>

#include "sx-appearance.h"
#include "sx-keys.h"
#include "sx-wizard.h"

struct _SxShortcutsWindow
{
  GtkWindow parent_instance;

  SxAppearance *appearance;

  GtkBox *groups;
};

G_DEFINE_FINAL_TYPE (SxShortcutsWindow, sx_shortcuts_window, GTK_TYPE_WINDOW)

static char *
dup_accelerator (const char *name)
{
  guint key;
  GdkModifierType modifiers;

  gtk_accelerator_parse (name, &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

static char *
dup_keys (const SxKey *key)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; key->keys[i] != NULL; i++)
    {
      g_autofree char *label = dup_accelerator (key->keys[i]);

      /* Translators: stands between two keys that do the same. */
      g_string_append_printf (text, "%s%s", i > 0 ? _(", ") : "", label);
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
new_label (const char *text, gboolean first)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "wrap", TRUE, "xalign",
                       first ? 0.0 : 1.0, "hexpand", first, NULL);
}

static GtkWidget *
new_row (const SxKey *key)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *keys = dup_keys (key);
  /* Translators: what a key does, and the key. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), _(key->title), keys);
  GtkWidget *label = new_label (keys, FALSE);

  gtk_widget_add_css_class (box, "sx-key-row");
  gtk_widget_add_css_class (label, "sx-keys");
  gtk_box_append (GTK_BOX (box), new_label (_(key->title), TRUE));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/* A program without questions has no key for them. */
static gboolean
works (const SxKey *key)
{
  return sx_wizard_is_built () || g_strcmp0 (key->action, "win.check") != 0;
}

static void
add_group (SxShortcutsWindow *self, const SxKeyGroup *group)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _(group->title), "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "wrap", TRUE, "xalign", 0.0, NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (heading, "sx-heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _(group->title), -1);
  for (const SxKey *key = group->keys; key->title != NULL; key++)
    if (works (key))
      gtk_list_box_append (GTK_LIST_BOX (list), new_row (key));
  gtk_box_append (self->groups, heading);
  gtk_box_append (self->groups, list);
}

static void
sx_shortcuts_window_dispose (GObject *object)
{
  g_clear_object (&SX_SHORTCUTS_WINDOW (object)->appearance);
  G_OBJECT_CLASS (sx_shortcuts_window_parent_class)->dispose (object);
}

static void
sx_shortcuts_window_class_init (SxShortcutsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_shortcuts_window_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-shortcuts-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SxShortcutsWindow, groups);
}

static void
sx_shortcuts_window_init (SxShortcutsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (const SxKeyGroup *group = sx_keys_get_groups (); group->title != NULL; group++)
    add_group (self, group);
}

/**
 * sx_shortcuts_window_new:
 * @parent: the window that it is for
 * @preferences: how large the text is
 *
 * Returns: (transfer none): the window; like all windows it belongs to GTK
 */
GtkWindow *
sx_shortcuts_window_new (GtkWindow *parent, SxPreferences *preferences)
{
  SxShortcutsWindow *self = g_object_new (SX_TYPE_SHORTCUTS_WINDOW, "transient-for", parent, NULL);

  self->appearance = sx_appearance_new (GTK_WIDGET (self), preferences);
  return GTK_WINDOW (self);
}
