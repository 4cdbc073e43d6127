/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"

void
asking_set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, 1024, 600);
  test_click (gtk_window_get_titlebar (GTK_WINDOW (fixture->window)), GTK_ACCESSIBLE_ROLE_BUTTON, "Check");
}

const SxFinding *
asking_get_finding (Fixture *fixture, const char *id)
{
  const SxFinding *finding = sx_content_get_finding (fixture_get_session (fixture)->content, id);

  g_assert_nonnull (finding);
  return finding;
}

SxState
asking_get_state (Fixture *fixture, const char *id)
{
  return sx_answers_get_state (fixture_get_session (fixture)->answers, asking_get_finding (fixture, id));
}

void
asking_mark (Fixture *fixture, const char *kind, const char *region, SxSide side)
{
  g_autoptr (SxMarks) marks = sx_marks_with (fixture_get_session (fixture)->marks, kind, region, NULL, side, 2);

  sx_navigator_set_marks (fixture->navigator, marks);
}

static void
answer (Fixture *fixture, const SxFinding *finding, SxAnswer given)
{
  g_autoptr (SxAnswers) answers = sx_answers_set (fixture_get_session (fixture)->answers, finding, &given);

  sx_navigator_set_answers (fixture->navigator, answers);
}

/* Answers a choice, as if it had been asked before. */
void
asking_choose (Fixture *fixture, const char *id, const char *option)
{
  const SxFinding *finding = asking_get_finding (fixture, id);
  guint index;

  g_assert_nonnull (sx_finding_find_option (finding, option, &index));
  answer (fixture, finding, sx_answer_choice (finding, G_GUINT64_CONSTANT (1) << index));
}

void
asking_say_yes (Fixture *fixture, const char *id)
{
  answer (fixture, asking_get_finding (fixture, id), sx_answer_yes_no (SX_STATE_PRESENT));
}

/**
 * asking_go:
 * @fixture: a window
 * @id: of a finding
 *
 * Returns: (transfer none): the card that asks for it
 */
GtkWidget *
asking_go (Fixture *fixture, const char *id)
{
  const SxFinding *finding = asking_get_finding (fixture, id);
  const SxScreen *screen = sx_content_get_screen_of (fixture_get_session (fixture)->content, finding);

  test_go (fixture->window, sx_place_new_question (screen->id));
  return test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_GROUP, finding->question);
}

void
asking_add (const char *path, FixtureStep test)
{
  fixture_add (path, NULL, asking_set_up, test);
}
