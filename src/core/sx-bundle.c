/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-bundle.h"

#include "sx-words.h"

static GPtrArray *
read_passages (SxReader *reader, const char *member)
{
  return sx_reader_dup_array (reader, member, 1, sx_passage_read, NULL, sx_passage_free);
}

static SxPassage *
read_passage (SxReader *reader, const char *member)
{
  SxPassage *passage = NULL;

  if (sx_reader_enter (reader, member))
    passage = sx_passage_read (reader, NULL);
  sx_reader_leave (reader);
  return passage;
}

static gpointer
read_hazard (SxReader *reader, gpointer data)
{
  SxHazard *self = g_new0 (SxHazard, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->hazard = sx_words_read (reader, "hazard");
  self->guard = sx_words_read (reader, "guard");
  self->tests = sx_reader_dup_texts (reader, "tests");
  return self;
}

static void
free_hazard (gpointer data)
{
  SxHazard *self = data;

  g_free (self->id);
  g_free (self->hazard);
  g_free (self->guard);
  g_strfreev (self->tests);
  g_free (self);
}

/**
 * sx_bundle_read:
 * @self: (out caller-allocates): zeroed
 * @reader: stands in the root of bundle.json
 */
void
sx_bundle_read (SxBundle *self, SxReader *reader)
{
  gint64 schema = sx_reader_get_integer (reader, "schema", 0, G_MAXINT32);

  if (!sx_reader_failed (reader) && schema != SX_BUNDLE_SCHEMA)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VERSION, "schema", "expected schema version %d, found %" G_GINT64_FORMAT,
                    SX_BUNDLE_SCHEMA, schema);
  sx_review_read (&self->review, reader);
  self->language = sx_reader_dup_text (reader, "language");
  self->intended_purpose = read_passages (reader, "intendedPurpose");
  self->statements = read_passages (reader, "statements");
  self->result_statements = read_passages (reader, "resultStatements");
  self->update_policy = read_passage (reader, "updatePolicy");
  self->funding = read_passage (reader, "funding");
  self->report_faults = read_passage (reader, "reportFaults");
  self->weak_points = read_passages (reader, "weakPoints");
  self->triage_figures = read_passages (reader, "triageFigures");
  self->hazards = sx_reader_dup_array (reader, "hazards", 1, read_hazard, NULL, free_hazard);
}

static void
free_passage_or_null (gpointer passage)
{
  if (passage != NULL)
    sx_passage_free (passage);
}

void
sx_bundle_clear (SxBundle *self)
{
  sx_review_clear (&self->review);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->intended_purpose, g_ptr_array_unref);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->result_statements, g_ptr_array_unref);
  g_clear_pointer (&self->update_policy, free_passage_or_null);
  g_clear_pointer (&self->funding, free_passage_or_null);
  g_clear_pointer (&self->report_faults, free_passage_or_null);
  g_clear_pointer (&self->weak_points, g_ptr_array_unref);
  g_clear_pointer (&self->triage_figures, g_ptr_array_unref);
  g_clear_pointer (&self->hazards, g_ptr_array_unref);
}
