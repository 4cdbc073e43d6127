/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-error.h"

G_BEGIN_DECLS

/** The largest content file that is read, in bytes. */
#define SX_STORE_MAX_SIZE (16 * 1024 * 1024)

/**
 * SxStore:
 *
 * Where content files come from: a folder, or the resources that are compiled in. A folder is not
 * trusted: nothing in it is followed out of it, and only regular files of sane size are read.
 */
typedef struct _SxStore SxStore;

SxStore *sx_store_new_for_directory (const char *path, GError **error);
SxStore *sx_store_new_for_resource  (const char *prefix);
void     sx_store_free              (SxStore *self);

GBytes  *sx_store_read              (SxStore *self, const char *name, GError **error);
char   **sx_store_list              (SxStore *self, const char *folder, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SxStore, sx_store_free)

G_END_DECLS
