/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"
#include "sx-review.h"

G_BEGIN_DECLS

/**
 * SxHelpSection:
 * @id: unique in its file
 * @title: heading
 * @texts: (element-type SxPassage): what it says
 */
typedef struct
{
  char *id;
  char *title;
  GPtrArray *texts;
} SxHelpSection;

/**
 * SxHelp:
 * @review: header
 * @sections: (element-type SxHelpSection): in the order in which they are read
 *
 * How to use the program. Nothing in it is medical.
 */
typedef struct
{
  SxReview review;
  GPtrArray *sections;
} SxHelp;

void sx_help_read  (SxHelp *self, SxReader *reader);
void sx_help_clear (SxHelp *self);

G_END_DECLS
