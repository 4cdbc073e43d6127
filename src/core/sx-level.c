/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-level.h"

#include <string.h>

#include "sx-words.h"

static const char *const ids[] = { "ambulance", "emergency", "today", "routine", "selfcare", "crisis", "out-of-scope", NULL };

gpointer
sx_level_text_read (SxReader *reader, gpointer data)
{
  SxLevelText *self = g_new0 (SxLevelText, 1);

  self->level = (SxLevel) sx_reader_get_word (reader, "id", ids);
  self->name = sx_words_read (reader, "name");
  self->brief = sx_words_read (reader, "short");
  self->advice = sx_words_read (reader, "advice");
  self->within = sx_words_read (reader, "within");
  self->service = sx_words_read (reader, "service");
  self->watch_for = sx_reader_dup_array (reader, "watchFor", 0, sx_passage_read, NULL, sx_passage_free);
  return self;
}

void
sx_level_text_free (gpointer text)
{
  SxLevelText *self = text;

  g_free (self->name);
  g_free (self->brief);
  g_free (self->advice);
  g_free (self->within);
  g_free (self->service);
  g_ptr_array_unref (self->watch_for);
  g_free (self);
}

/**
 * sx_level_read:
 * @reader: a reader
 * @member: a required member
 *
 * Returns: a level of the scale of urgency
 */
SxLevel
sx_level_read (SxReader *reader, const char *member)
{
  SxLevel level = (SxLevel) sx_reader_get_word (reader, member, ids);

  if (level >= SX_N_URGENCIES)
    sx_reader_fail (reader, SX_CONTENT_ERROR_VALUE, member, "expected a level from ambulance to selfcare, found “%s”",
                    ids[level]);
  return level;
}

const char *
sx_level_get_id (SxLevel level)
{
  g_return_val_if_fail (level < SX_N_LEVELS, NULL);

  return ids[level];
}

gboolean
sx_level_from_id (const char *id, SxLevel *level)
{
  for (guint i = 0; i < SX_N_LEVELS; i++)
    if (strcmp (ids[i], id) == 0)
      {
        *level = (SxLevel) i;
        return TRUE;
      }

  return FALSE;
}
