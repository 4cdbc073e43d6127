/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-passage.h"

#include "sx-words.h"

static const char *const bases[] = { "not-checked", "checked", NULL };

void
sx_said_read (SxSaid *self, SxReader *reader)
{
  self->sources = sx_reader_dup_references (reader, "sources", 0, SX_KIND_SOURCE, NULL);
  self->checked = sx_reader_get_word (reader, "basis", bases) == 1;
  if (self->checked && !sx_reader_failed (reader) && self->sources[0] == NULL)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, "sources", "expected a source of what is said to be checked, found none");
}

void
sx_said_clear (SxSaid *self)
{
  g_strfreev (self->sources);
}

/**
 * sx_passage_read:
 * @reader: stands in a passage without sources
 * @data: unused
 *
 * A #SxReadFunc.
 *
 * Returns: (transfer full): the passage
 */
gpointer
sx_passage_read (SxReader *reader, gpointer data)
{
  SxPassage *self = g_new0 (SxPassage, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->text = sx_words_read (reader, "text");
  return self;
}

gpointer
sx_passage_read_sourced (SxReader *reader, gpointer data)
{
  SxPassage *self = sx_passage_read (reader, data);

  sx_said_read (&self->said, reader);
  return self;
}

void
sx_passage_free (gpointer passage)
{
  SxPassage *self = passage;

  g_free (self->id);
  g_free (self->text);
  sx_said_clear (&self->said);
  g_free (self);
}

static gpointer
read_synonym (SxReader *reader, gpointer data)
{
  static const char *const locales[] = { "both", "GB", "US", NULL };
  SxSynonym *self = g_new0 (SxSynonym, 1);

  self->text = sx_reader_dup_text (reader, "text");
  self->locale = g_strdup (locales[sx_reader_get_word (reader, "locale", locales)]);
  return self;
}

static void
free_synonym (gpointer data)
{
  SxSynonym *self = data;

  g_free (self->text);
  g_free (self->locale);
  g_free (self);
}

/**
 * sx_synonyms_read:
 * @reader: stands in an object with a member synonyms
 *
 * Returns: (transfer full) (element-type SxSynonym): the lay words
 */
GPtrArray *
sx_synonyms_read (SxReader *reader)
{
  return sx_reader_dup_array (reader, "synonyms", 0, read_synonym, NULL, free_synonym);
}
