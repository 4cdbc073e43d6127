/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support.h"
#include "sx-present-window.h"

G_BEGIN_DECLS

/* What the tests of the large screen share. */

typedef struct
{
  SxWindow *window;
  SxPresentWindow *present;
  GtkWidget *root; /* the same as a widget */
} PresentFixture;

void             present_set_up         (PresentFixture *fixture, gconstpointer data);
void             present_tear_down      (PresentFixture *fixture, gconstpointer data);
void             present_open_at        (PresentFixture *fixture, int width, int height);
void             present_open           (PresentFixture *fixture, SxPlace *place);
void             present_open_condition (PresentFixture *fixture, const char *id);
void             present_answer         (PresentFixture *fixture);
void             present_settle         (PresentFixture *fixture);
void             present_activate       (PresentFixture *fixture, const char *action);

SxPresentWindow *present_find_window    (void);
gboolean         present_is_enabled     (GtkWidget *window, const char *name);
guint            present_get_at         (PresentFixture *fixture);
guint            present_count_slides   (PresentFixture *fixture);
SxEasel         *present_find_easel     (PresentFixture *fixture, GType type);
const SxPen     *present_get_pen        (PresentFixture *fixture);
void             present_draw_line      (SxEasel *easel, double x, double y);

G_END_DECLS
