/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SX_KEYS_MAX 9

/**
 * SxKey:
 * @action: (nullable): the detailed action that the application binds; %NULL where a widget knows the
 *   keys by itself
 * @title: what the keys do, to be translated
 * @keys: accelerators, up to the first %NULL; each of them does it
 */
typedef struct
{
  const char *action;
  const char *title;
  const char *keys[SX_KEYS_MAX];
} SxKey;

/**
 * SxKeyGroup:
 * @title: where they work, to be translated
 * @keys: up to the first one without a title
 */
typedef struct
{
  const char *title;
  const SxKey *keys;
} SxKeyGroup;

/* All keys of the program, in the order in which they are shown. The application binds those of
 * actions from this list, and the window of shortcuts shows it: no key stands anywhere else but with
 * the widget that knows it. */

const SxKeyGroup *sx_keys_get_groups (void);
void              sx_keys_bind       (GtkApplication *application);

G_END_DECLS
