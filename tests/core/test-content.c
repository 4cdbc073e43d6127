/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-content.h"

#include <stdio.h>
#include <string.h>

#include "support.h"

static const char *
get_id (gconstpointer item)
{
  return *(char *const *) item;
}

static void
test_bundled (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();
  const SxBundle *bundle = sx_content_get_bundle (content);

  g_assert_cmpstr (bundle->language, ==, "en-GB");
  g_assert_cmpuint (sx_content_get_all (content, SX_KIND_CONDITION)->len, >=, 14);
  g_assert_cmpuint (sx_content_get_all (content, SX_KIND_COMPARISON)->len, >=, 3);
  g_assert_cmpuint (sx_content_get_all (content, SX_KIND_FINDING)->len, >=, 242);
}

/* What is shipped was approved by nobody, and says so. */
static void
test_draft (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();
  const GPtrArray *conditions = sx_content_get_all (content, SX_KIND_CONDITION);

  g_assert_cmpint (sx_content_get_bundle (content)->review.status, ==, SX_STATUS_DRAFT);
  g_assert_cmpint (sx_content_get_rulebook (content)->review.status, ==, SX_STATUS_DRAFT);
  for (guint i = 0; i < conditions->len; i++)
    g_assert_cmpint (((const SxCondition *) g_ptr_array_index (conditions, i))->review.status, ==, SX_STATUS_DRAFT);
}

/* The folder and what is compiled in are the same. */
static void
test_folder (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "../data/content", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SxStore) store = sx_store_new_for_directory (path, &error);
  g_autoptr (SxContent) content = sx_content_load (store, &error);
  g_autoptr (SxContent) bundled = test_load_bundled ();

  g_assert_no_error (error);
  for (int kind = 0; kind < SX_N_KINDS; kind++)
    {
      const GPtrArray *items = sx_content_get_all (content, (SxKind) kind);
      const GPtrArray *others = sx_content_get_all (bundled, (SxKind) kind);

      g_assert_cmpuint (items->len, ==, others->len);
      for (guint i = 0; i < items->len; i++)
        g_assert_cmpstr (get_id (g_ptr_array_index (items, i)), ==, get_id (g_ptr_array_index (others, i)));
    }
}

/* Everything is found by its id, under its own kind alone, and has a name. */
static void
test_lookup (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();

  for (int kind = 0; kind < SX_N_KINDS; kind++)
    {
      const GPtrArray *items = sx_content_get_all (content, (SxKind) kind);

      g_assert_cmpuint (items->len, >, 0);
      for (guint i = 0; i < items->len; i++)
        {
          gconstpointer item = g_ptr_array_index (items, i);

          g_assert_true (sx_content_lookup (content, (SxKind) kind, get_id (item)) == item);
          g_assert_cmpstr (sx_content_get_name ((SxKind) kind, item), !=, "");
        }
    }
  g_assert_null (sx_content_lookup (content, SX_KIND_REGION, "nowhere"));
  g_assert_null (sx_content_lookup (content, SX_KIND_REGION, "rls"));
  g_assert_null (sx_content_get_condition (content, "RLS"));
}

static void
test_getters (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  g_assert_cmpstr (sx_content_get_region (content, "calf")->id, ==, "calf");
  g_assert_cmpstr (sx_content_get_finding (content, "cramp")->id, ==, "cramp");
  g_assert_cmpstr (sx_content_get_condition (content, "night_cramp")->id, ==, "night_cramp");
  g_assert_cmpstr (sx_content_get_comparison (content, "potassium-cramp")->id, ==, "potassium-cramp");
  g_assert_cmpstr (sx_content_get_measure (content, "potassium")->id, ==, "potassium");
  g_assert_cmpstr (sx_content_get_rule (content, "R-1")->id, ==, "R-1");
  g_assert_cmpint (sx_content_get_rule (content, "B-1")->kind, ==, SX_RULE_BENIGN);
  g_assert_cmpint (sx_content_get_rule (content, "F-1")->kind, ==, SX_RULE_UNSURE);
  g_assert_cmpint (sx_content_get_rule (content, "F-2")->kind, ==, SX_RULE_FLOOR);
  g_assert_cmpint (sx_content_get_rule (content, "E-1")->kind, ==, SX_RULE_EXIT);
  g_assert_cmpstr (sx_content_get_term (content, "salt")->id, ==, "salt");
  g_assert_cmpstr (sx_content_get_source (content, "book")->id, ==, "book");
  g_assert_cmpstr (sx_content_get_feature (content, "summary")->id, ==, "summary");
  g_assert_cmpstr (sx_content_get_illustration (content, "drawn")->id, ==, "drawn");
  g_assert_null (sx_content_get_rule (content, "default"));
}

