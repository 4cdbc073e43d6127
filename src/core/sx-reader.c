/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-reader-private.h"

#include <stdlib.h>
#include <string.h>

/* Longer ids are a mistake, and error messages quote them. */
#define MAX_ID_LENGTH 64

SxReaderFrame *
sx_reader_top (const SxReader *self)
{
  return &g_array_index (self->frames, SxReaderFrame, self->frames->len - 1);
}

void
sx_reader_push (SxReader *self, JsonNode *node)
{
  SxReaderFrame frame = { node, self->names->len, FALSE };

  g_array_append_val (self->frames, frame);
}

/**
 * sx_reader_new:
 * @document: the document to read
 * @wants: (nullable) (element-type SxWant): where references are noted; must outlive the reader
 *
 * Returns: (transfer full): a reader that stands at the root of @document
 */
SxReader *
sx_reader_new (SxDocument *document, GArray *wants)
{
  SxReader *self = g_new0 (SxReader, 1);

  self->document = sx_document_ref (document);
  self->wants = wants;
  self->frames = g_array_new (FALSE, FALSE, sizeof (SxReaderFrame));
  self->names = g_ptr_array_new ();
  sx_reader_push (self, sx_document_get_root (document));
  return self;
}

void
sx_reader_free (SxReader *self)
{
  g_clear_error (&self->error);
  g_array_unref (self->frames);
  g_ptr_array_unref (self->names);
  sx_document_unref (self->document);
  g_free (self);
}

gboolean
sx_reader_failed (const SxReader *self)
{
  return self->error != NULL;
}

/**
 * sx_reader_fail:
 * @self: a reader
 * @code: what is wrong
 * @member: (nullable): the member of the present object that is wrong, or %NULL for the object
 * @format: what was expected and what was found
 *
 * Notes an error, unless there was one before.
 */
void
sx_reader_fail (SxReader *self, SxContentError code, const char *member, const char *format, ...)
{
  g_autofree char *what = NULL;
  g_autofree char *pointer = NULL;
  JsonNode *node = sx_reader_top (self)->node;
  va_list args;

  if (self->error != NULL)
    return;

  if (member != NULL && sx_reader_has (self, member))
    node = sx_reader_get_node (self, member);
  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  pointer = sx_document_dup_pointer (self->document, node);
  sx_document_set_error (self->document, &self->error, code, pointer, "%s", what);
}

static gboolean
was_asked_for (const SxReader *self, const SxReaderFrame *frame, const char *name)
{
  for (guint i = frame->first_name; i < self->names->len; i++)
    if (strcmp (name, g_ptr_array_index (self->names, i)) == 0)
      return TRUE;

  return FALSE;
}

/* Every member must have been asked for. */
static void
check_members (SxReader *self)
{
  SxReaderFrame *frame = sx_reader_top (self);
  JsonObjectIter iter;
  const char *name;

  if (self->error != NULL || frame->ignores_rest || !JSON_NODE_HOLDS_OBJECT (frame->node))
    return;
  json_object_iter_init (&iter, json_node_get_object (frame->node));
  while (json_object_iter_next (&iter, &name, NULL))
    if (!was_asked_for (self, frame, name))
      {
        sx_reader_fail (self, SX_CONTENT_ERROR_UNKNOWN_MEMBER, name, "expected only members that are known here, found “%.60s”",
                        name);
        return;
      }
}

void
sx_reader_pop (SxReader *self)
{
  check_members (self);
  g_ptr_array_set_size (self->names, (int) sx_reader_top (self)->first_name);
  g_array_set_size (self->frames, self->frames->len - 1);
}

/**
 * sx_reader_finish:
 * @self: a reader that stands at the root
 * @error: return location for the first error
 *
 * Returns: whether everything was read without an error
 */
gboolean
sx_reader_finish (SxReader *self, GError **error)
{
  check_members (self);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

SxDocument *
sx_reader_get_document (const SxReader *self)
{
  return self->document;
}

/**
 * sx_reader_get_node:
 * @self: a reader
 * @member: (nullable): a member that exists, or %NULL for the present value
 *
 * Returns: (transfer none): the node
 */
JsonNode *
sx_reader_get_node (const SxReader *self, const char *member)
{
  JsonNode *node = sx_reader_top (self)->node;

  return member == NULL ? node : json_object_get_member (json_node_get_object (node), member);
}

gboolean
sx_reader_has (const SxReader *self, const char *member)
{
  JsonNode *node = sx_reader_top (self)->node;

  return JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), member);
}

/* The value of a required member, or %NULL after an error. */
JsonNode *
sx_reader_require (SxReader *self, const char *member)
{
  JsonNode *node;

  if (self->error != NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (sx_reader_top (self)->node))
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_TYPE, NULL, "expected an object");
      return NULL;
    }

  g_ptr_array_add (self->names, (gpointer) member);
  node = sx_reader_get_node (self, member);
  if (node == NULL)
    sx_reader_fail (self, SX_CONTENT_ERROR_MISSING, NULL, "expected member “%s”, found none", member);
  return node;
}

/**
 * sx_reader_is_null:
 * @self: a reader
 * @member: a required member
 *
 * Returns: whether @member is null; %TRUE after an error
 */
gboolean
sx_reader_is_null (SxReader *self, const char *member)
{
  JsonNode *node = sx_reader_require (self, member);

  return node == NULL || JSON_NODE_HOLDS_NULL (node);
}

/**
 * sx_reader_ignore_rest:
 * @self: a reader
 *
 * Lets the present object have members that nobody reads.
 */
void
sx_reader_ignore_rest (SxReader *self)
{
  sx_reader_top (self)->ignores_rest = TRUE;
}

