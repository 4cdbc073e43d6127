/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-condition-picker.h"

#include <glib/gi18n.h>

#include "sx-choice-button.h"
#include "sx-pick.h"
#include "sx-wrap-box.h"

struct _SxConditionPicker
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkEditable *filter;
  GtkWidget *list; /* of buttons; each knows its condition */
  GtkLabel *chosen;
  GtkWidget *foot;
  GtkWidget *compare;

  gboolean clinical;
  GPtrArray *picked; /* ids of conditions, in the order in which they were picked; not owned */
};

G_DEFINE_FINAL_TYPE (SxConditionPicker, sx_condition_picker, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define FOREACH_BUTTON(self, button)                                                          \
  for (GtkWidget *button = gtk_widget_get_first_child ((self)->list); button != NULL;         \
       button = gtk_widget_get_next_sibling (button))

static const SxCondition *
get_condition (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "condition");
}

static const char *
get_name (SxConditionPicker *self, const SxCondition *condition)
{
  return self->clinical ? condition->name.clinical : condition->name.plain;
}

/* The names of what is picked, in the order of the columns. */
static char *
dup_names (SxConditionPicker *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->picked->len; i++)
    FOREACH_BUTTON (self, button)
      if (g_str_equal (get_condition (button)->id, g_ptr_array_index (self->picked, i)))
        g_string_append_printf (names, "%s%s", i > 0 ? " · " : "", get_name (self, get_condition (button)));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
show_picked (SxConditionPicker *self)
{
  g_autofree char *names = dup_names (self);
  /* Translators: %s is a list of conditions. */
  g_autofree char *text = g_strdup_printf (_("Chosen: %s"), names);

  FOREACH_BUTTON (self, button)
    sx_choice_button_set_chosen (SX_CHOICE_BUTTON (button),
                                 g_ptr_array_find (self->picked, get_condition (button)->id, NULL));
  gtk_label_set_text (self->chosen, self->picked->len > 0 ? text : _("Nothing is chosen yet."));
  gtk_widget_set_sensitive (self->compare, self->picked->len >= SX_PICK_LEAST);
}

static void
pick_cb (SxConditionPicker *self, GtkWidget *button)
{
  char *id = get_condition (button)->id;

  if (!g_ptr_array_remove (self->picked, id) && self->picked->len == SX_PICK_MOST)
    {
      gtk_label_set_text (self->chosen, _("Four fit beside each other. Take one away first."));
      return;
    }
  if (!sx_choice_button_get_chosen (SX_CHOICE_BUTTON (button)))
    g_ptr_array_add (self->picked, id);
  show_picked (self);
}

static gboolean
matches (const SxCondition *condition, const char *words)
{
  if (g_str_match_string (words, condition->name.plain, TRUE) || g_str_match_string (words, condition->name.clinical, TRUE))
    return TRUE;
  for (guint i = 0; i < condition->synonyms->len; i++)
    if (g_str_match_string (words, ((const SxSynonym *) g_ptr_array_index (condition->synonyms, i))->text, TRUE))
      return TRUE;

  return FALSE;
}

/* What is picked stays to be seen, so that it can be taken away again. Names of illnesses that a
 * result lists only for their hallmarks frighten people for nothing; they are there for those who
 * look for them. */
static gboolean
is_wanted (GtkWidget *button, const char *words)
{
  if (sx_choice_button_get_chosen (SX_CHOICE_BUTTON (button)))
    return TRUE;
  if (*words == '\0')
    return get_condition (button)->also_needs == NULL;
  return matches (get_condition (button), words);
}

static void
filter_cb (SxConditionPicker *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (self->filter)));

  FOREACH_BUTTON (self, button)
    gtk_widget_set_visible (button, is_wanted (button, words));
}

static void
compare_cb (SxConditionPicker *self)
{
  g_autofree char *id = sx_pick_dup_id (self->picked);

  g_signal_emit (self, signals[SIGNAL_PICKED], 0, id);
}

static void
add_button (SxConditionPicker *self, const SxCondition *condition)
{
  GtkWidget *button = sx_choice_button_new (get_name (self, condition), TRUE);

  g_object_set_data (G_OBJECT (button), "condition", (gpointer) condition);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pick_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, self->list);
}

static void
remove_buttons (SxConditionPicker *self)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_widget_unparent (button);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer self)
{
  return g_utf8_collate (get_name (self, *(const SxCondition *const *) a), get_name (self, *(const SxCondition *const *) b));
}

static gboolean
has_focus_in (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static gboolean
sx_condition_picker_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SxConditionPicker *self = SX_CONDITION_PICKER (widget);

  if (has_focus_in (self->list) && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (has_focus_in (self->list) && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->foot, direction);
  return GTK_WIDGET_CLASS (sx_condition_picker_parent_class)->focus (widget, direction);
}

static void
sx_condition_picker_dispose (GObject *object)
{
  SxConditionPicker *self = SX_CONDITION_PICKER (object);

  if (self->list != NULL)
    remove_buttons (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SX_TYPE_CONDITION_PICKER);
  g_clear_pointer (&self->picked, g_ptr_array_unref);
  G_OBJECT_CLASS (sx_condition_picker_parent_class)->dispose (object);
}

static void
sx_condition_picker_class_init (SxConditionPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_condition_picker_dispose;
  widget_class->focus = sx_condition_picker_focus;

  /**
   * SxConditionPicker::picked:
   * @id: of the table that somebody wants to see
   */
  signals[SIGNAL_PICKED] = g_signal_new ("picked", SX_TYPE_CONDITION_PICKER, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (SX_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/symptomexplorer/SymptomExplorer/sx-condition-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, box);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, filter);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, list);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, chosen);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, foot);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, compare);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_bind_template_callback (widget_class, sx_condition_picker_forget);
}

static void
sx_condition_picker_init (SxConditionPicker *self)
{
  self->picked = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_picked (self);
}

/**
 * sx_condition_picker_set_session:
 * @self: a picker
 * @session: has the conditions, and says which names to use
 *
 * What was picked stays picked.
 */
void
sx_condition_picker_set_session (SxConditionPicker *self, const SxSession *session)
{
  const GPtrArray *all = sx_content_get_all (session->content, SX_KIND_CONDITION);
  /* A copy would free the conditions with itself. */
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, (GPtrArray *) all, NULL, NULL);
  self->clinical = session->clinical;
  g_ptr_array_sort_with_data (sorted, compare_names, self);
  remove_buttons (self);
  for (guint i = 0; i < sorted->len; i++)
    add_button (self, g_ptr_array_index (sorted, i));
  show_picked (self);
  filter_cb (self);
}

/** Puts the focus where one starts to pick. */
void
sx_condition_picker_start (SxConditionPicker *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

/** Nothing is picked any more, and nothing is looked for. */
void
sx_condition_picker_forget (SxConditionPicker *self)
{
  g_ptr_array_set_size (self->picked, 0);
  gtk_editable_set_text (self->filter, "");
  show_picked (self);
  filter_cb (self);
}
