/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-guard.h"

#include <math.h>
#include <string.h>

/* A member name as it stands in the text, without its quotes. */
typedef struct
{
  gsize start;
  gsize length;
} Name;

/* One open array or object. */
typedef struct
{
  gboolean is_object;
  guint index;       /* position of the value being read */
  Name name;         /* member being read; of objects only */
  guint first_name;  /* where the names of this object start in Scanner.names */
  gboolean on_path;  /* whether the wanted pointer leads through here */
} Frame;

typedef struct
{
  const char *name;
  const char *text;
  gsize length;
  gsize at;
  Frame frames[SX_GUARD_MAX_DEPTH];
  guint depth;
  GArray *names;
  char **wanted;     /* segments of the wanted pointer, or NULL */
  guint n_wanted;
  gboolean found;
  GError **error;
} Scanner;

static SxGuardPlace
place_of (const char *text, gsize at)
{
  SxGuardPlace place = { 1, 1 };

  for (gsize i = 0; i < at; i++)
    {
      if (text[i] == '\n')
        {
          place.line++;
          place.column = 1;
        }
      else if (((guchar) text[i] & 0xc0) != 0x80)
        place.column++;
    }

  return place;
}

static gboolean G_GNUC_PRINTF (4, 5)
fail (Scanner *scanner, gsize at, SxContentError code, const char *format, ...)
{
  SxGuardPlace place = place_of (scanner->text, at);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  sx_content_error_set (scanner->error, code, "%s:%u:%u: %s", scanner->name, place.line, place.column, what);
  return FALSE;
}

static char
peek (Scanner *scanner)
{
  return scanner->at < scanner->length ? scanner->text[scanner->at] : '\0';
}

static gboolean
unexpected (Scanner *scanner, const char *expected)
{
  const char *at = scanner->text + scanner->at;

  if (scanner->at >= scanner->length)
    return fail (scanner, scanner->at, SX_CONTENT_ERROR_SYNTAX, "expected %s, found the end", expected);
  if (*at == '/' || *at == '#')
    return fail (scanner, scanner->at, SX_CONTENT_ERROR_COMMENT, "expected %s, found a comment", expected);
  return fail (scanner, scanner->at, SX_CONTENT_ERROR_SYNTAX, "expected %s, found “%.*s”", expected,
               (int) (g_utf8_next_char (at) - at), at);
}

static void
skip_space (Scanner *scanner)
{
  while (scanner->at < scanner->length && strchr (" \t\r\n", scanner->text[scanner->at]) != NULL
         && scanner->text[scanner->at] != '\0')
    scanner->at++;
}

static gboolean
read_hex (Scanner *scanner, gsize at, gunichar *out)
{
  *out = 0;
  for (gsize i = 0; i < 4; i++)
    {
      int digit = at + i < scanner->length ? g_ascii_xdigit_value (scanner->text[at + i]) : -1;

      if (digit < 0)
        return fail (scanner, at - 2, SX_CONTENT_ERROR_SYNTAX, "expected four hexadecimal digits after \\u");
      *out = *out * 16 + (gunichar) digit;
    }

  return TRUE;
}

/* At the backslash of \uXXXX; a pair of surrogates is read as one. */
static gboolean
read_unicode_escape (Scanner *scanner, gunichar *out)
{
  gsize start = scanner->at;
  gunichar low;

  if (!read_hex (scanner, start + 2, out))
    return FALSE;
  scanner->at = start + 6;
  if (*out == 0)
    return fail (scanner, start, SX_CONTENT_ERROR_NUL, "expected text, found \\u0000");
  if (*out < 0xd800 || *out > 0xdfff)
    return TRUE;
  if (*out >= 0xdc00 || strncmp (scanner->text + scanner->at, "\\u", MIN (2, scanner->length - scanner->at)) != 0
      || scanner->length - scanner->at < 2)
    return fail (scanner, start, SX_CONTENT_ERROR_SURROGATE, "expected a character, found half of a surrogate pair");
  if (!read_hex (scanner, scanner->at + 2, &low))
    return FALSE;
  if (low < 0xdc00 || low > 0xdfff)
    return fail (scanner, start, SX_CONTENT_ERROR_SURROGATE, "expected a character, found half of a surrogate pair");
  *out = 0x10000 + ((*out - 0xd800) << 10) + (low - 0xdc00);
  scanner->at += 6;
  return TRUE;
}

