/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"

G_BEGIN_DECLS

/**
 * SxSource:
 * @id: never shown
 * @title: the document's own title
 * @publisher: who published it
 * @year: 0 if not known
 * @identifier: (nullable): guideline number, DOI, PMC or other id
 * @address: its canonical address, https only
 * @checked: what was read of it, in words
 * @not_checked: (nullable): what was not
 */
typedef struct
{
  char *id;
  char *title;
  char *publisher;
  guint year;
  char *identifier;
  char *address;
  char *checked;
  char *not_checked;
} SxSource;

gpointer sx_source_read (SxReader *reader, gpointer data);
void     sx_source_free (gpointer source);

G_END_DECLS
