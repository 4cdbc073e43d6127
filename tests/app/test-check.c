/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-check-page.h"

#include "fixture.h"
#include "sx-question-card.h"
#include "sx-triage.h"
#include "sx-words.h"
#include "walk.h"

static const char *const nothing[] = { NULL };
static const char *const breathless[] = { "breathless_new", NULL };
static const char *const numb[] = { "numb_saddle", NULL };
static const char *const swollen[] = { "pain_calf", "swell_one", NULL };
static const char *const strained[] = { "pain_back_low", "pain_after_lift", "pain_moves", "pain_mech", NULL };

static const struct
{
  const char *name;
  Story story;
  SxLevel level;
} stories[] = {
  { "ambulance", { "calf", 40, breathless }, SX_LEVEL_AMBULANCE },
  { "emergency", { "low-back", 40, numb }, SX_LEVEL_EMERGENCY },
  { "today", { "calf", 40, swollen }, SX_LEVEL_TODAY },
  { "routine", { "calf", 40, nothing }, SX_LEVEL_ROUTINE },
  { "selfcare", { "low-back", 40, strained }, SX_LEVEL_SELFCARE },
  { "out-of-scope", { "calf", 15, nothing }, SX_LEVEL_OUT_OF_SCOPE },
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_open (fixture, 1024, 600);
  test_walk_start (fixture->window);
}

static GtkWidget *
find (Fixture *fixture, GtkAccessibleRole role, const char *name)
{
  return test_find (GTK_WIDGET (fixture->window), role, name);
}

static void
click (Fixture *fixture, GtkAccessibleRole role, const char *name)
{
  test_click (GTK_WIDGET (fixture->window), role, name);
}

static void
press (Fixture *fixture, const char *name)
{
  click (fixture, GTK_ACCESSIBLE_ROLE_BUTTON, name);
}

/* The button of the questions, not that of the window, which has the same name. */
static void
press_back (Fixture *fixture)
{
  test_click (test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_CHECK_PAGE), GTK_ACCESSIBLE_ROLE_BUTTON, "Back");
}

static const SxFinding *
get_finding (Fixture *fixture, const char *id)
{
  const SxFinding *finding = sx_content_get_finding (fixture_get_session (fixture)->content, id);

  g_assert_nonnull (finding);
  return finding;
}

static void
go_to_question (Fixture *fixture, const char *id)
{
  const SxScreen *screen = sx_content_get_screen_of (fixture_get_session (fixture)->content, get_finding (fixture, id));

  test_go (fixture->window, sx_place_new_question (screen->id));
}

static GtkWidget *
get_card (Fixture *fixture, const char *id)
{
  return test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_GROUP, get_finding (fixture, id)->question);
}

static SxState
get_state (Fixture *fixture, const char *id)
{
  return sx_answers_get_state (fixture_get_session (fixture)->answers, get_finding (fixture, id));
}

static char *
dup_level_name (Fixture *fixture, SxLevel level)
{
  const SxRulebook *book = sx_content_get_rulebook (fixture_get_session (fixture)->content);

  return sx_words_fill (sx_rulebook_get_level (book, level)->name, fixture_get_session (fixture)->territory);
}

static gboolean
has_focus (Fixture *fixture, GtkWidget *widget)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window)) == widget;
}

/* Each level is reached, is said as a heading that has the focus, and no other is said so. */
static void
test_level (Fixture *fixture, gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  g_autofree char *expected = dup_level_name (fixture, stories[which].level);
  g_autoptr (SxTriage) triage = NULL;
  GtkWidget *heading;

  test_walk (fixture->window, &stories[which].story, NULL, NULL);
  g_assert_cmpint (fixture_get_session (fixture)->place->kind, ==, SX_PLACE_RESULT);
  triage = sx_triage_evaluate (fixture_get_session (fixture)->content, fixture_get_session (fixture)->answers);
  g_assert_cmpstr (sx_level_get_id (triage->level), ==, sx_level_get_id (stories[which].level));

  heading = find (fixture, GTK_ACCESSIBLE_ROLE_HEADING, expected);
  g_assert_nonnull (heading);
  g_assert_true (has_focus (fixture, heading));
  for (SxLevel level = 0; level < SX_N_LEVELS; level++)
    {
      g_autofree char *other = dup_level_name (fixture, level);

      if (level != stories[which].level)
        g_assert_null (find (fixture, GTK_ACCESSIBLE_ROLE_HEADING, other));
    }
}

