/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-scanner.h"

#include <errno.h>
#include <math.h>
#include <string.h>

SxGuardPlace
sx_scanner_place_of (const char *text, gsize at)
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

gboolean
sx_scanner_fail (SxScanner *scanner, gsize at, SxContentError code, const char *format, ...)
{
  SxGuardPlace place = sx_scanner_place_of (scanner->text, at);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  sx_content_error_set (scanner->error, code, "%s:%u:%u: %s", scanner->name, place.line, place.column, what);
  return FALSE;
}

char
sx_scanner_peek (SxScanner *scanner)
{
  return scanner->at < scanner->length ? scanner->text[scanner->at] : '\0';
}

gboolean
sx_scanner_unexpected (SxScanner *scanner, const char *expected)
{
  const char *at = scanner->text + scanner->at;

  if (scanner->at >= scanner->length)
    return sx_scanner_fail (scanner, scanner->at, SX_CONTENT_ERROR_SYNTAX, "expected %s, found the end", expected);
  if (*at == '/' || *at == '#')
    return sx_scanner_fail (scanner, scanner->at, SX_CONTENT_ERROR_COMMENT, "expected %s, found a comment", expected);
  return sx_scanner_fail (scanner, scanner->at, SX_CONTENT_ERROR_SYNTAX, "expected %s, found “%.*s”", expected,
               (int) (g_utf8_next_char (at) - at), at);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

void
sx_scanner_skip_space (SxScanner *scanner)
{
  while (is_space (sx_scanner_peek (scanner)))
    scanner->at++;
}

static gboolean
read_hex (SxScanner *scanner, gsize at, gunichar *out)
{
  *out = 0;
  for (gsize i = 0; i < 4; i++)
    {
      int digit = at + i < scanner->length ? g_ascii_xdigit_value (scanner->text[at + i]) : -1;

      if (digit < 0)
        return sx_scanner_fail (scanner, at - 2, SX_CONTENT_ERROR_SYNTAX, "expected four hexadecimal digits after \\u");
      *out = *out * 16 + (gunichar) digit;
    }

  return TRUE;
}

/* At the backslash of \uXXXX; a pair of surrogates is read as one. */
static gboolean
read_unicode_escape (SxScanner *scanner, gunichar *out)
{
  gsize start = scanner->at;
  gunichar low;

  if (!read_hex (scanner, start + 2, out))
    return FALSE;
  scanner->at = start + 6;
  if (*out == 0)
    return sx_scanner_fail (scanner, start, SX_CONTENT_ERROR_NUL, "expected text, found \\u0000");
  if (*out < 0xd800 || *out > 0xdfff)
    return TRUE;
  if (*out >= 0xdc00 || strncmp (scanner->text + scanner->at, "\\u", MIN (2, scanner->length - scanner->at)) != 0
      || scanner->length - scanner->at < 2)
    return sx_scanner_fail (scanner, start, SX_CONTENT_ERROR_SURROGATE, "expected a character, found half of a surrogate pair");
  if (!read_hex (scanner, scanner->at + 2, &low))
    return FALSE;
  if (low < 0xdc00 || low > 0xdfff)
    return sx_scanner_fail (scanner, start, SX_CONTENT_ERROR_SURROGATE, "expected a character, found half of a surrogate pair");
  *out = 0x10000 + ((*out - 0xd800) << 10) + (low - 0xdc00);
  scanner->at += 6;
  return TRUE;
}

gboolean
sx_scanner_read_escape (SxScanner *scanner, gunichar *out)
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
  return sx_scanner_fail (scanner, scanner->at, SX_CONTENT_ERROR_SYNTAX, "expected an escape that JSON knows");
}

