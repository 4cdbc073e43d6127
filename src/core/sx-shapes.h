/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-reader.h"

G_BEGIN_DECLS

/** From where the body is seen. The side view is drawn once, as the left side. */
typedef enum
{
  SX_VIEW_FRONT,
  SX_VIEW_BACK,
  SX_VIEW_SIDE,
  SX_N_VIEWS
} SxView;

/** Left and right are the patient's, in every view. */
typedef enum
{
  SX_SIDE_MIDDLE,
  SX_SIDE_LEFT,
  SX_SIDE_RIGHT,
  SX_N_SIDES
} SxSide;

/** Who is drawn. The words are in the settings and in the names of the files. */
typedef enum
{
  SX_BUILD_YOUNGER,
  SX_BUILD_OLDER,
  SX_N_BUILDS
} SxBuild;

/** The tones of skin are numbered from 1, the lightest. */
#define SX_N_TONES 5
#define SX_FIRST_TONE 2 /* until somebody chooses one */

/**
 * SxShapes:
 *
 * Ids of shapes of the drawing, by view and side; each list may be %NULL. Which layer they are of
 * is up to what has them.
 */
typedef char **SxShapes[SX_N_VIEWS][SX_N_SIDES];

void               sx_shapes_read     (SxShapes self, SxReader *reader, const char *member);
void               sx_shapes_clear    (SxShapes self);
gboolean           sx_shapes_are_in   (const SxShapes self, SxView view);

const char        *sx_view_get_word   (SxView view);
const char *const *sx_view_get_words  (void);
const char        *sx_build_get_word  (SxBuild build);

G_END_DECLS
