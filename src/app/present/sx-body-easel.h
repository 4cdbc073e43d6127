/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-easel.h"
#include "sx-outlook.h"

G_BEGIN_DECLS

#define SX_TYPE_BODY_EASEL (sx_body_easel_get_type ())
G_DECLARE_FINAL_TYPE (SxBodyEasel, sx_body_easel, SX, BODY_EASEL, SxEasel)

/* The body on an easel, painted after a session. */

GtkWidget *sx_body_easel_new         (const SxSession *session);
void       sx_body_easel_show        (SxBodyEasel *self, const SxSession *session);
SxOutlook *sx_body_easel_get_outlook (SxBodyEasel *self);

G_END_DECLS
