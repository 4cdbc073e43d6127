/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-words.h"

#include <string.h>

/* Text for people may name a number or a service by one of these; the territory fills it in. */
static const struct
{
  const char *placeholder;
  gsize offset;
} fields[] = {
  { "{emergency}", G_STRUCT_OFFSET (SxTerritory, emergency) },
  { "{advice}", G_STRUCT_OFFSET (SxTerritory, advice) },
  { "{crisis}", G_STRUCT_OFFSET (SxTerritory, crisis) },
  { "{department}", G_STRUCT_OFFSET (SxTerritory, department) },
  { "{doctor}", G_STRUCT_OFFSET (SxTerritory, doctor) },
};

static int
field_at (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_has_prefix (text, fields[i].placeholder))
      return (int) i;

  return -1;
}

static gboolean
braces_are_fields (const char *text)
{
  for (const char *at = strpbrk (text, "{}"); at != NULL; at = strpbrk (at, "{}"))
    {
      int field = field_at (at);

      if (field < 0)
        return FALSE;
      at += strlen (fields[field].placeholder);
    }

  return TRUE;
}

static char *
check (SxReader *reader, const char *member, char *text)
{
  if (text != NULL && !braces_are_fields (text))
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, member,
                    "expected braces only around emergency, advice, crisis, department or doctor");
  return text;
}

/**
 * sx_words_read:
 * @reader: a reader
 * @member: a required member
 *
 * Returns: (transfer full) (nullable): text for people, in which a territory's words may have a place
 */
char *
sx_words_read (SxReader *reader, const char *member)
{
  return check (reader, member, sx_reader_dup_text (reader, member));
}

char *
sx_words_read_or_null (SxReader *reader, const char *member)
{
  return check (reader, member, sx_reader_dup_text_or_null (reader, member));
}

/**
 * sx_words_fill:
 * @words: text from the content
 * @territory: whose numbers and words to put in
 *
 * Returns: (transfer full): the text as a person reads it
 */
char *
sx_words_fill (const char *words, const SxTerritory *territory)
{
  GString *text = g_string_sized_new (strlen (words));

  for (const char *at = words; *at != '\0';)
    {
      int field = *at == '{' ? field_at (at) : -1;

      if (field < 0)
        {
          g_string_append_c (text, *at++);
          continue;
        }

      g_string_append (text, G_STRUCT_MEMBER (char *, territory, fields[field].offset));
      at += strlen (fields[field].placeholder);
    }

  return g_string_free (text, FALSE);
}

/**
 * sx_words_dup_lower:
 * @name: a name for people
 *
 * Returns: (transfer full): the name inside a line: only its first letter is small, since others may be
 *   those of a proper name
 */
char *
sx_words_dup_lower (const char *name)
{
  const char *rest = g_utf8_next_char (name);
  g_autofree char *first = g_utf8_strdown (name, rest - name);

  return g_strconcat (first, rest, NULL);
}

/**
 * sx_words_dup_capital:
 * @words: words inside a line
 *
 * Returns: (transfer full): the words at the start of one
 */
char *
sx_words_dup_capital (const char *words)
{
  const char *rest = g_utf8_next_char (words);
  g_autofree char *first = g_utf8_strup (words, rest - words);

  return g_strconcat (first, rest, NULL);
}
