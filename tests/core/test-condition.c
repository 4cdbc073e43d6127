/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-condition.h"

#include "support.h"

static void
test_parts (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxCondition *condition = sx_content_get_condition (content, "hypokalaemia");

  g_assert_cmpstr (sx_condition_find_stage (condition, "severe")->band, ==, "severe");
  g_assert_null (sx_condition_find_stage (condition, "Severe"));
  g_assert_cmpstr (sx_condition_find_passage (condition, "acts"), ==, "Muscles need potassium.");
  g_assert_cmpstr (sx_condition_find_passage (condition, "kidneys"), ==, "Mind the kidneys.");
  g_assert_null (sx_condition_find_passage (condition, "q-eat"));
}

static guint
count_statements (const SxCondition *condition, const char *feature, const char *stage)
{
  g_autoptr (GPtrArray) statements = sx_condition_get_statements (condition, feature, stage);

  return statements->len;
}

/* What is said of a stage is not said of the condition as a whole, nor the other way round. */
static void
test_statements (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxCondition *condition = sx_content_get_condition (content, "hypokalaemia");

  g_assert_cmpuint (count_statements (condition, "summary", NULL), ==, 1);
  g_assert_cmpuint (count_statements (condition, "summary", "severe"), ==, 0);
  g_assert_cmpuint (count_statements (condition, "feels-like", "severe"), ==, 1);
  g_assert_cmpuint (count_statements (condition, "feels-like", "mild"), ==, 0);
  g_assert_cmpuint (count_statements (condition, "feels-like", NULL), ==, 0);
}

static void
test_members (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxCondition *low = sx_content_get_condition (content, "hypokalaemia");
  const SxCondition *cramp = sx_content_get_condition (content, "night_cramp");
  const SxConditionFinding *entry = g_ptr_array_index (low->findings, 0);

  g_assert_true (low->dangerous);
  g_assert_null (low->also_needs);
  g_assert_cmpint (low->prevalence, ==, SX_PREVALENCE_UNCOMMON);
  g_assert_cmpint (entry->strength, ==, SX_STRENGTH_HALLMARK);
  g_assert_cmpint (entry->link, ==, SX_LINK_DIRECT);
  g_assert_cmpstr (entry->stage, ==, "severe");
  g_assert_nonnull (entry->test);
  g_assert_false (cramp->dangerous);
  g_assert_cmpint (cramp->usual_level, ==, SX_LEVEL_SELFCARE);
  g_assert_true (cramp->also_needs->finding == sx_content_get_finding (content, "cramp"));
}

/* A stage is painted where its condition is, and only where people notice something at that stage. */
static void
count_stage (const SxContent *content, const SxCondition *condition, const char *stage, guint counts[2])
{
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);
      const SxConditionRegion *all = sx_content_find_link (content, condition, region);
      const SxConditionRegion *at = sx_content_find_link_at (content, condition, stage, region);

      g_assert_true (at == NULL || at == all);
      if (all != NULL && region->parent != NULL)
        counts[at != NULL]++;
    }
}

static void
test_stages (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();
  const GPtrArray *conditions = sx_content_get_all (content, SX_KIND_CONDITION);
  guint whole[2] = { 0, 0 };
  guint staged[2] = { 0, 0 };

  for (guint i = 0; i < conditions->len; i++)
    {
      const SxCondition *condition = g_ptr_array_index (conditions, i);

      count_stage (content, condition, NULL, whole);
      for (guint j = 0; j < condition->stages->len; j++)
        count_stage (content, condition, ((const SxConditionStage *) g_ptr_array_index (condition->stages, j))->id, staged);
    }
  g_assert_cmpuint (whole[FALSE], ==, 0);
  g_assert_cmpuint (staged[FALSE], >, 0);
  g_assert_cmpuint (staged[TRUE], >, 0);
}

static gboolean
is_at (const SxContent *content, const char *condition, const char *stage, const char *region)
{
  return sx_content_find_link_at (content, sx_content_get_condition (content, condition), stage,
                                  sx_content_get_region (content, region))
         != NULL;
}

/* High potassium reaches the heart before the legs, and low potassium the legs before the heart. */
static void
test_named_stages (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();

  g_assert_true (is_at (content, "hyperk", "mild", "chest"));
  g_assert_false (is_at (content, "hyperk", "mild", "legs"));
  g_assert_false (is_at (content, "hyperk", "mild", "calf"));
  g_assert_true (is_at (content, "hyperk", "moderate", "calf"));
  g_assert_false (is_at (content, "hypokalaemia", "mild", "chest"));
  g_assert_true (is_at (content, "hypokalaemia", "mild", "calf"));
  g_assert_true (is_at (content, "hypokalaemia", "severe", "chest"));
  g_assert_true (is_at (content, "hypokalaemia", NULL, "chest"));
  g_assert_false (is_at (content, "hypokalaemia", NULL, "head"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/parts", test_parts);
  g_test_add_func ("/condition/statements", test_statements);
  g_test_add_func ("/condition/members", test_members);
  g_test_add_func ("/condition/stages", test_stages);

  g_test_add_func ("/condition/named-stages", test_named_stages);

  return g_test_run ();
}
