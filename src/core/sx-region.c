/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-region.h"

#include "sx-words.h"

static const char *const views[SX_N_VIEWS] = { "front", "back" };
static const char *const sides[SX_N_SIDES] = { "middle", "left", "right" };

static void
read_views (SxRegion *self, SxReader *reader)
{
  sx_reader_enter (reader, "views");
  for (int view = 0; view < SX_N_VIEWS; view++)
    {
      if (!sx_reader_has (reader, views[view]))
        continue;
      sx_reader_enter (reader, views[view]);
      for (int side = 0; side < SX_N_SIDES; side++)
        if (sx_reader_has (reader, sides[side]))
          self->shapes[view][side] = sx_reader_dup_references (reader, sides[side], 1, SX_KIND_SHAPE, NULL);
      sx_reader_leave (reader);
    }
  sx_reader_leave (reader);
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
  read_views (self, reader);
  return self;
}

/**
 * sx_region_read_elsewhere:
 * @reader: stands in a part of the body that is drawn and not covered
 * @data: unused
 *
 * Returns: (transfer full): a region without words
 */
gpointer
sx_region_read_elsewhere (SxReader *reader, gpointer data)
{
  SxRegion *self = g_new0 (SxRegion, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->synonyms = g_ptr_array_new ();
  read_views (self, reader);
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
  for (int view = 0; view < SX_N_VIEWS; view++)
    for (int side = 0; side < SX_N_SIDES; side++)
      g_strfreev (self->shapes[view][side]);
  g_free (self);
}

gboolean
sx_region_has_shapes (const SxRegion *self, SxView view)
{
  for (int side = 0; side < SX_N_SIDES; side++)
    if (self->shapes[view][side] != NULL)
      return TRUE;

  return FALSE;
}

const char *
sx_view_get_word (SxView view)
{
  return views[view];
}
