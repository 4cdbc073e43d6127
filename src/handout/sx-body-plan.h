/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-facing.h"
#include "sx-paintwork.h"
#include "sx-session.h"

G_BEGIN_DECLS

/* Where on a figure is what the content and a session speak of; the same in the window and on paper. */

void         sx_body_plan_quieten (const SxContent *content, SxFacing facing, SxDrawing *drawing);
SxPaintwork *sx_body_plan_paint   (const SxSession *session, SxFacing facing, const SxDrawing *drawing);

G_END_DECLS
