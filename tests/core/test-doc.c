/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-doc.h"

#include <string.h>

#include "support.h"

static SxContent *content;

/* Whatever can be addressed has a page, for patients and for clinicians, and none is empty. */
static void
test_every_item (void)
{
  static const SxKind kinds[] = { SX_KIND_REGION,  SX_KIND_FINDING, SX_KIND_CONDITION, SX_KIND_COMPARISON,
                                  SX_KIND_MEASURE, SX_KIND_RULE,    SX_KIND_TERM,      SX_KIND_SOURCE,
                                  SX_KIND_STRUCTURE, SX_KIND_ILLUSTRATION };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SxSession) session = test_new_session (content, NULL, i % 2 == 0);
      const GPtrArray *items = sx_content_get_all (content, kinds[i / 2]);

      for (guint j = 0; j < items->len; j++)
        {
          g_autoptr (SxPlace) place = sx_place_new_item (kinds[i / 2], *(char **) g_ptr_array_index (items, j), NULL);
          g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);
          g_autofree char *text = sx_doc_to_text (doc, 80);

          g_assert_cmpuint (doc->blocks->len, >, 0);
          g_assert_null (strchr (text, '{'));
        }
    }
}

static void
test_territory (void)
{
  g_autoptr (SxSession) britain = test_new_session (content, "GB", FALSE);
  g_autoptr (SxSession) america = sx_session_with_territory (britain, "US");
  g_autofree char *in_britain = test_show (britain, "calf");
  g_autofree char *in_america = test_show (america, "calf");

  test_assert_contains (in_britain, "call 999 or 112");
  test_assert_contains (in_america, "call 911");
}

static void
test_overdue (void)
{
  const char *due = sx_content_get_condition (content, "rls")->review.review_due;
  g_autoptr (SxSession) before = sx_session_new (content, NULL, "2020-01-01");
  g_autoptr (SxSession) on_the_day = sx_session_new (content, NULL, due);
  g_autofree char *early = test_show (before, "rls");
  g_autofree char *late = test_show (on_the_day, "rls");

  g_assert_null (strstr (early, "past its review date"));
  test_assert_contains (late, "past its review date");
}

/* Signs that need help come with their level, and what is only blamed comes last. */
static void
test_region (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  g_autofree char *calf = test_show (session, "calf");
  g_autofree char *back = test_show (session, "back_low");
  g_autofree char *head = test_show (session, "head");

  test_assert_order (calf, "call 999 or 112", "When to get help");
  test_assert_order (calf, "When to get help", "Cold or pale foot");
  test_assert_order (calf, "Cold or pale foot", "What people feel here");
  test_assert_order (calf, "What people feel here", "== Common");
  test_assert_order (calf, "== Common", "* Uncommon but urgent");
  test_assert_order (calf, "* Uncommon but urgent\n  These signs need help", "Get medical advice today");
  test_assert_order (calf, "Get medical advice today", "One swollen leg");
  test_assert_contains (calf, "Low potassium (can cause this, less common)");
  test_assert_order (calf, "== What is inside", "Flat calf muscle (Muscle)");
  test_assert_order (back, "Often blamed, not shown to cause it", "Low potassium");
  test_assert_contains (head, "does not cover");
}

/* What it does comes first; warning signs stand under what they need, as everywhere. */
static void
test_structure (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  g_autofree char *muscle = test_show (session, "soleus");
  g_autofree char *nerves = test_show (session, "cauda_equina");
  g_autofree char *vein = test_show (session, "inferior_vena_cava");

  test_assert_order (muscle, "Flat calf muscle", "Soleus");
  test_assert_order (muscle, "Muscle: Points the foot down", "Where it is");
  test_assert_order (muscle, "Where it is", "What people may notice");
  test_assert_order (muscle, "What people may notice", "Conditions that concern it");
  test_assert_order (muscle, "Low potassium (can cause this)", "Sources");
  test_assert_contains (muscle, "No clinician has checked it.");
  g_assert_null (strstr (muscle, "need help"));

  test_assert_order (nerves, "Numb between the legs (A warning sign)", "These signs need help");
  test_assert_order (nerves, "These signs need help", "Go to an emergency department now");
  test_assert_order (nerves, "Go to an emergency department now", "Slipped disc and sciatica");

  g_assert_null (strstr (vein, "What people may notice"));
  g_assert_null (strstr (vein, "Conditions that concern it"));
}

