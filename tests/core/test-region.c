/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-region.h"

#include "support.h"

static void
test_members (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxRegion *body = sx_content_get_region (content, "body");
  const SxRegion *calf = sx_content_get_region (content, "calf");
  const SxRegion *head = sx_content_get_region (content, "head");

  g_assert_null (body->parent);
  g_assert_true (body->covered);
  g_assert_cmpstr (calf->parent, ==, "body");
  g_assert_false (head->covered);
  g_assert_null (head->summary);
}

static void
test_shapes (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxRegion *body = sx_content_get_region (content, "body");
  const SxRegion *calf = sx_content_get_region (content, "calf");
  const SxRegion *head = sx_content_get_region (content, "head");

  g_assert_false (sx_shapes_are_in (body->shapes, SX_VIEW_FRONT));
  g_assert_false (sx_shapes_are_in (calf->shapes, SX_VIEW_FRONT));
  g_assert_true (sx_shapes_are_in (calf->shapes, SX_VIEW_BACK));
  g_assert_cmpstr (calf->shapes[SX_VIEW_BACK][SX_SIDE_LEFT][0], ==, "calf-left");
  g_assert_cmpstr (calf->shapes[SX_VIEW_BACK][SX_SIDE_RIGHT][0], ==, "calf-right");
  g_assert_null (calf->shapes[SX_VIEW_BACK][SX_SIDE_MIDDLE]);
  g_assert_true (sx_shapes_are_in (head->shapes, SX_VIEW_FRONT));
  g_assert_cmpstr (sx_view_get_word (SX_VIEW_BACK), ==, "back");
}

static void
test_within (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  g_assert_true (sx_content_region_is_within (content, "calf", "calf"));
  g_assert_true (sx_content_region_is_within (content, "calf", "body"));
  g_assert_false (sx_content_region_is_within (content, "body", "calf"));
  g_assert_false (sx_content_region_is_within (content, "head", "body"));
  g_assert_false (sx_content_region_is_within (content, "nowhere", "body"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/region/members", test_members);
  g_test_add_func ("/region/shapes", test_shapes);
  g_test_add_func ("/region/within", test_within);

  return g_test_run ();
}
