/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "walk.h"

#include "sx-question-card.h"
#include "sx-triage.h"

/* More screens than there can be. */
#define MOST_SCREENS 400

/* Goes through the questions as a person does, with what is on the screen. */

static void
collect_cards (GtkWidget *widget, GPtrArray *cards)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (SX_IS_QUESTION_CARD (widget))
    g_ptr_array_add (cards, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_cards (child, cards);
}

static gboolean
is_answered (SxWindow *window, GtkWidget *card)
{
  const SxAnswers *answers = sx_navigator_get_session (sx_window_get_navigator (window))->answers;

  return sx_answers_get_state (answers, sx_question_card_get_finding (SX_QUESTION_CARD (card))) != SX_STATE_NOT_ASKED;
}

static GtkWidget *
find_open_card (SxWindow *window)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  collect_cards (GTK_WIDGET (window), cards);
  for (guint i = 0; i < cards->len; i++)
    if (!is_answered (window, g_ptr_array_index (cards, i)))
      return g_ptr_array_index (cards, i);

  return NULL;
}

static const SxOption *
find_ordinary_option (const SxFinding *finding, const Story *story)
{
  const SxOption *place = sx_finding_find_option (finding, story->place, NULL);

  if (finding->kind == SX_FINDING_PLACE && place != NULL)
    return place;
  for (guint i = 0; i < finding->options->len; i++)
    if (((const SxOption *) g_ptr_array_index (finding->options, i))->means == SX_MEANS_ABSENT)
      return g_ptr_array_index (finding->options, i);

  return g_ptr_array_index (finding->options, 0);
}

/* A short time, little pain, and the age of the story. */
static double
find_ordinary_number (const SxFinding *finding, const Story *story)
{
  const SxMeasure *measure = finding->measure;

  if (measure->to == 120)
    return story->age;
  return measure->to == 10 ? 2 : measure->from;
}

static SxAnswer
find_answer (const SxFinding *finding, const Story *story)
{
  guint position;
  SxAnswer found;

  if (finding->answer == SX_ANSWER_YES_NO)
    return sx_answer_yes_no (g_strv_contains (story->yes, finding->id) ? SX_STATE_PRESENT : SX_STATE_ABSENT);
  if (finding->answer == SX_ANSWER_CHOICE)
    {
      g_ptr_array_find (finding->options, find_ordinary_option (finding, story), &position);
      return sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << position);
    }

  g_assert_true (sx_answer_number (finding, find_ordinary_number (finding, story),
                                   g_ptr_array_index (finding->measure->units, 0), &found, NULL));
  return found;
}

/**
 * test_tell:
 * @content: the content
 * @story: who answers
 *
 * Returns: (transfer full): the answers of @story to everything that is asked, without a screen
 */
SxAnswers *
test_tell (const SxContent *content, const Story *story)
{
  SxAnswers *answers = sx_answers_new (content);

  for (guint i = 0; i < MOST_SCREENS; i++)
    {
      g_autoptr (SxTriage) triage = sx_triage_evaluate (content, answers);
      g_autoptr (SxAnswers) before = answers;
      SxAnswer found;

      if (triage->next_finding == NULL)
        return g_steal_pointer (&before);
      found = find_answer (triage->next_finding, story);
      answers = sx_answers_set (before, triage->next_finding, &found);
    }

  g_assert_not_reached ();
}

/* A number needs a unit where there is more than one. */
static void
give_number (GtkWidget *card, const SxFinding *finding, const Story *story)
{
  const GPtrArray *units = finding->measure->units;
  g_autofree char *number = g_strdup_printf ("%g", find_ordinary_number (finding, story));

  gtk_editable_set_text (GTK_EDITABLE (test_get (card, GTK_ACCESSIBLE_ROLE_TEXT_BOX, finding->question)), number);
  if (units->len > 1)
    test_click (card, GTK_ACCESSIBLE_ROLE_RADIO, ((const SxUnit *) g_ptr_array_index (units, 0))->unit);
}

static void
answer (GtkWidget *card, const Story *story)
{
  const SxFinding *finding = sx_question_card_get_finding (SX_QUESTION_CARD (card));

  if (finding->answer == SX_ANSWER_YES_NO)
    test_click (card, GTK_ACCESSIBLE_ROLE_RADIO, g_strv_contains (story->yes, finding->id) ? "Yes" : "No");
  else if (finding->answer == SX_ANSWER_CHOICE)
    test_click (card, finding->multiple ? GTK_ACCESSIBLE_ROLE_CHECKBOX : GTK_ACCESSIBLE_ROLE_RADIO,
                find_ordinary_option (finding, story)->text);
  else
    give_number (card, finding, story);
}

/**
 * test_walk_start:
 * @window: a window at its start
 */
void
test_walk_start (SxWindow *window)
{
  test_click (gtk_window_get_titlebar (GTK_WINDOW (window)), GTK_ACCESSIBLE_ROLE_BUTTON, "Check");
  test_click (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Start");
}

/**
 * test_walk_screen:
 * @window: a window that shows questions
 * @story: who answers
 *
 * Answers what is on the screen, up to an answer that needs help now.
 */
void
test_walk_screen (SxWindow *window, const Story *story)
{
  GtkWidget *card;

  while ((card = find_open_card (window)) != NULL)
    {
      answer (card, story);
      g_assert_true (is_answered (window, card));
    }
}

/**
 * test_walk:
 * @window: a window that shows questions
 * @story: who answers
 * @step: (nullable): what to do with each screen before it is left
 * @data: for @step
 *
 * Answers everything, up to the result.
 */
void
test_walk (SxWindow *window, const Story *story, WalkStep step, gpointer data)
{
  for (guint i = 0; i < MOST_SCREENS && find_open_card (window) != NULL; i++)
    {
      test_walk_screen (window, story);
      if (step != NULL)
        step (window, data);
      test_click (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Next");
      if (test_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Yes, show what to do") != NULL)
        test_click (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Yes, show what to do");
    }
  g_assert_null (find_open_card (window));
}
