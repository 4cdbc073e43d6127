/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-part.h"

#include "support.h"

static void
test_members (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxRegion *calf = sx_content_get_region (content, "calf");
  const SxPart *part = sx_region_find_part (calf, "calf_inner");

  g_assert_cmpuint (calf->parts->len, ==, 1);
  g_assert_cmpstr (part->name.plain, ==, "Inner calf");
  g_assert_cmpstr (part->name.clinical, ==, "Medial calf");
  g_assert_cmpstr (part->shapes[SX_VIEW_BACK][SX_SIDE_LEFT][0], ==, "calf-inner-left");
  g_assert_cmpstr (part->shapes[SX_VIEW_BACK][SX_SIDE_RIGHT][0], ==, "calf-inner-right");
  g_assert_null (part->shapes[SX_VIEW_BACK][SX_SIDE_MIDDLE]);
  g_assert_true (sx_shapes_are_in (part->shapes, SX_VIEW_BACK));
  g_assert_false (sx_shapes_are_in (part->shapes, SX_VIEW_SIDE));
}

static void
test_not_found (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  g_assert_null (sx_region_find_part (sx_content_get_region (content, "calf"), "calf"));
  g_assert_null (sx_region_find_part (sx_content_get_region (content, "body"), "calf_inner"));
  g_assert_null (sx_region_find_part (sx_content_get_region (content, "head"), "calf_inner"));
}

static void
test_views (void)
{
  g_assert_cmpstr (sx_view_get_word (SX_VIEW_FRONT), ==, "front");
  g_assert_cmpstr (sx_view_get_word (SX_VIEW_BACK), ==, "back");
  g_assert_cmpstr (sx_view_get_word (SX_VIEW_SIDE), ==, "side");
  g_assert_cmpuint (g_strv_length ((char **) sx_view_get_words ()), ==, SX_N_VIEWS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/part/members", test_members);
  g_test_add_func ("/part/not-found", test_not_found);
  g_test_add_func ("/part/views", test_views);

  return g_test_run ();
}
