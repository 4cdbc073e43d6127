/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-spelling.h"

#include <stdlib.h>
#include <string.h>

/* Below this, one letter more or less makes another word. */
#define SHORTEST_SLIP 4

/* Words that say nothing about what is looked for. Sorted. */
static const char *const fillers[] = { "a",    "am",   "an",    "and",   "any",  "are",  "at",   "be",    "by",    "can",
                                       "do",   "does", "for",   "from",  "get",  "gets", "got",  "had",   "has",   "have",
                                       "how",  "i",    "if",    "im",    "in",   "is",   "it",   "its",   "ive",   "me",
                                       "my",   "of",   "on",    "or",    "some", "that", "the",  "their", "there", "this",
                                       "to",   "was",  "what",  "when",  "where", "which", "why", "with",  "you",   "your" };

/* Of a plural and its singular, where no rule helps. */
static const char *const irregulars[][2] = {
  { "feet", "foot" }, { "teeth", "tooth" }, { "women", "woman" }, { "men", "man" }, { "children", "child" },
};

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* An apostrophe belongs to the word that it stands in. */
static gboolean
is_in_word (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || g_unichar_ismark (c)
         || (is_apostrophe (c) && g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (at))));
}

/**
 * sx_spelling_next:
 * @text: (inout): where to look from; set to behind the word
 * @start: (out): the first character of the word
 *
 * Returns: whether there is another word in @text
 */
gboolean
sx_spelling_next (const char **text, const char **start)
{
  const char *at = *text;

  while (*at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  *start = at;
  while (*at != '\0' && is_in_word (at))
    at = g_utf8_next_char (at);
  *text = at;
  return at > *start;
}

static char *
fold_accents (const char *start, gsize length)
{
  g_autofree char *small = g_utf8_casefold (start, (gssize) length);
  g_autofree char *apart = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);

  return g_str_to_ascii (apart, "en");
}

static void
drop_apostrophes (char *word)
{
  char *to = word;

  for (const char *from = word; *from != '\0'; from++)
    if (*from != '\'')
      *to++ = *from;

  *to = '\0';
}

static void
drop_at (char *at)
{
  memmove (at, at + 1, strlen (at));
}

static gboolean
is_any (const char *text, const char *const *others)
{
  return g_strv_contains (others, text);
}

/* "haem", "oedema", "dyspnoea" and "diarrhoea" lose a letter; "toe" and "shoe" do not. "ll" becomes "l"
 * everywhere, because a word in the making does not say yet whether it ends in "-ling". */
static void
drop_letters (char *word)
{
  for (char *at = word; *at != '\0'; at++)
    if (g_str_has_prefix (at, "ae") || g_str_has_prefix (at, "ll"))
      drop_at (at);
    else if (g_str_has_prefix (at, "oe")
             && (at == word || (at >= word + 2 && (strncmp (at - 2, "rh", 2) == 0 || strncmp (at - 2, "pn", 2) == 0))))
      drop_at (at);
}

/* "-our" and "-ise" as Americans write them, with whatever may follow. */
static void
change_ending (char *word)
{
  static const char *const after_our[] = { "", "s", "ed", "ing", NULL };
  static const char *const after_is[] = { "e", "es", "ed", "ing", "ation", NULL };
  gsize length = strlen (word);

  for (gsize i = 3; i + 2 < length; i++)
    if (strncmp (word + i, "our", 3) == 0 && is_any (word + i + 3, after_our))
      drop_at (word + i + 1);
    else if ((word[i] == 'i' || word[i] == 'y') && word[i + 1] == 's' && is_any (word + i + 2, after_is))
      word[i + 1] = 'z';

  length = strlen (word);
  if (length > 4 && (g_str_has_suffix (word, "tre") || g_str_has_suffix (word, "bre")))
    memcpy (word + length - 2, "er", 2);
}

