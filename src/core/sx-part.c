/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-part.h"

gpointer
sx_part_read (SxReader *reader, gpointer data)
{
  SxPart *self = g_new0 (SxPart, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  sx_shapes_read (self->shapes, reader, "views");
  return self;
}

void
sx_part_free (gpointer part)
{
  SxPart *self = part;

  g_free (self->id);
  sx_name_clear (&self->name);
  sx_shapes_clear (self->shapes);
  g_free (self);
}
