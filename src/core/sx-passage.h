/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"

G_BEGIN_DECLS

/**
 * SxSynonym:
 * @text: a lay word or another spelling
 * @locale: where it is used: "both", "GB" or "US"
 */
typedef struct
{
  char *text;
  char *locale;
} SxSynonym;

/**
 * SxSaid:
 * @sources: ids of the sources of a medical statement
 * @checked: whether somebody read the point in a source; if not, the program says so
 */
typedef struct
{
  char **sources;
  gboolean checked;
} SxSaid;

/**
 * SxPassage:
 * @id: unique in its file
 * @text: the words
 * @said: where a medical passage comes from; empty for others
 *
 * Words with an id and nothing else.
 */
typedef struct
{
  char *id;
  char *text;
  SxSaid said;
} SxPassage;

void       sx_said_read       (SxSaid *self, SxReader *reader);
void       sx_said_clear      (SxSaid *self);
gpointer   sx_passage_read    (SxReader *reader, gpointer data);
gpointer   sx_passage_read_sourced (SxReader *reader, gpointer data);
void       sx_passage_free    (gpointer passage);
GPtrArray *sx_synonyms_read   (SxReader *reader);

G_END_DECLS
