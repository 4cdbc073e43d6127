/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-index.h"

#include <string.h>

#include "support.h"

static SxContent *content;
static SxIndex *search_index;

static GPtrArray *
search (const char *query)
{
  return sx_index_search (search_index, query);
}

static void
assert_first (const char *query, const char *id)
{
  g_autoptr (GPtrArray) hits = search (query);

  g_assert_cmpuint (hits->len, >, 0);
  g_assert_cmpstr (((const SxHit *) g_ptr_array_index (hits, 0))->id, ==, id);
}

static void
test_names (void)
{
  assert_first ("Restless legs", "rls");
  assert_first ("hypokalaemia", "hypokalaemia");
  assert_first ("calf", "calf");
  assert_first ("thigh", "thigh");
  assert_first ("soleus", "soleus");
  assert_first ("kneecap", "patella");
}

static void
test_lay_words (void)
{
  assert_first ("charley horse", "cramp");
  assert_first ("pins and needles", "tingle_comes_goes");
  assert_first ("water pill", "med_diuretic");
  assert_first ("hypokalemia", "hypokalaemia");
  assert_first ("slipped disc", "disc_sciatica");
}

static void
test_case_and_accents (void)
{
  assert_first ("RESTLESS LEGS", "rls");
  assert_first ("réstless légs", "rls");
}

static void
test_words_cut_short (void)
{
  g_autoptr (GPtrArray) hits = search ("restl");

  g_assert_cmpuint (hits->len, >, 0);
  assert_first ("restl leg", "rls");
}

/* All words must match, so that one more word never finds more. */
static void
test_all_words (void)
{
  g_autoptr (GPtrArray) one = search ("cramp");
  g_autoptr (GPtrArray) two = search ("cramp night");
  g_autoptr (GPtrArray) none = search ("cramp xylophone");

  g_assert_cmpuint (one->len, >, two->len);
  g_assert_cmpuint (two->len, >, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) empty = search ("");
  g_autoptr (GPtrArray) signs = search (" ?! ");

  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (signs->len, ==, 0);
}

static void
test_matched (void)
{
  g_autoptr (GPtrArray) hits = search ("charl hor");
  const SxHit *hit = g_ptr_array_index (hits, 0);

  g_assert_true (g_strv_contains ((const char *const *) hit->matched, "charley"));
  g_assert_true (g_strv_contains ((const char *const *) hit->matched, "horse"));
}

/* Lay word, locale, kind and id, from the table that the tests of the content use. */
static void
assert_among_first (const char *row)
{
  g_auto (GStrv) columns = g_strsplit (row, "\t", -1);
  g_autoptr (GPtrArray) hits = NULL;
  gboolean found = FALSE;

  g_assert_cmpuint (g_strv_length (columns), ==, 4);
  hits = search (columns[0]);
  for (guint i = 0; i < MIN (hits->len, 3); i++)
    {
      const SxHit *hit = g_ptr_array_index (hits, i);

      found |= strcmp (sx_kind_get_word (hit->kind), columns[2]) == 0 && strcmp (hit->id, columns[3]) == 0;
    }

  if (!found)
    g_test_message ("%s: %s is not among the first three", columns[0], columns[3]);
  g_assert_true (found);
}

static void
test_what_people_say (void)
{
  g_autofree char *table = test_get_text ("content", "synonyms.tsv");
  g_auto (GStrv) rows = g_strsplit (g_strchomp (table), "\n", -1);

  g_assert_cmpuint (g_strv_length (rows), >=, 204);
  for (char **row = rows; *row != NULL; row++)
    assert_among_first (*row);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  content = test_load_bundled ();
  search_index = sx_index_new (content);
  g_test_add_func ("/index/names", test_names);
  g_test_add_func ("/index/lay-words", test_lay_words);
  g_test_add_func ("/index/what-people-say", test_what_people_say);
  g_test_add_func ("/index/case-and-accents", test_case_and_accents);
  g_test_add_func ("/index/words-cut-short", test_words_cut_short);
  g_test_add_func ("/index/all-words", test_all_words);
  g_test_add_func ("/index/nothing", test_nothing);
  g_test_add_func ("/index/matched", test_matched);
  status = g_test_run ();
  sx_index_free (search_index);
  sx_content_unref (content);
  return status;
}
