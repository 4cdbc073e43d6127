/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-question-card.h"

#include <math.h>

#include "sx-choice-group.h"
#include "sx-disclosure.h"
#include "sx-number-entry.h"
#include "sx-offer-box.h"

/* More options than this stand in two columns. */
#define MOST_IN_COLUMN 7

struct _SxQuestionCard
{
  GtkWidget parent_instance;

  const SxContent *content;
  const SxFinding *finding;
  SxState state;
  SxChoiceGroup *choices; /* of a number only "not sure"; NULL of a test */
  SxNumberEntry *number;  /* NULL if it is not one */

  GtkWidget *box;
  GtkLabel *question;
  GtkWidget *remark;
  SxOfferBox *offer;
  GtkWidget *place;
  GtkWidget *help;
  GtkLabel *help_text;
  GtkWidget *why;
  GtkLabel *why_text;
  GtkWidget *how;
  GtkLabel *how_text;
  GtkWidget *still_unsure;
};

G_DEFINE_FINAL_TYPE (SxQuestionCard, sx_question_card, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In the order of the buttons. */
static const struct
{
  SxState state;
  SxPhrase phrase;
} yes_no[] = {
  { SX_STATE_PRESENT, SX_PHRASE_YES },
  { SX_STATE_ABSENT, SX_PHRASE_NO },
  { SX_STATE_UNSURE, SX_PHRASE_NOT_SURE },
};

static guint64
bit (guint position)
{
  return G_GUINT64_CONSTANT (1) << position;
}

/* The phrases are made for the middle of a sentence. */
static char *
dup_as_label (SxQuestionCard *self, SxPhrase phrase)
{
  const char *text = sx_content_get_phrase (self->content, phrase);
  GString *label = g_string_new (NULL);

  g_string_append_unichar (label, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (label, g_utf8_next_char (text));
  return g_string_free (label, FALSE);
}

static const SxOption *
get_option (SxQuestionCard *self, guint position)
{
  return g_ptr_array_index (self->finding->options, position);
}

static gboolean
stands_alone (const SxOption *option)
{
  return option->means == SX_MEANS_ABSENT || option->means == SX_MEANS_UNSURE;
}

/* "None" and "don't know" exclude everything else, and everything else excludes them. */
static guint64
press_among_many (SxQuestionCard *self, guint position)
{
  guint64 chosen = sx_choice_group_get_chosen (self->choices) ^ bit (position);

  if (stands_alone (get_option (self, position)))
    return chosen & bit (position);
  for (guint i = 0; i < self->finding->options->len; i++)
    if (stands_alone (get_option (self, i)))
      chosen &= ~bit (i);

  return chosen;
}

static SxAnswer
answer_for_press (SxQuestionCard *self, guint position)
{
  guint64 chosen;

  if (self->number != NULL)
    return sx_answer_yes_no (SX_STATE_UNSURE);
  if (self->finding->answer == SX_ANSWER_YES_NO)
    return sx_answer_yes_no (yes_no[position].state);

  chosen = self->finding->multiple ? press_among_many (self, position) : bit (position);
  return chosen != 0 ? sx_answer_choice (self->finding, chosen) : sx_answer_yes_no (SX_STATE_NOT_ASKED);
}

static void
give (SxQuestionCard *self, SxAnswer answer)
{
  if (self->number != NULL && answer.state == SX_STATE_UNSURE)
    sx_number_entry_clear (self->number);
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, &answer);
}

/* Who is not sure is first told how to find out. */
static gboolean
shall_check_first (SxQuestionCard *self, const SxAnswer *answer)
{
  return answer->state == SX_STATE_UNSURE && self->state != SX_STATE_UNSURE && self->finding->how_to_check != NULL
         && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->how));
}

static void
pressed_cb (SxQuestionCard *self, guint position)
{
  SxAnswer answer = answer_for_press (self, position);

  if (!shall_check_first (self, &answer))
    {
      give (self, answer);
      return;
    }

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->how), TRUE);
  gtk_widget_grab_focus (self->still_unsure);
}

static void
still_unsure_cb (SxQuestionCard *self)
{
  gtk_widget_grab_focus (self->choices != NULL ? GTK_WIDGET (self->choices) : GTK_WIDGET (self->number));
  give (self, sx_question_card_get_unsure (self));
}

/* What was pressed is gone then, and its answer has the focus. */
static void
taken_cb (SxQuestionCard *self, guint position)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->choices));
  give (self, answer_for_press (self, position));
}

