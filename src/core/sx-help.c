/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-help.h"

#include "sx-words.h"

static gpointer
read_section (SxReader *reader, gpointer data)
{
  SxHelpSection *self = g_new0 (SxHelpSection, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->title = sx_words_read (reader, "title");
  self->texts = sx_reader_dup_array (reader, "texts", 1, sx_passage_read, NULL, sx_passage_free);
  return self;
}

static void
free_section (gpointer data)
{
  SxHelpSection *self = data;

  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_free (self);
}

/**
 * sx_help_read:
 * @self: (out caller-allocates): zeroed
 * @reader: stands in the root of help.json
 */
void
sx_help_read (SxHelp *self, SxReader *reader)
{
  sx_review_read (&self->review, reader);
  self->sections = sx_reader_dup_array (reader, "sections", 1, read_section, NULL, free_section);
}

void
sx_help_clear (SxHelp *self)
{
  sx_review_clear (&self->review);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
}