/* This question is asked only on wish; its answer outdoes all others. */
static void
test_crisis (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = dup_level_name (fixture, SX_LEVEL_CRISIS);

  go_to_question (fixture, "harm_thoughts");
  test_click (get_card (fixture, "harm_thoughts"), GTK_ACCESSIBLE_ROLE_RADIO, "Yes");
  press (fixture, "Next");
  g_assert_nonnull (find (fixture, GTK_ACCESSIBLE_ROLE_HEADING, expected));
}

static guint
count_cards (GtkWidget *widget)
{
  guint n = gtk_widget_get_mapped (widget) && SX_IS_QUESTION_CARD (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);
  return n;
}

static void
look_at_screen (SxWindow *window, gpointer n_screens)
{
  g_autoptr (GPtrArray) groups = test_find_all (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_RADIO_GROUP);

  for (guint i = 0; i < groups->len; i++)
    {
      g_autofree char *name = test_dup_name (g_ptr_array_index (groups, i));

      g_assert_nonnull (name);
    }
  g_assert_cmpuint (count_cards (GTK_WIDGET (window)), <=, 4);
  (*(guint *) n_screens)++;
}

/* At most four questions stand on a screen, each a group with a name. */
static void
test_screens (Fixture *fixture, gconstpointer data)
{
  guint n_screens = 0;

  test_walk (fixture->window, &stories[3].story, look_at_screen, &n_screens);
  g_assert_cmpuint (n_screens, >, 20);
}

/* A new screen is read from its heading on. */
static void
test_focus_moves (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;
  g_autofree char *name = NULL;

  test_walk_screen (fixture->window, &stories[3].story);
  press (fixture, "Next");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  gtk_test_accessible_assert_role (focus, GTK_ACCESSIBLE_ROLE_HEADING);
  name = test_dup_name (focus);
  g_assert_cmpstr (name, ==, "Breathing");
}

/* Before an ambulance, the answer that led there is read back with the number to call. */
static void
test_read_back (Fixture *fixture, gconstpointer data)
{
  go_to_question (fixture, "breathless_new");
  test_click (get_card (fixture, "breathless_new"), GTK_ACCESSIBLE_ROLE_RADIO, "Yes");
  press (fixture, "Next");
  g_assert_nonnull (find (fixture, GTK_ACCESSIBLE_ROLE_HEADING, "Is this right?"));
  g_assert_true (test_says (GTK_WIDGET (fixture->window), get_finding (fixture, "breathless_new")->question));
  g_assert_true (test_says (GTK_WIDGET (fixture->window), fixture_get_session (fixture)->territory->emergency));

  press (fixture, "I pressed that by mistake");
  g_assert_cmpint (get_state (fixture, "breathless_new"), ==, SX_STATE_NOT_ASKED);
  g_assert_nonnull (get_card (fixture, "breathless_new"));
}

/* Who is not sure first hears how to find out, and then may still not be sure. */
static void
test_not_sure (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;

  go_to_question (fixture, "breathless_new");
  card = get_card (fixture, "breathless_new");
  g_assert_false (test_says (card, get_finding (fixture, "breathless_new")->how_to_check));
  test_click (card, GTK_ACCESSIBLE_ROLE_RADIO, "Not sure");
  g_assert_cmpint (get_state (fixture, "breathless_new"), ==, SX_STATE_NOT_ASKED);
  g_assert_true (test_says (card, get_finding (fixture, "breathless_new")->how_to_check));

  test_click (card, GTK_ACCESSIBLE_ROLE_BUTTON, "Still not sure");
  g_assert_cmpint (get_state (fixture, "breathless_new"), ==, SX_STATE_UNSURE);
}

