/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-index.h"

#include <string.h>

#include "support.h"

static SxContent *content;
static SxIndex *search_index;

static GPtrArray *
search (const char *query)
{
  return sx_index_search (search_index, query, NULL);
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

/* What is typed, and kind and id of what must come first. */
static gboolean
comes_first (const char *row)
{
  g_auto (GStrv) columns = g_strsplit (row, "\t", -1);
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *id = NULL;
  const SxHit *hit;

  g_assert_cmpuint (g_strv_length (columns), ==, 3);
  hits = search (columns[0]);
  hit = hits->len > 0 ? g_ptr_array_index (hits, 0) : NULL;
  id = hit != NULL ? g_strconcat (hit->id, hit->detail != NULL ? "/" : "", hit->detail, NULL) : NULL;
  if (hit != NULL && strcmp (sx_kind_get_word (hit->kind), columns[1]) == 0 && strcmp (id, columns[2]) == 0)
    return TRUE;

  g_test_message ("“%s”: %s comes first, not %s", columns[0], id, columns[2]);
  return FALSE;
}

static void
test_pairs (void)
{
  g_autofree char *table = test_get_text ("content", "find-pairs.tsv");
  g_auto (GStrv) rows = g_strsplit (g_strchomp (table), "\n", -1);
  guint n_wrong = 0;

  g_assert_cmpuint (g_strv_length (rows), >=, 150);
  for (char **row = rows; *row != NULL; row++)
    n_wrong += !comes_first (*row);

  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
test_count (void)
{
  guint n_found;
  g_autoptr (GPtrArray) hits = sx_index_search (search_index, "p", &n_found);

  g_assert_cmpuint (hits->len, ==, SX_INDEX_MAX_HITS);
  g_assert_cmpuint (n_found, >, SX_INDEX_MAX_HITS);
}

/* The other name or lay word is told that led there. */
static void
test_said (void)
{
  g_autoptr (GPtrArray) by_name = search ("restless legs");
  g_autoptr (GPtrArray) by_lay_word = search ("charley horse");

  g_assert_null (((const SxHit *) g_ptr_array_index (by_name, 0))->said);
  g_assert_cmpstr (((const SxHit *) g_ptr_array_index (by_lay_word, 0))->said, ==, "charley horse");
}

static void
test_marks (void)
{
  const char *text = "Pain in the calves – Calf, half";
  g_autoptr (GPtrArray) hits = search ("calf");
  g_autoptr (GArray) spans = sx_hit_mark (g_ptr_array_index (hits, 0), text);
  const SxSpan *first = &g_array_index (spans, SxSpan, 0);
  const SxSpan *second = &g_array_index (spans, SxSpan, 1);

  g_assert_cmpuint (spans->len, ==, 2);
  g_assert_cmpmem (text + first->start, first->end - first->start, "calves", strlen ("calves"));
  g_assert_cmpmem (text + second->start, second->end - second->start, "Calf", strlen ("Calf"));
}

/* Whatever else stands around it; but not what only begins like it. */
static void
test_safety (void)
{
  static const char *const said[] = { "suicide",       "suic", "Suicidal", "suicde", "i want to die", "I want to kill myself, my leg hurts so much",
                                      "hurting myself", "self-harm", "self harm", "selfharm", "don’t want to live", "no reason to live" };
  static const char *const not_said[] = { "", "s", "su", "hurt", "kill", "want", "my self", "leg hurts", "end", "live", "harmless" };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_true (sx_index_is_about_safety (search_index, said[i]));
  for (guint i = 0; i < G_N_ELEMENTS (not_said); i++)
    g_assert_false (sx_index_is_about_safety (search_index, not_said[i]));
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
  g_test_add_func ("/index/pairs", test_pairs);
  g_test_add_func ("/index/count", test_count);
  g_test_add_func ("/index/said", test_said);
  g_test_add_func ("/index/marks", test_marks);
  g_test_add_func ("/index/safety", test_safety);
  status = g_test_run ();
  sx_index_free (search_index);
  sx_content_unref (content);
  return status;
}
