/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-region.h"

#include <string.h>

#include "sx-words.h"

static void
check_parts (const SxRegion *self, SxReader *reader)
{
  for (guint i = 0; i < self->parts->len && !sx_reader_failed (reader); i++)
    {
      const SxPart *part = g_ptr_array_index (self->parts, i);

      if (sx_region_find_part (self, part->id) != part)
        sx_reader_fail (reader, SX_CONTENT_ERROR_DUPLICATE, "parts", "expected each id once, found “%s” again", part->id);
    }
}

gpointer
sx_region_read (SxReader *reader, gpointer data)
{
  SxRegion *self = g_new0 (SxRegion, 1);

  self->covered = TRUE;
  self->id = sx_reader_dup_id (reader, "id");
  if (!sx_reader_is_null (reader, "parent"))
    self->parent = sx_reader_dup_reference (reader, "parent", SX_KIND_REGION);
  sx_reader_read_name (reader, "name", &self->name);
  self->summary = sx_words_read (reader, "summary");
  self->synonyms = sx_synonyms_read (reader);
  sx_shapes_read (self->shapes, reader, "views");
  self->parts = sx_reader_dup_array (reader, "parts", 0, sx_part_read, NULL, sx_part_free);
  check_parts (self, reader);
  return self;
}

/**
 * sx_region_read_elsewhere:
 * @reader: stands in a part of the body that is drawn and not covered
 * @data: unused
 *
 * Returns: (transfer full): a region without words and parts
 */
gpointer
sx_region_read_elsewhere (SxReader *reader, gpointer data)
{
  SxRegion *self = g_new0 (SxRegion, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->synonyms = g_ptr_array_new ();
  self->parts = g_ptr_array_new ();
  sx_shapes_read (self->shapes, reader, "views");
  if (sx_reader_has (reader, "clothed"))
    self->clothed = sx_reader_get_boolean (reader, "clothed");
  return self;
}

void
sx_region_free (gpointer region)
{
  SxRegion *self = region;

  g_free (self->id);
  g_free (self->parent);
  sx_name_clear (&self->name);
  g_free (self->summary);
  g_ptr_array_unref (self->synonyms);
  sx_shapes_clear (self->shapes);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

/**
 * sx_region_find_part:
 * @self: a region
 * @id: id of a part of it
 *
 * Returns: (transfer none) (nullable): the part
 */
const SxPart *
sx_region_find_part (const SxRegion *self, const char *id)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const SxPart *part = g_ptr_array_index (self->parts, i);

      if (strcmp (part->id, id) == 0)
        return part;
    }

  return NULL;
}
