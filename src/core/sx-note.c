/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-note.h"

#include "sx-words.h"

gpointer
sx_note_read (SxReader *reader, gpointer data)
{
  SxNote *self = g_new0 (SxNote, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->title = sx_words_read (reader, "title");
  self->when = sx_expression_read_member (reader, "when");
  self->passages = sx_reader_dup_array (reader, "says", 1, sx_passage_read_sourced, NULL, sx_passage_free);
  return self;
}

void
sx_note_free (gpointer note)
{
  SxNote *self = note;

  g_free (self->id);
  g_free (self->title);
  sx_expression_free (self->when);
  g_ptr_array_unref (self->passages);
  g_free (self);
}
