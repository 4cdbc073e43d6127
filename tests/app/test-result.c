/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-check-page.h"

#include <string.h>

#include "fixture.h"
#include "sx-result-view.h"
#include "walk.h"

/* What the page of a result says about why, and what one can do there. */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, 1024, 1400);
  test_walk_start (fixture->window);
}

static const SxFinding *
get_finding (Fixture *fixture, const char *id)
{
  const SxFinding *finding = sx_content_get_finding (sx_navigator_get_content (fixture->navigator), id);

  g_assert_nonnull (finding);
  return finding;
}

static void
answer (Fixture *fixture, const char *id, SxState state)
{
  SxAnswer given = sx_answer_yes_no (state);
  g_autoptr (SxAnswers) answers =
    sx_answers_set (sx_navigator_get_session (fixture->navigator)->answers, get_finding (fixture, id), &given);

  sx_navigator_set_answers (fixture->navigator, answers);
}

static GtkWidget *
go_to_result (Fixture *fixture)
{
  test_go (fixture->window, sx_place_new (SX_PLACE_RESULT));
  return test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_RESULT_VIEW);
}

static void
go_to_question (Fixture *fixture, const char *id)
{
  const SxScreen *screen = sx_content_get_screen_of (sx_navigator_get_content (fixture->navigator), get_finding (fixture, id));

  test_go (fixture->window, sx_place_new_question (screen->id));
}

static GtkWidget *
find_change (Fixture *fixture)
{
  return test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_GROUP, "What your change did");
}

