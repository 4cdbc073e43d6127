/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sx-store.h"

G_BEGIN_DECLS

/* A folder of content with many more conditions, each of its own name. */

char *bench_make_many   (const char *folder, guint n);
void  bench_visit_files (const char *folder, void (*visit) (const char *path, gpointer data), gpointer data);
void  bench_remove      (const char *folder);

G_END_DECLS
