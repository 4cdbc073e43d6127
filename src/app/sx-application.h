/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_TYPE_APPLICATION (sx_application_get_type ())
G_DECLARE_FINAL_TYPE (SxApplication, sx_application, SX, APPLICATION, GtkApplication)

SxApplication *sx_application_new (void);

G_END_DECLS
