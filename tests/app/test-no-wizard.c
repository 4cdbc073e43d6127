/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

/* The program without the questions: it explains, and nothing of it asks or evaluates. */

static GtkWidget *
get_header (SxWindow *window)
{
  return gtk_window_get_titlebar (GTK_WINDOW (window));
}

static void
test_no_way (void)
{
  SxWindow *window = test_open_window (1024, 600);

  g_assert_null (test_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "I have a symptom now"));
  g_assert_null (test_find (get_header (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Check"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "check"));
  test_click (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "I want to understand");
  test_wait_for_draw (GTK_WIDGET (window));
  g_assert_false (test_says (GTK_WIDGET (window), "Answer the questions"));
  g_assert_cmpuint (g_type_from_name ("SxCheckPage"), ==, G_TYPE_INVALID);
  g_assert_cmpuint (g_type_from_name ("SxQuestionCard"), ==, G_TYPE_INVALID);
  test_close_window (window);
}

/* Every region, condition and table is there, and those that quote rules still do. */
static void
test_explains (void)
{
  static const SxKind kinds[] = { SX_KIND_REGION, SX_KIND_CONDITION, SX_KIND_COMPARISON };
  SxWindow *window = test_open_window (1024, 600);
  const SxContent *content = sx_navigator_get_content (sx_window_get_navigator (window));
  const char *get_help = sx_content_get_phrase (content, SX_PHRASE_GET_HELP);

  test_click (get_header (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Explore");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *items = sx_content_get_all (content, kinds[i]);

      for (guint j = 0; j < items->len; j += 5)
        {
          test_go_to_item (window, kinds[i], *(char **) g_ptr_array_index (items, j));
          g_assert_true (test_says (GTK_WIDGET (window), sx_content_get_name (kinds[i], g_ptr_array_index (items, j))));
          if (kinds[i] == SX_KIND_CONDITION)
            g_assert_true (test_says (GTK_WIDGET (window), get_help));
        }
    }
  test_close_window (window);
}

/* A place of the questions leads nowhere, and breaks nothing. */
static void
test_no_place (void)
{
  SxWindow *window = test_open_window (1024, 600);

  test_click (get_header (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Explore");
  test_go (window, sx_place_new_question (NULL));
  test_go (window, sx_place_new (SX_PLACE_RESULT));
  g_assert_nonnull (test_find (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_GROUP, "The body"));
  test_close_window (window);
}

int
main (int argc, char **argv)
{
  test_init (&argc, &argv);

  g_test_add_func ("/no-wizard/no-way", test_no_way);
  g_test_add_func ("/no-wizard/explains", test_explains);
  g_test_add_func ("/no-wizard/no-place", test_no_place);
  return g_test_run ();
}
