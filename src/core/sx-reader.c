/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-reader.h"

#include <stdlib.h>
#include <string.h>

/* Longer ids are a mistake, and error messages quote them. */
#define MAX_ID_LENGTH 64

/* An object that is being read, with the names that were asked for. */
typedef struct
{
  JsonNode *node;
  guint first_name;
  gboolean ignores_rest;
} Frame;

struct _SxReader
{
  SxDocument *document;
  GArray *frames;    /* of Frame; the last one is being read */
  GPtrArray *names;  /* borrowed member names asked for, of all open objects */
  GArray *wants;     /* of SxWant, or NULL; borrowed */
  GError *error;
};

static Frame *
top (const SxReader *self)
{
  return &g_array_index (self->frames, Frame, self->frames->len - 1);
}

static void
push (SxReader *self, JsonNode *node)
{
  Frame frame = { node, self->names->len, FALSE };

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
  self->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  self->names = g_ptr_array_new ();
  push (self, sx_document_get_root (document));
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
  JsonNode *node = top (self)->node;
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
was_asked_for (const SxReader *self, const Frame *frame, const char *name)
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
  Frame *frame = top (self);
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

static void
pop (SxReader *self)
{
  check_members (self);
  g_ptr_array_set_size (self->names, (int) top (self)->first_name);
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
  JsonNode *node = top (self)->node;

  return member == NULL ? node : json_object_get_member (json_node_get_object (node), member);
}

gboolean
sx_reader_has (const SxReader *self, const char *member)
{
  JsonNode *node = top (self)->node;

  return JSON_NODE_HOLDS_OBJECT (node) && json_object_has_member (json_node_get_object (node), member);
}

/* The value of a required member, or %NULL after an error. */
static JsonNode *
require (SxReader *self, const char *member)
{
  JsonNode *node;

  if (self->error != NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (top (self)->node))
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
  JsonNode *node = require (self, member);

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
  top (self)->ignores_rest = TRUE;
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
  JsonNode *node = require (self, member);

  if (node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    sx_reader_fail (self, SX_CONTENT_ERROR_TYPE, member, "expected an object");
  push (self, node != NULL ? node : top (self)->node);
  return self->error == NULL;
}

void
sx_reader_leave (SxReader *self)
{
  pop (self);
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

static char *
dup_checked_id (SxReader *self, const char *member, JsonNode *node)
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
  return dup_checked_id (self, member, require (self, member));
}

static char *
dup_checked_text (SxReader *self, const char *member, JsonNode *node)
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
  return dup_checked_text (self, member, require (self, member));
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
  JsonNode *node = require (self, member);

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
  JsonNode *node = require (self, member);
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
  const char *text = get_string (self, member, require (self, member));
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

static JsonArray *
get_array (SxReader *self, const char *member, guint min)
{
  JsonNode *node = require (self, member);

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_TYPE, member, "expected an array");
      return NULL;
    }

  if (json_array_get_length (json_node_get_array (node)) < min)
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_VALUE, member, "expected at least %u items", min);
      return NULL;
    }

  return json_node_get_array (node);
}

static void
read_items (SxReader *self, GPtrArray *items, JsonArray *array, SxReadFunc read, gpointer data)
{
  for (guint i = 0; i < json_array_get_length (array) && self->error == NULL; i++)
    {
      push (self, json_array_get_element (array, i));
      g_ptr_array_add (items, read (self, data));
      pop (self);
    }
}

/**
 * sx_reader_dup_array:
 * @self: a reader
 * @member: a required member that is an array
 * @min: the smallest number of items allowed
 * @read: reads one item
 * @data: passed to @read
 * @free_item: frees one item
 *
 * Returns: (transfer full): the items; fewer than there are, after an error
 */
GPtrArray *
sx_reader_dup_array (SxReader *self, const char *member, guint min, SxReadFunc read, gpointer data,
                     GDestroyNotify free_item)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (free_item);
  JsonArray *array = get_array (self, member, min);

  if (array != NULL)
    read_items (self, items, array, read, data);
  return items;
}

