/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"

G_BEGIN_DECLS

/**
 * SxScreen:
 * @id: never shown
 * @name: heading
 * @questions: ids of findings that are asked together
 */
typedef struct
{
  char *id;
  char *name;
  char **questions;
} SxScreen;

/**
 * SxStage:
 * @id: never shown
 * @name: what this part of the questions is about
 * @always: whether its questions are asked of everyone whom they concern; those of other stages are
 *   asked only while their answer can still change something
 * @optional: whether it is asked only on wish
 * @screens: (element-type SxScreen): in the order in which they are asked
 */
typedef struct
{
  char *id;
  char *name;
  gboolean always;
  gboolean optional;
  GPtrArray *screens;
} SxStage;

gpointer sx_stage_read (SxReader *reader, gpointer data);
void     sx_stage_free (gpointer stage);

G_END_DECLS