static void
number_changed_cb (SxQuestionCard *self)
{
  SxAnswer answer;

  if (!sx_number_entry_get_answer (self->number, &answer))
    answer = sx_answer_yes_no (SX_STATE_NOT_ASKED);
  give (self, answer);
}

static gboolean
sx_question_card_grab_focus (GtkWidget *widget)
{
  SxQuestionCard *self = SX_QUESTION_CARD (widget);

  return gtk_widget_grab_focus (self->number != NULL ? GTK_WIDGET (self->number) : GTK_WIDGET (self->choices));
}

static void
sx_question_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SX_TYPE_QUESTION_CARD);
  G_OBJECT_CLASS (sx_question_card_parent_class)->dispose (object);
}

static void
sx_question_card_class_init (SxQuestionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sx_question_card_dispose;
  widget_class->grab_focus = sx_question_card_grab_focus;

  /**
   * SxQuestionCard::answered:
   * @answer: (type gpointer): a #SxAnswer
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", SX_TYPE_QUESTION_CARD, G_SIGNAL_RUN_FIRST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                           G_TYPE_POINTER);

  g_type_ensure (SX_TYPE_DISCLOSURE);
  g_type_ensure (SX_TYPE_OFFER_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/symptomexplorer/SymptomExplorer/sx-question-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, box);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, question);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, remark);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, offer);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, place);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, help);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, help_text);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, why);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, why_text);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, how);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, how_text);
  gtk_widget_class_bind_template_child (widget_class, SxQuestionCard, still_unsure);
  gtk_widget_class_bind_template_callback (widget_class, still_unsure_cb);
  gtk_widget_class_bind_template_callback (widget_class, taken_cb);
}

static void
sx_question_card_init (SxQuestionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static SxChoiceGroup *
add_group (SxQuestionCard *self, guint columns)
{
  GtkWidget *group = sx_choice_group_new (self->finding->question, self->finding->multiple, columns);

  g_signal_connect_swapped (group, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_box_append (GTK_BOX (self->place), group);
  return SX_CHOICE_GROUP (group);
}

static void
add_unsure (SxQuestionCard *self)
{
  g_autofree char *label = dup_as_label (self, SX_PHRASE_NOT_SURE);

  self->choices = add_group (self, 1);
  gtk_widget_set_halign (GTK_WIDGET (self->choices), GTK_ALIGN_START);
  sx_choice_group_add (self->choices, label, NULL);
}

static void
add_number (SxQuestionCard *self)
{
  GtkWidget *entry = sx_number_entry_new (self->content, self->finding, SX_UNITS_SI);

  self->number = SX_NUMBER_ENTRY (entry);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (number_changed_cb), self);
  gtk_box_append (GTK_BOX (self->place), entry);
  if (self->finding->kind != SX_FINDING_TEST)
    add_unsure (self);
}

static void
add_yes_no (SxQuestionCard *self)
{
  self->choices = add_group (self, G_N_ELEMENTS (yes_no));
  for (guint i = 0; i < G_N_ELEMENTS (yes_no); i++)
    {
      g_autofree char *label = dup_as_label (self, yes_no[i].phrase);

      sx_choice_group_add (self->choices, label, NULL);
    }
}

static void
add_options (SxQuestionCard *self)
{
  self->choices = add_group (self, self->finding->options->len > MOST_IN_COLUMN ? 2 : 1);
  for (guint i = 0; i < self->finding->options->len; i++)
    sx_choice_group_add (self->choices, get_option (self, i)->text, NULL);
}

static void
fill_disclosure (GtkWidget *button, GtkLabel *label, const char *text)
{
  gtk_widget_set_visible (button, text != NULL);
  gtk_label_set_text (label, text != NULL ? text : "");
}

/**
 * sx_question_card_new:
 * @content: the content
 * @finding: what is asked
 * @headed: whether the question stands on the card; if not, it is the heading of the page
 *
 * Returns: (transfer floating): a card without an answer
 */
GtkWidget *
sx_question_card_new (const SxContent *content, const SxFinding *finding, gboolean headed)
{
  SxQuestionCard *self = g_object_new (SX_TYPE_QUESTION_CARD, NULL);

  self->content = content;
  self->finding = finding;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, finding->question, -1);
  gtk_label_set_text (self->question, finding->question);
  gtk_widget_set_visible (GTK_WIDGET (self->question), headed);
  if (headed)
    gtk_widget_add_css_class (GTK_WIDGET (self), "sx-card");
  fill_disclosure (self->help, self->help_text, finding->help);
  fill_disclosure (self->why, self->why_text, finding->why);
  fill_disclosure (self->how, self->how_text, finding->how_to_check);
  if (finding->answer == SX_ANSWER_YES_NO)
    add_yes_no (self);
  else if (finding->answer == SX_ANSWER_CHOICE)
    add_options (self);
  else
    add_number (self);
  return GTK_WIDGET (self);
}

