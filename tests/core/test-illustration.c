/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-illustration.h"

#include "support.h"
#include "sx-doc.h"

static void
test_members (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxIllustration *illustration = sx_content_get_illustration (content, "drawn");

  g_assert_cmpstr (illustration->file, ==, "drawn.svg");
  g_assert_cmpstr (illustration->title, ==, "A muscle");
  g_assert_cmpstr (illustration->says, ==, "The muscle is hard.");
  g_assert_cmpstr (illustration->section, ==, "notice");
  g_assert_cmpstr (illustration->terms[0], ==, "salt");
  g_assert_cmpuint (illustration->labels->len, ==, 2);
  g_assert_true (illustration->said.checked);
}

/* The corners of the drawing are in it. */
static void
test_labels (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  const SxIllustration *illustration = sx_content_get_illustration (content, "drawn");
  const SxLabel *muscle = g_ptr_array_index (illustration->labels, 0);
  const SxLabel *bone = g_ptr_array_index (illustration->labels, 1);

  g_assert_cmpfloat (muscle->at.x, ==, 100);
  g_assert_cmpfloat (muscle->at.y, ==, 200.5);
  g_assert_cmpfloat (muscle->text.x, ==, 400);
  g_assert_cmpfloat (muscle->text.y, ==, 40);
  g_assert_cmpint (muscle->side, ==, SX_LABEL_START);
  g_assert_cmpstr (muscle->name.plain, ==, "Calf muscle");
  g_assert_cmpstr (muscle->name.clinical, ==, "Gastrocnemius");
  g_assert_cmpint (bone->side, ==, SX_LABEL_END);
  g_assert_cmpfloat (bone->at.y, ==, SX_ILLUSTRATION_HEIGHT);
  g_assert_cmpfloat (bone->text.x, ==, SX_ILLUSTRATION_WIDTH);
}

static char *
show (const SxContent *content, const char *id, gboolean clinical)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, clinical);

  return test_show (session, id);
}

/* A condition shows it where it belongs, as title, what it says, and labels. */
static void
test_condition (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  g_autofree char *drawn = show (content, "hypokalaemia", FALSE);
  g_autofree char *not_drawn = show (content, "night_cramp", FALSE);

  test_assert_contains (drawn, "* A muscle\n  The muscle is hard.\n  • Calf muscle\n  • Bone\n");
  test_assert_contains (drawn, "A Book");
  test_assert_lacks (not_drawn, "A muscle");
}

/* The clinical word comes in addition, where it is another one. */
static void
test_clinical (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  g_autofree char *text = show (content, "drawn", TRUE);

  test_assert_contains (text, "  • Calf muscle (Gastrocnemius)\n  • Bone\n");
}

/* Its own page says its title once, and which conditions it explains. */
static void
test_page (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  g_autofree char *text = show (content, "drawn", FALSE);

  g_assert_true (g_str_has_prefix (text, "A muscle\n\n  The muscle is hard.\n"));
  test_assert_contains (text, "• Low potassium\n");
  test_assert_lacks (text, "Night cramp");
}

static void
test_term (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  g_autofree char *text = show (content, "salt", FALSE);

  test_assert_contains (text, "* A muscle\n  The muscle is hard.\n");
}

/* The block of a page leads to the drawing, and its children are in the order that the window needs. */
static void
test_block (void)
{
  g_autoptr (SxContent) content = test_load_mini ();
  g_autoptr (SxSession) session = sx_session_new (content, NULL, "2026-01-01");
  const SxIllustration *illustration = sx_content_get_illustration (content, "drawn");
  g_autoptr (SxDoc) doc = sx_doc_for_illustration (session, illustration);
  const SxBlock *figure = g_ptr_array_index (doc->blocks, 0);
  const SxBlock *says = g_ptr_array_index (figure->children, 0);
  const SxBlock *labels = g_ptr_array_index (figure->children, 1);

  g_assert_cmpint (figure->kind, ==, SX_BLOCK_FIGURE);
  g_assert_true (figure->illustration == illustration);
  g_assert_cmpint (says->kind, ==, SX_BLOCK_PARAGRAPH);
  g_assert_cmpint (labels->kind, ==, SX_BLOCK_LIST);
  g_assert_cmpuint (labels->children->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/illustration/members", test_members);
  g_test_add_func ("/illustration/labels", test_labels);
  g_test_add_func ("/illustration/condition", test_condition);
  g_test_add_func ("/illustration/clinical", test_clinical);
  g_test_add_func ("/illustration/page", test_page);
  g_test_add_func ("/illustration/term", test_term);
  g_test_add_func ("/illustration/block", test_block);

  return g_test_run ();
}
