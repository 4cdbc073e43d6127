/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-error.h"

G_BEGIN_DECLS

/* Parsers such as that of json-glib 1.6 crash on deep nesting, keep the last of two equal members, and
 * take comments, hexadecimal numbers, a second document and an empty file without a word. So every
 * text passes this scanner first. It does not recurse and does not build anything. */

/** The deepest nesting of arrays and objects that is read. */
#define SX_GUARD_MAX_DEPTH 64

/**
 * SxGuardPlace:
 * @line: counted from 1
 * @column: in characters, counted from 1
 */
typedef struct
{
  guint line;
  guint column;
} SxGuardPlace;

gboolean sx_guard_check (const char *name, const char *text, gsize length, GError **error);

gboolean sx_guard_locate (const char *text, gsize length, const char *pointer, SxGuardPlace *place);

G_END_DECLS
