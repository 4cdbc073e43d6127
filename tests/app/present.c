/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "present.h"

#include "sx-art-easel.h"
#include "sx-body-easel.h"

/* Some answers and a mark, as somebody gives them who then looks at a condition with a clinician. */
void
present_answer (PresentFixture *fixture)
{
  SxNavigator *navigator = sx_window_get_navigator (fixture->window);
  const SxContent *content = sx_navigator_get_content (navigator);
  const SxFinding *finding = sx_content_get_finding (content, "breathless_new");
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  g_autoptr (SxAnswers) none = sx_answers_new (content);
  g_autoptr (SxAnswers) answers = sx_answers_set (none, finding, &yes);

  sx_navigator_set_answers (navigator, answers);
}

static gboolean
is_rested (gpointer root)
{
  GtkWidget *body = test_find_type (root, SX_TYPE_BODY_EASEL);
  GtkWidget *art = test_find_type (root, SX_TYPE_ART_EASEL);

  return sx_present_window_is_at_rest (root)
         && (body == NULL || sx_outlook_is_at_rest (sx_body_easel_get_outlook (SX_BODY_EASEL (body))))
         && (art == NULL || sx_art_easel_is_sharp (SX_ART_EASEL (art)));
}

void
present_settle (PresentFixture *fixture)
{
  test_wait_for_draw (fixture->root);
  g_assert_true (test_wait (is_rested, fixture->root));
  test_wait_for_draw (fixture->root);
}

SxPresentWindow *
present_find_window (void)
{
  GListModel *all = gtk_window_get_toplevels ();
  SxPresentWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (SX_IS_PRESENT_WINDOW (window))
        found = SX_PRESENT_WINDOW (window);
    }

  return found;
}

/* Two actions: a place was chosen, and this is the second. */
void
present_open (PresentFixture *fixture, SxPlace *place)
{
  test_go (fixture->window, place);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.present", NULL));
  fixture->present = present_find_window ();
  g_assert_nonnull (fixture->present);
  fixture->root = GTK_WIDGET (fixture->present);
  present_settle (fixture);
}

void
present_open_condition (PresentFixture *fixture, const char *id)
{
  present_open (fixture, sx_place_new_item (SX_KIND_CONDITION, id, NULL));
}

void
present_open_at (PresentFixture *fixture, int width, int height)
{
  fixture->window = test_open_window (width, height);
  test_click (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
}

void
present_set_up (PresentFixture *fixture, gconstpointer data)
{
  present_open_at (fixture, 1024, 700);
}

void
present_tear_down (PresentFixture *fixture, gconstpointer data)
{
  g_autoptr (SxPreferences) preferences = sx_preferences_new ();

  test_close_window (fixture->window);
  g_assert_null (present_find_window ());
  sx_preferences_set_territory (preferences, "");
}

guint
present_get_at (PresentFixture *fixture)
{
  return sx_present_window_get_slide (fixture->present, NULL);
}

guint
present_count_slides (PresentFixture *fixture)
{
  guint n;

  sx_present_window_get_slide (fixture->present, &n);
  return n;
}

void
present_activate (PresentFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->root, action, NULL));
}

gboolean
present_is_enabled (GtkWidget *window, const char *name)
{
  return g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (window), name));
}

/* Moves on until a figure of that type is beside the words. */
SxEasel *
present_find_easel (PresentFixture *fixture, GType type)
{
  SxEasel *easel = sx_present_window_get_easel (fixture->present);

  while (easel == NULL || !g_type_is_a (G_OBJECT_TYPE (easel), type))
    {
      g_assert_cmpuint (present_get_at (fixture) + 1, <, present_count_slides (fixture));
      present_activate (fixture, "win.next");
      easel = sx_present_window_get_easel (fixture->present);
    }
  present_settle (fixture);
  return easel;
}

void
present_draw_line (SxEasel *easel, double x, double y)
{
  sx_easel_begin_stroke (easel, x, y);
  sx_easel_go_on (easel, x + 30, y + 10);
  sx_easel_go_on (easel, x + 60, y);
  sx_easel_end_stroke (easel);
}

const SxPen *
present_get_pen (PresentFixture *fixture)
{
  return sx_present_window_get_session (fixture->present)->pen;
}
