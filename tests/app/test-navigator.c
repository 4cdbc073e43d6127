/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-navigator.h"

#include "support.h"

typedef struct
{
  SxContent *content;
  SxNavigator *navigator;
  guint changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->content = test_load_bundled ();
  fixture->navigator = sx_navigator_new (fixture->content, NULL);
  g_signal_connect_swapped (fixture->navigator, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->navigator);
  sx_content_unref (fixture->content);
}

static const SxPlace *
get_place (Fixture *fixture)
{
  return sx_navigator_get_session (fixture->navigator)->place;
}

static void
go (Fixture *fixture, SxPlace *place)
{
  g_autoptr (SxPlace) owned = place;

  sx_navigator_go (fixture->navigator, place);
  g_assert_true (sx_place_equal (get_place (fixture), place));
}

static void
go_to_kind (Fixture *fixture, SxPlaceKind kind)
{
  go (fixture, sx_place_new (kind));
}

/* Any of the content, so that the test knows no id. */
static const SxRegion *
find_region (Fixture *fixture, gboolean with_grandparent)
{
  const GPtrArray *regions = sx_content_get_all (fixture->content, SX_KIND_REGION);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      const SxRegion *parent = region->parent != NULL ? sx_content_get_region (fixture->content, region->parent) : NULL;

      if (parent != NULL && (parent->parent != NULL) == with_grandparent)
        return region;
    }

  g_assert_not_reached ();
}

static const SxFinding *
find_yes_no (Fixture *fixture)
{
  const GPtrArray *findings = sx_content_get_all (fixture->content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    if (((const SxFinding *) g_ptr_array_index (findings, i))->answer == SX_ANSWER_YES_NO)
      return g_ptr_array_index (findings, i);

  g_assert_not_reached ();
}

static void
answer (Fixture *fixture)
{
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  g_autoptr (SxAnswers) answers =
    sx_answers_set (sx_navigator_get_session (fixture->navigator)->answers, find_yes_no (fixture), &yes);

  sx_navigator_set_answers (fixture->navigator, answers);
}

static void
test_start (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_BODY);
  g_assert_false (sx_navigator_can_go_back (fixture->navigator));
  g_assert_false (sx_navigator_can_go_forward (fixture->navigator));
  g_assert_true (sx_answers_is_empty (sx_navigator_get_session (fixture->navigator)->answers));
}

static void
test_back_and_forward (Fixture *fixture, gconstpointer data)
{
  go_to_kind (fixture, SX_PLACE_GALLERY);
  go_to_kind (fixture, SX_PLACE_ABOUT);
  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_GALLERY);
  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_BODY);
  g_assert_false (sx_navigator_can_go_back (fixture->navigator));

  sx_navigator_go_forward (fixture->navigator);
  sx_navigator_go_forward (fixture->navigator);
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_ABOUT);
  g_assert_false (sx_navigator_can_go_forward (fixture->navigator));
}

/* At either end nothing happens. */
static void
test_ends (Fixture *fixture, gconstpointer data)
{
  sx_navigator_go_back (fixture->navigator);
  sx_navigator_go_forward (fixture->navigator);
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_BODY);
  g_assert_cmpuint (fixture->changes, ==, 0);
}

static void
test_going_forgets_forward (Fixture *fixture, gconstpointer data)
{
  go_to_kind (fixture, SX_PLACE_GALLERY);
  sx_navigator_go_back (fixture->navigator);
  go_to_kind (fixture, SX_PLACE_ABOUT);
  g_assert_false (sx_navigator_can_go_forward (fixture->navigator));
}

static void
test_staying_is_no_step (Fixture *fixture, gconstpointer data)
{
  go_to_kind (fixture, SX_PLACE_BODY);
  g_assert_false (sx_navigator_can_go_back (fixture->navigator));
  g_assert_cmpuint (fixture->changes, ==, 0);
}

static void
test_each_change_is_told (Fixture *fixture, gconstpointer data)
{
  go_to_kind (fixture, SX_PLACE_GALLERY);
  answer (fixture);
  sx_navigator_set_clinical (fixture->navigator, TRUE);
  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpuint (fixture->changes, ==, 4);
}

static void
test_up_to_parent (Fixture *fixture, gconstpointer data)
{
  const SxRegion *region = find_region (fixture, TRUE);

  go (fixture, sx_place_new_item (SX_KIND_REGION, region->id, NULL));
  sx_navigator_go_up (fixture->navigator);
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_ITEM);
  g_assert_cmpstr (get_place (fixture)->id, ==, region->parent);
  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpstr (get_place (fixture)->id, ==, region->id);
}

static void
test_up_to_body (Fixture *fixture, gconstpointer data)
{
  go (fixture, sx_place_new_item (SX_KIND_REGION, find_region (fixture, FALSE)->id, NULL));
  sx_navigator_go_up (fixture->navigator);
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_BODY);

  go_to_kind (fixture, SX_PLACE_ABOUT);
  sx_navigator_go_up (fixture->navigator);
  g_assert_cmpint (get_place (fixture)->kind, ==, SX_PLACE_BODY);
}

static void
test_answers_stay_on_the_way (Fixture *fixture, gconstpointer data)
{
  answer (fixture);
  go_to_kind (fixture, SX_PLACE_GALLERY);
  sx_navigator_go_back (fixture->navigator);
  g_assert_cmpint (sx_answers_get_state (sx_navigator_get_session (fixture->navigator)->answers, find_yes_no (fixture)),
                   ==, SX_STATE_PRESENT);
}

/* Nothing of the one person is left for the next, and what belongs to the desk stays. */
static void
test_new_person (Fixture *fixture, gconstpointer data)
{
  const SxTerritory *territory = g_ptr_array_index (sx_content_get_all (fixture->content, SX_KIND_TERRITORY), 0);
  const SxSession *session;

  sx_navigator_set_territory (fixture->navigator, territory->id);
  sx_navigator_set_clinical (fixture->navigator, TRUE);
  answer (fixture);
  go_to_kind (fixture, SX_PLACE_RESULT);
  go_to_kind (fixture, SX_PLACE_GALLERY);
  sx_navigator_go_back (fixture->navigator);
  sx_navigator_new_person (fixture->navigator);

  session = sx_navigator_get_session (fixture->navigator);
  g_assert_true (sx_answers_is_empty (session->answers));
  g_assert_cmpint (session->place->kind, ==, SX_PLACE_BODY);
  g_assert_false (sx_navigator_can_go_back (fixture->navigator));
  g_assert_false (sx_navigator_can_go_forward (fixture->navigator));
  g_assert_true (session->territory == territory);
  g_assert_true (session->clinical);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/navigator/start", test_start);
  add ("/navigator/back-and-forward", test_back_and_forward);
  add ("/navigator/ends", test_ends);
  add ("/navigator/going-forgets-forward", test_going_forgets_forward);
  add ("/navigator/staying-is-no-step", test_staying_is_no_step);
  add ("/navigator/each-change-is-told", test_each_change_is_told);
  add ("/navigator/up-to-parent", test_up_to_parent);
  add ("/navigator/up-to-body", test_up_to_body);
  add ("/navigator/answers-stay-on-the-way", test_answers_stay_on_the_way);
  add ("/navigator/new-person", test_new_person);
  return g_test_run ();
}