static void
assert_checked (GtkWidget *card, const char *name, gboolean checked)
{
  GtkWidget *radio = test_get (card, GTK_ACCESSIBLE_ROLE_RADIO, name);

  gtk_test_accessible_assert_state (radio, GTK_ACCESSIBLE_STATE_CHECKED,
                                    checked ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_one_answer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card;

  go_to_question (fixture, "breathless_new");
  card = get_card (fixture, "breathless_new");
  test_click (card, GTK_ACCESSIBLE_ROLE_RADIO, "Yes");
  assert_checked (card, "Yes", TRUE);
  test_click (card, GTK_ACCESSIBLE_ROLE_RADIO, "No");
  assert_checked (card, "Yes", FALSE);
  assert_checked (card, "No", TRUE);
  g_assert_cmpint (get_state (fixture, "breathless_new"), ==, SX_STATE_ABSENT);
}

static void
test_several_places (Fixture *fixture, gconstpointer data)
{
  const SxFinding *finding = get_finding (fixture, "symptom_area");
  GtkWidget *card;

  go_to_question (fixture, finding->id);
  card = get_card (fixture, finding->id);
  for (guint i = 0; i < 2; i++)
    test_click (card, GTK_ACCESSIBLE_ROLE_CHECKBOX, ((const SxOption *) g_ptr_array_index (finding->options, i))->text);
  g_assert_cmpuint (sx_answers_get (fixture_get_session (fixture)->answers, finding)->options, ==, 3);
}

/* A number that cannot be is refused with the reason, and is no answer. */
static void
test_refused_number (Fixture *fixture, gconstpointer data)
{
  const SxFinding *finding = get_finding (fixture, "age_years");
  GtkWidget *entry;

  go_to_question (fixture, finding->id);
  test_click (get_card (fixture, "who_for"), GTK_ACCESSIBLE_ROLE_RADIO, "Me");
  test_click (get_card (fixture, "sex_birth"), GTK_ACCESSIBLE_ROLE_RADIO, "Male");
  entry = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_TEXT_BOX, finding->question);
  gtk_editable_set_text (GTK_EDITABLE (entry), "400");
  g_assert_cmpint (get_state (fixture, finding->id), ==, SX_STATE_NOT_ASKED);
  press (fixture, "Next");
  g_assert_true (find (fixture, GTK_ACCESSIBLE_ROLE_TEXT_BOX, finding->question) == entry);
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  gtk_editable_set_text (GTK_EDITABLE (entry), "40");
  g_assert_cmpint (get_state (fixture, finding->id), ==, SX_STATE_DETAIL);
  press (fixture, "Next");
  g_assert_null (find (fixture, GTK_ACCESSIBLE_ROLE_TEXT_BOX, finding->question));
}

/* Nothing is skipped by accident: Next waits for an answer. */
static void
test_next_waits (Fixture *fixture, gconstpointer data)
{
  GtkWidget *next = test_get (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Next");

  g_assert_false (gtk_widget_is_sensitive (next));
  test_walk_screen (fixture->window, &stories[3].story);
  g_assert_true (gtk_widget_is_sensitive (next));
}

static void
test_back (Fixture *fixture, gconstpointer data)
{
  test_walk_screen (fixture->window, &stories[3].story);
  press (fixture, "Next");
  g_assert_nonnull (get_card (fixture, "breathless_new"));
  press_back (fixture);
  g_assert_nonnull (get_card (fixture, "who_for"));
  assert_checked (get_card (fixture, "who_for"), "Me", TRUE);
}

/* Who comes back from a result and answers otherwise hears how much is left. */
static void
test_back_from_result (Fixture *fixture, gconstpointer data)
{
  go_to_question (fixture, "breathless_new");
  test_click (get_card (fixture, "breathless_new"), GTK_ACCESSIBLE_ROLE_RADIO, "Yes");
  press (fixture, "Next");
  press (fixture, "Yes, show what to do");
  sx_navigator_go_back (sx_window_get_navigator (fixture->window));
  test_click (get_card (fixture, "breathless_new"), GTK_ACCESSIBLE_ROLE_RADIO, "No");
  g_assert_false (test_says (GTK_WIDGET (fixture->window), "This is the last one"));
}

static void
press_change (Fixture *fixture, const char *id)
{
  const SxFinding *finding = get_finding (fixture, id);
  g_autofree char *text = sx_answer_dup_text (sx_answers_get (fixture_get_session (fixture)->answers, finding), finding,
                                              fixture_get_session (fixture)->content);
  g_autofree char *name = g_strdup_printf ("Change: %s: %s", finding->name.plain, text);

  press (fixture, name);
}

/* Any answer can be changed from the result, which then follows. */
static void
test_change_answer (Fixture *fixture, gconstpointer data)
{
  g_autofree char *ambulance = dup_level_name (fixture, SX_LEVEL_AMBULANCE);

  test_walk (fixture->window, &stories[0].story, NULL, NULL);
  g_assert_nonnull (find (fixture, GTK_ACCESSIBLE_ROLE_HEADING, ambulance));
  press (fixture, "Change an answer");
  press_change (fixture, "breathless_new");
  test_click (get_card (fixture, "breathless_new"), GTK_ACCESSIBLE_ROLE_RADIO, "No");
  test_go (fixture->window, sx_place_new (SX_PLACE_RESULT));
  g_assert_null (find (fixture, GTK_ACCESSIBLE_ROLE_HEADING, ambulance));
}

/* "Start again" asks once, and then nothing is left. */
static void
test_start_again (Fixture *fixture, gconstpointer data)
{
  test_walk (fixture->window, &stories[0].story, NULL, NULL);
  press (fixture, "Start again");
  press (fixture, "Keep them");
  g_assert_false (sx_answers_is_empty (fixture_get_session (fixture)->answers));

  press (fixture, "Start again");
  press (fixture, "Clear and start again");
  g_assert_true (sx_answers_is_empty (fixture_get_session (fixture)->answers));
  g_assert_nonnull (find (fixture, GTK_ACCESSIBLE_ROLE_HEADING, "Before you start"));
}

/* Nothing of the one person is on the screen for the next. */
static void
test_new_person (Fixture *fixture, gconstpointer data)
{
  test_walk (fixture->window, &stories[0].story, NULL, NULL);
  test_click (gtk_window_get_titlebar (GTK_WINDOW (fixture->window)), GTK_ACCESSIBLE_ROLE_BUTTON, "New Person");
  test_walk_start (fixture->window);
  g_assert_true (sx_answers_is_empty (fixture_get_session (fixture)->answers));
  assert_checked (get_card (fixture, "who_for"), "Me", FALSE);
}

typedef struct
{
  Fixture *fixture;
  GtkWidget *before; /* had the focus */
  const char *name;  /* of what shall have it */
} FocusWait;

static gboolean
has_left (gpointer data)
{
  const FocusWait *wait = data;

  return !has_focus (wait->fixture, wait->before);
}

static gboolean
is_at (gpointer data)
{
  const FocusWait *wait = data;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (wait->fixture->window));
  g_autofree char *name = focus != NULL ? test_dup_name (focus) : NULL;

  return g_strcmp0 (name, wait->name) == 0;
}