static gpointer
read_text_item (SxReader *self, gpointer data)
{
  return dup_checked_text (self, NULL, top (self)->node);
}

/**
 * sx_reader_dup_items:
 * @self: a reader that stands at the root
 * @read: reads one item
 * @data: passed to @read
 * @free_item: frees one item
 *
 * Reads a document that is one item or an array of items.
 *
 * Returns: (transfer full): the items; fewer than there are, after an error
 */
GPtrArray *
sx_reader_dup_items (SxReader *self, SxReadFunc read, gpointer data, GDestroyNotify free_item)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (free_item);
  JsonNode *root = top (self)->node;

  if (JSON_NODE_HOLDS_ARRAY (root))
    read_items (self, items, json_node_get_array (root), read, data);
  else
    g_ptr_array_add (items, read (self, data));
  return items;
}

/**
 * sx_reader_want:
 * @self: a reader
 * @member: (nullable): the member that holds @id, or %NULL for the present value
 * @kind: what @id must be an id of
 * @id: (nullable): the id; must live until the wants are checked
 * @owner: (nullable): the id of what @id is a part of, for kinds that are parts
 *
 * Notes that @id must exist, to be checked when everything is read.
 */
void
sx_reader_want (SxReader *self, const char *member, SxKind kind, const char *id, const char *owner)
{
  SxWant want = { self->document, NULL, kind, id, owner };

  if (self->error != NULL || self->wants == NULL)
    return;
  want.node = sx_reader_get_node (self, member);
  g_array_append_val (self->wants, want);
}

/**
 * sx_reader_dup_reference:
 * @self: a reader
 * @member: a required member that is the id of a @kind
 * @kind: the kind
 *
 * Returns: (transfer full) (nullable): the id
 */
char *
sx_reader_dup_reference (SxReader *self, const char *member, SxKind kind)
{
  char *id = sx_reader_dup_id (self, member);

  if (id != NULL)
    sx_reader_want (self, member, kind, id, NULL);
  return id;
}

typedef struct
{
  SxKind kind;
  const char *owner;
} ReferenceItem;

static gpointer
read_reference_item (SxReader *self, gpointer data)
{
  ReferenceItem *item = data;
  char *id = dup_checked_id (self, NULL, top (self)->node);

  if (id != NULL)
    sx_reader_want (self, NULL, item->kind, id, item->owner);
  return id;
}

static char **
take_strv (GPtrArray *strings)
{
  g_ptr_array_set_free_func (strings, NULL);
  g_ptr_array_add (strings, NULL);
  return (char **) g_ptr_array_free (strings, FALSE);
}

static void
check_no_repeats (SxReader *self, const char *member, char **ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) ids + i + 1, ids[i]))
      {
        sx_reader_fail (self, SX_CONTENT_ERROR_DUPLICATE, member, "expected each id once, found “%s” again", ids[i]);
        return;
      }
}

/**
 * sx_reader_dup_references:
 * @self: a reader
 * @member: a required member that is an array of ids
 * @min: the smallest number of ids allowed
 * @kind: what they must be ids of
 * @owner: (nullable): what they are parts of, for kinds that are parts; borrowed until the check
 *
 * Returns: (transfer full): the ids
 */
char **
sx_reader_dup_references (SxReader *self, const char *member, guint min, SxKind kind, const char *owner)
{
  ReferenceItem item = { kind, owner };
  char **ids = take_strv (sx_reader_dup_array (self, member, min, read_reference_item, &item, g_free));

  check_no_repeats (self, member, ids);
  return ids;
}

/**
 * sx_reader_dup_texts:
 * @self: a reader
 * @member: a required member that is an array of texts
 *
 * Returns: (transfer full): the texts
 */
char **
sx_reader_dup_texts (SxReader *self, const char *member)
{
  return take_strv (sx_reader_dup_array (self, member, 0, read_text_item, NULL, g_free));
}