/* A part and a side say what to point at; the page stays that of the region. */
static void
test_part (void)
{
  g_autoptr (SxSession) session = test_new_session (content, "GB", FALSE);
  g_autofree char *whole = test_show (session, "calf");
  g_autofree char *part = test_show (session, "calf/calf_inner");
  g_autoptr (SxPlace) place = sx_place_new_region ("calf", "calf_inner", SX_SIDE_LEFT);
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);
  g_autofree char *left = sx_doc_to_text (doc, 1000);

  g_assert_cmpstr (part, ==, whole);
  g_assert_cmpstr (left, ==, whole);
}

static void
test_comparison (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  g_autoptr (SxPlace) place = sx_place_find (content, "potassium-severity");
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);
  const SxBlock *block = NULL;

  for (guint i = 0; i < doc->blocks->len; i++)
    if (((const SxBlock *) g_ptr_array_index (doc->blocks, i))->kind == SX_BLOCK_TABLE)
      block = g_ptr_array_index (doc->blocks, i);

  g_assert_nonnull (block);
  g_assert_cmpuint (block->table->columns->len, ==, 3);
  g_assert_cmpuint (block->table->rows->len, ==, 5);
  for (guint i = 0; i < block->table->rows->len; i++)
    {
      const SxTableRow *row = g_ptr_array_index (block->table->rows, i);

      g_assert_cmpuint (row->cells->len, ==, 3);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpuint (((const GPtrArray *) g_ptr_array_index (row->cells, j))->len, >, 0);
    }
}

/* A clinician sees the words of the field, and how the model links each condition with the body. */
static void
test_clinical_comparison (void)
{
  g_autoptr (SxSession) plain = test_new_session (content, "GB", FALSE);
  g_autoptr (SxSession) clinical = test_new_session (content, "GB", TRUE);
  g_autofree char *for_patient = test_show (plain, "potassium-severity");
  g_autofree char *for_clinician = test_show (clinical, "potassium-severity");
  g_autofree char *region = test_show (clinical, "calf");

  test_assert_contains (for_clinician, "Severe hypokalaemia: ");
  test_assert_contains (for_clinician, "Posterior lower leg (link: direct)");
  test_assert_contains (for_clinician, "Lumbar region and sacrum (link: not established)");
  test_assert_order (for_clinician, "Codes\n", "ICD-10 E87.6 (not looked up)");
  g_assert_null (strstr (for_patient, "ICD-10"));
  g_assert_null (strstr (for_patient, "link:"));

  test_assert_contains (region, "Idiopathic (nocturnal) leg cramps (link: direct)");
  test_assert_contains (region, "Fasciculation");
}

/* What a condition does not tell of is said to be missing, and no row is empty. */
static void
test_picked (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  g_autoptr (SxPlace) place = sx_place_find (content, "hypokalaemia/severe+pad");
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);
  g_autofree char *text = sx_doc_to_text (doc, 1000);

  g_assert_true (g_str_has_prefix (text, "Dangerously low potassium · Narrow leg arteries\n"));
  test_assert_contains (text, "  Narrow leg arteries: not told here\n");
  g_assert_null (strstr (text, "Dangerously low potassium: not told here\n"));
  test_assert_contains (text, "Heart\n");
  g_assert_null (strstr (text, "How it works\n"));
}

/* What is said of a condition as a whole is said of its stages, and rows that say nothing else are alike. */
static void
test_picked_stages (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  g_autoptr (SxPlace) place = sx_place_find (content, "hypokalaemia/mild+hypokalaemia/severe");
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);
  g_autofree char *text = sx_doc_to_text (doc, 1000);
  g_autofree char *rest = NULL;

  test_assert_contains (text, "Where (alike)\n");
  test_assert_contains (text, "said of all levels");
  g_assert_null (strstr (text, "How soon (alike)"));
  g_assert_cmpuint (sx_doc_drop_alike (doc, TRUE), >, 0);
  rest = sx_doc_to_text (doc, 1000);
  g_assert_null (strstr (rest, "(alike)"));
  g_assert_null (strstr (rest, "said of all levels"));
  test_assert_contains (rest, "Heart\n");
}