/**
 * sx_reader_enter:
 * @self: a reader
 * @member: a required member that is an object
 *
 * Steps into @member. To be followed by sx_reader_leave(), whatever this returns.
 *
 * Returns: whether there is something to read
 */
gboolean
sx_reader_enter (SxReader *self, const char *member)
{
  JsonNode *node = sx_reader_require (self, member);

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    sx_reader_fail (self, SX_CONTENT_ERROR_TYPE, member, "expected an object");
  sx_reader_push (self, node != NULL ? node : sx_reader_top (self)->node);
  return self->error == NULL;
}

void
sx_reader_leave (SxReader *self)
{
  sx_reader_pop (self);
}

/* A string of the present object, borrowed; @node is its value. */
static const char *
get_string (SxReader *self, const char *member, JsonNode *node)
{
  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_TYPE, member, "expected text");
      return NULL;
    }

  return json_node_get_string (node);
}

static gboolean
is_id (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");

  return g_ascii_isalpha (text[0]) && text[length] == '\0' && length <= MAX_ID_LENGTH;
}

char *
sx_reader_dup_checked_id (SxReader *self, const char *member, JsonNode *node)
{
  const char *text = get_string (self, member, node);

  if (text == NULL)
    return NULL;

  if (!is_id (text))
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_VALUE, member,
                      "expected an id of letters, digits, - and _, found “%.60s”", text);
      return NULL;
    }

  return g_strdup (text);
}

char *
sx_reader_dup_id (SxReader *self, const char *member)
{
  return sx_reader_dup_checked_id (self, member, sx_reader_require (self, member));
}

char *
sx_reader_dup_checked_text (SxReader *self, const char *member, JsonNode *node)
{
  const char *text = get_string (self, member, node);

  if (text == NULL)
    return NULL;

  if (*text == '\0' || g_ascii_isspace (text[0]) || g_ascii_isspace (text[strlen (text) - 1]))
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_VALUE, member, "expected text without space at its ends");
      return NULL;
    }

  return g_strdup (text);
}

char *
sx_reader_dup_text (SxReader *self, const char *member)
{
  return sx_reader_dup_checked_text (self, member, sx_reader_require (self, member));
}

char *
sx_reader_dup_text_or_null (SxReader *self, const char *member)
{
  return sx_reader_is_null (self, member) ? NULL : sx_reader_dup_text (self, member);
}

static gboolean
is_date (const char *text)
{
  static const char pattern[] = "dddd-dd-dd";

  for (gsize i = 0; i < sizeof pattern; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;

  return g_date_valid_dmy ((GDateDay) atoi (text + 8), atoi (text + 5), (GDateYear) atoi (text));
}

/**
 * sx_reader_dup_date:
 * @self: a reader
 * @member: a required member
 *
 * Returns: (transfer full) (nullable): a day of the calendar as YYYY-MM-DD
 */
char *
sx_reader_dup_date (SxReader *self, const char *member)
{
  char *text = sx_reader_dup_text (self, member);

  if (text != NULL && !is_date (text))
    sx_reader_fail (self, SX_CONTENT_ERROR_VALUE, member, "expected a date as YYYY-MM-DD, found “%.60s”", text);
  return text;
}

char *
sx_reader_dup_date_or_null (SxReader *self, const char *member)
{
  return sx_reader_is_null (self, member) ? NULL : sx_reader_dup_date (self, member);
}

gboolean
sx_reader_get_boolean (SxReader *self, const char *member)
{
  JsonNode *node = sx_reader_require (self, member);

  if (node == NULL)
    return FALSE;

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_TYPE, member, "expected true or false");
      return FALSE;
    }

  return json_node_get_boolean (node);
}

double
sx_reader_get_number (SxReader *self, const char *member)
{
  JsonNode *node = sx_reader_require (self, member);
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (node == NULL)
    return 0;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_TYPE, member, "expected a number");
      return 0;
    }

  return json_node_get_double (node);
}

gint64
sx_reader_get_integer (SxReader *self, const char *member, gint64 min, gint64 max)
{
  double number = sx_reader_get_number (self, member);

  if (self->error != NULL)
    return min;

  if (number < (double) min || number > (double) max || number != (double) (gint64) number)
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_VALUE, member,
                      "expected a whole number from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT ", found %g", min, max,
                      number);
      return min;
    }

  return (gint64) number;
}

/**
 * sx_reader_get_word:
 * @self: a reader
 * @member: a required member
 * @words: (array zero-terminated=1): the words that are allowed
 *
 * Returns: the position of the word in @words; 0 after an error
 */
int
sx_reader_get_word (SxReader *self, const char *member, const char *const *words)
{
  const char *text = get_string (self, member, sx_reader_require (self, member));
  g_autofree char *expected = NULL;

  if (text == NULL)
    return 0;

  for (int i = 0; words[i] != NULL; i++)
    if (strcmp (text, words[i]) == 0)
      return i;

  expected = g_strjoinv (", ", (char **) words);
  sx_reader_fail (self, SX_CONTENT_ERROR_VALUE, member, "expected one of %s, found “%.60s”", expected, text);
  return 0;
}

void
sx_reader_read_name (SxReader *self, const char *member, SxName *name)
{
  if (sx_reader_enter (self, member))
    {
      name->plain = sx_reader_dup_text (self, "plain");
      name->clinical = sx_reader_dup_text (self, "clinical");
    }
  sx_reader_leave (self);
}

void
sx_name_clear (SxName *name)
{
  g_clear_pointer (&name->plain, g_free);
  g_clear_pointer (&name->clinical, g_free);
}
