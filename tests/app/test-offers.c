/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"

#define MARKED "You marked this on the body: "

static gboolean
is_offered (GtkWidget *card, const char *answer)
{
  g_autofree char *name = g_strdup_printf ("Use: %s", answer);

  return test_find (card, GTK_ACCESSIBLE_ROLE_BUTTON, name) != NULL;
}

static void
take (GtkWidget *card, const char *answer)
{
  g_autofree char *name = g_strdup_printf ("Use: %s", answer);

  test_click (card, GTK_ACCESSIBLE_ROLE_BUTTON, name);
}

/* A mark offers an answer in words, answers nothing by itself, and one press takes it. */
static void
test_yes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card, *yes;

  asking_mark (fixture, "cramp", "calf", SX_SIDE_LEFT);
  asking_choose (fixture, "symptom_area", "calf");
  card = asking_go (fixture, "cramp");
  g_assert_true (test_says (card, MARKED "cramp, left calf"));
  g_assert_cmpint (asking_get_state (fixture, "cramp"), ==, SX_STATE_NOT_ASKED);
  fixture_keep_picture (fixture, "check-offer-yes");

  take (card, "Yes");
  g_assert_cmpint (asking_get_state (fixture, "cramp"), ==, SX_STATE_PRESENT);
  g_assert_false (is_offered (card, "Yes"));
  yes = test_get (card, GTK_ACCESSIBLE_ROLE_RADIO, "Yes");
  gtk_test_accessible_assert_state (yes, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), card));
}

/* Who says otherwise is not overruled, and may still agree. */
static void
test_no (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;

  asking_mark (fixture, "cramp", "calf", SX_SIDE_LEFT);
  asking_choose (fixture, "symptom_area", "calf");
  card = asking_go (fixture, "cramp");
  test_click (card, GTK_ACCESSIBLE_ROLE_RADIO, "No");
  g_assert_cmpint (asking_get_state (fixture, "cramp"), ==, SX_STATE_ABSENT);
  g_assert_true (is_offered (card, "Yes"));
}

/* Each marked place is offered by itself, and those that are taken stay beside each other. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  const SxFinding *finding = asking_get_finding (fixture, "symptom_area");
  GtkWidget *card;
  guint calf, thigh;

  sx_finding_find_option (finding, "calf", &calf);
  sx_finding_find_option (finding, "back-of-thigh", &thigh);
  asking_mark (fixture, "cramp", "calf", SX_SIDE_LEFT);
  asking_mark (fixture, "pain", "thigh", SX_SIDE_RIGHT);
  card = asking_go (fixture, finding->id);
  g_assert_true (test_says (card, MARKED "cramp, left calf; pain, right thigh"));
  g_assert_cmpint (asking_get_state (fixture, finding->id), ==, SX_STATE_NOT_ASKED);
  fixture_keep_picture (fixture, "check-offer-place");

  take (card, "Calf");
  take (card, "Back of thigh");
  g_assert_true (is_offered (card, "Front of thigh"));
  g_assert_false (is_offered (card, "Calf"));
  g_assert_cmpuint (sx_answers_get (fixture_get_session (fixture)->answers, finding)->options, ==, 1u << calf | 1u << thigh);
}

/* No mark offers an answer to a warning sign, and without marks nothing is said of them. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  asking_choose (fixture, "symptom_area", "all-over");
  g_assert_false (test_says (asking_go (fixture, "cramp"), "marked"));
  asking_mark (fixture, "numbness", "buttock_saddle", SX_SIDE_MIDDLE);
  asking_mark (fixture, "swelling", "calf", SX_SIDE_LEFT);
  asking_mark (fixture, "weakness", "thigh", SX_SIDE_LEFT);
  g_assert_false (test_says (asking_go (fixture, "numb_saddle"), "marked"));
  g_assert_false (test_says (asking_go (fixture, "swell_one"), "marked"));
  g_assert_false (test_says (asking_go (fixture, "weak_one_leg"), "marked"));
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  asking_add ("/offers/yes", test_yes);
  asking_add ("/offers/no", test_no);
  asking_add ("/offers/place", test_place);
  asking_add ("/offers/nothing", test_nothing);
  return g_test_run ();
}
