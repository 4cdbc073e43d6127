/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-document.h"

#include "sx-guard.h"
#include "sx-parser.h"

struct _SxDocument
{
  char *name;
  GBytes *bytes;
  JsonNode *root;
};

static void
sx_document_clear (gpointer data)
{
  SxDocument *self = data;

  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_clear_pointer (&self->root, json_node_unref);
}

/**
 * sx_document_new:
 * @name: what to call the document in errors, for example its file name
 * @bytes: its text
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (nullable): the document, or %NULL if @bytes is not one sound JSON text
 */
SxDocument *
sx_document_new (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (SxDocument) self = g_rc_box_new0 (SxDocument);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  self->name = g_strdup (name);
  self->bytes = g_bytes_ref (bytes);
  if (!sx_guard_check (name, text != NULL ? text : "", length, error))
    return NULL;

  self->root = sx_parser_read (text, length);
  return g_steal_pointer (&self);
}

SxDocument *
sx_document_ref (SxDocument *self)
{
  return g_rc_box_acquire (self);
}

void
sx_document_unref (SxDocument *self)
{
  g_rc_box_release_full (self, sx_document_clear);
}

const char *
sx_document_get_name (const SxDocument *self)
{
  return self->name;
}

JsonNode *
sx_document_get_root (const SxDocument *self)
{
  return self->root;
}

/**
 * sx_document_drop_root:
 * @self: a document of which everything is read
 *
 * Frees all nodes. Errors in it can still be set, by their JSON pointer.
 */
void
sx_document_drop_root (SxDocument *self)
{
  g_clear_pointer (&self->root, json_node_unref);
}

static char *
escape_segment (const char *name)
{
  g_autoptr (GString) text = g_string_new (name);

  g_string_replace (text, "~", "~0", 0);
  g_string_replace (text, "/", "~1", 0);
  return g_strdup (text->str);
}

/* The guard bounds the depth of what is walked here. */
static gboolean
find_node (JsonNode *at, JsonNode *node, GString *pointer)
{
  gsize length = pointer->len;

  if (at == node)
    return TRUE;

  if (JSON_NODE_HOLDS_ARRAY (at))
    {
      JsonArray *array = json_node_get_array (at);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_string_append_printf (pointer, "/%u", i);
          if (find_node (json_array_get_element (array, i), node, pointer))
            return TRUE;
          g_string_truncate (pointer, length);
        }
    }
  else if (JSON_NODE_HOLDS_OBJECT (at))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *value;

      json_object_iter_init (&iter, json_node_get_object (at));
      while (json_object_iter_next (&iter, &name, &value))
        {
          g_autofree char *segment = escape_segment (name);

          g_string_append_printf (pointer, "/%s", segment);
          if (find_node (value, node, pointer))
            return TRUE;
          g_string_truncate (pointer, length);
        }
    }

  return FALSE;
}

/**
 * sx_document_dup_pointer:
 * @self: a document
 * @node: a node of it
 *
 * Nodes do not know where they are, so this searches; it is for error messages only.
 *
 * Returns: (transfer full): the JSON pointer of @node
 */
char *
sx_document_dup_pointer (const SxDocument *self, JsonNode *node)
{
  GString *pointer = g_string_new (NULL);

  find_node (self->root, node, pointer);
  return g_string_free (pointer, FALSE);
}

/**
 * sx_document_set_error:
 * @self: a document
 * @error: return location for the error
 * @code: what is wrong
 * @pointer: JSON pointer of the value that is wrong
 * @format: what was expected and what was found
 *
 * Sets @error to say what is wrong and where.
 */
void
sx_document_set_error (const SxDocument *self, GError **error, SxContentError code,
                       const char *pointer, const char *format, ...)
{
  g_autofree char *what = NULL;
  SxGuardPlace place = { 1, 1 };
  gsize length;
  const char *text = g_bytes_get_data (self->bytes, &length);
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  sx_guard_locate (text, length, pointer, &place);
  sx_content_error_set (error, code, "%s:%u:%u: %s: %s", self->name, place.line, place.column,
                        *pointer == '\0' ? "/" : pointer, what);
}
