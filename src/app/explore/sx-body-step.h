/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *sx_body_step (GtkWidget *from, GtkDirectionType direction);

G_END_DECLS
