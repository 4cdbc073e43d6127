/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-mark-kind.h"

static const char *const symbols[] = { "cross", "zigzag", "wave", "dots", "ring", "bar", "drop", NULL };
static const char *const sides[] = { "any", "one", "both", NULL };

static gpointer
read_proposal (SxReader *reader, gpointer data)
{
  SxProposal *self = g_new0 (SxProposal, 1);

  self->regions = sx_reader_dup_references (reader, "regions", 1, SX_KIND_REGION, NULL);
  if (sx_reader_has (reader, "parts"))
    self->parts = sx_reader_dup_references (reader, "parts", 1, SX_KIND_PART, NULL);
  self->sides = (SxSides) sx_reader_get_word (reader, "sides", sides);
  self->finding_id = sx_reader_dup_reference (reader, "finding", SX_KIND_FINDING);
  return self;
}

static void
free_proposal (gpointer data)
{
  SxProposal *self = data;

  g_strfreev (self->regions);
  g_strfreev (self->parts);
  g_free (self->finding_id);
  g_free (self);
}

gpointer
sx_mark_kind_read (SxReader *reader, gpointer data)
{
  SxMarkKind *self = g_new0 (SxMarkKind, 1);

  self->id = sx_reader_dup_id (reader, "id");
  sx_reader_read_name (reader, "name", &self->name);
  self->symbol = (SxSymbol) sx_reader_get_word (reader, "symbol", symbols);
  self->proposes = sx_reader_dup_array (reader, "proposes", 0, read_proposal, NULL, free_proposal);
  return self;
}

void
sx_mark_kind_free (gpointer kind)
{
  SxMarkKind *self = kind;

  g_free (self->id);
  sx_name_clear (&self->name);
  g_ptr_array_unref (self->proposes);
  g_free (self);
}