/* Goes on with @key until @name has the focus. */
static void
type_until (Fixture *fixture, const char *key, const char *name)
{
  FocusWait wait = { .fixture = fixture, .name = name };

  for (guint i = 0; i < 40 && !is_at (&wait); i++)
    {
      wait.before = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      test_key (key);
      g_assert_true (test_wait (has_left, &wait));
    }
  g_assert_true (is_at (&wait));
}

static void
wait_until_at (Fixture *fixture, const char *name)
{
  g_assert_true (test_wait (is_at, &(FocusWait){ .fixture = fixture, .name = name }));
}

static gboolean
has_an_answer (gpointer fixture)
{
  return !sx_answers_is_empty (fixture_get_session (fixture)->answers);
}

static void
type_next (Fixture *fixture, const char *heading)
{
  type_until (fixture, "Tab", "Next");
  test_key ("Return");
  wait_until_at (fixture, heading);
}

/* From the first question to an ambulance with nothing but keys. */
static void
test_by_keys (Fixture *fixture, gconstpointer data)
{
  g_autofree char *ambulance = dup_level_name (fixture, SX_LEVEL_AMBULANCE);

  wait_until_at (fixture, "About the person");
  type_until (fixture, "Tab", "Me");
  test_key ("space");
  g_assert_true (test_wait (has_an_answer, fixture));
  type_until (fixture, "Tab", "Female");
  type_until (fixture, "Down", "Male");
  test_key ("space");
  type_until (fixture, "shift+Tab", "About the person");
  gtk_widget_grab_focus (find (fixture, GTK_ACCESSIBLE_ROLE_TEXT_BOX, get_finding (fixture, "age_years")->question));
  test_key ("4");
  test_key ("0");
  test_key ("Return");
  wait_until_at (fixture, "Breathing");
  type_until (fixture, "Tab", "Yes");
  test_key ("space");
  type_next (fixture, "Is this right?");
  type_until (fixture, "Tab", "Yes, show what to do");
  test_key ("Return");
  wait_until_at (fixture, ambulance);
}

static void
add (const char *path, guint story, void (*test) (Fixture *, gconstpointer))
{
  fixture_add (path, GUINT_TO_POINTER (story), set_up, test);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (stories); i++)
    {
      g_autofree char *path = g_strdup_printf ("/check/level/%s", stories[i].name);

      add (path, i, test_level);
    }
  add ("/check/level/crisis", 0, test_crisis);
  add ("/check/by-keys", 0, test_by_keys);
  add ("/check/screens", 0, test_screens);
  add ("/check/focus-moves", 0, test_focus_moves);
  add ("/check/read-back", 0, test_read_back);
  add ("/check/not-sure", 0, test_not_sure);
  add ("/check/one-answer", 0, test_one_answer);
  add ("/check/several-places", 0, test_several_places);
  add ("/check/refused-number", 0, test_refused_number);
  add ("/check/next-waits", 0, test_next_waits);
  add ("/check/back", 0, test_back);
  add ("/check/back-from-result", 0, test_back_from_result);
  add ("/check/change-answer", 0, test_change_answer);
  add ("/check/start-again", 0, test_start_again);
  add ("/check/new-person", 0, test_new_person);
  return g_test_run ();
}
