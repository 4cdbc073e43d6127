/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper.h"
#include "sx-handout-private.h"

/* In points: no ink is nearer to the edge of the paper; the foot stands nearer to the lower one. */
#define MARGIN 50
#define FOOT_MARGIN 25

/* An ear of a letter may stand so far out. */
#define EAR 3

/* The last one is half as large as the first. */
static const SxPaper papers[] = { SX_PAPER_A4, SX_PAPER_LETTER, { 420, 595 } };

typedef void (*Check) (const SxHandout *handout);

static void
check_page (const SxSession *session, const SxDoc *doc, Check check)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (SxHandout) handout = sx_handout_new (session, doc, TEST_DATE, papers[i]);

      g_test_message ("%s, paper %u", doc->title, i);
      check (handout);
    }
}

/* Every page of the content, and what no page has. */
static void
check_all (Check check)
{
  static const SxKind kinds[] = { SX_KIND_CONDITION, SX_KIND_REGION, SX_KIND_COMPARISON, SX_KIND_MEASURE,
                                  SX_KIND_ILLUSTRATION };
  static const char *const others[] = { "odd", "result", "about", "marks", "painted", SX_PLACE_CHART_ID };
  g_autoptr (SxSession) session = test_new_session ();

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (SxDoc) doc = test_make_doc (session, others[i]);

      check_page (session, doc, check);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GPtrArray *all = sx_content_get_all (session->content, kinds[i]);

      for (guint j = 0; j < all->len; j++)
        {
          const char *const *id = g_ptr_array_index (all, j);
          g_autoptr (SxPlace) place = sx_place_new_item (kinds[i], *id, NULL);
          g_autoptr (SxDoc) doc = sx_doc_for_place (session, place);

          check_page (session, doc, check);
        }
    }
}

static const SxPlaced *
get_placed (const SxHandout *handout, guint sheet, guint i)
{
  return g_ptr_array_index (((const SxSheet *) g_ptr_array_index (handout->sheets, sheet))->placed, i);
}

static guint
count_placed (const SxHandout *handout, guint sheet)
{
  return ((const SxSheet *) g_ptr_array_index (handout->sheets, sheet))->placed->len;
}

/* What is drawn is measured, not what was meant to be. */
static void
check_ink (const SxHandout *handout)
{
  for (guint page = 0; page < sx_handout_get_n_pages (handout); page++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, width, height;

      sx_handout_draw_page (handout, cr, page);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, MARGIN);
      g_assert_cmpfloat (y, >=, MARGIN - EAR);
      g_assert_cmpfloat (x + width, <=, handout->paper.width - MARGIN);
      g_assert_cmpfloat (y + height, <=, handout->paper.height - FOOT_MARGIN);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static void
test_ink (void)
{
  check_all (check_ink);
}

/* No line of a cell is wider than the room that it has, by the measure of Pango. */
static void
check_widths (const SxHandout *handout)
{
  for (guint i = 0; i < handout->pieces->len; i++)
    {
      const SxPiece *piece = g_ptr_array_index (handout->pieces, i);

      for (guint j = 0; piece->cells != NULL && j < piece->cells->len; j++)
        {
          const SxCell *cell = g_ptr_array_index (piece->cells, j);
          const SxCell *next = j + 1 < piece->cells->len ? g_ptr_array_index (piece->cells, j + 1) : NULL;
          double right = next != NULL ? next->x : piece->x + piece->width;

          for (guint k = 0; k < cell->layouts->len; k++)
            {
              PangoRectangle ink;

              pango_layout_get_extents (g_ptr_array_index (cell->layouts, k), &ink, NULL);
              g_assert_cmpfloat (cell->x + (double) (ink.x + ink.width) / PANGO_SCALE, <=, right + EAR);
            }
        }
    }
}

static void
test_widths (void)
{
  check_all (check_widths);
}

/* Every line stands on a sheet once, and one below the other. */
static void
check_nothing_lost (const SxHandout *handout)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL); /* cell → lines so far */

  for (guint sheet = 0; sheet < handout->sheets->len; sheet++)
    {
      double bottom = 0;

      for (guint i = 0; i < count_placed (handout, sheet); i++)
        {
          const SxPlaced *placed = get_placed (handout, sheet, i);

          g_assert_cmpfloat (placed->y, >=, bottom - 0.01);
          if (placed->piece->kind != SX_PIECE_ROW)
            continue;
          bottom = placed->y + placed->height;
          for (guint j = 0; j < placed->piece->cells->len && !placed->again; j++)
            {
              gpointer cell = g_ptr_array_index (placed->piece->cells, j);

              g_assert_cmpuint (placed->from[j], ==, GPOINTER_TO_UINT (g_hash_table_lookup (done, cell)));
              g_hash_table_insert (done, cell, GUINT_TO_POINTER (placed->to[j]));
            }
        }
    }

  for (guint i = 0; i < handout->pieces->len; i++)
    {
      const SxPiece *piece = g_ptr_array_index (handout->pieces, i);

      for (guint j = 0; piece->cells != NULL && j < piece->cells->len; j++)
        {
          SxCell *cell = g_ptr_array_index (piece->cells, j);

          g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (done, cell)), ==, cell->lines->len);
        }
    }
}

