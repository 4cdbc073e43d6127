/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-screen.h"

#include "sx-words.h"

static gpointer
read_screen (SxReader *reader, gpointer data)
{
  SxScreen *self = g_new0 (SxScreen, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->name = sx_words_read (reader, "name");
  self->questions = sx_reader_dup_references (reader, "questions", 1, SX_KIND_FINDING, NULL);
  return self;
}

static void
free_screen (gpointer data)
{
  SxScreen *self = data;

  g_free (self->id);
  g_free (self->name);
  g_strfreev (self->questions);
  g_free (self);
}

gpointer
sx_stage_read (SxReader *reader, gpointer data)
{
  SxStage *self = g_new0 (SxStage, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->name = sx_words_read (reader, "name");
  self->always = sx_reader_get_boolean (reader, "always");
  self->optional = sx_reader_get_boolean (reader, "optional");
  self->screens = sx_reader_dup_array (reader, "screens", 1, read_screen, NULL, free_screen);
  return self;
}

void
sx_stage_free (gpointer stage)
{
  SxStage *self = stage;

  g_free (self->id);
  g_free (self->name);
  g_ptr_array_unref (self->screens);
  g_free (self);
}
