/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SxPaper:
 * @width: in points
 * @height: in points
 *
 * A sheet of paper.
 */
typedef struct
{
  double width;
  double height;
} SxPaper;

#define SX_PAPER_A4 ((SxPaper){ 595.276, 841.890 })
#define SX_PAPER_LETTER ((SxPaper){ 612, 792 })

G_END_DECLS