static void
test_nothing_lost (void)
{
  check_all (check_nothing_lost);
}

/* The last words of a page, if something follows on the next one. */
static const SxPiece *
find_last (const SxHandout *handout, guint sheet)
{
  for (guint i = count_placed (handout, sheet); i > 0; i--)
    if (get_placed (handout, sheet, i - 1)->piece->kind == SX_PIECE_ROW)
      return get_placed (handout, sheet, i - 1)->piece;
  return NULL;
}

static void
check_headings (const SxHandout *handout)
{
  for (guint sheet = 0; sheet + 1 < handout->sheets->len; sheet++)
    g_assert_false (find_last (handout, sheet)->with_next);
}

/* A heading never stands alone at the end of a page. */
static void
test_headings (void)
{
  check_all (check_headings);
}

static guint
count_frames (const SxHandout *handout, const SxPiece *piece)
{
  guint n = 0;

  for (guint sheet = 0; sheet < handout->sheets->len; sheet++)
    {
      const GArray *frames = ((const SxSheet *) g_ptr_array_index (handout->sheets, sheet))->frames;

      for (guint i = 0; i < frames->len; i++)
        n += g_array_index (frames, SxFrame, i).piece == piece;
    }
  return n;
}

static double
measure_whole (const SxHandout *handout, guint i)
{
  double height = 0;
  int depth = 0;

  do
    {
      const SxPiece *piece = g_ptr_array_index (handout->pieces, i++);

      height += piece->height;
      depth += (piece->kind == SX_PIECE_OPEN) - (piece->kind == SX_PIECE_CLOSE);
    }
  while (depth > 0);
  return height;
}

/* A card that is no longer than a quarter of a page is on one; each card has a frame. */
static void
check_cards (const SxHandout *handout)
{
  for (guint i = 0; i < handout->pieces->len; i++)
    {
      const SxPiece *piece = g_ptr_array_index (handout->pieces, i);

      if (piece->kind != SX_PIECE_OPEN || !piece->framed)
        continue;
      g_assert_cmpuint (count_frames (handout, piece), >=, 1);
      if (measure_whole (handout, i) < handout->paper.height / 4)
        g_assert_cmpuint (count_frames (handout, piece), ==, 1);
    }
}

static void
test_cards (void)
{
  check_all (check_cards);
}

/* Where a table goes on, its headings come first again. */
static void
test_repeated (void)
{
  g_autoptr (SxSession) session = test_new_session ();
  g_autoptr (SxDoc) doc = sx_doc_new ("Table", NULL);
  g_autoptr (SxDoc) odd = test_make_odd ();
  g_autoptr (SxHandout) handout = NULL;

  for (guint i = odd->blocks->len; i > 0; i--)
    if (((const SxBlock *) g_ptr_array_index (odd->blocks, i - 1))->kind == SX_BLOCK_TABLE)
      {
        g_ptr_array_add (doc->blocks, g_ptr_array_steal_index (odd->blocks, i - 1));
        if (doc->blocks->len == 2) /* a high row, and the longest table */
          break;
      }

  handout = sx_handout_new (session, doc, TEST_DATE, SX_PAPER_A4);
  g_assert_cmpuint (handout->sheets->len, >, 5);
  for (guint sheet = 1; sheet < handout->sheets->len; sheet++)
    {
      const SxPlaced *first = get_placed (handout, sheet, 0);

      g_assert_true (first->again || first->piece->kind != SX_PIECE_ROW);
      g_assert_true (!first->again || count_placed (handout, sheet) > 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/ink", test_ink);
  g_test_add_func ("/sheets/widths", test_widths);
  g_test_add_func ("/sheets/nothing-lost", test_nothing_lost);
  g_test_add_func ("/sheets/headings", test_headings);
  g_test_add_func ("/sheets/cards", test_cards);
  g_test_add_func ("/sheets/repeated", test_repeated);
  return g_test_run ();
}
