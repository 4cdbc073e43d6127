/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-shapes.h"

G_BEGIN_DECLS

/**
 * SxPart:
 * @id: unique in its region; never shown
 * @name: for people
 * @shapes: of the skin
 *
 * A finer part of a region, which close-ups show. It has no page of its own.
 */
typedef struct
{
  char *id;
  SxName name;
  SxShapes shapes;
} SxPart;

gpointer sx_part_read (SxReader *reader, gpointer data);
void     sx_part_free (gpointer part);

G_END_DECLS
