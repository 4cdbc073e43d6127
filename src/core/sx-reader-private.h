/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"

G_BEGIN_DECLS

/* An object that is being read, with the names that were asked for. */
typedef struct
{
  JsonNode *node;
  guint first_name;
  gboolean ignores_rest;
} SxReaderFrame;

struct _SxReader
{
  SxDocument *document;
  GArray *frames;    /* of SxReaderFrame; the last one is being read */
  GPtrArray *names;  /* borrowed member names asked for, of all open objects */
  GArray *wants;     /* of SxWant, or NULL; borrowed */
  GError *error;
};

SxReaderFrame *sx_reader_top              (const SxReader *self);
void           sx_reader_push             (SxReader *self, JsonNode *node);
void           sx_reader_pop              (SxReader *self);
JsonNode      *sx_reader_require          (SxReader *self, const char *member);
char          *sx_reader_dup_checked_id   (SxReader *self, const char *member, JsonNode *node);
char          *sx_reader_dup_checked_text (SxReader *self, const char *member, JsonNode *node);

G_END_DECLS
