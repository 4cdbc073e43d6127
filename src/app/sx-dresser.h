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

#define SX_TYPE_DRESSER (sx_dresser_get_type ())
G_DECLARE_FINAL_TYPE (SxDresser, sx_dresser, SX, DRESSER, GObject)

/* Has GTK draw the program as people prefer, else as the computer is set: light or dark, in high
 * contrast, without movement. Where neither says anything, the settings of GTK stand. There is one
 * for all windows. */

SxDresser *sx_dresser_new  (SxPreferences *preferences, SxPortal *portal);

SxDress    sx_dress_choose (SxScheme preferred, guint scheme, guint contrast, const char *theme);

G_END_DECLS
