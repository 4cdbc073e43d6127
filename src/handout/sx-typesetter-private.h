/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-lettering.h"
#include "sx-typesetter.h"

G_BEGIN_DECLS

/**
 * SxTypesetter:
 * @session: whose page it is
 * @doc: what is set
 * @context: for what is set now
 * @pieces: (element-type SxPiece): what is set so far
 * @left: where lines begin, in points
 * @width: of the lines
 * @height: of what may stand on a sheet
 */
typedef struct
{
  const SxSession *session;
  const SxDoc *doc;
  PangoContext *context;
  GPtrArray *pieces;
  double left;
  double width;
  double height;
} SxTypesetter;

SxPiece *sx_typesetter_add       (SxTypesetter *self, SxPieceKind kind, const char *tag);
void     sx_typesetter_add_space (SxTypesetter *self, double height);
SxPiece *sx_typesetter_open      (SxTypesetter *self, const char *tag);
void     sx_typesetter_close     (SxTypesetter *self, const SxPiece *open);
void     sx_typesetter_add_words (SxTypesetter *self, SxCell *cell, SxLettering lettering, double width, const SxBlock *block);
void     sx_typesetter_add_table (SxTypesetter *self, const SxTable *table);

G_END_DECLS