/**
 * sx_question_card_set_offer:
 * @self: a card without an offer
 * @offer: what was marked on the body offers as an answer to it
 */
void
sx_question_card_set_offer (SxQuestionCard *self, const SxOffer *offer)
{
  g_autofree char *yes = dup_as_label (self, SX_PHRASE_YES);

  sx_offer_box_set_words (self->offer, offer->words);
  if (offer->options == 0)
    sx_offer_box_add (self->offer, yes, 0);
  for (guint i = 0; offer->options >> i != 0; i++)
    if (offer->options & bit (i))
      sx_offer_box_add (self->offer, get_option (self, i)->text, i);
}

const SxFinding *
sx_question_card_get_finding (SxQuestionCard *self)
{
  return self->finding;
}

static guint64
find_chosen (SxQuestionCard *self, const SxAnswer *answer)
{
  if (self->number != NULL)
    return answer->state == SX_STATE_UNSURE ? bit (0) : 0;
  if (self->finding->answer == SX_ANSWER_CHOICE)
    return answer->options;
  for (guint i = 0; i < G_N_ELEMENTS (yes_no); i++)
    if (yes_no[i].state == answer->state)
      return bit (i);

  return 0;
}

/**
 * sx_question_card_set_answer:
 * @self: a card
 * @answer: what is known
 */
void
sx_question_card_set_answer (SxQuestionCard *self, const SxAnswer *answer)
{
  self->state = answer->state;
  sx_offer_box_set_chosen (self->offer, find_chosen (self, answer));
  if (self->choices != NULL)
    sx_choice_group_set_chosen (self->choices, find_chosen (self, answer));
  if (self->number != NULL)
    sx_number_entry_set_answer (self->number, answer);
  gtk_widget_set_visible (self->still_unsure, self->choices != NULL && answer->state != SX_STATE_UNSURE);
}

/**
 * sx_question_card_set_units:
 * @self: a card
 * @units: what people are used to
 */
void
sx_question_card_set_units (SxQuestionCard *self, SxUnits units)
{
  if (self->number != NULL)
    sx_number_entry_set_units (self->number, units);
}

/**
 * sx_question_card_set_relevant:
 * @self: a card
 * @relevant: whether it is still asked after the other answers
 */
void
sx_question_card_set_relevant (SxQuestionCard *self, gboolean relevant)
{
  gtk_widget_set_visible (self->remark, !relevant);
}

/**
 * sx_question_card_get_unsure:
 * @self: a card
 *
 * Returns: the answer "not sure" to it, by its own option if it has one
 */
SxAnswer
sx_question_card_get_unsure (SxQuestionCard *self)
{
  for (guint i = 0; self->finding->options != NULL && i < self->finding->options->len; i++)
    if (get_option (self, i)->means == SX_MEANS_UNSURE)
      return sx_answer_choice (self->finding, bit (i));

  return sx_answer_yes_no (SX_STATE_UNSURE);
}

/**
 * sx_question_card_settle:
 * @self: a card
 *
 * Says what is wrong with what was written, and goes there.
 *
 * Returns: whether nothing is
 */
gboolean
sx_question_card_settle (SxQuestionCard *self)
{
  if (self->number == NULL || sx_number_entry_settle (self->number))
    return TRUE;

  gtk_widget_grab_focus (GTK_WIDGET (self->number));
  return FALSE;
}

/**
 * sx_question_card_is_pending:
 * @self: a card
 *
 * Returns: whether something was written that is no answer
 */
gboolean
sx_question_card_is_pending (SxQuestionCard *self)
{
  return self->number != NULL && sx_number_entry_is_pending (self->number);
}

/**
 * sx_question_card_press:
 * @self: a card
 * @position: of one of its answers
 *
 * Does what pressing that answer does.
 */
void
sx_question_card_press (SxQuestionCard *self, guint position)
{
  give (self, answer_for_press (self, position));
}
