/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What benchmarks of the whole program share: processes that show the program or next to nothing. */

typedef void (*ProgramFunc) (GtkWindow *window);

int   program_run        (ProgramFunc shown);
int   program_run_window (ProgramFunc show);
char *program_dup_output (const char *self, const char *what);

G_END_DECLS
