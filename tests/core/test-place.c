/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-place.h"

#include "support.h"

static SxContent *content;

static void
test_find (void)
{
  g_autoptr (SxPlace) condition = sx_place_find (content, "hypokalaemia");
  g_autoptr (SxPlace) stage = sx_place_find (content, "hypokalaemia/severe");
  g_autoptr (SxPlace) rule = sx_place_find (content, "RF-01");
  g_autoptr (SxPlace) structure = sx_place_find (content, "soleus");

  g_assert_cmpint (condition->item, ==, SX_KIND_CONDITION);
  g_assert_null (condition->detail);
  g_assert_cmpstr (stage->detail, ==, "severe");
  g_assert_cmpint (rule->item, ==, SX_KIND_RULE);
  g_assert_cmpint (structure->item, ==, SX_KIND_STRUCTURE);
}

static void
test_not_found (void)
{
  static const char *const texts[] = { "", "/", "nothing", "hypokalaemia/", "hypokalaemia/wild", "calf/left", "rls/severe", "a/b/c" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (sx_place_find (content, texts[i]));
}

/* What somebody picked has an address of its own, if it can be a table. */
static void
test_picked (void)
{
  static const char *const wrong[] = { "pad+", "+", "pad+pad", "pad+nothing", "pad+rls/severe", "pad+rls+dvt+baker+stenosis" };
  g_autoptr (SxPlace) two = sx_place_find (content, "pad+hypokalaemia/severe");
  g_autoptr (SxPlace) other = sx_place_find (content, "hypokalaemia/severe+pad");
  g_autoptr (SxPlace) four = sx_place_find (content, "pad+rls+dvt+baker");

  g_assert_cmpint (two->kind, ==, SX_PLACE_PICKED);
  g_assert_cmpint (four->kind, ==, SX_PLACE_PICKED);
  g_assert_false (sx_place_equal (two, other));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (sx_place_find (content, wrong[i]));
}

/* A body to fill in is no item of the content, and has an address all the same. */
static void
test_chart (void)
{
  g_autoptr (SxPlace) chart = sx_place_find (content, SX_PLACE_CHART_ID);

  g_assert_cmpint (chart->kind, ==, SX_PLACE_CHART);
}

static void
test_equal (void)
{
  g_autoptr (SxPlace) body = sx_place_new (SX_PLACE_BODY);
  g_autoptr (SxPlace) same = sx_place_new (SX_PLACE_BODY);
  g_autoptr (SxPlace) gallery = sx_place_new (SX_PLACE_GALLERY);
  g_autoptr (SxPlace) calf = sx_place_new_item (SX_KIND_REGION, "calf", NULL);
  g_autoptr (SxPlace) finding = sx_place_new_item (SX_KIND_FINDING, "calf", NULL);
  g_autoptr (SxPlace) staged = sx_place_new_item (SX_KIND_REGION, "calf", "left");

  g_assert_true (sx_place_equal (body, same));
  g_assert_false (sx_place_equal (body, gallery));
  g_assert_false (sx_place_equal (calf, finding));
  g_assert_false (sx_place_equal (calf, staged));
}

/* Left, right and both are three places, and so are a region and a part of it. */
static void
test_regions (void)
{
  g_autoptr (SxPlace) calf = sx_place_new_item (SX_KIND_REGION, "calf", NULL);
  g_autoptr (SxPlace) both = sx_place_new_region ("calf", NULL, SX_SIDE_MIDDLE);
  g_autoptr (SxPlace) left = sx_place_new_region ("calf", NULL, SX_SIDE_LEFT);
  g_autoptr (SxPlace) right = sx_place_new_region ("calf", NULL, SX_SIDE_RIGHT);
  g_autoptr (SxPlace) inner = sx_place_new_region ("calf", "inner", SX_SIDE_LEFT);
  g_autoptr (SxPlace) again = sx_place_new_region ("calf", "inner", SX_SIDE_LEFT);

  g_assert_true (sx_place_equal (calf, both));
  g_assert_false (sx_place_equal (both, left));
  g_assert_false (sx_place_equal (left, right));
  g_assert_false (sx_place_equal (left, inner));
  g_assert_true (sx_place_equal (inner, again));

  g_assert_cmpuint (sx_place_hash (calf), ==, sx_place_hash (both));
  g_assert_cmpuint (sx_place_hash (inner), ==, sx_place_hash (again));
  g_assert_cmpuint (sx_place_hash (left), !=, sx_place_hash (right));
  g_assert_cmpuint (sx_place_hash (left), !=, sx_place_hash (inner));
}

/* A part is found by its region and its own id. */
static void
test_find_part (void)
{
  g_autoptr (SxContent) mini = test_load_mini ();
  g_autoptr (SxPlace) part = sx_place_find (mini, "calf/calf_inner");

  g_assert_cmpint (part->item, ==, SX_KIND_REGION);
  g_assert_cmpstr (part->id, ==, "calf");
  g_assert_cmpstr (part->detail, ==, "calf_inner");
  g_assert_cmpint (part->side, ==, SX_SIDE_MIDDLE);
  g_assert_null (sx_place_find (mini, "body/calf_inner"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/place/find", test_find);
  g_test_add_func ("/place/not-found", test_not_found);
  g_test_add_func ("/place/picked", test_picked);
  g_test_add_func ("/place/chart", test_chart);
  g_test_add_func ("/place/equal", test_equal);
  g_test_add_func ("/place/regions", test_regions);
  g_test_add_func ("/place/find-part", test_find_part);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
