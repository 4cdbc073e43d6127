/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-territory.h"

gpointer
sx_territory_read (SxReader *reader, gpointer data)
{
  SxTerritory *self = g_new0 (SxTerritory, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->name = sx_reader_dup_text (reader, "name");
  self->emergency = sx_reader_dup_text (reader, "emergency");
  self->advice = sx_reader_dup_text (reader, "advice");
  self->crisis = sx_reader_dup_text (reader, "crisis");
  self->department = sx_reader_dup_text (reader, "department");
  self->doctor = sx_reader_dup_text (reader, "doctor");
  sx_said_read (&self->said, reader);
  return self;
}

void
sx_territory_free (gpointer territory)
{
  SxTerritory *self = territory;

  g_free (self->id);
  g_free (self->name);
  g_free (self->emergency);
  g_free (self->advice);
  g_free (self->crisis);
  g_free (self->department);
  g_free (self->doctor);
  sx_said_clear (&self->said);
  g_free (self);
}
