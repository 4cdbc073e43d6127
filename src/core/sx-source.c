/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-source.h"

gpointer
sx_source_read (SxReader *reader, gpointer data)
{
  SxSource *self = g_new0 (SxSource, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->title = sx_reader_dup_text (reader, "title");
  self->publisher = sx_reader_dup_text (reader, "publisher");
  if (!sx_reader_is_null (reader, "year"))
    self->year = (guint) sx_reader_get_integer (reader, "year", 1900, 2100);
  self->identifier = sx_reader_dup_text_or_null (reader, "identifier");
  self->address = sx_reader_dup_text (reader, "address");
  self->checked = sx_reader_dup_text (reader, "checked");
  self->not_checked = sx_reader_dup_text_or_null (reader, "notChecked");
  if (self->address != NULL && !g_str_has_prefix (self->address, "https://"))
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "address", "expected an https address, found “%.60s”", self->address);
  return self;
}

void
sx_source_free (gpointer source)
{
  SxSource *self = source;

  g_free (self->id);
  g_free (self->title);
  g_free (self->publisher);
  g_free (self->identifier);
  g_free (self->address);
  g_free (self->checked);
  g_free (self->not_checked);
  g_free (self);
}