/* What only one column names stands out by weight and word, with the row that it is in. */
static void
test_contrast (void)
{
  g_autoptr (SxSession) session = test_new_session (content, NULL, FALSE);
  g_autoptr (SxPlace) place = sx_place_find (content, "pad+stenosis");
  g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);
  g_autofree char *text = sx_doc_to_text (doc, 1000);

  test_assert_contains (text, "What it feels like (differs)\n");
  test_assert_contains (text, "named only here: Walking pain, stops on standing");
  test_assert_contains (text, "Causes\n");
  g_assert_null (strstr (text, "Feeling in the skin (differs)\n"));
  g_assert_null (strstr (text, "named only here: One"));
  g_assert_cmpuint (sx_doc_drop_alike (doc, TRUE), ==, 0);
}

/* Rows that say the same everywhere can be taken away, and no others. */
static void
test_drop_alike (void)
{
  g_autoptr (SxDoc) doc = sx_doc_new ("Title", NULL);
  SxTable *table = sx_table_add (doc->blocks, "Compared");

  for (guint i = 0; i < 4; i++)
    {
      sx_table_add_row (table, i % 2 == 0 ? "kept" : "dropped");
      ((SxTableRow *) g_ptr_array_index (table->rows, i))->alike = i % 2 == 1;
    }

  g_assert_cmpuint (sx_doc_drop_alike (doc, FALSE), ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 4);
  g_assert_cmpuint (sx_doc_drop_alike (doc, TRUE), ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (((const SxTableRow *) g_ptr_array_index (table->rows, i))->heading, ==, "kept");
}

/* A crisis is not talked down by the words for "no rule holds". */
static void
test_crisis (void)
{
  g_autofree char *text = test_show_result (content, "'harm_thoughts': 'yes'", FALSE);
  g_autofree char *nothing = test_show_result (content, "'harm_thoughts': 'no'", FALSE);

  g_assert_nonnull (strstr (nothing, "no urgent sign"));
  g_assert_null (strstr (text, "no urgent sign"));
  g_assert_nonnull (strstr (text, "Your safety comes first"));
}

static void
test_result (void)
{
  g_autofree char *text = test_show_result (content, "'swell_one': 'yes', 'breathless_new': 'yes', 'symptom_area': ['calf']", FALSE);

  g_assert_true (g_str_has_prefix (text, "Call an ambulance now"));
  test_assert_order (text, "999 or 112", "What else to do");
  test_assert_order (text, "Why", "New shortness of breath: yes");
  test_assert_order (text, "New shortness of breath: yes", "What may explain it");
  g_assert_null (strchr (text, '%'));
}

/* A level that rests on "not sure" alone names what to settle; one that does not, does not. */
static void
test_only_unsure (void)
{
  g_autofree char *unsure = test_show_result (content, "'pain_back_low': 'yes', 'numb_saddle': 'unsure'", FALSE);
  g_autofree char *sure = test_show_result (content, "'pain_back_low': 'yes', 'numb_saddle': 'unsure', 'fever': 'yes'", FALSE);

  test_assert_contains (unsure, "rests on answers of “not sure”");
  g_assert_null (strstr (sure, "rests on answers of “not sure”"));
}

/* Words are never taken for markup, and weight, remarks and headings come along. */
static void
test_html (void)
{
  g_autoptr (SxDoc) doc = sx_doc_new ("A < B & C", NULL);
  SxTable *table = sx_table_add (doc->blocks, "Compared");
  g_autofree char *html = NULL;
  SxBlock *block;

  g_ptr_array_add (table->columns, g_strdup ("One"));
  block = sx_block_add (sx_table_row_add_cell (sx_table_add_row (table, "Row")), SX_BLOCK_PARAGRAPH, "<b>words");
  block->remark = g_strdup ("not checked");
  block->stressed = TRUE;
  html = sx_doc_to_html (doc, "Foot");
  test_assert_contains (html, "<h1>A &lt; B &amp; C</h1>");
  test_assert_contains (html, "<th scope=\"col\">One</th>");
  test_assert_contains (html, "<th scope=\"row\">Row</th>");
  test_assert_contains (html, "<td><p><strong>&lt;b&gt;words</strong> (not checked)</p>\n</td>");
  test_assert_contains (html, "<p>Foot</p>\n</body>");
}

static void
test_wrap (void)
{
  g_autoptr (SxDoc) doc = sx_doc_new ("Title", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  sx_block_add (sx_block_add_container (doc->blocks, SX_BLOCK_LIST, NULL)->children, SX_BLOCK_PARAGRAPH,
                "some words that do not fit into one line of a narrow page");
  text = sx_doc_to_text (doc, 20);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 20);
  test_assert_contains (text, "• some");
  test_assert_contains (text, "\n  ");
}

static SxSession *
add_mark (const SxSession *session, const char *kind, const char *region, SxSide side, guint strength)
{
  g_autoptr (SxMarks) none = sx_marks_new_empty ();
  g_autoptr (SxMarks) marks = sx_marks_with (none, kind, region, NULL, side, strength);

  return sx_session_with_marks (session, marks);
}

/* The words beside a body say all that is painted on it. */
static void
test_body (void)
{
  g_autoptr (SxSession) plain = test_new_session (content, NULL, FALSE);
  g_autoptr (SxPlace) severe = sx_place_find (content, "hypokalaemia");
  g_autoptr (SxPen) blank = sx_pen_new ();
  g_autoptr (SxPen) pen = sx_pen_with_stroke (blank, sx_stroke_new_on_body (SX_VIEW_BACK, SX_SIDE_MIDDLE, &(SxPoint){ 1, 2 }, 1));
  g_autoptr (SxSession) there = sx_session_with_place (plain, severe);
  g_autoptr (SxSession) marked = add_mark (there, "cramp", "calf", SX_SIDE_LEFT, 3);
  g_autoptr (SxSession) drawn = sx_session_with_pen (marked, pen);
  g_autoptr (SxDoc) doc = sx_doc_new ("Page", NULL);
  SxBlock *body = sx_doc_add_body (doc->blocks, drawn);
  g_autofree char *text = sx_doc_to_text (doc, 1000);
  g_autofree char *html = sx_doc_to_html (doc, "");

  g_assert_cmpint (body->kind, ==, SX_BLOCK_BODY);
  g_assert_true (body->session == drawn);
  test_assert_contains (text, "Where it acts");
  test_assert_contains (text, "thigh, calf (can cause symptoms here)");
  test_assert_contains (text, "Lower back, middle and upper back (not shown to cause symptoms here)");
  test_assert_contains (text, "Cramp, strong: left calf");
  test_assert_contains (text, "Lines drawn by hand");
  test_assert_contains (html, "<li>Cramp, strong: left calf</li>");
}

/* A page of marks shows no condition, wherever one is. */
static void
test_marks (void)
{
  g_autoptr (SxSession) plain = test_new_session (content, NULL, FALSE);
  g_autoptr (SxPlace) place = sx_place_find (content, "hypokalaemia");
  g_autoptr (SxSession) there = sx_session_with_place (plain, place);
  g_autoptr (SxSession) marked = add_mark (there, "pain", "back_low", SX_SIDE_MIDDLE, 1);
  g_autoptr (SxDoc) doc = sx_doc_for_marks (marked);
  g_autofree char *text = sx_doc_to_text (doc, 1000);

  test_assert_contains (text, "Pain, slight: lower back");
  g_assert_null (strstr (text, "can cause"));
}

/* What is handed out of the body is the body: with its marks, beside the page of a part, or to fill in. */
static void
test_paper (void)
{
  g_autoptr (SxSession) plain = test_new_session (content, NULL, FALSE);
  g_autoptr (SxSession) marked = add_mark (plain, "pain", "back_low", SX_SIDE_MIDDLE, 1);
  g_autoptr (SxPlace) calf = sx_place_find (content, "calf");
  g_autoptr (SxSession) there = sx_session_with_place (marked, calf);
  g_autoptr (SxPlace) gallery = sx_place_new (SX_PLACE_GALLERY);
  g_autoptr (SxSession) elsewhere = sx_session_with_place (marked, gallery);
  g_autoptr (SxDoc) empty = sx_doc_for_paper (plain);
  g_autoptr (SxDoc) body = sx_doc_for_paper (marked);
  g_autoptr (SxDoc) region = sx_doc_for_paper (there);

  g_assert_cmpstr (empty->title, ==, sx_content_get_phrase (content, SX_PHRASE_CHART));
  g_assert_cmpstr (body->title, ==, sx_content_get_phrase (content, SX_PHRASE_MARKED_ON_BODY));
  g_assert_cmpstr (region->title, ==, "Calf");
  g_assert_cmpint (((const SxBlock *) g_ptr_array_index (region->blocks, 0))->kind, ==, SX_BLOCK_BODY);
  g_assert_null (sx_doc_for_paper (elsewhere));
}

/* A body to fill in has every sign and nothing of a person. */
static void
test_chart (void)
{
  const GPtrArray *kinds = sx_content_get_all (content, SX_KIND_MARK);
  g_autoptr (SxSession) plain = test_new_session (content, NULL, FALSE);
  g_autoptr (SxSession) marked = add_mark (plain, "pain", "back_low", SX_SIDE_MIDDLE, 1);
  g_autofree char *text = test_show (marked, SX_PLACE_CHART_ID);
  g_autoptr (SxDoc) doc = sx_doc_for_chart (marked);

  for (guint i = 0; i < kinds->len; i++)
    test_assert_contains (text, ((const SxMarkKind *) g_ptr_array_index (kinds, i))->name.plain);
  test_assert_contains (text, "When it is worst:");
  g_assert_null (strstr (text, "lower back"));
  g_assert_cmpuint (sx_marks_get_n (((const SxBlock *) g_ptr_array_index (doc->blocks, 1))->session->marks), ==, 0);
}

/* A long heading of a column leaves room for the words of its cells. */
static void
test_wrap_cell (void)
{
  g_autoptr (SxDoc) doc = sx_doc_new ("Title", NULL);
  SxTable *table = sx_table_add (doc->blocks, "Corner");
  g_autofree char *text = NULL;

  g_ptr_array_add (table->columns, g_strdup ("A heading that is almost a line"));
  sx_block_add (sx_table_row_add_cell (sx_table_add_row (table, "Row")), SX_BLOCK_PARAGRAPH,
                "first and second and third and fourth and fifth word");
  text = sx_doc_to_text (doc, 40);
  test_assert_contains (text, "A heading that is almost a line: ");
  test_assert_contains (text, "\n    and second and third and fourth and\n");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  g_test_add_func ("/doc/every-item", test_every_item);
  g_test_add_func ("/doc/territory", test_territory);
  g_test_add_func ("/doc/overdue", test_overdue);
  g_test_add_func ("/doc/region", test_region);
  g_test_add_func ("/doc/structure", test_structure);
  g_test_add_func ("/doc/part", test_part);
  g_test_add_func ("/doc/comparison", test_comparison);
  g_test_add_func ("/doc/clinical-comparison", test_clinical_comparison);
  g_test_add_func ("/doc/picked", test_picked);
  g_test_add_func ("/doc/picked-stages", test_picked_stages);
  g_test_add_func ("/doc/html", test_html);
  g_test_add_func ("/doc/contrast", test_contrast);
  g_test_add_func ("/doc/drop-alike", test_drop_alike);
  g_test_add_func ("/doc/body", test_body);
  g_test_add_func ("/doc/marks", test_marks);
  g_test_add_func ("/doc/paper", test_paper);
  g_test_add_func ("/doc/chart", test_chart);
  g_test_add_func ("/doc/result", test_result);
  g_test_add_func ("/doc/crisis", test_crisis);
  g_test_add_func ("/doc/only-unsure", test_only_unsure);
  g_test_add_func ("/doc/wrap", test_wrap);
  g_test_add_func ("/doc/wrap-cell", test_wrap_cell);
  status = g_test_run ();
  sx_content_unref (content);
  return status;
}
