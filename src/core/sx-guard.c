/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-guard.h"

#include <string.h>

#include "sx-scanner.h"

/* One open array or object. */
typedef struct
{
  gboolean is_object;
  guint index;         /* position of the value being read */
  SxScannerName name;  /* member being read; of objects only */
  guint first_name;    /* where the names of this object start in Guard.names */
  gboolean on_path;    /* whether the wanted pointer leads through here */
} Frame;

typedef struct
{
  SxScanner in;
  Frame frames[SX_GUARD_MAX_DEPTH];
  guint depth;
  GArray *names;
  char **wanted;     /* segments of the wanted pointer, or NULL */
  guint n_wanted;
  gboolean found;
} Guard;

static char *
dup_name (Guard *guard, const SxScannerName *name)
{
  GString *text = g_string_sized_new (name->length);

  sx_scanner_append_name (&guard->in, name, text);
  return g_string_free (text, FALSE);
}

static gboolean
has_escape (Guard *guard, const SxScannerName *name)
{
  return memchr (guard->in.text + name->start, '\\', name->length) != NULL;
}

static gboolean
name_is (Guard *guard, const SxScannerName *name, const char *other)
{
  g_autofree char *decoded = NULL;

  if (!has_escape (guard, name))
    return strlen (other) == name->length && strncmp (guard->in.text + name->start, other, name->length) == 0;
  decoded = dup_name (guard, name);
  return strcmp (decoded, other) == 0;
}

static gboolean
fail_duplicate (Guard *guard, const SxScannerName *name)
{
  g_autofree char *text = dup_name (guard, name);

  return sx_scanner_fail (&guard->in, name->start - 1, SX_CONTENT_ERROR_DUPLICATE, "expected each member once, found “%.60s” again",
               text);
}

/* Most objects have a handful of members; a table is made only for the others. */
static gboolean
check_few_names (Guard *guard, const SxScannerName *names, guint n_names)
{
  for (guint i = 1; i < n_names; i++)
    for (guint j = 0; j < i; j++)
      if (names[i].length == names[j].length
          && memcmp (guard->in.text + names[i].start, guard->in.text + names[j].start, names[i].length) == 0)
        return fail_duplicate (guard, &names[i]);

  return TRUE;
}

static gboolean
check_many_names (Guard *guard, const SxScannerName *names, guint n_names)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_names; i++)
    if (!g_hash_table_add (seen, dup_name (guard, &names[i])))
      return fail_duplicate (guard, &names[i]);

  return TRUE;
}

static gboolean
check_names (Guard *guard, const Frame *frame)
{
  const SxScannerName *names = &g_array_index (guard->names, SxScannerName, frame->first_name);
  guint n_names = guard->names->len - frame->first_name;
  gboolean plain = n_names <= 24;

  for (guint i = 0; i < n_names && plain; i++)
    plain = !has_escape (guard, &names[i]);

  return plain ? check_few_names (guard, names, n_names) : check_many_names (guard, names, n_names);
}

static gboolean
segment_matches (Guard *guard, const Frame *frame, const char *segment)
{
  g_autofree char *index = NULL;

  if (frame->is_object)
    return name_is (guard, &frame->name, segment);
  index = g_strdup_printf ("%u", frame->index);
  return strcmp (index, segment) == 0;
}

/* Whether the value that starts here lies on the way to the wanted pointer. */
static gboolean
value_on_path (Guard *guard)
{
  const Frame *frame = guard->depth > 0 ? &guard->frames[guard->depth - 1] : NULL;

  if (guard->wanted == NULL || guard->depth > guard->n_wanted)
    return FALSE;
  if (frame == NULL)
    return TRUE;
  return frame->on_path && segment_matches (guard, frame, guard->wanted[guard->depth - 1]);
}

static gboolean
open_container (Guard *guard, gboolean on_path)
{
  if (guard->depth == SX_GUARD_MAX_DEPTH)
    return sx_scanner_fail (&guard->in, guard->in.at, SX_CONTENT_ERROR_DEPTH, "expected at most %d levels of nesting",
                 SX_GUARD_MAX_DEPTH);
  guard->frames[guard->depth++] = (Frame){
    .is_object = guard->in.text[guard->in.at] == '{',
    .first_name = guard->names->len,
    .on_path = on_path,
  };
  guard->in.at++;
  return TRUE;
}

static gboolean
close_container (Guard *guard)
{
  const Frame *frame = &guard->frames[guard->depth - 1];

  if (frame->is_object && !check_names (guard, frame))
    return FALSE;
  g_array_set_size (guard->names, frame->first_name);
  guard->depth--;
  guard->in.at++;
  return TRUE;
}

