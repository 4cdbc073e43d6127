/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper.h"

/* A table of so many rows does not fit on a page, and such a word not on a line. */
#define MANY_ROWS 90
#define LONG_WORD 300
#define LONG_TEXT 900

SxSession *
test_new_session (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SxContent) content = sx_content_load_bundled (&error);

  g_assert_no_error (error);
  return sx_session_new (content, "GB", "2026-11-22");
}

static SxDoc *
make_result (const SxSession *session)
{
  const SxFinding *finding = sx_content_get_finding (session->content, "breathless_new");
  SxAnswer yes = sx_answer_yes_no (SX_STATE_PRESENT);
  g_autoptr (SxAnswers) none = sx_answers_new (session->content);
  g_autoptr (SxAnswers) answers = sx_answers_set (none, finding, &yes);
  g_autoptr (SxTriage) triage = sx_triage_evaluate (session->content, answers);
  g_autoptr (SxSession) answered = sx_session_with_answers (session, answers);

  return sx_doc_for_result (answered, triage);
}

/* Marks of every kind, and strokes of a pen where only the side shows them. */
SxSession *
test_mark (const SxSession *session)
{
  const GPtrArray *kinds = sx_content_get_all (session->content, SX_KIND_MARK);
  static const char *const regions[] = { "calf", "back_low", "thigh", "ankle_foot", "side", "shin", "buttock" };
  static const SxPoint ring[] = { { 250, 620 }, { 330, 600 }, { 360, 660 }, { 300, 700 }, { 245, 650 }, { 255, 615 } };
  static const SxPoint down[] = { { 320, 640 }, { 330, 800 }, { 310, 1000 } };
  g_autoptr (SxMarks) marks = sx_marks_new_empty ();
  g_autoptr (SxPen) none = sx_pen_new ();
  g_autoptr (SxPen) one = sx_pen_with_stroke (none, sx_stroke_new_on_body (SX_VIEW_BACK, SX_SIDE_MIDDLE, ring, G_N_ELEMENTS (ring)));
  g_autoptr (SxPen) pen = sx_pen_with_stroke (one, sx_stroke_new_on_body (SX_VIEW_SIDE, SX_SIDE_RIGHT, down, G_N_ELEMENTS (down)));
  g_autoptr (SxSession) drawn = sx_session_with_pen (session, pen);

  for (guint i = 0; i < kinds->len; i++)
    {
      const SxMarkKind *kind = g_ptr_array_index (kinds, i);
      const char *region = regions[i % G_N_ELEMENTS (regions)];
      SxSide side = g_str_equal (region, "back_low") ? SX_SIDE_MIDDLE : SX_SIDE_LEFT;
      SxMarks *more = sx_marks_with (marks, kind->id, region, NULL, side, 1 + i % SX_MARK_MAX_STRENGTH);

      sx_marks_unref (marks);
      marks = more;
    }
  return sx_session_with_marks (drawn, marks);
}

static SxDoc *
make_marks (const SxSession *session)
{
  g_autoptr (SxSession) marked = test_mark (session);

  return sx_doc_for_marks (marked);
}

/* The body of a condition, with what is painted on it. */
static SxDoc *
make_painted (const SxSession *session)
{
  g_autoptr (SxPlace) place = sx_place_find (session->content, "hypokalaemia");
  g_autoptr (SxSession) there = sx_session_with_place (session, place);
  SxDoc *doc = sx_doc_new ("Painted", NULL);

  sx_doc_add_body (doc->blocks, there);
  return doc;
}

/**
 * test_make_doc:
 * @session: whose page it is
 * @id: of something of the content; or "result", "about", "marks", "painted" or "odd"
 *
 * Returns: (transfer full): its page
 */
SxDoc *
test_make_doc (const SxSession *session, const char *id)
{
  g_autoptr (SxPlace) place = NULL;

  if (g_str_equal (id, "result"))
    return make_result (session);
  if (g_str_equal (id, "about"))
    return sx_doc_for_about (session);
  if (g_str_equal (id, "marks"))
    return make_marks (session);
  if (g_str_equal (id, "painted"))
    return make_painted (session);
  if (g_str_equal (id, "odd"))
    return test_make_odd ();

  place = sx_place_find (session->content, id);
  g_assert_nonnull (place);
  return sx_doc_for_place (session, place);
}

