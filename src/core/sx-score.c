/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sx-score.h"

#include <string.h>

#include "sx-words.h"

#define MAX_POINTS 20

static gpointer
read_item (SxReader *reader, gpointer data)
{
  SxScoreItem *item = g_new0 (SxScoreItem, 1);

  item->id = sx_reader_dup_id (reader, "id");
  item->text = sx_words_read (reader, "text");
  item->points = (int) sx_reader_get_integer (reader, "points", -MAX_POINTS, MAX_POINTS);
  item->when = sx_expression_read_or_null (reader, "when");
  return item;
}

static void
free_item (gpointer data)
{
  SxScoreItem *item = data;

  g_free (item->id);
  g_free (item->text);
  sx_expression_free (item->when);
  g_free (item);
}

static void
check_items (const SxScore *self, SxReader *reader)
{
  for (guint i = 0; i < self->items->len; i++)
    for (guint j = 0; j < i && !sx_reader_failed (reader); j++)
      {
        const char *id = ((const SxScoreItem *) g_ptr_array_index (self->items, i))->id;

        if (strcmp (id, ((const SxScoreItem *) g_ptr_array_index (self->items, j))->id) == 0)
          sx_reader_fail (reader, SX_CONTENT_ERROR_DUPLICATE, "items", "expected each id once, found “%s” again", id);
      }
}

gpointer
sx_score_read (SxReader *reader, gpointer data)
{
  SxScore *self = g_new0 (SxScore, 1);

  self->id = sx_reader_dup_id (reader, "id");
  self->name = sx_words_read (reader, "name");
  self->concerns = sx_expression_read_member (reader, "concerns");
  self->about = sx_words_read (reader, "about");
  self->safety = sx_words_read (reader, "safety");
  self->items = sx_reader_dup_array (reader, "items", 1, read_item, NULL, free_item);
  sx_said_read (&self->said, reader);
  if (!sx_reader_failed (reader))
    check_items (self, reader);
  return self;
}

void
sx_score_free (gpointer score)
{
  SxScore *self = score;

  g_free (self->id);
  g_free (self->name);
  sx_expression_free (self->concerns);
  g_free (self->about);
  g_free (self->safety);
  g_ptr_array_unref (self->items);
  sx_said_clear (&self->said);
  g_free (self);
}
