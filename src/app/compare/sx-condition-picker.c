/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-condition-picker.h"

#include <glib/gi18n.h>

#include "sx-choice-button.h"
#include "sx-clamp.h"
#include "sx-heading.h"
#include "sx-pick.h"
#include "sx-wrap-box.h"

struct _SxConditionPicker
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkScrolledWindow *scroller;
  GtkWidget *title;
  GtkEditable *filter;
  GtkWidget *list; /* of buttons; each knows its Choice */
  GtkLabel *chosen;
  GtkWidget *foot;
  GtkWidget *compare;

  gboolean clinical;
  GPtrArray *picked; /* of utf8: ids of columns, in the order in which they were picked */
};

/* What a column of a table can show. */
typedef struct
{
  const SxCondition *condition;
  const SxConditionStage *stage; /* or NULL for the condition as a whole */
  char *id;                      /* as sx-pick.h has it */
} Choice;

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

static const Choice *
get_choice (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "choice");
}

static void
free_choice (gpointer data)
{
  Choice *choice = data;

  g_free (choice->id);
  g_free (choice);
}

static const char *
get_word (SxConditionPicker *self, const SxName *name)
{
  return self->clinical ? name->clinical : name->plain;
}

static const char *
get_name (SxConditionPicker *self, const Choice *choice)
{
  return get_word (self, choice->stage != NULL ? &choice->stage->name : &choice->condition->name);
}

static gboolean
is_picked (SxConditionPicker *self, GtkWidget *button, guint *at)
{
  return g_ptr_array_find_with_equal_func (self->picked, get_choice (button)->id, g_str_equal, at);
}

/* The names of what is picked, in the order of the columns. */
static char *
dup_names (SxConditionPicker *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->picked->len; i++)
    FOREACH_BUTTON (self, button)
      if (g_str_equal (get_choice (button)->id, g_ptr_array_index (self->picked, i)))
        g_string_append_printf (names, "%s%s", i > 0 ? " · " : "", get_name (self, get_choice (button)));

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
show_picked (SxConditionPicker *self)
{
  g_autofree char *names = dup_names (self);
  /* Translators: %s is a list of conditions. */
  g_autofree char *text = g_strdup_printf (_("Chosen: %s"), names);

  FOREACH_BUTTON (self, button)
    sx_choice_button_set_chosen (SX_CHOICE_BUTTON (button), is_picked (self, button, NULL));
  gtk_label_set_text (self->chosen, self->picked->len > 0 ? text : _("Nothing is chosen yet."));
  gtk_widget_set_sensitive (self->compare, self->picked->len >= SX_PICK_LEAST);
}

static void
pick_cb (SxConditionPicker *self, GtkWidget *button)
{
  guint at;

  if (is_picked (self, button, &at))
    g_ptr_array_remove_index (self->picked, at);
  else if (self->picked->len < SX_PICK_MOST)
    g_ptr_array_add (self->picked, g_strdup (get_choice (button)->id));
  else
    {
      gtk_label_set_text (self->chosen, _("Four fit beside each other. Take one away first."));
      return;
    }

  show_picked (self);
}

static gboolean
is_named (const SxName *name, const char *words)
{
  return g_str_match_string (words, name->plain, TRUE) || g_str_match_string (words, name->clinical, TRUE);
}

static gboolean
has_name (const Choice *choice, const char *words)
{
  return is_named (choice->stage != NULL ? &choice->stage->name : &choice->condition->name, words);
}

static gboolean
matches (const Choice *choice, const char *words)
{
  const SxCondition *condition = choice->condition;

  if (has_name (choice, words) || is_named (&condition->name, words))
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
    return get_choice (button)->condition->also_needs == NULL;
  return matches (get_choice (button), words);
}

static char *
dup_words (SxConditionPicker *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->filter)));
}

static void
filter_cb (SxConditionPicker *self)
{
  g_autofree char *words = dup_words (self);

  FOREACH_BUTTON (self, button)
    gtk_widget_set_visible (button, is_wanted (button, words));
}

static void
clear_cb (SxConditionPicker *self)
{
  gtk_editable_set_text (self->filter, "");
  filter_cb (self);
}

/* The first that is called by @words; if there is none, the first that other words lead to. */
static GtkWidget *
find_button (SxConditionPicker *self, const char *words)
{
  FOREACH_BUTTON (self, button)
    if (!is_picked (self, button, NULL) && has_name (get_choice (button), words))
      return button;
  FOREACH_BUTTON (self, button)
    if (!is_picked (self, button, NULL) && matches (get_choice (button), words))
      return button;

  return NULL;
}

/* The next one can be typed at once. */
static void
take_cb (SxConditionPicker *self)
{
  g_autofree char *words = dup_words (self);
  GtkWidget *button = *words != '\0' ? find_button (self, words) : NULL;

  if (button == NULL)
    return;

  clear_cb (self);
  pick_cb (self, button);
}

/* Letters that were typed elsewhere went into the entry. */
static void
started_cb (SxConditionPicker *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (self->filter)));
}

static void
compare_cb (SxConditionPicker *self)
{
  g_autofree char *id = sx_pick_dup_id (self->picked);

  g_signal_emit (self, signals[SIGNAL_PICKED], 0, id);
}

static void
add_button (SxConditionPicker *self, const SxCondition *condition, const SxConditionStage *stage)
{
  Choice *choice = g_new (Choice, 1);
  GtkWidget *button;

  *choice = (Choice){ condition, stage, sx_pick_dup_column (condition, stage) };
  button = sx_choice_button_new (get_name (self, choice), TRUE);
  g_object_set_data_full (G_OBJECT (button), "choice", choice, free_choice);
  g_signal_connect_object (button, "clicked", G_CALLBACK (pick_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, self->list);
}

/* The condition, and behind it its stages. Nobody could tell a stage of the same name from it. */
static void
add_choices (SxConditionPicker *self, const SxCondition *condition)
{
  add_button (self, condition, NULL);
  for (guint i = 0; i < condition->stages->len; i++)
    {
      const SxConditionStage *stage = g_ptr_array_index (condition->stages, i);

      if (!g_str_equal (get_word (self, &stage->name), get_word (self, &condition->name)))
        add_button (self, condition, stage);
    }
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
  return g_utf8_collate (get_word (self, &(*(const SxCondition *const *) a)->name),
                         get_word (self, &(*(const SxCondition *const *) b)->name));
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
    return gtk_widget_child_focus (self->foot, direction);
  if (has_focus_in (self->list) && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (GTK_WIDGET (self->filter));
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

  g_type_ensure (SX_TYPE_CLAMP);
  g_type_ensure (SX_TYPE_HEADING);
  g_type_ensure (SX_TYPE_WRAP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/symptomexplorer/SymptomExplorer/sx-condition-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, box);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, scroller);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, title);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, filter);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, list);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, chosen);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, foot);
  gtk_widget_class_bind_template_child (widget_class, SxConditionPicker, compare);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, started_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_bind_template_callback (widget_class, sx_condition_picker_forget);
}

static void
sx_condition_picker_init (SxConditionPicker *self)
{
  self->picked = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->filter), GTK_WIDGET (self));
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
    add_choices (self, g_ptr_array_index (sorted, i));
  show_picked (self);
  filter_cb (self);
}

/** Starts at the top, with the title. */
void
sx_condition_picker_start (SxConditionPicker *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (self->title);
}

/** Nothing is picked any more, and nothing is looked for. */
void
sx_condition_picker_forget (SxConditionPicker *self)
{
  g_ptr_array_set_size (self->picked, 0);
  show_picked (self);
  clear_cb (self);
}
