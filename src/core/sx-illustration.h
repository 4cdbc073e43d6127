/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-passage.h"

G_BEGIN_DECLS

/** Every illustration is drawn in a space of this size; labels are placed in it. */
#define SX_ILLUSTRATION_WIDTH 800
#define SX_ILLUSTRATION_HEIGHT 480

/** Where the words of a label stand, seen from the point that they are anchored at. A drawing is
 * never mirrored, so these do not depend on the direction of reading. */
typedef enum
{
  SX_LABEL_START,  /* they begin at the point and run to the right of it */
  SX_LABEL_END,    /* they end at the point, to the left of it */
  SX_LABEL_MIDDLE  /* they stand around it */
} SxLabelSide;

typedef struct
{
  double x;
  double y;
} SxPoint;

/**
 * SxLabel:
 * @at: what it names: where its leader line ends in the drawing
 * @text: where its words are anchored; the same as @at where there is no line
 * @side: on which side of @text the words stand
 * @name: the words
 */
typedef struct
{
  SxPoint at;
  SxPoint text;
  SxLabelSide side;
  SxName name;
} SxLabel;

/**
 * SxIllustration:
 * @id: never shown
 * @file: name of the drawing
 * @title: what it is called
 * @says: what it shows: its caption, and all there is for who does not see it
 * @section: where on the page of a condition it stands
 * @terms: ids of the terms that it explains
 * @labels: (element-type SxLabel): names of what is drawn
 * @said: where this comes from
 *
 * A drawing that explains. It has no words in itself.
 */
typedef struct
{
  char *id;
  char *file;
  char *title;
  char *says;
  char *section;
  char **terms;
  GPtrArray *labels;
  SxSaid said;
} SxIllustration;

gpointer sx_illustration_read (SxReader *reader, gpointer data);
void     sx_illustration_free (gpointer illustration);

G_END_DECLS
