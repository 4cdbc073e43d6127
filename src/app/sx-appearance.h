/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-portal.h"
#include "sx-preferences.h"

G_BEGIN_DECLS

/**
 * SxDress:
 * @dark: whether GTK shall be dark; %SX_DRESS_AS_SET leaves that to the settings of GTK
 * @theme: (nullable): the theme to use instead of the one that is set
 *
 * What to ask GTK for.
 */
typedef struct
{
  enum
  {
    SX_DRESS_LIGHT,
    SX_DRESS_DARK,
    SX_DRESS_AS_SET
  } dark;
  const char *theme;
} SxDress;

#define SX_TYPE_APPEARANCE (sx_appearance_get_type ())
G_DECLARE_FINAL_TYPE (SxAppearance, sx_appearance, SX, APPEARANCE, GObject)

/* How a window looks: as people prefer, else as the computer is set. The style sheets of GTK 4.8
 * cannot ask for the size of the text or whether it is dark, so both hang on classes of the window. */

SxAppearance *sx_appearance_new (GtkWidget *window, SxPreferences *preferences, SxPortal *portal);

SxDress       sx_dress_choose   (SxScheme preferred, guint scheme, guint contrast, const char *theme);

G_END_DECLS
