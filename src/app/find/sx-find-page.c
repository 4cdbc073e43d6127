/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-find-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "sx-clamp.h"
#include "sx-doc-view.h"
#include "sx-find-row.h"
#include "sx-follow.h"
#include "sx-words.h"

/* More than anybody reads; one more letter helps better. */
#define MAX_ROWS 30

struct _SxFindPage
{
  GtkWidget parent_instance;

  SxNavigator *navigator;
  SxIndex *index;
  GPtrArray *rows; /* of GtkWidget, from above to below */

  GtkEditable *entry;
  GtkLabel *status;
  GtkWidget *crisis;
  GtkLabel *crisis_title;
  GtkLabel *crisis_advice;
  GtkWidget *body;
  GtkScrolledWindow *scroller;
  GtkBox *results;
};

G_DEFINE_FINAL_TYPE (SxFindPage, sx_find_page, GTK_TYPE_WIDGET)

static GtkWidget *
get_text (SxFindPage *self)
{
  return GTK_WIDGET (gtk_editable_get_delegate (self->entry));
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* The title of what is shown now, so that it is read first. */
static gboolean
focus_title (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (SX_IS_DOC_VIEW (widget))
    {
      sx_doc_view_focus_title (SX_DOC_VIEW (widget));
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (focus_title (child))
      return TRUE;

  return FALSE;
}

static void
open_cb (GtkWidget *row, gpointer place)
{
  SxFindPage *self = SX_FIND_PAGE (gtk_widget_get_ancestor (row, SX_TYPE_FIND_PAGE));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (row));

  sx_navigator_go (self->navigator, place);
  focus_title (root);
}

static void
add_row (SxFindPage *self, GtkBox *list, const SxHit *hit)
{
  GtkWidget *row = sx_find_row_new (hit);

  sx_follow_connect (row, G_CALLBACK (open_cb), sx_hit_dup_place (hit));
  gtk_box_append (list, row);
  g_ptr_array_add (self->rows, row);
}

static GtkBox *
add_list (SxFindPage *self, SxKind kind)
{
  const char *name = sx_find_kind_get_name (kind);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);

  gtk_widget_add_css_class (heading, "sx-heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->results, heading);
  gtk_box_append (self->results, list);
  return GTK_BOX (list);
}

/* Kinds stand in the order of their best hits, so that the best of all comes first. */
static void
show_hits (SxFindPage *self, const GPtrArray *hits)
{
  GtkBox *lists[SX_N_KINDS] = { NULL };
  guint n = MIN (hits->len, MAX_ROWS);

  for (guint i = 0; i < n; i++)
    {
      SxKind kind = ((const SxHit *) g_ptr_array_index (hits, i))->kind;

      if (lists[kind] != NULL)
        continue;
      lists[kind] = add_list (self, kind);
      for (guint j = i; j < n; j++)
        if (((const SxHit *) g_ptr_array_index (hits, j))->kind == kind)
          add_row (self, lists[kind], g_ptr_array_index (hits, j));
    }
}

static void
clear_hits (SxFindPage *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->results))) != NULL)
    gtk_box_remove (self->results, child);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static char *
dup_status (gboolean asked, guint n_found)
{
  if (!asked)
    return g_strdup (_("Type a word for what you feel, a place on the body, or a name."));
  if (n_found == 0)
    return g_strdup (_("No results. Try a simpler word, or choose the place on the body."));
  if (n_found > MAX_ROWS)
    return g_strdup_printf (_("%u results. The first %u are shown."), n_found, MAX_ROWS);
  return g_strdup_printf (ngettext ("%u result", "%u results", n_found), n_found);
}

static void
set_text (GtkLabel *label, const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (label), text) != 0) /* else it would be spoken again with each letter */
    gtk_label_set_text (label, text);
}

/* Who types words of self-harm needs one thing first. Returns whether somebody did. */
static gboolean
show_crisis (SxFindPage *self, const char *typed)
{
  const SxSession *session = sx_navigator_get_session (self->navigator);
  const SxLevelText *level = sx_rulebook_get_level (sx_content_get_rulebook (session->content), SX_LEVEL_CRISIS);
  g_autofree char *title = sx_words_fill (level->name, session->territory);
  g_autofree char *advice = sx_words_fill (level->advice, session->territory);
  gboolean wanted = sx_index_is_about_safety (self->index, typed);

  gtk_widget_set_visible (self->crisis, wanted);
  set_text (self->crisis_title, wanted ? title : "");
  set_text (self->crisis_advice, wanted ? advice : "");
  return wanted;
}

static void
show (SxFindPage *self)
{
  const char *typed = gtk_editable_get_text (self->entry);
  gboolean asked = typed[strspn (typed, " ")] != '\0';
  guint n_found;
  g_autoptr (GPtrArray) hits = sx_index_search (self->index, typed, &n_found);
  g_autofree char *status = dup_status (asked, n_found);
  gboolean nothing = asked && n_found == 0;
  gboolean crisis = show_crisis (self, typed);

  clear_hits (self);
  show_hits (self, hits);
  set_text (self->status, crisis && nothing ? "" : status); /* nobody in need is told to try other words */
  gtk_widget_set_visible (self->body, nothing && !crisis);
}

