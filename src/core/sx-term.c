/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-term.h"

#include "sx-words.h"

gpointer
sx_term_read (SxReader *reader, gpointer data)
{
  SxTerm *self = g_new0 (SxTerm, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->text = sx_words_read (reader, "text");
  self->synonyms = sx_synonyms_read (reader);
  sx_said_read (&self->said, reader);
  return self;
}

void
sx_term_free (gpointer term)
{
  SxTerm *self = term;

  g_free (self->id);
  sx_name_clear (&self->name);
  g_free (self->text);
  g_ptr_array_unref (self->synonyms);
  sx_said_clear (&self->said);
  g_free (self);
}