static gboolean
read_escape (Scanner *scanner, gunichar *out)
{
  static const char escapes[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  char c = scanner->at + 1 < scanner->length ? scanner->text[scanner->at + 1] : '\0';

  if (c == 'u')
    return read_unicode_escape (scanner, out);
  for (gsize i = 0; i + 1 < sizeof escapes; i += 2)
    if (c == escapes[i])
      {
        *out = (gunichar) escapes[i + 1];
        scanner->at += 2;
        return TRUE;
      }
  return fail (scanner, scanner->at, SX_CONTENT_ERROR_SYNTAX, "expected an escape that JSON knows");
}

/* At the opening quote. */
static gboolean
scan_string (Scanner *scanner, Name *name)
{
  gsize start = ++scanner->at;
  gunichar ignored;

  while (scanner->at < scanner->length && scanner->text[scanner->at] != '"')
    {
      if ((guchar) scanner->text[scanner->at] < 0x20)
        return fail (scanner, scanner->at, SX_CONTENT_ERROR_SYNTAX, "expected text, found a control character");
      if (scanner->text[scanner->at] != '\\')
        scanner->at++;
      else if (!read_escape (scanner, &ignored))
        return FALSE;
    }

  if (scanner->at >= scanner->length)
    return fail (scanner, start - 1, SX_CONTENT_ERROR_SYNTAX, "expected a closing quote, found the end");
  *name = (Name){ start, scanner->at - start };
  scanner->at++;
  return TRUE;
}

static gsize
count_digits (Scanner *scanner)
{
  gsize start = scanner->at;

  while (g_ascii_isdigit (peek (scanner)))
    scanner->at++;

  return scanner->at - start;
}

static gboolean
scan_number_text (Scanner *scanner)
{
  gsize whole_start;

  if (peek (scanner) == '-')
    scanner->at++;
  whole_start = scanner->at;
  if (count_digits (scanner) == 0)
    return FALSE;
  if (scanner->text[whole_start] == '0' && scanner->at - whole_start > 1)
    return FALSE;
  if (peek (scanner) == '.')
    {
      scanner->at++;
      if (count_digits (scanner) == 0)
        return FALSE;
    }
  if (peek (scanner) == 'e' || peek (scanner) == 'E')
    {
      scanner->at++;
      if (peek (scanner) == '-' || peek (scanner) == '+')
        scanner->at++;
      if (count_digits (scanner) == 0)
        return FALSE;
    }
  return !g_ascii_isalnum (peek (scanner)) && peek (scanner) != '.' && peek (scanner) != '_';
}

/* json-glib turns integers that do not fit into -1 or INT64_MIN: they are refused here. */
static gboolean
number_fits (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);
  gint64 integer;

  if (strpbrk (copy, ".eE") == NULL)
    return g_ascii_string_to_signed (copy, 10, G_MININT64, G_MAXINT64, &integer, NULL);
  return isfinite (g_ascii_strtod (copy, NULL));
}

static gboolean
scan_number (Scanner *scanner)
{
  gsize start = scanner->at;

  if (!scan_number_text (scanner))
    return fail (scanner, start, SX_CONTENT_ERROR_NUMBER, "expected a decimal number as JSON writes it");
  if (!number_fits (scanner->text + start, scanner->at - start))
    return fail (scanner, start, SX_CONTENT_ERROR_NUMBER, "expected a number that fits, found %.*s",
                 (int) MIN (scanner->at - start, 40), scanner->text + start);
  return TRUE;
}

static gboolean
scan_literal (Scanner *scanner)
{
  static const char *const literals[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize n = strlen (literals[i]);

      if (scanner->length - scanner->at >= n && strncmp (scanner->text + scanner->at, literals[i], n) == 0
          && (scanner->at + n == scanner->length || !g_ascii_isalnum (scanner->text[scanner->at + n])))
        {
          scanner->at += n;
          return TRUE;
        }
    }

  return unexpected (scanner, "a value");
}

/* The text of a name with its escapes read; they were found sound before. */
static char *
dup_name (Scanner *scanner, const Name *name)
{
  GString *text = g_string_sized_new (name->length);
  gsize after = scanner->at;

  scanner->at = name->start;
  while (scanner->at < name->start + name->length)
    {
      gunichar c;

      if (scanner->text[scanner->at] != '\\')
        g_string_append_c (text, scanner->text[scanner->at++]);
      else if (read_escape (scanner, &c))
        g_string_append_unichar (text, c);
    }

  scanner->at = after;
  return g_string_free (text, FALSE);
}

static gboolean
has_escape (Scanner *scanner, const Name *name)
{
  return memchr (scanner->text + name->start, '\\', name->length) != NULL;
}

