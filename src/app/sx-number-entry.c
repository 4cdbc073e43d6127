/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-number-entry.h"

#include <glib/gi18n.h>
#include <math.h>

#include "sx-choice-group.h"
#include "sx-disclosure.h"
#include "sx-number-text.h"

/* More units than this do not fit beside each other with large text. */
#define MOST_BESIDE 3

struct _SxNumberEntry
{
  GtkWidget parent_instance;

  const SxContent *content;
  const SxFinding *finding;
  GPtrArray *order; /* of SxUnit, as they are offered: first what people are used to */
  gboolean filling;
  gboolean unit_given; /* whether somebody chose the unit */

  GtkWidget *box;
  GtkEditable *value;
  GtkLabel *unit;
  GtkWidget *unit_place;
  SxChoiceGroup *units; /* NULL where there is only one */
  GtkWidget *own_range;
  GtkEditable *low;
  GtkEditable *high;
  GtkLabel *echo;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (SxNumberEntry, sx_number_entry, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_empty (GtkEditable *entry)
{
  double number;

  return sx_number_text_read (gtk_editable_get_text (entry), &number) == SX_NUMBER_TEXT_EMPTY;
}

static gboolean
read_number (GtkEditable *entry, double *number, char **reason)
{
  SxNumberText text = sx_number_text_read (gtk_editable_get_text (entry), number);

  if (text == SX_NUMBER_TEXT_AMBIGUOUS)
    *reason = g_strdup (_("Please write the number without a comma between thousands, and decimals with a point."));
  else if (text != SX_NUMBER_TEXT_NUMBER)
    *reason = g_strdup (_("Please write a number in digits, such as 12 or 3.5."));
  return *reason == NULL;
}

static const SxUnit *
get_nth_unit (SxNumberEntry *self, guint position)
{
  return g_ptr_array_index (self->order, position);
}

/* What values are said in that nobody gave in another unit. */
static char *
dup_said (SxNumberEntry *self, double value)
{
  return sx_unit_dup_number (get_nth_unit (self, 0), value);
}

static const SxUnit *
get_unit (SxNumberEntry *self)
{
  guint64 chosen = self->units != NULL ? sx_choice_group_get_chosen (self->units) : 1;

  return chosen != 0 ? get_nth_unit (self, (guint) g_bit_nth_lsf (chosen, -1)) : NULL;
}

/* The core says that a value cannot be; these are the words for it. */
static char *
dup_refusal (SxNumberEntry *self, const SxAnswer *answer)
{
  const SxMeasure *measure = self->finding->measure;
  g_autofree char *from = dup_said (self, measure->from);
  g_autofree char *to = dup_said (self, measure->to);

  /* Translators: name of a measure, value, unit; least value, largest value, unit. */
  return g_strdup_printf (_("%s cannot be %g %s. It can be from %s to %s %s. Please check the number and the unit."),
                          measure->name.plain, answer->given, answer->unit->unit, from, to, get_nth_unit (self, 0)->unit);
}

static gboolean
read_range (SxNumberEntry *self, SxAnswer *answer, char **reason)
{
  double low, high;

  if (is_empty (self->low) && is_empty (self->high))
    return TRUE;
  if (is_empty (self->low) || is_empty (self->high))
    *reason = g_strdup (_("Please give both ends of the laboratory’s range, or neither."));
  else if (read_number (self->low, &low, reason) && read_number (self->high, &high, reason)
           && !sx_answer_set_range (answer, self->finding, low, high, NULL))
    *reason = g_strdup (_("This range cannot be. Please give the lower end first, in the same unit as the result."));
  return *reason == NULL;
}

/* Whether an answer stands there; if not, why not, unless nothing does. */
static gboolean
read_answer (SxNumberEntry *self, SxAnswer *answer, char **reason)
{
  const SxUnit *unit = get_unit (self);
  double number;

  if (is_empty (self->value) || !read_number (self->value, &number, reason))
    return FALSE;
  if (unit == NULL)
    {
      *reason = g_strdup (_("Please choose the unit."));
      return FALSE;
    }
  if (!sx_answer_number (self->finding, number, unit, answer, NULL))
    {
      *reason = dup_refusal (self, answer);
      return FALSE;
    }

  return read_range (self, answer, reason);
}

static void
append_ranges (SxNumberEntry *self, GString *text)
{
  const SxMeasure *measure = self->finding->measure;

  for (guint i = 0; i < measure->ranges->len; i++)
    {
      const SxRange *range = g_ptr_array_index (measure->ranges, i);
      g_autofree char *low = dup_said (self, range->low);
      g_autofree char *high = dup_said (self, range->high);

      g_string_append (text, i > 0 ? "; " : "");
      if (range->whom != SX_FOR_EVERYONE)
        g_string_append_printf (text, "%s ", sx_content_get_phrase (self->content, SX_PHRASE_FOR_EVERYONE + range->whom));
      g_string_append_printf (text, "%s–%s %s", low, high, get_nth_unit (self, 0)->unit);
    }
}

static char *
dup_echo (SxNumberEntry *self, const SxAnswer *answer)
{
  g_autofree char *given = sx_answer_dup_text (answer, self->finding, self->content);
  g_autofree char *said = dup_said (self, answer->value);
  GString *text = g_string_new (NULL);

  if (answer->unit == get_nth_unit (self, 0) || self->finding->answer == SX_ANSWER_DURATION)
    g_string_append_printf (text, _("You gave %s."), given);
  else
    /* Translators: the value as it was given, the same value in another unit, that unit. */
    g_string_append_printf (text, _("You gave %s, which is %s %s."), given, said, get_nth_unit (self, 0)->unit);
  if (self->finding->measure->ranges->len > 0)
    {
      g_string_append_printf (text, " %s: ", sx_content_get_phrase (self->content, SX_PHRASE_USUAL_RANGE));
      append_ranges (self, text);
      g_string_append_c (text, '.');
    }

  return g_string_free (text, FALSE);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* What is wrong is said when somebody stops writing, not in the middle of a number. */
static void
show_answer (SxNumberEntry *self)
{
  SxAnswer answer;
  g_autofree char *reason = NULL;
  gboolean answered = read_answer (self, &answer, &reason);
  g_autofree char *echo = answered ? dup_echo (self, &answer) : NULL;

  show_text (self->echo, echo);
  show_text (self->reason, NULL);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_STATE_INVALID);
}

static void
changed_cb (SxNumberEntry *self)
{
  if (self->filling)
    return;

  show_answer (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
tells_units (const SxMeasure *measure)
{
  for (guint i = 0; i < measure->units->len; i++)
    if (!isnan (((const SxUnit *) g_ptr_array_index (measure->units, i))->bare_from))
      return TRUE;

  return FALSE;
}

static void
choose_unit (SxNumberEntry *self, const SxUnit *unit)
{
  guint position;

  if (self->units != NULL && g_ptr_array_find (self->order, unit, &position))
    sx_choice_group_set_chosen (self->units, G_GUINT64_CONSTANT (1) << position);
}

/* Where the measure itself tells a unit by the number, it does so until somebody chooses one. */
static void
tell_unit (SxNumberEntry *self)
{
  const SxMeasure *measure = self->finding->measure;
  g_autofree char *reason = NULL;
  double number;

  if (!self->filling && !self->unit_given && tells_units (measure) && read_number (self->value, &number, &reason))
    choose_unit (self, sx_measure_get_bare_unit (measure, number));
}

static void
value_changed_cb (SxNumberEntry *self)
{
  tell_unit (self);
  changed_cb (self);
}

static void
unit_pressed_cb (SxNumberEntry *self, guint position)
{
  self->unit_given = TRUE;
  sx_choice_group_set_chosen (self->units, G_GUINT64_CONSTANT (1) << position);
  changed_cb (self);
}

static void
settle_cb (SxNumberEntry *self)
{
  sx_number_entry_settle (self);
}

static gboolean
sx_number_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SX_NUMBER_ENTRY (widget)->value));
}

static void
sx_number_entry_dispose (GObject *object)
{
  g_clear_pointer (&SX_NUMBER_ENTRY (object)->order, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_NUMBER_ENTRY);
  G_OBJECT_CLASS (sx_number_entry_parent_class)->dispose (object);
}

static void
sx_number_entry_class_init (SxNumberEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_number_entry_dispose;
  widget_class->grab_focus = sx_number_entry_grab_focus;

  /**
   * SxNumberEntry::changed:
   *
   * Something else stands there; see sx_number_entry_get_answer().
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", SX_TYPE_NUMBER_ENTRY, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SX_TYPE_DISCLOSURE);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-number-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, box);
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, value);
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, unit);
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, unit_place);
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, own_range);
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, low);
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, high);
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, echo);
  gtk_widget_class_bind_template_child (widget_class, SxNumberEntry, reason);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
}

static void
sx_number_entry_init (SxNumberEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (settle_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
add_units (SxNumberEntry *self)
{
  GtkWidget *group;

  if (self->order->len == 1)
    {
      gtk_label_set_text (self->unit, get_nth_unit (self, 0)->unit);
      return;
    }

  group = sx_choice_group_new (_("Unit"), FALSE, MIN (self->order->len, MOST_BESIDE));
  self->units = SX_CHOICE_GROUP (group);
  for (guint i = 0; i < self->order->len; i++)
    sx_choice_group_add (self->units, get_nth_unit (self, i)->unit, NULL);
  g_signal_connect_swapped (group, "pressed", G_CALLBACK (unit_pressed_cb), self);
  gtk_box_append (GTK_BOX (self->unit_place), group);
}

/**
 * sx_number_entry_new:
 * @content: the content
 * @finding: a number or a duration
 * @units: what people are used to
 *
 * Returns: (transfer floating): an empty entry
 */
GtkWidget *
sx_number_entry_new (const SxContent *content, const SxFinding *finding, SxUnits units)
{
  SxNumberEntry *self = g_object_new (SX_TYPE_NUMBER_ENTRY, NULL);

  self->content = content;
  self->finding = finding;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->question, -1);
  gtk_widget_set_visible (self->own_range, finding->kind == SX_FINDING_TEST);
  self->order = sx_measure_list_units (finding->measure, units);
  add_units (self);
  return GTK_WIDGET (self);
}

/**
 * sx_number_entry_set_units:
 * @self: an entry
 * @units: what people are used to from now on; what stands there keeps its unit
 */
void
sx_number_entry_set_units (SxNumberEntry *self, SxUnits units)
{
  const SxUnit *unit = get_unit (self);

  if (get_nth_unit (self, 0) == sx_measure_choose_unit (self->finding->measure, units))
    return;

  gtk_box_remove (GTK_BOX (self->unit_place), GTK_WIDGET (self->units));
  g_ptr_array_unref (self->order);
  self->order = sx_measure_list_units (self->finding->measure, units);
  add_units (self);
  choose_unit (self, unit);
  show_answer (self);
}

/**
 * sx_number_entry_get_answer:
 * @self: an entry
 * @answer: (out caller-allocates): the answer
 *
 * Returns: whether an answer stands there
 */
gboolean
sx_number_entry_get_answer (SxNumberEntry *self, SxAnswer *answer)
{
  g_autofree char *reason = NULL;

  return read_answer (self, answer, &reason);
}

static gboolean
same_number (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static void
set_number (GtkEditable *entry, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  gtk_editable_set_text (entry, isnan (number) ? "" : g_ascii_formatd (text, sizeof text, "%.10g", number));
}

static void
fill (SxNumberEntry *self, const SxAnswer *answer)
{
  self->filling = TRUE;
  self->unit_given = TRUE;
  set_number (self->value, answer->given);
  choose_unit (self, answer->unit);
  set_number (self->low, sx_unit_convert_back (answer->unit, answer->low));
  set_number (self->high, sx_unit_convert_back (answer->unit, answer->high));
  if (!isnan (answer->low))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->own_range), TRUE);
  self->filling = FALSE;
  show_answer (self);
}