static char *
make_words (const char *word, guint n)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (words, "%s%u ", word, i);
  return g_string_free (words, FALSE);
}

static void
add_long_table (GPtrArray *blocks, guint columns)
{
  SxTable *table = sx_table_add (blocks, "Corner");

  for (guint i = 0; i < columns; i++)
    g_ptr_array_add (table->columns, g_strdup_printf ("Column%u", i));
  for (guint i = 0; i < MANY_ROWS; i++)
    {
      g_autofree char *heading = g_strdup_printf ("Row%u", i);
      GPtrArray *cells = sx_table_add_row (table, heading);

      for (guint j = 0; j < columns; j++)
        {
          g_autofree char *text = g_strdup_printf ("row %u, column %u", i, j);

          sx_block_add (sx_table_row_add_cell (cells), SX_BLOCK_PARAGRAPH, text)->remark = g_strdup ("a remark");
        }
    }
}

static void
add_high_row (GPtrArray *blocks, const char *word)
{
  SxTable *table = sx_table_add (blocks, "Corner");
  GPtrArray *cells = sx_table_add_row (table, "Higher than a page");
  g_autofree char *text = make_words ("cell", LONG_TEXT);

  g_ptr_array_add (table->columns, g_strdup ("Many words"));
  g_ptr_array_add (table->columns, g_strdup ("One word"));
  sx_block_add (sx_table_row_add_cell (cells), SX_BLOCK_PARAGRAPH, text);
  sx_block_add (sx_table_row_add_cell (cells), SX_BLOCK_PARAGRAPH, word);
}

static void
add_cards (GPtrArray *blocks, const char *word)
{
  for (SxTone tone = SX_TONE_PLAIN; tone <= SX_TONE_OUT_OF_SCOPE; tone++)
    {
      g_autofree char *text = make_words ("card", 20 * (tone + 1));
      SxBlock *outer = sx_block_add_container (blocks, SX_BLOCK_CARD, "A card");
      SxBlock *inner = sx_block_add_container (outer->children, SX_BLOCK_CARD, NULL);

      outer->tone = tone;
      sx_block_add (outer->children, SX_BLOCK_PARAGRAPH, text);
      inner->tone = tone;
      sx_block_add (inner->children, SX_BLOCK_PARAGRAPH, word);
    }
}

static void
add_high_card (GPtrArray *blocks)
{
  g_autofree char *text = make_words ("high", LONG_TEXT);
  SxBlock *card = sx_block_add_container (blocks, SX_BLOCK_CARD, "A card that is higher than a page");

  sx_block_add (card->children, SX_BLOCK_PARAGRAPH, text);
  sx_block_add (card->children, SX_BLOCK_PARAGRAPH, text);
}

/**
 * test_make_odd:
 *
 * Returns: (transfer full): a page of what no real page has: very long words, rows that are higher than
 *   a page, cards one in the other, empty lists and cells
 */
SxDoc *
test_make_odd (void)
{
  SxDoc *doc = sx_doc_new ("Odd", "Nothing of this is true");
  g_autofree char *word = g_strnfill (LONG_WORD, 'w');
  g_autofree char *text = make_words ("text", LONG_TEXT);
  SxBlock *list;

  sx_block_add_heading (doc->blocks, 2, word);
  sx_block_add (doc->blocks, SX_BLOCK_PARAGRAPH, word)->lead = g_strdup (word);
  list = sx_block_add_container (doc->blocks, SX_BLOCK_LIST, NULL);
  sx_block_add (list->children, SX_BLOCK_PARAGRAPH, word)->remark = g_strdup (word);
  sx_block_add (sx_block_add_container (doc->blocks, SX_BLOCK_DETAILS, "Details")->children, SX_BLOCK_PARAGRAPH, text);
  sx_block_add_container (doc->blocks, SX_BLOCK_LIST, NULL);
  add_cards (doc->blocks, word);
  add_high_card (doc->blocks);
  for (guint columns = 1; columns <= 5; columns += 2)
    add_long_table (doc->blocks, columns);
  add_high_row (doc->blocks, word);
  sx_block_add_heading (doc->blocks, 3, "The end");
  return doc;
}
