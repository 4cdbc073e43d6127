/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-feature.h"

gpointer
sx_section_read (SxReader *reader, gpointer data)
{
  SxSection *self = g_new0 (SxSection, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->name = sx_reader_dup_text (reader, "name");
  return self;
}

void
sx_section_free (gpointer section)
{
  SxSection *self = section;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

gpointer
sx_feature_read (SxReader *reader, gpointer data)
{
  SxFeature *self = g_new0 (SxFeature, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->section = sx_reader_dup_reference (reader, "section", SX_KIND_SECTION);
  self->compared = sx_reader_get_boolean (reader, "compared");
  self->presented = sx_reader_get_boolean (reader, "presented");
  return self;
}

void
sx_feature_free (gpointer feature)
{
  SxFeature *self = feature;

  g_free (self->id);
  sx_name_clear (&self->name);
  g_free (self->section);
  g_free (self);
}