static gboolean
name_is (Scanner *scanner, const Name *name, const char *other)
{
  g_autofree char *decoded = NULL;

  if (!has_escape (scanner, name))
    return strlen (other) == name->length && strncmp (scanner->text + name->start, other, name->length) == 0;
  decoded = dup_name (scanner, name);
  return strcmp (decoded, other) == 0;
}

static gboolean
fail_duplicate (Scanner *scanner, const Name *name)
{
  g_autofree char *text = dup_name (scanner, name);

  return fail (scanner, name->start - 1, SX_CONTENT_ERROR_DUPLICATE, "expected each member once, found “%.60s” again",
               text);
}

/* Most objects have a handful of members; a table is made only for the others. */
static gboolean
check_few_names (Scanner *scanner, const Name *names, guint n_names)
{
  for (guint i = 1; i < n_names; i++)
    for (guint j = 0; j < i; j++)
      if (names[i].length == names[j].length
          && memcmp (scanner->text + names[i].start, scanner->text + names[j].start, names[i].length) == 0)
        return fail_duplicate (scanner, &names[i]);

  return TRUE;
}

static gboolean
check_many_names (Scanner *scanner, const Name *names, guint n_names)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_names; i++)
    if (!g_hash_table_add (seen, dup_name (scanner, &names[i])))
      return fail_duplicate (scanner, &names[i]);

  return TRUE;
}

static gboolean
check_names (Scanner *scanner, const Frame *frame)
{
  const Name *names = &g_array_index (scanner->names, Name, frame->first_name);
  guint n_names = scanner->names->len - frame->first_name;
  gboolean plain = n_names <= 24;

  for (guint i = 0; i < n_names && plain; i++)
    plain = !has_escape (scanner, &names[i]);

  return plain ? check_few_names (scanner, names, n_names) : check_many_names (scanner, names, n_names);
}

static gboolean
segment_matches (Scanner *scanner, const Frame *frame, const char *segment)
{
  g_autofree char *index = NULL;

  if (frame->is_object)
    return name_is (scanner, &frame->name, segment);
  index = g_strdup_printf ("%u", frame->index);
  return strcmp (index, segment) == 0;
}

/* Whether the value that starts here lies on the way to the wanted pointer. */
static gboolean
value_on_path (Scanner *scanner)
{
  const Frame *frame = scanner->depth > 0 ? &scanner->frames[scanner->depth - 1] : NULL;

  if (scanner->wanted == NULL || scanner->depth > scanner->n_wanted)
    return FALSE;
  if (frame == NULL)
    return TRUE;
  return frame->on_path && segment_matches (scanner, frame, scanner->wanted[scanner->depth - 1]);
}

static gboolean
open_container (Scanner *scanner, gboolean on_path)
{
  if (scanner->depth == SX_GUARD_MAX_DEPTH)
    return fail (scanner, scanner->at, SX_CONTENT_ERROR_DEPTH, "expected at most %d levels of nesting",
                 SX_GUARD_MAX_DEPTH);
  scanner->frames[scanner->depth++] = (Frame){
    .is_object = scanner->text[scanner->at] == '{',
    .first_name = scanner->names->len,
    .on_path = on_path,
  };
  scanner->at++;
  return TRUE;
}

static gboolean
close_container (Scanner *scanner)
{
  const Frame *frame = &scanner->frames[scanner->depth - 1];

  if (frame->is_object && !check_names (scanner, frame))
    return FALSE;
  g_array_set_size (scanner->names, frame->first_name);
  scanner->depth--;
  scanner->at++;
  return TRUE;
}

/* Reads one scalar, or opens one container. */
static gboolean
scan_value (Scanner *scanner, gboolean *opened)
{
  gboolean on_path = value_on_path (scanner);
  char c = peek (scanner);
  Name ignored;

  *opened = c == '{' || c == '[';
  if (on_path && scanner->depth == scanner->n_wanted)
    {
      scanner->found = TRUE;
      return FALSE;
    }
  if (*opened)
    return open_container (scanner, on_path);
  if (c == '"')
    return scan_string (scanner, &ignored);
  if (c == '-' || c == '+' || c == '.' || g_ascii_isdigit (c))
    return scan_number (scanner);
  return scan_literal (scanner);
}

