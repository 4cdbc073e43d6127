/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-outlook.h"

G_BEGIN_DECLS

/* What hands do to the picture: the wheel and two fingers zoom, dragging moves it. */

void sx_body_gestures_add (GtkWidget *widget, SxOutlook *outlook);

G_END_DECLS
