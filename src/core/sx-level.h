/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"

G_BEGIN_DECLS

/**
 * SxLevel:
 *
 * Levels of care, the most urgent first; then the two that leave the scale. The numbers of the
 * first five are ranks: smaller is more urgent.
 */
typedef enum
{
  SX_LEVEL_AMBULANCE,
  SX_LEVEL_EMERGENCY,
  SX_LEVEL_TODAY,
  SX_LEVEL_ROUTINE,
  SX_LEVEL_SELFCARE,
  SX_LEVEL_CRISIS,
  SX_LEVEL_OUT_OF_SCOPE,
  SX_N_LEVELS
} SxLevel;

/** How many levels are on the scale of urgency. */
#define SX_N_URGENCIES (SX_LEVEL_SELFCARE + 1)

/**
 * SxLevelText:
 * @level: which level
 * @name: the level in words
 * @brief: the same in one or two words
 * @advice: what to do
 * @within: by when
 * @service: whom to turn to
 * @watch_for: (element-type SxPassage): what to watch for until then
 */
typedef struct
{
  SxLevel level;
  char *name;
  char *brief;
  char *advice;
  char *within;
  char *service;
  GPtrArray *watch_for;
} SxLevelText;

gpointer    sx_level_text_read (SxReader *reader, gpointer data);
void        sx_level_text_free (gpointer text);

SxLevel     sx_level_read      (SxReader *reader, const char *member);
const char *sx_level_get_id    (SxLevel level);
gboolean    sx_level_from_id   (const char *id, SxLevel *level);

G_END_DECLS
