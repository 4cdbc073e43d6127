/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-reader-private.h"

/* Arrays and references. */

static JsonArray *
get_array (SxReader *self, const char *member, guint min)
{
  JsonNode *node = sx_reader_require (self, member);

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_TYPE, member, "expected an array");
      return NULL;
    }

  if (json_array_get_length (json_node_get_array (node)) < min)
    {
      sx_reader_fail (self, SX_CONTENT_ERROR_VALUE, member, "expected %u or more items", min);
      return NULL;
    }

  return json_node_get_array (node);
}

static void
read_items (SxReader *self, GPtrArray *items, JsonArray *array, SxReadFunc read, gpointer data)
{
  for (guint i = 0; i < json_array_get_length (array) && self->error == NULL; i++)
    {
      sx_reader_push (self, json_array_get_element (array, i));
      g_ptr_array_add (items, read (self, data));
      sx_reader_pop (self);
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
  return sx_reader_dup_checked_text (self, NULL, sx_reader_top (self)->node);
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
  JsonNode *root = sx_reader_top (self)->node;

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
  char *id = sx_reader_dup_checked_id (self, NULL, sx_reader_top (self)->node);

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
