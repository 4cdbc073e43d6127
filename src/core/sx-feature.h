/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"

G_BEGIN_DECLS

/**
 * SxSection:
 * @id: never shown
 * @name: the heading
 *
 * A part of a condition page. The order of sections is their order in the content.
 */
typedef struct
{
  char *id;
  char *name;
} SxSection;

/**
 * SxFeature:
 * @id: never shown
 * @name: heading of a row in a table, and of the statements in a section
 * @section: where its statements stand on a page
 * @compared: whether a table of conditions that somebody picks has a row for it
 * @presented: whether its statements are shown on the large screen, too
 */
typedef struct
{
  char *id;
  SxName name;
  char *section;
  gboolean compared;
  gboolean presented;
} SxFeature;

gpointer sx_section_read (SxReader *reader, gpointer data);
void     sx_section_free (gpointer section);
gpointer sx_feature_read (SxReader *reader, gpointer data);
void     sx_feature_free (gpointer feature);

G_END_DECLS