/**
 * sx_spelling_fold:
 * @start: a word
 * @length: in bytes
 *
 * Returns: (transfer full): the word in ASCII, small letters and American spelling
 */
char *
sx_spelling_fold (const char *start, gsize length)
{
  char *word = g_ascii_strdown (start, (gssize) length);

  if (!g_str_is_ascii (word))
    {
      g_free (word);
      word = fold_accents (start, length);
    }

  drop_apostrophes (word);
  drop_letters (word);
  change_ending (word);
  return word;
}

static gboolean
has_vowel (const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr ("aeiouy", word[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether @ending was there and something that can be a word was left. */
static gboolean
drop_ending (char *word, const char *ending)
{
  gsize length = strlen (word);
  gsize left = length - strlen (ending);

  if (!g_str_has_suffix (word, ending) || left < 3 || !has_vowel (word, left))
    return FALSE;

  word[left] = '\0';
  return TRUE;
}

static void
drop_plural (char *word)
{
  gsize length = strlen (word);

  if (length < 4 || g_str_has_suffix (word, "ss") || g_str_has_suffix (word, "us") || g_str_has_suffix (word, "is"))
    return;
  if (g_str_has_suffix (word, "ies"))
    memcpy (word + length - 3, "y", 2);
  else if (g_str_has_suffix (word, "xes") || g_str_has_suffix (word, "ches") || g_str_has_suffix (word, "shes"))
    word[length - 2] = '\0';
  else
    drop_ending (word, "s");
}

/* "runn" of "running". */
static void
undouble (char *word)
{
  gsize length = strlen (word);

  if (length > 3 && word[length - 1] == word[length - 2] && strchr ("sz", word[length - 1]) == NULL)
    word[length - 1] = '\0';
}

/**
 * sx_spelling_stem:
 * @word: a word as sx_spelling_fold() gives it
 *
 * Returns: (transfer full): what its forms have in common: singular and plural, "-ing", "-ed", "-ness"
 */
char *
sx_spelling_stem (const char *word)
{
  char *stem;
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (irregulars); i++)
    if (strcmp (word, irregulars[i][0]) == 0)
      return g_strdup (irregulars[i][1]);

  stem = g_strdup (word);
  drop_plural (stem);
  if (drop_ending (stem, "ing") || drop_ending (stem, "ed"))
    undouble (stem);
  else if (!drop_ending (stem, "ness"))
    drop_ending (stem, "e");
  length = strlen (stem);
  if (length > 3 && g_str_has_suffix (stem, "lv"))
    stem[length - 1] = 'f';
  return stem;
}

static int
compare_words (const void *a, const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

gboolean
sx_spelling_is_filler (const char *word)
{
  return bsearch (word, fillers, G_N_ELEMENTS (fillers), sizeof *fillers, compare_words) != NULL;
}

static gboolean
starts_with (const char *word, const char *start)
{
  while (*start != '\0' && *word == *start)
    {
      word++;
      start++;
    }

  return *start == '\0';
}

/**
 * sx_spelling_is_near:
 * @typed: what somebody typed, folded
 * @word: a word, folded
 *
 * Whether @typed becomes @word or its beginning when one letter is changed, left out or put in, or two
 * that follow each other change places. What is typed in four letters has to be the whole word: too
 * much begins nearly like it.
 */
gboolean
sx_spelling_is_near (const char *typed, const char *word)
{
  gsize length = strlen (typed);

  if (length < SHORTEST_SLIP || (length == SHORTEST_SLIP && strlen (word) > length + 1))
    return FALSE;
  while (*typed != '\0' && *typed == *word)
    {
      typed++;
      word++;
    }

  if (*typed == '\0' || *word == '\0')
    return *typed == '\0' || typed[1] == '\0';
  return starts_with (word + 1, typed + 1) || starts_with (word, typed + 1) || starts_with (word + 1, typed)
         || (typed[0] == word[1] && typed[1] == word[0] && typed[1] != '\0' && starts_with (word + 2, typed + 2));
}