/**
 * sx_number_entry_set_answer:
 * @self: an entry
 * @answer: what is known; what somebody is still writing stays if it is no answer yet
 */
void
sx_number_entry_set_answer (SxNumberEntry *self, const SxAnswer *answer)
{
  SxAnswer present;
  gboolean answered = sx_number_entry_get_answer (self, &present);

  if (answer->unit == NULL)
    {
      if (answered)
        sx_number_entry_clear (self);
      return;
    }

  if (!answered || present.unit != answer->unit || present.given != answer->given || !same_number (present.low, answer->low)
      || !same_number (present.high, answer->high))
    fill (self, answer);
}

/**
 * sx_number_entry_clear:
 * @self: an entry
 *
 * Takes out what stands there, without a word about it.
 */
void
sx_number_entry_clear (SxNumberEntry *self)
{
  self->filling = TRUE;
  gtk_editable_set_text (self->value, "");
  gtk_editable_set_text (self->low, "");
  gtk_editable_set_text (self->high, "");
  self->filling = FALSE;
  show_answer (self);
}

/**
 * sx_number_entry_settle:
 * @self: an entry
 *
 * Says what is wrong with what stands there.
 *
 * Returns: whether nothing is
 */
gboolean
sx_number_entry_settle (SxNumberEntry *self)
{
  SxAnswer answer;
  g_autofree char *reason = NULL;

  read_answer (self, &answer, &reason);
  show_text (self->reason, reason);
  if (reason != NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  return reason == NULL;
}

/**
 * sx_number_entry_is_pending:
 * @self: an entry
 *
 * Returns: whether something stands there that is no answer
 */
gboolean
sx_number_entry_is_pending (SxNumberEntry *self)
{
  SxAnswer answer;
  g_autofree char *reason = NULL;

  return !read_answer (self, &answer, &reason) && reason != NULL;
}