static gboolean
scan_member_name (Scanner *scanner)
{
  Frame *frame = &scanner->frames[scanner->depth - 1];

  if (peek (scanner) != '"')
    return unexpected (scanner, "a member name in double quotes");
  if (!scan_string (scanner, &frame->name))
    return FALSE;
  g_array_append_val (scanner->names, frame->name);
  skip_space (scanner);
  if (peek (scanner) != ':')
    return unexpected (scanner, "a colon");
  scanner->at++;
  return TRUE;
}

/* Between two values of a container: its end, or a comma and the next value's name.
 * @fresh is TRUE right after the opening bracket. */
static gboolean
scan_between (Scanner *scanner, gboolean fresh, gboolean *closed)
{
  Frame *frame = &scanner->frames[scanner->depth - 1];
  char end = frame->is_object ? '}' : ']';

  skip_space (scanner);
  *closed = peek (scanner) == end;
  if (*closed)
    return close_container (scanner);
  if (!fresh)
    {
      if (peek (scanner) != ',')
        return unexpected (scanner, frame->is_object ? "a comma or }" : "a comma or ]");
      scanner->at++;
      frame->index++;
      skip_space (scanner);
    }
  return !frame->is_object || scan_member_name (scanner);
}

static gboolean
scan_document (Scanner *scanner)
{
  gboolean opened;
  gboolean closed;

  do
    {
      skip_space (scanner);
      if (!scan_value (scanner, &opened))
        return FALSE;
      closed = TRUE;
      while (scanner->depth > 0 && closed)
        {
          if (!scan_between (scanner, opened, &closed))
            return FALSE;
          opened = FALSE;
        }
    }
  while (scanner->depth > 0);

  skip_space (scanner);
  if (scanner->at < scanner->length && peek (scanner) != '/' && peek (scanner) != '#')
    return fail (scanner, scanner->at, SX_CONTENT_ERROR_TRAILING, "expected the end, found more text");
  return scanner->at == scanner->length || unexpected (scanner, "the end");
}

static gboolean
check_encoding (Scanner *scanner)
{
  const char *end;

  if (scanner->length >= 3 && memcmp (scanner->text, "\xef\xbb\xbf", 3) == 0)
    return fail (scanner, 0, SX_CONTENT_ERROR_ENCODING, "expected UTF-8 without a byte-order mark");
  if (g_utf8_validate_len (scanner->text, scanner->length, &end))
    return TRUE;
  if (*end == '\0')
    return fail (scanner, (gsize) (end - scanner->text), SX_CONTENT_ERROR_NUL, "expected text, found a NUL byte");
  return fail (scanner, (gsize) (end - scanner->text), SX_CONTENT_ERROR_ENCODING,
               "expected UTF-8, found byte 0x%02x", (guchar) *end);
}

/**
 * sx_guard_check:
 * @name: what to call the text in errors
 * @text: the text; need not end with a NUL
 * @length: its length in bytes
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Checks that @text is exactly one JSON document (RFC 8259) in UTF-8 that json-glib reads as it
 * stands: no duplicate members, no number that does not fit, nothing nested too deep.
 *
 * Returns: whether it is
 */
gboolean
sx_guard_check (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  Scanner scanner = { .name = name, .text = text, .length = length, .names = names, .error = error };

  return check_encoding (&scanner) && scan_document (&scanner);
}

static char **
split_pointer (const char *pointer)
{
  char **segments = g_strsplit (*pointer == '/' ? pointer + 1 : pointer, "/", -1);

  for (char **segment = segments; *segment != NULL; segment++)
    {
      g_autofree char *raw = *segment;
      g_autoptr (GString) text = g_string_new (raw);

      g_string_replace (text, "~1", "/", 0);
      g_string_replace (text, "~0", "~", 0);
      *segment = g_strdup (text->str);
    }

  return segments;
}

/**
 * sx_guard_locate:
 * @text: a text that sx_guard_check() accepts
 * @length: its length in bytes
 * @pointer: a JSON pointer (RFC 6901); empty for the whole document
 * @place: (out caller-allocates): where the value starts
 *
 * Says where a value stands, which json-glib cannot. Slow: for error messages only.
 *
 * Returns: whether @pointer leads to a value
 */
gboolean
sx_guard_locate (const char *text, gsize length, const char *pointer, SxGuardPlace *place)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_auto (GStrv) wanted = split_pointer (pointer);
  Scanner scanner = { .name = "", .text = text, .length = length, .names = names, .wanted = wanted };

  scanner.n_wanted = *pointer == '\0' ? 0 : g_strv_length (wanted);
  scan_document (&scanner);
  if (scanner.found)
    *place = place_of (text, scanner.at);
  return scanner.found;
}