/* At the opening quote. */
gboolean
sx_scanner_scan_string (SxScanner *scanner, SxScannerName *name)
{
  gsize start = ++scanner->at;
  gunichar ignored;

  while (scanner->at < scanner->length && scanner->text[scanner->at] != '"')
    {
      if ((guchar) scanner->text[scanner->at] < 0x20)
        return sx_scanner_fail (scanner, scanner->at, SX_CONTENT_ERROR_SYNTAX, "expected text, found a control character");
      if (scanner->text[scanner->at] != '\\')
        scanner->at++;
      else if (!sx_scanner_read_escape (scanner, &ignored))
        return FALSE;
    }

  if (scanner->at >= scanner->length)
    return sx_scanner_fail (scanner, start - 1, SX_CONTENT_ERROR_SYNTAX, "expected a closing quote, found the end");
  *name = (SxScannerName){ start, scanner->at - start };
  scanner->at++;
  return TRUE;
}

/* Adds a name to @text with its escapes read; they were found sound before. */
void
sx_scanner_append_name (SxScanner *scanner, const SxScannerName *name, GString *text)
{
  const char *start = scanner->text + name->start;
  gsize after = scanner->at;

  if (memchr (start, '\\', name->length) == NULL)
    {
      g_string_append_len (text, start, (gssize) name->length);
      return;
    }

  scanner->at = name->start;
  while (scanner->at < name->start + name->length)
    {
      gunichar c;

      if (scanner->text[scanner->at] != '\\')
        g_string_append_c (text, scanner->text[scanner->at++]);
      else if (sx_scanner_read_escape (scanner, &c))
        g_string_append_unichar (text, c);
    }

  scanner->at = after;
}

static gsize
count_digits (SxScanner *scanner)
{
  gsize start = scanner->at;

  while (g_ascii_isdigit (sx_scanner_peek (scanner)))
    scanner->at++;

  return scanner->at - start;
}

static gboolean
scan_number_text (SxScanner *scanner)
{
  gsize whole_start;

  if (sx_scanner_peek (scanner) == '-')
    scanner->at++;
  whole_start = scanner->at;
  if (count_digits (scanner) == 0)
    return FALSE;
  if (scanner->text[whole_start] == '0' && scanner->at - whole_start > 1)
    return FALSE;
  if (sx_scanner_peek (scanner) == '.')
    {
      scanner->at++;
      if (count_digits (scanner) == 0)
        return FALSE;
    }
  if (sx_scanner_peek (scanner) == 'e' || sx_scanner_peek (scanner) == 'E')
    {
      scanner->at++;
      if (sx_scanner_peek (scanner) == '-' || sx_scanner_peek (scanner) == '+')
        scanner->at++;
      if (count_digits (scanner) == 0)
        return FALSE;
    }
  return !g_ascii_isalnum (sx_scanner_peek (scanner)) && sx_scanner_peek (scanner) != '.' && sx_scanner_peek (scanner) != '_';
}

/* Some parsers turn integers that do not fit into -1 or INT64_MIN: they are refused here. Only ERANGE
 * says so: errno may hold something else when two threads read their first number at once, and
 * g_ascii_string_to_signed() would refuse that. */
static gboolean
number_fits (const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);

  if (strpbrk (copy, ".eE") != NULL)
    return isfinite (g_ascii_strtod (copy, NULL));

  errno = 0;
  g_ascii_strtoll (copy, NULL, 10);
  return errno != ERANGE;
}

gboolean
sx_scanner_scan_number (SxScanner *scanner)
{
  gsize start = scanner->at;

  if (!scan_number_text (scanner))
    return sx_scanner_fail (scanner, start, SX_CONTENT_ERROR_NUMBER, "expected a decimal number as JSON writes it");
  if (!number_fits (scanner->text + start, scanner->at - start))
    return sx_scanner_fail (scanner, start, SX_CONTENT_ERROR_NUMBER, "expected a number that fits, found %.*s",
                 (int) MIN (scanner->at - start, 40), scanner->text + start);
  return TRUE;
}

gboolean
sx_scanner_scan_literal (SxScanner *scanner)
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

  return sx_scanner_unexpected (scanner, "a value");
}