static void
test_names (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  static const struct
  {
    SxKind kind;
    const char *id;
    const char *name;
  } cases[] = {
    { SX_KIND_REGION, "calf", "Calf" },
    { SX_KIND_FINDING, "cramp", "Cramp" },
    { SX_KIND_CONDITION, "night_cramp", "Night cramp" },
    { SX_KIND_COMPARISON, "potassium-cramp", "Low potassium and night cramp" },
    { SX_KIND_MEASURE, "potassium", "Potassium" },
    { SX_KIND_RULE, "R-2", "It is very low." },
    { SX_KIND_TERM, "salt", "Body salts" },
    { SX_KIND_SOURCE, "book", "A Book" },
    { SX_KIND_ILLUSTRATION, "drawn", "A muscle" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (sx_content_get_name (cases[i].kind, sx_content_lookup (content, cases[i].kind, cases[i].id)), ==,
                     cases[i].name);
}

/* Who is nowhere known gets the words for everywhere. */
static void
test_territories (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  g_assert_cmpstr (sx_content_get_territory (content, "GB")->emergency, ==, "999");
  g_assert_cmpstr (sx_content_get_territory (content, "other")->emergency, ==, "112");
  g_assert_cmpstr (sx_content_get_territory (content, "XX")->id, ==, "other");
  g_assert_cmpstr (sx_content_get_territory (content, NULL)->id, ==, "other");
}

/* One tree with one root; what is drawn and not covered stands outside. */
static void
test_region_tree (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();
  const GPtrArray *regions = sx_content_get_all (content, SX_KIND_REGION);
  const char *root = NULL;

  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      if (region->covered && region->parent == NULL)
        {
          g_assert_null (root);
          root = region->id;
        }
    }
  g_assert_nonnull (root);
  for (guint i = 0; i < regions->len; i++)
    {
      const SxRegion *region = g_ptr_array_index (regions, i);

      g_assert_true (sx_content_region_is_within (content, region->id, root) == region->covered);
      g_assert_true (region->parent == NULL || !sx_content_region_is_within (content, region->parent, region->id));
    }
  g_assert_true (sx_content_region_is_within (content, "calf", "legs"));
  g_assert_true (sx_content_region_is_within (content, "back_low", "back"));
  g_assert_false (sx_content_region_is_within (content, "back_low", "legs"));
}

static void
test_findings (void)
{
  g_autoptr (SxContent) content = test_load_bundled ();
  const GPtrArray *findings = sx_content_get_all (content, SX_KIND_FINDING);

  for (guint i = 0; i < findings->len; i++)
    {
      const SxFinding *finding = g_ptr_array_index (findings, i);
      const SxFinding *whole = finding->part_of != NULL ? sx_content_get_finding (content, finding->part_of) : NULL;

      g_assert_true (sx_content_get_nth_finding (content, finding->index) == finding);
      g_assert_true ((finding->options != NULL) == (finding->answer == SX_ANSWER_CHOICE));
      g_assert_true ((finding->measure != NULL)
                     == (finding->answer == SX_ANSWER_NUMBER || finding->answer == SX_ANSWER_DURATION));
      g_assert_true (whole == NULL || g_ptr_array_find (whole->parts, finding, NULL));
      /* A warning sign is never a part of something harmless, which an ordinary pattern may explain. */
      g_assert_true (whole == NULL || finding->flag != SX_FLAG_YES || whole->flag == SX_FLAG_YES);
    }
}

static gboolean
is_about (const SxContent *content, const char *finding, const char *rule)
{
  const GPtrArray *rules = sx_content_get_rules_about (content, sx_content_get_finding (content, finding));

  return g_ptr_array_find ((GPtrArray *) rules, sx_content_get_rule (content, rule), NULL);
}

static void
test_rules_about (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  g_assert_true (is_about (content, "breathless_new", "R-1"));
  g_assert_true (is_about (content, "collapse_faint", "R-1"));
  g_assert_true (is_about (content, "faint_nearly", "R-1"));
  g_assert_true (is_about (content, "swell_one", "R-1"));
  g_assert_true (is_about (content, "swell_one", "R-3"));
  g_assert_true (is_about (content, "lab_k", "R-2"));
  g_assert_false (is_about (content, "symptom_duration", "R-3"));
  g_assert_false (is_about (content, "cramp", "B-1"));
  g_assert_false (is_about (content, "harm_thoughts", "E-1"));
  g_assert_cmpuint (sx_content_get_rules_about (content, sx_content_get_finding (content, "swell_one"))->len, ==, 2);
}

static gboolean
is_needed (const SxContent *content, const char *finding, const char *rule)
{
  const GPtrArray *rules = sx_content_get_rules_needing (content, sx_content_get_finding (content, finding));

  return g_ptr_array_find ((GPtrArray *) rules, sx_content_get_rule (content, rule), NULL);
}

/* Of a rule that needs several things, the one with the fewest leaves is enough. */
static void
test_rules_needing (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  g_assert_true (is_needed (content, "swell_one", "R-1"));
  g_assert_false (is_needed (content, "breathless_new", "R-1"));
  g_assert_true (is_needed (content, "lab_k", "R-2"));
  g_assert_true (is_needed (content, "swell_one", "R-3"));
  g_assert_true (is_needed (content, "cramp", "R-3"));
  g_assert_true (is_needed (content, "med_k_raising", "R-3"));
  g_assert_false (is_needed (content, "cramp", "R-4"));
}

static void
test_screen_of (void)
{
  g_autoptr (SxContent) content = test_load_mini ();

  g_assert_cmpstr (sx_content_get_screen_of (content, sx_content_get_finding (content, "faint_nearly"))->id, ==,
                   "faints-screen");
  g_assert_cmpstr (sx_content_get_screen_of (content, sx_content_get_finding (content, "lab_k"))->id, ==, "results");
}

static void
test_reference_count (void)
{
  SxContent *content = test_load_mini ();
  SxContent *kept = sx_content_ref (content);

  sx_content_unref (content);
  g_assert_nonnull (sx_content_get_region (kept, "calf"));
  sx_content_unref (kept);
}

/* What is not a content file does not belong into a folder of conditions. */
static void
test_odd_files (void)
{
  static const struct
  {
    const char *file;
    const char *text;
    const char *expected;
  } cases[] = {
    { "conditions/README.txt", "Read me.", "syntax - 1:1" },
    { "conditions/night_cramp.json~", "", "syntax - 1:1" },
    { "conditions/folder.json/x.json", "{}", "io - -" },
    { "comparisons/other.json", "[]", "type / 1:1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = test_copy_mini ();
      g_autoptr (SxStore) store = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *found = NULL;

      test_put (folder, cases[i].file, cases[i].text, -1);
      store = sx_store_new_for_directory (folder, &error);
      g_assert_null (sx_content_load (store, &error));
      found = test_describe_error (error);
      g_assert_cmpstr (found, ==, cases[i].expected);
      test_remove_folder (folder);
    }
}

static void
test_missing_files (void)
{
  static const char *const files[] = {
    "bundle.json",  "sources.json",  "measures.json", "territories.json", "glossary.json", "phrases.json",
    "regions.json", "features.json", "findings.json", "triage.json",      "conditions",    "comparisons",
  };
  g_autofree char *folder = test_copy_mini ();
  g_autoptr (SxStore) store = sx_store_new_for_directory (folder, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);
      g_autofree char *away = g_strconcat (path, ".away", NULL);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (rename (path, away), ==, 0);
      g_assert_null (sx_content_load (store, &error));
      g_assert_error (error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_IO);
      g_assert_true (g_str_has_prefix (error->message, files[i]));
      g_assert_cmpint (rename (away, path), ==, 0);
    }
  test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/bundled", test_bundled);
  g_test_add_func ("/content/draft", test_draft);
  g_test_add_func ("/content/folder", test_folder);
  g_test_add_func ("/content/lookup", test_lookup);
  g_test_add_func ("/content/getters", test_getters);
  g_test_add_func ("/content/names", test_names);
  g_test_add_func ("/content/territories", test_territories);
  g_test_add_func ("/content/region-tree", test_region_tree);
  g_test_add_func ("/content/findings", test_findings);
  g_test_add_func ("/content/rules-about", test_rules_about);
  g_test_add_func ("/content/rules-needing", test_rules_needing);
  g_test_add_func ("/content/screen-of", test_screen_of);
  g_test_add_func ("/content/reference-count", test_reference_count);
  g_test_add_func ("/content/odd-files", test_odd_files);
  g_test_add_func ("/content/missing-files", test_missing_files);

  return g_test_run ();
}
