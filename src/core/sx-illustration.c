/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-illustration.h"

#include "sx-words.h"

static gpointer
read_coordinate (SxReader *reader, gpointer data)
{
  JsonNode *node = sx_reader_get_node (reader, NULL);
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double *self = g_new0 (double, 1);

  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    *self = json_node_get_double (node);
  else
    sx_reader_fail (reader, SX_CONTENT_ERROR_TYPE, NULL, "expected a number");
  return self;
}

static void
read_point (SxReader *reader, const char *member, SxPoint *point)
{
  g_autoptr (GPtrArray) numbers = sx_reader_dup_array (reader, member, 2, read_coordinate, NULL, g_free);

  if (sx_reader_failed (reader))
    return;

  if (numbers->len > 2)
    {
      sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, member, "expected two numbers, found %u", numbers->len);
      return;
    }

  point->x = *(double *) g_ptr_array_index (numbers, 0);
  point->y = *(double *) g_ptr_array_index (numbers, 1);
  if (point->x < 0 || point->x > SX_ILLUSTRATION_WIDTH || point->y < 0 || point->y > SX_ILLUSTRATION_HEIGHT)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, member,
                    "expected a point in the drawing, from 0, 0 to %d, %d, found %g, %g", SX_ILLUSTRATION_WIDTH,
                    SX_ILLUSTRATION_HEIGHT, point->x, point->y);
}

static gpointer
read_label (SxReader *reader, gpointer data)
{
  static const char *const sides[] = { "start", "end", "middle", NULL };
  SxLabel *self = g_new0 (SxLabel, 1);

  read_point (reader, "at", &self->at);
  read_point (reader, "text", &self->text);
  self->side = (SxLabelSide) sx_reader_get_word (reader, "side", sides);
  self->name.plain = sx_words_read (reader, "plain");
  self->name.clinical = sx_words_read (reader, "clinical");
  return self;
}

static void
free_label (gpointer data)
{
  SxLabel *self = data;

  sx_name_clear (&self->name);
  g_free (self);
}

gpointer
sx_illustration_read (SxReader *reader, gpointer data)
{
  SxIllustration *self = g_new0 (SxIllustration, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->file = sx_reader_dup_text (reader, "file");
  self->title = sx_words_read (reader, "title");
  self->says = sx_words_read (reader, "says");
  self->section = sx_reader_dup_reference (reader, "section", SX_KIND_SECTION);
  self->terms = sx_reader_dup_references (reader, "terms", 0, SX_KIND_TERM, NULL);
  self->labels = sx_reader_dup_array (reader, "labels", 1, read_label, NULL, free_label);
  sx_said_read (&self->said, reader);
  return self;
}

void
sx_illustration_free (gpointer illustration)
{
  SxIllustration *self = illustration;

  g_free (self->id);
  g_free (self->file);
  g_free (self->title);
  g_free (self->says);
  g_free (self->section);
  g_strfreev (self->terms);
  g_ptr_array_unref (self->labels);
  sx_said_clear (&self->said);
  g_free (self);
}