/* Reads one scalar, or opens one container. */
static gboolean
scan_value (Guard *guard, gboolean *opened)
{
  gboolean on_path = value_on_path (guard);
  char c = sx_scanner_peek (&guard->in);
  SxScannerName ignored;

  *opened = c == '{' || c == '[';
  if (on_path && guard->depth == guard->n_wanted)
    {
      guard->found = TRUE;
      return FALSE;
    }
  if (*opened)
    return open_container (guard, on_path);
  if (c == '"')
    return sx_scanner_scan_string (&guard->in, &ignored);
  if (c == '-' || c == '+' || c == '.' || g_ascii_isdigit (c))
    return sx_scanner_scan_number (&guard->in);
  return sx_scanner_scan_literal (&guard->in);
}

static gboolean
scan_member_name (Guard *guard)
{
  Frame *frame = &guard->frames[guard->depth - 1];

  if (sx_scanner_peek (&guard->in) != '"')
    return sx_scanner_unexpected (&guard->in, "a member name in double quotes");
  if (!sx_scanner_scan_string (&guard->in, &frame->name))
    return FALSE;
  g_array_append_val (guard->names, frame->name);
  sx_scanner_skip_space (&guard->in);
  if (sx_scanner_peek (&guard->in) != ':')
    return sx_scanner_unexpected (&guard->in, "a colon");
  guard->in.at++;
  return TRUE;
}

/* Between two values of a container: its end, or a comma and the next value's name.
 * @fresh is TRUE right after the opening bracket. */
static gboolean
scan_between (Guard *guard, gboolean fresh, gboolean *closed)
{
  Frame *frame = &guard->frames[guard->depth - 1];
  char end = frame->is_object ? '}' : ']';

  sx_scanner_skip_space (&guard->in);
  *closed = sx_scanner_peek (&guard->in) == end;
  if (*closed)
    return close_container (guard);
  if (!fresh)
    {
      if (sx_scanner_peek (&guard->in) != ',')
        return sx_scanner_unexpected (&guard->in, frame->is_object ? "a comma or }" : "a comma or ]");
      guard->in.at++;
      frame->index++;
      sx_scanner_skip_space (&guard->in);
    }
  return !frame->is_object || scan_member_name (guard);
}

static gboolean
scan_document (Guard *guard)
{
  gboolean opened;
  gboolean closed;

  do
    {
      sx_scanner_skip_space (&guard->in);
      if (!scan_value (guard, &opened))
        return FALSE;
      closed = TRUE;
      while (guard->depth > 0 && closed)
        {
          if (!scan_between (guard, opened, &closed))
            return FALSE;
          opened = FALSE;
        }
    }
  while (guard->depth > 0);

  sx_scanner_skip_space (&guard->in);
  if (guard->in.at < guard->in.length && sx_scanner_peek (&guard->in) != '/' && sx_scanner_peek (&guard->in) != '#')
    return sx_scanner_fail (&guard->in, guard->in.at, SX_CONTENT_ERROR_TRAILING, "expected the end, found more text");
  return guard->in.at == guard->in.length || sx_scanner_unexpected (&guard->in, "the end");
}

static gboolean
check_encoding (Guard *guard)
{
  const char *end;

  if (guard->in.length >= 3 && memcmp (guard->in.text, "\xef\xbb\xbf", 3) == 0)
    return sx_scanner_fail (&guard->in, 0, SX_CONTENT_ERROR_ENCODING, "expected UTF-8 without a byte-order mark");
  if (g_utf8_validate_len (guard->in.text, guard->in.length, &end))
    return TRUE;
  if (*end == '\0')
    return sx_scanner_fail (&guard->in, (gsize) (end - guard->in.text), SX_CONTENT_ERROR_NUL, "expected text, found a NUL byte");
  return sx_scanner_fail (&guard->in, (gsize) (end - guard->in.text), SX_CONTENT_ERROR_ENCODING,
               "expected UTF-8, found byte 0x%02x", (guchar) *end);
}

/**
 * sx_guard_check:
 * @name: what to call the text in errors
 * @text: the text; need not end with a NUL
 * @length: its length in bytes
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Checks that @text is exactly one JSON document (RFC 8259) in UTF-8 that can be read as it
 * stands: no duplicate members, no number that does not fit, nothing nested too deep.
 *
 * Returns: whether it is
 */
gboolean
sx_guard_check (const char *name, const char *text, gsize length, GError **error)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SxScannerName));
  Guard guard = { .in = { name, text, length, 0, error }, .names = names };

  return check_encoding (&guard) && scan_document (&guard);
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
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (SxScannerName));
  g_auto (GStrv) wanted = split_pointer (pointer);
  Guard guard = { .in = { "", text, length, 0, NULL }, .names = names, .wanted = wanted };

  guard.n_wanted = *pointer == '\0' ? 0 : g_strv_length (wanted);
  scan_document (&guard);
  if (guard.found)
    *place = sx_scanner_place_of (text, guard.in.at);
  return guard.found;
}
