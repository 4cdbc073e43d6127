/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-vignette.h"

#include <string.h>

#include "sx-answers-reader.h"
#include "sx-tool.h"

static gpointer
read_level (SxReader *reader, gpointer data)
{
  JsonNode *node = sx_reader_get_node (reader, NULL);
  const char *id = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  guint *levels = data;
  SxLevel level;

  if (id != NULL && sx_level_from_id (id, &level))
    *levels |= 1u << level;
  else
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, NULL, "expected a level of care");
  return NULL;
}

/* Unlike those of a rule, levels of a vignette may leave the scale. */
static SxLevel
read_expected (SxReader *reader)
{
  g_autofree char *id = sx_reader_dup_text (reader, "level");
  SxLevel level = SX_LEVEL_AMBULANCE;

  if (id != NULL && !sx_level_from_id (id, &level))
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "level", "expected a level of care, found “%.60s”", id);
  return level;
}

static gboolean
read_counted (SxReader *reader)
{
  gboolean counted = TRUE;

  if (sx_reader_has (reader, "scope"))
    {
      g_autofree char *scope = sx_reader_dup_text (reader, "scope");

      counted &= g_strcmp0 (scope, "in") == 0;
    }
  if (sx_reader_has (reader, "headline"))
    counted &= sx_reader_get_boolean (reader, "headline");
  return counted;
}

static gpointer
read_vignette (SxReader *reader, gpointer content)
{
  SxVignette *self = g_new0 (SxVignette, 1);

  self->id = sx_reader_dup_text (reader, "id");
  self->level = read_expected (reader);
  self->acceptable = 1u << self->level;
  if (sx_reader_has (reader, "acceptable"))
    g_ptr_array_unref (sx_reader_dup_array (reader, "acceptable", 1, read_level, &self->acceptable, NULL));
  if (sx_reader_has (reader, "condition"))
    self->condition = sx_reader_dup_text_or_null (reader, "condition");
  self->counted = read_counted (reader);
  self->answers = sx_answers_read (content, reader, "answers");
  sx_reader_ignore_rest (reader);
  return self;
}

static gboolean
add_document (GPtrArray *vignettes, const SxContent *content, SxDocument *document, GError **error)
{
  g_autoptr (SxReader) reader = sx_reader_new (document, NULL);
  g_autoptr (GPtrArray) items = sx_reader_dup_items (reader, read_vignette, (gpointer) content, sx_vignette_free);

  if (!sx_reader_finish (reader, error))
    return FALSE;

  g_ptr_array_extend_and_steal (vignettes, g_steal_pointer (&items));
  return TRUE;
}

static gboolean
add_lines (GPtrArray *vignettes, const SxContent *content, const char *path, GBytes *bytes, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  const char *end = text + length;
  guint number = 0;

  for (const char *line = text; line < end; number++)
    {
      const char *newline = memchr (line, '\n', (gsize) (end - line));
      gsize size = (gsize) ((newline != NULL ? newline : end) - line);
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, (gsize) (line - text), size);
      g_autofree char *name = g_strdup_printf ("%s, line %u", path, number + 1);
      g_autoptr (SxDocument) document = NULL;

      line += size + 1;
      if (size == 0 || (size == 1 && *(line - 2) == '\r'))
        continue;
      document = sx_document_new (name, part, error);
      if (document == NULL || !add_document (vignettes, content, document, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * sx_vignettes_read:
 * @content: whose findings are answered
 * @path: a file with one vignette, an array of vignettes, or one vignette a line
 * @error: return location for a %SX_CONTENT_ERROR
 *
 * Returns: (transfer full) (element-type SxVignette) (nullable): the vignettes
 */
GPtrArray *
sx_vignettes_read (const SxContent *content, const char *path, GError **error)
{
  g_autoptr (GPtrArray) vignettes = g_ptr_array_new_with_free_func (sx_vignette_free);
  g_autoptr (GBytes) bytes = sx_tool_read (path, error);
  g_autoptr (SxDocument) document = NULL;
  g_autoptr (GError) one_error = NULL;
  gboolean done;

  if (bytes == NULL)
    return NULL;

  document = sx_document_new (path, bytes, &one_error);
  if (document != NULL)
    done = add_document (vignettes, content, document, error);
  else if (g_error_matches (one_error, SX_CONTENT_ERROR, SX_CONTENT_ERROR_TRAILING))
    done = add_lines (vignettes, content, path, bytes, error);
  else
    {
      g_propagate_error (error, g_steal_pointer (&one_error));
      done = FALSE;
    }

  return done ? g_steal_pointer (&vignettes) : NULL;
}

void
sx_vignette_free (gpointer vignette)
{
  SxVignette *self = vignette;

  g_free (self->id);
  g_free (self->condition);
  g_clear_pointer (&self->answers, sx_answers_unref);
  g_free (self);
}
