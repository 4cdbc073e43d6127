/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "sx-application.h"
#include "sx-window.h"

G_BEGIN_DECLS

/* What several tests of the program share. Widgets are found the way assistive technology finds
 * them: by role and name, among those that are shown. */

typedef gboolean (*TestCondition) (gpointer data);

void         test_init         (int *argc, char ***argv);
void         test_prepare      (void);
gboolean     test_wait         (TestCondition condition, gpointer data);
void         test_wait_for_draw (GtkWidget *widget);
void         test_settle       (GtkWidget *widget);

SxContent   *test_load_bundled (void);
SxWindow    *test_open_window  (int width, int height);
SxWindow    *test_open_trouble (const GError *trouble);
void         test_close_window (SxWindow *window);
GtkWidget   *test_show         (GtkWidget *child, int width, int height);

void         test_go           (SxWindow *window, SxPlace *place);
void         test_go_to_item   (SxWindow *window, SxKind kind, const char *id);

char        *test_dup_name     (GtkWidget *widget);
GtkWidget   *test_find         (GtkWidget *root, GtkAccessibleRole role, const char *name);
GPtrArray   *test_find_all     (GtkWidget *root, GtkAccessibleRole role);
GtkWidget   *test_find_type    (GtkWidget *root, GType type);
GtkWidget   *test_get          (GtkWidget *root, GtkAccessibleRole role, const char *name);
gboolean     test_says         (GtkWidget *root, const char *words);
void         test_click        (GtkWidget *root, GtkAccessibleRole role, const char *name);

void         test_key          (const char *key);
void         test_point        (int x, int y, const char *then);

G_END_DECLS
