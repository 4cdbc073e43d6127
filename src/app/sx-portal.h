/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** What the computer is set to. */
typedef enum
{
  SX_PORTAL_SCHEME,   /* 1 for dark, 2 for light */
  SX_PORTAL_CONTRAST, /* 1 for high contrast */
  SX_PORTAL_MOTION,   /* 1 for as little movement as possible */
  SX_N_PORTAL_SETTINGS
} SxPortalSetting;

#define SX_TYPE_PORTAL (sx_portal_get_type ())
G_DECLARE_FINAL_TYPE (SxPortal, sx_portal, SX, PORTAL, GObject)

/* What org.freedesktop.portal.Settings says of how things should look. It is asked in the background,
 * and nothing waits for it; where nobody answers, or with something else than was asked for, all is 0.
 * SxPortal::changed says that there is something new. */

SxPortal *sx_portal_new (void);
guint     sx_portal_get (SxPortal *self, SxPortalSetting setting);

G_END_DECLS
