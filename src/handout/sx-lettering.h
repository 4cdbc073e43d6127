/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

#include "sx-doc.h"

G_BEGIN_DECLS

typedef enum
{
  SX_LETTERING_TITLE,
  SX_LETTERING_SUBTITLE,
  SX_LETTERING_HEADING,
  SX_LETTERING_SUBHEADING,
  SX_LETTERING_BODY,
  SX_LETTERING_STRONG,
  SX_LETTERING_REMARK,
  SX_LETTERING_CELL,
  SX_LETTERING_CELL_HEADING,
  SX_LETTERING_FOOT
} SxLettering;

PangoContext *sx_lettering_create_context (void);
PangoLayout  *sx_lettering_set            (PangoContext *context, SxLettering lettering, double width, const char *text);
PangoLayout  *sx_lettering_set_words      (PangoContext *context, SxLettering lettering, double width, const char *lead,
                                           const char *text, const char *remark);

G_END_DECLS
