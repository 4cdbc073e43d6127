/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "sx-look.h"
#include "sx-measure.h"

G_BEGIN_DECLS

typedef enum
{
  SX_TEXT_NORMAL,
  SX_TEXT_LARGE,
  SX_TEXT_LARGEST
} SxTextSize;

/** Whether the window is light or dark. */
typedef enum
{
  SX_SCHEME_FOLLOW, /* as the computer is set */
  SX_SCHEME_LIGHT,
  SX_SCHEME_DARK
} SxScheme;

#define SX_TYPE_PREFERENCES (sx_preferences_get_type ())
G_DECLARE_FINAL_TYPE (SxPreferences, sx_preferences, SX, PREFERENCES, GObject)

/* The little that is kept between runs: what people chose for themselves, and the window. Where the
 * settings are not installed, the defaults hold and nothing is kept. SxPreferences::changed says that
 * something was chosen, with the key as detail; SxPreferences::figure-changed that somebody else is
 * to be drawn. */

SxPreferences *sx_preferences_new           (void);

char          *sx_preferences_dup_territory (SxPreferences *self);
void           sx_preferences_set_territory (SxPreferences *self, const char *territory);
SxUnits        sx_preferences_get_units     (SxPreferences *self);
void           sx_preferences_set_units     (SxPreferences *self, SxUnits units);
SxTextSize     sx_preferences_get_text_size (SxPreferences *self);
void           sx_preferences_set_text_size (SxPreferences *self, SxTextSize size);
SxScheme       sx_preferences_get_scheme    (SxPreferences *self);
void           sx_preferences_set_scheme    (SxPreferences *self, SxScheme scheme);
gboolean       sx_preferences_get_clinical  (SxPreferences *self);
void           sx_preferences_set_clinical  (SxPreferences *self, gboolean clinical);
SxBuild        sx_preferences_get_build     (SxPreferences *self);
guint          sx_preferences_get_tone      (SxPreferences *self);
void           sx_preferences_set_figure    (SxPreferences *self, SxBuild build, guint tone);
void           sx_preferences_get_window    (SxPreferences *self, int *width, int *height, gboolean *maximized);
void           sx_preferences_set_window    (SxPreferences *self, int width, int height, gboolean maximized);

G_END_DECLS
