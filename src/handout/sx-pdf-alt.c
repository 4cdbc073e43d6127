/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem () */

#include "sx-pdf-alt.h"

#include <stdlib.h>
#include <string.h>

/* Words that stand for pictures, in a PDF file by cairo, which has no way to say them. As PDF means it to be
 * done, a new version of each picture's object is put behind the file, and a table that leads there. */

#define FIGURE "/S /Figure\n"
#define OBJECT " 0 obj\n"

typedef struct
{
  GByteArray *pdf;
  GString *table; /* of the new objects */
} Update;

static void
append (Update *self, const char *text, gssize length)
{
  g_byte_array_append (self->pdf, (const guint8 *) text, (guint) (length < 0 ? (gssize) strlen (text) : length));
}

/* UTF-16 in hexadecimal digits, which need no escapes. */
static char *
encode (const char *words)
{
  g_autofree gunichar2 *units = g_utf8_to_utf16 (words, -1, NULL, NULL, NULL);
  GString *digits = g_string_new ("<FEFF");

  for (const gunichar2 *unit = units; unit != NULL && *unit != 0; unit++)
    g_string_append_printf (digits, "%04X", *unit);
  g_string_append_c (digits, '>');
  return g_string_free (digits, FALSE);
}

static const char *
find (const char *from, const char *end, const char *what)
{
  return from != NULL ? memmem (from, (gsize) (end - from), what, strlen (what)) : NULL;
}

static const char *
find_last (const char *start, const char *end, const char *what)
{
  const char *found = NULL;

  for (const char *at = find (start, end, what); at != NULL; at = find (at + 1, end, what))
    found = at;

  return found;
}

/* The number before "0 obj", at the beginning of the line. */
static guint64
read_number (const char *start, const char *object)
{
  const char *digit = object;

  while (digit > start && g_ascii_isdigit (digit[-1]))
    digit--;

  return g_ascii_strtoull (digit, NULL, 10);
}

/* The object around @figure, once more, with the words; @start and @end are those of the old file. */
static void
repeat (Update *self, const char *start, const char *end, const char *figure, const char *words)
{
  const char *object = find_last (start, figure, OBJECT);
  const char *last = find (figure, end, "endobj\n");
  guint64 number = read_number (start, object);
  g_autofree char *alt = encode (words);
  g_autofree char *head = g_strdup_printf ("%" G_GUINT64_FORMAT OBJECT, number);

  g_string_append_printf (self->table, "%" G_GUINT64_FORMAT " 1\n%010u 00000 n \n", number, self->pdf->len);
  append (self, head, -1);
  append (self, object + strlen (OBJECT), figure - object - (gssize) strlen (OBJECT));
  append (self, "/Alt ", -1);
  append (self, alt, -1);
  append (self, "\n   ", -1);
  append (self, figure, last - figure);
  append (self, "endobj\n", -1);
}

/* What the old trailer said, and where the old table is. */
static void
close_file (Update *self, const char *trailer, const char *end)
{
  const char *size = find (trailer, end, "/Size");
  const char *last = find (trailer, end, "startxref");
  guint64 before = g_ascii_strtoull (last + strlen ("startxref"), NULL, 10);
  g_autofree char *table = g_strdup_printf ("xref\n%strailer\n<< /Prev %" G_GUINT64_FORMAT "\n   ", self->table->str, before);
  g_autofree char *foot = g_strdup_printf ("startxref\n%u\n%%%%EOF\n", self->pdf->len);

  append (self, table, -1);
  append (self, size, last - size);
  append (self, foot, -1);
}

/**
 * sx_pdf_alt_add:
 * @pdf: a file by cairo, of a version that has no streams of objects: 1.4
 * @alts: (element-type utf8): words for each picture, in their order
 *
 * Says in the structure of the file what its pictures are.
 *
 * Returns: whether there are as many pictures as @alts; if not, nothing is changed
 */
gboolean
sx_pdf_alt_add (GByteArray *pdf, const GPtrArray *alts)
{
  g_autofree char *old = g_memdup2 (pdf->data, pdf->len);
  const char *end = old + pdf->len;
  const char *trailer = find_last (old, end, "trailer\n");
  g_autoptr (GString) table = g_string_new (NULL);
  Update update = { pdf, table };
  guint n = 0;

  for (const char *at = find (old, end, FIGURE); at != NULL; at = find (at + 1, end, FIGURE))
    n++;
  if (n != alts->len || trailer == NULL)
    return FALSE;
  if (n == 0)
    return TRUE;

  n = 0;
  for (const char *at = find (old, end, FIGURE); at != NULL; at = find (at + 1, end, FIGURE))
    repeat (&update, old, end, at, g_ptr_array_index (alts, n++));
  close_file (&update, trailer, end);
  return TRUE;
}