static void
typed_cb (SxFindPage *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL && has_focus_within (GTK_WIDGET (self->results)))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (get_text (self)));
  show (self);
}

static void
activate_cb (SxFindPage *self)
{
  if (self->rows->len > 0)
    gtk_widget_activate (g_ptr_array_index (self->rows, 0));
}

static void
close_cb (SxFindPage *self)
{
  sx_navigator_go_back (self->navigator);
}

/* From the entry down into the rows, and up again. */
static gboolean
move_focus (SxFindPage *self, int step)
{
  int at = -1;

  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_is_focus (g_ptr_array_index (self->rows, i)))
      at = (int) i;

  at += step;
  if (at == -1)
    return gtk_text_grab_focus_without_selecting (GTK_TEXT (get_text (self)));
  return at >= 0 && at < (int) self->rows->len && gtk_widget_grab_focus (g_ptr_array_index (self->rows, at));
}

static gboolean
key_cb (SxFindPage *self, guint key, guint code, GdkModifierType modifiers)
{
  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0
      || !(gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))), GTK_WIDGET (self->entry))
           || has_focus_within (GTK_WIDGET (self->results))))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    move_focus (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    move_focus (self, -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
changed_cb (SxFindPage *self)
{
  if (sx_navigator_get_session (self->navigator)->place->kind == SX_PLACE_FIND)
    show_crisis (self, gtk_editable_get_text (self->entry));
}

static void
new_person_cb (SxFindPage *self)
{
  gtk_editable_set_text (self->entry, "");
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  close_cb (SX_FIND_PAGE (widget));
  return GDK_EVENT_STOP;
}

static void
sx_find_page_dispose (GObject *object)
{
  SxFindPage *self = SX_FIND_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_FIND_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->index, sx_index_free);
  g_clear_object (&self->navigator);
  G_OBJECT_CLASS (sx_find_page_parent_class)->dispose (object);
}

static void
sx_find_page_class_init (SxFindPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_find_page_dispose;

  g_type_ensure (SX_TYPE_CLAMP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-find-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SxFindPage, entry);
  gtk_widget_class_bind_template_child (widget_class, SxFindPage, status);
  gtk_widget_class_bind_template_child (widget_class, SxFindPage, crisis);
  gtk_widget_class_bind_template_child (widget_class, SxFindPage, crisis_title);
  gtk_widget_class_bind_template_child (widget_class, SxFindPage, crisis_advice);
  gtk_widget_class_bind_template_child (widget_class, SxFindPage, body);
  gtk_widget_class_bind_template_child (widget_class, SxFindPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxFindPage, results);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

/* What was typed says what somebody fears: no keyboard learns it, and no undoing brings it back. */
static void
sx_find_page_init (SxFindPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (get_text (self), "enable-undo", FALSE, "input-hints", GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK, NULL);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
}

/**
 * sx_find_page_new:
 * @navigator: where people are
 *
 * Returns: a page that finds things of its content
 */
GtkWidget *
sx_find_page_new (SxNavigator *navigator)
{
  SxFindPage *self = g_object_new (SX_TYPE_FIND_PAGE, NULL);

  self->navigator = g_object_ref (navigator);
  self->index = sx_index_new (sx_navigator_get_content (navigator));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (navigator, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (navigator, "new-person", G_CALLBACK (new_person_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

/**
 * sx_find_page_start:
 * @self: the page that is shown
 * @typed: what was typed before it was shown; empty to go on with what it holds, all of it selected
 */
void
sx_find_page_start (SxFindPage *self, const char *typed)
{
  if (*typed == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
      return;
    }

  gtk_editable_set_text (self->entry, typed);
  gtk_text_grab_focus_without_selecting (GTK_TEXT (get_text (self)));
  gtk_editable_set_position (self->entry, -1);
}

static gboolean
letter_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers)
{
  GtkWidget *page = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  char letter[7] = "";

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0
      || !g_unichar_isalpha (gdk_keyval_to_unicode (key)))
    return GDK_EVENT_PROPAGATE;

  g_unichar_to_utf8 (gdk_keyval_to_unicode (key), letter);
  return gtk_widget_activate_action (page, "win.find", "s", letter);
}

/**
 * sx_find_page_listen:
 * @page: another page
 *
 * Goes on to find things with a letter that is typed on @page where no widget wants it.
 *
 * Returns: @page
 */
GtkWidget *
sx_find_page_listen (GtkWidget *page)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect (controller, "key-pressed", G_CALLBACK (letter_cb), NULL);
  gtk_widget_add_controller (page, controller);
  return page;
}