static GtkWidget *
find_expander (GtkWidget *root, const char *title)
{
  if (GTK_IS_EXPANDER (root) && g_str_equal (gtk_expander_get_label (GTK_EXPANDER (root)), title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_expander (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
open_details (GtkWidget *result, const char *title)
{
  GtkWidget *expander = find_expander (result, title);

  g_assert_nonnull (expander);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  test_wait_for_draw (expander);
  return expander;
}

/* Both are opened on wish, and say each level by its name. */
static void
test_why (Fixture *fixture, gconstpointer data)
{
  GtkWidget *result;

  answer (fixture, "swell_one", SX_STATE_PRESENT);
  result = go_to_result (fixture);
  g_assert_false (test_says (result, "Call an ambulance now"));

  open_details (result, "Why it is not more urgent");
  g_assert_nonnull (test_find (result, GTK_ACCESSIBLE_ROLE_GROUP, "Call an ambulance now"));
  g_assert_true (test_says (result, "New shortness of breath, chest pain or coughing up blood"));
  open_details (result, "Why it is not less urgent");
  g_assert_true (test_says (result, "One swollen leg: yes"));
  fixture_keep_picture (fixture, "result-why");
}

/* Not sure is settled from here: by each question, or by all of them. */
static void
test_doubts (Fixture *fixture, gconstpointer data)
{
  const SxFinding *saddle = get_finding (fixture, "numb_saddle");
  GtkWidget *result;

  answer (fixture, "pain_back_low", SX_STATE_PRESENT);
  answer (fixture, "numb_saddle", SX_STATE_UNSURE);
  result = go_to_result (fixture);
  g_assert_true (test_says (result, "If all of them were “no”, the advice would be “Book an appointment”."));

  fixture_keep_picture (fixture, "result-doubts");
  test_click (result, GTK_ACCESSIBLE_ROLE_LINK, "Check these now");
  g_assert_cmpint (sx_navigator_get_session (fixture->navigator)->place->kind, ==, SX_PLACE_QUESTION);
  g_assert_nonnull (test_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_GROUP, saddle->question));
}

/* Rule ids, sets and scores are there for a clinician, and gone for a patient. */
static void
test_clinical (Fixture *fixture, gconstpointer data)
{
  GtkWidget *result;
  GtkWidget *score;

  answer (fixture, "pain_calf", SX_STATE_PRESENT);
  answer (fixture, "swell_one", SX_STATE_PRESENT);
  result = go_to_result (fixture);
  g_assert_null (test_find (result, GTK_ACCESSIBLE_ROLE_HEADING, "What would raise the level"));
  g_assert_false (test_says (result, "RF-13a"));

  sx_navigator_set_clinical (fixture->navigator, TRUE);
  test_wait_for_draw (result);
  g_assert_nonnull (test_find (result, GTK_ACCESSIBLE_ROLE_HEADING, "What would raise the level"));
  score = test_find (result, GTK_ACCESSIBLE_ROLE_HEADING, "Two-level Wells score for a clot in a leg vein");
  g_assert_nonnull (score);
  g_assert_true (test_says (result, "A low score never sends anyone home."));
  g_assert_true (test_says (result, "RF-13a"));
  fixture_keep_picture (fixture, "result-clinical");
}

static char *
dup_given (Fixture *fixture)
{
  GtkWidget *page = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_CHECK_PAGE);
  g_autoptr (SxDoc) doc = sx_check_page_make_doc (SX_CHECK_PAGE (page));

  return sx_doc_to_text (doc, 100);
}

/* What is printed, saved or copied says what the window says, and all that was asked. */
static void
check_given (Fixture *fixture)
{
  g_autofree char *given = dup_given (fixture);

  g_assert_nonnull (strstr (given, "What your change did"));
  g_assert_nonnull (strstr (given, "The advice is now: “Call an ambulance now”."));
  g_assert_nonnull (strstr (given, "Is one leg more swollen than the other? Yes."));
}

/* The page says what an edit did, as long as one looks at it, and once. */
static void
test_change (Fixture *fixture, gconstpointer data)
{
  answer (fixture, "swell_one", SX_STATE_PRESENT);
  answer (fixture, "breathless_new", SX_STATE_ABSENT);
  go_to_result (fixture);
  g_assert_null (find_change (fixture));

  go_to_question (fixture, "breathless_new");
  answer (fixture, "breathless_new", SX_STATE_PRESENT);
  go_to_result (fixture);
  fixture_keep_picture (fixture, "result-change");
  g_assert_true (test_says (find_change (fixture), "Your change: New shortness of breath: yes (before: no)"));
  g_assert_true (test_says (find_change (fixture), "The advice is now: “Call an ambulance now”."));
  check_given (fixture);
  sx_navigator_set_clinical (fixture->navigator, TRUE);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_nonnull (find_change (fixture));

  go_to_question (fixture, "breathless_new");
  go_to_result (fixture);
  g_assert_null (find_change (fixture));
}

static void
test_same_advice (Fixture *fixture, gconstpointer data)
{
  answer (fixture, "swell_one", SX_STATE_PRESENT);
  go_to_result (fixture);
  go_to_question (fixture, "fever");
  answer (fixture, "fever", SX_STATE_ABSENT);
  go_to_result (fixture);
  g_assert_true (test_says (find_change (fixture), "The advice stays the same: “Get medical advice today”."));
}

static void
test_outside (Fixture *fixture, gconstpointer data)
{
  answer (fixture, "stress_anxiety", SX_STATE_PRESENT);
  g_assert_true (test_says (go_to_result (fixture), "This program is about legs and backs."));
}

/* What one takes along is in sight, however long the page is. */
static void
test_take_along (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Print", "Save as PDF", "Copy", "Start again" };
  GtkWidget *result;

  answer (fixture, "swell_one", SX_STATE_PRESENT);
  result = go_to_result (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (gtk_widget_get_ancestor (test_get (result, GTK_ACCESSIBLE_ROLE_BUTTON, names[i]), GTK_TYPE_SCROLLED_WINDOW));
}

/* Who needs help now is not kept with test results. */
static void
test_no_more (Fixture *fixture, gconstpointer data)
{
  GtkWidget *result;

  answer (fixture, "swell_one", SX_STATE_PRESENT);
  result = go_to_result (fixture);
  g_assert_nonnull (test_find (result, GTK_ACCESSIBLE_ROLE_BUTTON, "Add a test result"));
  open_details (result, "All questions and answers");
  fixture_keep_picture (fixture, "result-answers");

  answer (fixture, "chest_pain", SX_STATE_PRESENT);
  test_wait_for_draw (result);
  g_assert_null (test_find (result, GTK_ACCESSIBLE_ROLE_BUTTON, "Add a test result"));
  test_click (result, GTK_ACCESSIBLE_ROLE_BUTTON, "Change an answer");
  g_assert_null (test_find (result, GTK_ACCESSIBLE_ROLE_BUTTON, "Blood test results"));
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);
  fixture_add ("/result/why", NULL, set_up, test_why);
  fixture_add ("/result/doubts", NULL, set_up, test_doubts);
  fixture_add ("/result/clinical", NULL, set_up, test_clinical);
  fixture_add ("/result/change", NULL, set_up, test_change);
  fixture_add ("/result/same-advice", NULL, set_up, test_same_advice);
  fixture_add ("/result/no-more", NULL, set_up, test_no_more);
  fixture_add ("/result/outside", NULL, set_up, test_outside);
  fixture_add ("/result/take-along", NULL, set_up, test_take_along);
  return g_test_run ();
}
