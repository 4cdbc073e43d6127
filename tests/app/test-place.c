/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "asking.h"
#include "body.h"
#include "sx-body-choice.h"

#define ASKED "symptom_area"
#define CALF "Left calf, seen from behind"

static guint64
get_chosen (Fixture *fixture)
{
  return sx_answers_get (fixture_get_session (fixture)->answers, asking_get_finding (fixture, ASKED))->options;
}

static guint64
bit_of (Fixture *fixture, const char *option)
{
  guint index;

  g_assert_nonnull (sx_finding_find_option (asking_get_finding (fixture, ASKED), option, &index));
  return G_GUINT64_CONSTANT (1) << index;
}

static GtkWidget *
get_body (Fixture *fixture)
{
  GtkWidget *body = test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW);

  g_assert_nonnull (body);
  return body;
}

static void
assert_selected (GtkWidget *body, const char *target, gboolean selected)
{
  GtkWidget *button = test_get (body, GTK_ACCESSIBLE_ROLE_BUTTON, target);

  gtk_test_accessible_assert_state (button, GTK_ACCESSIBLE_STATE_SELECTED, selected);
}

/* What is chosen in the picture is chosen in the list, and the other way round; several can be. */
static void
test_in_step (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = asking_go (fixture, ASKED);
  GtkWidget *body = get_body (fixture);

  assert_selected (body, CALF, FALSE);
  test_click (body, GTK_ACCESSIBLE_ROLE_BUTTON, CALF);
  g_assert_cmpuint (get_chosen (fixture), ==, bit_of (fixture, "calf"));
  assert_selected (body, CALF, TRUE);
  assert_selected (body, "Right calf, seen from behind", TRUE);
  gtk_test_accessible_assert_state (test_get (card, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Calf"), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);

  test_click (card, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Low back");
  g_assert_cmpuint (get_chosen (fixture), ==, bit_of (fixture, "calf") | bit_of (fixture, "low-back"));
  assert_selected (body, "Lower back, middle, seen from behind", TRUE);
  fixture_keep_picture (fixture, "check-place");

  test_click (body, GTK_ACCESSIBLE_ROLE_BUTTON, CALF);
  g_assert_cmpuint (get_chosen (fixture), ==, bit_of (fixture, "low-back"));
  assert_selected (body, CALF, FALSE);
}

/* The same region means another answer from the other side, and says so. */
static void
test_views (Fixture *fixture, gconstpointer data)
{
  GtkWidget *body;

  asking_go (fixture, ASKED);
  body = get_body (fixture);
  test_click (body, GTK_ACCESSIBLE_ROLE_BUTTON, "Left thigh, seen from behind");
  g_assert_cmpuint (get_chosen (fixture), ==, bit_of (fixture, "back-of-thigh"));
  assert_selected (body, "Left thigh, seen from the front", FALSE);
  gtk_test_accessible_assert_property (test_get (body, GTK_ACCESSIBLE_ROLE_BUTTON, "Left thigh, seen from the front"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Front of thigh");
}

static void
note_options (GtkWidget *body, const SxFinding *asked, guint64 *reached)
{
  SX_PICKER_FOREACH (body, child)
    {
      guint option;

      g_assert_true (sx_body_choice_find (asked, sx_body_target_get_spot (SX_BODY_TARGET (child)), &option));
      *reached |= G_GUINT64_CONSTANT (1) << option;
    }
}

/* What stands in the picture answers, and every place that is a region of its own stands in it. */
static void
test_every_place (Fixture *fixture, gconstpointer data)
{
  const SxFinding *asked = asking_get_finding (fixture, ASKED);
  const SxContent *content = fixture_get_session (fixture)->content;
  guint64 reached = 0;

  asking_go (fixture, ASKED);
  note_options (get_body (fixture), asked, &reached);
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "See the sides");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  note_options (get_body (fixture), asked, &reached);
  for (guint i = 0; i < asked->options->len; i++)
    {
      const SxOption *option = g_ptr_array_index (asked->options, i);
      gboolean drawn = sx_content_get_region (content, option->region)->parts->len > 0;

      g_assert_cmpint ((reached >> i & 1) != 0, ==, drawn);
    }
}

/* The list comes first; the body is one stop, and arrows move on it. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = asking_go (fixture, ASKED);
  GtkWidget *body = get_body (fixture);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  gboolean list_first = FALSE;
  guint n_stops = 0;

  for (guint i = 0; i < 60 && n_stops < 2; i++)
    {
      GtkWidget *focus;

      g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      list_first |= n_stops == 0 && gtk_widget_is_ancestor (focus, card);
      if (gtk_widget_is_ancestor (focus, body))
        n_stops++;
      else if (n_stops == 1)
        break;
    }
  g_assert_true (list_first);
  g_assert_cmpuint (n_stops, ==, 1);
}

/* Without room for both, the list is enough; at other questions there is no body. */
static void
test_folds (Fixture *fixture, gconstpointer data)
{
  asking_go (fixture, ASKED);
  gtk_widget_add_css_class (GTK_WIDGET (fixture->window), "text-largest");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture_keep_picture (fixture, "check-place-largest");
  g_assert_null (test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW));
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_CHECKBOX, "Calf");
  g_assert_cmpuint (get_chosen (fixture), ==, bit_of (fixture, "calf"));

  gtk_widget_remove_css_class (GTK_WIDGET (fixture->window), "text-largest");
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  get_body (fixture);
  asking_go (fixture, "fever");
  g_assert_null (test_find_type (GTK_WIDGET (fixture->window), SX_TYPE_BODY_VIEW));
}

/* Where the body is as small as it gets before it folds away. */
static void
test_target_size (Fixture *fixture, gconstpointer data)
{
  asking_go (fixture, ASKED);
  body_check_target_size (get_body (fixture));
}

/* Who looks around in between comes back to the whole body. */
static void
test_comes_back (Fixture *fixture, gconstpointer data)
{
  asking_choose (fixture, ASKED, "calf");
  asking_go (fixture, ASKED);
  test_go_to_item (fixture->window, SX_KIND_REGION, "calf");
  sx_navigator_go_back (fixture->navigator);
  test_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_false (sx_outlook_is_close (sx_body_view_get_outlook (SX_BODY_VIEW (get_body (fixture)))));
  assert_selected (get_body (fixture), CALF, TRUE);
}

static void
test_dark (Fixture *fixture, gconstpointer data)
{
  asking_mark (fixture, "cramp", "calf", SX_SIDE_LEFT);
  asking_choose (fixture, ASKED, "low-back");
  asking_go (fixture, ASKED);
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", TRUE, NULL);
  fixture_keep_picture (fixture, "check-place-dark");
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", FALSE, NULL);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  asking_add ("/place/in-step", test_in_step);
  asking_add ("/place/views", test_views);
  asking_add ("/place/every-place", test_every_place);
  asking_add ("/place/focus", test_focus);
  asking_add ("/place/folds", test_folds);
  asking_add ("/place/target-size", test_target_size);
  asking_add ("/place/comes-back", test_comes_back);
  asking_add ("/place/dark", test_dark);
  return g_test_run ();
}
