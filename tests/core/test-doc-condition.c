/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

#include <string.h>

#include "support.h"

static SxContent *content;

/* The page of a condition. */

static void
test_condition_order (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  g_autofree char *text = test_show (session, "hypokalaemia");

  test_assert_order (text, "Hypokalaemia", "When to get help");
  test_assert_order (text, "When to get help", "Call an ambulance now");
  test_assert_order (text, "Call an ambulance now", "Where it acts");
  test_assert_order (text, "Where it acts", "Potassium in the blood");
  test_assert_order (text, "Potassium in the blood", "Points to remember");
  test_assert_order (text, "Points to remember", "Sources");
  test_assert_contains (text, "Lower back, middle and upper back (not shown to cause symptoms here)");
  g_assert_null (strstr (text, "RF-08"));
  test_assert_contains (text, "No clinician has checked it.");
  g_assert_null (strstr (text, "E87.6"));
}

static void
test_clinical (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", TRUE);
  g_autofree char *text = test_show (session, "hypokalaemia");

  test_assert_contains (text, "Codes: ICD-10 E87.6 (not looked up)");
  test_assert_order (text, "E87.6", "When to get help");
  test_assert_contains (text, "link: not established");
  test_assert_contains (text, "RF-08a: ");
  test_assert_contains (text, "-- Hallmark\n• Serum potassium: Mild hypokalaemia (link: direct; Mild hypokalaemia)");
  test_assert_order (text, "-- Common", "Muscle cramp (link: direct)");
  test_assert_order (text, "-- Speaks against it", "link: not established");
  test_assert_contains (text, "Moderate hypokalaemia");
}

/* What nobody looked up has a sign, the rest has none, and how much that is is counted. */
static void
test_basis (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  g_autofree char *text = test_show (session, "hypokalaemia");
  g_autofree char *table = test_show (session, "potassium-severity");
  const SxCondition *condition = sx_content_get_condition (content, "hypokalaemia");

  for (guint i = 0; i < condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (condition->statements, i);
      const char *found = strstr (text, statement->text);

      if (strchr (statement->text, '{') == NULL)
        g_assert_cmpint (found[strlen (statement->text)], ==, statement->said.checked ? '\n' : '*');
    }
  test_assert_order (text, "* means: not yet checked in a source.", "When to get help");
  test_assert_order (text, "== Sources", "Checked in a source: ");
  test_assert_contains (table, "Clear numbness and tingling in arms and legs, which stays.*");
  test_assert_contains (table, "Checked in a source: 1 of 16. * means: not yet checked in a source.");
}

/* What a scale leads to stands side by side; the level that is looked at stands out. */
static void
test_levels (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  g_autoptr (SxPlace) place = sx_place_find (content, "hypokalaemia/severe");
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);
  guint n_tables = 0;

  for (guint i = 0; i < doc->blocks->len; i++)
    {
      const SxBlock *block = g_ptr_array_index (doc->blocks, i);

      if (block->kind != SX_BLOCK_TABLE)
        continue;
      n_tables++;
      g_assert_cmpstr (g_ptr_array_index (block->table->columns, 1), ==, "Clearly low potassium");
      g_assert_cmpstr (g_ptr_array_index (block->table->columns, 2), ==, "Dangerously low potassium (this level)");
      for (guint j = 0; j < 3; j++)
        {
          const SxTableRow *row = g_ptr_array_index (block->table->rows, 0);
          const SxBlock *cell = g_ptr_array_index ((GPtrArray *) g_ptr_array_index (row->cells, j), 0);

          g_assert_cmpint (cell->stressed, ==, j == 2);
        }
    }
  g_assert_cmpuint (n_tables, ==, 2);
}

/* Words of the glossary are found as whole words, and explained. */
static void
test_terms (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  g_autofree char *iron = test_show (session, "iron_def");
  g_autofree char *disc = test_show (session, "disc_sciatica");

  test_assert_order (iron, "== Words explained", "Anaemia");
  test_assert_order (iron, "== Words explained", "Iron transport test");
  test_assert_order (disc, "== Words explained", "\n• Disc: ");
  g_assert_null (strstr (iron, "\n• Disc: "));
}

/* Every long page lists its parts, help among the first of them. */
static void
test_sections (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  const GPtrArray *conditions = sx_content_get_all (content, SX_KIND_CONDITION);

  for (guint i = 0; i < conditions->len; i++)
    {
      g_autoptr (SxDoc) doc = sx_doc_for_condition (session, g_ptr_array_index (conditions, i), NULL);
      g_autoptr (GPtrArray) sections = sx_doc_list_sections (doc);

      g_assert_cmpuint (sections->len, >, 10);
      g_assert_cmpstr (((const SxBlock *) g_ptr_array_index (sections, 0))->text, ==, "When to get help");
      g_assert_cmpstr (((const SxBlock *) g_ptr_array_index (sections, 1))->text, ==, "Where it acts");
    }
}

/* Two pages of one condition share what is not about its stage. */
static void
test_equal (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  const SxCondition *condition = sx_content_get_condition (content, "hypokalaemia");
  g_autoptr (SxDoc) mild = sx_doc_for_condition (session, condition, "mild");
  g_autoptr (SxDoc) again = sx_doc_for_condition (session, condition, "mild");
  g_autoptr (SxDoc) severe = sx_doc_for_condition (session, condition, "severe");
  guint n_shared = 0;

  g_assert_cmpuint (mild->blocks->len, ==, again->blocks->len);
  for (guint i = 0; i < mild->blocks->len; i++)
    g_assert_true (sx_block_equal (g_ptr_array_index (mild->blocks, i), g_ptr_array_index (again->blocks, i)));
  for (guint i = 0; i < MIN (mild->blocks->len, severe->blocks->len); i++)
    n_shared += sx_block_equal (g_ptr_array_index (mild->blocks, i), g_ptr_array_index (severe->blocks, i));
  g_assert_cmpuint (n_shared, <, mild->blocks->len);
  g_assert_cmpuint (n_shared, >, mild->blocks->len * 9 / 10);
}

/* What is said of one stage stands together, and nothing of the other stages with it. */
static void
test_stage (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  g_autofree char *severe = test_show (session, "hypokalaemia/severe");
  const SxCondition *condition = sx_content_get_condition (content, "hypokalaemia");
  char *together = strstr (severe, "-- Dangerously low potassium\n");
  guint n_severe = 0;

  g_assert_nonnull (together);
  *strstr (together, "\n== ") = '\0';

  for (guint i = 0; i < condition->statements->len; i++)
    {
      const SxStatement *statement = g_ptr_array_index (condition->statements, i);

      if (strchr (statement->text, '{') != NULL || statement->stage == NULL)
        continue;
      g_assert_cmpint (strstr (together, statement->text) != NULL, ==, strcmp (statement->stage, "severe") == 0);
      n_severe += strcmp (statement->stage, "severe") == 0;
    }
  g_assert_cmpuint (n_severe, >, 4);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/doc-condition/order", test_condition_order);
  g_test_add_func ("/doc-condition/clinical", test_clinical);
  g_test_add_func ("/doc-condition/basis", test_basis);
  g_test_add_func ("/doc-condition/levels", test_levels);
  g_test_add_func ("/doc-condition/terms", test_terms);
  g_test_add_func ("/doc-condition/sections", test_sections);
  g_test_add_func ("/doc-condition/equal", test_equal);
  g_test_add_func ("/doc-condition/stage", test_stage);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
