/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-session.h"

#include "support.h"

static SxContent *content;

/* A change makes another session and leaves the first as it was. */
static void
test_changes (void)
{
  g_autoptr (SxSession) first = sx_session_new (content, "GB", "2026-11-22");
  g_autoptr (SxPlace) gallery = sx_place_new (SX_PLACE_GALLERY);
  g_autoptr (SxAnswers) answers = test_parse_answers (content, "'cramp': 'yes'");
  g_autoptr (SxSession) elsewhere = sx_session_with_place (first, gallery);
  g_autoptr (SxSession) answered = sx_session_with_answers (elsewhere, answers);
  g_autoptr (SxMarks) none = sx_marks_new_empty ();
  g_autoptr (SxMarks) marks = sx_marks_with (none, "cramp", "calf", NULL, SX_SIDE_LEFT, 2);
  g_autoptr (SxSession) marked = sx_session_with_marks (answered, marks);
  g_autoptr (SxPen) blank = sx_pen_new ();
  g_autoptr (SxPen) pen = sx_pen_with_stroke (blank, sx_stroke_new_on_body (SX_VIEW_BACK, SX_SIDE_MIDDLE, &(SxPoint){ 1, 2 }, 1));
  g_autoptr (SxSession) drawn = sx_session_with_pen (marked, pen);
  g_autoptr (SxSession) agreed = sx_session_with_agreement (drawn, "walk more", "in two weeks");
  g_autoptr (SxSession) older = sx_session_with_figure (agreed, SX_BUILD_OLDER, 4);
  g_autoptr (SxSession) abroad = sx_session_with_territory (older, "US");
  g_autoptr (SxSession) clinical = sx_session_with_clinical (abroad, TRUE);

  g_assert_cmpint (first->place->kind, ==, SX_PLACE_BODY);
  g_assert_true (sx_answers_is_empty (first->answers));
  g_assert_cmpuint (sx_marks_get_n (first->marks), ==, 0);
  g_assert_cmpuint (sx_marks_get_n (answered->marks), ==, 0);
  g_assert_cmpstr (first->territory->id, ==, "GB");
  g_assert_false (first->clinical);
  g_assert_true (sx_pen_is_empty (marked->pen));
  g_assert_null (drawn->agreed);
  g_assert_null (drawn->come_back);
  g_assert_cmpint (agreed->build, ==, SX_BUILD_YOUNGER);
  g_assert_cmpuint (agreed->tone, ==, SX_FIRST_TONE);

  g_assert_cmpint (clinical->place->kind, ==, SX_PLACE_GALLERY);
  g_assert_false (sx_answers_is_empty (clinical->answers));
  g_assert_true (sx_marks_equal (clinical->marks, marks));
  g_assert_cmpstr (clinical->territory->id, ==, "US");
  g_assert_true (clinical->clinical);
  g_assert_true (clinical->pen == pen);
  g_assert_cmpstr (clinical->agreed, ==, "walk more");
  g_assert_cmpstr (clinical->come_back, ==, "in two weeks");
  g_assert_cmpint (clinical->build, ==, SX_BUILD_OLDER);
  g_assert_cmpuint (clinical->tone, ==, 4);
  g_assert_cmpstr (clinical->today, ==, "2026-11-22");
}

/* A territory that nobody knows is everywhere else, never a guess. */
static void
test_unknown_territory (void)
{
  const GPtrArray *territories = sx_content_get_all (content, SX_KIND_TERRITORY);
  const SxTerritory *last = g_ptr_array_index (territories, territories->len - 1);
  g_autoptr (SxSession) nowhere = sx_session_new (content, NULL, "2026-11-22");
  g_autoptr (SxSession) unknown = sx_session_new (content, "XX", "2026-11-22");

  g_assert_true (nowhere->territory == last);
  g_assert_true (unknown->territory == last);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/session/changes", test_changes);
  g_test_add_func ("/session/unknown-territory", test_unknown_territory);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
